"""A project that has learnt ants from bees, trained once for all tests that ask for it."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from organizer import paths
from organizer.training import kept_evaluation
from organizer.training import project as projects
from organizer.training.project import Category, Project, Stage
from organizer.training.train import train
from organizer.vision import models
from organizer.vision.engine_choice import open_engine
from organizer.vision.index import Index

NAME = "insects"
_EACH = 20


@cache
def _home(shared: Path, folder: Path) -> Path:
    """A data folder with the project, its model and the facts of its photos."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(folder))
        patch.setenv("ORGANIZER_MODELS", str(shared / "models"))
        project = replace(
            projects.create(NAME),
            categories=(Category("ants"), Category("bees")),
            stage=Stage.CHECK,
            reached=Stage.USE,
        )
        projects.save(project)
        for category in project.categories:
            target = project.photos / category.name
            target.mkdir(parents=True)
            found = sorted((shared / "photos/ants_bees/train" / category.name).glob("*.jpg"))
            for photo in found[:_EACH]:
                shutil.copy2(photo, target)
        path = models.find(models.DEFAULT)
        assert path is not None
        index = Index.open(paths.index_file())
        with closing(open_engine(path, "cpu")) as engine:
            training = train(project.photos, NAME, engine, index)
            while True:
                try:
                    next(training)
                except StopIteration as stop:
                    kept_evaluation.save(project.folder, stop.value.evaluation)
                    break
        index.close()
    return folder


def put_into(home: Path, shared: Path, folder: Path) -> Project:
    """Copy the trained project into a test's data folder.

    Args:
        home: The data folder.
        shared: Where the photos are.
        folder: Where it is made once; the same for all tests of a session.
    """
    shutil.copytree(_home(shared, folder), home, dirs_exist_ok=True)
    return projects.load(home / "projects" / NAME)
