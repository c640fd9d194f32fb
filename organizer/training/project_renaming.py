"""Calling a project otherwise, together with the model that it made.

Its folder stays where it is: what was copied, gathered, cleaned and measured is known by paths in
it. So the steps are few, and a crash between any two loses nothing:

1. The project is kept under its new name, with the old one beside it.
2. The model's folder is renamed, versions and all; the model knows what it was called before, so
   that a setting which still has the old name finds it.
3. The old name is forgotten. Where that is missing, :func:`finish` goes on from step 2.
"""

from __future__ import annotations

from dataclasses import replace

from organizer.text import text
from organizer.training import project as projects
from organizer.training.project import Project, ProjectError
from organizer.vision import custom_store


def check(project: Project, name: str) -> None:
    """Refuse a name that a project cannot get.

    Raises:
        OrganizerError: It will not do, or is another project's or model's.
    """
    projects.check_free(name, project.folder)
    if name.casefold() == project.name.casefold():
        return
    if any(kept.name.casefold() == name.casefold() for kept in custom_store.listing()):
        raise ProjectError(
            text("There is a model called “{name}” already: choose another name.", name=name)
        )


def rename(project: Project, name: str) -> Project:
    """Call a project otherwise, and its model.

    Args:
        project: It; nothing may be training it.
        name: As people wrote it.

    Returns:
        The project as it is kept now.

    Raises:
        OrganizerError: The name will not do, or nothing can be written. Where only the model could
            not be renamed, the project has its new name and :func:`finish` may be tried again.
    """
    if name == project.name:
        return project
    check(project, name)
    if project.formerly:
        project = finish(project)
    renamed = replace(project, name=name, formerly=project.name)
    projects.save(renamed)
    return finish(renamed)


def finish(project: Project) -> Project:
    """Finish a renaming that was cut off; returns the project as it is kept now.

    Raises:
        OrganizerError: The model cannot be renamed, or nothing can be written.
    """
    if not project.formerly:
        return project
    if custom_store.find(project.formerly) and not custom_store.find(project.name):
        custom_store.rename(project.formerly, project.name)
    done = replace(project, formerly="")
    projects.save(done)
    return done
