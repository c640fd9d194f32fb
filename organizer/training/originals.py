"""What the photos of a project were called before they were copied.

A copy is called by the digest of its bytes; people know their photos by other names. One line of
JSON a copy, appended; names only, never where a photo was. A file that is gone or damaged costs
the names it held and nothing else.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

_FILE = "originals.jsonl"
"""Beside the photos of a project."""

_DIGEST = re.compile(r"[0-9a-f]{32,128}")
_DEPTH = 3
"""Folders between a copy and its project: ``photos``, its category, and what was taken out."""


def note(project: Path, content: str, name: str) -> None:
    """Keep what a photo was called.

    Args:
        project: The project's folder.
        content: The digest that the copy is called by.
        name: The file name of the original.

    Raises:
        OSError: It cannot be written.
    """
    line = json.dumps([content, name]) + "\n"
    with (project / _FILE).open("a", encoding="ascii") as file:
        file.write(line)


def name_of(copy: Path) -> str:
    """What a photo was called before it was copied; its own name where that is not known."""
    if not _DIGEST.fullmatch(copy.stem):
        return copy.name
    for folder in copy.parents[1 : _DEPTH + 1]:
        file = folder / _FILE
        try:
            state = file.stat()
        except OSError:
            continue
        return _read(file, state.st_mtime_ns, state.st_size).get(copy.stem, copy.name)
    return copy.name


@lru_cache(maxsize=4)
def _read(file: Path, _changed_ns: int, _size: int) -> dict[str, str]:
    """The names in a file, the last word of each; read anew when the file is another."""
    names: dict[str, str] = {}
    try:
        lines = file.read_text("ascii", "replace").splitlines()
    except OSError:
        return names
    for line in lines:
        try:
            content, name = json.loads(line)
        except (ValueError, TypeError):
            continue
        if isinstance(content, str) and isinstance(name, str):
            names[content] = name
    return names
