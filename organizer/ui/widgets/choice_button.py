"""One of a few answers: the key that takes it, its name, how likely it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

_KEY = 24
_PADDING = 10
_BAR = 3


class ChoiceButton(QAbstractButton):
    """A line with a key cap; clicked like any button, taken by its key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self._share: float | None = None
        self._lead = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the page
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Label"))
        theme.changed.connect(self.update)

    def show_choice(
        self, key: str, words: str, share: float | None = None, *, lead: bool = False
    ) -> None:
        """Show an answer.

        Args:
            key: What is on the key cap; empty for none.
            words: The name.
            share: How likely it is, in [0, 1]; ``None`` where that is not known.
            lead: Whether Return takes it.
        """
        self._key, self._share, self._lead = key, share, lead
        self.setText(words)
        likely = "" if share is None else f" {percent(share)}"
        self.setAccessibleName(f"{key}: {words}{likely}" if key else words)
        self.setToolTip(words)
        self.show()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line with room for a finger."""
        return QSize(220, max(_KEY, self.fontMetrics().height()) + 2 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the line."""
        colour = self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("accent" if self._lead else "line"), 1.5 if self._lead else 1))
        ground = "accent_soft" if self._lead else "raised" if self.underMouse() else "surface"
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(area, 8, 8)
        left = area.left() + _PADDING
        if self._key:
            paint_key(painter, self._theme, left, area.center().y(), self._key)
            left += _KEY + 10
        share = "" if self._share is None else percent(self._share)
        right = QFontMetrics(self.font()).horizontalAdvance(share)
        painter.setFont(self.font())
        painter.setPen(colour("text" if self._lead else "muted"))
        words = QRectF(left, area.top(), area.right() - _PADDING - left, area.height())
        if self._share is not None:
            words.adjust(0, 0, 0, -_BAR - 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, share)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold if self._lead else QFont.Weight.Normal)
        painter.setFont(bold)
        painter.setPen(colour("text"))
        name = QFontMetrics(bold).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width() - right - 8)
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, name)
        if self._share is not None:
            self._paint_bar(painter, QRectF(left, area.bottom() - _BAR - 5, words.width(), _BAR))
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        bar.setWidth(max(float(_BAR), bar.width() * (self._share or 0)))
        painter.setBrush(self._theme.colour("accent" if self._lead else "muted"))
        painter.drawRoundedRect(bar, 1.5, 1.5)


def paint_key(painter: QPainter, theme: Theme, left: float, middle: float, words: str) -> float:
    """Paint a key cap; returns its width."""
    small = QFont(painter.font())
    small.setPointSizeF(max(7.0, small.pointSizeF() * 0.9))
    painter.setFont(small)
    metrics = QFontMetrics(small)
    width = max(_KEY, metrics.horizontalAdvance(words) + 12)
    cap = QRectF(left, middle - _KEY / 2 + 1, width, _KEY - 2)
    painter.setPen(QPen(theme.colour("edge"), 1))
    painter.setBrush(theme.colour("window"))
    painter.drawRoundedRect(cap, 5, 5)
    painter.setPen(theme.colour("text"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, words)
    return float(width)
