"""A line of a list of bars: a name, how much, and below them the bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_BETWEEN = 8
"""Pixels between the name and what is said of it."""


@dataclass(frozen=True, slots=True)
class BarLine:
    """What a line says.

    Attributes:
        name: Of what.
        said: How much, in words.
        part: How much of the bar is full, 0 to 1.
    """

    name: str
    said: str
    part: float


@dataclass(frozen=True, slots=True)
class BarLook:
    """How a line looks.

    Attributes:
        thick: The bar, pixels.
        above: Pixels between words and bar.
        words: The colour of the name.
        full: The colour of the full part.
        muted: The colour of what is said of it.
        well: The colour of the empty part.
    """

    thick: int
    above: int
    words: QColor
    full: QColor
    muted: QColor
    well: QColor


def paint_bar_line(painter: QPainter, area: QRect, line: BarLine, look: BarLook) -> None:
    """Paint a line at the top of an area; a name that has no room is elided."""
    metrics = painter.fontMetrics()
    words = QRect(area.left(), area.top(), area.width(), metrics.height() + look.above)
    painter.setPen(look.muted)
    painter.drawText(words, Qt.AlignmentFlag.AlignRight, line.said)
    painter.setPen(look.words)
    room = words.width() - metrics.horizontalAdvance(line.said) - _BETWEEN
    name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft, name)
    painter.setPen(Qt.PenStyle.NoPen)
    bar, round_ = QRectF(area.left(), words.bottom() + 1, area.width(), look.thick), look.thick / 2
    painter.setBrush(look.well)
    painter.drawRoundedRect(bar, round_, round_)
    if line.part > 0:
        bar.setWidth(max(look.thick, bar.width() * line.part))
        painter.setBrush(look.full)
        painter.drawRoundedRect(bar, round_, round_)
