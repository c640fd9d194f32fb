"""The photos of a project as the page for cleaning knows them: where each is, and what is odd."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from organizer.files.scan import natural_key
from organizer.training.doubts import Doubt, Sight
from organizer.training.target import REJECTED


class Pile:
    """Every photo, by its path."""

    def __init__(self) -> None:
        self._sights: dict[Path, Sight] = {}
        self._found: dict[tuple[str, str], Sight] = {}

    def __len__(self) -> int:
        return len(self._sights)

    def renew(self, listed: Iterable[Sight]) -> None:
        """Take what is on the disk now; what was known of a photo stays known."""
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
        self._found.clear()
        for sight in judged:
            self._found[(sight.content, sight.label)] = sight
            if sight.path in self._sights:
                self._sights[sight.path] = sight

    def move(self, source: Path, target: Path, label: str) -> None:
        """A photo is elsewhere now; doubts about its former class are none about this one."""
        sight = self._sights.pop(source, None)
        content = "" if sight is None else sight.content
        found = self._found.get((content, label)) if content else None
        moved = Sight(target, label, content)
        self._sights[target] = moved if found is None else replace(found, path=target)

    def get(self, path: Path) -> Sight | None:
        """What is known of a photo; ``None`` for one that is not here."""
        return self._sights.get(path)

    def counts(self) -> dict[str, int]:
        """How many photos each class, and the shelf, has that can be read."""
        counts: dict[str, int] = {}
        for sight in self._sights.values():
            if sight.doubt is not Doubt.UNREADABLE:
                counts[sight.label] = counts.get(sight.label, 0) + 1
        return counts

    def doubts(self) -> dict[str, int]:
        """How many photos of each class are worth a look."""
        counts: dict[str, int] = {}
        for sight in self._sights.values():
            if sight.doubt is not Doubt.NONE and sight.label != REJECTED:
                counts[sight.label] = counts.get(sight.label, 0) + 1
        return counts

    def of(self, label: str) -> list[Sight]:
        """The photos of a class: what is odd first, then what repeats, then the others by name."""
        return sorted((one for one in self._sights.values() if one.label == label), key=_order)

    def repeats(self, label: str) -> Sequence[Path]:
        """The photos of a class that show what another one shows already."""
        return [sight.path for sight in self.of(label) if sight.doubt is Doubt.REPEAT]


def _order(sight: Sight) -> tuple[object, ...]:
    name = natural_key(sight.path.name)
    if sight.doubt < Doubt.REPEAT:
        return sight.doubt, -sight.strength, 0, name
    if sight.cluster:  # the photo that stays, then those that repeat it
        return Doubt.REPEAT, sight.cluster, sight.doubt is Doubt.REPEAT, name
    return Doubt.NONE, 0, 0, name
