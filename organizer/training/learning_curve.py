"""How a model learns: how right it is with fewer photos, and which class wants more."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np

from organizer.text import Text, text
from organizer.training import head
from organizer.training.folds import deal
from organizer.training.learnable import LabelArray, Learnable
from organizer.training.step import Step
from organizer.vision.facts import FloatArray

_SHARES = (0.1, 0.2, 0.4, 0.7, 1.0)
_MORE = 20
_WORTH_SAYING = 0.001


@dataclass(frozen=True, slots=True)
class LearningCurve:
    """How right a model is after how many photos.

    Attributes:
        photos: How many training photos, rising.
        accuracy: How right it was on photos that it had not seen.
        wanted: The class that more photos would help most; empty when none would.
        gain: By how much of all photos, about, twenty more of it would help.
    """

    photos: tuple[int, ...]
    accuracy: tuple[float, ...]
    wanted: str = ""
    gain: float = 0.0

    @property
    def advice(self) -> Text | None:
        """What to gather next, for people; ``None`` when more photos would hardly help."""
        if not self.wanted:
            return None
        return text("{more} more photos of {label} would help most.", more=_MORE, label=self.wanted)

    def as_json(self) -> dict[str, Any]:
        """For scripts."""
        return {
            "photos": list(self.photos),
            "accuracy": [round(value, 4) for value in self.accuracy],
            "wanted": self.wanted or None,
            "gain": round(self.gain, 4),
            "advice": None if self.advice is None else str(self.advice),
        }


def learning_curve(
    learnable: Learnable, penalty: float, held_out: Learnable | None, clusters: LabelArray
) -> Generator[Step, None, LearningCurve]:
    """Learn from fewer photos and see how much worse that is.

    Args:
        learnable: The training photos.
        penalty: See :func:`organizer.training.head.fit`.
        held_out: What is measured on; ``None`` to hold out a fifth.
        clusters: Shape (n,): photos that are nearly the same have one number.

    Yields:
        Progress.
    """
    if held_out is None or not len(held_out):
        held = deal(learnable.truth, clusters) == 0
        learnable, held_out = learnable.part(~held), learnable.part(held)
    rank = _ranks(learnable)
    counts = np.bincount(learnable.truth, minlength=len(learnable.labels))
    photos: list[int] = []
    accuracy: list[float] = []
    total = len(_SHARES)
    said = held_out.truth
    for done, share in enumerate(_SHARES):
        yield Step(text("Learning from fewer photos"), done, total)
        few = rank < np.maximum(np.ceil(share * counts), 1)[learnable.truth]
        said = _said(learnable.part(few), held_out, penalty)
        photos.append(int(few.sum()))
        accuracy.append(float((said == held_out.truth).mean()) if len(held_out) else 0.0)
    yield Step(text("Learning from fewer photos"), total, total)
    gains = _gains(held_out.truth, said, counts)
    best = int(gains.argmax())
    worth = gains[best] >= _WORTH_SAYING
    return LearningCurve(
        tuple(photos),
        tuple(accuracy),
        learnable.labels[best] if worth else "",
        float(gains[best]) if worth else 0.0,
    )


def _gains(truth: LabelArray, said: LabelArray, counts: LabelArray) -> FloatArray:
    """Shape (k,): what twenty more photos of each class may give, as a share of all photos.

    The mistakes that a class has a part in (half of each is its) are taken to fall with the root
    of the number of its photos.
    """
    wrong = said != truth
    parts = np.bincount(truth[wrong], minlength=len(counts)) + np.bincount(
        said[wrong], minlength=len(counts)
    )
    fall = 1 - np.sqrt(counts / (counts + _MORE))
    gains: FloatArray = (parts / 2 / max(len(truth), 1) * fall).astype(np.float32)
    return gains


def _ranks(learnable: Learnable) -> LabelArray:
    """Shape (n,): each photo's place in a fixed shuffle of its class."""
    random = np.random.default_rng(1)
    ranks = np.zeros(len(learnable), dtype=np.intp)
    for place in range(len(learnable.labels)):
        mine = random.permutation(np.flatnonzero(learnable.truth == place))
        ranks[mine] = np.arange(len(mine))
    return ranks


def _said(learnable: Learnable, held_out: Learnable, penalty: float) -> LabelArray:
    fitted = head.fit(learnable.features, learnable.truth, len(learnable.labels), penalty)
    said: LabelArray = fitted.logits(held_out.features).argmax(axis=1)
    return said
