"""What the rules ask for: the template, split into folders and a file name, and checked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import UsageError
from organizer.files.rules import Mode, Rules
from organizer.files.template import LABEL_FIELDS, NAMING_FIELDS, Component, Field, fields, parse
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
        components = self.folders if self.name is None else (*self.folders, self.name)
        return any(field.name in LABEL_FIELDS for field in fields(components))


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
        return _checked(Layout(root, prefix, None))
    components = parse(template or DEFAULT_TEMPLATES[rules.mode])
    if rules.mode is Mode.RENAME:
        if rules.destination is not None:
            raise UsageError(
                text("Renaming leaves photos in their folder; to move them, sort, or do both.")
            )
        if len(components) > 1:
            raise UsageError(
                text(
                    "The template “{template}” names a folder, but renaming leaves photos in "
                    "theirs; use the mode “both”.",
                    template=template,
                )
            )
        return _checked(Layout(None, (), components[0]))
    names_photos = rules.mode is Mode.BOTH or _tells_photos_apart(components[-1])
    if not names_photos:
        return _checked(Layout(root, (*prefix, *components), None))
    folders = components[:-1]
    if not folders and not prefix:
        folders = parse(DEFAULT_TEMPLATES[Mode.SORT])
    return _checked(Layout(root, (*prefix, *folders), components[-1]))


def _destination(rules: Rules, folder: Path) -> tuple[Path, tuple[Component, ...]]:
    """The root that exists as written, and what of the destination is a template."""
    if rules.destination is None:
        return Path(os.path.abspath(folder)), ()  # noqa: PTH100 - resolve() would follow links
    destination = Path(os.path.abspath(rules.destination.expanduser()))  # noqa: PTH100
    parts = destination.parts
    for index, part in enumerate(parts):
        root = Path(*parts[:index]) if index else Path(destination.anchor)
        if "{" in part and not (root / part).exists():
            return root, parse("/".join(parts[index:]))
    return destination, ()


def _tells_photos_apart(component: Component) -> bool:
    """Whether a component can only be a file name."""
    return any(isinstance(part, Field) and part.name in NAMING_FIELDS for part in component)


def _checked(layout: Layout) -> Layout:
    """Refuse folders of which every photo would get its own."""
    for component in layout.folders:
        if _tells_photos_apart(component):
            raise UsageError(
                text(
                    "{{original}} and {{n}} belong into the last part of a template, the file name."
                )
            )
    return layout
