"""Why this label: where in the photo it was seen, and which classes add up to it.

A class activation map (Zhou et al., 2016) needs no second pass through the model: its last layer
weighs the mean of a 7 × 7 map of features, so the same weights say of each place what it adds.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from organizer.files.rules import Level
from organizer.vision.chances import chances
from organizer.vision.engine import Engine, Views
from organizer.vision.facts import Analysis, FloatArray, Prediction
from organizer.vision.signs import Switches
from organizer.vision.taxonomy import IndexArray, Taxonomy

SIDE = 224
"""Pixels a side of a heat map; it is stretched over the photo, whatever the photo's shape."""

_SHARES = 5

# From nothing over violet and orange to pale yellow: told apart without seeing colours, too.
_KNOTS = (0.0, 0.35, 0.7, 1.0)
_COLOURS = ((40, 11, 84), (159, 42, 99), (245, 125, 21), (252, 255, 164))
_MOST_OPAQUE = 190


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """Why a photo is called what it is.

    Attributes:
        name: What is explained: a label, a category or a group.
        probability: Its chance, on the scale of the photo's confidence: see
            :mod:`organizer.vision.chances`.
        shares: The classes and signs that add most to it, best first, with what each adds.
        others: How many more there are in it.
        rest: What those add together.
        by_sign: Whether what ImageNet cannot see speaks for it, not the model's classes; these
            cannot say then where in the photo it is.
        heat: Shape (224, 224) in [0, 1]: where it was seen in the whole frame; ``None`` when
            there was nothing to look at.
    """

    name: str
    probability: float
    shares: tuple[Prediction, ...]
    others: int
    rest: float
    by_sign: bool = False
    heat: FloatArray | None = None


def explain(
    analysis: Analysis,
    taxonomy: Taxonomy,
    *,
    level: Level,
    name: str | None = None,
    engine: Engine | None = None,
    view: Views | None = None,
    switches: Switches | None = None,
) -> Explanation | None:
    """Explain one photo's label.

    Args:
        analysis: The photo's facts.
        taxonomy: The names.
        level: At which level it is explained.
        name: Which of the level's names; ``None`` for the likeliest.
        engine: Looks at the photo once more; ``None`` for no heat map.
        view: Shape (1, 224, 224, 3): the whole frame, see :func:`view_of_thumbnail`.
        switches: What is looked for beside ImageNet's classes; the usual when ``None``.

    Returns:
        ``None`` when no model has looked at the photo, or the model has other classes.
    """
    weighed = chances(analysis, taxonomy, level, switches=switches)
    if weighed is None:
        return None
    names, things = taxonomy.names(level), weighed.things
    winner = names.index(name) if name in names else weighed.winner
    members = np.flatnonzero(weighed.belongs == winner)
    best = members[np.argsort(-things[members], kind="stable")][:_SHARES]
    shares = tuple(
        Prediction(taxonomy.thing(int(index)).label, float(things[index])) for index in best
    )
    count = len(taxonomy.classes)
    by_sign = bool(2 * things[members[members >= count]].sum() > things[members].sum())
    heat = None
    if engine is not None and view is not None and not by_sign:
        heat = heat_map(engine, view, things[:count], members[members < count])
    return Explanation(
        name=names[winner],
        probability=float(weighed.names[winner]),
        shares=shares,
        others=len(members) - len(best),
        rest=max(0.0, float(weighed.names[winner]) - sum(share.probability for share in shares)),
        by_sign=by_sign,
        heat=heat,
    )


def heat_map(
    engine: Engine, view: Views, probabilities: FloatArray, members: IndexArray
) -> FloatArray:
    """Where in the frame some classes were seen.

    Args:
        engine: The model.
        view: Shape (1, 224, 224, 3): the whole frame.
        probabilities: Shape (classes,): how much each class has to say.
        members: The classes.

    Returns:
        Shape (224, 224) in [0, 1]; 1 is where most speaks for them, 0 where nothing does.
    """
    weights = engine.class_weights()
    share = probabilities[members] / max(float(probabilities[members].sum()), 1e-9)
    # What all classes have in common makes none of them likelier.
    return heat_along(engine, view, share @ weights[members] - weights.mean(axis=0))


def heat_along(engine: Engine, view: Views, direction: FloatArray) -> FloatArray:
    """Where in the frame features point one way.

    Args:
        engine: The model.
        view: Shape (1, 224, 224, 3): the whole frame.
        direction: Shape (1280,): what counts for and against.

    Returns:
        Shape (224, 224) in [0, 1].
    """
    places = engine.feature_maps(view)[0] @ direction
    rows, columns = _smoothing(places.shape[0]), _smoothing(places.shape[1])
    heat = np.maximum(rows @ places @ columns.T, 0)
    most = float(heat.max())
    scaled: FloatArray = (heat / most if most > 0 else heat).astype(np.float32)
    return scaled


def coloured(heat: FloatArray) -> bytes:
    """A heat map as a picture to lay over the photo.

    Args:
        heat: Shape (height, width) in [0, 1].

    Returns:
        RGBA, one byte each, row by row, alpha not multiplied in; nothing is wholly see-through.
    """
    channels = [np.interp(heat, _KNOTS, levels) for levels in zip(*_COLOURS, strict=True)]
    alpha = _MOST_OPAQUE * np.sqrt(np.clip(heat, 0, 1))
    return np.stack([*channels, alpha], axis=-1).round().astype(np.uint8).tobytes()


def view_of_thumbnail(thumbnail: bytes) -> Views:
    """The whole frame as the model sees it, from the index's own thumbnail.

    Args:
        thumbnail: What :meth:`organizer.vision.index.Index.thumbnail` gave; never a user's file.

    Returns:
        Shape (1, 224, 224, 3).
    """
    from PIL import Image

    with Image.open(io.BytesIO(thumbnail), formats=["JPEG"]) as image:
        squashed = image.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BICUBIC)
    view: NDArray[np.uint8] = np.asarray(squashed, np.uint8)[np.newaxis]
    return view


@cache
def _smoothing(places: int) -> FloatArray:
    """Shape (224, places): weights of a cubic B-spline, which has no seams and no overshoot."""
    at = (np.arange(SIDE) + 0.5) * places / SIDE - 0.5
    base = np.floor(at).astype(int)
    matrix = np.zeros((SIDE, places), np.float32)
    for offset in range(-1, 3):
        distance = np.abs(at - (base + offset))
        near = 2 / 3 - distance**2 + distance**3 / 2
        weight = np.where(distance < 1, near, np.maximum(2 - distance, 0) ** 3 / 6)
        np.add.at(matrix, (np.arange(SIDE), np.clip(base + offset, 0, places - 1)), weight)
    return matrix
