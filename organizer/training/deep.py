"""Training a network as a whole, in a process of its own, and keeping it where it is better."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from organizer import paths
from organizer.errors import OrganizerError, StartError
from organizer.installing import how_to_get
from organizer.text import Text, text
from organizer.training import calibrating, head, network_steps, quick
from organizer.training.deep_settings import (
    LEARN,
    NETWORK,
    PARTS,
    SCORES,
    TRUTH,
    VALIDATE,
    VIEWS,
    DeepSettings,
)
from organizer.training.evaluate import evaluation
from organizer.training.folds import held_out
from organizer.training.learnable import LabelArray, Learnable
from organizer.training.pausing import Pause
from organizer.training.step import Step
from organizer.training.views import write_views
from organizer.vision.custom_model import OPINION, CustomModel
from organizer.vision.custom_network import Network, NetworkError
from organizer.vision.facts import FloatArray

if TYPE_CHECKING:
    from organizer.training.train import Photos, Trained

_WITHIN = 0.01
"""How much less often right int8 may be than float."""


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """What the process made.

    Attributes:
        network: The int8 file.
        float_scores: Shape (n, k): of the float network, for every photo.
        int8_scores: Likewise, of the int8 file.
        history: What it said after each epoch.
        device: What it ran on.
    """

    network: bytes
    float_scores: FloatArray
    int8_scores: FloatArray
    history: list[dict[str, Any]]
    device: str


def check_available() -> None:
    """Refuse early where TensorFlow is not installed.

    Raises:
        StartError: Says what to install.
    """
    if any(importlib.util.find_spec(name) is None for name in ("tensorflow", "keras")):
        raise StartError(
            text(
                "This needs TensorFlow, which is not installed: {how}."
                " Quick training works without it.",
                how=how_to_get("training"),
            )
        )


def improve(
    trained: Trained,
    photos: Photos,
    clusters: LabelArray,
    settings: DeepSettings,
    pause: Pause | None = None,
) -> Generator[Step, None, Trained]:
    """Train a network and compare it with what quick training gave.

    Args:
        trained: By quick training.
        photos: The same photos.
        clusters: Shape (n,): training photos that are nearly the same have one number.
        settings: How to train.
        pause: Says when the process is to rest.

    Yields:
        Progress, several times a second; closing ends the process at once. What it had learnt is
        kept, and the next training on the same photos goes on from there.

    Returns:
        The better of the two; a scratch network is always kept, because it was asked for to
        compare.

    Raises:
        OrganizerError: TensorFlow is missing, or the training failed.
    """
    both, validating = _together(photos, clusters)
    made = yield from _trained_network(both, validating, settings, pause or Pause())
    measured = both.part(validating)
    model = _model(trained.evaluation.model, made, both, validating, settings)
    found = evaluation(
        model,
        replace(
            measured,
            logits=np.concatenate(
                [measured.logits[:, :OPINION], made.int8_scores[validating]], axis=1
            ),
        ),
    )
    base = trained.evaluation
    if photos.held_out is None:  # quick has to be measured on the same photos
        learnt = both.part(~validating)
        without = yield from quick.train(learnt, model.name, model.backbone)
        quick_accuracy = evaluation(without.model, measured).metrics.accuracy
    else:
        quick_accuracy = base.metrics.accuracy
    accuracy = found.metrics.accuracy
    truth = measured.truth
    in_float = float((made.float_scores[validating].argmax(axis=1) == truth).mean())
    compared = {
        "quick": round(quick_accuracy, 4),
        settings.kind: round(accuracy, 4),
        f"{settings.kind} in float": round(in_float, 4),
    }
    found = replace(
        found,
        suspects=base.suspects,
        curve=base.curve,
        dropped=base.dropped,
        others={"history": made.history, "compared": compared, "device": made.device},
    )
    note = _judged(settings, quick_accuracy, accuracy, in_float)
    better = accuracy > quick_accuracy and accuracy >= in_float - _WITHIN
    if settings.kind == "scratch" or better:
        return replace(trained, evaluation=found, compared=compared, note=str(note))
    others = {**base.others, "history": made.history, "compared": compared}
    return replace(
        trained, evaluation=replace(base, others=others), compared=compared, note=str(note)
    )


def _judged(settings: DeepSettings, quick_: float, accuracy: float, in_float: float) -> Text:
    """Who won, and by how much."""
    points = 100 * (accuracy - quick_)
    values = {"deep": f"{accuracy:.1%}", "quick": f"{quick_:.1%}", "points": f"{points:+.1f}"}
    if settings.kind == "scratch":
        return text(
            "From scratch it is right about {deep}, quick about {quick} ({points} points).",
            **values,
        )
    if accuracy < in_float - _WITHIN:
        return text(
            "Quick is kept: int8 loses too much of the deep network ({deep}; in float {float}).",
            deep=values["deep"],
            float=f"{in_float:.1%}",
        )
    if accuracy > quick_:
        return text(
            "Deep is kept: right about {deep}, where quick is about {quick} ({points} points).",
            **values,
        )
    return text(
        "Quick is kept: deep is right about {deep}, quick about {quick} ({points} points).",
        **values,
    )


def _together(photos: Photos, clusters: LabelArray) -> tuple[Learnable, Any]:
    """All photos, and which of them validate: the held-out ones, else a fifth."""
    train, held = photos.train, photos.held_out
    if held is None:
        return train, held_out(train.truth, clusters)
    both = Learnable(
        train.labels,
        (*train.groups, *held.groups),
        (*train.contents, *held.contents),
        np.concatenate([train.truth, held.truth]),
        np.concatenate([train.logits, held.logits]),
        np.concatenate([train.embeddings, held.embeddings]),
    )
    return both, np.arange(len(both)) >= len(train)


def _model(
    base: CustomModel, made: _Made, both: Learnable, validating: Any, settings: DeepSettings
) -> CustomModel:
    """The network in the place of the head; strangers are told as before."""
    truth, scores = both.truth[validating], made.int8_scores[validating]
    cooling = head.temperature(scores, truth)
    return replace(
        base,
        weights=np.zeros_like(base.weights),
        bias=np.zeros_like(base.bias),
        curve=calibrating.curve(scores, cooling),
        depth=settings.kind,
        network=made.network,
        training={**base.training, "settings": asdict(settings), "device": made.device},
    )


def _trained_network(
    both: Learnable, validating: Any, settings: DeepSettings, pause: Pause
) -> Generator[Step, None, _Made]:
    classes = len(both.labels)
    with _job(both, validating, settings) as folder:
        try:
            yield from write_views(both.groups, folder / VIEWS)
            np.save(folder / TRUTH, both.truth, allow_pickle=False)
            parts = np.where(validating, VALIDATE, LEARN)
            np.save(folder / PARTS, parts, allow_pickle=False)
            last, device = yield from network_steps.watched(folder, classes, settings, pause)
            network = (folder / NETWORK).read_bytes()
            in_float = np.load(folder / SCORES, allow_pickle=False)
            int8 = yield from _looked_through(network, folder / VIEWS, classes)
        except (OSError, ValueError, NetworkError) as error:
            raise OrganizerError(
                text(
                    "The network could not be trained in {folder}: {reason}",
                    folder=folder,
                    reason=error,
                )
            ) from error
        made = _Made(network, in_float, int8, last["done"], device)
    shutil.rmtree(folder, ignore_errors=True)
    return made


def _looked_through(network: bytes, file: Path, classes: int) -> Generator[Step, None, FloatArray]:
    """What the int8 network scores, the mean over both views."""
    views = np.load(file, mmap_mode="r", allow_pickle=False)
    runner = Network(network, classes)
    scores = np.empty((len(views), classes), dtype=np.float32)
    for row, pair in enumerate(views):
        scores[row] = runner.scores(np.asarray(pair)).mean(axis=0)
        yield Step(text("Checking the file"), row + 1, len(views))
    return scores


@contextmanager
def _job(both: Learnable, validating: Any, settings: DeepSettings) -> Iterator[Path]:
    """The folder of a training; what was learnt stays for the next try, the photos do not."""
    about = repr((both.labels, both.contents, both.truth.tolist(), validating.tolist()))
    about += repr((settings.kind, settings.seed))
    folder = paths.home() / "training" / hashlib.sha256(about.encode()).hexdigest()[:24]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield folder
    finally:
        for name in (VIEWS, TRUTH, PARTS, SCORES):
            (folder / name).unlink(missing_ok=True)
