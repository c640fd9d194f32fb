"""How right a model is, in numbers that the field knows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from organizer.training.learnable import LabelArray
from organizer.vision.facts import FloatArray

_BINS = 15


@dataclass(frozen=True, slots=True)
class ClassScore:
    """How right a model is about one class.

    Attributes:
        precision: Of the photos called so, how many are.
        recall: Of the photos that are so, how many are called so.
        f1: The harmonic mean of the two.
        support: How many photos are so.
    """

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """How right a model is, as if it knew no strangers.

    Attributes:
        labels: The classes, k of them.
        confusion: Shape (k, k): photos that are of the row's class and called the column's.
        ece: Expected calibration error: how far confidence is from how often it is right, the
            mean over 15 equal bins weighted by their photos (Naeini et al., 2015).
        reliability: For each bin that has photos: mean confidence, share right, photos.
    """

    labels: tuple[str, ...]
    confusion: NDArray[np.intp]
    ece: float
    reliability: tuple[tuple[float, float, int], ...]

    @property
    def photos(self) -> int:
        """How many photos were measured on."""
        return int(self.confusion.sum())

    @property
    def accuracy(self) -> float:
        """How many of them are right; 0 of none."""
        return float(np.trace(self.confusion) / max(self.photos, 1))

    @property
    def per_class(self) -> dict[str, ClassScore]:
        """By label; a class without photos, or that is never said, scores 0."""
        hits = np.diag(self.confusion)
        called, real = self.confusion.sum(axis=0), self.confusion.sum(axis=1)
        scores = {}
        for place, label in enumerate(self.labels):
            precision = float(hits[place] / max(called[place], 1))
            recall = float(hits[place] / max(real[place], 1))
            both = precision + recall
            f1 = 2 * precision * recall / both if both else 0.0
            scores[label] = ClassScore(precision, recall, f1, int(real[place]))
        return scores


def measure(
    labels: tuple[str, ...], truth: LabelArray, said: LabelArray, confidence: FloatArray
) -> Metrics:
    """Compare what was said with what is so.

    Args:
        labels: The classes.
        truth: Shape (n,): positions in ``labels``.
        said: Shape (n,): likewise.
        confidence: Shape (n,): in [0, 1].
    """
    confusion = np.zeros((len(labels), len(labels)), dtype=np.intp)
    np.add.at(confusion, (truth, said), 1)
    bins = np.minimum((confidence * _BINS).astype(np.intp), _BINS - 1)
    right = said == truth
    rows, gap = [], 0.0
    for place in range(_BINS):
        mine = bins == place
        count = int(mine.sum())
        if count:
            mean, share = float(confidence[mine].mean()), float(right[mine].mean())
            rows.append((mean, share, count))
            gap += count * abs(mean - share)
    return Metrics(labels, confusion, gap / max(len(truth), 1), tuple(rows))
