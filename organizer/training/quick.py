"""Quick training: a linear head on facts that are known already. Seconds, and no TensorFlow."""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass

from organizer import __version__
from organizer.text import text
from organizer.training import calibrating, head
from organizer.training.head import CrossValidation
from organizer.training.learnable import Learnable, alike, check
from organizer.training.step import Step
from organizer.vision.custom_model import Backbone, CustomModel
from organizer.vision.engine import Engine
from organizer.working import in_words


@dataclass(frozen=True, slots=True, eq=False)
class Quick:
    """What quick training gave.

    Attributes:
        model: Ready for use.
        validation: What was said of each training photo by a head that had not seen it.
    """

    model: CustomModel
    validation: CrossValidation


def train(
    learnable: Learnable,
    name: str,
    backbone: Backbone,
    licences: Mapping[str, int] | None = None,
) -> Generator[Step, None, Quick]:
    """Train a model.

    Args:
        learnable: The training photos.
        name: What the model is called.
        backbone: Whose facts they are.
        licences: How many of the photos have which licence.

    Yields:
        Progress; closing the generator cancels.

    Raises:
        UsageError: A class has too few photos.
    """
    check(learnable)
    started = time.perf_counter()
    classes = len(learnable.labels)
    clusters = alike(learnable)
    validation = yield from head.cross_validate(
        learnable.features, learnable.truth, classes, clusters
    )
    yield Step(text("Learning"), 0, 1)
    fitted = yield from in_words(
        head.fitting(learnable.features, learnable.truth, classes, validation.penalty),
        lambda _pause: Step(text("Learning"), 0, 1),
    )
    cooling = head.temperature(validation.logits, learnable.truth)
    right = validation.logits.argmax(axis=1) == learnable.truth
    model = CustomModel(
        name=name,
        labels=learnable.labels,
        backbone=backbone,
        weights=fitted.weights,
        bias=fitted.bias,
        references=calibrating.references(learnable, validation.folds),
        curve=calibrating.curve(validation.logits, cooling),
        training={
            "photos": learnable.counts(),
            "penalty": validation.penalty,
            "cross_validated_accuracy": round(float(right.mean()), 4),
            "seconds": round(time.perf_counter() - started, 2),
            "when": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
            "program": __version__,
        },
        licences=licences or {},
    )
    yield Step(text("Learning"), 1, 1)
    return Quick(model, validation)


def backbone_of(engine: Engine) -> Backbone:
    """What is written into a model of the engine that gave the facts."""
    from organizer.vision.models import catalog

    digests = {info.model_id: info.sha256 for info in catalog().models}
    return Backbone(engine.model, engine.version, digests.get(engine.model, ""))
