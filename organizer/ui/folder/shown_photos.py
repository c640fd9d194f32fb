"""The photos that the grid shows, in its order: a list model over the folder's photos."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from organizer.settings import Grouping
from organizer.ui.folder.grouping import Section, key_of, sections_of, with_more
from organizer.ui.folder.photo_filter import Arranged, Arrangement, Shelf, SortKey, arranged, folded
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel, few_runs

AnyIndex = QModelIndex | QPersistentModelIndex
_GATHER_MS = 80
"""Photos that change while a shelf is shown come and go together, not one by one."""
_REGROUP_MS = 1000
_REGROUP_SHARE = 20
"""Of 100,000 photos those that came are sorted in every six seconds."""
_AT_ONCE = 7
"""Steps that are done at once: all there are in a folder of some thousand photos."""


class ShownPhotos(QAbstractListModel):
    """Narrows a :class:`PhotoModel` to a shelf and to words, and sorts it.

    A ``QSortFilterProxyModel`` would ask Python about every photo in one go, and announce each gap
    on its own. Here choosing and sorting are done some milliseconds at a time between the window's
    other events, and the result is taken over at once: what goes is moved to the end and removed,
    what comes is appended, then all of it is put in order. So nothing is ever reset, and what is
    selected stays so.

    Signals:
        arranged: What was asked for is what is shown.
        sections_changed: The groups of what is shown are others, or elsewhere.
    """

    arranged = Signal()
    sections_changed = Signal()

    def __init__(self, photos: PhotoModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._wish = Arrangement()
        self._rows: list[int] = list(range(photos.rowCount()))
        self._places: list[int] = list(self._rows)
        self._work: Generator[None, None, Arranged] | None = None
        self._sections: list[Section] = []
        self._counted = 0
        self._again = False
        self._moving: list[PhotoKey] = []
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._go_on)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self._arrange)
        self._regroup = QTimer(self, singleShot=True)
        self._regroup.timeout.connect(self._arrange)
        photos.rowsInserted.connect(self._on_inserted)
        photos.rowsAboutToBeRemoved.connect(self._on_going)
        photos.rowsRemoved.connect(self._on_gone)
        photos.layoutAboutToBeChanged.connect(self._on_moving)
        photos.layoutChanged.connect(self._on_moved)
        photos.updated.connect(self._on_updated)

    # What Qt asks

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many photos are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._photos.data_of(self.item(index), role)

    # What the window asks

    @property
    def shelf(self) -> Shelf:
        """The shelf that is asked for."""
        return self._wish.shelf

    @property
    def narrowed(self) -> bool:
        """Whether anything may be hidden."""
        return self._wish.narrowed

    @property
    def busy(self) -> bool:
        """Whether what is asked for is still being worked out."""
        return self._work is not None

    def show_shelf(self, shelf: Shelf) -> None:
        """Narrow to a shelf."""
        self._wish_for(replace(self._wish, shelf=shelf))

    def search(self, sought: str) -> None:
        """Narrow to photos whose name and labels hold every word."""
        self._wish_for(replace(self._wish, words=tuple(folded(sought).split())))

    def sort_by(self, key: SortKey, *, descending: bool = False) -> None:
        """Choose the order."""
        self._wish_for(replace(self._wish, key=key, descending=descending))

    @property
    def sections(self) -> Sequence[Section]:
        """The groups of what is shown; none where nothing is grouped."""
        return self._sections

    @property
    def grouping(self) -> Grouping:
        """What photos are grouped by."""
        return self._wish.grouping

    def group_by(self, grouping: Grouping) -> None:
        """Group what is shown."""
        self._wish_for(replace(self._wish, grouping=grouping))

    def sort_again(self) -> None:
        """Put what came or changed since into its place."""
        self._arrange()

    def item(self, index: AnyIndex) -> PhotoItem:
        """The photo behind one of this model's indexes."""
        return self._photos.item(self._rows[index.row()])

    def item_at(self, row: int) -> PhotoItem:
        """The photo in a row."""
        return self._photos.item(self._rows[row])

    def index_of(self, row: int) -> QModelIndex:
        """Where one of the folder's photos is shown; invalid when it is not.

        Args:
            row: Its row in the :class:`PhotoModel`.
        """
        place = self._places[row] if row < len(self._places) else -1
        return self.index(place) if place >= 0 else QModelIndex()

    # Working it out

    def _wish_for(self, wish: Arrangement) -> None:
        if wish != self._wish:
            self._wish = wish
            self._arrange()

    def _arrange(self) -> None:
        """Begin to work out what is shown; a folder of some thousand photos is done at once."""
        self._gather.stop()
        self._regroup.stop()
        self._again = False
        self._counted = self._photos.rowCount()
        self._work = arranged(self._photos.items(), self._wish)
        for _ in range(_AT_ONCE):
            self._go_on()
        if self._work is not None:
            self._step.start()

    def _go_on(self) -> None:
        if self._work is None:
            return
        try:
            next(self._work)
        except StopIteration as stop:
            self._work = None
            self._step.stop()
            late = self._held(range(self._counted, self._photos.rowCount()))
            done: Arranged = stop.value
            self._show([*done.rows, *late] if late else done.rows)
            self._take_sections(done.sections)
            self.arranged.emit()
            if self._again:
                self._gather.start()

    def _take_sections(self, sections: Sequence[Section]) -> None:
        grouped = self._wish.grouping is not Grouping.NONE
        taken = with_more(sections, len(self._rows)) if grouped else []
        if taken != self._sections:
            self._sections = taken
            self.sections_changed.emit()
        if taken and taken[-1].pending:
            self._regroup_soon()

    def _regroup_soon(self) -> None:
        """What came or changed is sorted in from time to time, the more there is the rarer."""
        if self._wish.grouping is not Grouping.NONE and not self._regroup.isActive():
            self._regroup.start(_REGROUP_MS + len(self._rows) // _REGROUP_SHARE)

    def _held(self, rows: Iterable[int]) -> list[int]:
        """Those of some rows that are to be shown."""
        return [row for row in rows if self._wish.holds(self._photos.item(row))]

    def _show(self, wanted: list[int]) -> None:
        """Take over which rows are shown, in their order."""
        places = _inverse(wanted, self._photos.rowCount())
        kept = [row for row in self._rows if places[row] >= 0]
        if len(kept) < len(self._rows):
            if kept != self._rows[: len(kept)]:
                there = [*kept, *(row for row in self._rows if places[row] < 0)]
                self._permute(there, _inverse(there, len(places)))
            self.beginRemoveRows(QModelIndex(), len(kept), len(self._rows) - 1)
            for row in self._rows[len(kept) :]:
                self._places[row] = -1
            self._rows = kept
            self.endRemoveRows()
        if len(kept) < len(wanted):
            came = [row for row in wanted if self._places[row] < 0]
            self.beginInsertRows(QModelIndex(), len(kept), len(wanted) - 1)
            for place, row in enumerate(came, len(kept)):
                self._places[row] = place
            self._rows = [*kept, *came]
            self.endInsertRows()
        if self._rows != wanted:
            self._permute(wanted, places)

    def _permute(self, rows: list[int], places: list[int]) -> None:
        """Put the rows that are shown into another order.

        Args:
            rows: The same rows.
            places: Where each of the folder's photos is in them.
        """
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        moved = [self.index(places[self._rows[index.row()]]) for index in old]
        self._rows, self._places = rows, places
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    # What the folder's photos do

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        """New photos come at the end until everything is sorted again."""
        self._places += [-1] * (last + 1 - first)
        came = self._held(range(first, last + 1))
        if came:
            begin = len(self._rows)
            self.beginInsertRows(QModelIndex(), begin, begin + len(came) - 1)
            self._rows += came
            for place, row in enumerate(came, begin):
                self._places[row] = place
            self.endInsertRows()
            self._take_sections(self._sections)

    def _on_going(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """The folder's last photos are about to go."""
        self._show([row for row in self._rows if row < first])
        if self._sections:
            group = key_of(self._wish.grouping)
            self._take_sections(sections_of([group(self._photos.item(row)) for row in self._rows]))

    def _on_gone(self, _parent: QModelIndex, first: int, _last: int) -> None:
        del self._places[first:]
        if self._work is not None:
            self._arrange()

    def _on_moving(self) -> None:
        """The folder's photos are about to change places: here they stay where they are."""
        self._moving = [self._photos.item(row).key for row in self._rows]

    def _on_moved(self) -> None:
        rows = [self._photos.row_of(key) for key in self._moving]
        self._moving = []
        self._rows = [row for row in rows if row is not None]
        self._places = _inverse(self._rows, self._photos.rowCount())
        if self._work is not None:
            self._arrange()

    def _on_updated(self, rows: list[int]) -> None:
        """Photos that changed: some may no longer be on the shelf, others may belong there."""
        shown = [place for row in rows if (place := self._places[row]) >= 0]
        for begin, end in few_runs(shown):
            self.dataChanged.emit(self.index(begin), self.index(end))
        if self._work is not None:
            self._again = True
            return
        self._regroup_soon()
        if self._wish.narrowed and not self._gather.isActive() and self._misplaced(rows):
            self._gather.start()

    def _misplaced(self, rows: Iterable[int]) -> bool:
        """Whether a photo is shown that should not be, or the other way round."""
        item, holds = self._photos.item, self._wish.holds
        return any(holds(item(row)) != (self._places[row] >= 0) for row in rows)


def _inverse(rows: Sequence[int], count: int) -> list[int]:
    """Where each of ``count`` rows is in ``rows``; -1 for those that are not."""
    places = [-1] * count
    for place, row in enumerate(rows):
        places[row] = place
    return places
