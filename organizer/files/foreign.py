"""Folders that belong to other programs: a photo moved out of them breaks somebody's library."""

from __future__ import annotations

from collections.abc import Iterable

_LIBRARY_SUFFIXES = (
    ".photoslibrary",
    ".photolibrary",
    ".aplibrary",
    ".migratedphotolibrary",
    ".lrdata",
    ".lrlibrary",
    ".cocatalog",
)
_PROGRAM_SUFFIX = ".app"
_NAMES = frozenset(
    {
        ".dtrash",
        ".git",
        ".picasaoriginals",
        "$recycle.bin",
        "node_modules",
        "picasa2",
        "system volume information",
    }
)


def owner_of_folder(name: str) -> str | None:
    """Say to whom a folder belongs by its name, or ``None`` when it is the user's own.

    >>> owner_of_folder("Family.photoslibrary")
    'a photo library'
    """
    lower = name.lower()
    if lower.endswith(_LIBRARY_SUFFIXES):
        return "a photo library"
    foreign = lower in _NAMES or lower.endswith(_PROGRAM_SUFFIX)
    return "another program" if foreign else None


def owner_of_contents(names: Iterable[str]) -> str | None:
    """Say to whom a folder belongs by what lies in it: a Lightroom catalog or a git checkout."""
    for name in names:
        if name.lower().endswith(".lrcat"):
            return "a Lightroom catalog"
        if name == ".git":
            return "a git checkout"
    return None
