"""Naming, renaming and removing the categories of a project, with their photos."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from organizer.files import trashcan
from organizer.text import Text, text
from organizer.training import dataset, target
from organizer.training.cleaning import Cleaning, Event, Stuck
from organizer.training.gather_state import GatherState
from organizer.training.project import Project, ProjectError
from organizer.vision.custom_model import checked_label

_LONGEST = 60


def problem(name: str, others: Iterable[str]) -> Text | None:
    """Why a category cannot be called so; ``None`` when it can.

    Args:
        name: As somebody wrote it.
        others: The other categories.
    """
    if not name.strip():
        return text("Write a name.")
    if len(name) > _LONGEST:
        return text("That is too long: take at most {count} letters.", count=_LONGEST)
    folder = target.folder_name(name)
    if folder != name:
        return text("A folder cannot be called that; “{name}” would do.", name=folder)
    if folder.casefold() in target.PART_NAMES:
        return text("“{name}” means something else here; choose another name.", name=name)
    try:
        checked_label(name)
    except ValueError:
        return text("A folder cannot be called that; choose another name.")
    for other in others:
        if target.folder_name(other).casefold() == folder.casefold():
            return text("There is “{name}” already.", name=other)
    return None


def free_name(name: str, others: Iterable[str]) -> str:
    """A name like the one wanted that a category can have."""
    taken = list(others)
    wanted = target.folder_name(name)[:_LONGEST].strip(". ") or "Unnamed"
    if wanted.casefold() in target.PART_NAMES:
        wanted = f"{wanted} photos"
    number, free = 1, wanted
    while problem(free, taken) is not None and number < 1000:
        number += 1
        free = f"{wanted[: _LONGEST - 5]} {number}"
    return free


def counts(project: Project) -> dict[str, int]:
    """How many photos each category has."""
    return {name: sum(1 for _ in pictures(project, name)) for name in project.names}


def pictures(project: Project, name: str) -> Iterator[Path]:
    """The photos of a category."""
    folder = project.photos_of(name)
    return dataset.pictures(folder) if folder.is_dir() else iter(())


def renamed(project: Project, old: str, new: str) -> Project:
    """The project with a category under another name; :func:`move_photos` is due then.

    It is kept like this before the photos move: should the program end in between, what is left is
    moved when the project is next opened.
    """
    categories = tuple(
        replace(entry, name=new) if entry.name == old else entry for entry in project.categories
    )
    unwanted = tuple(new if name == old else name for name in project.unwanted)
    return replace(project, categories=categories, unwanted=unwanted, renaming=(old, new))


def move_photos(project: Project) -> Generator[Event, None, None]:
    """Move the photos of a category that was renamed; each may be undone while cleaning.

    Raises:
        OrganizerError: Some could not be moved.
    """
    if project.renaming is None:
        return
    old, new = project.renaming
    folder = project.photos_of(old)
    if target.folder_name(old) == target.folder_name(new) or not folder.is_dir():
        return
    stuck: Stuck | None = None
    for event in Cleaning(project.folder).move(list(dataset.pictures(folder)), new):
        if isinstance(event, Stuck):
            stuck = event
        yield event
    if stuck is not None:
        raise ProjectError(text("Some photos of “{name}” stay: {why}.", name=old, why=stuck.reason))


def without(project: Project, name: str) -> Project:
    """The project without a category; :func:`remove_photos` is due before."""
    return replace(
        project,
        categories=tuple(entry for entry in project.categories if entry.name != name),
        unwanted=tuple(entry for entry in project.unwanted if entry != name),
    )


def remove_photos(project: Project, name: str) -> Generator[None, None, None]:
    """Put the photos of a category into the system's trash: they are copies.

    Raises:
        OrganizerError: There is no trash, or it does not take them.
    """
    folder = project.photos_of(name)
    if folder.is_dir():
        try:
            trashcan.TrashDisk().trash(folder, trashcan.trash_for(folder))
        except OSError as error:
            raise ProjectError(
                text(
                    "The photos of “{name}” cannot be moved to the trash: {reason}.",
                    name=name,
                    reason=error.strerror or error,
                )
            ) from error
    yield
    file = project.photos / target.HIDDEN / target.RECORD
    if file.is_file():
        with closing(GatherState(file)) as record:
            record.forget(name)


ANYTHING = ("street", "landscape", "living room", "meal", "portrait", "building")
"""What is searched for a category that holds what is none of the others."""
