"""The names of things at three levels: the model's classes, everyday categories, broad groups.

They come from ``resources/taxonomy.toml``, in English and Simplified Chinese. A name in one
language is understood in the other, so that a decision kept by name survives a change of language.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from organizer import paths
from organizer.errors import OrganizerError
from organizer.files.rules import Level
from organizer.text import text
from organizer.vision.facts import FloatArray

LANGUAGES = ("en", "zh")
IndexArray = NDArray[np.intp]


class TaxonomyError(OrganizerError):
    """The taxonomy cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class ClassNames:
    """One class of the model and where it belongs.

    Attributes:
        index: Place in the model's output.
        wnid: WordNet 3.0 id, for example ``"n02123045"``; empty for the background.
        label: Fine name, for example ``"tabby cat"``.
        category: Everyday name, for example ``"Cats"``.
        group: Broad name, for example ``"Animals"``.
    """

    index: int
    wnid: str
    label: str
    category: str
    group: str


@dataclass(frozen=True, slots=True)
class Place:
    """The names of one thing at the three levels.

    A thing known only coarsely carries its coarsest known name at the finer levels too.
    """

    label: str
    category: str
    group: str

    def name(self, level: Level) -> str:
        """The name at ``level``."""
        names = {Level.FINE: self.label, Level.EVERYDAY: self.category, Level.BROAD: self.group}
        return names[level]


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """All names in one language, and the arrays that sum probabilities over them.

    Attributes:
        language: ``"en"`` or ``"zh"``.
        classes: In the order of the model's output, 1001 of them.
        categories: Everyday names in the file's order.
        groups: Broad names in the file's order.
        category_index: Shape (1001,): each class's position in ``categories``.
        group_index: Shape (1001,): each class's position in ``groups``.
        places: Every name of every language, folded, with its place in this language.
    """

    language: str
    classes: tuple[ClassNames, ...]
    categories: tuple[str, ...]
    groups: tuple[str, ...]
    category_index: IndexArray
    group_index: IndexArray
    places: dict[str, Place]

    @classmethod
    def load(cls, language: str = "en", path: Path | None = None) -> Self:
        """Read a taxonomy.

        Args:
            language: ``"en"``, ``"zh"`` or a locale such as ``"zh_CN"``; English when unknown.
            path: The file; the program's own when ``None``.

        Raises:
            TaxonomyError: The file cannot be read or makes no sense; the message names the line.
        """
        path = path or paths.resource("taxonomy.toml")
        try:
            source = path.read_text("utf-8")
            document = tomllib.loads(source)
        except (
            OSError,
            ValueError,
        ) as error:  # both TOMLDecodeError and UnicodeDecodeError are ValueErrors
            raise TaxonomyError(
                text(
                    "The file of labels {path} cannot be read: {reason}. Mend it or delete it.",
                    path=path,
                    reason=str(error),
                )
            ) from error
        try:
            rows = tuple(_rows(document))
            _check(rows)
        except _WrongEntry as wrong:
            raise TaxonomyError(
                text(
                    "The file of labels {path} makes no sense at line {line}: {reason}. "
                    "Mend it or delete it.",
                    path=path,
                    line=_line_of(wrong.needle, source),
                    reason=wrong.reason,
                )
            ) from wrong
        spoken = language.replace("-", "_").partition("_")[0].lower()
        return cls._from_rows(rows, spoken if spoken in LANGUAGES else "en")

    @classmethod
    def _from_rows(cls, rows: tuple[_Row, ...], language: str) -> Self:
        ordered = sorted(rows, key=lambda row: row.index)
        at = LANGUAGES.index(language)
        categories = tuple(dict.fromkeys(row.category[at] for row in rows))
        groups = tuple(dict.fromkeys(row.group[at] for row in rows))
        classes = tuple(
            ClassNames(row.index, row.wnid, row.label[at], row.category[at], row.group[at])
            for row in ordered
        )
        category_positions = {name: position for position, name in enumerate(categories)}
        group_positions = {name: position for position, name in enumerate(groups)}
        return cls(
            language,
            classes,
            categories,
            groups,
            np.array([category_positions[names.category] for names in classes], dtype=np.intp),
            np.array([group_positions[names.group] for names in classes], dtype=np.intp),
            _places(rows, at),
        )

    def names(self, level: Level) -> tuple[str, ...]:
        """The names at ``level``, in the order of :meth:`level_probabilities`' columns."""
        if level is Level.FINE:
            return tuple(names.label for names in self.classes)
        return self.categories if level is Level.EVERYDAY else self.groups

    def level_index(self, level: Level) -> IndexArray:
        """Shape (1001,): each class's position in :meth:`names`."""
        if level is Level.FINE:
            return np.arange(len(self.classes), dtype=np.intp)
        return self.category_index if level is Level.EVERYDAY else self.group_index

    def level_probabilities(self, probabilities: FloatArray, level: Level) -> FloatArray:
        """Sum the classes' probabilities over the names of a level.

        Args:
            probabilities: Shape (n, 1001).
            level: What to sum over.

        Returns:
            Shape (n, k), k names.
        """
        if level is Level.FINE:
            return probabilities
        index = self.level_index(level)
        belongs = np.zeros((len(index), len(self.names(level))), dtype=np.float32)
        belongs[np.arange(len(index)), index] = 1
        return probabilities @ belongs

    def place_of(self, name: str) -> Place:
        """Where a name belongs, whatever its level, language and case.

        A name that is nowhere in the taxonomy is a category of its own.
        """
        name = name.strip()
        return self.places.get(name.casefold(), Place(name, name, name))

    def category_of(self, label: str) -> str:
        """The everyday category of a fine label; a label of its own when it is unknown."""
        return self.place_of(label).category

    def group_of(self, name: str) -> str:
        """The broad group of a fine label or category; a group of its own when it is unknown."""
        return self.place_of(name).group


