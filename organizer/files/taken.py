"""Which names are taken while a plan is made, and the first free one of a kind."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path

from organizer.files import kinds
from organizer.files.folding import folded
from organizer.files.grouping import Bond, companion_name, offered, sought
from organizer.files.naming import LONGEST_NAME, size
from organizer.files.photo import PhotoGroup
from organizer.files.places import Places


class TakenNames:
    """The names on the disk, less what moves away by this plan, plus what was given out."""

    def __init__(self, leaving: Iterable[PhotoGroup], places: Places) -> None:
        self._places = places
        self._leaving: dict[Hashable, set[str]] = defaultdict(set)
        for group in leaving:
            folder, _ = os.path.split(group.lead.path)
            names = self._leaving[places.identity(folder)]
            names.update(file.path.name for file in group.files)
        self._folders: dict[Hashable, _FolderNames] = {}
        self._next: dict[Hashable, int] = {}

    def give(
        self, group: PhotoGroup, folder: Path, stem: Callable[[int], str], *, numbered: bool
    ) -> list[str] | None:
        """Give a group the first free names in a folder: the lead's, then its companions'.

        Args:
            group: The files.
            folder: Where they go; it need not exist.
            stem: The lead's stem at the first, second… try.
            numbered: Whether the template has an ``{n}``: then no two photos share a stem, of
                whatever extension.

        Returns:
            ``None`` when no name is short enough.
        """
        key = self._places.identity(str(folder))
        if key not in self._folders:
            self._folders[key] = _FolderNames(_names_in(folder) - self._leaving[key])
        taken = self._folders[key]
        kind = key, folded(stem(0))
        attempt = self._next.get(kind, 1)
        while True:
            names = group_names(group, stem(attempt))
            if any(size(name) > LONGEST_NAME for name in names):
                return None
            claim = _Claim.of(names)
            attempt += 1
            if taken.allow(claim, numbered=numbered):
                self._next[kind] = attempt
                taken.add(claim)
                return names


def group_names(group: PhotoGroup, stem: str) -> list[str]:
    """The group's names once its lead has ``stem``: the lead's first."""
    old = group.lead.path.name
    new = stem + kinds.ending(old)
    return [new, *(companion_name(file.path.name, old, new) for file in group.companions)]


def _names_in(folder: Path) -> set[str]:
    """What is there; nothing where the folder has yet to be made or can't be listed.

    Moving never overwrites, so a name that was not seen costs one move and no file.
    """
    try:
        return set(os.listdir(folder))  # noqa: PTH208 - names are all that is wanted
    except OSError:
        return set()


@dataclass(slots=True)
class _Claim:
    """Names, and by what their files would find others and be found; all folded."""

    names: set[str]
    stems: set[str]
    sought: set[Bond]
    offered: set[Bond]

    @classmethod
    def of(cls, names: Iterable[str]) -> _Claim:
        names = list(names)
        return cls(
            {folded(name) for name in names},
            {folded(kinds.stem(name)) for name in names},
            {(what, folded(key)) for name in names for what, key in sought(name)},
            {(what, folded(key)) for name in names for what, key in offered(name)},
        )


class _FolderNames:
    """What is taken in one folder."""

    def __init__(self, names: Iterable[str]) -> None:
        self._taken = _Claim.of(names)

    def add(self, claim: _Claim) -> None:
        """Mark names as taken."""
        self._taken.names |= claim.names
        self._taken.stems |= claim.stems
        self._taken.sought |= claim.sought
        self._taken.offered |= claim.offered

    def allow(self, claim: _Claim, *, numbered: bool) -> bool:
        """Whether a group may have these names.

        They must be nobody's, and nothing in the folder may be taken for a companion of the group,
        nor the group's files for somebody else's.
        """
        taken = self._taken
        return (
            taken.names.isdisjoint(claim.names)
            and taken.sought.isdisjoint(claim.offered)
            and taken.offered.isdisjoint(claim.sought)
            and not (numbered and not taken.stems.isdisjoint(claim.stems))
        )
