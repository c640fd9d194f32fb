"""The page of an open folder: header, rules, labels, photos, details."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.background.jobs import JobRunner
from organizer.ui.detail.detail_pane import DetailPane
from organizer.ui.folder.deciding import example
from organizer.ui.folder.photo_filter import ALL, Shelf
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State, printable
from organizer.ui.folder.session import Session
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.photos.card_slider import CardSlider
from organizer.ui.photos.grid_gestures import DragOut, GridGestures
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.photos.searching import HitCount, MiddleButton, SearchField, WayBack
from organizer.ui.photos.sidebar import Sidebar
from organizer.ui.pictures.photo_card import PhotoCard
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.review.suggester import Suggester
from organizer.ui.review.suggestion_strip import SuggestionStrip
from organizer.ui.rules.rules_bar import RulesBar
from organizer.ui.widgets import icons
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_GRID = 300
"""Pixels that the photos keep in a small window: two columns; what is beside them gives way."""
_LABEL_LETTERS = 30
"""What the list of labels has room for, also where letters are large."""
_SAMPLED = 200
"""Photos searched for a good example."""


class MainPage(QWidget):
    """Puts the parts together and lets them speak to each other.

    Signals:
        review_wanted: The user wants to look through the photos that are unsure.
    """

    review_wanted = Signal()

    def __init__(
        self,
        session: Session,
        suggester: Suggester,
        thumbnails: Thumbnails,
        loader: PreviewLoader,
        lane: JobRunner,
        theme: Theme,
        card_width: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self.thumbnails = thumbnails
        self._divided_by_user = False
        self.shown = ShownPhotos(session.photos, self)
        self._sought: PhotoKey | None = None
        card = PhotoCard(session.photos, thumbnails, theme, self)
        self.grid = PhotoGrid(self.shown, card, thumbnails, theme, card_width)
        self.gestures = GridGestures(self.grid)
        self.size_slider = CardSlider(self.grid, self.gestures)
        DragOut(self.gestures, self.grid, thumbnails)
        self.sidebar = Sidebar(theme)
        self.review_button = QPushButton()
        self.review_button.setAccessibleName(self.tr("Review the unsure"))
        self.review_button.setToolTip(
            self.tr("Look through them one by one, by keyboard, the most doubtful first (Ctrl+R)")
        )
        self.review_button.clicked.connect(self.review_wanted)
        self.detail = DetailPane(session, thumbnails, loader, lane, theme)
        self.rules_bar = RulesBar(session.rules)
        self.strip = SuggestionStrip(suggester, thumbnails, theme)
        self.strip.listen(self, self.grid)
        self.search = SearchField()
        self.search.done.connect(self._go_to_photos)
        self.search.left.connect(self.grid.setFocus)
        self._hits = HitCount(self.search, self.shown)
        self.way_back = WayBack(self.grid, self.shown, session.photos)
        self.way_back.clicked.connect(self.show_all)
        self.other_folder = MiddleButton(self.grid, self.tr("Choose a folder…"))
        self.sort_button = QToolButton()
        self.sort_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sort_button.setAccessibleName(self.tr("Sort the photos"))
        self.sort_button.setToolTip(self.tr("Sort and group the photos"))
        icons.give(self.sort_button, "sort", "muted")
        self.preview_button = QPushButton(self.tr("Preview"))
        self.preview_button.setObjectName("primary")
        self.preview_button.setAccessibleName(self.tr("Preview"))
        icons.give(self.preview_button, "eye", "on_accent")
        self._name = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self._name.setObjectName("folderName")
        self._path = ElidedLabel()
        self._path.setObjectName("muted")
        self._lay_out()
        self._connect()

    @property
    def least_width(self) -> int:
        """In less its parts would cover each other."""
        return self.sidebar.minimumWidth() + _GRID + self.detail.minimumWidth() + 2

    def show_folder(self, folder: Path) -> None:
        """Show another folder's name and start afresh."""
        self._name.setText(printable(folder.name or str(folder)))
        self._path.setText(printable(str(folder.parent)).replace(str(Path.home()), "~", 1))
        self._path.setToolTip(printable(str(folder)))
        self.grid.headings.collapsed.folder = folder
        self.search.clear()
        self.sidebar.choose(Shelf())

    def offer_review(self, unsure: int) -> None:
        """Offer to look through the photos that are unsure, where there are any."""
        words = self.tr("Review {0} unsure").format(number(unsure))
        self.review_button.setText(words)
        self._review.setVisible(bool(unsure))

    def show_all(self) -> None:
        """Narrow the grid to nothing."""
        self.search.clear()
        self.sidebar.choose(ALL)
        self.grid.setFocus()

    def show_photo(self, key: PhotoKey) -> None:
        """Choose a photo in the grid, whatever the grid is narrowed to."""
        row = self._session.photos.row_of(key)
        if row is None:
            return
        if not self.shown.index_of(row).isValid():
            self.search.clear()
            self.sidebar.choose(ALL)
        index = self.shown.index_of(row)
        if not index.isValid():  # in a large folder all photos are not back at once
            self._sought = key
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.grid.selectionModel().setCurrentIndex(index, flags)
        self.grid.reveal(index)

    def show_example(self) -> None:
        """Show what the rules make of the photo that is looked at."""
        problem = self._session.rules_problem()
        item = self._sample()
        words = ""
        if problem is None and item is not None and self._session.folder is not None:
            words = example(self._session.rules, self._session.folder, item)
        self.rules_bar.show_example(words, problem)

    def _go_to_photos(self) -> None:
        self.grid.setFocus()
        if not self.grid.selectionModel().hasSelection():
            self.grid.select_first()

    def _sample(self) -> PhotoItem | None:
        """The photo to show the rules on: the one that is looked at, else one with a sure label."""
        item = self.grid.current()
        if item is not None and item.state in (State.SURE, State.UNLABELLED):
            return item
        items = self._session.photos.items()
        some = itertools.islice(items, _SAMPLED)
        return next(
            (each for each in some if each.state is State.SURE), items[0] if items else None
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is chosen by now."""
        super().showEvent(event)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Divide the width anew; once the user has divided it, only the photos give way."""
        super().resizeEvent(event)
        if not self._divided_by_user:
            width = self.width()
            details = max(self.detail.minimumWidth(), min(300, width // 4))
            labels = min(220 + max(0, width - 1280) // 4, 256, max(176, 2 * width // 9))
            labels = max(labels, _LABEL_LETTERS * self.fontMetrics().averageCharWidth())
            labels = max(self.sidebar.minimumWidth(), min(labels, width - details - _GRID - 2))
            self._split.setSizes([labels, width - labels - details, details])

    def _lay_out(self) -> None:
        header = QFrame()
        header.setObjectName("bar")
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._path)
        row.addLayout(names, 3)
        row.addWidget(self._hits)
        row.addWidget(self.search, 2)
        row.addWidget(self.size_slider)
        row.addWidget(self.sort_button)
        row.addWidget(self.preview_button)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(280)
        for control in (self.search, self.sort_button, self.preview_button):
            control.setMinimumHeight(34)
        self._split = split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        self._review = QFrame()
        foot = QHBoxLayout(self._review)
        foot.setContentsMargins(12, 8, 12, 12)
        foot.addWidget(self.review_button)
        labels = QFrame()
        labels.setObjectName("pane")
        column = QVBoxLayout(labels)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sidebar, 1)
        column.addWidget(self._review)
        for part in (labels, self.grid, self.detail):
            split.addWidget(part)
        split.setStretchFactor(1, 1)
        self.grid.setMinimumWidth(_GRID)
        split.splitterMoved.connect(self._on_divided)
        split.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.rules_bar)
        layout.addWidget(split, 1)
        layout.addWidget(self.strip)

    def _connect(self) -> None:
        session = self._session
        self.search.textChanged.connect(self.shown.search)
        self.sidebar.shelf_chosen.connect(self.shown.show_shelf)
        self.sidebar.shelf_opened.connect(self._on_shelf_opened)
        self.grid.chosen.connect(self._show_chosen)
        self.detail.photo_wanted.connect(self.show_photo)
        self.rules_bar.show_looking(session.looking)
        self.rules_bar.changed.connect(session.set_rules)
        self.rules_bar.looking_changed.connect(session.set_looking)
        session.photos.dataChanged.connect(self.grid.tell)
        session.counted.connect(self._on_counted)
        session.rules_changed.connect(self.show_example)
        session.rules_changed.connect(self._show_split)
        session.decider.judged_again.connect(self._show_split)
        session.scanner.ended.connect(self.shown.sort_again)
        session.scanner.ended.connect(self.grid.show_current)
        self.shown.arranged.connect(self._on_arranged)
        self.grid.in_view.connect(self._on_in_view)

    def _on_divided(self) -> None:
        self._divided_by_user = True

    def _show_chosen(self) -> None:
        if not self.isVisible():  # then nobody sees what would be read and explained
            return
        item = self.grid.current()
        self.detail.show_item(item, self.grid.count_selected())
        self.show_example()

    def _on_arranged(self) -> None:
        sought, self._sought = self._sought, None
        if sought is not None:
            self.show_photo(sought)

    def _on_in_view(self, seen: Sequence[PhotoItem], near: Sequence[PhotoItem]) -> None:
        self.thumbnails.expect([item.content for item in (*seen, *near)], len(seen))
        self._session.scanner.show(seen, near)
        self._session.decider.show(seen)

    def _on_counted(self) -> None:
        self.sidebar.show_counts(self._session.counts)
        self._show_split()
        self.show_example()

    def _show_split(self) -> None:
        self.rules_bar.show_split(self._session.split())

    def _on_shelf_opened(self, shelf: Shelf) -> None:
        if shelf.state is State.UNSURE:
            self.review_wanted.emit()
