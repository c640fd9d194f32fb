"""What the rules ask for: the template, split into folders and a file name, and checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import UsageError
from organizer.files.rules import Mode, Rules
from organizer.files.template import (
    LABEL_FIELDS,
    NAMING_FIELDS,
    TIME_FIELDS,
    Component,
    Field,
    fields,
    parse,
    wrong,
)
from organizer.text import text

DEFAULT_TEMPLATES = {
    Mode.SORT: "{category}",
    Mode.RENAME: "{category}-{n:03}",
    Mode.BOTH: "{category}/{label}-{n:03}",
}
"""What each mode does when no template is given."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where photos go.

    Attributes:
        root: Under which the folders are made; ``None`` where each photo stays in its folder.
        folders: The templates of the folders under the root.
        name: The template of the file name; ``None`` where each photo keeps its own.
    """

    root: Path | None
    folders: tuple[Component, ...]
    name: Component | None

    @property
    def needs_label(self) -> bool:
        """Whether a label is part of any name, so that a model is needed."""
        return not LABEL_FIELDS.isdisjoint(self._fields())

    @property
    def time_fields(self) -> frozenset[str]:
        """The fields used that say when a photo was taken."""
        return TIME_FIELDS.intersection(self._fields())

    def _fields(self) -> set[str]:
        components = self.folders if self.name is None else (*self.folders, self.name)
        return {field.name for field in fields(components)}


def layout_of(rules: Rules, folder: Path) -> Layout:
    """Read the rules' template and destination.

    Args:
        rules: What the user asked for.
        folder: The folder that was opened: the destination where none is given.

    Raises:
        UsageError: The template is wrong or does not go with the mode.
    """
    root, prefix = _destination(rules, folder)
    template = rules.template
    if not template and rules.mode is Mode.SORT and prefix:
        return Layout(root, prefix, None)
    template = template or DEFAULT_TEMPLATES[rules.mode]
    components = parse(template)
    if rules.mode is Mode.RENAME:
        if rules.destination is not None:
            raise UsageError(
                text("Renaming leaves photos in their folder; to move them, sort, or do both.")
            )
        if len(components) > 1:
            slash = next(at for at, character in enumerate(template, 1) if character in "/\\")
            what = text(
                "a folder, but renaming leaves photos in theirs; use the mode “both”",
            )
            raise wrong(template, slash, what)
        return Layout(None, (), components[0])
    names_photos = rules.mode is Mode.BOTH or _tells_photos_apart(components[-1])
    folders = components[:-1] if names_photos else components
    _check_folders(folders, template)
    if not names_photos:
        return Layout(root, (*prefix, *folders), None)
    if not folders and not prefix:
        folders = parse(DEFAULT_TEMPLATES[Mode.SORT])
    return Layout(root, (*prefix, *folders), components[-1])


def _destination(rules: Rules, folder: Path) -> tuple[Path, tuple[Component, ...]]:
    """The root that exists as written, and what of the destination is a template."""
    if rules.destination is None:
        return Path(os.path.abspath(folder)), ()  # noqa: PTH100 - resolve() would follow links
    destination = _absolute(rules.destination)
    parts = destination.parts
    for index, part in enumerate(parts):
        root = Path(*parts[:index]) if index else Path(destination.anchor)
        if "{" in part and not os.path.exists(root / part):  # noqa: PTH110 - never raises
            template = "/".join(parts[index:])
            prefix = parse(template)
            _check_folders(prefix, template)
            return root, prefix
    return destination, ()


def _absolute(destination: Path) -> Path:
    """The destination with ``~`` and ``..`` resolved."""
    try:
        expanded = destination.expanduser()
    except RuntimeError:
        raise UsageError(
            text(
                "The destination {path} is in the home of a user who is not known here; "
                "name another folder.",
                path=destination,
            )
        ) from None
    if "\0" in str(expanded):
        raise UsageError(text("The destination has a NUL in its name; name another folder."))
    return Path(os.path.abspath(expanded))  # noqa: PTH100 - resolve() would follow links


def _tells_photos_apart(component: Component) -> bool:
    """Whether a component can only be a file name."""
    return any(isinstance(part, Field) and part.name in NAMING_FIELDS for part in component)


def _check_folders(folders: tuple[Component, ...], template: str) -> None:
    """Refuse folders of which every photo would get its own."""
    for field in fields(folders):
        if field.name in NAMING_FIELDS:
            what = text(
                "“{{{name}}}” belongs into the last part of a template, the file name",
                name=field.name,
            )
            raise wrong(template, field.position, what)
