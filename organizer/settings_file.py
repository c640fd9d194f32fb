"""The file of the user's settings; what makes no sense in it falls back to its default."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from organizer.plain_files import read_plain
from organizer.settings import Settings, entry_of


def load(path: Path) -> Settings:
    """Read settings; a missing or broken file, or a broken value, gives defaults."""
    return _from_mapping(_stored(path))


def save(path: Path, settings: Settings) -> None:
    """Write settings so that a crash leaves either the old or the new ones.

    What a newer program has settled and this one does not know stays in the file.

    Raises:
        OSError: The data folder can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    known = {item.name: getattr(settings, item.name) for item in fields(settings)}
    stored = _stored(path) | known
    # A name of its own: two windows may save at the same time.
    number, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with open(number, "w", encoding="utf-8") as file:  # noqa: PTH123 - it is open already
            json.dump(stored, file, indent=2)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)  # noqa: PTH105 - the one call whose name says that it overwrites
    finally:
        temporary.unlink(missing_ok=True)


def _stored(path: Path) -> dict[str, Any]:
    """What the file says, of whatever version it is; nothing where it is missing or broken."""
    try:
        stored = json.loads(read_plain(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _from_mapping(stored: Mapping[str, Any]) -> Settings:
    """Take over each value that still has the right type and is within its limits."""
    types = get_type_hints(Settings)
    taken: dict[str, Any] = {}
    for item in fields(Settings):
        value = _converted(stored.get(item.name), types[item.name])
        limits = entry_of(item.name).limits
        if value is not None and (limits is None or limits[0] <= value <= limits[1]):
            taken[item.name] = value
    return replace(Settings(), **taken)


def _converted(value: Any, wanted: Any) -> Any:
    """The value as the wanted type, or ``None`` when it is not one."""
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(value) if isinstance(value, str) and value in set(wanted) else None
    if wanted is float:
        return value if type(value) in (int, float) else None
    if wanted in (str, bool, int):
        return value if type(value) is wanted else None
    strings = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return tuple(value) if strings else None
