"""What the last training of a project gave, kept in its folder: looking at it again costs nothing.

The model itself is in :mod:`organizer.vision.custom_store`; here is how good it was measured to be.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from organizer.errors import OrganizerError, StartError
from organizer.training import dataset, project
from organizer.training.evaluate import Evaluation, Mistake, OpenSet
from organizer.training.learnable import Dropped
from organizer.training.learning_curve import LearningCurve
from organizer.training.metrics import Metrics
from organizer.training.project import PHOTOS, ProjectError
from organizer.vision import custom_store, own_file
from organizer.vision.child_process import text_from_json, text_to_json

FILE = "evaluation.json"
_SCHEMA = 1

logger = logging.getLogger(__name__)


def save(folder: Path, evaluation: Evaluation, seen: Mapping[str, int] | None = None) -> None:
    """Keep what was measured, whole or not at all.

    Args:
        folder: The project's.
        evaluation: Of a model that is kept; paths inside the project are kept relative to its
            photos, so that the project can be moved.
        seen: What :func:`last_changes` said before the photos were read.

    Raises:
        OwnFileError: It cannot be written.
    """
    photos, metrics, open_set = folder / PHOTOS, evaluation.metrics, evaluation.open_set
    curve, model = evaluation.curve, evaluation.model
    stored = {
        "schema": _SCHEMA,
        "model": {"name": model.name, "version": model.version},
        "metrics": {
            "labels": metrics.labels,
            "confusion": metrics.confusion.tolist(),
            "ece": metrics.ece,
            "reliability": metrics.reliability,
        },
        "open_set": {name: getattr(open_set, name) for name in OpenSet.__slots__},
        "mistakes": _stored(evaluation.mistakes, photos),
        "suspects": _stored(evaluation.suspects, photos),
        "judged": _stored(evaluation.judged, photos),
        "curve": None
        if curve is None
        else {name: getattr(curve, name) for name in LearningCurve.__slots__},
        "dropped": [
            [_inside(entry.path, photos), text_to_json(entry.reason), entry.failed]
            for entry in evaluation.dropped
        ],
        "measured_on": evaluation.measured_on,
        "others": evaluation.others,
        "seen": None if seen is None else dict(seen),
    }
    own_file.write_whole(folder / FILE, json.dumps(stored, ensure_ascii=False, default=str))


def load(folder: Path) -> Evaluation | None:
    """What was measured last.

    Args:
        folder: The project's.

    Returns:
        ``None`` where nothing was, where its model is gone, and where the file is damaged or from
        a newer version of the program: training again writes a new one.
    """
    try:
        stored = json.loads((folder / FILE).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        logger.warning("%s cannot be read: %s", folder / FILE, error)
        return None
    try:
        return _parsed(stored, folder)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
        logger.warning("%s makes no sense: %s", folder / FILE, error)
    except OrganizerError as error:
        logger.warning("The model that %s is about cannot be used: %s", folder / FILE, error)
    return None


def last_changes(folder: Path) -> dict[str, int]:
    """When photos came to each folder of a project's dataset, or went, in ns since the epoch.

    Raises:
        StartError: There is none.
        OSError: A folder cannot be looked at.
    """
    photos = folder / PHOTOS
    return {
        entry.path.relative_to(photos).as_posix(): entry.path.stat().st_mtime_ns
        for entry in dataset.layout(photos).folders
    }


def outdated(folder: Path) -> bool:
    """Whether photos came, went or changed places since those of the last training were read.

    Args:
        folder: The project's.

    Returns:
        ``False`` where nothing was measured.
    """
    try:
        measured = (folder / FILE).stat().st_mtime_ns
        found = last_changes(folder)
        seen = _seen(folder / FILE)
    except OSError:
        return False
    except StartError:
        return True  # all photos are gone
    if seen is not None:
        return found != seen
    return any(changed > measured for changed in found.values())


def _seen(file: Path) -> dict[str, Any] | None:
    """What was noted of the folders before the photos were read; ``None`` if nothing was."""
    try:
        stored = json.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError):
        return None
    seen = stored.get("seen") if isinstance(stored, dict) else None
    return seen if isinstance(seen, dict) else None


def _parsed(stored: Any, folder: Path) -> Evaluation:
    photos = folder / PHOTOS
    if int(stored["schema"]) > _SCHEMA:
        raise ValueError("it is from a newer version of the program")
    model = custom_store.load(_name_of(stored, folder), int(stored["model"]["version"]))
    curve = stored["curve"]
    return Evaluation(
        model,
        _metrics(stored["metrics"]),
        OpenSet(**stored["open_set"]),
        _mistakes(stored["mistakes"], photos),
        _mistakes(stored["suspects"], photos),
        None
        if curve is None
        else LearningCurve(
            tuple(int(count) for count in curve["photos"]),
            tuple(float(share) for share in curve["accuracy"]),
            str(curve["wanted"]),
            float(curve["gain"]),
        ),
        tuple(
            Dropped(photos / path, text_from_json(reason), bool(failed))
            for path, reason, failed in stored["dropped"]
        ),
        str(stored["measured_on"]),
        dict(stored["others"]),
        _mistakes(stored["judged"], photos),
    )


def _name_of(stored: Any, folder: Path) -> str:
    """The model's name: the project's, which may have been renamed since."""
    try:
        return project.load(folder).name
    except ProjectError:
        return str(stored["model"]["name"])


def _metrics(stored: Any) -> Metrics:
    labels = tuple(str(label) for label in stored["labels"])
    confusion = np.array(stored["confusion"], dtype=np.intp)
    if confusion.shape != (len(labels), len(labels)):
        raise ValueError("the confusion matrix has not one row and column for each category")
    reliability = tuple(
        (float(mean), float(share), int(count)) for mean, share, count in stored["reliability"]
    )
    return Metrics(labels, confusion, float(stored["ece"]), reliability)


def _stored(entries: Iterable[Mistake], photos: Path) -> list[list[Any]]:
    return [
        [_inside(entry.path, photos), entry.content, entry.truth, entry.said, entry.confidence]
        for entry in entries
    ]


def _mistakes(stored: Any, photos: Path) -> tuple[Mistake, ...]:
    return tuple(
        Mistake(photos / path, str(content), str(truth), str(said), float(confidence))
        for path, content, truth, said, confidence in stored
    )


def _inside(path: Path, photos: Path) -> str:
    return path.relative_to(photos).as_posix() if path.is_relative_to(photos) else str(path)
