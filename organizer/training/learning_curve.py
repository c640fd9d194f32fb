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

_SHARES = (0.1, 0.2, 0.4, 0.7, 1.0)
_MORE = 20
_MOST_CLASSES = 20
_WORTH_SAYING = 0.002


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
    photos, accuracy = [], []
    classes = _worth_asking(learnable)
    total = len(_SHARES) + len(classes)
    for done, share in enumerate(_SHARES):
        yield Step(text("Learning from fewer photos"), done, total)
        few = rank < np.maximum(np.ceil(share * counts), 1)[learnable.truth]
        photos.append(int(few.sum()))
        accuracy.append(_accuracy(learnable.part(few), held_out, penalty))
    wanted, most = "", 0.0
    for done, place in enumerate(classes, start=len(_SHARES)):
        yield Step(text("Learning from fewer photos"), done, total)
        halved = (learnable.truth != place) | (rank < np.ceil(counts[place] / 2))
        lost = accuracy[-1] - _accuracy(learnable.part(halved), held_out, penalty)
        # What halving costs is about what doubling gains; twenty are that part of a doubling.
        gain = lost * min(1.0, float(np.log2(1 + _MORE / max(counts[place], 1))))
        if gain > most:
            wanted, most = learnable.labels[place], gain
    yield Step(text("Learning from fewer photos"), total, total)
    if most < _WORTH_SAYING:
        wanted, most = _weakest(learnable, accuracy, held_out, penalty)
    return LearningCurve(tuple(photos), tuple(accuracy), wanted, most)


def _weakest(
    learnable: Learnable, accuracy: list[float], held_out: Learnable, penalty: float
) -> tuple[str, float]:
    """The class with the most errors, where the curve still rises; else none."""
    rise = accuracy[-1] - accuracy[-2]
    if rise < _WORTH_SAYING:
        return "", 0.0
    said = _said(learnable, held_out, penalty)
    wrong = said != held_out.truth
    errors = np.bincount(held_out.truth[wrong], minlength=len(learnable.labels))
    return learnable.labels[int(errors.argmax())], rise / 2


def _ranks(learnable: Learnable) -> LabelArray:
    """Shape (n,): each photo's place in a fixed shuffle of its class."""
    random = np.random.default_rng(1)
    ranks = np.zeros(len(learnable), dtype=np.intp)
    for place in range(len(learnable.labels)):
        mine = random.permutation(np.flatnonzero(learnable.truth == place))
        ranks[mine] = np.arange(len(mine))
    return ranks


def _worth_asking(learnable: Learnable) -> list[int]:
    """The classes with the fewest photos: those that more can help."""
    counts = np.bincount(learnable.truth, minlength=len(learnable.labels))
    order: list[int] = np.argsort(counts, kind="stable").tolist()
    return order[:_MOST_CLASSES]


def _said(learnable: Learnable, held_out: Learnable, penalty: float) -> LabelArray:
    fitted = head.fit(learnable.features, learnable.truth, len(learnable.labels), penalty)
    said: LabelArray = fitted.logits(held_out.features).argmax(axis=1)
    return said


def _accuracy(learnable: Learnable, held_out: Learnable, penalty: float) -> float:
    if not len(held_out):
        return 0.0
    return float((_said(learnable, held_out, penalty) == held_out.truth).mean())
