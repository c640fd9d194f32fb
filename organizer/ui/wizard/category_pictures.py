"""A row of small pictures: as many of a category as there is room for, and how many more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number
from organizer.ui.wizard.thumbs import SIDE, Thumbs

_GAP = 6
_RADIUS = 6
_WORDS = 32
SHOWN = 24
"""Pictures that a row shows at most."""


class CategoryPictures(QWidget):
    """The row; it only shows."""

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._theme = theme
        self._paths: tuple[Path, ...] = ()
        self._count = 0
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbs.arrived.connect(self._on_arrived)
        theme.changed.connect(self.update)

    def show_pictures(self, paths: Sequence[Path], count: int, words: str) -> None:
        """Show photos.

        Args:
            paths: Those to show, :data:`SHOWN` of them are enough.
            count: How many there are in all.
            words: What stands there while there are none.
        """
        shown = tuple(paths[:SHOWN])
        if (shown, count, words) != (self._paths, self._count, self._words):
            self._paths, self._count, self._words = shown, count, words
            self.updateGeometry()
            self.setAccessibleName(self.tr("%Ln photo(s)", "", count) if count else words)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row; less where there are only words."""
        return QSize(4 * (SIDE + _GAP), SIDE if self._count else _WORDS)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._count:
            painter.setPen(self._theme.colour("muted"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect(), flags, self._words)
            return
        room = max(1, (self.width() + _GAP) // (SIDE + _GAP))
        shown = min(len(self._paths), room if self._count <= room else room - 1)
        for place, path in enumerate(self._paths[:shown]):
            self._paint(painter, QRect(place * (SIDE + _GAP), 0, SIDE, SIDE), path)
        if self._count > shown:
            area = QRect(shown * (SIDE + _GAP), 0, SIDE, SIDE)
            painter.setPen(self._theme.colour("muted"))
            words = self.tr("+{0}").format(number(self._count - shown))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint(self, painter: QPainter, area: QRect, path: Path) -> None:
        pixmap = self._thumbs.get(path)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(area), _RADIUS, _RADIUS)
        if pixmap is not None and not pixmap.isNull():
            painter.setClipPath(shape)
            painter.drawPixmap(area, pixmap)
            painter.setClipping(False)
            return
        painter.fillPath(shape, self._theme.colour("well"))
        glyph = icons.picture("photo", self._theme.colour("muted"), 20, self.devicePixelRatioF())
        painter.drawPixmap(area.center().x() - 10, area.center().y() - 10, glyph)

    def _on_arrived(self, paths: list[Path]) -> None:
        if not set(paths).isdisjoint(self._paths):
            self.update()
