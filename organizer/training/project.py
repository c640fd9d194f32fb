"""A project: the categories somebody is making, where their photos lie, and how far it has come.

::

    <data>/projects/<project>/project.json
    <data>/projects/<project>/photos/<category>/      the dataset; see organizer.training.target

The photos are copies or were gathered: whatever is cleaned out here, the originals stay untouched.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from organizer import paths
from organizer.errors import OrganizerError
from organizer.files import trashcan
from organizer.text import text
from organizer.training import target
from organizer.training.licences import Licence
from organizer.training.request import ClassSearch
from organizer.vision import custom_store, own_file
from organizer.vision.custom_model import checked_label, checked_name

FILE = "project.json"
PHOTOS = "photos"
_SCHEMA = 1


class Stage(StrEnum):
    """How far a project has come: one page of the wizard each, in their order."""

    CATEGORIES = "categories"
    GATHER = "gather"
    CLEAN = "clean"
    TRAIN = "train"
    CHECK = "check"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Category:
    """One category that is being made.

    Attributes:
        name: What its photos will be called.
        searches: What is searched for on the web; empty for its name.
        own: Photos and folders of the user's own that show it; they are copied, never touched.
    """

    name: str
    searches: tuple[str, ...] = ()
    own: tuple[Path, ...] = ()

    @property
    def search(self) -> ClassSearch:
        """What gathering is asked for."""
        return ClassSearch(self.name, self.searches or (self.name,))


@dataclass(frozen=True, slots=True)
class Project:
    """A project, as it is kept.

    Attributes:
        folder: Where it lies.
        name: What it is called, and the model it makes.
        categories: In the order in which they were written down.
        stage: The page that was open last.
        reached: The farthest page that was open.
        sources: Where photos are gathered from, one after the other until there are enough.
        per_category: How many are gathered of each.
        licence: Which licences will do.
        server: A mirror that stands in for the source; empty for the source itself.
        addresses: A file of addresses, for the source that reads one.
        unwanted: Categories that nothing is gathered for.
        deep: Whether a whole network is trained.
        renaming: A category's old and new name while its photos are being moved.
        formerly: What it was called before, while its model is being renamed; else empty.
    """

    folder: Path
    name: str
    categories: tuple[Category, ...] = ()
    stage: Stage = Stage.CATEGORIES
    reached: Stage = Stage.CATEGORIES
    sources: tuple[str, ...] = ("openverse",)
    per_category: int = 60
    licence: Licence = Licence.ANY
    server: str = ""
    addresses: Path | None = None
    unwanted: tuple[str, ...] = ()
    deep: bool = False
    renaming: tuple[str, str] | None = None
    formerly: str = ""

    @property
    def photos(self) -> Path:
        """The dataset's folder."""
        return self.folder / PHOTOS

    @property
    def names(self) -> tuple[str, ...]:
        """What the categories are called."""
        return tuple(entry.name for entry in self.categories)

    def photos_of(self, name: str) -> Path:
        """The folder of a category's photos, whether it is there or not."""
        return self.photos / target.folder_name(name)


class ProjectError(OrganizerError):
    """A project cannot be read or kept."""


def create(name: str) -> Project:
    """Begin a project, and keep it.

    Args:
        name: What it is called.

    Raises:
        OrganizerError: The name will not do, is taken, or nothing can be written.
    """
    check_free(name)
    project = Project(_free_folder(target.folder_name(name)), name)
    save(project)
    return project


def check_free(name: str, own: Path | None = None) -> None:
    """Refuse a name that a project cannot have.

    Args:
        name: As people wrote it.
        own: The folder of the project that is to get it, if there is one already.

    Raises:
        OrganizerError: It will not do, or is taken.
    """
    custom_store.check_name(name)
    others = [entry for entry in _readable() if entry.folder != own]
    taken = {each.casefold() for entry in others for each in (entry.name, entry.formerly)}
    if name.casefold() in taken:
        raise ProjectError(text("There is a project called “{name}” already: open it.", name=name))


def save(project: Project) -> None:
    """Keep a project, whole or not at all.

    Raises:
        OwnFileError: It cannot be written.
    """
    stored = asdict(project)
    del stored["folder"]
    stored["schema"] = _SCHEMA
    words = json.dumps(stored, indent=2, ensure_ascii=False, default=str)
    own_file.write_whole(project.folder / FILE, words)


def load(folder: Path) -> Project:
    """Open a project.

    Raises:
        ProjectError: It cannot be read, or is from a newer version.
    """
    try:
        return _parsed(folder, json.loads((folder / FILE).read_text("utf-8")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError, OrganizerError) as error:
        raise ProjectError(
            text(
                "The project in {folder} cannot be read ({reason}); its photos are still there.",
                folder=folder,
                reason=error,
            )
        ) from error


def listing() -> list[Project]:
    """Every project that can be read, the one that was kept last first."""
    return sorted(_readable(), key=lambda project: -_kept(project))


def remove(project: Project) -> None:
    """Put a project into the system's trash, with the copies of its photos.

    The model that it made, and the photos that were copied, stay.

    Raises:
        OrganizerError: There is no trash, or it does not take it.
    """
    try:
        trashcan.TrashDisk().trash(project.folder, trashcan.trash_for(project.folder))
    except OSError as error:
        raise ProjectError(
            text(
                "The project “{name}” cannot be moved to the trash: {reason}.",
                name=project.name,
                reason=error.strerror or error,
            )
        ) from error


def _free_folder(wanted: str) -> Path:
    """A folder for a new project; one that was renamed stays in that of its old name."""
    folder = paths.projects_folder()
    names = (wanted if number == 1 else f"{wanted} {number}" for number in itertools.count(1))
    return next(folder / name for name in names if not (folder / name / FILE).exists())


def _readable() -> Iterator[Project]:
    folder = paths.projects_folder()
    if not folder.is_dir():
        return
    for entry in sorted(folder.iterdir()):
        if (entry / FILE).is_file():
            try:
                yield load(entry)
            except ProjectError:
                continue


def _kept(project: Project) -> int:
    return (project.folder / FILE).stat().st_mtime_ns


def _parsed(folder: Path, stored: dict[str, Any]) -> Project:
    if int(stored["schema"]) > _SCHEMA:
        raise ProjectError(text("it is from a newer version of the program"))
    categories = tuple(
        Category(
            checked_label(entry["name"]),
            tuple(str(words) for words in entry["searches"]),
            tuple(Path(path) for path in entry["own"]),
        )
        for entry in stored["categories"]
    )
    addresses, renaming = stored.get("addresses"), stored.get("renaming")
    return Project(
        folder,
        checked_name(stored["name"]),
        categories,
        Stage(stored["stage"]),
        Stage(stored["reached"]),
        tuple(str(name) for name in stored["sources"]),
        int(stored["per_category"]),
        Licence(stored["licence"]),
        str(stored["server"]),
        None if addresses is None else Path(addresses),
        tuple(str(name) for name in stored["unwanted"]),
        bool(stored["deep"]),
        None if renaming is None else (checked_label(renaming[0]), checked_label(renaming[1])),
        str(stored.get("formerly", "")),
    )
