"""The large pictures of a review: the one that is shown, and the next one read ahead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QImage, QPixmap

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.pictures.picture_view import PictureView
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.pictures.thumbnails import Thumbnails

_KEPT = 4
"""Large pictures kept: the one that is shown, the next, and some to go back to."""
_LOAD_AFTER_MS = 30


class ReviewPictures(QObject):
    """Shows a photo's thumbnail at once and the photo itself once it is read."""

    def __init__(
        self, view: PictureView, thumbnails: Thumbnails, loader: PreviewLoader, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._thumbnails = thumbnails
        self._loader = loader
        self._large: dict[Path, QPixmap] = {}
        self._wanted: list[PhotoItem] = []
        self._timer = QTimer(self, singleShot=True, interval=_LOAD_AFTER_MS)
        self._timer.timeout.connect(self._load)
        loader.loaded.connect(self._on_loaded)
        thumbnails.arrived.connect(self._on_thumbnails)

    def forget(self) -> None:
        """Begin afresh."""
        self._large.clear()
        self._wanted = []

    def show_items(self, item: PhotoItem | None, following: PhotoItem | None) -> None:
        """Show a photo, and read the one after it.

        Args:
            item: ``None`` for none.
            following: ``None`` where there is no other.
        """
        self._wanted = [each for each in (item, following) if each is not None]
        if item is None:
            self._view.show_pixmap(None, "sure")
            return
        large = self._large.get(item.photo.path)
        self._view.show_pixmap(large or self._thumbnails.get(item.content))
        self._timer.start()

    def _load(self) -> None:
        for item in self._wanted:
            if item.photo.path not in self._large:
                ratio = self._view.devicePixelRatioF()
                room = self._view.size()
                wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
                self._loader.load(item.photo.path, wanted)
                return

    def _on_loaded(self, path: Path, image: QImage) -> None:
        if not self._view.isVisible():
            return
        self._large[path] = QPixmap.fromImage(image)
        while len(self._large) > _KEPT:
            del self._large[next(iter(self._large))]
        if self._wanted and self._wanted[0].photo.path == path:
            self._view.show_pixmap(self._large[path])
        self._timer.start()

    def _on_thumbnails(self, contents: list[str]) -> None:
        if not self._view.isVisible() or not self._wanted:
            return
        item = self._wanted[0]
        if item.content in contents and item.photo.path not in self._large:
            self._view.show_pixmap(self._thumbnails.get(item.content))
