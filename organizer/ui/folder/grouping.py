"""What photos are grouped by in the grid. Knows nothing of Qt."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from organizer.settings import Grouping
from organizer.ui.folder.photo_item import PhotoItem

GroupKey = str | int | None
"""A label, a folder, the number of a day or of a month; ``None`` for photos that have none."""


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring photos of one group.

    Attributes:
        key: What they have in common.
        first: The row of the first one.
        count: How many.
        pending: Whether they came since and are not sorted in yet.
    """

    key: GroupKey
    first: int
    count: int
    pending: bool = False


def key_of(grouping: Grouping) -> Callable[[PhotoItem], GroupKey]:
    """What tells the group of a photo."""
    match grouping:
        case Grouping.LABEL:
            return lambda item: None if item.verdict is None else item.verdict.category
        case Grouping.DAY:
            return _day
        case Grouping.MONTH:
            return _month
        case Grouping.FOLDER:
            return lambda item: os.path.dirname(item.photo.path)  # noqa: PTH120 - ten times faster
    return lambda _: None


def ranks_of(keys: Iterable[GroupKey], grouping: Grouping) -> dict[GroupKey, int]:
    """In which order groups come: labels by letters, folders as people count, none last."""
    known = [key for key in keys if key is not None]
    if grouping is Grouping.FOLDER:
        from organizer.files.scan import natural_key  # the menus, too, know what groups there are

        known.sort(key=lambda key: natural_key(str(key)))
    elif grouping is Grouping.LABEL:
        known.sort(key=lambda key: str(key).casefold())
    else:
        known.sort(key=lambda key: int(key))
    ranks: dict[GroupKey, int] = {key: rank for rank, key in enumerate(known)}
    ranks[None] = len(known)
    return ranks


def sections_of(keys: Sequence[GroupKey]) -> list[Section]:
    """Neighbours with the same key."""
    return sections_between(bounds_of(keys), keys)


def bounds_of(keys: Sequence[GroupKey]) -> list[int]:
    """The rows at which another group begins, and the end."""
    return [*(at for at, key in enumerate(keys) if at == 0 or key != keys[at - 1]), len(keys)]


def sections_between(bounds: Sequence[int], keys: Sequence[GroupKey]) -> list[Section]:
    """The groups from one bound to the next; some neighbouring bounds give some of the groups."""
    return [Section(keys[first], first, end - first) for first, end in pairwise(bounds)]


def with_more(sections: Sequence[Section], rows: int) -> list[Section]:
    """The sections when there are more photos than in them: what came since is at the end."""
    covered = sum(section.count for section in sections if not section.pending)
    sorted_in = [section for section in sections if not section.pending]
    if rows > covered:
        sorted_in.append(Section(None, covered, rows - covered, pending=True))
    return sorted_in


def _day(item: PhotoItem) -> GroupKey:
    taken = None if item.analysis is None else item.analysis.taken_at
    return None if taken is None else taken.toordinal()


def _month(item: PhotoItem) -> GroupKey:
    taken = None if item.analysis is None else item.analysis.taken_at
    return None if taken is None else taken.year * 12 + taken.month - 1
