"""Lines across the top of the window that say something and offer what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme

Tone = Literal["plain", "good", "doubt", "error"]
Offer = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""

_GLYPHS: dict[Tone, tuple[str, str]] = {
    "plain": ("info", "muted"),
    "good": ("sure", "accent"),
    "doubt": ("warning", "doubt"),
    "error": ("warning", "error"),
}


class Notice(QFrame):
    """One line.

    Signals:
        dismissed: The user does not want to see it any more.
    """

    dismissed = Signal()

    def __init__(
        self, words: str, tone: Tone, offers: Sequence[Offer], theme: Theme, details: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._glyph_of = _GLYPHS[tone]
        self.setObjectName("notice")
        self.setProperty("tone", tone)
        self.setAccessibleName(words)
        self._glyph = QLabel()
        self.words = QLabel(words)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setToolTip(details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(8)
        layout.addWidget(self._glyph, 0)
        layout.addWidget(self.words, 1)
        self.buttons: list[QPushButton] = []
        for caption, act in offers:
            button = QPushButton(caption)
            button.setAccessibleName(caption)
            button.clicked.connect(act)
            layout.addWidget(button)
            self.buttons.append(button)
        close = QToolButton()
        close.setToolTip(self.tr("Dismiss"))
        close.setObjectName("flat")
        close.setAccessibleName(self.tr("Dismiss"))
        icons.give(close, "close", "muted")
        close.clicked.connect(self.dismissed)
        layout.addWidget(close)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        name, role = self._glyph_of
        colour = self._theme.colour(role)
        self._glyph.setPixmap(icons.picture(name, colour, 18, self.devicePixelRatioF()))
        icons.tint(self, self._theme.colours)


class NoticeBar(QWidget):
    """The notices, at most one for each topic.

    Signals:
        left: The notice that had the keyboard is gone; Qt would give it to whatever comes next.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices: dict[str, Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 16, 8)
        self._layout.setSpacing(8)
        self.hide()

    def show_notice(
        self,
        topic: str,
        words: str,
        tone: Tone = "plain",
        offers: Sequence[Offer] = (),
        details: str = "",
    ) -> None:
        """Say something; takes the place of what was said on the same topic."""
        self.take_back(topic)
        notice = Notice(words, tone, offers, self._theme, details)
        notice.dismissed.connect(self._on_dismissed)
        notice.setProperty("topic", topic)
        self._notices[topic] = notice
        self._layout.addWidget(notice)
        self.show()

    def take_back(self, topic: str) -> None:
        """Say nothing more on a topic."""
        notice = self._notices.pop(topic, None)
        focus = self.window().focusWidget()
        held = notice is not None and focus is not None and notice.isAncestorOf(focus)
        if notice is not None:
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))
        if held:
            self.left.emit()

    def words_on(self, topic: str) -> str:
        """What is being said on a topic; empty for nothing."""
        notice = self._notices.get(topic)
        return "" if notice is None else notice.words.text()

    def notice_on(self, topic: str) -> Notice | None:
        """The notice on a topic."""
        return self._notices.get(topic)

    def _on_dismissed(self) -> None:
        sender = self.sender()
        if isinstance(sender, Notice):
            self.take_back(str(sender.property("topic")))
