"""Where a picture is while one looks at it: how large, and which part. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

MOST = 8.0
"""Pixels of the screen that a pixel of the picture may become at most."""
_NEARLY = 1.001


@dataclass(frozen=True, slots=True)
class Zoom:
    """A picture in a room. All of one unit: the screen's own pixels.

    Attributes:
        picture: Its size.
        room: The room's size.
        scale: Pixels of the screen a pixel of the picture.
        middle: The place of the picture in the middle of the room.
    """

    picture: QSizeF
    room: QSizeF
    scale: float
    middle: QPointF

    @classmethod
    def fitted(cls, picture: QSizeF, room: QSizeF) -> Zoom:
        """The whole picture, no larger than it is."""
        middle = QPointF(picture.width() / 2, picture.height() / 2)
        return cls(picture, room, fitting_scale(picture, room), middle)

    @property
    def fits(self) -> bool:
        """Whether all of it is seen, as large as it goes."""
        return self.scale <= fitting_scale(self.picture, self.room) * _NEARLY

    @property
    def whole(self) -> QRectF:
        """Where the picture is in the room; parts may be outside."""
        width, height = self.picture.width() * self.scale, self.picture.height() * self.scale
        left = self.room.width() / 2 - self.middle.x() * self.scale
        top = self.room.height() / 2 - self.middle.y() * self.scale
        return QRectF(left, top, width, height)

    @property
    def seen(self) -> QRectF:
        """The part of the picture that is in the room, in its own pixels."""
        width, height = self.room.width() / self.scale, self.room.height() / self.scale
        left, top = self.middle.x() - width / 2, self.middle.y() - height / 2
        everything = QRectF(0, 0, self.picture.width(), self.picture.height())
        return QRectF(left, top, width, height).intersected(everything)

    def to_room(self, part: QRectF) -> QRectF:
        """Where a part of the picture is in the room."""
        whole = self.whole
        left, top = part.left() * self.scale, part.top() * self.scale
        size = QSizeF(part.width() * self.scale, part.height() * self.scale)
        return QRectF(QPointF(whole.left() + left, whole.top() + top), size)

    def scaled(self, scale: float, around: QPointF | None = None) -> Zoom:
        """Another scale.

        Args:
            scale: Kept between the whole picture and :data:`MOST`.
            around: The place in the room that stays where it is; the middle when ``None``.
        """
        least = fitting_scale(self.picture, self.room)
        kept = min(max(scale, least), max(MOST, least))
        if kept <= least * _NEARLY:
            return self.fitted(self.picture, self.room)
        fixed = around or QPointF(self.room.width() / 2, self.room.height() / 2)
        away = fixed - QPointF(self.room.width() / 2, self.room.height() / 2)
        middle = self.middle + away / self.scale - away / kept
        return replace(self, scale=kept, middle=self._kept_inside(middle, kept))

    def moved(self, by: QPointF) -> Zoom:
        """The picture pulled by so many pixels of the room, no further than to its edge."""
        return replace(self, middle=self._kept_inside(self.middle - by / self.scale, self.scale))

    def in_room(self, room: QSizeF) -> Zoom:
        """The same place in another room; what was seen whole stays so."""
        if self.fits:
            return self.fitted(self.picture, room)
        return replace(self, room=room).scaled(self.scale)

    def _kept_inside(self, middle: QPointF, scale: float) -> QPointF:
        x = _between(middle.x(), self.picture.width(), self.room.width() / scale)
        y = _between(middle.y(), self.picture.height(), self.room.height() / scale)
        return QPointF(x, y)


def fitting_scale(picture: QSizeF, room: QSizeF) -> float:
    """The scale at which a picture is seen whole, 1 at most."""
    width, height = max(1.0, picture.width()), max(1.0, picture.height())
    return min(1.0, max(1.0, room.width()) / width, max(1.0, room.height()) / height)


def _between(middle: float, length: float, seen: float) -> float:
    """A middle such that nothing beyond the edges is seen, where there is enough of it."""
    return length / 2 if seen >= length else min(max(middle, seen / 2), length - seen / 2)
