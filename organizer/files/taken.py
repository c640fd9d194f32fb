"""Which names are taken while a plan is made, and the first free one of a kind."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path

from organizer.files import kinds
from organizer.files.folding import folded
from organizer.files.grouping import Bond, companion_names, is_lead, offered, sought
from organizer.files.naming import LONGEST_NAME, size
from organizer.files.photo import PhotoGroup
from organizer.files.places import Places


class TakenNames:
    """The names on the disk, less what moves away by this plan, plus what was given out."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._leaving: dict[Hashable, set[str]] = defaultdict(set)
        self._folders: dict[Hashable, _FolderNames] = {}
        self._next: dict[Hashable, int] = {}

    def leave(self, group: PhotoGroup) -> None:
        """Count a group's names as free; of all groups that move before any gets a name."""
        lead = group.lead.path
        names = self._leaving[self._places.identity(os.path.dirname(lead))]  # noqa: PTH120
        names.add(lead.name)
        for companion in group.companions:
            names.add(companion.path.name)

    def give(
        self,
        group: PhotoGroup,
        folder: Path,
        kind: Hashable,
        stem: Callable[[int], str],
        *,
        numbered: bool,
    ) -> list[str] | None:
        """Give a group the first free names in a folder: the lead's, then its companions'.

        Args:
            group: The files.
            folder: Where they go; it need not exist.
            kind: Equal for groups whose ``stem`` gives the same: where one of them found its name,
                the next one goes on.
            stem: The lead's stem at the first, second… try.
            numbered: Whether the template has an ``{n}``: then no two photos share a stem, of
                whatever extension.

        Returns:
            ``None`` when no name is short enough.
        """
        key = self._places.identity(str(folder))
        taken = self._folders.get(key)
        if taken is None:
            taken = _FolderNames(_names_in(folder) - self._leaving[key])
            self._folders[key] = taken
        counter = key, kind
        attempt = first = self._next.get(counter, 1)
        while True:
            names = group_names(group, stem(attempt))
            if any(size(name) > LONGEST_NAME for name in names):
                return None
            attempt += 1
            if taken.claim(names, numbered=numbered):
                if numbered or attempt > first + 1:  # most names are nobody else's first wish
                    self._next[counter] = attempt
                return names


def group_names(group: PhotoGroup, stem: str) -> list[str]:
    """The group's names once its lead has ``stem``: the lead's first."""
    old = group.lead.path.name
    new = stem + kinds.ending(old)
    if not group.companions:
        return [new]
    names = [file.path.name for file in group.companions]
    given = companion_names(names, old, new)
    return [new, *(given[name] for name in names)]


def _names_in(folder: Path) -> set[str]:
    """What is there; nothing where the folder has yet to be made or can't be listed.

    Moving never overwrites, so a name that was not seen costs one move and no file.
    """
    try:
        return set(os.listdir(folder))  # noqa: PTH208 - names are all that is wanted
    except OSError:
        return set()


class _FolderNames:
    """What is taken in one folder: names, and by what files find others and are found; folded."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[str] = set()
        self._stems: set[str] = set()
        self._sought: set[Bond] = set()
        self._leads: set[str] = set()
        self._offered = {"name": self._names, "stem": self._leads}
        for name in names:
            seeks = [(what, folded(key)) for what, key in sought(name)]
            self._add(name, folded(name), folded(kinds.stem(name)), seeks)

    def claim(self, names: Sequence[str], *, numbered: bool) -> bool:
        """Take names for a group if it may have them.

        They must be nobody's, and nothing in the folder may be taken for a companion of the group,
        nor the group's files for somebody else's.

        Returns:
            Whether it has them now.
        """
        found = []
        for name in names:
            alike, stem = folded(name), folded(kinds.stem(name))
            if alike in self._names or (numbered and stem in self._stems):
                return False
            seeks = [(what, folded(key)) for what, key in sought(name)]
            if any(key in self._offered[what] for what, key in seeks):
                return False
            if self._sought and any(
                (what, folded(key)) in self._sought for what, key in offered(name)
            ):
                return False
            found.append((name, alike, stem, seeks))
        for name, alike, stem, seeks in found:
            self._add(name, alike, stem, seeks)
        return True

    def _add(self, name: str, alike: str, stem: str, seeks: Sequence[Bond]) -> None:
        self._names.add(alike)
        self._stems.add(stem)
        self._sought.update(seeks)
        if is_lead(name):
            self._leads.add(stem)
