"""What photos and folders of one's own hold that can be brought into a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.files import kinds
from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.text import Text, text
from organizer.training import dataset
from organizer.training.target import folder_name

_ASIDE = frozenset({"other", "hidden", "sidecar"})
"""Kinds of files that nobody takes for photos, and that are left out in silence."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something was not copied.

    Attributes:
        source: What.
        reason: Why.
        repeated: It is there already; else something is wrong with it.
    """

    source: Path
    reason: Text
    repeated: bool = False


def class_folders(folder: Path) -> dict[str, list[Path]]:
    """The categories that a folder of class folders holds, by the names they would have here.

    Args:
        folder: Perhaps one with ``train`` and ``validation`` in it.

    Raises:
        StartError: It is not there.
    """
    found: dict[str, list[Path]] = {}
    for entry in dataset.layout(folder).folders:
        found.setdefault(folder_name(entry.class_name), []).append(entry.path)
    return found


def photos_in(sources: Iterable[Path], project: Path) -> Iterator[Path | LeftOut]:
    """The photos that sources name, each once; links are not followed.

    Args:
        sources: Photos, and folders with all that is in them.
        project: A folder whose own photos do not count.

    Yields:
        Each photo, and what is left out.
    """
    seen: set[Path] = set()
    for source in sources:
        for found in _within(source):
            path = found.source if isinstance(found, LeftOut) else found
            if path in seen or path.is_relative_to(project):
                continue
            seen.add(path)
            yield found


def _within(source: Path) -> Iterator[Path | LeftOut]:
    source = source.absolute()
    if source.is_symlink():
        yield LeftOut(source, text("a link: drop what it leads to instead"))
    elif source.is_dir():
        try:
            for found in scan(source):
                if isinstance(found, PhotoGroup):
                    yield found.lead.path
                elif found.kind not in _ASIDE:
                    yield LeftOut(found.path, found.reason)
        except OrganizerError as error:
            yield LeftOut(source, error.message)
    elif not source.exists():
        yield LeftOut(source, text("it is no longer there"))
    elif kinds.extension(source.name) in kinds.PHOTO:
        yield source
    else:
        yield LeftOut(source, text("not a photo"))
