"""The file of what the user made of the names: edits on top of the program's own taxonomy.

The file holds the edits, in order, not a copy, so that it stays short and a new version of the
program brings its new names along::

    [[edit]]
    rename = "Dogs"
    en = "Our dogs"

    [[edit]]
    merge = "Drinks"
    into = "Food"

    [[edit]]
    move = "tabby cat"
    to = "Wild animals"

    [[edit]]
    new = "Allotment"
    group = "Nature & landscapes"

    [[edit]]
    move = "greenhouse"
    to = "Allotment"

    [[edit]]
    never = "website"

    [[edit]]
    folder = "Cats"
    name = "Kitties"

Things are named in any language, at any of the three levels, also by names they had before.
"""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from organizer import paths
from organizer.errors import OrganizerError
from organizer.text import text
from organizer.vision.edits import (
    Edit,
    Folder,
    Merge,
    MoveTo,
    Never,
    New,
    Overlay,
    Rename,
    apply,
    edit,
    make,
)
from organizer.vision.names import TaxonomyError, read_toml, senseless
from organizer.vision.own_file import quoted, write_whole
from organizer.vision.reshaping import Reshaped
from organizer.vision.taxonomy import Taxonomy

__all__ = [
    "Edit",
    "Folder",
    "Merge",
    "MoveTo",
    "Never",
    "New",
    "Overlay",
    "Rename",
    "apply",
    "edit",
    "load",
    "load_taxonomy",
    "overlay_file",
    "save",
]

_KINDS: dict[str, type[Edit]] = {
    "rename": Rename,
    "merge": Merge,
    "move": MoveTo,
    "new": New,
    "never": Never,
    "folder": Folder,
}
_HEAD = "# What you made of the names that the program gives to photos, in order.\n"
_HEADER = re.compile(r"\s*\[\[\s*edit\s*\]\]")


def overlay_file() -> Path:
    """Where the user's edits are kept."""
    return paths.home() / "taxonomy.toml"


def load_taxonomy(language: str = "en", path: Path | None = None, writing: str = "") -> Taxonomy:
    """The program's taxonomy with the user's edits on top.

    Args:
        language: See :meth:`Taxonomy.load`.
        path: The file of edits; :func:`overlay_file` when ``None``. Without one there are none.
        writing: See :meth:`Taxonomy.from_names`.

    Raises:
        TaxonomyError: The file cannot be read or makes no sense; the message names the line.
    """
    return load(path or overlay_file(), Taxonomy.load(language, writing=writing))[1]


def load(path: Path, taxonomy: Taxonomy) -> tuple[Overlay, Taxonomy]:
    """Read edits and make them.

    Args:
        path: The file; when there is none, there are no edits.
        taxonomy: The program's own.

    Returns:
        The edits, and the taxonomy with them.

    Raises:
        TaxonomyError: The file cannot be read or makes no sense; the message names the line.
    """
    if not path.exists():
        return Overlay(), taxonomy
    document, source = read_toml(path)
    lines = [at for at, line in enumerate(source.splitlines(), 1) if _HEADER.match(line)]
    entries = document.get("edit", [])
    if not isinstance(entries, list) or document.keys() - {"edit"}:
        raise senseless(path, 1, text("it is a list of [[edit]] and nothing else"))
    edits: list[Edit] = []
    shape = Reshaped(taxonomy.source)
    for position, entry in enumerate(entries):
        try:
            edits.append(_edit(entry))
            make(shape, edits[-1])
        except OrganizerError as error:
            line = lines[position] if position < len(lines) else 1
            raise senseless(path, line, error.message) from error
    made = Taxonomy.from_names(shape.names(), taxonomy.language, taxonomy.writing)
    return Overlay(tuple(edits)), made


def save(overlay: Overlay, path: Path) -> None:
    """Write edits so that a crash leaves either the old or the new ones.

    Raises:
        OwnFileError: The file cannot be written.
    """
    write_whole(path, _HEAD + "".join(_table(change) for change in overlay.edits))


def _edit(entry: object) -> Edit:
    """One table of the file as an edit; raises TaxonomyError."""
    kinds = [kind for kind in _KINDS if isinstance(entry, dict) and kind in entry]
    if "new" in kinds:
        kinds = ["new"]  # which may name its folder at once
    if not isinstance(entry, dict) or len(kinds) != 1:
        known = ", ".join(_KINDS)
        raise TaxonomyError(text("an edit has one of {known}", known=known))
    kind = _KINDS[kinds[0]]
    names = [field.name for field in fields(kind)]
    values: dict[str, Any] = {"what": entry[kinds[0]]}
    values |= {key: value for key, value in entry.items() if key != kinds[0]}
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if values.keys() - names or needed - values.keys():
        raise TaxonomyError(
            text(
                "an edit with “{kind}” has {names} and nothing else",
                kind=kinds[0],
                names=", ".join([f"“{kinds[0]}”", *(f"“{name}”" for name in names[1:])]),
            )
        )
    for key, value in values.items():
        if not isinstance(value, str):
            shown = kinds[0] if key == "what" else key
            raise TaxonomyError(text("“{key}” must be a text in quotes", key=shown))
    return kind(**values)


def _table(change: Edit) -> str:
    """An edit as the file has it."""
    kind = next(name for name, made in _KINDS.items() if isinstance(change, made))
    lines = [
        f"{kind if field.name == 'what' else field.name} = {quoted(getattr(change, field.name))}"
        for field in fields(change)
        if getattr(change, field.name) != field.default
    ]
    return "\n[[edit]]\n" + "\n".join(lines) + "\n"
