"""What a photo shows: from its facts to a verdict at the level asked for. Pure and cheap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from organizer.files.rules import Candidate, Level, Verdict
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, FloatArray, Prediction
from organizer.vision.signs import Switches
from organizer.vision.standings import (
    BoolArray,
    Standings,
    all_standings,
    choose,
    softmax,
)
from organizer.vision.taxonomy import IndexArray, Taxonomy


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


def levels_from(level: Level, *, back_off: bool) -> tuple[Level, ...]:
    """The levels at which a photo may be filed: the one asked for, or also the coarser ones."""
    levels = tuple(Level)
    return levels[levels.index(level) :] if back_off else (level,)


def chosen_verdicts(
    found: Sequence[Standings],
    taxonomy: Taxonomy,
    which: IndexArray,
    sure: BoolArray,
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
            verdicts[place] = Verdict(
                name,
                fine,
                certainty,
                is_sure,
                folder=folders[winner],
                written=taxonomy.written.get(fine, ""),
            )
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
        switches: What is looked for beside ImageNet's classes; the usual when ``None``.

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
        switches: What is looked for beside ImageNet's classes; the usual when ``None``.
    """
    results: list[Verdict | None] = [None] * len(analyses)
    left: list[int] = []
    for position, analysis in enumerate(analyses):
        correction = corrections.get(analysis.content) if corrections else None
        if correction is not None:
            results[position] = corrected(correction, taxonomy, level)
        elif analysis.labelled:
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
    written = taxonomy.written.get(place.label, "")
    return Verdict(name, place.label, 1.0, sure=True, source="user", folder=folder, written=written)


def candidate(analysis: Analysis, verdict: Verdict | None) -> Candidate:
    """Put facts and verdict together for planning."""
    return Candidate(analysis.group, verdict, analysis.taken_at, analysis.camera, analysis.error)
