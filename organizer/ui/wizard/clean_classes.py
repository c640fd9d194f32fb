"""The classes of a project as the page for cleaning shows them, and which of them a photo is in."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from organizer.training import dataset
from organizer.training.project import Project
from organizer.training.target import REJECTED, folder_name
from organizer.ui.folder.photo_item import printable
from organizer.ui.wizard.class_model import ClassRow
from organizer.ui.wizard.clean_pile import Pile


def names_of(project: Project, found: Collection[str]) -> dict[str, str]:
    """What people call each class, by its folder; the project's come first.

    Args:
        project: Its categories.
        found: Folders that have photos.
    """
    names = {folder_name(entry.name): printable(entry.name) for entry in project.categories}
    others = sorted(set(found) - set(names) - {REJECTED})
    return names | {folder: printable(folder) for folder in others}


def class_rows(project: Project, pile: Pile) -> list[ClassRow]:
    """The classes with their numbers, and the shelf at the end."""
    counts, doubts = pile.counts(), pile.doubts()
    rows = [
        ClassRow(
            folder,
            name,
            counts.get(folder, 0),
            doubts.get(folder, 0),
            counts.get(folder, 0) < dataset.FEW,
        )
        for folder, name in names_of(project, counts).items()
    ]
    shelf = QCoreApplication.translate("CleanPage", "Taken out")
    return [*rows, ClassRow(REJECTED, shelf, counts.get(REJECTED, 0), shelf=True)]


def label_of(photos: Path, path: Path) -> str:
    """The class of a photo of the dataset, or the shelf."""
    inside = str(path)[len(str(photos)) + 1 :]  # quicker than their parts, for thousands of photos
    return REJECTED if inside.startswith(REJECTED + os.sep) else path.parent.name
