"""What is to be gathered, and how: all that a run depends on, in one place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from organizer.errors import UsageError
from organizer.text import text
from organizer.training.judging import Judging
from organizer.training.polite import Politeness
from organizer.training.requests import Limits
from organizer.training.sources.protocol import Options
from organizer.training.target import TEST, TRAIN, VALIDATION, Part
from organizer.training.transport import Reach


@dataclass(frozen=True, slots=True)
class ClassSearch:
    """One class, and what is searched for it.

    Attributes:
        name: The class; its folder is named after it.
        searches: What is searched for; results are taken from each in turn.
    """

    name: str
    searches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GatherRequest:
    """A gathering.

    Attributes:
        classes: What is wanted.
        source: The source's name.
        target: The folder of the dataset.
        limit: Pictures a class.
        validation: Further pictures a class for validation.
        test: Likewise for testing.
        options: How the source is searched.
        verify: Pictures are decoded and written anew; without it their first bytes decide.
        judging: What is asked of a picture.
        politeness: How hard servers are asked.
        limits: What one download may take.
        reach: How far connections may go.
        workers: Decode processes; ``None`` for one a core.
    """

    classes: tuple[ClassSearch, ...]
    source: str
    target: Path
    limit: int = 100
    validation: int = 0
    test: int = 0
    options: Options = field(default_factory=Options)
    verify: bool = True
    judging: Judging = Judging()
    politeness: Politeness = Politeness()
    limits: Limits = Limits()
    reach: Reach = Reach()
    workers: int | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts a class is divided into, in the order in which they fill."""
        if not self.validation and not self.test:
            return (Part("", self.limit),)
        named = ((TRAIN, self.limit), (VALIDATION, self.validation), (TEST, self.test))
        return tuple(Part(name, count) for name, count in named if count)

    @property
    def per_class(self) -> int:
        """Pictures a class in all."""
        return self.limit + self.validation + self.test


def parse_class(words: str) -> ClassSearch:
    """Read ``NAME`` or ``NAME=SEARCH|SEARCH``.

    >>> parse_class("menu=menu|cafe menu")
    ClassSearch(name='menu', searches=('menu', 'cafe menu'))

    Raises:
        UsageError: It names no class.
    """
    name, equals, rest = words.partition("=")
    searches = tuple(part.strip() for part in rest.split("|") if part.strip())
    if not name.strip() or (equals and not searches):
        raise UsageError(
            text("“{words}” is no class: write NAME or NAME=SEARCH|SEARCH.", words=words)
        )
    return ClassSearch(name.strip(), searches or (name.strip(),))


def read_searches(path: Path) -> list[ClassSearch]:
    """Read a file of searches: ``NAME`` or ``NAME=SEARCH|SEARCH`` a line; ``#`` begins a remark.

    Raises:
        UsageError: It cannot be read, or a line names no class.
    """
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(text("{path} cannot be read: {why}.", path=path, why=error)) from error
    stripped = [line.strip() for line in lines]
    return [parse_class(line) for line in stripped if line and not line.startswith("#")]


def merged(classes: list[ClassSearch]) -> tuple[ClassSearch, ...]:
    """The same classes, each once, with all of its searches."""
    searches: dict[str, list[str]] = {}
    for wanted in classes:
        searches.setdefault(wanted.name, []).extend(wanted.searches)
    return tuple(ClassSearch(name, tuple(dict.fromkeys(found))) for name, found in searches.items())
