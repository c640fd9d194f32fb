"""Dealing photos to folds: each class evenly, and photos that are nearly the same together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FOLDS = 5
SEED = 20


def deal(
    truth: NDArray[np.intp], clusters: NDArray[np.intp], count: int = FOLDS
) -> NDArray[np.intp]:
    """Give each photo a fold; the same photos always get the same.

    Args:
        truth: Shape (n,): the classes.
        clusters: Shape (n,): photos of one number are never parted.
        count: How many folds.

    Returns:
        Shape (n,): folds from 0 to ``count - 1``, fewer where there are fewer clusters.
    """
    random = np.random.default_rng(SEED)
    folds = np.zeros(len(truth), dtype=np.intp)
    first = 0
    for label in np.unique(truth):
        # A cluster belongs to the class of its first photo, so that it is dealt once.
        mine = [
            cluster
            for cluster in np.unique(clusters[truth == label])
            if truth[np.flatnonzero(clusters == cluster)[0]] == label
        ]
        for place, cluster in enumerate(random.permutation(mine)):
            folds[clusters == cluster] = (first + place) % count
        first += len(mine)
    return folds


def held_out(
    truth: NDArray[np.intp], clusters: NDArray[np.intp], share: float = 0.2
) -> NDArray[np.bool_]:
    """Choose photos to measure on: about ``share`` of each class, at least one fold's worth.

    Args:
        truth: Shape (n,): the classes.
        clusters: Shape (n,): photos of one number are never parted.
        share: In (0, 0.5].

    Returns:
        Shape (n,): whether a photo is among them.
    """
    chosen: NDArray[np.bool_] = deal(truth, clusters, max(2, round(1 / share))) == 0
    return chosen
