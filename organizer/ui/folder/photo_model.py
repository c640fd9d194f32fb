"""The photos of the open folder as a list model that grows in batches and is never reset."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State
from organizer.ui.folder.rule_words import in_words
from organizer.ui.folder.tally import Counts, Tally
from organizer.ui.widgets.wording import said

AnyIndex = QModelIndex | QPersistentModelIndex
_MOST_RUNS = 8
"""More ranges of rows than this are announced as one."""


class Role(IntEnum):
    """What a row can be asked for beyond Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class PhotoModel(QAbstractListModel):
    """Rows of :class:`PhotoItem` as they came; :class:`ShownPhotos` chooses and sorts.

    Signals:
        updated: The rows (a list) of photos that changed, to the letter.
    """

    updated = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[PhotoItem] = []
        self._rows: dict[PhotoKey, int] = {}
        self._tally = Tally()

    # What Qt asks

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many photos there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        return self.data_of(self._items[index.row()], role)

    def data_of(self, item: PhotoItem, role: int) -> Any:
        """What the row of a photo shows."""
        if role == Role.ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}: {self.caption(item)}{self._by_rule(item)}"
        return None

    # What the window asks

    def item(self, row: int) -> PhotoItem:
        """The photo in a row."""
        return self._items[row]

    def items(self) -> Sequence[PhotoItem]:
        """All photos in the model's order; not to be changed."""
        return self._items

    def counts(self) -> Counts:
        """How many photos there are of what."""
        return self._tally.counts()

    def find(self, key: PhotoKey) -> PhotoItem | None:
        """The photo known by ``key``."""
        row = self._rows.get(key)
        return None if row is None else self._items[row]

    def row_of(self, key: PhotoKey) -> int | None:
        """The row of a photo."""
        return self._rows.get(key)

    def caption(self, item: PhotoItem) -> str:
        """What a card says about a photo: its label, or why it has none."""
        match item.state:
            case State.WAITING:
                return self.tr("Waiting…")
            case State.UNREADABLE:
                return self.tr("Unreadable")
            case State.UNLABELLED:
                return self.tr("No label")
        return item.verdict.category if item.verdict is not None else ""

    # Changes

    def add(self, items: Sequence[PhotoItem]) -> None:
        """Append new photos."""
        if not items:
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._rows.update((item.key, first + offset) for offset, item in enumerate(items))
        self._items.extend(items)
        for item in items:
            self._tally.add(item)
        self.endInsertRows()

    def update_items(self, items: Iterable[PhotoItem]) -> None:
        """Take over new versions of photos that are here; others are passed over."""
        rows = []
        for item in items:
            row = self._rows.get(item.key)
            if row is not None:
                self._tally.add(self._items[row], -1)
                self._tally.add(item)
                self._items[row] = item
                rows.append(row)
        for first, last in few_runs(rows):
            self.dataChanged.emit(self.index(first), self.index(last))
        if rows:
            self.updated.emit(rows)

    def keep(self, keys: set[PhotoKey]) -> None:
        """Remove every photo that is not among ``keys``; they leave together, from the end."""
        stay = [item for item in self._items if item.key in keys]
        if len(stay) == len(self._items):
            return
        if stay != self._items[: len(stay)]:
            self._permute([*stay, *(item for item in self._items if item.key not in keys)])
        self.beginRemoveRows(QModelIndex(), len(stay), len(self._items) - 1)
        for item in self._items[len(stay) :]:
            del self._rows[item.key]
            self._tally.add(item, -1)
        del self._items[len(stay) :]
        self.endRemoveRows()

    def _permute(self, items: list[PhotoItem]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        keys = [self._items[index.row()].key for index in old]
        self._items[:] = items
        self._rows = {item.key: row for row, item in enumerate(items)}
        self.changePersistentIndexList(old, [self.index(self._rows[key]) for key in keys])
        self.layoutChanged.emit()

    def _tooltip(self, item: PhotoItem) -> str:
        if item.analysis is not None and item.analysis.error is not None:
            return f"{item.name}\n{said(item.analysis.error)}"
        if item.verdict is None:
            return item.name
        label, category = item.verdict.label, item.verdict.category
        fine = category if label == category else f"{category} · {label}"
        return f"{item.name}\n{fine}{self._by_rule(item)}"

    def _by_rule(self, item: PhotoItem) -> str:
        """The user's own rule that decided, to go on with; empty when none did."""
        if item.ruled is None:
            return ""
        words = self.tr("by your rule {0}: {1}")
        return "\n" + words.format(item.ruled.number, in_words(item.ruled.rule))


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring rows together as (first, last)."""
    if not rows:
        return []
    breaks = [(left, right) for left, right in pairwise(rows) if right > left + 1]
    firsts = [rows[0], *(right for _, right in breaks)]
    lasts = [*(left for left, _ in breaks), rows[-1]]
    return list(zip(firsts, lasts, strict=True))


def few_runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """The same, but as one where there are many.

    Each announcement may cost the window's thread its turn: while another thread computes, that is
    milliseconds until the next one.
    """
    found = runs(sorted(rows))
    return found if len(found) <= _MOST_RUNS else [(found[0][0], found[-1][1])]
