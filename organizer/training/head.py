"""A linear head on what the backbone sees: multinomial logistic regression."""

from __future__ import annotations

import warnings
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from organizer.text import text
from organizer.training.folds import FOLDS, deal
from organizer.training.learnable import LabelArray
from organizer.training.step import Step
from organizer.vision.custom_head import softmax
from organizer.vision.facts import FloatArray
from organizer.working import finish, in_words

PENALTIES = (0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
"""Inverse strengths of the L2 penalty that are tried. Below 0.1 the loss is as good and fewer
photos are right."""

_MOST_TO_CHOOSE_BY = 3000
"""Photos that the choice of a penalty looks at; more take longer and choose the same."""

_WORTH_THREADS = 4_000_000
"""Numbers from which on a fit runs on all cores."""

_ROUND, _ROUNDS = 30, 17
"""Iterations after which a fit can be cancelled, and how many times so many there are at most. Most
fits need fewer; each round forgets what the one before has learnt of the loss's curvature."""

_UNSEEN = -30.0
"""Bias of a class that a fold had no photo of."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A linear head.

    Attributes:
        weights: Shape (k, 2281).
        bias: Shape (k,).
    """

    weights: FloatArray
    bias: FloatArray

    def logits(self, features: FloatArray) -> FloatArray:
        """Scores before the softmax, shape (n, k)."""
        found: FloatArray = features @ self.weights.T + self.bias
        return found


def fit(features: FloatArray, truth: LabelArray, classes: int, penalty: float) -> Head:
    """Fit a head at one go; see :func:`fitting`."""
    return finish(fitting(features, truth, classes, penalty))


def fitting(
    features: FloatArray, truth: LabelArray, classes: int, penalty: float
) -> Generator[None, None, Head]:
    """Fit a head; rare classes weigh as much as common ones.

    Args:
        features: Shape (n, 2281), see :func:`organizer.vision.custom_head.features`.
        truth: Shape (n,): classes from 0 on.
        classes: How many there are; those without a photo are never said.
        penalty: Inverse strength of the L2 penalty.

    Yields:
        Nothing, between the rounds of a fit that takes long; closing it cancels.
    """
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    weights = np.zeros((classes, features.shape[1]), dtype=np.float32)
    bias = np.full(classes, _UNSEEN, dtype=np.float32)
    seen = np.unique(truth)
    if len(seen) == 1:
        bias[seen] = 0
        return Head(weights, bias)
    regression = LogisticRegression(
        C=penalty, class_weight="balanced", max_iter=_ROUND, warm_start=True
    )
    # Threads that wait for one another cost more than they give while the products are small.
    threads = 1 if features.size < _WORTH_THREADS else None
    for _ in range(_ROUNDS):
        with warnings.catch_warnings(), threadpool_limits(threads):
            warnings.simplefilter("ignore", ConvergenceWarning)  # nearly there is good enough
            regression.fit(features, truth)
        if regression.n_iter_.max() < _ROUND:
            break
        yield
    if len(seen) == 2:  # one row that tells the second from the first
        half = regression.coef_[0] / 2
        weights[seen] = np.stack([-half, half])
        bias[seen] = np.array([-0.5, 0.5]) * regression.intercept_[0]
    else:
        weights[seen], bias[seen] = regression.coef_, regression.intercept_
    return Head(weights, bias)


@dataclass(frozen=True, slots=True, eq=False)
class CrossValidation:
    """What a head says of photos that it has not seen.

    Attributes:
        penalty: The one that did best.
        folds: Shape (n,): which photos were held out together.
        logits: Shape (n, k): each photo's, by the head that was fitted without its fold.
    """

    penalty: float
    folds: LabelArray
    logits: FloatArray


def cross_validate(
    features: FloatArray, truth: LabelArray, classes: int, clusters: LabelArray
) -> Generator[Step, None, CrossValidation]:
    """Choose the penalty, and find out how a head does on photos that it has not seen.

    Args:
        features: Shape (n, 2281), see :func:`organizer.vision.custom_head.features`.
        truth: Shape (n,).
        classes: How many.
        clusters: Shape (n,): photos that are nearly the same have one number.

    Yields:
        Progress, between fits and within long ones.
    """
    folds = deal(truth, clusters)
    features = turned(features)
    few = _sample(truth)
    losses = {}
    for done, penalty in enumerate(PENALTIES):
        trial = out_of_fold(features[few], truth[few], classes, folds[few], penalty)
        logits = yield from in_words(trial, partial(_choosing, done))
        losses[penalty] = _balanced_loss(logits, truth[few])
    best = min(losses, key=lambda penalty: losses[penalty])
    last = out_of_fold(features, truth, classes, folds, best)
    logits = yield from in_words(last, partial(_choosing, len(PENALTIES)))
    return CrossValidation(best, folds, logits)


def _choosing(penalties: int, folds: int) -> Step:
    """How far the choice of a penalty is, by those tried and the folds of the one that is."""
    total = (len(PENALTIES) + 1) * FOLDS
    return Step(text("Choosing how strictly to learn"), penalties * FOLDS + folds, total)


def turned(features: FloatArray) -> FloatArray:
    """The same photos in as many dimensions as there are photos.

    A rotation, under which neither scores nor the L2 penalty change: fits only get faster. They
    would not by enough where there are nearly as many photos as dimensions; then nothing is done.
    """
    from threadpoolctl import threadpool_limits

    if 2 * len(features) > features.shape[1]:
        return features
    with threadpool_limits(1 if features.size < _WORTH_THREADS else None):
        corner = np.asarray(np.linalg.qr(features.T.astype(np.float64), mode="r"))
    turned: FloatArray = np.ascontiguousarray(corner.T, np.float32)
    return turned


def out_of_fold(
    features: FloatArray, truth: LabelArray, classes: int, folds: LabelArray, penalty: float
) -> Generator[int, None, FloatArray]:
    """Ask heads of photos that they have not seen.

    Args:
        features: Shape (n, m), perhaps :func:`turned`.
        truth: Shape (n,).
        classes: How many.
        folds: Shape (n,): for each of them a head is fitted to all others.
        penalty: See :func:`fitting`.

    Yields:
        How many folds are done, also within long fits; closing it cancels.

    Returns:
        Scores before the softmax, shape (n, classes).
    """
    found = np.zeros((len(truth), classes), dtype=np.float32)
    for done, fold in enumerate(np.unique(folds)):
        yield done
        mine = folds == fold
        if mine.all():
            continue
        work = fitting(features[~mine], truth[~mine], classes, penalty)
        fitted = yield from in_words(work, partial(_still, done))
        found[mine] = fitted.logits(features[mine])
    return found


def _still(done: int, _pause: None) -> int:
    return done


def _sample(truth: LabelArray) -> NDArray[np.intp]:
    """Positions of at most :data:`_MOST_TO_CHOOSE_BY` photos, rare classes whole."""
    classes = np.unique(truth)
    most = max(2, _MOST_TO_CHOOSE_BY // len(classes))
    random = np.random.default_rng(0)
    chosen = [random.permutation(np.flatnonzero(truth == label))[:most] for label in classes]
    return np.sort(np.concatenate(chosen))


def _balanced_loss(logits: FloatArray, truth: LabelArray) -> float:
    """Mean over the classes of the mean log loss, at the temperature that suits it best."""
    cooled = logits / np.float32(temperature(logits, truth))
    own = -np.log(np.maximum(softmax(cooled)[np.arange(len(truth)), truth], 1e-9))
    return float(np.mean([own[truth == label].mean() for label in np.unique(truth)]))


def loss(logits: FloatArray, truth: LabelArray) -> float:
    """Mean log loss."""
    own = softmax(logits)[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(own, 1e-9)).mean())


def temperature(logits: FloatArray, truth: LabelArray) -> float:
    """What logits are divided by so that probabilities are right (Guo et al., 2017).

    Args:
        logits: Shape (n, k), of photos that took no part in the fit.
        truth: Shape (n,).
    """
    grid = np.geomspace(0.2, 8, 75)
    # A weak pull towards 1, as of one photo more, keeps a handful of photos from proving certainty.
    losses = [
        -np.log(
            np.maximum(softmax(logits / np.float32(value))[np.arange(len(truth)), truth], 1e-9)
        ).sum()
        + np.log(value) ** 2
        for value in grid
    ]
    return float(grid[int(np.argmin(losses))])
