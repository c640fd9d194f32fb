"""What the page for learning has done on worker threads; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator

from organizer.errors import StartError
from organizer.text import text
from organizer.training import kept_evaluation
from organizer.training.deep_settings import DeepSettings
from organizer.training.evaluate import Evaluation
from organizer.training.pausing import Pause
from organizer.training.project import Project
from organizer.training.project_training import Version, train_project, versions
from organizer.training.step import Step
from organizer.training.train import Trained
from organizer.ui.folder.bench import Bench

Known = tuple[Evaluation | None, list[Version], int, bool]
"""What is known of the project's model: how good it is, its versions, the one in use, and whether
photos have changed since."""


def known(project: Project) -> Generator[Known, None, None]:
    """Read what the last learning of a project gave."""
    found, current = versions(project.name)
    changed = kept_evaluation.outdated(project.folder)
    yield kept_evaluation.load(project.folder), found, current, changed


def learning(
    project: Project, bench: Bench, settings: DeepSettings | None, pause: Pause
) -> Generator[Step, None, Trained]:
    """Learn a project's categories; see :func:`organizer.training.project_training.train_project`.

    Raises:
        OrganizerError: The model is not here, or the photos will not do.
    """
    yield Step(text("Starting the model"), 0)
    engine = bench.open_training_engine()
    if engine is None:
        raise StartError(
            text(
                "The model that looks at photos is not on this computer yet: open any folder in "
                "the main window, which fetches it."
            )
        )
    index = bench.open_index()
    trained = yield from train_project(project, engine, index, deep=settings, pause=pause)
    return trained
