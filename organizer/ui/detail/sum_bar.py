"""How labels add up to a category: one bar made of their shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent

if TYPE_CHECKING:
    from organizer.vision.explain import Explanation

_BAR_HEIGHT = 6
_BAR_GAP = 2
"""Between the shares, so that they can be told apart without colours."""
_NAMED = 3
"""Labels that are named; the others are counted."""
_WORTH_NAMING = 0.005
_FADE = (1.0, 0.87, 0.76)
"""Opacity of the first, second and third share, each at least 3:1 on its ground; the others
together are grey."""


class SumBar(QWidget):
    """Name and total, the bar, and the shares in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sum: Explanation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What adds up"))
        theme.changed.connect(self.update)

    def show_sum(self, shown: Explanation | None) -> None:
        """Show another sum; ``None`` for none."""
        self._sum = shown
        self.setVisible(shown is not None)
        if shown is not None:
            words = f"{shown.name} {percent(shown.probability)}: {', '.join(self._shares(shown))}"
            self.setAccessibleDescription(words)
            self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line, the bar, and as many lines as there are shares."""
        lines = 1 if self._sum is None else 1 + len(self._shares(self._sum))
        return QSize(160, lines * (self.fontMetrics().height() + 2) + _BAR_HEIGHT + 10)

    def _shares(self, shown: Explanation) -> list[str]:
        named = [share for share in shown.shares[:_NAMED] if share.probability >= _WORTH_NAMING]
        shares = [f"{share.label} {percent(share.probability)}" for share in named]
        others = len(shown.shares) - len(named) + shown.others
        rest = shown.probability - sum(share.probability for share in named)
        if others and rest >= _WORTH_NAMING:
            shares.append(self.tr("%Ln other(s) {0}", "", others).format(percent(rest)))
        return shares

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the sum."""
        if self._sum is None:
            return
        shown, colour = self._sum, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        line = QRect(0, 0, self.width(), metrics.height())
        total = percent(shown.probability)
        painter.setPen(colour("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, total)
        room = line.width() - metrics.horizontalAdvance(total) - 8
        name = metrics.elidedText(shown.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        bar = QRectF(0, line.bottom() + 4, self.width(), _BAR_HEIGHT)
        tones = self._paint_bar(painter, bar, shown)
        top = round(bar.bottom()) + 6
        for place, words in enumerate(self._shares(shown)):
            self._paint_share(painter, top, words, tones[min(place, len(tones) - 1)])
            top += metrics.height() + 2
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF, shown: Explanation) -> list[QColor]:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("well"))
        painter.drawRoundedRect(bar, 3, 3)
        named = [share for share in shown.shares[:_NAMED] if share.probability >= _WORTH_NAMING]
        shares = [share.probability for share in named]
        shares.append(max(0.0, shown.probability - sum(shares)))
        tones, left = [], bar.left()
        colours = [self._theme.colour("accent") for _ in named]
        for colour, fade in zip(colours, _FADE, strict=False):
            colour.setAlphaF(fade)
        for share, tone in zip(shares, (*colours, self._theme.colour("muted")), strict=True):
            tones.append(tone)
            width = bar.width() * share
            if width >= 1:
                piece = QRectF(left, bar.top(), max(1.0, width - _BAR_GAP), bar.height())
                painter.setBrush(tone)
                painter.drawRoundedRect(piece, 2, 2)
            left += width
        return tones

    def _paint_share(self, painter: QPainter, top: int, words: str, tone: QColor) -> None:
        metrics = self.fontMetrics()
        dot = QRectF(1, top + metrics.height() / 2 - 3.5, 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        painter.drawRoundedRect(dot, 2, 2)
        painter.setPen(self._theme.colour("muted"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 16)
        painter.drawText(QRect(16, top, self.width() - 16, metrics.height()), 0, shown)
