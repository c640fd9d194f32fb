"""How likely each name of a level is for one photo, on the scale of the photo's confidence.

The model's own probabilities say little about how often it is right, so that people never see
them. The likeliest name has its calibrated confidence; what that leaves is shared out among the
others as the model shares it out. All of them together are at most 1, and what adds up to a name
adds up to exactly the number beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from organizer.files.rules import Level
from organizer.vision import confidence
from organizer.vision.facts import Analysis, FloatArray, Prediction
from organizer.vision.signs import SIGNS, Switches, sign_probabilities
from organizer.vision.standings import softmax, standings
from organizer.vision.taxonomy import IndexArray, Taxonomy

_EVEN_CHANCE = 0.5
_WORTH_A_WORD = 0.05
"""What is less likely is not told."""


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """One photo at one level.

    Attributes:
        taxonomy: The names.
        level: The level.
        names: Shape (k,): the chance of each of the level's names, in [0, 1].
        things: Shape (classes + signs,): what each class or sign adds to its name.
        belongs: Shape (classes + signs,): each one's position among the names.
        winner: Position of the likeliest name.
        by_sign: Whether the winner is what ImageNet cannot see.
    """

    taxonomy: Taxonomy
    level: Level
    names: FloatArray
    things: FloatArray
    belongs: IndexArray
    winner: int
    by_sign: bool

    def best(self, count: int = 5) -> tuple[Prediction, ...]:
        """The likeliest names, best first; those that are out of the question left out."""
        order = np.argsort(-self.names, kind="stable")
        order = np.concatenate([[self.winner], order[order != self.winner]])[:count]
        names = self.taxonomy.names(self.level)
        return tuple(
            Prediction(names[at], float(self.names[at])) for at in order if self.names[at] > 0
        )

    def of(self, name: str) -> float:
        """The chance of a name of this level; 0 where the level has no such name."""
        names = self.taxonomy.names(self.level)
        return float(self.names[names.index(name)]) if name in names else 0.0


def chances(
    analysis: Analysis,
    taxonomy: Taxonomy,
    level: Level,
    *,
    switches: Switches | None = None,
) -> Chances | None:
    """Weigh all names of a level for one photo.

    Args:
        analysis: Its facts.
        taxonomy: The names.
        level: Whose names.
        switches: What is looked for beside ImageNet's classes; the usual when ``None``.

    Returns:
        ``None`` when no model has looked at the photo, or the model has other classes.
    """
    if analysis.logits is None or len(analysis.logits) != len(taxonomy.classes):
        return None
    calibration = confidence.default()
    signs = sign_probabilities([analysis.signals], switches)
    found = standings(analysis.logits[None], taxonomy, level, calibration, signs)
    winner, certainty = int(found.winner[0]), float(found.confidence[0])

    logits = np.where(taxonomy.allowed, analysis.logits, np.float32(-np.inf))
    columns = [sign.index for sign in taxonomy.signs]
    seen = signs[0, columns] * taxonomy.sign_allowed
    classes = softmax(logits, calibration.curve(level).temperature) * (1 - seen.sum())
    things = np.concatenate([classes, seen]).astype(np.float32)
    belongs = np.concatenate([taxonomy.level_index(level), taxonomy.level_signs(level)])
    sums = np.bincount(belongs, weights=things, minlength=len(taxonomy.names(level)))

    # The others share what the winner leaves, none of them more than the winner has.
    rest = max(1 - float(sums[winner]), 1e-9)
    scaled = np.minimum(sums * (1 - certainty) / rest, certainty)
    scaled[winner] = certainty
    factors = np.divide(scaled, sums, out=np.zeros_like(scaled), where=sums > 0)
    return Chances(
        taxonomy,
        level,
        scaled.astype(np.float32),
        (things * factors[belongs]).astype(np.float32),
        belongs,
        winner,
        bool(found.by_sign[0]),
    )


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that ImageNet cannot see and that was noticed in a photo.

    Attributes:
        name: Of :data:`~organizer.vision.signs.SIGNS`.
        probability: In [0, 1], standing for itself.
        counts: Whether it is likely enough to be weighed against the model's classes.
    """

    name: str
    probability: float
    counts: bool


def noticed(analysis: Analysis, switches: Switches | None = None) -> tuple[Sign, ...]:
    """What of a photo ImageNet cannot see, the likeliest first.

    Args:
        analysis: Its facts.
        switches: What is not looked for is not noticed; the usual when ``None``.
    """
    seen, on = analysis.signals, switches or Switches()
    if seen is None:
        return ()
    faces = SIGNS[min(max(seen.faces, 1), 3) - 1]
    found = (
        Sign(faces, seen.people * on.people, seen.faces > 0),
        Sign("screenshot", seen.screenshot * on.screenshots, counts=True),
        Sign("document", seen.document * on.documents, counts=True),
        Sign("meme", seen.meme * on.memes, counts=True),
    )
    told = [
        Sign(sign.name, sign.probability, sign.counts and sign.probability >= _EVEN_CHANCE)
        for sign in found
        if sign.probability >= _WORTH_A_WORD
    ]
    return tuple(sorted(told, key=lambda sign: -sign.probability))
