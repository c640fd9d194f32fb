"""The preview shows every photo of the plan once, and why those that stay do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from organizer.files.plan import Move, Plan, Skip
from organizer.files.rules import Mode, Verdict
from organizer.text import Text
from organizer.ui.tidying.plan_model import Column, PlanFilter, PlanModel, Show
from organizer.ui.tidying.preview_page import PreviewPage
from organizer.ui.widgets.theme import Theme
from tests.ui.builders import group

PLAN = Plan(
    Path("/photos"),
    (Move(group(1), Path("/photos/Dogs/img1.jpg"), (), Verdict("Dogs", "dog", 0.93, True)),),
    (Skip(group(2), Text("not sure"), "unsure"), Skip(group(3), Text("broken"), "unreadable")),
)


def test_moves_and_skips_and_their_filter(qtbot: QtBot, theme: Theme) -> None:
    model = PlanModel(PLAN, theme)
    shown = PlanFilter()
    shown.setSourceModel(model)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    assert shown.rowCount() == 3
    assert model.index(0, Column.TO).data() == str(Path("Dogs/img1.jpg"))
    assert model.index(1, Column.TO).data() == "Not sure"
    shown.show_only(Show.MOVES)
    assert shown.rowCount() == 1
    shown.show_only(Show.STAYS)
    assert shown.rowCount() == 2


def test_the_page_shows_counts_and_the_plan_that_will_be_applied(
    qtbot: QtBot, theme: Theme
) -> None:
    page = PreviewPage(theme)
    qtbot.addWidget(page)
    page.show_plan(PLAN, Mode.SORT, read_only=False)
    assert page.plan is PLAN
    assert page.apply_button.text() == "Move 1 photo"
    assert page.apply_button.isEnabled()
    page.show_plan(PLAN, Mode.RENAME, read_only=True)
    assert page.apply_button.text() == "Rename 1 photo"
    assert not page.apply_button.isEnabled()
    page.show_plan(Plan(Path("/photos"), (), PLAN.skips), Mode.SORT, read_only=False)
    assert not page.apply_button.isEnabled()


def test_a_column_has_the_room_that_its_words_take(qtbot: QtBot, theme: Theme) -> None:
    page = PreviewPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    label = "Reptiles & amphibians"
    move = replace(PLAN.moves[0], verdict=Verdict(label, "frog", 0.93, True))
    page.show_plan(replace(PLAN, moves=(move,)), Mode.SORT, read_only=False)
    table, metrics = page.table, page.table.fontMetrics()
    for column in (Column.FROM, Column.LABEL, Column.SURE):
        words = str(table.model().index(0, column).data())
        assert table.columnWidth(column) > metrics.horizontalAdvance(words)
