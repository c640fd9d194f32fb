"""What all cards of photos are painted of: their ground, and the picture cut to its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle

from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme

_PICTURE_RADIUS = 6
_LARGEST_GLYPH = 36
_ABOVE = 0.2
"""How much of what an upright picture loses goes at the top, where people's heads are."""


def ratio_of(painter: QPainter) -> float:
    """Pixels of the screen by pixels of the window."""
    return float(painter.device().devicePixelRatioF())


def paint_ground(
    painter: QPainter,
    card: QRect,
    state: QStyle.StateFlag,
    theme: Theme,
    *,
    radius: float,
    border: str = "line",
) -> None:
    """Paint what a card lies on: chosen, under the pointer, where keys act, or none of these.

    Args:
        painter: At work.
        card: Where.
        state: Of the card, as the view says it.
        theme: The colours.
        radius: Of its corners, pixels.
        border: The colour of its edge while it is not chosen.
    """
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    ground = "accent_soft" if selected else "raised" if hovered else "surface"
    edge, width = ("accent", 2.0) if selected else (border, 1.0)
    if focused and not selected:
        edge, width = "muted", 2.0
    painter.setPen(QPen(theme.colour(edge), width))
    painter.setBrush(theme.colour(ground))
    inset = width / 2
    frame = QRectF(card).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(frame, radius, radius)
    if focused and selected:  # a second line tells the one that keys act on
        painter.setPen(QPen(theme.colour("text"), 1.0, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)


def paint_picture(
    painter: QPainter,
    area: QRect,
    pixmap: QPixmap | None,
    theme: Theme,
    *,
    glyph: str = "photo",
    role: str = "muted",
) -> None:
    """Paint a thumbnail that fills its place; a glyph where there is none.

    Args:
        painter: At work.
        area: Where.
        pixmap: The thumbnail; ``None`` while it is still to come, null where there is none.
        theme: The colours.
        glyph: The icon in its stead.
        role: The icon's colour.
    """
    ratio = ratio_of(painter)
    if pixmap is not None and not pixmap.isNull():
        painter.drawPixmap(area.topLeft(), _fitted(pixmap, area.size(), ratio))
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), _PICTURE_RADIUS, _PICTURE_RADIUS)
    painter.fillPath(path, theme.colour("well"))
    size = min(_LARGEST_GLYPH, area.height() // 2)
    corner = QPointF(area.center()) - QPointF(size / 2 - 0.5, size / 2 - 0.5)
    painter.drawPixmap(corner, icons.picture(glyph, theme.colour(role), size, ratio))


def _fitted(pixmap: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """A picture cut and scaled to a card, with round corners; kept, since it is painted often."""
    key = f"card {pixmap.cacheKey()} {size.width()} {size.height()} {ratio}"
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return made
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    area = QRectF(0, 0, size.width(), size.height())
    path = QPainterPath()
    path.addRoundedRect(area, _PICTURE_RADIUS, _PICTURE_RADIUS)
    painter.setClipPath(path)
    painter.drawPixmap(area, pixmap, _cover(pixmap, size))
    painter.end()
    QPixmapCache.insert(key, made)
    return made


def _cover(pixmap: QPixmap, size: QSize) -> QRectF:
    """The part of a picture that has the shape of ``size``: its middle, or where heads are."""
    width, height = float(pixmap.width()), float(pixmap.height())
    shape = size.width() / max(1, size.height())
    if width > height * shape:
        wanted = height * shape
        return QRectF((width - wanted) / 2, 0, wanted, height)
    wanted = width / shape
    return QRectF(0, (height - wanted) * _ABOVE, width, wanted)
