"""The keys of a review: each says one thing, wherever in the window the focus is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from organizer.ui.folder.choosing import matching

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReviewKeys(QObject):
    """What is pressed becomes what is meant.

    Signals:
        accepted: The program's word is right.
        numbered: A choice by its number, from 1.
        named: A name that letters jumped to, or one of the user's own.
        skipped: On to the next photo.
        stepped_back: Back to the one before.
        left: Enough.
        answered: Whether the offer of more photos is taken.
        typed_on: Other letters are typed, or another match is chosen.
    """

    accepted = Signal()
    numbered = Signal(int)
    named = Signal(str)
    skipped = Signal()
    stepped_back = Signal()
    left = Signal()
    answered = Signal(bool)
    typed_on = Signal()

    def __init__(self, lines: int, parent: QWidget) -> None:
        """Make the keys.

        Args:
            lines: How many matches there is room for.
            parent: The page.
        """
        super().__init__(parent)
        self._page = parent
        self._lines = lines
        self._names: Sequence[str] = ()
        self.typed = ""
        self.matches: list[str] = []
        self.chosen = 0
        """Which of the matches Return takes."""
        self.at_end = False
        """Whether there is no photo any more."""
        self.offered = False
        """Whether there is an offer to answer."""

    def begin(self, names: Sequence[str]) -> None:
        """Letters jump to these names from now on."""
        self._names = names
        self.forget()

    def forget(self) -> None:
        """Forget what was typed."""
        self.typed, self.matches, self.chosen = "", [], 0

    def listen(self, window: QWidget) -> None:
        """Hear the keys that whatever has the focus leaves to the window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """While the page is seen its keys work: with the focus on a notice, or nowhere."""
        if isinstance(event, QKeyEvent) and watched.isWidgetType() and self._page.isVisible():
            if event.type() == QEvent.Type.KeyPress:
                return self.press(event)
            return self.wanted(event)
        return super().eventFilter(watched, event)

    @staticmethod
    def wanted(event: QEvent) -> bool:
        """Whether an event asks who wants a key without Ctrl or Alt; it is accepted then."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier not in _PLAIN:
            return False
        event.accept()
        return True

    def press(self, event: QKeyEvent) -> bool:
        """Say what a key means; returns whether it means anything."""
        key, text = Qt.Key(event.key()), event.text()
        if self.offered and not self.typed and text in ("+", "-"):
            self.answered.emit(text == "+")
            return True
        if self.at_end:
            return self._press_at_end(key)
        return self._press_on(key, text) if self.typed else self._press_first(key, text)

    def _press_at_end(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Backspace:
            self.stepped_back.emit()
        elif key in (*_ENTER, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            return False
        return True

    def _press_first(self, key: Qt.Key, text: str) -> bool:
        """A key while nothing is typed."""
        if key in _ENTER:
            self.accepted.emit()
        elif key == Qt.Key.Key_Space:
            self.skipped.emit()
        elif key == Qt.Key.Key_Backspace:
            self.stepped_back.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif text.isdecimal():
            self.numbered.emit(int(text))
        elif text and text.isprintable():
            self._type(text)
        else:
            return False
        return True

    def _press_on(self, key: Qt.Key, text: str) -> bool:
        """A key while letters are typed."""
        if key in _ENTER:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._type("")
        elif key == Qt.Key.Key_Backspace:
            self._type(self.typed[:-1])
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self.chosen = max(0, min(len(self.matches) - 1, self.chosen + step))
            self.typed_on.emit()
        elif text and text.isprintable():
            self._type(self.typed + text)
        else:
            return False
        return True

    def _type(self, text: str) -> None:
        self.typed, self.chosen = text, 0
        self.matches = matching(text, self._names, self._lines)
        self.typed_on.emit()

    def _take(self) -> None:
        names = self.matches or [self.typed.strip()]
        if names[0]:
            self.named.emit(names[min(self.chosen, len(names) - 1)])
