"""What hands do on the grid beside choosing: Ctrl and the wheel, and dragging photos out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.pictures.thumbnails import Thumbnails

_NOTCH = 120
"""What a wheel says it was turned by from one notch to the next; Qt's own number."""
_GAP = 6
"""Around a card: what is pulled from there is a rubber band."""
_CARRIED = 96  # pixels of the picture under the pointer


class GridGestures(QObject):
    """Watches the mouse on the grid.

    Signals:
        zoomed: The wheel was turned with Ctrl, by so many notches (a float).
        pulled: The chosen photos are being pulled away.
    """

    zoomed = Signal(float)
    pulled = Signal()

    def __init__(self, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._pressed: QPoint | None = None
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See what the mouse does before the grid does."""
        kind = event.type()
        if kind == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.zoomed.emit(event.angleDelta().y() / _NOTCH)
                return True
        elif isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseMove:
                return self._move(event)
            else:
                self._pressed = None
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        card = self._grid.visualRect(self._grid.indexAt(place)).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = place if plain and left and card.contains(place) else None

    def _move(self, event: QMouseEvent) -> bool:
        """Whether the grid is to hear nothing of it: no rubber band begins on a card."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            self.pulled.emit()
        return True


class DragOut(QObject):
    """Lets the chosen photos be dragged to other programs, which may copy them and nothing else."""

    def __init__(self, gestures: GridGestures, grid: PhotoGrid, thumbnails: Thumbnails) -> None:
        super().__init__(grid)
        self._grid = grid
        self._thumbnails = thumbnails
        gestures.pulled.connect(self._begin)

    def _begin(self) -> None:
        items = self._grid.selected()
        if not items:
            return
        drag = QDrag(self._grid)
        drag.setMimeData(as_files(items))
        drag.setPixmap(self._picture(items[0]))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def _picture(self, item: PhotoItem) -> QPixmap:
        thumbnail = self._thumbnails.get(item.content)
        if thumbnail is None or thumbnail.isNull():
            return QPixmap()
        return thumbnail.scaled(
            _CARRIED,
            _CARRIED,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )


def as_files(items: Sequence[PhotoItem]) -> QMimeData:
    """Photos, each with the files that belong to it, as other programs take files."""
    files = [file.path for item in items for file in (item.photo, *item.group.companions)]
    data = QMimeData()
    # By their bytes: a name that is not UTF-8 has no other spelling as an address.
    data.setUrls([QUrl.fromEncoded(QByteArray(path.as_uri().encode("ascii"))) for path in files])
    return data
