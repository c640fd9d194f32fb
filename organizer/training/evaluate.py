"""Measuring a custom model: how right, how sure, how it treats strangers, and where it fails."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from organizer.errors import UsageError
from organizer.text import text
from organizer.training.examples import Example
from organizer.training.learnable import Dropped, LabelArray, Learnable, Looked, look
from organizer.training.learning_curve import LearningCurve
from organizer.training.metrics import Metrics, measure
from organizer.vision.custom_head import Scores, score, softmax
from organizer.vision.custom_model import CustomModel
from organizer.vision.engine import Engine
from organizer.vision.facts import FloatArray
from organizer.vision.index import Index

_WORST = 24
_SUSPECT = 0.9
"""How sure of another class a model that has not seen a photo must be to doubt its label."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A photo, what it is said to be, and what it is called; mostly something else.

    Attributes:
        path: Where it is.
        content: Hash of its bytes, under which the index has its thumbnail.
        truth: What it is said to be.
        said: What the model calls it.
        confidence: How sure the model is.
    """

    path: Path
    content: str
    truth: str
    said: str
    confidence: float


@dataclass(frozen=True, slots=True)
class OpenSet:
    """What becomes of strangers, and of photos that are taken for them.

    Attributes:
        strictness: What was asked, see :meth:`References.threshold`.
        threshold: The strangeness from which a photo is a stranger.
        kept: Share of the categories' photos that are not taken for strangers.
        right: Share of them that are neither, and called right.
        strangers: Photos that show none of the categories.
        called: Share of those that are called one of them nevertheless; ``None`` of none.
    """

    strictness: float
    threshold: float
    kept: float
    right: float
    strangers: int = 0
    called: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What was measured.

    Attributes:
        model: The model.
        metrics: On the photos of its categories.
        open_set: What becomes of strangers.
        mistakes: The surest first.
        suspects: Training photos whose label is doubted.
        curve: How it learns; ``None`` where nobody asked.
        dropped: Photos that took no part.
        measured_on: ``"held out"`` photos, or by ``"cross-validation"``.
        others: More facts for :meth:`as_json`.
        judged: Every photo that was measured on.
    """

    model: CustomModel
    metrics: Metrics
    open_set: OpenSet
    mistakes: tuple[Mistake, ...]
    suspects: tuple[Mistake, ...] = ()
    curve: LearningCurve | None = None
    dropped: tuple[Dropped, ...] = ()
    measured_on: str = "held out"
    others: dict[str, Any] = field(default_factory=dict)
    judged: tuple[Mistake, ...] = ()

    def cell(self, truth: str, said: str) -> tuple[Mistake, ...]:
        """The photos behind a cell of the confusion matrix, the surest first."""
        found = (entry for entry in self.judged if (entry.truth, entry.said) == (truth, said))
        return tuple(sorted(found, key=lambda entry: -entry.confidence))

    def as_json(self) -> dict[str, Any]:
        """What the command line's contract promises, and more."""
        return {
            "accuracy": round(self.metrics.accuracy, 4),
            "per_class": {
                label: {
                    "precision": round(entry.precision, 4),
                    "recall": round(entry.recall, 4),
                    "f1": round(entry.f1, 4),
                    "support": entry.support,
                }
                for label, entry in self.metrics.per_class.items()
            },
            "confusion": self.metrics.confusion.tolist(),
            "labels": list(self.metrics.labels),
            "ece": round(self.metrics.ece, 4),
            "photos": self.metrics.photos,
            "measured_on": self.measured_on,
            "open_set": {
                "strictness": self.open_set.strictness,
                "kept": round(self.open_set.kept, 4),
                "right": round(self.open_set.right, 4),
                "strangers": self.open_set.strangers,
                "called": None if self.open_set.called is None else round(self.open_set.called, 4),
            },
            "mistakes": [_mistake_json(entry) for entry in self.mistakes],
            "suspects": [_mistake_json(entry) for entry in self.suspects],
            "learning_curve": None if self.curve is None else self.curve.as_json(),
            "left_out": [
                {"path": str(entry.path), "reason": str(entry.reason)} for entry in self.dropped
            ],
            "model": {
                "name": self.model.name,
                "version": self.model.version,
                "depth": self.model.depth,
            },
            **self.others,
        }


def evaluate(
    model: CustomModel,
    examples: Sequence[Example],
    engine: Engine,
    index: Index | None,
    strictness: float | None = None,
) -> Generator[Looked, None, Evaluation]:
    """Measure a model on labelled photos.

    Photos in folders that are none of the model's categories are strangers: they count in the
    open-set rate alone.

    Args:
        model: The model.
        examples: The photos.
        engine: See :func:`organizer.vision.custom_network.with_network`.
        index: What is known already.
        strictness: ``None`` for the model's own.

    Yields:
        Progress.

    Raises:
        UsageError: None of the folders is one of the model's categories.
    """
    ours = {label.casefold(): label for label in model.labels}
    known = [Example(example.group, ours.get(example.label.casefold(), "")) for example in examples]
    if not any(example.label for example in known):
        raise UsageError(
            text(
                "None of the folders is called like a category of {model}; those are: {labels}.",
                model=model.name,
                labels=", ".join(model.labels[:20]),
            )
        )
    # A label that no category can have, because no folder can be called so.
    stranger = "\0"
    named = [Example(example.group, example.label or stranger) for example in known]
    found, dropped = yield from look(named, (*model.labels, stranger), engine, index)
    is_known = found.truth < len(model.labels)
    return evaluation(
        model,
        found.part(is_known),
        strictness=strictness,
        strangers=found.part(~is_known),
        dropped=tuple(dropped),
    )


