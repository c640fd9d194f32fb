"""What ImageNet cannot see, as probabilities beside those of its classes.

A sign is a fine label of its own (“one person”, “screenshot”) that has its place in the taxonomy;
its probability comes from :class:`~organizer.vision.facts.Signals` instead of the model's output.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from organizer.vision.facts import FloatArray, Signals

SIGNS = ("one_person", "two_people", "group", "screenshot", "document", "meme")
"""The signs by the names that ``resources/taxonomy.toml`` gives them, in the order of columns."""

_PEOPLE = slice(0, 3)
_PICTURES_OF_WORDS = slice(3, 6)
# Odds have no bound at 1; a photo is never more certain than this to be one of these things.
_MOST = 0.999
# A sign that is rather not there says nothing. How often the model's classes are right was measured
# on photos with whatever faint signs photos have, which must not be held against them again.
_EVEN_CHANCE = 0.5


@dataclass(frozen=True, slots=True)
class Switches:
    """Which of the things that ImageNet cannot see are looked for.

    Attributes:
        people: One person, two, or a group.
        screenshots: Pictures of a screen, taken by the computer or the phone itself.
        documents: Documents, receipts and whiteboards.
        memes: Pictures with large words on them; off unless asked for, because the head that tells
            them finds two in three and is wrong about 3% of photos.
    """

    people: bool = True
    screenshots: bool = True
    documents: bool = True
    memes: bool = False


def sign_probabilities(
    signals: Sequence[Signals | None], switches: Switches | None = None
) -> FloatArray:
    """How likely each sign is what the photo is about; what is left is ImageNet's.

    Screenshots, documents and memes exclude each other, so that their odds are weighed against one
    another. People are on many of them without being what they are, so that they only get what is
    left: a screenshot of a friend is a screenshot. Without a face that is large and sure enough
    nobody is said to be there, whatever a faint one makes probable: a scooter's lamp has a face.

    Args:
        signals: Of n photos; ``None`` where nobody looked.
        switches: What is not looked for has no probability; the usual ones when ``None``.

    Returns:
        Shape (n, 6), in the order of :data:`SIGNS`; rows add up to at most 1.
    """
    on = switches or Switches()
    found = np.zeros((len(signals), len(SIGNS)), dtype=np.float32)
    for row, seen in zip(found, signals, strict=True):
        if seen is not None:
            if seen.faces:
                row[min(seen.faces, 3) - 1] = seen.people
            row[_PICTURES_OF_WORDS] = seen.screenshot, seen.document, seen.meme
    found[:, _PEOPLE] *= on.people
    found[:, _PICTURES_OF_WORDS] *= (on.screenshots, on.documents, on.memes)
    found[found < _EVEN_CHANCE] = 0
    clipped = np.clip(found[:, _PICTURES_OF_WORDS], 0, _MOST)
    odds = clipped / (1 - clipped)
    found[:, _PICTURES_OF_WORDS] = odds / (1 + odds.sum(axis=1, keepdims=True))
    left = 1 - found[:, _PICTURES_OF_WORDS].sum(axis=1, keepdims=True)
    found[:, _PEOPLE] = np.clip(found[:, _PEOPLE], 0, _MOST) * left
    return found
