"""The start page is there first; the rest comes while it answers already."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from organizer import app, paths
from organizer.files.journal import Journal
from organizer.ui.main_window import MainWindow


@pytest.fixture
def fresh(qtbot: QtBot, qapp: QApplication, own_home: Path) -> Iterator[MainWindow]:
    """A window of which only the start page is made."""
    window, close = app.compose(qapp)
    yield window
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    close()
    window.deleteLater()


def test_until_all_is_there_a_folder_can_be_opened_and_nothing_else_asked_for(
    qtbot: QtBot, fresh: MainWindow
) -> None:
    actions = fresh.actions_
    assert not fresh.ready
    assert [each for each in fresh.actions() if each.isEnabled()] == [actions.open, actions.quit]
    fresh.show()
    qtbot.waitUntil(lambda: fresh.ready)
    assert actions.history.isEnabled()
    assert actions.about.isEnabled()
    assert not actions.preview.isEnabled(), "what makes no sense yet stays disabled"


def test_the_window_answers_between_the_steps(qtbot: QtBot, fresh: MainWindow) -> None:
    answers: list[None] = []
    beats = QTimer(fresh, interval=0)
    beats.timeout.connect(lambda: answers.append(None))
    beats.start()
    fresh.show()
    qtbot.waitUntil(lambda: fresh.ready)
    beats.stop()
    assert len(answers) > 20


def test_a_folder_named_at_the_start_is_named_at_once_and_opened_when_all_is_there(
    qtbot: QtBot, fresh: MainWindow, photos: Path
) -> None:
    fresh.begin(photos)
    fresh.show()
    shown = fresh.pages.currentWidget()
    assert isinstance(shown, QLabel)
    assert photos.name in shown.text()
    qtbot.waitUntil(lambda: fresh.ready and fresh.session.folder == photos)
    assert fresh.pages.currentWidget() is fresh.main


def test_another_folder_opened_meanwhile_is_the_one_that_counts(
    fresh: MainWindow, photos: Path, tmp_path: Path
) -> None:
    fresh.begin(tmp_path)
    fresh.show()
    fresh.open_folder(photos)
    assert fresh.session.folder == photos


def test_a_window_closed_before_all_is_there_leaves_the_journal_free(
    qtbot: QtBot, qapp: QApplication, own_home: Path
) -> None:
    window, close = app.compose(qapp)
    while not paths.journal_file().exists():
        window._step()
    assert not window.ready
    with qtbot.waitSignal(window.closed):
        window.close()
    close()
    window.deleteLater()
    Journal.open(paths.journal_file()).close()


def test_a_journal_that_cannot_be_used_is_said_in_the_window(
    qtbot: QtBot, fresh: MainWindow, own_home: Path
) -> None:
    paths.journal_file().mkdir(parents=True)
    fresh.show()
    qtbot.waitUntil(lambda: fresh.ready)
    assert fresh.mover.read_only
    assert str(paths.journal_file()) in fresh.notices.words_on("read-only")


def test_nothing_for_an_open_folder_is_imported_before_the_window_is_up(own_home: Path) -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from organizer import app\n"
        "application = QApplication([])\n"
        "window, close = app.compose(application)\n"
        "window.begin(None)\n"
        "window.show()\n"
        "late = {'organizer.ui.folder.session', 'organizer.ui.photos.main_page',\n"
        "        'organizer.files.journal',\n"
        "        'organizer.ui.dialogs', 'organizer.training'} & set(sys.modules)\n"
        "window.close(); close()\n"
        "sys.exit(f'imported: {late}' if late else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr
