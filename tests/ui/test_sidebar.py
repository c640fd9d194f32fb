"""The list of labels follows the counts without losing its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from organizer.ui.folder.photo_filter import ALL, Shelf
from organizer.ui.folder.photo_item import State
from organizer.ui.folder.tally import Counts
from organizer.ui.photos.sidebar import ShelfModel, Sidebar
from organizer.ui.widgets.theme import Theme

FIXED = ["All photos", "Sure", "Unsure", "Labelled by you", "Unreadable"]


def lines(model: ShelfModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_frequent_labels_come_first_and_gone_ones_go(qtbot: QtBot) -> None:
    model = ShelfModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_counts(Counts(3, {State.SURE: 3}, {"Dogs": 1, "Cats": 2}))
    assert lines(model) == [*FIXED, "Labels", "Cats", "Dogs"]
    model.show_counts(Counts(4, {State.SURE: 4}, {"Dogs": 3, "Birds": 1}))
    assert lines(model) == [*FIXED, "Labels", "Dogs", "Birds"]
    model.show_counts(Counts())
    assert lines(model) == FIXED


def test_a_label_that_finds_no_room_says_itself_whole(qtbot: QtBot) -> None:
    model = ShelfModel()
    model.show_counts(Counts(categories={"Buildings & monuments": 3}))
    tips = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert tips[-1] == "Buildings & monuments"
    assert None in tips, "a heading does not"


def test_the_chosen_label_stays_chosen_while_counts_change(qtbot: QtBot, theme: Theme) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    chosen: list[Shelf] = []
    sidebar.show_counts(Counts(2, {}, {"Dogs": 1, "Cats": 1}))
    sidebar.choose(Shelf(category="Dogs"))
    sidebar.shelf_chosen.connect(chosen.append)
    sidebar.show_counts(Counts(9, {}, {"Dogs": 8, "Cats": 1}))
    assert chosen == []
    sidebar.show_counts(Counts(1, {}, {"Cats": 1}))
    assert chosen[-1] in (ALL, Shelf(category="Cats"))
