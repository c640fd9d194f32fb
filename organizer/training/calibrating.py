"""From what a model says of photos it has not seen: how sure it may be, and who is a stranger."""

from __future__ import annotations

import numpy as np

from organizer.training.learnable import LabelArray, Learnable
from organizer.vision.confidence import Curve
from organizer.vision.custom_head import softmax, strangeness
from organizer.vision.custom_model import QUANTILES, References
from organizer.vision.facts import FloatArray

NEIGHBOURS = 5
MOST_REFERENCES = 1000
"""Photos that are kept to compare with: 5 MB, and a millisecond for each photo that is judged."""

_ASKED = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995)


def curve(logits: FloatArray, cooling: float) -> Curve:
    """How a probability becomes a confidence, and which confidence is sure.

    Args:
        logits: Shape (n, k), of photos that took no part in the fit.
        cooling: The temperature at which probabilities are right.
    """
    plain = Curve(cooling)
    certain = np.sort(
        plain.confidence(softmax(logits / np.float32(cooling)).max(axis=1)).astype(np.float64)
    )[::-1]
    expected = np.cumsum(certain) / np.arange(1, len(certain) + 1)  # falls
    bars: list[tuple[float, float]] = []
    for asked in _ASKED:
        enough = np.flatnonzero(expected >= asked)
        bar = float(certain[enough[-1]]) if len(enough) else asked
        bars.append((asked, max(bar, bars[-1][1] if bars else 0.0)))
    return Curve(cooling, bars=tuple(bars))


def references(learnable: Learnable, folds: LabelArray) -> References:
    """Choose what photos are compared with, and find how strange photos of the classes are.

    Args:
        learnable: The training photos.
        folds: Shape (n,): a photo is compared with those of the other folds only.
    """
    looks, views = learnable.directions, learnable.opinions
    chosen = _spread(learnable.truth)
    kept = np.zeros(len(learnable), dtype=np.bool_)
    kept[chosen] = True
    none = np.zeros(QUANTILES, dtype=np.float32)
    found = []
    for fold in np.unique(folds):
        mine = folds == fold
        others = kept & ~mine
        if others.any():
            known = References(looks[others], views[others], NEIGHBOURS, none)
            found.append(strangeness(known, looks[mine], views[mine]))
    strange = np.concatenate(found) if found else np.zeros(1, dtype=np.float32)
    quantiles = np.quantile(strange, np.linspace(0, 1, QUANTILES)).astype(np.float32)
    neighbours = min(NEIGHBOURS, len(chosen))
    return References(looks[chosen], views[chosen], neighbours, quantiles)


def _spread(truth: LabelArray) -> LabelArray:
    """Positions of at most :data:`MOST_REFERENCES` photos, as many of each class as there are."""
    if len(truth) <= MOST_REFERENCES:
        return np.arange(len(truth))
    random = np.random.default_rng(0)
    # Dealt round by round, so that a rare class keeps all of its photos.
    rank = np.empty(len(truth), dtype=np.intp)
    for label in np.unique(truth):
        mine = random.permutation(np.flatnonzero(truth == label))
        rank[mine] = np.arange(len(mine))
    return np.sort(np.argsort(rank, kind="stable")[:MOST_REFERENCES])
