"""What a photo shows: from its facts to a verdict at the level asked for. Pure and cheap.

Probabilities are summed over a category before anything is decided: ten breeds at 8% make a dog.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from organizer.files.rules import Candidate, Level, Verdict
from organizer.vision import confidence
from organizer.vision.confidence import Calibration
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, FloatArray, Prediction
from organizer.vision.taxonomy import IndexArray, Taxonomy

# Photos judged at once: keeps the softmax of a large folder within some tens of megabytes.
_BLOCK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Standings:
    """The winners of n photos at one level; what is sure is a comparison away.

    Attributes:
        level: The level that was judged.
        winner: Shape (n,): position in ``taxonomy.names(level)``.
        label: Shape (n,): index of the best class inside the winner.
        confidence: Shape (n,): calibrated probability that the winner is right.
    """

    level: Level
    winner: IndexArray
    label: IndexArray
    confidence: FloatArray


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


def top(logits: FloatArray, taxonomy: Taxonomy, count: int = 5) -> tuple[Prediction, ...]:
    """The likeliest fine labels, best first, with softmax probabilities.

    Args:
        logits: Shape (classes,).
        taxonomy: Gives the names.
        count: How many.
    """
    probabilities = softmax(logits)
    best = np.argsort(-probabilities, kind="stable")[:count]
    return tuple(
        Prediction(taxonomy.classes[index].label, float(probabilities[index])) for index in best
    )


def standings(
    logits: FloatArray, taxonomy: Taxonomy, level: Level, calibration: Calibration | None = None
) -> Standings:
    """Find the winner of each photo at ``level``.

    Args:
        logits: Shape (n, classes).
        taxonomy: Which classes are summed.
        level: The level asked for.
        calibration: The program's own when ``None``.
    """
    curve = (calibration or confidence.default()).curve(level)
    index = taxonomy.level_index(level)
    winner = np.empty(len(logits), dtype=np.intp)
    label = np.empty(len(logits), dtype=np.intp)
    probability = np.empty(len(logits), dtype=np.float32)
    for start in range(0, len(logits), _BLOCK):
        block = slice(start, start + _BLOCK)
        probabilities = softmax(logits[block], curve.temperature)
        sums = taxonomy.level_probabilities(probabilities, level)
        winner[block] = sums.argmax(axis=1)
        probability[block] = sums.max(axis=1)
        label[block] = _best_inside(probabilities, index, winner[block])
    return Standings(level, winner, label, curve.confidence(probability))


def verdicts(found: Standings, taxonomy: Taxonomy, min_confidence: float) -> list[Verdict]:
    """Say of each winner whether it is sure enough."""
    names = taxonomy.names(found.level)
    sure = found.confidence >= min_confidence
    columns = (
        found.winner.tolist(),
        found.label.tolist(),
        found.confidence.tolist(),
        sure.tolist(),
    )
    return [
        Verdict(names[winner], taxonomy.classes[label].label, certainty, is_sure)
        for winner, label, certainty, is_sure in zip(*columns, strict=True)
    ]


def judge(
    analysis: Analysis,
    taxonomy: Taxonomy,
    *,
    level: Level,
    min_confidence: float,
    correction: Correction | None = None,
) -> Verdict | None:
    """What one photo shows.

    Args:
        analysis: Its facts.
        taxonomy: The names.
        level: What ``category`` is to be.
        min_confidence: In [0, 1]; from there on the verdict is sure.
        correction: What the user said it is; it overrules the model.

    Returns:
        ``None`` when there are neither logits nor a correction.
    """
    if correction is not None:
        return corrected(correction, taxonomy, level)
    if analysis.logits is None:
        return None
    return verdicts(standings(analysis.logits[None], taxonomy, level), taxonomy, min_confidence)[0]


def judge_many(
    analyses: Sequence[Analysis],
    taxonomy: Taxonomy,
    *,
    level: Level,
    min_confidence: float,
    corrections: Mapping[str, Correction] | None = None,
) -> list[Verdict | None]:
    """What many photos show: :func:`judge` for each, in one sweep.

    Args:
        analyses: Their facts.
        taxonomy: The names.
        level: What ``category`` is to be.
        min_confidence: In [0, 1]; from there on a verdict is sure.
        corrections: By content, see :meth:`Corrections.all`.
    """
    results: list[Verdict | None] = [None] * len(analyses)
    left: list[tuple[int, FloatArray]] = []
    for position, analysis in enumerate(analyses):
        correction = corrections.get(analysis.content) if corrections and analysis.content else None
        if correction is not None:
            results[position] = corrected(correction, taxonomy, level)
        elif analysis.logits is not None:
            left.append((position, analysis.logits))
    for start in range(0, len(left), _BLOCK):
        block = left[start : start + _BLOCK]
        found = standings(np.stack([logits for _, logits in block]), taxonomy, level)
        judged = verdicts(found, taxonomy, min_confidence)
        for (position, _), verdict in zip(block, judged, strict=True):
            results[position] = verdict
    return results


def corrected(correction: Correction, taxonomy: Taxonomy, level: Level) -> Verdict:
    """The verdict of a person: always sure."""
    place = taxonomy.place_of(correction.label)
    return Verdict(place.name(level), place.label, 1.0, sure=True, source="user")


def candidate(analysis: Analysis, verdict: Verdict | None) -> Candidate:
    """Put facts and verdict together for planning."""
    return Candidate(analysis.group, verdict, analysis.taken_at, analysis.camera, analysis.error)


def _best_inside(probabilities: FloatArray, index: IndexArray, winner: IndexArray) -> IndexArray:
    """The best class of each row that belongs to the row's winner.

    Mostly that is the best class of all; only the other rows are searched again.
    """
    best: IndexArray = probabilities.argmax(axis=1)
    outside = np.flatnonzero(index[best] != winner)
    inside = index[None, :] == winner[outside, None]
    best[outside] = np.where(inside, probabilities[outside], -1).argmax(axis=1)
    return best
