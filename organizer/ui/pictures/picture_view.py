"""A picture that fits the space it has."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme

_RADIUS = 8


class PictureView(QWidget):
    """Shows a pixmap whole on a quiet ground; a glyph while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fills: bool = False) -> None:
        """Make the view.

        Args:
            theme: The colours.
            parent: Qt's parent.
            fills: Whether it takes all the room there is, in place of a height by its width.
        """
        super().__init__(parent)
        self._theme = theme
        self._fills = fills
        self._pixmap = QPixmap()
        self._glyph = "photo"
        self._heat = QImage()
        self.setMinimumHeight(120)
        vertical = QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        theme.changed.connect(self.update)

    def show_pixmap(self, pixmap: QPixmap | None, glyph: str = "photo") -> None:
        """Show a picture, or a glyph where there is none."""
        self._pixmap = pixmap or QPixmap()
        self._glyph = glyph
        self.update()

    def show_heat(self, heat: QImage | None) -> None:
        """Lay a heat map over the picture, stretched to its size; ``None`` for none."""
        self._heat = heat or QImage()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Three quarters of the width."""
        return round(width * 3 / 4)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its height follows its width."""
        return not self._fills

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A comfortable size."""
        return QSize(280, 210)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the picture."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        area = QRectF(self.rect())
        ground = QPainterPath()
        ground.addRoundedRect(area, _RADIUS, _RADIUS)
        painter.fillPath(ground, self._theme.colour("well"))
        if self._pixmap.isNull():
            glyph = icons.picture(
                self._glyph, self._theme.colour("muted"), 40, self.devicePixelRatioF()
            )
            painter.drawPixmap(int(area.center().x()) - 20, int(area.center().y()) - 20, glyph)
        else:
            size = self._pixmap.deviceIndependentSize()
            size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(area.center())
            painter.setClipPath(ground)
            painter.drawPixmap(target, self._pixmap, QRectF(self._pixmap.rect()))
            if not self._heat.isNull():
                painter.drawImage(target, self._heat)
        painter.end()
