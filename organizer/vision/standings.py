"""Who wins at each level, and how surely: numbers for many photos at once.

Probabilities are summed over a category before anything is decided: ten breeds at 8% make a dog.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from organizer.files.rules import Level
from organizer.vision import confidence
from organizer.vision.confidence import Calibration, Curve, sign_bar
from organizer.vision.facts import Analysis, FloatArray, logits_of
from organizer.vision.signs import Switches, sign_probabilities
from organizer.vision.taxonomy import IndexArray, Taxonomy

BoolArray = NDArray[np.bool_]

# Photos judged at once: keeps the softmax of a large folder within some tens of megabytes.
_BLOCK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Standings:
    """The winners of n photos at one level; what is sure is a comparison away.

    Attributes:
        level: The level that was judged.
        winner: Shape (n,): position in ``taxonomy.names(level)``.
        label: Shape (n,): the best class or sign inside the winner, see :meth:`Taxonomy.thing`.
        confidence: Shape (n,): calibrated probability that the winner is right.
        by_sign: Shape (n,): whether a sign decided, not the model's classes.
    """

    level: Level
    winner: IndexArray
    label: IndexArray
    confidence: FloatArray
    by_sign: BoolArray

    def __len__(self) -> int:
        return len(self.winner)

    def at(self, positions: IndexArray) -> Standings:
        """Those of some photos, in the order of their positions."""
        return Standings(
            self.level,
            self.winner[positions],
            self.label[positions],
            self.confidence[positions],
            self.by_sign[positions],
        )


def softmax(logits: FloatArray, temperature: float = 1.0) -> FloatArray:
    """Probabilities over the last axis.

    Args:
        logits: Shape (..., classes).
        temperature: What the logits are divided by first.
    """
    powers: FloatArray = np.exp(
        (logits - logits.max(axis=-1, keepdims=True)) / np.float32(temperature)
    )
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


def standings(
    logits: FloatArray,
    taxonomy: Taxonomy,
    level: Level,
    calibration: Calibration | None = None,
    signs: FloatArray | None = None,
) -> Standings:
    """Find the winner of each photo at ``level``.

    What the signs leave of a photo is shared out by the model: a class's probability is that of
    there being nothing that ImageNet cannot see, times the model's. Where both point to one name
    their probabilities add up, and stay what they were measured to be.

    Args:
        logits: Shape (n, classes).
        taxonomy: Which classes are summed.
        level: The level asked for.
        calibration: The program's own when ``None``.
        signs: Shape (n, 6), of :func:`sign_probabilities`; ``None`` where nobody looked.
    """
    curve = (calibration or confidence.default()).curve(level)
    parts = []
    for start in range(0, max(len(logits), 1), _BLOCK):
        block = slice(start, start + _BLOCK)
        parts.append(
            _standings(
                logits[block], taxonomy, level, curve, None if signs is None else signs[block]
            )
        )
    if len(parts) == 1:
        return parts[0]
    return joined(parts)


def joined(parts: Sequence[Standings]) -> Standings:
    """Standings at one level, one after the other."""
    return Standings(
        parts[0].level,
        np.concatenate([part.winner for part in parts]),
        np.concatenate([part.label for part in parts]),
        np.concatenate([part.confidence for part in parts]),
        np.concatenate([part.by_sign for part in parts]),
    )


def _standings(
    logits: FloatArray, taxonomy: Taxonomy, level: Level, curve: Curve, signs: FloatArray | None
) -> Standings:
    """The standings of one block."""
    if not taxonomy.allowed.all():  # what is never said leaves its probability to the others
        logits = np.where(taxonomy.allowed, logits, np.float32(-np.inf))
    probabilities = softmax(logits, curve.temperature)
    sums = taxonomy.level_probabilities(probabilities, level)
    winner: IndexArray = sums.argmax(axis=1)
    label = _best_inside(probabilities, taxonomy.level_index(level), winner)
    certainty = curve.confidence(sums.max(axis=1))
    found = Standings(level, winner, label, certainty, np.zeros(len(logits), dtype=np.bool_))
    if signs is not None and taxonomy.signs:
        _weigh_signs(found, taxonomy, signs, sums, probabilities)
    return found


def _weigh_signs(
    found: Standings,
    taxonomy: Taxonomy,
    signs: FloatArray,
    sums: FloatArray,
    probabilities: FloatArray,
) -> None:
    """Set the model's winners against what ImageNet cannot see; changes ``found``."""
    columns = [sign.index for sign in taxonomy.signs]
    found_signs = signs[:, columns] * taxonomy.sign_allowed
    rows = np.flatnonzero(found_signs.any(axis=1))
    if not len(rows):
        return
    found_signs = found_signs[rows]
    rest = 1 - found_signs.sum(axis=1)
    winner, label = found.winner[rows], found.label[rows]
    model = found.confidence[rows]
    best, sign_leads = rest * model, np.zeros(len(rows), dtype=np.bool_)
    index, sign_names = taxonomy.level_index(found.level), taxonomy.level_signs(found.level)
    new_winner, new_label = winner.copy(), label.copy()
    for name in np.unique(sign_names):
        here = np.where(sign_names == name, found_signs, 0)
        share = here.sum(axis=1)
        score = share + rest * np.where(winner == name, model, sums[rows, name])
        ahead = (share > 0) & ((score > best) | (winner == name))
        inside = np.where(index == name, probabilities[rows], -1)
        class_leads = rest * inside.max(axis=1, initial=-1) > here.max(axis=1)
        leader = np.where(class_leads, inside.argmax(axis=1), len(index) + here.argmax(axis=1))
        new_label[ahead], new_winner[ahead] = leader[ahead], name
        sign_leads[ahead] = 2 * share[ahead] >= score[ahead]
        best = np.where(ahead, score, best)
    found.winner[rows], found.label[rows] = new_winner, new_label
    found.confidence[rows], found.by_sign[rows] = best, sign_leads


