"""Training what a project holds, and what became of it: its versions, and how right each is."""

from __future__ import annotations

import json
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from organizer.errors import StartError
from organizer.training import kept_evaluation
from organizer.training.deep_settings import DeepSettings
from organizer.training.pausing import Pause, resting
from organizer.training.project import Project
from organizer.training.step import Step
from organizer.training.train import Trained, train
from organizer.vision import custom_store
from organizer.vision.custom_files import MODEL_FILE
from organizer.vision.engine import Engine
from organizer.vision.index import Index

COMPARED, ASKED = "compared", "asked"
"""What the kept evaluation says beside its numbers: how right each way was, and which was asked."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a model that is kept.

    Attributes:
        number: Which.
        accuracy: Share of photos it had not seen that it called right; ``None`` if not noted.
        when: ISO 8601; empty if not noted.
        depth: How it was trained.
    """

    number: int
    accuracy: float | None
    when: str
    depth: str


def train_project(
    project: Project,
    engine: Engine,
    index: Index | None,
    *,
    deep: DeepSettings | None = None,
    pause: Pause | None = None,
) -> Generator[Step, None, Trained]:
    """Train a project's model, keep it as a new version, and keep how good it is.

    Args:
        project: The project.
        engine: The backbone.
        index: What is known already.
        deep: How to train a network as a whole; ``None`` for the quick way.
        pause: Says when to rest.

    Yields:
        Progress; closing the generator cancels, and the model that there was stays in use.

    Raises:
        OrganizerError: See :func:`organizer.training.train.train`.
    """
    heeded = pause or Pause()
    try:
        seen = kept_evaluation.last_changes(project.folder)
    except (OSError, StartError):
        seen = None  # learning says what is wrong
    work = train(project.photos, project.name, engine, index, deep=deep, pause=heeded)
    trained = yield from resting(work, heeded)
    facts = {COMPARED: trained.compared, ASKED: deep.kind if deep else "quick"}
    found = trained.evaluation
    found = replace(found, others={**found.others, **facts})
    kept_evaluation.save(project.folder, found, seen)
    return replace(trained, evaluation=found)


def versions(name: str) -> tuple[list[Version], int]:
    """The versions of a model, rising, and which of them is in use; none and 0 without any."""
    kept = custom_store.find(name)
    if kept is None:
        return [], 0
    found = []
    for number in kept.versions:
        facts = _facts(kept.folder / str(number) / MODEL_FILE)
        training = facts.get("training")
        noted = training if isinstance(training, dict) else {}
        accuracy = noted.get("accuracy")
        found.append(
            Version(
                number,
                float(accuracy) if isinstance(accuracy, int | float) else None,
                str(noted.get("when", "")),
                str(facts.get("depth", "quick")),
            )
        )
    return found, kept.current


def _facts(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
