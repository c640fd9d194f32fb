"""One photo as large as the window, or larger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from organizer.text import Text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.viewer.viewer_pictures import ViewerPictures
from organizer.ui.viewer.zoom_view import ZoomView
from organizer.ui.widgets import icons
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.key_hints import KeyHints
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import moment, number, percent, said, sentence

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_PULL = 80  # pixels for a press of Shift and an arrow


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
        self._label = QLabel()
        self._label.setObjectName("folderName")
        self._sure = QLabel()
        self._sure.setObjectName("muted")
        self._name = ElidedLabel()
        self._name.setObjectName("muted")
        self._place = QLabel()
        self._place.setObjectName("muted")
        self._size = QLabel()
        self._size.setObjectName("muted")
        self._hints = KeyHints(theme)
        self._keys = self._make_keys()
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
        if asked and isinstance(event, QKeyEvent) and self._act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key, one act."""
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _make_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        key = Qt.Key
        acts: list[tuple[Sequence[Qt.Key], Callable[[], object]]] = [
            ((key.Key_Right, key.Key_Down, key.Key_PageDown, key.Key_Space), lambda: self.step(1)),
            ((key.Key_Left, key.Key_Up, key.Key_PageUp, key.Key_Backspace), lambda: self.step(-1)),
            ((key.Key_Home,), lambda: self.step(-self._shown.rowCount())),
            ((key.Key_End,), lambda: self.step(self._shown.rowCount())),
            ((key.Key_Plus, key.Key_Equal), lambda: self.view.zoom_by(1)),
            ((key.Key_Minus,), lambda: self.view.zoom_by(-1)),
            ((key.Key_0,), self.view.fit),
            ((key.Key_1,), lambda: self.view.zoom_to(1.0)),
            ((key.Key_L,), self.relabel_wanted.emit),
            ((key.Key_Delete,), self.trash_wanted.emit),
            ((key.Key_Escape,), self._leave),
            ((key.Key_Return, key.Key_Enter), self.left.emit),
            ((key.Key_F11, key.Key_F), lambda: self.show_full(full=not self._full)),
        ]
        return {each: act for keys, act in acts for each in keys}

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; ``None`` for nothing."""
        key, shift = Qt.Key(event.key()), Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & ~shift not in _PLAIN:
            return None
        if event.modifiers() & shift:
            pulls = {
                Qt.Key.Key_Left: (_PULL, 0),
                Qt.Key.Key_Right: (-_PULL, 0),
                Qt.Key.Key_Up: (0, _PULL),
                Qt.Key.Key_Down: (0, -_PULL),
            }
            if key in pulls:
                return lambda: self.view.move_by(*pulls[key])
            if key == Qt.Key.Key_Space:
                return lambda: self.step(-1)
        return self._keys.get(key)

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
        facts = item.analysis
        self._label.setText(self._photos.caption(item))
        unsure = item.verdict is not None and not item.corrected
        self._sure.setText(percent(item.verdict.confidence) if unsure and item.verdict else "")
        when = "" if facts is None or facts.taken_at is None else moment(facts.taken_at)
        self._name.setText(" · ".join(filter(None, (item.name, when))))
        place = self.tr("{0} of {1}").format(number(self._row + 1), number(self._shown.rowCount()))
        self._place.setText(place)
        self.setAccessibleDescription(f"{self._label.text()}, {self._name.text()}, {place}")
        self._previous.setEnabled(self._row > 0)
        self._next.setEnabled(self._row < self._shown.rowCount() - 1)

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
        self._size.setText("" if zoom is None else percent_of_size(zoom.scale))

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
        self._head = QFrame()
        self._head.setObjectName("bar")
        row = QHBoxLayout(self._head)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        back = self._button("arrow-left", self.tr("Back to the photos"), self.tr("Esc"))
        back.clicked.connect(self.left)
        row.addWidget(back)
        row.addSpacing(4)
        row.addWidget(self._label)
        row.addWidget(self._sure)
        row.addSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._size)
        for name, words, key, act in (
            ("minus", self.tr("Smaller"), "-", lambda: self.view.zoom_by(-1)),
            ("plus", self.tr("Larger"), "+", lambda: self.view.zoom_by(1)),
            ("fit", self.tr("All of it"), "0", self.view.fit),
        ):
            button = self._button(name, words, key)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addSpacing(8)
        self._previous = self._button("chevron-left", self.tr("Previous photo"), "←")
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next = self._button("chevron-right", self.tr("Next photo"), "→")
        self._next.clicked.connect(lambda: self.step(1))
        row.addWidget(self._previous)
        row.addWidget(self._place)
        row.addWidget(self._next)
        self._foot = QFrame()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 4, 16, 4)
        foot.addWidget(self._hints)
        self._hints.show_hints(
            [
                ("← →", self.tr("browse")),
                (self.tr("Esc"), self.tr("back")),
                ("+ -", self.tr("zoom")),
                ("0", self.tr("all of it")),
                ("1", self.tr("full size")),
                ("L", self.tr("label")),
                (self.tr("Del"), self.tr("trash")),
                ("F11", self.tr("full screen")),
            ]
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._foot)

    @staticmethod
    def _button(icon: str, words: str, key: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setToolTip(f"{words} ({key})")
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the page
        icons.give(button, icon)
        return button


def percent_of_size(scale: float) -> str:
    """How large a picture is shown, for people."""
    return f"{round(scale * 100)}%"


def _has_picture(item: PhotoItem) -> bool:
    return item.state not in (State.WAITING, State.UNREADABLE)
