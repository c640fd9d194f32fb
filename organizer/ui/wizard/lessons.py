"""What a model of the user's own could learn from corrections. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.ui.folder.bench import Bench
from organizer.ui.folder.photo_item import PhotoItem

if TYPE_CHECKING:  # training is imported when something can be learnt
    from organizer.training.project import Project

ENOUGH = 5
"""Corrections below which it is not worth asking."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """Photos that a model has not learnt from yet, and what the user said they show.

    Attributes:
        project: The model's.
        photos: By category.
    """

    project: Project
    photos: Mapping[str, tuple[Path, ...]]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(map(len, self.photos.values()))


def find_lessons(items: Sequence[PhotoItem], bench: Bench) -> Generator[None, None, Lessons | None]:
    """Find corrected photos that the model at work could learn from.

    Args:
        items: The photos of the folder.
        bench: Gives the model and what the user said.

    Yields:
        Nothing, now and then.

    Returns:
        ``None`` where no model of the user's own is at work, its project is gone, or too little
        was corrected.
    """
    own, corrections = bench.own, bench.corrections
    if own is None or corrections is None:
        return None
    said = corrections.all()
    if len(said) < ENOUGH:
        return None
    from organizer.training import project as projects

    name = own.custom.model.name
    project = next((entry for entry in projects.listing() if entry.name == name), None)
    yield
    if project is None:
        return None
    from organizer.training.bringing import contents

    known = {content for content, _ in contents(project.photos)}
    yield
    labels = {category.name.casefold(): category.name for category in project.categories}
    photos: dict[str, list[Path]] = {}
    taken: set[str] = set()
    for item in items:
        correction = said.get(item.content) if item.content else None
        label = None if correction is None else labels.get(correction.label.casefold())
        if label is not None and item.content not in known and item.content not in taken:
            taken.add(item.content)
            photos.setdefault(label, []).append(item.photo.path)
    if len(taken) < ENOUGH:
        return None
    return Lessons(project, {label: tuple(paths) for label, paths in photos.items()})


def take_lessons(lessons: Lessons, bench: Bench) -> Generator[tuple[int, int], None, Project]:
    """Copy the photos to those that the model learns from.

    Args:
        lessons: What there is to learn.
        bench: Lends its decode processes.

    Yields:
        Photos that were dealt with, and photos in all.

    Returns:
        The project, at the page where it learns.

    Raises:
        OrganizerError: Nothing can be written.
    """
    from organizer.training import project as projects
    from organizer.training.bringing import Found, bring
    from organizer.training.project import Stage

    pool = bench.take_pool()
    done = 0
    try:
        for label, paths in lessons.photos.items():
            with closing(bring(lessons.project.photos, label, paths, pool=pool)) as bringing:
                for event in bringing:
                    if isinstance(event, Found):
                        yield done + event.done, lessons.count
            done += len(paths)
    finally:
        bench.keep_pool(pool)
    project = replace(lessons.project, stage=Stage.TRAIN)
    projects.save(project)
    return project
