"""What a correction teaches: photos that look like those just corrected may show the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from organizer.vision.facts import FloatArray

LIKE = 0.56
"""How alike a photo must be, as the cosine between embeddings.

Measured by correcting some of 396 photos of ants and bees among 850 others: one bee gives 43
suggestions, 96% of them bees, and one ant 30, 92% of them ants; three give 33 and 19, 98% and 99%
of them right.
"""

_NEAREST = 3
"""As many of the corrected photos have a say: a folder's dogs need not all look alike."""

# Photos compared at once: keeps the work on a large folder within some tens of megabytes.
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A photo that may show what another was corrected to show.

    Attributes:
        position: The photo.
        label: What it may show.
        similarity: To the corrected photos, at most 1.
    """

    position: int
    label: str
    similarity: float


def suggest(
    embeddings: FloatArray,
    corrected: Mapping[int, str],
    *,
    most: int = 50,
) -> list[Suggestion]:
    """Find photos that look like those just corrected, the most alike first.

    Args:
        embeddings: Shape (n, 1280); zeros for a photo that has none.
        corrected: Labels by position: the corrections that teach.
        most: How many at most.
    """
    if not corrected:
        return []
    labels = list(dict.fromkeys(corrected.values()))
    likeness = np.stack(
        [
            _likeness(embeddings, [at for at, said in corrected.items() if said == label])
            for label in labels
        ]
    )
    likeness[:, list(corrected)] = -1
    best = likeness.argmax(axis=0)
    similarity = likeness.max(axis=0)
    found: list[Suggestion] = []
    for position in np.argsort(-similarity, kind="stable"):
        if similarity[position] < LIKE or len(found) >= most:
            break
        label = labels[best[position]]
        found.append(Suggestion(int(position), label, float(similarity[position])))
    return found


def _likeness(embeddings: FloatArray, examples: Sequence[int]) -> FloatArray:
    """Shape (n,): mean cosine of each photo and the nearest of some examples."""
    shown = _directions(embeddings[list(examples)])
    count = min(_NEAREST, len(examples))
    likeness = np.empty(len(embeddings), dtype=np.float32)
    for start in range(0, len(embeddings), _BLOCK):
        block = slice(start, start + _BLOCK)
        cosines = _directions(embeddings[block]) @ shown.T
        nearest = np.partition(cosines, len(examples) - count, axis=1)[:, -count:]
        likeness[block] = nearest.mean(axis=1)
    return likeness


def _directions(embeddings: FloatArray) -> FloatArray:
    lengths = np.linalg.norm(embeddings, axis=1, keepdims=True)
    directions: FloatArray = embeddings / np.maximum(lengths, np.float32(1e-9))
    return directions
