"""One photo as the window knows it: facts, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Candidate, Verdict
from organizer.text import text
from organizer.ui.folder.ruling import Ruled

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.facts import Analysis

_NOT_LOOKED_AT = text("not looked at yet; look at the folder again to include it")


class PhotoKey(NamedTuple):
    """What a photo is known by while the folder is open; it survives renaming.

    Attributes:
        file_id: The file's identity.
        twin: Tells hard links to one file apart: 0 for the first one found.
    """

    file_id: FileId
    twin: int = 0


class State(Enum):
    """How far the window is with a photo."""

    WAITING = auto()
    SURE = auto()
    UNSURE = auto()
    UNLABELLED = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True, eq=False)
class PhotoItem:
    """One row of the grid.

    Attributes:
        key: Its identity.
        order: Its place in the folder's natural order.
        group: Its files.
        analysis: Its facts; ``None`` until it has been looked at.
        verdict: What it is filed as under the current rules; ``None`` without a label.
        ruled: The user's own rule that decided; ``None`` when none did.
    """

    key: PhotoKey
    order: int
    group: PhotoGroup
    analysis: Analysis | None = None
    verdict: Verdict | None = None
    ruled: Ruled | None = None

    @property
    def photo(self) -> Photo:
        """The file that is looked at."""
        return self.group.lead

    @property
    def name(self) -> str:
        """The file's name, printable: see :func:`printable`."""
        return printable(self.photo.path.name)

    @property
    def content(self) -> str:
        """The hash that thumbnails and corrections are kept by; empty when it is not known."""
        return "" if self.analysis is None else self.analysis.content

    @property
    def state(self) -> State:
        """How far the window is with it."""
        if self.analysis is None:
            return State.WAITING
        if self.analysis.error is not None:
            return State.UNREADABLE
        if self.verdict is None:
            return State.UNLABELLED
        return State.SURE if self.verdict.sure or self.ruled is not None else State.UNSURE

    @property
    def shown(self) -> Verdict | None:
        """What it shows, the user's own rules aside."""
        return self.verdict if self.ruled is None else self.ruled.before

    @property
    def corrected(self) -> bool:
        """Whether the label is the user's own."""
        return self.shown is not None and self.shown.source == "user"

    @property
    def stays(self) -> bool:
        """Whether one of the user's own rules keeps it where it is."""
        return self.ruled is not None and self.ruled.stay is not None

    def candidate(self) -> Candidate:
        """The photo on its way into a plan."""
        facts = self.analysis
        if facts is None:
            return Candidate(self.group, error=_NOT_LOOKED_AT)
        stay = None if self.ruled is None else self.ruled.stay
        return Candidate(self.group, self.verdict, facts.taken_at, facts.camera, facts.error, stay)


def printable(name: str) -> str:
    """A file name or path without surrogate escapes, which Qt cannot show."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
