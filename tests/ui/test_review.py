"""Looking through doubtful photos: the queue, the keys, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from organizer.files.photo import FileId
from organizer.ui.folder.choosing import matching
from organizer.ui.folder.photo_item import PhotoKey
from organizer.ui.main_window import MainWindow
from organizer.ui.review.review_queue import ReviewQueue
from tests.ui.test_window import opened, wait_for_plan

__all__ = ["opened"]

KEYS = [PhotoKey(FileId(1, number)) for number in range(3)]


def test_the_queue_goes_on_and_back() -> None:
    queue = ReviewQueue(KEYS)
    assert (queue.current, queue.next, queue.done, queue.total) == (KEYS[0], KEYS[1], 0, 3)
    queue.advance()
    queue.advance()
    assert queue.current == KEYS[2]
    assert queue.next is None
    queue.step_back()
    assert queue.current == KEYS[1]
    queue.forget(KEYS[1])
    assert (queue.current, queue.total) == (KEYS[2], 2)
    queue.advance()
    assert queue.current is None


def test_letters_jump_to_names_that_begin_so_then_to_words_in_them() -> None:
    names = ["Dogs", "Hot dogs", "Cats", "dough"]
    assert matching("do", names) == ["Dogs", "dough", "Hot dogs"]
    assert matching(" ", names) == []


def test_a_review_by_keyboard_alone(qtbot: QtBot, opened: MainWindow) -> None:
    keys = [item.key for item in opened.session.photos.items() if item.verdict]
    page, session = opened.review, opened.session
    opened.pages.setCurrentWidget(page)
    page.begin(keys)
    first = session.photos.find(keys[0])
    assert first is not None
    assert first.verdict is not None
    word = first.verdict.category

    def said(position: int) -> str:
        corrections = session.bench.corrections
        item = session.photos.find(keys[position])
        assert corrections is not None
        assert item is not None
        known = corrections.get(item.content)
        return "" if known is None else known.label

    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.queue.done == 1, "the next photo is there at once"
    QTest.keyClick(page, Qt.Key.Key_2)
    QTest.keyClick(page, Qt.Key.Key_Space)
    QTest.keyClicks(page, "dog")
    QTest.keyClick(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(3) == "Dogs")
    assert said(0) == word
    assert said(1)
    assert said(2) == ""
    assert page.queue.current is None
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: said(3) == "")
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: said(1) == "")
    assert page.queue.current == keys[1]
    assert opened.actions_.undo.text() == f"&Undo “{word}”".replace(" & ", " && ")
    opened.actions_.undo.trigger()
    qtbot.waitUntil(lambda: said(0) == "")
    assert page.queue.current == keys[0]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert opened.pages.currentWidget() is opened.main
    wait_for_plan(qtbot, opened)
    opened.actions_.redo.trigger()
    qtbot.waitUntil(lambda: said(0) == word)
    wait_for_plan(qtbot, opened)
