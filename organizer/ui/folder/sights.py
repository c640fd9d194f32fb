"""What comes of looking at a folder, as it comes. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.rules import Verdict
from organizer.text import Text
from organizer.ui.folder.deciding import Judging
from organizer.ui.folder.judged import Block
from organizer.ui.folder.ruling import Ruled

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.facts import Analysis


@dataclass(frozen=True, slots=True)
class Found:
    """The scan came upon photos."""

    groups: Sequence[PhotoGroup]

    def __len__(self) -> int:
        return len(self.groups)


@dataclass(frozen=True, slots=True)
class Listed:
    """The scan is through: what was left alone."""

    left: tuple[LeftAlone, ...]


@dataclass(frozen=True, slots=True)
class EngineReady:
    """What runs the model (empty: there is no model), and why it does not if it should.

    Attributes:
        name: For people.
        problem: Why there is none.
        details: Each way to run it: how fast, and why it is used or not.
        version: Of what it makes: facts of one version are never taken for another's.
    """

    name: str
    problem: Text | None = None
    details: tuple[tuple[str, float | None, Text], ...] = ()
    version: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo was looked at."""

    analysis: Analysis
    verdict: Verdict | None
    ruled: Ruled | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """Some photos were looked at.

    Attributes:
        seen: Each of them.
        block: What they show at every level.
        judging: What their verdicts were made under.
    """

    seen: Sequence[Seen]
    block: Block
    judging: Judging

    def __len__(self) -> int:
        return len(self.seen)


@dataclass(frozen=True, slots=True)
class Waits:
    """Nothing came for a moment.

    Attributes:
        path: A file or folder that does not answer; ``None`` while all is well.
        seconds: For how long.
    """

    path: Path | None = None
    seconds: float = 0.0


Sight = Found | Listed | EngineReady | Looked | Waits
