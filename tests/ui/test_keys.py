"""One key, one deed: pressed for real on whatever has the focus in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from organizer.files.rules import Rules
from organizer.ui.main_window import MainWindow
from organizer.ui.widgets.notice_bar import NoticeBar
from tests.ui.test_window import LONG, opened, wait_for_plan

__all__ = ["opened"]


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key)


def activate(window: MainWindow) -> None:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def button_of_a_notice(window: MainWindow) -> QWidget:
    window.notices.show_notice("test", "Something happened.", "doubt", [("Later", lambda: None)])
    bar = window.findChild(NoticeBar)
    assert bar is not None
    return next(button for button in bar.findChildren(QPushButton) if button.text() == "Later")


@pytest.fixture
def reviewing(qtbot: QtBot, opened: MainWindow) -> MainWindow:
    """Four doubtful photos are looked through."""
    activate(opened)
    opened.session.set_rules(Rules(min_confidence=1.0))
    wait_for_plan(qtbot, opened)
    qtbot.waitUntil(lambda: len(opened.session.doubtful()) == 4, timeout=LONG)
    opened.actions_.review.trigger()
    assert opened.pages.currentWidget() is opened.review
    return opened


def said(window: MainWindow) -> list[str]:
    corrections = window.session.bench.corrections
    assert corrections is not None
    return sorted(entry.label for entry in corrections.all().values())


@pytest.mark.parametrize("focus", ["page", "notice", "nowhere"])
def test_the_keys_of_a_review_work_wherever_the_focus_is(
    qtbot: QtBot, reviewing: MainWindow, focus: str
) -> None:
    page = reviewing.review
    if focus == "notice":
        button_of_a_notice(reviewing).setFocus()
    elif focus == "nowhere":
        page.clearFocus()
    assert page.hasFocus() is (focus == "page")
    first = page.queue.current
    press(Qt.Key.Key_2)
    assert page.queue.done == 1
    for key in (Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_G, Qt.Key.Key_H):
        press(key)
    assert not reviewing.actions_.heat.isChecked(), "a letter is a letter here"
    for _ in range(4):
        press(Qt.Key.Key_Backspace)
    assert page.queue.done == 1, "that only took letters back"
    for key in (Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_T):
        press(key)
    if focus == "notice":
        page.setFocus()  # Return and Space press the button that has the focus, as everywhere
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert page.queue.current is None
    qtbot.waitUntil(lambda: len(said(reviewing)) == 3, timeout=LONG)
    assert "Cats" in said(reviewing)
    press(Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(said(reviewing)) == 2, timeout=LONG)
    press(Qt.Key.Key_Escape)
    assert reviewing.pages.currentWidget() is reviewing.main
    assert first is not None
    wait_for_plan(qtbot, reviewing)
    # What was said survives leaving the review, and can be taken back outside of it.
    QTest.keyClick(reviewing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(said(reviewing)) == 1, timeout=LONG)
    QTest.keyClick(reviewing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: said(reviewing) == [], timeout=LONG)
    wait_for_plan(qtbot, reviewing)


def test_h_shows_the_heat_map_unless_letters_are_typed(qtbot: QtBot, opened: MainWindow) -> None:
    activate(opened)
    heat = opened.actions_.heat
    for place in (opened.main.grid, opened.main.sidebar, button_of_a_notice(opened)):
        place.setFocus()
        press(Qt.Key.Key_H)
        assert heat.isChecked()
        press(Qt.Key.Key_H)
        assert not heat.isChecked()
    opened.main.search.setFocus()
    press(Qt.Key.Key_H)
    assert not heat.isChecked()
    assert opened.main.search.text() == "h"
    opened.main.search.clear()
    wait_for_plan(qtbot, opened)


@pytest.mark.parametrize("key", [Qt.Key.Key_Y, Qt.Key.Key_N])
def test_y_and_n_answer_an_offer_wherever_the_focus_is(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path, key: Qt.Key
) -> None:
    photo = min(photos.glob("*.jp*g"))
    with Image.open(photo) as image:
        image.thumbnail((900, 900))
        for number in range(3):  # three versions of one photo look alike
            image.save(photos / f"again{number}.jpg", quality=95 - 5 * number)
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    activate(window)
    item = next(item for item in window.session.photos.items() if item.name == "again0.jpg")
    window.session.relabel([item], "Holiday")
    qtbot.waitUntil(window.main.strip.isVisible, timeout=LONG)
    window.main.search.setFocus()
    press(key)
    assert window.main.strip.isVisible(), "typed, not answered"
    window.main.search.clear()
    button_of_a_notice(window).setFocus()
    press(key)
    qtbot.waitUntil(lambda: not window.main.strip.isVisible(), timeout=LONG)
    wait_for_plan(qtbot, window)
    qtbot.waitUntil(lambda: (len(said(window)) > 1) is (key == Qt.Key.Key_Y), timeout=LONG)
    wait_for_plan(qtbot, window)


def test_what_was_done_is_taken_back_and_done_again_by_keys_alone(
    qtbot: QtBot, opened: MainWindow
) -> None:
    def on_photos_once_said(words: str) -> QWidget:
        qtbot.waitUntil(lambda: words in opened.notices.words_on("done"), timeout=LONG)
        wait_for_plan(qtbot, opened)
        focus = QApplication.focusWidget()
        assert focus is opened.main.grid, "not on Undo, nor where one types"
        return focus

    activate(opened)
    opened.session.set_rules(Rules(min_confidence=0.0))
    wait_for_plan(qtbot, opened)
    opened.actions_.preview.trigger()
    opened.preview.apply_button.setFocus()  # as a click does
    opened.preview.apply_button.click()
    QTest.keySequence(on_photos_once_said("moved"), QKeySequence("Ctrl+Z"))
    QTest.keySequence(on_photos_once_said("put back"), QKeySequence("Ctrl+Shift+Z"))
    on_photos_once_said("again")


def test_a_notice_that_goes_gives_the_keys_back_to_the_photos(
    qtbot: QtBot, opened: MainWindow
) -> None:
    activate(opened)
    button_of_a_notice(opened).setFocus()
    opened.notices.take_back("test")
    assert QApplication.focusWidget() is opened.main.grid