def all_standings(
    analyses: Sequence[Analysis],
    taxonomy: Taxonomy,
    levels: Sequence[Level],
    *,
    switches: Switches | None = None,
    calibration: Calibration | None = None,
) -> list[Standings]:
    """The standings of photos that have logits, at each of some levels.

    Args:
        analyses: Their facts; each has logits.
        taxonomy: The names.
        levels: The levels.
        switches: What is looked for beside ImageNet's classes; the usual when ``None``.
        calibration: The program's own when ``None``.
    """
    parts: list[list[Standings]] = [[] for _ in levels]
    for start in range(0, max(len(analyses), 1), _BLOCK):
        block = analyses[start : start + _BLOCK]
        logits = np.zeros((len(block), len(taxonomy.classes)), dtype=np.float32)
        for row, found_logits in zip(logits, logits_of(block), strict=True):
            if found_logits is not None:  # else gone from the index since: nothing is likely
                row[:] = found_logits
        seen = [analysis.signals for analysis in block]
        signs = sign_probabilities(seen, switches) if any(seen) else None
        for level, found in zip(levels, parts, strict=True):
            found.append(standings(logits, taxonomy, level, calibration, signs))
    return [joined(found) for found in parts]


def are_sure(
    found: Standings, min_confidence: float, calibration: Calibration | None = None
) -> BoolArray:
    """Shape (n,): which photos are filed so that ``min_confidence`` of them are expected right.

    A photo's confidence stays what it is; the bar it has to reach depends on what is asked, see
    :meth:`~organizer.vision.confidence.Curve.bar`.
    """
    bar = (calibration or confidence.default()).curve(found.level).bar(min_confidence)
    bars = np.where(found.by_sign, sign_bar(min_confidence), bar)
    sure: BoolArray = found.confidence >= bars
    return sure


def choose(
    found: Sequence[Standings], min_confidence: float, calibration: Calibration | None = None
) -> tuple[IndexArray, BoolArray]:
    """Pick for each photo the first of some levels at which it is sure.

    Args:
        found: One for each level that may be chosen, the one asked for first.
        min_confidence: In [0, 1]: how many of the filed photos are to be right.
        calibration: The program's own when ``None``.

    Returns:
        Position in ``found``, shape (n,), 0 where no level is sure; and whether one is.
    """
    sure = np.stack([are_sure(at, min_confidence, calibration) for at in found])
    return sure.argmax(axis=0), np.logical_or.reduce(sure)


def _best_inside(probabilities: FloatArray, index: IndexArray, winner: IndexArray) -> IndexArray:
    """The best class of each row that belongs to the row's winner.

    Mostly that is the best class of all; only the other rows are searched again.
    """
    best: IndexArray = probabilities.argmax(axis=1)
    outside = np.flatnonzero(index[best] != winner)
    inside = index[None, :] == winner[outside, None]
    best[outside] = np.where(inside, probabilities[outside], -1).argmax(axis=1)
    return best
