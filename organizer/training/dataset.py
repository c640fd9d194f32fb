"""What a dataset on the disk looks like: its classes, its parts, how many pictures each has.

Read are ``<dataset>/<class>/*``, and ``<dataset>/train/<class>/*`` with ``validation`` (or ``val``)
and ``test`` beside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from organizer.errors import StartError
from organizer.files import kinds
from organizer.text import Text, plural, text
from organizer.training import ledger
from organizer.training.sources.protocol import Found
from organizer.training.target import PART_NAMES

UNBALANCED = 3.0
"""How many times as large the largest class may be before it is said."""

FEW = 20
"""Fewer pictures of a class than this are said."""


@dataclass(frozen=True, slots=True)
class ClassFolder:
    """A folder of pictures of one class.

    Attributes:
        class_name: The folder's name.
        part: ``"train"``, ``"validation"``, ``"test"``; empty where there are no parts.
        path: The folder.
    """

    class_name: str
    part: str
    path: Path


@dataclass(frozen=True, slots=True)
class Layout:
    """A dataset's folders.

    Attributes:
        root: The dataset.
        folders: Its class folders, by part and name; none when it is just a folder of pictures.
        ledger: Its ledger by file; empty when it has none.
    """

    root: Path
    folders: tuple[ClassFolder, ...]
    ledger: dict[str, ledger.Entry] = field(default_factory=dict, repr=False)

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes, each once, by name."""
        return tuple(sorted({entry.class_name for entry in self.folders}))

    def found(self, path: Path) -> Found:
        """A picture of this dataset as something to take over, with its line of the ledger."""
        absolute = path.absolute()
        known = self.ledger.get(path.relative_to(self.root).as_posix())
        if known is None:
            return Found(absolute.as_uri(), title=path.stem, path=absolute)
        return Found(
            known.url or absolute.as_uri(),
            page=known.page,
            title=known.title,
            author=known.author,
            licence=known.licence,
            licence_url=known.licence_url,
            path=absolute,
            source=known.source,
        )


def layout(root: Path) -> Layout:
    """Read a dataset's folders.

    Raises:
        StartError: It is not there.
    """
    if not root.is_dir():
        raise StartError(text("The dataset {path} does not exist; check its name.", path=root))
    known = ledger.read(root) or {}
    folders = _folders_of(root)
    parts = [(PART_NAMES[path.name.casefold()], path) for path in folders if _is_part(path)]
    if parts:
        found = [
            ClassFolder(path.name, part, path)
            for part, folder in sorted(parts)
            for path in _folders_of(folder)
        ]
        return Layout(root, tuple(found), known)
    with_pictures = [path for path in folders if next(pictures(path), None) is not None]
    return Layout(root, tuple(ClassFolder(path.name, "", path) for path in with_pictures), known)


def pictures(folder: Path) -> Iterator[Path]:
    """The pictures that lie in a folder itself, links left out, by name."""
    with os.scandir(folder) as entries:
        names = sorted(
            entry.name
            for entry in entries
            if kinds.extension(entry.name) in kinds.PHOTO
            and not entry.name.startswith(".")
            and entry.is_file(follow_symlinks=False)
        )
    for name in names:
        yield folder / name


def counts(found: Layout) -> dict[str, dict[str, int]]:
    """How many pictures each class has, by part."""
    result: dict[str, dict[str, int]] = {name: {} for name in found.class_names}
    for entry in found.folders:
        of_class = result[entry.class_name]
        number = sum(1 for _ in pictures(entry.path))
        of_class[entry.part] = of_class.get(entry.part, 0) + number
    return result


def remarks(found: dict[str, dict[str, int]]) -> list[Text]:
    """What is worth saying about a dataset's counts."""
    totals = {name: sum(parts.values()) for name, parts in found.items()}
    if not totals:
        return [text("There is no class folder with pictures in it.")]
    said = [
        plural(
            "“{name}” has only one picture; 50 or more are better.",
            "“{name}” has only {count} pictures; 50 or more are better.",
            count=count,
            name=name,
        )
        for name, count in totals.items()
        if count < FEW
    ]
    largest, smallest = max(totals, key=totals.__getitem__), min(totals, key=totals.__getitem__)
    if totals[largest] > UNBALANCED * max(totals[smallest], 1):
        said.append(
            text(
                "The classes are unbalanced: “{most}” has {more} pictures, “{least}” {fewer}.",
                most=largest,
                more=totals[largest],
                least=smallest,
                fewer=totals[smallest],
            )
        )
    return said


def _folders_of(folder: Path) -> list[Path]:
    with os.scandir(folder) as entries:
        names = sorted(
            entry.name
            for entry in entries
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "_"))
        )
    return [folder / name for name in names]


def _is_part(path: Path) -> bool:
    return path.name.casefold() in PART_NAMES and bool(_folders_of(path))
