"""Photos go into the trash after one question, with what belongs to them, and come back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from organizer import app
from organizer.files import trashcan
from organizer.ui.history.history_dialog import HistoryDialog, Page
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.questions import TrashQuestion
from tests.ui.test_recovery import CRASH

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.skipif(not trashcan.FREEDESKTOP, reason="the trash of Linux desktops"),
]

LONG = 30_000


@pytest.fixture
def bin_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash of this test's own."""
    from send2trash import plat_other  # type: ignore[import-untyped]

    home = tmp_path / "user"
    root = home / "share" / "Trash"
    root.parent.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(root))
    return root


@pytest.fixture
def opened(qtbot: QtBot, bin_: Path, window: MainWindow, photos: Path) -> Iterator[MainWindow]:
    """The window on the photos, sorted by date: no model is needed."""
    window.open_folder(photos)
    wait(qtbot, window)
    yield window
    wait(qtbot, window)


def wait(qtbot: QtBot, window: MainWindow) -> None:
    def settled() -> bool:
        return not window.session.scanner.running and not window.mover.running

    qtbot.waitUntil(settled, timeout=LONG)


def press_delete(qtbot: QtBot, window: MainWindow) -> TrashQuestion:
    window.main.grid.select_first()
    qtbot.waitUntil(window.actions_.trash.isEnabled)
    QTest.keyClick(window.main.grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: bool(window.findChildren(TrashQuestion)))
    return window.findChildren(TrashQuestion)[0]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_one_question_then_the_photo_is_gone_and_undo_brings_it_back(
    qtbot: QtBot, opened: MainWindow, photos: Path, bin_: Path
) -> None:
    lead = opened.session.photos.item(0).photo.path
    sidecar = lead.with_name(lead.name + ".xmp")
    sidecar.write_text("edits")
    opened.session.look_again()
    wait(qtbot, opened)
    before = tree(photos)
    question = press_delete(qtbot, opened)
    assert lead.name in question.question.text()
    assert tree(photos) == before, "a question changes nothing"
    question.yes.click()
    qtbot.waitUntil(lambda: "moved to the trash" in opened.notices.words_on("done"), timeout=LONG)
    wait(qtbot, opened)
    assert not lead.exists()
    assert not sidecar.exists(), "what belongs to a photo goes with it"
    assert sorted(os.listdir(bin_ / "files")) == sorted([lead.name, sidecar.name])
    assert opened.session.counts.total == 4
    notice = opened.notices.notice_on("done")
    assert notice is not None
    notice.buttons[0].click()
    qtbot.waitUntil(
        lambda: "2 files put back from the trash" in opened.notices.words_on("done"), timeout=LONG
    )
    assert tree(photos) == before


def test_no_means_no(qtbot: QtBot, opened: MainWindow, photos: Path) -> None:
    before = tree(photos)
    press_delete(qtbot, opened).no.click()
    assert tree(photos) == before
    assert not opened.mover.running


def test_a_refusal_is_one_sentence_and_the_photo_stays(
    qtbot: QtBot, opened: MainWindow, photos: Path, bin_: Path
) -> None:
    before = tree(photos)
    bin_.write_text("no folder")
    press_delete(qtbot, opened).yes.click()
    qtbot.waitUntil(lambda: bool(opened.notices.words_on("done")), timeout=LONG)
    words = opened.notices.words_on("done")
    assert "stays where it is" in words
    assert words.count(". ") == 0
    notice = opened.notices.notice_on("done")
    assert notice is not None
    assert notice.buttons == []
    assert tree(photos) == before


def test_a_photo_changed_since_it_was_looked_at_stays(
    qtbot: QtBot, opened: MainWindow, photos: Path
) -> None:
    lead = opened.session.photos.item(0).photo.path
    with lead.open("ab") as file:
        file.write(b"edited")
    press_delete(qtbot, opened).yes.click()
    qtbot.waitUntil(lambda: bool(opened.notices.words_on("done")), timeout=LONG)
    assert lead.exists()
    assert "0 photos" not in opened.notices.words_on("done")


def test_the_history_lists_the_trash_and_puts_back(
    qtbot: QtBot, opened: MainWindow, photos: Path
) -> None:
    lead = opened.session.photos.item(0).photo.path
    lead.with_suffix(".xmp").write_text("edits")
    opened.session.look_again()
    wait(qtbot, opened)
    before = tree(photos)
    press_delete(qtbot, opened).yes.click()
    qtbot.waitUntil(lambda: "moved to the trash" in opened.notices.words_on("done"), timeout=LONG)
    wait(qtbot, opened)

    def put_back() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HistoryDialog)
        dialog.show_page(Page.TRASH)
        qtbot.waitUntil(dialog.restore_button.isEnabled)
        names = [dialog.trash.model.row(row).original.name for row in (0, 1)]
        dialog.trash.table.selectRow(names.index(lead.name))
        dialog.restore_button.click()

    QTimer.singleShot(0, put_back)
    opened.actions_.history.trigger()
    qtbot.waitUntil(lambda: "put back from" in opened.notices.words_on("done"), timeout=LONG)
    assert tree(photos) == before


def test_nothing_goes_into_the_trash_while_a_run_waits_for_recovery(
    qtbot: QtBot, qapp: QApplication, bin_: Path, own_home: Path, photos: Path
) -> None:
    subprocess.run([sys.executable, "-c", CRASH, str(photos)], check=False, timeout=200)
    window, close = app.compose(qapp)
    window.show()
    try:
        window.open_folder(photos)
        wait(qtbot, window)
        files = sorted(path for path in photos.rglob("*") if path.is_file())
        press_delete(qtbot, window).yes.click()
        qtbot.waitUntil(lambda: "interrupted" in window.notices.words_on("done"), timeout=LONG)
        assert sorted(path for path in photos.rglob("*") if path.is_file()) == files
    finally:
        with qtbot.waitSignal(window.closed, timeout=LONG):
            window.close()
        close()
        window.deleteLater()
