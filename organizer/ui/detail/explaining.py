"""Why a photo has its label, as plain generators; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from organizer.files.rules import Level
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.choosing import level_shown
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.explain import Explanation

SIMILAR = 3
"""Photos that are shown as the most similar ones."""
_BLOCK = 4096
"""Photos compared at once: the window waits no longer than this for a newer wish."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A photo that looks much like the one that is explained.

    Attributes:
        key: Which.
        likeness: Cosine of the two embeddings, at most 1.
    """

    key: PhotoKey
    likeness: float


def explained(item: PhotoItem, level: Level, looking: Looking, bench: Bench) -> Explanation | None:
    """What adds up to the name that the program finds likeliest at a level.

    ``None`` without a model.
    """
    if bench.taxonomy is None or item.analysis is None:
        return None
    if bench.own is not None and bench.own.said(item.shown):
        return None  # one category: nothing adds up
    from organizer.vision.custom_judge import general
    from organizer.vision.explain import explain  # whoever made the facts imported most of it

    return explain(
        general(item.analysis),
        bench.taxonomy,
        level=level_shown(item, level, bench.taxonomy),
        name=_word(item),
        switches=looking.switches(),
    )


def heat_map(
    item: PhotoItem, level: Level, looking: Looking, bench: Bench
) -> Generator[tuple[PhotoKey, bytes], None, None]:
    """Where in a photo its label was seen.

    Yields:
        Once, if there is an answer: the photo's key and 224 × 224 pixels of RGBA.

    Raises:
        StartError: The model does not run.
    """
    taxonomy, _ = bench.open_labels()
    thumbnail = bench.open_index().thumbnail(item.content)
    engine = bench.open_second_engine()
    if item.analysis is None or thumbnail is None or engine is None:
        return
    from organizer.vision.custom_explain import custom_heat
    from organizer.vision.custom_judge import general
    from organizer.vision.explain import coloured, explain, view_of_thumbnail

    view = view_of_thumbnail(thumbnail)
    own, verdict = bench.own, item.shown
    if own is not None and verdict is not None and own.said(verdict):
        heat = custom_heat(own.custom.model, verdict.label, engine, view)
        if heat is not None:
            yield item.key, coloured(heat)
        return
    found = explain(
        general(item.analysis),
        taxonomy,
        level=level_shown(item, level, taxonomy),
        name=_word(item),
        switches=looking.switches(),
        engine=engine,
        view=view,
    )
    if found is not None and found.heat is not None:
        yield item.key, coloured(found.heat)


def _word(item: PhotoItem) -> str | None:
    """The name whose reasons are asked for: the program's, where it is the model's."""
    verdict = item.shown
    return None if verdict is None or verdict.source != "model" else verdict.category


def most_similar(
    item: PhotoItem, items: Sequence[PhotoItem]
) -> Generator[tuple[Similar, ...], None, None]:
    """Find the photos whose embeddings point the same way.

    Yields:
        What is known so far, best first; the last one is the answer.
    """
    import numpy as np

    from organizer.vision.facts import embeddings_of

    wanted = None if item.analysis is None else item.analysis.embedding
    if wanted is None:
        yield ()
        return
    found: list[tuple[float, int]] = []
    others = iter(range(len(items)))
    while block := list(islice(others, _BLOCK)):
        of_others = [
            (place, facts)
            for place in block
            if (facts := items[place].analysis) is not None
            and facts.content != item.content  # the photo itself, and its copies
        ]
        rows, places = [], []
        read = embeddings_of([facts for _, facts in of_others])
        for (place, _), embedding in zip(of_others, read, strict=True):
            if embedding is not None:
                rows.append(embedding)
                places.append(place)
        if rows:
            stacked = np.stack(rows)
            lengths = np.linalg.norm(stacked, axis=1) * np.linalg.norm(wanted)
            cosines = (stacked @ wanted) / np.maximum(lengths, 1e-9)
            best = cosines.argsort()[::-1][:SIMILAR]
            found += [(float(cosines[at]), places[at]) for at in best]
            found = sorted(found, reverse=True)[:SIMILAR]
        yield tuple(Similar(items[place].key, cosine) for cosine, place in found)
