"""The photos to learn from: folders named after what is in them."""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import StartError, UsageError
from organizer.files.naming import safe
from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.text import Text, text
from organizer.vision.custom_model import MOST_LABELS

TRAIN = ("train", "training")
VALIDATION = ("validation", "val", "valid")
TEST = ("test",)
_ASIDE = "_"
"""Names of the folders that part a dataset, each with its classes inside; and how the names of
folders begin that are no class: gathering puts what it rejects into ``_rejected``."""


@dataclass(frozen=True, slots=True)
class Example:
    """A photo and what it is said to show.

    Attributes:
        group: Its files.
        label: The name of the folder that it is in.
    """

    group: PhotoGroup
    label: str


@dataclass(frozen=True, slots=True)
class Examples:
    """A dataset.

    Attributes:
        folder: Where it is.
        train: What is learnt from.
        held_out: What is only measured on: the validation part, else the test part; empty where
            the dataset is not parted.
    """

    folder: Path
    train: tuple[Example, ...]
    held_out: tuple[Example, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The classes that are learnt, by name."""
        return tuple(sorted({example.label for example in self.train}))


def find_examples(folder: Path) -> Generator[int, None, Examples]:
    """Look through a dataset: ``<class>/*``, or ``train/<class>/*`` with ``val/<class>/*``.

    Yields:
        How many photos were found so far.

    Raises:
        StartError: The folder is missing or cannot be read.
        UsageError: There are too few classes, or too many.
    """
    parts = _parts(folder)
    found = 0
    read: dict[str, list[Example]] = {}
    for part, below in parts.items():
        read[part] = []
        for group, label in _labelled(below):
            read[part].append(Example(group, label))
            found += 1
            yield found
    train = read.get("train", [])
    held_out = read.get("validation") or read.get("test") or []
    labels = {example.label for example in train}
    if len(labels) < 2:
        raise UsageError(_too_few(folder, labels))
    if len(labels) > MOST_LABELS:
        raise UsageError(
            text(
                "{folder} holds {count} class folders; a model can have {most}.",
                folder=folder,
                count=len(labels),
                most=MOST_LABELS,
            )
        )
    return Examples(folder, tuple(train), tuple(held_out))


def find_to_evaluate(folder: Path) -> Generator[int, None, tuple[Example, ...]]:
    """The labelled photos of a folder that a model is measured on.

    Of a parted dataset these are the test part, else the validation part, and the training part
    only where there is no other.

    Yields:
        How many photos were found so far.

    Raises:
        StartError: The folder is missing or cannot be read.
        UsageError: There are no class folders.
    """
    parts = _parts(folder)
    chosen = next(part for part in ("test", "validation", "train") if part in parts)
    found: list[Example] = []
    for group, label in _labelled(parts[chosen]):
        found.append(Example(group, label))
        yield len(found)
    if not found:
        raise UsageError(_too_few(folder, set()))
    return tuple(found)


def labelled_photos(folder: Path) -> Generator[tuple[PhotoGroup, str], None, None]:
    """Every photo of a dataset with its class, of all parts, whether it can be trained or not.

    Raises:
        StartError: The folder is missing or cannot be read.
    """
    for below in _parts(folder).values():
        yield from _labelled(below)


def _parts(folder: Path) -> dict[str, Path]:
    """The parts of a dataset and where they are; all of it is for training when it has none."""
    folder = folder.absolute()  # as its photos will be
    try:
        with os.scandir(folder) as entries:
            names = {entry.name.casefold(): entry.name for entry in entries if entry.is_dir()}
    except FileNotFoundError:
        raise StartError(
            text("The folder {path} does not exist; check its name.", path=folder)
        ) from None
    except (OSError, ValueError) as error:
        raise StartError(
            text("The folder {path} can't be read ({why}).", path=folder, why=error)
        ) from None
    known = {"train": TRAIN, "validation": VALIDATION, "test": TEST}
    found = {
        part: folder / names[spelling]
        for part, spellings in known.items()
        for spelling in reversed(spellings)
        if spelling in names
    }
    parted = len(found) > 1 or ("train" in found and len(names) == 1)
    return found if parted else {"train": folder}


def _labelled(folder: Path) -> Generator[tuple[PhotoGroup, str], None, None]:
    """Each photo below the class folders with its class; loose photos have none."""
    for item in scan(folder):
        if not isinstance(item, PhotoGroup):
            continue
        inside = item.lead.path.relative_to(folder).parts
        if len(inside) > 1 and not inside[0].startswith(_ASIDE):
            yield item, safe(inside[0])


def _too_few(folder: Path, labels: set[str]) -> Text:
    if not labels:
        return text(
            "{folder} holds no class folders with photos: put the photos of each class into a "
            "folder of its name.",
            folder=folder,
        )
    return text(
        "{folder} holds photos of one class only ({label}): add a folder of at least one other, "
        "for example of what it is to be told from.",
        folder=folder,
        label=next(iter(labels)),
    )
