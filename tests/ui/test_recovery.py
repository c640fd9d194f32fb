"""After a crash in the middle of moving, the window offers to go on or to take it back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from organizer import app
from tests.ui.history import open_journal, tidy

CRASH = """
import os, sys
from pathlib import Path
from organizer import paths
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Rules
from organizer.files.scan import scan

folder = Path(sys.argv[1])
found = [Candidate(item) for item in scan(folder) if isinstance(item, PhotoGroup)]
plan = make_plan(folder, found, Rules(template="{year}"))
moves = moving.apply_plan(plan, Journal.open(paths.journal_file()))
next(moves), next(moves)
os._exit(1)
"""


@pytest.mark.parametrize(("button", "moved"), [(0, True), (1, False)], ids=["continue", "undo"])
def test_an_interrupted_run_is_offered_and_settled(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path, button: int, moved: bool
) -> None:
    before = sorted(path.name for path in photos.glob("*.jp*g"))
    subprocess.run([sys.executable, "-c", CRASH, str(photos)], check=False, timeout=200)
    halfway = sorted(path.name for path in photos.glob("*.jp*g"))
    assert 0 < len(halfway) < len(before)
    window, close = app.compose(qapp)
    window.show()
    try:
        qtbot.waitUntil(lambda: "interrupted" in window.notices.words_on("interrupted"))
        assert f"of {len(before)} photos" in window.notices.words_on("interrupted")
        notice = window.notices.notice_on("interrupted")
        assert notice is not None
        notice.buttons[button].click()
        qtbot.waitUntil(lambda: "half done" in window.notices.words_on("done"))
        assert not window.notices.words_on("interrupted")
        left = sorted(path.name for path in photos.glob("*.jp*g"))
        assert left == ([] if moved else before)
    finally:
        with qtbot.waitSignal(window.closed, timeout=10_000):
            window.close()
        close()
        window.deleteLater()


UNDO_CRASH = """
import os
from organizer import paths
from organizer.files import moving
from organizer.files.journal import Journal

moves = moving.undo(Journal.open(paths.journal_file()))
next(moves), next(moves)
os._exit(1)
"""


def test_an_interrupted_undo_is_finished_and_nothing_else_is_offered(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path
) -> None:
    before = sorted(path.name for path in photos.glob("*.jp*g"))
    with open_journal() as journal:
        tidy(journal, photos, "{year}")
    subprocess.run([sys.executable, "-c", UNDO_CRASH], check=False, timeout=200)
    window, close = app.compose(qapp)
    window.show()
    try:
        qtbot.waitUntil(lambda: "Undoing" in window.notices.words_on("interrupted"))
        notice = window.notices.notice_on("interrupted")
        assert notice is not None
        assert [button.text() for button in notice.buttons] == ["Continue"]
        notice.buttons[0].click()
        qtbot.waitUntil(lambda: "half done" in window.notices.words_on("done"))
        assert sorted(path.name for path in photos.glob("*.jp*g")) == before
    finally:
        with qtbot.waitSignal(window.closed, timeout=10_000):
            window.close()
        close()
        window.deleteLater()


def test_a_recovery_that_cannot_begin_is_offered_again(
    qtbot: QtBot, qapp: QApplication, own_home: Path, photos: Path
) -> None:
    subprocess.run([sys.executable, "-c", CRASH, str(photos)], check=False, timeout=200)
    away = photos.rename(photos.with_name("unplugged"))
    window, close = app.compose(qapp)
    window.show()
    try:
        qtbot.waitUntil(lambda: bool(window.notices.words_on("interrupted")))
        notice = window.notices.notice_on("interrupted")
        assert notice is not None
        notice.buttons[0].click()
        qtbot.waitUntil(lambda: "connect its disk" in window.notices.words_on("done"))
        qtbot.waitUntil(lambda: bool(window.notices.words_on("interrupted")))
        away.rename(photos)
        notice = window.notices.notice_on("interrupted")
        assert notice is not None
        notice.buttons[0].click()
        qtbot.waitUntil(lambda: "half done" in window.notices.words_on("done"))
        assert list(photos.glob("*.jp*g")) == []
    finally:
        with qtbot.waitSignal(window.closed, timeout=10_000):
            window.close()
        close()
        window.deleteLater()
