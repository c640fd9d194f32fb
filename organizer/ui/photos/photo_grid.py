"""The grid of photos: what is chosen in it, and thumbnails as they come into view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.photos.card_view import CardView
from organizer.ui.photos.cell_view import AnyIndex, ranges_of
from organizer.ui.photos.headings import Headings
from organizer.ui.pictures.photo_card import PhotoCard
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.item_views import menu_place, paint_words
from organizer.ui.widgets.theme import Theme

_REST_MS = 60
"""What is in view is looked for once scrolling rests this long, or goes on for as long."""


class PhotoGrid(CardView):
    """The photos that are shown, as cards.

    Signals:
        chosen: The current photo or the selection changed.
        menu_wanted: The context menu is asked for, at a global position (a QPoint).
        in_view: What is in view changed: lists of :class:`PhotoItem`, those in view and those
            within a screen of them.
    """

    chosen = Signal()
    menu_wanted = Signal(object)
    in_view = Signal(list, list)

    def __init__(
        self,
        shown: ShownPhotos,
        card: PhotoCard,
        thumbnails: Thumbnails,
        theme: Theme,
        card_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(shown, card, card_width, parent)
        self._shown = shown
        self._theme = theme
        self._empty = ""
        self._on_heading = False
        self.headings = Headings(self, shown, theme)
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos"))
        self._told = QTimer(self, singleShot=True, interval=0)
        self._told.timeout.connect(self.chosen)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._tell_in_view)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self.tell)
        selection.currentChanged.connect(self.tell)
        self.moved.connect(self._look)
        thumbnails.arrived.connect(self._on_thumbnails)
        theme.changed.connect(self.viewport().update)

    def selected(self) -> Sequence[PhotoItem]:
        """The selected photos, in the order of the grid."""
        ranges = ranges_of(self.selectionModel().selection())
        rows = sorted(row for first, last in ranges for row in range(first, last + 1))
        return [self._shown.item_at(row) for row in rows]

    def count_selected(self) -> int:
        """How many photos are selected."""
        ranges = ranges_of(self.selectionModel().selection())
        return sum(last + 1 - first for first, last in ranges)

    def current(self) -> PhotoItem | None:
        """The photo to show large: the current one if it is selected, else a selected one."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            return self._shown.item(index)
        ranges = ranges_of(self.selectionModel().selection())
        return self._shown.item_at(min(ranges)[0]) if ranges else None

    def show_current(self) -> None:
        """Scroll to the current photo, which may have gone elsewhere."""
        index = self.currentIndex()
        if index.isValid() and self.selectionModel().isSelected(index):
            self.scrollTo(index)

    def reveal(self, index: AnyIndex) -> None:
        """Bring a photo into view, out of a collapsed group too."""
        self.headings.reveal(index.row())
        self.scrollTo(index)

    def say_when_empty(self, words: str) -> None:
        """What to show where there are no photos."""
        if words != self._empty:
            self._empty = words
            self.viewport().update()

    def select_first(self) -> None:
        """Make the first photo that is seen the current one."""
        cells = self.sectioned
        row = 0 if cells is None else cells.seen_from(0, 1, 0)
        if self._shown.rowCount():
            self.selectionModel().setCurrentIndex(
                self._shown.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def tell(self) -> None:
        """Say soon, once for many calls, that what is chosen may look different."""
        if not self._told.isActive():
            self._told.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu; also from the keyboard, beside the current card."""
        self.menu_wanted.emit(menu_place(self, event))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards, or the words that say why there are none."""
        if not self._empty or self._shown.rowCount():
            super().paintEvent(event)
        else:
            paint_words(self, self._empty, self._theme)

    def paint_heading(self, painter: QPainter, section: int, area: QRect) -> None:
        """Say what the photos below have in common, and how many they are."""
        self.headings.paint(painter, section, area)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down stop at what is collapsed."""
        if not self.headings.takes(event):
            super().keyPressEvent(event)
            if self.headings.button.hasFocus():
                self.setFocus()  # the key led on to a photo

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A heading is no photo."""
        section = self.section_at(event.position().toPoint())
        self._on_heading = section is not None
        if section is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self.headings.press(section, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Neither is it opened."""
        section = self.section_at(event.position().toPoint())
        if section is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        else:
            self.headings.press_twice(section)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """From a heading nothing is pulled, and no band begins there."""
        if not (self._on_heading and event.buttons()):
            super().mouseMoveEvent(event)

    def _look(self) -> None:
        if not self._rest.isActive():
            self._rest.start()

    def _tell_in_view(self) -> None:
        seen, around = self.rows_in_view(), self.rows_in_view(1)
        near = sorted(set(around).difference(seen))
        item = self._shown.item_at
        self.in_view.emit([item(row) for row in seen], [item(row) for row in near])

    def _on_thumbnails(self, contents: list[str]) -> None:
        """Repaint the cards in view whose pictures have come."""
        arrived = set(contents)
        for row in self.rows_in_view():
            if self._shown.item_at(row).content in arrived:
                self.update_rows(row, row)