def evaluation(
    model: CustomModel,
    learnable: Learnable,
    *,
    strictness: float | None = None,
    strangers: Learnable | None = None,
    dropped: tuple[Dropped, ...] = (),
) -> Evaluation:
    """Measure a model on photos whose facts are known.

    Args:
        model: The model.
        learnable: Photos of its categories.
        strictness: ``None`` for the model's own.
        strangers: Photos of nothing that it knows.
        dropped: Photos that took no part.
    """
    scores = score(model, learnable.logits, learnable.embeddings)
    asked = model.strictness if strictness is None else strictness
    called, count = None, 0
    if strangers is not None and len(strangers):
        strange = score(model, strangers.logits, strangers.embeddings).strangeness
        called, count = float((strange <= model.references.threshold(asked)).mean()), len(strange)
    return Evaluation(
        model,
        _metrics(model, learnable, scores),
        _open_set(model, learnable, scores, asked, count, called),
        mistakes(learnable, scores.probabilities, scores.confidence),
        dropped=dropped,
        judged=judged(learnable, scores.probabilities, scores.confidence),
    )


def by_cross_validation(model: CustomModel, learnable: Learnable, logits: FloatArray) -> Evaluation:
    """Measure on the training photos, each judged by a head that has not seen it.

    Args:
        model: The model.
        learnable: Its training photos.
        logits: Shape (n, k): out of fold.
    """
    probabilities = softmax(logits / np.float32(model.curve.temperature))
    confidence = model.curve.confidence(probabilities.max(axis=1))
    kept = 1 - model.strictness
    metrics = measure(model.labels, learnable.truth, probabilities.argmax(axis=1), confidence)
    return Evaluation(
        model,
        metrics,
        OpenSet(
            model.strictness,
            model.references.threshold(model.strictness),
            kept,
            kept * metrics.accuracy,
        ),
        mistakes(learnable, probabilities, confidence),
        suspects(learnable, probabilities),
        measured_on="cross-validation",
        judged=judged(learnable, probabilities, confidence),
    )


def judged(
    learnable: Learnable, probabilities: FloatArray, confidence: FloatArray
) -> tuple[Mistake, ...]:
    """Every photo with what it is called, in their order."""
    said = probabilities.argmax(axis=1)
    return _entries(learnable, said, confidence, range(len(learnable)))


def mistakes(
    learnable: Learnable, probabilities: FloatArray, confidence: FloatArray
) -> tuple[Mistake, ...]:
    """The photos that are called something else than they are said to be, the surest first."""
    said = probabilities.argmax(axis=1)
    wrong = np.flatnonzero(said != learnable.truth)
    order = wrong[np.argsort(-confidence[wrong], kind="stable")][:_WORST]
    return _entries(learnable, said, confidence, order.tolist())


def suspects(learnable: Learnable, probabilities: FloatArray) -> tuple[Mistake, ...]:
    """Training photos that may be in the wrong folder.

    Heads that have not seen them are sure of another class (confident learning: Northcutt et
    al., 2021).
    """
    best = probabilities.max(axis=1)
    return tuple(
        entry for entry in mistakes(learnable, probabilities, best) if entry.confidence >= _SUSPECT
    )


def _metrics(model: CustomModel, learnable: Learnable, scores: Scores) -> Metrics:
    said = scores.probabilities.argmax(axis=1)
    return measure(model.labels, learnable.truth, said, scores.confidence)


def _open_set(
    model: CustomModel,
    learnable: Learnable,
    scores: Scores,
    asked: float,
    strangers: int,
    called: float | None,
) -> OpenSet:
    threshold = model.references.threshold(asked)
    kept = scores.strangeness <= threshold
    right = kept & (scores.probabilities.argmax(axis=1) == learnable.truth)
    shares = (float(kept.mean()), float(right.mean())) if len(learnable) else (0.0, 0.0)
    return OpenSet(asked, threshold, *shares, strangers, called)


def _entries(
    learnable: Learnable, said: LabelArray, confidence: FloatArray, places: Iterable[int]
) -> tuple[Mistake, ...]:
    return tuple(
        Mistake(
            learnable.groups[place].lead.path,
            learnable.contents[place],
            learnable.labels[learnable.truth[place]],
            learnable.labels[said[place]],
            float(confidence[place]),
        )
        for place in places
    )


def _mistake_json(entry: Mistake) -> dict[str, Any]:
    return {
        "path": str(entry.path),
        "label": entry.truth,
        "said": entry.said,
        "confidence": round(entry.confidence, 4),
    }
