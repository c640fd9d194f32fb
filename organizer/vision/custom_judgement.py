"""A whole folder judged with a model of the user's own, for those who decide it again and again.

The model's categories are put behind the taxonomy's names, as signs are: then all that is made of
a :class:`Judgement` (sliders, counts, reviews, corrections) works as it does without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from organizer.files.rules import Level
from organizer.vision.corrections import Correction
from organizer.vision.custom_head import score, usable
from organizer.vision.custom_judge import Custom, general
from organizer.vision.facts import Analysis, FloatArray
from organizer.vision.judgement import Judgement
from organizer.vision.signs import Switches
from organizer.vision.standings import Standings
from organizer.vision.taxonomy import ClassNames, IndexArray, Place, Taxonomy

_USUAL = 0.95
"""What is asked of the filed photos, usually; from its bar on a category of one's own wins."""


def with_categories(taxonomy: Taxonomy, labels: Sequence[str]) -> Taxonomy:
    """A taxonomy that knows a model's categories too; what it knew before stays in its place.

    Args:
        taxonomy: The names.
        labels: The categories: fine and everyday names of their own, in a broad group that is
            known or of their own too.
    """
    groups = [taxonomy.group_of(label) for label in labels]
    names = {
        Level.FINE: _joined(taxonomy.labels, labels),
        Level.EVERYDAY: _joined(taxonomy.categories, labels),
        Level.BROAD: _joined(taxonomy.groups, groups),
    }
    said = {Level.FINE: labels, Level.EVERYDAY: labels, Level.BROAD: groups}
    columns = np.array(
        [[names[level].index(name) for name in said[level]] for level in Level], dtype=np.intp
    ).reshape(3, len(labels))
    first = len(taxonomy.signs)
    own = tuple(
        ClassNames(first + place, "", label, label, group)
        for place, (label, group) in enumerate(zip(labels, groups, strict=True))
    )
    places = {
        label.casefold(): Place(label, label, group)
        for label, group in zip(labels, groups, strict=True)
    }
    return replace(
        taxonomy,
        signs=(*taxonomy.signs, *own),
        labels=names[Level.FINE],
        categories=names[Level.EVERYDAY],
        groups=names[Level.BROAD],
        sign_index=np.concatenate([taxonomy.sign_index, columns], axis=1),
        sign_allowed=np.concatenate([taxonomy.sign_allowed, np.ones(len(labels), np.bool_)]),
        places={**taxonomy.places, **places},
    )


@dataclass(frozen=True, slots=True, eq=False)
class CustomNames:
    """The names that a folder is judged by: the taxonomy's, and a model's of the user's own.

    Attributes:
        general: The taxonomy's alone.
        whole: With the model's categories; the same object for every judgement, by which they know
            each other.
    """

    general: Taxonomy
    whole: Taxonomy

    @classmethod
    def of(cls, custom: Custom, taxonomy: Taxonomy) -> CustomNames:
        """The names of a model at work."""
        return cls(taxonomy, with_categories(taxonomy, custom.model.labels))


def judgement_of(
    custom: Custom,
    analyses: Sequence[Analysis],
    names: CustomNames,
    *,
    corrections: Mapping[str, Correction] | None = None,
    switches: Switches | None = None,
) -> Judgement:
    """Judge photos; see :meth:`Judgement.of`, and :func:`judge_custom` for what wins.

    Args:
        custom: The model at work.
        analyses: Their facts.
        names: The names of both.
        corrections: By content.
        switches: What is looked for beside ImageNet's classes.

    Returns:
        With the whole taxonomy. Strangers count as not known where the model works alone.
    """
    plain = [general(analysis) for analysis in analyses]
    base = Judgement.of(plain, names.general, corrections=corrections, switches=switches)
    taxonomy, both = names.general, names.whole
    places, logits, embeddings = usable(custom.model, analyses)
    rows = np.array(places, dtype=np.intp)
    scores = score(custom.model, logits, embeddings)
    near = scores.strangeness <= custom.threshold
    best: IndexArray = scores.probabilities.argmax(axis=1)
    strong = scores.confidence >= custom.model.curve.bar(_USUAL)
    standings = []
    for found in base.standings:
        wins = near & (strong | (scores.confidence >= found.confidence[rows]))
        if not custom.combined:
            wins = near
        own = best[wins] + len(taxonomy.signs)
        standings.append(_won(found, both, rows[wins], own, scores.confidence[wins]))
    known = base.known
    if not custom.combined:
        known = np.zeros(len(known), dtype=np.bool_)
        known[rows[near]] = True
    return replace(base, taxonomy=both, standings=tuple(standings), known=known)


def _won(
    found: Standings,
    taxonomy: Taxonomy,
    rows: IndexArray,
    signs: IndexArray,
    confidence: FloatArray,
) -> Standings:
    """The standings with the model's categories, ``signs``, where they won."""
    winner, label = found.winner.copy(), found.label.copy()
    certainty, by_sign = found.confidence.copy(), found.by_sign.copy()
    winner[rows] = taxonomy.level_signs(found.level)[signs]
    label[rows] = len(taxonomy.classes) + signs
    certainty[rows], by_sign[rows] = confidence, True
    return Standings(found.level, winner, label, certainty, by_sign)


def _joined(known: tuple[str, ...], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))
