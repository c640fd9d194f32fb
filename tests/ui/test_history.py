"""The history: runs, what became of each file, and what stands in the way of an undo."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QListView,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from organizer import app, paths
from organizer.files.journal import Journal
from organizer.files.trash import Trash
from organizer.text import text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.history.history_dialog import HistoryDialog
from organizer.ui.history.history_table import Column
from organizer.ui.history.left_alone_dialog import LeftAloneDialog
from organizer.ui.history.records import Records
from organizer.ui.history.report_table import Column as ReportColumn
from organizer.ui.photos.questions import WholeHomeQuestion
from tests.ui.history import open_journal, take_back, tidy

# Said by the platform without a display of whatever wants another size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner("records", interval_ms=5)
    yield runner
    assert runner.shutdown()


@pytest.fixture
def journal(own_home: Path) -> Iterator[Journal]:
    with open_journal() as journal:
        yield journal


def shown(
    qtbot: QtBot, runner: JobRunner, journal: Journal | None, *, locked: bool = False
) -> HistoryDialog:
    dialog = HistoryDialog(Records(journal, Trash(paths.trash_file())), runner, locked=locked)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not runner.busy)
    return dialog


def column(dialog: HistoryDialog, which: Column) -> list[str]:
    model = dialog.runs.model
    return [str(model.data(model.index(row, which))) for row in range(model.rowCount())]


def rows(dialog: HistoryDialog) -> list[tuple[str, ...]]:
    model = dialog.runs.report.table.model()
    return [
        tuple(str(model.data(model.index(row, each))) for each in ReportColumn)
        for row in range(model.rowCount())
    ]


def choose(qtbot: QtBot, dialog: HistoryDialog, runner: JobRunner, row: int) -> None:
    dialog.runs.table.selectRow(row)
    qtbot.waitUntil(lambda: not runner.busy)


def test_a_run_is_shown_with_every_file_accounted_for(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    dialog = shown(qtbot, runner, journal)
    assert column(dialog, Column.STATE) == ["Done"]
    assert column(dialog, Column.FOLDER) == [str(photos)]
    assert "5 files in, 5 accounted for" in dialog.runs.report.balance.text()
    assert "5 moved" in dialog.runs.report.balance.text()
    assert len(rows(dialog)) == 5
    assert all(state == "Moved" for _, state, _ in rows(dialog))
    assert dialog.undo_button.isEnabled()
    assert not dialog.redo_button.isEnabled()


def test_what_did_not_move_is_listed_first_with_its_reason(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    next((photos / "2024").glob("*.jpg"), next(photos.rglob("*.jpg"))).rename(photos / "mine.jpg")
    tidy(journal, photos, "{year}")
    dialog = shown(qtbot, runner, journal)
    told = rows(dialog)
    assert len(told) == 4
    assert {state for _, state, _ in told} == {"Stayed"}
    assert all("already where" in why for *_, why in told)
    assert str(photos) not in told[0][2], "paths are told from the folder on"
    assert dialog.runs.report.reason.isVisible()


def test_later_runs_that_built_on_it_are_named(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    tidy(journal, photos, "{year}/{month}")
    dialog = shown(qtbot, runner, journal)
    assert dialog.runs.report.later.isHidden()
    choose(qtbot, dialog, runner, 1)
    assert "Run 2 moved the same photos again" in dialog.runs.report.later.text()
    assert not dialog.runs.report.later.isHidden()
    assert not dialog.undo_button.isEnabled()


def test_a_partial_undo_lists_what_could_not_go_back_and_why(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    gone = next(photos.rglob("*.jpg"))
    gone.unlink()
    take_back(journal)
    dialog = shown(qtbot, runner, journal)
    assert "5 files in, 4 accounted for" in dialog.runs.report.balance.text()
    assert "4 put back · 1 missing" in dialog.runs.report.balance.text()
    ((name, state, why),) = rows(dialog)
    assert Path(name).name == gone.name
    assert state == "Missing"
    assert "no longer there" in why
    assert dialog.redo_button.isEnabled()
    dialog.runs.report.kind_wanted.emit("apply")
    qtbot.waitUntil(lambda: not runner.busy)
    assert dialog.runs.report.told is not None
    assert dialog.runs.report.told.report.kind == "apply"


@pytest.mark.parametrize(("form", "place"), [("csv", 0), ("json", 1)])
def test_a_report_is_written_where_the_user_says(
    qtbot: QtBot,
    runner: JobRunner,
    journal: Journal,
    photos: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    place: int,
) -> None:
    tidy(journal, photos, "{year}")
    dialog = shown(qtbot, runner, journal)
    target = tmp_path / f"report.{form}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.runs.report.export_button.menu().actions()[place].trigger()
    qtbot.waitUntil(lambda: not runner.busy)
    words = target.read_text("utf-8")
    if form == "csv":
        assert len(list(csv.DictReader(words.splitlines()))) == 5
    else:
        assert json.loads(words)["balanced"] is True


def test_a_report_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot,
    runner: JobRunner,
    journal: Journal,
    photos: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tidy(journal, photos, "{year}")
    dialog = shown(qtbot, runner, journal)
    target = tmp_path / "not there" / "report.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.runs.report.export_button.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: not runner.busy)
    assert "could not be written" in dialog.said.text()
    assert dialog.said.isVisible()


def test_every_control_has_a_name_for_screen_readers(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    take_back(journal)
    dialog = shown(qtbot, runner, journal)
    left = LeftAloneDialog([], photos, dialog)
    asked = WholeHomeQuestion(text("Everything?"), dialog)
    kinds = (QAbstractButton, QTableView, QListView)
    for each in (dialog, left, asked):
        controls = [
            control
            for control in each.findChildren(QWidget)
            if isinstance(control, kinds) and not isinstance(control.parent(), QTableView)
        ]
        assert controls
        assert [control for control in controls if not control.accessibleName()] == []


def test_an_empty_history_says_what_will_appear(
    qtbot: QtBot, runner: JobRunner, journal: Journal
) -> None:
    dialog = shown(qtbot, runner, journal)
    assert not dialog.runs.table.isVisible()
    assert not dialog.undo_button.isEnabled()


def test_where_nothing_may_be_moved_the_history_is_only_shown(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    dialog = shown(qtbot, runner, journal, locked=True)
    assert column(dialog, Column.RUN) == ["1"]
    assert not dialog.undo_button.isEnabled()
    assert not dialog.redo_button.isEnabled()


def test_closing_while_it_reads_is_harmless(
    qtbot: QtBot, runner: JobRunner, journal: Journal, photos: Path
) -> None:
    tidy(journal, photos, "{year}")
    dialog = HistoryDialog(Records(journal, Trash(paths.trash_file())), runner, locked=False)
    dialog.show()
    dialog.reject()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not runner.busy)


def test_undo_from_the_history_of_the_window(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path
) -> None:
    with open_journal() as journal:
        tidy(journal, photos, "{year}")
    window, close = app.compose(qapp)
    window.show()
    qtbot.waitUntil(window.actions_.history.isEnabled)
    try:

        def press_undo() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, HistoryDialog)
            qtbot.waitUntil(dialog.undo_button.isEnabled)
            dialog.undo_button.click()

        QTimer.singleShot(0, press_undo)
        window.actions_.history.trigger()
        qtbot.waitUntil(lambda: "5 photos put back" in window.notices.words_on("done"))
        notice = window.notices.notice_on("done")
        assert notice is not None
        assert [button.text() for button in notice.buttons] == ["Redo", "Report"]
        told: list[str] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, HistoryDialog)
            qtbot.waitUntil(lambda: bool(dialog.runs.report.balance.text()))
            told.append(dialog.runs.report.balance.text())
            dialog.reject()

        QTimer.singleShot(0, look)
        notice.buttons[1].click()
        assert told == ["5 files in, 5 accounted for · 5 put back"]
        assert len(list(photos.glob("*.jp*g"))) == 5
    finally:
        with qtbot.waitSignal(window.closed, timeout=10_000):
            window.close()
        close()
        window.deleteLater()


def test_a_second_window_shows_the_history_and_moves_nothing(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path
) -> None:
    with open_journal() as journal:
        tidy(journal, photos, "{year}")
        second, close = app.compose(qapp)
        second.show()
        qtbot.waitUntil(second.actions_.history.isEnabled)
        try:
            states: list[list[str]] = []

            def look() -> None:
                dialog = QApplication.activeModalWidget()
                assert isinstance(dialog, HistoryDialog)
                qtbot.waitUntil(lambda: dialog.runs.model.rowCount() == 1)
                states.append(column(dialog, Column.STATE))
                assert not dialog.undo_button.isEnabled()
                dialog.reject()

            QTimer.singleShot(0, look)
            second.actions_.history.trigger()
            assert states == [["Done"]]
            assert not second.actions_.undo.isEnabled()
        finally:
            with qtbot.waitSignal(second.closed, timeout=10_000):
                second.close()
            close()
            second.deleteLater()
