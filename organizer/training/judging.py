"""Whether a picture belongs into a dataset: large enough, a photo, and of what was asked for.

Each verdict is a reason; a picture with a reason goes to the folder of that name below
``_rejected``, where a person can look at it and take it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from organizer.text import Text, text
from organizer.training.near_duplicates import unit
from organizer.training.verify import Checked
from organizer.vision.facts import FloatArray

MIN_SIDE = 64
"""Pixels of the shorter side; icons and buttons are smaller."""

NOT_A_PHOTO = 0.9
"""From which confidence on a picture counts as a screenshot, a page or a drawing."""

FEWEST = 20
"""Pictures a class needs before any of them can be off its topic."""

NEIGHBOURS = 5
STRANGE = 3.5
"""How many (robust) standard deviations further from its neighbours an outlier is.

Measured with 5 photos of other things among 100 ants or bees, 20 draws each: 42% and 98% of the
strangers are found, 0.1% and 4.6% of the insects taken for one (at 3: 68 and 98%, 0.9 and 5.5%);
none among photos of a thousand different things.
"""

_MOST_STRANGE = 0.15
"""Part of a class that can be outliers; where more would be, the class is just diverse."""


class Reason(StrEnum):
    """Why a picture that can be decoded is not in its class; the name of its folder."""

    TOO_SMALL = "too-small"
    NOT_A_PHOTO = "not-a-photo"
    NEAR_DUPLICATE = "near-duplicate"
    PLACEHOLDER = "placeholder"
    OFF_TOPIC = "off-topic"
    LICENCE = "licence"


@dataclass(frozen=True, slots=True)
class Judging:
    """What is asked of a picture.

    Attributes:
        min_side: Pixels its shorter side must have.
        photos_only: Screenshots, pages and drawings are not taken.
        on_topic: Outliers of a class are not taken.
        duplicates: Near-duplicates are not taken.
    """

    min_side: int = MIN_SIDE
    photos_only: bool = False
    on_topic: bool = True
    duplicates: bool = True


def too_small(checked: Checked, judging: Judging) -> Text | None:
    """Why a picture is too small, or ``None``."""
    if min(checked.width, checked.height) >= judging.min_side:
        return None
    return text("it has only {width} × {height} pixels", width=checked.width, height=checked.height)


def not_a_photo(checked: Checked, embedding: FloatArray | None) -> Text | None:
    """Why a picture is no photo, or ``None``; without the model nothing is said."""
    from organizer.vision import signals

    measures = np.array(checked.measures, np.float32) if checked.measures else None
    found = signals.of(measures, embedding, None)
    if found is None:
        return None
    if found.screenshot >= NOT_A_PHOTO:
        return text("it looks like a screenshot or a drawing, not a photo")
    if found.document >= NOT_A_PHOTO:
        return text("it looks like a page or a diagram, not a photo")
    if found.meme >= NOT_A_PHOTO:
        return text("it looks like a picture with words on it, not a photo")
    return None


def off_topic(embeddings: FloatArray) -> NDArray[np.bool_]:
    """Which pictures of a class are far from all others of it.

    A picture's strangeness is its mean cosine distance to its nearest neighbours; those that lie
    far above the class's median, measured by the median absolute deviation, are strangers.

    Args:
        embeddings: Shape (n, 1280).

    Returns:
        Shape (n,).
    """
    count = len(embeddings)
    nobody = np.zeros(count, np.bool_)
    if count < FEWEST:
        return nobody
    rows = np.stack([unit(row) for row in embeddings])
    distances = np.empty(count, np.float32)
    for start in range(0, count, 256):  # a block of rows at a time: memory stays small
        block = rows[start : start + 256] @ rows.T
        block[np.arange(len(block)), start + np.arange(len(block))] = -np.inf
        nearest = -np.partition(-block, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        distances[start : start + 256] = 1 - nearest.mean(axis=1)
    middle = float(np.median(distances))
    spread = 1.4826 * float(np.median(np.abs(distances - middle)))  # of a normal distribution
    strange = distances > middle + STRANGE * max(spread, 0.01)
    return strange if strange.mean() <= _MOST_STRANGE else nobody
