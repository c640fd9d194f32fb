"""Shows a picture at any size: wheel and keys zoom, dragging moves it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from organizer.ui.viewer.zooming import Zoom
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme

_STEP = 1.25
"""How much larger one press of a key makes a picture."""
_NOTCH = 120
"""What a wheel says it was turned by from one notch to the next; Qt's own number."""
_REST_MS = 80
_CALM_PIXELS = 2.0
"""From this scale on pixels are seen as such."""


class ZoomView(QWidget):
    """A picture, first as coarse as it is here, then with the part that is looked at finer.

    Signals:
        looked_at: Another part is seen or another size; what is shown may be too coarse for it.
        zoomed: The scale changed.
    """

    looked_at = Signal()
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmap = QPixmap()
        self._detail = QPixmap()
        self._part = QRectF()
        self._zoom: Zoom | None = None
        self._words = ""
        self._glyph = "photo"
        self._dragged: QPointF | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.looked_at)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 160)
        theme.changed.connect(self.update)

    @property
    def zoom(self) -> Zoom | None:
        """Where the picture is; ``None`` while there is none."""
        return self._zoom

    @property
    def words(self) -> str:
        """What is said in place of a picture; empty where there is one."""
        return self._words

    @property
    def resolution(self) -> float:
        """Pixels here a pixel of the picture, of what is there without more detail."""
        if self._zoom is None or self._pixmap.isNull():
            return 0.0
        return self._pixmap.width() / max(1.0, self._zoom.picture.width())

    def show_words(self, words: str, glyph: str) -> None:
        """Show why there is no picture."""
        self._zoom, self._words, self._glyph = None, words, glyph
        self._pixmap = self._detail = QPixmap()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(words)
        self.zoomed.emit()
        self.update()

    def show_picture(self, pixmap: QPixmap, size: QSizeF) -> None:
        """Show another picture, whole.

        Args:
            pixmap: As fine as it is here.
            size: How large the picture really is, pixels.
        """
        self._words = ""
        self._detail, self._part = QPixmap(), QRectF()
        self._pixmap = pixmap
        self._take(Zoom.fitted(size, self._room()))

    def refine(self, pixmap: QPixmap) -> None:
        """Show the same picture finer, where it is."""
        self._pixmap = pixmap
        self.update()
        self._rest.start()

    def show_detail(self, pixmap: QPixmap, part: QRectF) -> None:
        """Show a part of it finer.

        Args:
            pixmap: The part.
            part: Where it is in the picture, its pixels.
        """
        self._detail, self._part = pixmap, part
        self.update()

    def fit(self) -> None:
        """Show all of it."""
        if self._zoom is not None:
            self._take(Zoom.fitted(self._zoom.picture, self._zoom.room))

    def zoom_to(self, scale: float) -> None:
        """Show it at a scale, its middle where it is."""
        if self._zoom is not None:
            self._take(self._zoom.scaled(scale))

    def zoom_by(self, steps: float, around: QPointF | None = None) -> None:
        """Make it larger or smaller.

        Args:
            steps: How often; smaller where negative.
            around: The place of the widget that stays; the middle when ``None``.
        """
        if self._zoom is not None:
            fixed = None if around is None else around * self.devicePixelRatioF()
            self._take(self._zoom.scaled(self._zoom.scale * _STEP**steps, fixed))

    def move_by(self, across: float, down: float) -> None:
        """Pull the picture by so many pixels of the widget."""
        if self._zoom is not None:
            self._take(self._zoom.moved(QPointF(across, down) * self.devicePixelRatioF()))

    # Events

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom around the pointer."""
        self.zoom_by(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self._movable():
            self._dragged = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pull it along."""
        if self._dragged is not None:
            by = event.position() - self._dragged
            self._dragged = event.position()
            self.move_by(by.x(), by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Let it go."""
        self._dragged = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Between the whole picture and its own pixels."""
        if self._zoom is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._zoom.fits:
            self._take(self._zoom.scaled(1.0, event.position() * self.devicePixelRatioF()))
        else:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit it into another room."""
        super().resizeEvent(event)
        if self._zoom is not None:
            self._take(self._zoom.in_room(self._room()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Paint what is here of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("well"))
        if self._zoom is None:
            self._paint_words(painter)
        else:
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            smooth = self._zoom.scale < _CALM_PIXELS
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            if not self._pixmap.isNull():
                painter.drawPixmap(self._zoom.whole, self._pixmap, QRectF(self._pixmap.rect()))
            if not self._detail.isNull():
                target = self._zoom.to_room(self._part)
                painter.drawPixmap(target, self._detail, QRectF(self._detail.rect()))
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.rect().center()
        glyph = icons.picture(
            self._glyph, self._theme.colour("muted"), 40, self.devicePixelRatioF()
        )
        painter.drawPixmap(middle.x() - 20, middle.y() - 44, glyph)
        painter.setPen(self._theme.colour("text"))
        area = self.rect().adjusted(32, 0, -32, 0)
        area.setTop(middle.y() + 12)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(area, flags, self._words)

    def _take(self, zoom: Zoom) -> None:
        self._zoom = zoom
        self._show_cursor()
        self._rest.start()
        self.zoomed.emit()
        self.update()

    def _movable(self) -> bool:
        return self._zoom is not None and not self._zoom.fits

    def _show_cursor(self) -> None:
        movable = self._movable() and self._dragged is None
        if self._dragged is None:
            shape = Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)

    def _room(self) -> QSizeF:
        return QSizeF(self.size()) * self.devicePixelRatioF()
