"""The photos of a project as the page for cleaning knows them: where each is, and what is odd."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from organizer.files.scan import natural_key
from organizer.text import Text
from organizer.training.doubts import Doubt, Sight
from organizer.training.target import REJECTED

_NAMES = 50_000
"""Names whose places in the order are remembered."""


class Pile:
    """Every photo, by its path."""

    def __init__(self) -> None:
        self._sights: dict[Path, Sight] = {}
        self._found: dict[tuple[str, str], Sight] = {}
        self._counts: dict[str, int] | None = None
        self._doubts: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._sights)

    def renew(self, listed: Iterable[Sight]) -> None:
        """Take what is on the disk now; what was known of a photo stays known."""
        self._forget_numbers()
        known = self._sights
        self._sights = {}
        for sight in listed:
            before = known.get(sight.path)
            self._sights[sight.path] = (
                sight if before is None else replace(before, label=sight.label)
            )

    def see(self, path: Path, content: str) -> bool:
        """Note a photo's content; says whether that is news."""
        sight = self._sights.get(path)
        if sight is None or sight.content == content:
            return False
        self._sights[path] = replace(sight, content=content)
        return True

    def judge(self, judged: Iterable[Sight]) -> None:
        """Take what was found out; photos that have moved meanwhile keep their place."""
        self._forget_numbers()
        self._found.clear()
        for sight in judged:
            self._found[(sight.content, sight.label)] = sight
            if sight.path in self._sights:
                self._sights[sight.path] = sight

    def move(self, source: Path, target: Path, label: str, reason: Text | None = None) -> None:
        """A photo is elsewhere now; doubts about its former class are none about this one.

        Args:
            source: Where it was.
            target: Where it is.
            label: Its class, or the shelf.
            reason: Why it is there, if that is to be said.
        """
        self._forget_numbers()
        sight = self._sights.pop(source, None)
        content = "" if sight is None else sight.content
        found = self._found.get((content, label)) if content else None
        moved = Sight(target, label, content, reason=reason)
        self._sights[target] = moved if found is None else replace(found, path=target)

    def __getitem__(self, path: Path) -> Sight:
        return self._sights[path]

    def counts(self) -> dict[str, int]:
        """How many photos each class, and the shelf, has that can be read."""
        if self._counts is None:
            readable = (one for one in self._sights.values() if one.doubt is not Doubt.UNREADABLE)
            self._counts = Counter(one.label for one in readable)
        return self._counts

    def doubts(self) -> dict[str, int]:
        """How many photos of each class are worth a look."""
        if self._doubts is None:
            odd = (one for one in self._sights.values() if one.doubt is not Doubt.NONE)
            self._doubts = Counter(one.label for one in odd if one.label != REJECTED)
        return self._doubts

    def _forget_numbers(self) -> None:
        self._counts = self._doubts = None

    def of(self, label: str) -> list[Sight]:
        """The photos of a class: what is odd first, then what repeats, then the others by name."""
        return sorted((one for one in self._sights.values() if one.label == label), key=_order)


def repeats_among(sights: Iterable[Sight]) -> list[Path]:
    """The photos that show what another one shows already."""
    return [sight.path for sight in sights if sight.doubt is Doubt.REPEAT]


_key = lru_cache(_NAMES)(natural_key)


def _order(sight: Sight) -> tuple[object, ...]:
    name = _key(sight.path.name)
    if sight.doubt < Doubt.REPEAT:
        return sight.doubt, -sight.strength, 0, name
    if sight.cluster:  # the photo that stays, then those that repeat it
        return Doubt.REPEAT, sight.cluster, sight.doubt is Doubt.REPEAT, name
    return Doubt.NONE, 0, 0, name
