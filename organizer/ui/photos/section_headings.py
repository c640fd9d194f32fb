"""The headings of the grid's sections: what they say, and how they are painted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from organizer.settings import Grouping
from organizer.ui.folder.grouping import Section
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_INDENT = 8  # pixels, as the space around cards
_GAP = 10
_MARK = 16
MARK_WIDTH = _INDENT + _MARK + 6
"""Pixels from the left where a click collapses or expands."""


def heading_words(grouping: Grouping, section: Section, root: Path | None) -> str:
    """What photos of a section have in common, for people.

    Args:
        grouping: What photos are grouped by.
        section: Some of them.
        root: The open folder.
    """
    key = section.key
    if section.pending:
        return _tr("New")
    if grouping is Grouping.LABEL:
        return _tr("Without a label") if key is None else str(key)
    if grouping is Grouping.FOLDER:
        return _folder(Path(str(key)), root)
    if not isinstance(key, int):
        return _tr("Without a date")
    locale = QLocale()
    if grouping is Grouping.DAY:
        day = date.fromordinal(key)
        return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    # As Qt writes dates: the month's name and the year, in the language's order.
    return locale.toString(QDate(key // 12, key % 12 + 1, 1), _tr("MMMM yyyy"))


def paint_heading(
    painter: QPainter,
    theme: Theme,
    font: QFont,
    area: QRect,
    words: str,
    count: int,
    chosen: str = "",
    collapsed: bool | None = None,
) -> None:
    """Paint a heading with its number of photos.

    Args:
        painter: Of the grid.
        theme: The colours.
        font: The grid's own.
        area: The whole line.
        words: What it says.
        count: How many photos are below.
        chosen: How many of those are chosen, where that is not seen.
        collapsed: Whether its photos are put away; ``None`` where they cannot be.
    """
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    bold.setPointSizeF(font.pointSizeF() * 1.1)
    metrics, said = QFontMetrics(bold), " · ".join(filter(None, (number(count), chosen)))
    room = area.adjusted(_INDENT, 6, -_INDENT, 0)
    if collapsed is not None:
        name = "chevron-right" if collapsed else "chevron-down"
        ratio = painter.device().devicePixelRatioF()
        mark = icons.picture(name, theme.colour("muted"), _MARK, ratio)
        painter.drawPixmap(room.left(), room.center().y() - _MARK // 2 + 1, mark)
    room.setLeft(MARK_WIDTH)
    counted = QFontMetrics(font).horizontalAdvance(said) + _GAP
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room.width() - counted)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(bold)
    painter.setPen(theme.colour("text"))
    painter.drawText(room, flags, shown)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    painter.drawText(room.adjusted(metrics.horizontalAdvance(shown) + _GAP, 0, 0, 0), flags, said)


def _folder(folder: Path, root: Path | None) -> str:
    if root is None or not folder.is_relative_to(root):
        return printable(str(folder))
    return printable(str(folder.relative_to(root.parent)))


def _tr(words: str) -> str:
    return QCoreApplication.translate("SectionHeadings", words)
