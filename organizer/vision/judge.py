"""What a photo shows: from its facts to a verdict at the level asked for. Pure and cheap.

Probabilities are summed over a category before anything is decided: ten breeds at 8% make a dog.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from organizer.files.rules import Candidate, Level, Verdict
from organizer.vision import confidence
from organizer.vision.confidence import Calibration, Curve, sign_bar
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, FloatArray, Prediction
from organizer.vision.signs import Switches, sign_probabilities
from organizer.vision.taxonomy import IndexArray, Taxonomy

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
    by_sign: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.winner)


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
        switches: What is looked for beside ImageNet's classes; everything when ``None``.
        calibration: The program's own when ``None``.
    """
    parts: list[list[Standings]] = [[] for _ in levels]
    for start in range(0, max(len(analyses), 1), _BLOCK):
        block = analyses[start : start + _BLOCK]
        rows = [analysis.logits for analysis in block if analysis.logits is not None]
        logits = np.stack(rows) if rows else np.empty((0, len(taxonomy.classes)), dtype=np.float32)
        seen = [analysis.signals for analysis in block]
        signs = sign_probabilities(seen, switches) if any(seen) else None
        for level, found in zip(levels, parts, strict=True):
            found.append(standings(logits, taxonomy, level, calibration, signs))
    return [joined(found) for found in parts]


def are_sure(
    found: Standings, min_confidence: float, calibration: Calibration | None = None
) -> NDArray[np.bool_]:
    """Shape (n,): which photos are filed so that ``min_confidence`` of them are expected right.

    A photo's confidence stays what it is; the bar it has to reach depends on what is asked, see
    :meth:`~organizer.vision.confidence.Curve.bar`.
    """
    bar = (calibration or confidence.default()).curve(found.level).bar(min_confidence)
    bars = np.where(found.by_sign, sign_bar(min_confidence), bar)
    sure: NDArray[np.bool_] = found.confidence >= bars
    return sure


def choose(
    found: Sequence[Standings], min_confidence: float, calibration: Calibration | None = None
) -> tuple[IndexArray, NDArray[np.bool_]]:
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


def levels_from(level: Level, *, back_off: bool) -> tuple[Level, ...]:
    """The levels at which a photo may be filed: the one asked for, or also the coarser ones."""
    levels = tuple(Level)
    return levels[levels.index(level) :] if back_off else (level,)


def verdicts(
    found: Standings,
    taxonomy: Taxonomy,
    min_confidence: float,
    calibration: Calibration | None = None,
) -> list[Verdict]:
    """Say of each winner whether it is sure enough."""
    return chosen_verdicts((found,), taxonomy, *choose((found,), min_confidence, calibration))


def chosen_verdicts(
    found: Sequence[Standings],
    taxonomy: Taxonomy,
    which: IndexArray,
    sure: NDArray[np.bool_],
    positions: IndexArray | None = None,
) -> list[Verdict]:
    """Put into words what was decided.

    Args:
        found: One for each level that may be chosen, the one asked for first.
        taxonomy: The names.
        which: Shape (n,): of :func:`choose`.
        sure: Shape (n,): likewise.
        positions: Shape (m,): the photos that are of interest; all when ``None``.
    """
    at = np.arange(len(which)) if positions is None else positions
    verdicts: list[Verdict] = [_NOTHING] * len(at)
    for step, standing in enumerate(found):
        mine = np.flatnonzero(which[at] == step)
        photos = at[mine]
        names = taxonomy.names(standing.level)
        folders = [taxonomy.folder(name, standing.level) for name in names]
        columns = (
            mine.tolist(),
            standing.winner[photos].tolist(),
            standing.label[photos].tolist(),
            standing.confidence[photos].tolist(),
            sure[photos].tolist(),
        )
        for place, winner, label, certainty, is_sure in zip(*columns, strict=True):
            name = names[winner]
            # Filed more coarsely than asked for: what lies below was too doubtful to be named.
            fine = name if step else taxonomy.thing(label).label
            verdicts[place] = Verdict(name, fine, certainty, is_sure, folder=folders[winner])
    return verdicts


_NOTHING = Verdict("", "", 0.0, sure=False)


def judge(
    analysis: Analysis,
    taxonomy: Taxonomy,
    *,
    level: Level,
    min_confidence: float,
    correction: Correction | None = None,
    back_off: bool = False,
    switches: Switches | None = None,
) -> Verdict | None:
    """What one photo shows.

    Args:
        analysis: Its facts.
        taxonomy: The names.
        level: What ``category`` is to be.
        min_confidence: In [0, 1]: how many of the photos that are sure are to be right. At 0 every
            photo is sure, at 1 only a corrected one.
        correction: What the user said it is; it overrules the model.
        back_off: Whether a photo that is unsure takes the name of a coarser level that is sure.
        switches: What is looked for beside ImageNet's classes; everything when ``None``.

    Returns:
        ``None`` when there are neither logits nor a correction.
    """
    corrections = None if correction is None else {analysis.content: correction}
    return judge_many(
        [analysis],
        taxonomy,
        level=level,
        min_confidence=min_confidence,
        corrections=corrections,
        back_off=back_off,
        switches=switches,
    )[0]


def judge_many(
    analyses: Sequence[Analysis],
    taxonomy: Taxonomy,
    *,
    level: Level,
    min_confidence: float,
    corrections: Mapping[str, Correction] | None = None,
    back_off: bool = False,
    switches: Switches | None = None,
) -> list[Verdict | None]:
    """What many photos show: :func:`judge` for each, in one sweep.

    Args:
        analyses: Their facts.
        taxonomy: The names.
        level: What ``category`` is to be.
        min_confidence: In [0, 1]: how many of the photos that are sure are to be right.
        corrections: By content, see :meth:`Corrections.all`.
        back_off: Whether a photo that is unsure takes the name of a coarser level that is sure.
        switches: What is looked for beside ImageNet's classes; everything when ``None``.
    """
    results: list[Verdict | None] = [None] * len(analyses)
    left: list[int] = []
    for position, analysis in enumerate(analyses):
        correction = corrections.get(analysis.content) if corrections else None
        if correction is not None:
            results[position] = corrected(correction, taxonomy, level)
        elif analysis.logits is not None:
            left.append(position)
    if left:
        levels = levels_from(level, back_off=back_off)
        found = all_standings(
            [analyses[position] for position in left], taxonomy, levels, switches=switches
        )
        made = chosen_verdicts(found, taxonomy, *choose(found, min_confidence))
        for position, verdict in zip(left, made, strict=True):
            results[position] = verdict
    return results


def corrected(correction: Correction, taxonomy: Taxonomy, level: Level) -> Verdict:
    """The verdict of a person: always sure."""
    place = taxonomy.place_of(correction.label)
    name = place.name(level)
    folder = taxonomy.folder(name, level)
    return Verdict(name, place.label, 1.0, sure=True, source="user", folder=folder)


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
