"""Why a photo has its label, as plain generators; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import islice

from organizer.files.rules import Level
from organizer.ui.bench import Bench
from organizer.ui.photo_item import PhotoItem, PhotoKey

SIMILAR = 3
"""Photos that are shown as the most similar ones."""
_NAMED = 3
"""Labels of a sum that are named; the others are counted."""
_BLOCK = 4096
"""Photos compared at once: the window waits no longer than this for a newer wish."""


@dataclass(frozen=True, slots=True)
class Sum:
    """How the probabilities of labels add up to that of their category.

    Attributes:
        name: The category.
        total: Its probability in [0, 1].
        parts: The likeliest labels in it, best first, each with its probability.
        others: How many further labels are in it.
    """

    name: str
    total: float
    parts: tuple[tuple[str, float], ...]
    others: int


@dataclass(frozen=True, slots=True)
class Similar:
    """A photo that looks much like the one that is explained.

    Attributes:
        key: Which.
        likeness: Cosine of the two embeddings, at most 1.
    """

    key: PhotoKey
    likeness: float


def summed(item: PhotoItem, level: Level, bench: Bench) -> Sum | None:
    """What adds up to the name that the model finds likeliest at a level.

    ``None`` where nothing adds up: without a model, or at the fine level.
    """
    taxonomy = bench.taxonomy
    logits = None if item.analysis is None else item.analysis.logits
    if taxonomy is None or logits is None or level is Level.FINE:
        return None
    from organizer.vision import judge  # imported long since by whoever made the logits

    probabilities = judge.softmax(logits)
    sums = taxonomy.level_probabilities(probabilities[None], level)[0]
    winner = int(sums.argmax())
    inside = (taxonomy.level_index(level) == winner).nonzero()[0]
    best = inside[(-probabilities[inside]).argsort(kind="stable")][:_NAMED]
    parts = tuple((taxonomy.classes[at].label, float(probabilities[at])) for at in best)
    return Sum(taxonomy.names(level)[winner], float(sums[winner]), parts, len(inside) - len(parts))


def most_similar(
    item: PhotoItem, items: Sequence[PhotoItem]
) -> Generator[tuple[Similar, ...], None, None]:
    """Find the photos whose embeddings point the same way.

    Yields:
        What is known so far, best first; the last one is the answer.
    """
    import numpy as np

    wanted = None if item.analysis is None else item.analysis.embedding
    if wanted is None:
        yield ()
        return
    found: list[tuple[float, int]] = []
    others = iter(range(len(items)))
    while block := list(islice(others, _BLOCK)):
        rows, places = [], []
        for place in block:
            facts = items[place].analysis
            if facts is not None and facts.embedding is not None and items[place].key != item.key:
                rows.append(facts.embedding)
                places.append(place)
        if rows:
            stacked = np.stack(rows)
            lengths = np.linalg.norm(stacked, axis=1) * np.linalg.norm(wanted)
            cosines = (stacked @ wanted) / np.maximum(lengths, 1e-9)
            best = cosines.argsort()[::-1][:SIMILAR]
            found += [(float(cosines[at]), places[at]) for at in best]
            found = sorted(found, reverse=True)[:SIMILAR]
        yield tuple(Similar(items[place].key, cosine) for cosine, place in found)
