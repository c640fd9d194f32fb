"""What a gathering tells while it goes on, for the terminal and the window alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from organizer.text import Text

NO_IMAGE = "not-an-image"
"""Kind of a rejection: what came was no picture."""


@dataclass(slots=True)
class Counts:
    """How far one class is.

    Attributes:
        wanted: Pictures that are asked for.
        found: Addresses that the source named.
        fetched: Images that came.
        kept: Pictures in the dataset, earlier runs included.
        rejected: Images that came and were not taken, by kind.
        failed: Addresses that gave nothing.
    """

    wanted: int
    found: int = 0
    fetched: int = 0
    kept: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    failed: int = 0

    def copy(self) -> Counts:
        """The same numbers, for good."""
        return Counts(
            self.wanted, self.found, self.fetched, self.kept, Counter(self.rejected), self.failed
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture is in the dataset.

    Attributes:
        class_name: Its class.
        url: Where it is from.
        file: Where it is.
    """

    class_name: str
    url: str
    file: Path


@dataclass(frozen=True, slots=True)
class Rejected:
    """An image came and was not taken.

    Attributes:
        class_name: The class it was found for.
        url: Where it is from.
        kind: Of the rejection, such as ``"too-small"``.
        reason: A sentence.
        file: Where it lies now; ``None`` for what was no picture, or is there already.
    """

    class_name: str
    url: str
    kind: str
    reason: Text
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """An address gave nothing.

    Attributes:
        class_name: The class it was found for.
        url: The address.
        reason: A sentence.
        passing: It may work later, and is tried again by the next run.
    """

    class_name: str
    url: str
    reason: Text
    passing: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to know that is about no picture.

    Attributes:
        message: A sentence.
        broken: A search broke off.
    """

    message: Text
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far everything is; comes several times a second, also when nothing happens.

    Attributes:
        classes: By class.
    """

    classes: dict[str, Counts]


Event = Kept | Rejected | Failed | Notice | Progress


@dataclass(frozen=True, slots=True)
class Summary:
    """How a gathering went.

    Attributes:
        classes: By class.
        seconds: How long it took.
        broken: Searches that broke off.
    """

    classes: dict[str, Counts]
    seconds: float
    broken: int = 0

    @property
    def kept(self) -> int:
        """Pictures in the dataset."""
        return sum(counts.kept for counts in self.classes.values())

    @property
    def failed(self) -> int:
        """Addresses that gave nothing."""
        return sum(counts.failed for counts in self.classes.values())

    @property
    def lost(self) -> int:
        """Addresses that gave no picture, be it nothing at all or something else."""
        return self.failed + sum(counts.rejected[NO_IMAGE] for counts in self.classes.values())

    @property
    def rejected(self) -> int:
        """Images that were not taken."""
        return sum(counts.rejected.total() for counts in self.classes.values())

    @property
    def complete(self) -> bool:
        """Whether every class has what was asked for."""
        return all(counts.kept >= counts.wanted for counts in self.classes.values())
