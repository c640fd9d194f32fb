"""After a crash in the middle of moving, the window offers to go on or to take it back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from organizer import app

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
    subprocess.run([sys.executable, "-c", CRASH, str(photos)], check=False, timeout=60)
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
