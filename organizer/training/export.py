"""A copy of a dataset to hand on or to train from: with its ledger, or not at all.

The classes can be divided into train, validation and test on the way; pictures that show the same
stay on one side, so that nothing is tested on what it was trained on.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from organizer.errors import StartError, UsageError
from organizer.files.filesystem import FileSystem
from organizer.text import text
from organizer.training import dataset, ledger
from organizer.training.looks import Look, look_at
from organizer.training.near_duplicates import Seen
from organizer.training.target import TEST, TRAIN, VALIDATION


@dataclass(frozen=True, slots=True)
class Exported:
    """What was copied.

    Attributes:
        files: Pictures.
        parts: Pictures by part; the part is empty where the copy has none.
    """

    files: int
    parts: dict[str, int] = field(default_factory=dict)


def export_dataset(folder: Path, to: Path, *, validation: int = 0, test: int = 0) -> Exported:
    """Copy a dataset with its ledger.

    Args:
        folder: The dataset.
        to: The copy; an empty folder, or none yet.
        validation: Per cent of each class for validation.
        test: Per cent of each class for testing. With both 0 the copy is laid out as the dataset.

    Raises:
        StartError: There is no ledger, a picture is not in it, or the copy's place is taken.
        UsageError: The shares leave nothing to train on.
    """
    if validation + test >= 100:
        raise UsageError(text("Validation and test leave nothing to train on."))
    found = dataset.layout(folder)
    entries = _checked_ledger(found)
    if to.is_symlink() or (to.exists() and (not to.is_dir() or any(to.iterdir()))):
        raise StartError(text("{path} is not empty: choose another folder.", path=to))
    files: list[tuple[Path, str, str]] = []
    for entry in found.folders:
        files += [(path, entry.class_name, entry.part) for path in dataset.pictures(entry.path)]
    if validation or test:
        files = _divided(files, validation / 100, test / 100)
    copied = []
    disk = FileSystem()
    parts: Counter[str] = Counter()
    for path, class_name, part in files:
        below = "/".join(piece for piece in (part, class_name, path.name) if piece)
        if not _copy(path, to / below, disk):
            continue  # the same picture was in two parts of the dataset
        parts[part] += 1
        copied.append((below, entries[path.relative_to(folder).as_posix()]))
    ledger.write_entries(to, copied)
    return Exported(len(copied), dict(parts))


def _checked_ledger(found: dataset.Layout) -> Mapping[str, ledger.Entry]:
    if not found.ledger:
        raise StartError(
            text(
                "{folder} has no ledger ({name}): who made its pictures is not known, and it must "
                "not be handed on.",
                folder=found.root,
                name=ledger.LEDGER,
            )
        )
    for entry in found.folders:
        for path in dataset.pictures(entry.path):
            if path.relative_to(found.root).as_posix() not in found.ledger:
                raise StartError(
                    text(
                        "{path} is not in the ledger: take it out, or gather it with "
                        "--source folder.",
                        path=path,
                    )
                )
    return found.ledger


def _copy(path: Path, target: Path, disk: FileSystem) -> bool:
    """Copy one file; ``False`` when it is there already."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = disk.create(target)
    except FileExistsError:
        return False
    try:
        for piece in disk.chunks(path):
            disk.write(descriptor, piece, target)
    finally:
        disk.finish(descriptor)
    return True


def _divided(
    files: Sequence[tuple[Path, str, str]], validation: float, test: float
) -> list[tuple[Path, str, str]]:
    """Divide each class anew; the order of the names, which are digests, is chance enough."""
    result = []
    by_class: dict[str, list[Path]] = {}
    for path, class_name, _part in files:
        by_class.setdefault(class_name, []).append(path)
    for class_name, paths in by_class.items():
        groups = _alike(paths)
        wanted = {VALIDATION: round(validation * len(paths)), TEST: round(test * len(paths))}
        for group in groups:
            part = max(wanted, key=wanted.__getitem__)
            if wanted[part] < math.ceil(len(group) / 2):
                part = TRAIN
            else:
                wanted[part] -= len(group)
            result += [(path, class_name, part) for path in group]
    return result


def _alike(paths: Sequence[Path]) -> list[list[Path]]:
    """Groups of pictures that show the same; most have one picture."""
    seen = Seen()
    groups: dict[str, list[Path]] = {}
    for path in sorted(paths, key=lambda path: path.name):
        look: Look | None = look_at(path)
        same = None if look is None else seen.same_as(look)
        if same is not None:
            groups[same].append(path)
            continue
        groups[str(path)] = [path]
        if look is not None:
            seen.add(str(path), look)
    return list(groups.values())
