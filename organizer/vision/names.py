"""The names in the file of labels: read, checked, and kept in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from organizer.errors import OrganizerError
from organizer.files.rules import Level
from organizer.text import Text, text
from organizer.vision.own_file import parse_toml
from organizer.vision.signs import SIGNS

LANGUAGES = ("en", "zh")


class TaxonomyError(OrganizerError):
    """The taxonomy cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Name:
    """What one thing is called.

    Attributes:
        said: One name for each of :data:`LANGUAGES`.
        folder: What its folder is called instead, in every language; empty for the name itself.
    """

    said: tuple[str, ...]
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One class of the model, or one sign, and the names it goes by at the three levels.

    Attributes:
        index: A class's place in the model's output; a sign's place in ``SIGNS``.
        wnid: WordNet 3.0 id; empty for the background and for signs.
        names: At the fine, everyday and broad level.
        is_sign: Whether it is a sign, not a class.
        never: Whether its name is never given to a photo by the program.
    """

    index: int
    wnid: str
    names: tuple[Name, Name, Name]
    is_sign: bool = False
    never: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """All names, and what became of those that the user changed.

    Attributes:
        rows: Classes and signs, in the file's order.
        empty: Categories of the user's own that hold nothing yet, each with its group.
        aliases: Names that are no longer in use, folded, each with the one that took its place.
        notices: What the user should know about their changes.
    """

    rows: tuple[Row, ...]
    empty: tuple[tuple[Name, Name], ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Text, ...] = ()


DEPTHS = {Level.FINE: 0, Level.EVERYDAY: 1, Level.BROAD: 2}
"""Where a level's name is in :attr:`Row.names`."""


def read_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Parse a file of labels; returns its document and its source.

    Raises:
        TaxonomyError: It cannot be read, or is no TOML; says the line.
    """
    try:
        return parse_toml(path)
    except (OSError, ValueError) as error:
        raise TaxonomyError(
            text(
                "The file of labels {path} cannot be read: {reason}. Mend it or delete it.",
                path=path,
                reason=str(error),
            )
        ) from error


def senseless(path: Path, line: int, reason: object) -> TaxonomyError:
    """The error for an entry that makes no sense."""
    return TaxonomyError(
        text(
            "The file of labels {path} makes no sense at line {line}: {reason}. "
            "Mend it or delete it.",
            path=path,
            line=line,
            reason=reason,
        )
    )


def read_names(path: Path) -> Names:
    """Read the names of everything.

    Raises:
        TaxonomyError: The file cannot be read or makes no sense; the message names the line.
    """
    document, source = read_toml(path)
    try:
        rows = tuple(_rows(document))
        _check(rows)
    except _WrongEntry as wrong:
        raise senseless(path, _line_of(wrong.needle, source), wrong.reason) from wrong
    return Names(rows, aliases=_formerly(document))


class _WrongEntry(Exception):  # noqa: N818 - never leaves this module
    """An entry that makes no sense, and what to look for in the file to find its line."""

    def __init__(self, needle: str, reason: str) -> None:
        super().__init__(reason)
        self.needle = needle
        self.reason = reason


def _rows(document: dict[str, Any]) -> Iterator[Row]:
    """Flatten the document; raises _WrongEntry."""
    for group in _list(document, "group"):
        group_name = _name(group)
        for category in _list(group, "category"):
            above = (_name(category), group_name)
            for entry in _list(category, "classes"):
                yield _class_row(entry, above)
            for entry in _list(category, "signs"):
                yield _sign_row(entry, above)


def _formerly(document: dict[str, Any]) -> dict[str, str]:
    """What categories were called in earlier versions, folded, with what they are called now."""
    categories = (one for group in document.get("group", []) for one in group.get("category", []))
    return {
        str(old).casefold(): str(category[LANGUAGES[0]])
        for category in categories
        for old in category.get("formerly", [])
    }


def _list(table: dict[str, Any], key: str) -> list[Any]:
    found = table.get(key, [])
    if not isinstance(found, list):
        raise _WrongEntry(key, f"“{key}” must be a list")
    return found


def _name(table: object) -> Name:
    if not isinstance(table, dict):
        raise _WrongEntry(str(table), f"{table!r} must be a table with a name")
    names = tuple(table.get(language) for language in LANGUAGES)
    if not all(isinstance(name, str) and name.strip() for name in names):
        found = next((name for name in names if isinstance(name, str) and name), "[[")
        raise _WrongEntry(found, "a name is missing in English (en) or Chinese (zh)")
    return Name(tuple(str(name).strip() for name in names))


def _class_row(entry: object, above: tuple[Name, Name]) -> Row:
    match entry:
        case [int(index), str(wnid), str(english), str(chinese)]:
            return Row(index, wnid, (Name((english.strip(), chinese.strip())), *above))
        case [first, *_]:
            needle = f"[{first},"
        case _:
            needle = str(entry)
    raise _WrongEntry(needle, "a class is [number, WordNet id, English name, Chinese name]")


def _sign_row(entry: object, above: tuple[Name, Name]) -> Row:
    match entry:
        case [str(sign), str(english), str(chinese)] if sign in SIGNS:
            name = Name((english.strip(), chinese.strip()))
            return Row(SIGNS.index(sign), "", (name, *above), is_sign=True)
        case [first, *_]:
            needle = f'["{first}",'
        case _:
            needle = str(entry)
    known = ", ".join(SIGNS)
    raise _WrongEntry(needle, f"a sign is [one of {known}; English name, Chinese name]")


def _check(rows: tuple[Row, ...]) -> None:
    """Every class once, every name once; raises _WrongEntry."""
    seen: set[tuple[bool, int]] = set()
    labels: set[tuple[int, str]] = set()
    for row in rows:
        called = f'"{SIGNS[row.index]}"' if row.is_sign else f"{row.index}"
        needle = f"[{called},"
        if (row.is_sign, row.index) in seen:
            raise _WrongEntry(needle, f"class {called} is there twice")
        seen.add((row.is_sign, row.index))
        for language, name in enumerate(row.names[0].said):
            if not name:
                raise _WrongEntry(needle, f"class {called} has no name")
            if (language, name.casefold()) in labels:
                raise _WrongEntry(needle, f"two classes are called “{name}”")
            labels.add((language, name.casefold()))
    classes = {index for is_sign, index in seen if not is_sign}
    if not classes:
        raise _WrongEntry("", "it holds no classes")
    missing = set(range(len(classes))) - classes
    if missing:
        raise _WrongEntry("", f"class {min(missing)} is missing")


def _line_of(needle: str, source: str) -> int:
    """The last line that holds ``needle`` (the second of two doubles), counted from 1."""
    pattern = re.compile(r"\s*".join(re.escape(part) for part in re.findall(r"\w+|\W", needle)))
    found = [number for number, line in enumerate(source.splitlines(), 1) if pattern.search(line)]
    return found[-1] if needle and found else 1
