"""Looking at a folder can rest, goes on where it was, and says what it waits for."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from organizer.files.photo import FileId
from organizer.ui.folder import folder_pass, scanner
from organizer.ui.folder.photo_item import PhotoKey, State
from organizer.ui.folder.scan_progress import Gathered, ScanProgress
from organizer.ui.folder.sights import Waits
from organizer.ui.main_window import MainWindow
from tests.ui.test_window import LONG, wait_for_plan


@pytest.fixture
def resting(
    qtbot: QtBot,
    window: MainWindow,
    models: Path,
    photos: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A window in which looking at a folder was told to rest before it began."""
    told = threading.Event()

    def look_at(*given: Any, **more: Any) -> Generator[object, None, None]:
        assert told.wait(60)
        yield from folder_pass.look_at(*given, **more)

    monkeypatch.setattr(scanner, "look_at", look_at)
    window.open_folder(photos)
    window.session.scanner.pause()
    told.set()
    qtbot.waitUntil(lambda: "Paused" in window.status.words, timeout=LONG)
    return window


def test_a_pass_rests_and_goes_on(qtbot: QtBot, resting: MainWindow) -> None:
    button = resting.status.pause_button
    assert button.accessibleName() == "Resume"
    qtbot.waitUntil(lambda: resting.session.counts.total == 5)
    qtbot.wait(100)
    assert {item.state for item in resting.session.photos.items()} == {State.WAITING}
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for_plan(qtbot, resting)
    assert resting.session.complete
    assert not button.isVisible()


def test_a_pass_that_rests_can_be_cancelled_at_once(qtbot: QtBot, resting: MainWindow) -> None:
    resting.actions_.stop.trigger()
    qtbot.waitUntil(lambda: not resting.session.scanner.running)
    assert not resting.session.complete


def test_the_key_pauses_only_while_something_runs(
    qtbot: QtBot, window: MainWindow, models: Path, photos: Path
) -> None:
    assert not window.actions_.pause.isEnabled()
    window.open_folder(photos)
    assert window.actions_.pause.isEnabled()
    window.actions_.pause.trigger()
    assert window.session.scanner.paused
    window.actions_.pause.trigger()
    assert not window.session.scanner.paused
    wait_for_plan(qtbot, window)
    assert not window.actions_.pause.isEnabled()


def test_what_does_not_answer_is_named(window: MainWindow) -> None:
    progressed = window.session.scanner.progressed
    slow = Waits(Path("/net/Holidays"), 12.0)
    progressed.emit(ScanProgress(waits=slow))
    assert window.status.words.endswith("waiting for Holidays for 12 s")
    progressed.emit(ScanProgress(done=3, total=9, listing=False, waits=slow))
    assert "3 of 9" in window.status.words
    assert window.status.words.endswith("waiting for Holidays for 12 s")


def test_while_a_disk_does_not_answer_no_end_is_promised(window: MainWindow) -> None:
    gathered = Gathered(done=10, fresh=10, listed=True, began=time.monotonic() - 5)
    gathered.keys = {number: PhotoKey(FileId(1, number), 0) for number in range(20)}
    gathered.waits = Waits(Path("/net/Holidays"), 4.0)
    window.session.scanner.progressed.emit(gathered.progress(""))
    assert "10 of 20" in window.status.words
    assert "left" not in window.status.words
    assert "photos/s" not in window.status.words
    gathered.waits = Waits()
    window.session.scanner.progressed.emit(gathered.progress(""))
    assert "left" in window.status.words


def test_a_folder_without_photos_is_said_calmly(
    qtbot: QtBot, window: MainWindow, models: Path, tmp_path: Path
) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").touch()
    window.open_folder(tmp_path)
    qtbot.waitUntil(lambda: not window.session.scanner.running, timeout=LONG)
    assert window.session.counts.total == 0
    assert len(window.session.scanner.left_alone) == 3000
