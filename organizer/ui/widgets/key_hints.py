"""What each key does, said quietly in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.widgets.choice_button import paint_key
from organizer.ui.widgets.theme import Theme

_GAP = 18
_HEIGHT = 28


class KeyHints(QWidget):
    """Key caps, each with a word; those that do not fit into the width are left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints: Sequence[tuple[str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Keys"))
        theme.changed.connect(self.update)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys, each with what it does, the most important first."""
        self._hints = hints
        self.setAccessibleDescription(", ".join(f"{key}: {words}" for key, words in hints))
        self.setToolTip("\n".join(f"{key}  {words}" for key, words in hints))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        left, middle = 0.0, self.height() / 2
        for key, words in self._hints:
            width = metrics.horizontalAdvance(words)
            if left + metrics.horizontalAdvance(key) + width + 40 > self.width():
                break
            painter.setFont(self.font())
            left += paint_key(painter, self._theme, left, middle, key) + 7
            painter.setFont(self.font())
            painter.setPen(self._theme.colour("muted"))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(left, 0, width + 2, self.height()), flags, words)
            left += width + _GAP
        painter.end()
