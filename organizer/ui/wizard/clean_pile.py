"""The photos of a project as the page for cleaning knows them: where each is, and what is odd."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
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
    """Every photo, by its path. One that moves costs the same however many there are."""

    def __init__(self) -> None:
        self._sights: dict[Path, Sight] = {}
        self._found: dict[tuple[str, str], Sight] = {}
        self._orders: dict[str, _Order] = {}
        self._counts: Counter[str] = Counter()
        self._doubts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._sights)

    def __getitem__(self, path: Path) -> Sight:
        return self._sights[path]

    def renew(self, listed: Iterable[Sight]) -> None:
        """Take what is on the disk now; what was known of a photo stays known."""
        known = self._sights
        self._sights = {}
        for sight in listed:
            before = known.get(sight.path)
            self._sights[sight.path] = (
                sight if before is None else replace(before, label=sight.label)
            )
        self._begin_anew()

    def see(self, path: Path, content: str) -> bool:
        """Note a photo's content; says whether that is news."""
        sight = self._sights.get(path)
        if sight is None or sight.content == content:
            return False
        self._sights[path] = replace(sight, content=content)
        return True

    def judge(self, judged: Iterable[Sight]) -> None:
        """Take what was found out; photos that have moved meanwhile keep their place."""
        self._found.clear()
        for sight in judged:
            self._found[(sight.content, sight.label)] = sight
            if sight.path in self._sights:
                self._sights[sight.path] = sight
        self._begin_anew()

    def move(self, source: Path, target: Path, label: str, reason: Text | None = None) -> None:
        """A photo is elsewhere now; doubts about its former class are none about this one.

        Args:
            source: Where it was.
            target: Where it is.
            label: Its class, or the shelf.
            reason: Why it is there, if that is to be said.
        """
        sight = self._sights.pop(source, None)
        content = ""
        if sight is not None:
            content = sight.content
            self._count(sight, -1)
            if sight.label in self._orders:
                self._orders[sight.label].take_out(sight)
        found = self._found.get((content, label)) if content else None
        moved = Sight(target, label, content, reason=reason)
        if found is not None:
            moved = replace(found, path=target)
        self._sights[target] = moved
        self._count(moved, 1)
        if label in self._orders:
            self._orders[label].put_in(moved)

    def counts(self) -> Mapping[str, int]:
        """How many photos each class, and the shelf, has that can be read."""
        return +self._counts

    def doubts(self) -> Mapping[str, int]:
        """How many photos of each class are worth a look."""
        return +self._doubts

    def of(self, label: str) -> list[Sight]:
        """The photos of a class: what is odd first, then what repeats, then the others by name."""
        if label not in self._orders:
            self._orders[label] = _Order(one for one in self._sights.values() if one.label == label)
        return [self._sights[path] for path in self._orders[label].paths]

    def _begin_anew(self) -> None:
        self._orders.clear()
        self._counts.clear()
        self._doubts.clear()
        for sight in self._sights.values():
            self._count(sight, 1)

    def _count(self, sight: Sight, one: int) -> None:
        if sight.doubt is not Doubt.UNREADABLE:
            self._counts[sight.label] += one
        if sight.doubt is not Doubt.NONE and sight.label != REJECTED:
            self._doubts[sight.label] += one


class _Order:
    """The photos of a class in their order, into which one more is put without sorting anew.

    Attributes:
        paths: In that order.
    """

    def __init__(self, sights: Iterable[Sight]) -> None:
        keyed = sorted((_order(sight), sight.path) for sight in sights)
        self._keys = [key for key, _ in keyed]
        self.paths = [path for _, path in keyed]

    def put_in(self, sight: Sight) -> None:
        key = _order(sight)
        at = bisect_left(self._keys, key)
        self._keys.insert(at, key)
        self.paths.insert(at, sight.path)

    def take_out(self, sight: Sight) -> None:
        at = bisect_left(self._keys, _order(sight))
        del self._keys[at], self.paths[at]


def repeats_among(sights: Iterable[Sight]) -> list[Path]:
    """The photos that show what another one shows already."""
    return [sight.path for sight in sights if sight.doubt is Doubt.REPEAT]


_key = lru_cache(_NAMES)(natural_key)


def _order(sight: Sight) -> tuple[object, ...]:
    """Where a photo comes; no two have the same place."""
    name = _key(sight.path.name)
    if sight.doubt < Doubt.REPEAT:
        return sight.doubt, -sight.strength, 0, name, str(sight.path)
    if sight.cluster:  # the photo that stays, then those that repeat it
        repeats = sight.doubt is Doubt.REPEAT
        return Doubt.REPEAT, sight.cluster, repeats, name, str(sight.path)
    return Doubt.NONE, 0, 0, name, str(sight.path)