@dataclass(frozen=True, slots=True)
class _Row:
    """One class as the file has it: names are one per language."""

    index: int
    wnid: str
    label: tuple[str, ...]
    category: tuple[str, ...]
    group: tuple[str, ...]


class _WrongEntry(Exception):  # noqa: N818 - never leaves this module
    """An entry that makes no sense, and what to look for in the file to find its line."""

    def __init__(self, needle: str, reason: str) -> None:
        super().__init__(reason)
        self.needle = needle
        self.reason = reason


def _rows(document: dict[str, Any]) -> Iterator[_Row]:
    """Flatten the document; raises _WrongEntry."""
    for group in _list(document, "group"):
        group_names = _names(group)
        for category in _list(group, "category"):
            category_names = _names(category)
            for entry in _list(category, "classes"):
                yield _row(entry, category_names, group_names)


def _list(table: dict[str, Any], key: str) -> list[Any]:
    found = table.get(key, [])
    if not isinstance(found, list):
        raise _WrongEntry(key, f"“{key}” must be a list")
    return found


def _names(table: object) -> tuple[str, ...]:
    if not isinstance(table, dict):
        raise _WrongEntry(str(table), f"{table!r} must be a table with a name")
    names = tuple(table.get(language) for language in LANGUAGES)
    if not all(isinstance(name, str) and name.strip() for name in names):
        found = next((name for name in names if isinstance(name, str) and name), "[[")
        raise _WrongEntry(found, "a name is missing in English (en) or Chinese (zh)")
    return tuple(str(name).strip() for name in names)


def _row(entry: object, category: tuple[str, ...], group: tuple[str, ...]) -> _Row:
    match entry:
        case [int(index), str(wnid), str(english), str(chinese)]:
            return _Row(index, wnid, (english.strip(), chinese.strip()), category, group)
        case [first, *_]:
            needle = f"[{first},"
        case _:
            needle = str(entry)
    raise _WrongEntry(needle, "a class is [number, WordNet id, English name, Chinese name]")


def _check(rows: tuple[_Row, ...]) -> None:
    """Every class once, every name once; raises _WrongEntry."""
    if not rows:
        raise _WrongEntry("", "it holds no classes")
    seen: set[int] = set()
    labels: set[tuple[int, str]] = set()
    for row in rows:
        needle = f"[{row.index},"
        if row.index in seen:
            raise _WrongEntry(needle, f"class {row.index} is there twice")
        seen.add(row.index)
        for language, name in enumerate(row.label):
            if not name:
                raise _WrongEntry(needle, f"class {row.index} has no name")
            if (language, name.casefold()) in labels:
                raise _WrongEntry(needle, f"two classes are called “{name}”")
            labels.add((language, name.casefold()))
    missing = set(range(len(rows))) - seen
    if missing:
        raise _WrongEntry("", f"class {min(missing)} is missing")


def _line_of(needle: str, source: str) -> int:
    """The last line that holds ``needle`` (the second of two doubles), counted from 1."""
    pattern = re.compile(r"\s*".join(re.escape(part) for part in re.findall(r"\w+|\W", needle)))
    found = [number for number, line in enumerate(source.splitlines(), 1) if pattern.search(line)]
    return found[-1] if needle and found else 1


def _places(rows: tuple[_Row, ...], at: int) -> dict[str, Place]:
    """Every name folded; finer levels win over coarser, and this language over the others."""
    places: dict[str, Place] = {}
    own = [Place(row.label[at], row.category[at], row.group[at]) for row in rows]
    for language in sorted(range(len(LANGUAGES)), key=lambda language: language != at):
        for row, place in zip(rows, own, strict=True):
            places.setdefault(row.label[language].casefold(), place)
        coarser = {(row.category, row.group) for row in rows}
        for category, group in coarser:
            place = Place(category[at], category[at], group[at])
            places.setdefault(category[language].casefold(), place)
        for group in {group for _, group in coarser}:
            places.setdefault(group[language].casefold(), Place(group[at], group[at], group[at]))
    return places
