"""One photo as large as the window, or larger."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from organizer.text import Text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.viewer.viewer_bars import ViewerFoot, ViewerHead
from organizer.ui.viewer.viewer_keys import ViewerKeys
from organizer.ui.viewer.viewer_pictures import ViewerPictures
from organizer.ui.viewer.zoom_view import ZoomView
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import said, sentence


class ViewerPage(QWidget):
    """Shows the photos of the grid one by one, in its order.

    Signals:
        left: The user has seen enough.
        looked_at: Another photo is shown, at an index of the grid's model.
        relabel_wanted: The user wants to say what it shows.
        trash_wanted: The user does not want it.
        full_screen_wanted: With nothing else on the screen, or no longer so.
    """

    left = Signal()
    looked_at = Signal(object)
    relabel_wanted = Signal()
    trash_wanted = Signal()
    full_screen_wanted = Signal(bool)

    def __init__(
        self,
        shown: ShownPhotos,
        photos: PhotoModel,
        thumbnails: Thumbnails,
        runner: JobRunner,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._photos = photos
        self._thumbnails = thumbnails
        self._index = QPersistentModelIndex()
        self._following = QPersistentModelIndex()
        self._row = 0
        self._item: PhotoItem | None = None
        self._full = False
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Large view"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = ZoomView(theme)
        self.view.setAccessibleName(self.tr("The photo"))
        self._pictures = ViewerPictures(runner, self)
        self._head = ViewerHead(self.view)
        self._foot = ViewerFoot(theme)
        key = Qt.Key
        self._keys = ViewerKeys(
            self.view,
            self.step,
            [
                ((key.Key_L,), self.relabel_wanted.emit),
                ((key.Key_Delete,), self.trash_wanted.emit),
                ((key.Key_Escape,), self._leave),
                ((key.Key_Return, key.Key_Enter), self.left.emit),
                ((key.Key_F11, key.Key_F), lambda: self.show_full(full=not self._full)),
            ],
        )
        self._lay_out()
        self._connect()

    @property
    def item(self) -> PhotoItem | None:
        """The photo that is shown."""
        return self._item

    def begin(self, row: int) -> None:
        """Show the photo in a row of the grid."""
        self._show_row(row)
        self.setFocus()

    def end(self) -> None:
        """Let go of what was shown."""
        if self._full:
            self.show_full(full=False)
        self._index, self._item = QPersistentModelIndex(), None
        self._pictures.forget()
        self.view.show_words("", "photo")

    def show_full(self, *, full: bool) -> None:
        """Leave nothing but the photo, or bring the rest back."""
        self._full = full
        self._head.setVisible(not full)
        self._foot.setVisible(not full)
        self.full_screen_wanted.emit(full)

    def step(self, by: int) -> None:
        """Go on to another photo; stays at the first and the last."""
        row = min(self._shown.rowCount() - 1, max(0, self._row + by))
        if row != self._row:
            self._show_row(row)

    # Events

    def event(self, event: QEvent) -> bool:
        """Take its keys before the window's shortcuts do."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._keys.act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key, one act."""
        act = self._keys.act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _leave(self) -> None:
        if self._full:
            self.show_full(full=False)
        else:
            self.left.emit()

    # What is shown

    def _show_row(self, row: int) -> None:
        if not 0 <= row < self._shown.rowCount():
            self.left.emit()
            return
        self._row = row
        self._index = QPersistentModelIndex(self._shown.index(row, 0))
        self._following = QPersistentModelIndex(self._shown.index(row + 1, 0))
        self._show_item(self._shown.item_at(row))
        self.looked_at.emit(self._shown.index(row, 0))
        beside = [each for each in (row, row + 1, row - 1) if 0 <= each < self._shown.rowCount()]
        ratio = self.devicePixelRatioF()
        room = QSize(round(self.view.width() * ratio), round(self.view.height() * ratio))
        wanted = [self._shown.item_at(each) for each in beside]
        self._pictures.want([item.photo.path for item in wanted if _has_picture(item)], room)

    def _show_item(self, item: PhotoItem) -> None:
        """Show a photo with what is here of it at once."""
        self._item = item
        self._show_facts(item)
        facts = item.analysis
        if facts is not None and facts.error is not None:
            self.view.show_words(sentence(said(facts.error)), "broken")
        elif facts is None or not facts.width:
            self.view.show_words(self.tr("It has not been looked at yet."), "photo")
        else:
            here = self._pictures.get(item.photo.path) or self._thumbnails.get(item.content)
            size = QSizeF(facts.width, facts.height)
            self.view.show_picture(here or QPixmap(), size)

    def _show_facts(self, item: PhotoItem) -> None:
        caption, count = self._photos.caption(item), self._shown.rowCount()
        words = self._head.show_facts(item, caption, self._row, count)
        self.setAccessibleDescription(words)

    def _on_came(self, path: Path, pixmap: QPixmap) -> None:
        if self._item is not None and path == self._item.photo.path:
            self.view.refine(pixmap)

    def _on_detailed(self, path: Path, pixmap: QPixmap, part: QRectF) -> None:
        zoom = self.view.zoom
        if self._item is None or path != self._item.photo.path or zoom is None:
            return
        if part.isEmpty():
            self.view.refine(pixmap)
        else:
            self.view.show_detail(pixmap, part)

    def _on_failed(self, path: Path, problem: Text) -> None:
        if self._item is not None and path == self._item.photo.path:
            self.view.show_words(said(problem), "broken")

    def _on_looked_at(self) -> None:
        zoom, item = self.view.zoom, self._item
        if zoom is not None and item is not None and self._pictures.get(item.photo.path):
            self._pictures.want_detail(item.photo.path, zoom, self.view.resolution)

    def _on_zoomed(self) -> None:
        zoom = self.view.zoom
        self._head.show_scale(None if zoom is None else zoom.scale)

    def _on_thumbnails(self, contents: list[str]) -> None:
        item = self._item
        if item is not None and item.content in contents and not self.view.resolution:
            thumbnail = self._thumbnails.get(item.content)
            if thumbnail is not None and self.view.zoom is not None:
                self.view.refine(thumbnail)

    def _on_photos_changed(self) -> None:
        """Photos came, went, changed their places or what is known of them."""
        if self._item is None:
            return
        if not self._index.isValid():
            last = self._shown.rowCount() - 1
            self._show_row(self._following.row() if self._following.isValid() else last)
            return
        self._row = self._index.row()
        item = self._shown.item_at(self._row)
        before, self._item = self._item, item
        same = item.analysis is before.analysis and item.photo == before.photo
        if same or (item.content and item.content == before.content):
            self._show_facts(item)
        else:
            self._pictures.forget(before.photo.path)
            self._show_row(self._row)

    # Putting it together

    def _connect(self) -> None:
        self._head.left.connect(self.left)
        self._head.stepped.connect(self.step)
        self._pictures.came.connect(self._on_came)
        self._pictures.detailed.connect(self._on_detailed)
        self._pictures.failed.connect(self._on_failed)
        self._thumbnails.arrived.connect(self._on_thumbnails)
        self.view.looked_at.connect(self._on_looked_at)
        self.view.zoomed.connect(self._on_zoomed)
        for signal in (
            self._shown.dataChanged,
            self._shown.rowsInserted,
            self._shown.rowsRemoved,
            self._shown.layoutChanged,
        ):
            signal.connect(self._on_photos_changed)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._foot)


def _has_picture(item: PhotoItem) -> bool:
    return item.state not in (State.WAITING, State.UNREADABLE)
