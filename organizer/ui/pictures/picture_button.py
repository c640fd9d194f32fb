"""A button that is a photo: its thumbnail and a word or two below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.pictures.card_parts import paint_picture
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.theme import Theme

_RADIUS = 6
_RATIO = 3 / 4
_FAINT = 0.25


class PictureButton(QAbstractButton):
    """Shows one photo; clicked like any button."""

    def __init__(
        self, theme: Theme, thumbnails: Thumbnails, width: int = 76, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self._width = width
        self.item: PhotoItem | None = None
        self._left_out = False
        self.setAccessibleName(self.tr("Photo"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbnails.arrived.connect(self._on_thumbnails)
        theme.changed.connect(self.update)

    def show_item(self, item: PhotoItem | None, words: str = "", tip: str = "") -> None:
        """Show a photo with words below; ``None`` for an empty place."""
        self.item = item
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(tip or words or self.tr("Photo"))
        self.setVisible(item is not None)
        self.update()

    def leave_out(self, out: bool) -> None:
        """Show the photo faintly, as one that does not count."""
        self._left_out = out
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The picture, and a line where there are words."""
        line = self.fontMetrics().height() + 4 if self.text() else 0
        return QSize(self._width, round(self._width * _RATIO) + line)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint the picture and the words."""
        if self.item is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self._left_out:
            painter.setOpacity(_FAINT)
        colour, metrics = self._theme.colour, self.fontMetrics()
        line = metrics.height() + 4 if self.text() else 0
        area = QRect(0, 0, self.width(), self.height() - line)
        paint_picture(painter, area, self._thumbnails.get(self.item.content), self._theme)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
        if self.text():
            painter.setPen(colour("muted"))
            words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            below = QRect(0, area.bottom() + 3, self.width(), metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _on_thumbnails(self, contents: list[str]) -> None:
        if self.item is not None and self.item.content in contents:
            self.update()
