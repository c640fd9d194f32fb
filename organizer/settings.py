"""The user's settings: each declared once, with its type, default and meaning."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from organizer.files.rules import Level, Mode, Rules, Unsure


class Language(StrEnum):
    """The language of the window; each value but the first is the name of its translation."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


def _setting(default: Any, meaning: str, *, limits: tuple[float, float] | None = None) -> Any:
    """One setting with its default, what it means (for the settings dialog), and its limits."""
    return field(default=default, metadata={"help": meaning, "limits": limits})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the window remembers. Values that make no sense any more fall back to their defaults."""

    mode: Mode = _setting(Mode.SORT, "Sort into folders, rename, or both")
    template: str = _setting("", "How names are made; empty for the mode's own")
    destination: str = _setting("", "Where class folders are made; empty for the opened folder")
    level: Level = _setting(Level.EVERYDAY, "How coarse labels are")
    min_confidence: float = _setting(
        Rules().min_confidence, "From which confidence on it is sure", limits=(0, 1)
    )
    unsure: Unsure = _setting(Unsure.LEAVE, "What happens to photos that are unsure")
    back_off: bool = _setting(False, "Whether a photo that is unsure takes a coarser name")
    people: bool = _setting(True, "Whether people are looked for")
    screenshots: bool = _setting(True, "Whether screenshots are told from photos")
    documents: bool = _setting(True, "Whether documents are told from photos")
    memes: bool = _setting(False, "Whether pictures with large words are told from photos")
    recursive: bool = _setting(True, "Whether subfolders are looked at")
    language: Language = _setting(Language.SYSTEM, "The language of the window")
    recent_folders: tuple[str, ...] = _setting((), "The folders opened last, newest first")
    window_geometry: str = _setting("", "Where the window was, as Qt writes it, in hex")
    card_size: int = _setting(184, "Width of a photo in the grid, pixels", limits=(32, 1024))

    def with_recent(self, folder: Path, keep: int = 8) -> Settings:
        """These settings with a folder at the top of the recent ones."""
        others = [entry for entry in self.recent_folders if entry != str(folder)]
        return replace(self, recent_folders=(str(folder), *others)[:keep])


def load(path: Path) -> Settings:
    """Read settings; a missing or broken file, or a broken value, gives defaults."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _from_mapping(stored) if isinstance(stored, dict) else Settings()


def save(path: Path, settings: Settings) -> None:
    """Write settings so that a crash leaves either the old or the new ones.

    Raises:
        OSError: The data folder can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = {item.name: getattr(settings, item.name) for item in fields(settings)}
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


def _from_mapping(stored: Mapping[str, Any]) -> Settings:
    """Take over each value that still has the right type and is within its limits."""
    types = get_type_hints(Settings)
    taken: dict[str, Any] = {}
    for item in fields(Settings):
        value = _converted(stored.get(item.name), types[item.name])
        limits = item.metadata["limits"]
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
