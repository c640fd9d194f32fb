"""What one pass over a folder has found so far, and how far it is."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from organizer.files.photo import FileId, PhotoGroup
from organizer.ui.folder.photo_item import PhotoKey
from organizer.ui.folder.sights import Waits

_ENOUGH = 6
"""Photos looked at before their speed says anything: the first ones wait for workers to start."""


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """How far looking at a folder is.

    Attributes:
        done: Photos looked at.
        total: Photos found; still growing while ``listing``.
        rate: Photos a second; 0 when unknown.
        seconds_left: Estimate; ``None`` when unknown.
        engine: What runs the model, for people.
        listing: Whether the folder is still being listed.
        paused: Whether it rests.
        waits: What does not answer, and for how many seconds.
    """

    done: int = 0
    total: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    engine: str = ""
    listing: bool = True
    paused: bool = False
    waits: Waits = Waits()


@dataclass(slots=True, eq=False)
class Gathered:
    """What one pass has found so far, and when.

    Attributes:
        keys: By the identity of their groups: hashing 100,000 paths takes time and memory.
        groups: Every group that was found.
        twins: How often each file was found, for hard links to one.
        done: Photos looked at.
        fresh: Those of them that were not known.
        listed: Whether the folder is listed to its end.
        began: When the first photos had been looked at, by the clock.
        rested: Seconds of pauses that are over.
        paused: When the pause began that is not.
        waits: What does not answer.
    """

    keys: dict[int, PhotoKey] = field(default_factory=dict)
    groups: list[PhotoGroup] = field(default_factory=list)
    twins: Counter[FileId] = field(default_factory=Counter)
    done: int = 0
    fresh: int = 0
    listed: bool = False
    began: float = 0.0
    rested: float = 0.0
    paused: float | None = None
    waits: Waits = field(default_factory=Waits)

    def key_of(self, group: PhotoGroup) -> PhotoKey:
        """Take in a group that was found, and say what it is known by."""
        file_id = group.lead.file_id
        key = PhotoKey(file_id, self.twins[file_id])
        self.twins[file_id] += 1
        self.keys[id(group)] = key
        self.groups.append(group)  # while it lives nothing else has its identity
        return key

    def seconds(self) -> float:
        """How long photos have been looked at, pauses aside."""
        if not self.began:
            return 0.0
        now = time.monotonic() if self.paused is None else self.paused
        return now - self.began - self.rested

    def pause(self) -> None:
        """A pause begins."""
        self.paused = time.monotonic()

    def resume(self) -> None:
        """It is over."""
        if self.paused is not None:
            self.rested += time.monotonic() - self.paused
            self.paused = None

    def progress(self, engine: str) -> ScanProgress:
        """How far the pass is; how fast only while all disks answer."""
        total, passed = len(self.keys), self.seconds()
        known = self.fresh >= _ENOUGH and passed and self.waits.path is None
        rate = self.fresh / passed if known else 0.0
        return ScanProgress(
            done=self.done,
            total=total,
            rate=rate,
            seconds_left=(total - self.done) / rate if rate and self.listed else None,
            engine=engine,
            listing=not self.listed,
            paused=self.paused is not None,
            waits=self.waits,
        )
