"""The user's settings: each declared once, with its type, default and meaning."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

from organizer.files.rules import Level, Mode, Rules, Unsure


def _setting(default: Any, meaning: str) -> Any:
    """One setting with its default and, for the settings dialog, what it means."""
    return field(default=default, metadata={"help": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the window remembers. Values that make no sense any more fall back to their defaults."""

    mode: Mode = _setting(Mode.SORT, "Sort into folders, rename, or both")
    template: str = _setting("", "How names are made; empty for the mode's own")
    destination: str = _setting("", "Where class folders are made; empty for the opened folder")
    level: Level = _setting(Level.EVERYDAY, "How coarse labels are")
    min_confidence: float = _setting(Rules().min_confidence, "From which confidence on it is sure")
    unsure: Unsure = _setting(Unsure.LEAVE, "What happens to photos that are unsure")
    recursive: bool = _setting(True, "Whether subfolders are looked at")
    recent_folders: tuple[str, ...] = _setting((), "The folders opened last, newest first")
    window_geometry: str = _setting("", "Where the window was, as Qt writes it, in hex")
    card_size: int = _setting(184, "Width of a photo in the grid, pixels")

    def with_recent(self, folder: Path, keep: int = 8) -> Settings:
        """These settings with a folder at the top of the recent ones."""
        others = [entry for entry in self.recent_folders if entry != str(folder)]
        return replace(self, recent_folders=(str(folder), *others)[:keep])


def load(path: Path) -> Settings:
    """Read settings; a missing or broken file, or a broken value, gives defaults."""
    try:
        stored = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from_mapping(stored) if isinstance(stored, dict) else Settings()


def save(path: Path, settings: Settings) -> None:
    """Write settings so that a crash leaves either the old or the new ones.

    Raises:
        OSError: The data folder can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    stored = {item.name: getattr(settings, item.name) for item in fields(settings)}
    temporary = path.with_suffix(".tmp")
    temporary.write_text(json.dumps(stored, indent=2), "utf-8")
    os.replace(temporary, path)  # noqa: PTH105 - the one call whose name says that it overwrites


def _from_mapping(stored: Mapping[str, Any]) -> Settings:
    """Take over each value that still has the right type."""
    types = get_type_hints(Settings)
    defaults = Settings()
    taken: dict[str, Any] = {}
    for item in fields(Settings):
        if item.name in stored:
            value = _converted(stored[item.name], types[item.name])
            taken[item.name] = getattr(defaults, item.name) if value is None else value
    return replace(defaults, **taken)


def _converted(value: Any, wanted: Any) -> Any:
    """The value as the wanted type, or ``None`` when it is not one."""
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(value) if value in set(wanted) else None
    if wanted is float:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return float(value) if number else None
    if wanted in (str, bool, int):
        return value if type(value) is wanted else None
    strings = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return tuple(value) if strings else None
