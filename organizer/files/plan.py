"""A plan: which file goes where, which stays and why. Made by planning, carried out by moving."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from organizer.files.photo import Photo, PhotoGroup
from organizer.files.rules import Verdict
from organizer.text import Text


@dataclass(frozen=True, slots=True)
class Move:
    """One photo group on its way to new names.

    Attributes:
        group: The files as they were when planned.
        target: Where the lead goes, absolute.
        companion_targets: Where each companion goes, in the order of ``group.companions``.
        verdict: Why it goes there; ``None`` when no label was needed.
    """

    group: PhotoGroup
    target: Path
    companion_targets: tuple[Path, ...] = ()
    verdict: Verdict | None = None

    def legs(self) -> Iterator[tuple[Photo, Path]]:
        """Each file with its target, the lead first."""
        yield self.group.lead, self.target
        yield from zip(self.group.companions, self.companion_targets, strict=True)


@dataclass(frozen=True, slots=True)
class Skip:
    """One photo group that stays where it is.

    Attributes:
        group: The files.
        reason: Why it stays, for people.
        kind: What to count and colour it by: ``"in_place"``, ``"unsure"``, ``"unreadable"``,
            ``"rule"`` or ``"blocked"``.
    """

    group: PhotoGroup
    reason: Text
    kind: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every photo found is in exactly one of the two.

    Attributes:
        folder: The folder that was opened.
        moves: What would be moved.
        skips: What stays.
    """

    folder: Path
    moves: tuple[Move, ...] = ()
    skips: tuple[Skip, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one move.

    Attributes:
        source: Where the lead was.
        target: Where it was to go.
        error: Why it did not; ``None`` when it did.
    """

    source: Path
    target: Path
    error: Text | None = None
