"""Which photos are shown, and in which order. Knows nothing of Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from organizer.settings import Grouping
from organizer.ui.folder.grouping import (
    GroupKey,
    Section,
    bounds_of,
    key_of,
    ranks_of,
    sections_between,
)
from organizer.ui.folder.photo_item import PhotoItem, State

_STRIDE = 4096
"""Photos looked at in one go: some milliseconds."""
_MERGED = 3
"""Sorted runs merged in one go, likewise."""


_LAST = float("inf")


class SortKey(StrEnum):
    """What the grid can be sorted by."""

    NAME = "name"
    DATE = "date"
    LABEL = "label"
    CONFIDENCE = "confidence"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the sidebar can narrow the grid to; all photos when nothing is asked for.

    Attributes:
        state: Only photos in this state.
        category: Only photos with this name at the current level.
        corrected: Only photos whose label is the user's own.
    """

    state: State | None = None
    category: str | None = None
    corrected: bool = False

    def holds(self, item: PhotoItem) -> bool:
        """Whether a photo belongs on it."""
        if self.corrected:
            return item.corrected
        if self.state is not None:
            return item.state is self.state
        if self.category is not None:
            return item.verdict is not None and item.verdict.category == self.category
        return True


ALL = Shelf()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is asked of the grid.

    Attributes:
        shelf: The shelf that is shown.
        words: What names and labels must hold, case folded.
        grouping: What photos are grouped by.
        key: What comes first.
        descending: Whether the order is turned round.
    """

    shelf: Shelf = ALL
    words: tuple[str, ...] = ()
    grouping: Grouping = Grouping.NONE
    key: SortKey = SortKey.NAME
    descending: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything may be hidden."""
        return self.shelf != ALL or bool(self.words)

    def holds(self, item: PhotoItem) -> bool:
        """Whether a photo is shown."""
        return self.shelf.holds(item) and self._matches(item)

    def _matches(self, item: PhotoItem) -> bool:
        if not self.words:
            return True
        verdict = item.verdict
        labels = "" if verdict is None else f"{verdict.category} {verdict.label}"
        text = folded(f"{item.name} {labels}")
        return all(word in text for word in self.words)


def folded(text: str) -> str:
    """Text by which words are found, however they are written: ``É`` has two spellings."""
    composed = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return composed.casefold()


@dataclass(frozen=True, slots=True)
class Arranged:
    """What is to be shown.

    Attributes:
        rows: Positions in all photos, in their order.
        sections: The groups in it; none where nothing is grouped.
    """

    rows: list[int]
    sections: list[Section]


def arranged(items: Sequence[PhotoItem], wish: Arrangement) -> Generator[None, None, Arranged]:
    """Choose and sort photos, some thousands at a time.

    Args:
        items: All photos; may grow meanwhile, what comes later is not looked at.
        wish: What is shown, and in which order.

    Yields:
        Nothing, after some milliseconds' work each time.

    Returns:
        Positions in ``items``, and their groups.
    """
    count = len(items)
    rows: list[int] = []
    for start in range(0, count, _STRIDE):
        some = range(start, min(count, start + _STRIDE))
        rows += [row for row in some if wish.holds(items[row])] if wish.narrowed else some
        yield
    labels: set[str] = set()
    if wish.key is SortKey.LABEL:
        for start in range(0, len(rows), _STRIDE):
            verdicts = (items[row].verdict for row in rows[start : start + _STRIDE])
            labels |= {verdict.category for verdict in verdicts if verdict is not None}
            yield
    value = _sort_value(wish.key, labels)
    keys: dict[int, GroupKey] = {}
    if wish.grouping is not Grouping.NONE:
        group = key_of(wish.grouping)
        for start in range(0, len(rows), _STRIDE):
            keys |= {row: group(items[row]) for row in rows[start : start + _STRIDE]}
            yield
    ranks = ranks_of(set(keys.values()), wish.grouping)
    runs: list[list[tuple[int, float, int, int]]] = []
    for start in range(0, len(rows), _STRIDE):
        these = rows[start : start + _STRIDE]
        run = [(ranks[keys.get(row)], value(items[row]), items[row].order, row) for row in these]
        runs.append(sorted(run, reverse=wish.descending))
        yield
    while len(runs) > 1:  # what is sorted already is only merged, some runs at a time
        merged = []
        for start in range(0, len(runs), _MERGED):
            some_runs = chain.from_iterable(runs[start : start + _MERGED])
            merged.append(sorted(some_runs, reverse=wish.descending))
            yield
        runs = merged
    result = [row for run in runs for _, _, _, row in run]
    yield
    sections: list[Section] = []
    grouped = [keys[row] for row in result] if keys else []
    bounds = bounds_of(grouped)
    for start in range(0, len(bounds) - 1, _STRIDE):
        sections += sections_between(bounds[start : start + _STRIDE + 1], grouped)
        yield
    return Arranged(result, sections)


def _sort_value(key: SortKey, labels: Collection[str]) -> Callable[[PhotoItem], float]:
    """What photos are sorted by before their place in the folder; one number sorts fastest."""
    match key:
        case SortKey.DATE:
            return _date
        case SortKey.CONFIDENCE:
            return lambda item: -1.0 if item.verdict is None else item.verdict.confidence
        case SortKey.LABEL:
            ranks = {label: 2 * at for at, label in enumerate(sorted(labels, key=str.casefold))}
            return lambda item: (
                _LAST
                if item.verdict is None
                else ranks.get(item.verdict.category, _LAST) - item.verdict.confidence
            )
    return lambda _: 0.0


def _date(item: PhotoItem) -> float:
    taken = None if item.analysis is None else item.analysis.taken_at
    if taken is None:
        return _LAST
    clock = (taken.hour * 60 + taken.minute) * 60 + taken.second + taken.microsecond / 1e6
    return taken.toordinal() * 86400.0 + clock
