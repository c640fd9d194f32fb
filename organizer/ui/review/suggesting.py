"""Finds photos that may show what others were just said to show. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass
from itertools import islice

from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import LabelDeed
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State

_BLOCK = 4096
"""Photos compared at once: bounds memory, and how long a newer deed waits."""
_TEACHERS = 32
"""Photos with the same label that teach along with the ones just labelled."""
_MOST = 50


@dataclass(frozen=True, slots=True, eq=False)
class Suggested:
    """Photos that look like those of a deed.

    Attributes:
        deed: What was said.
        label: What they may show.
        keys: Which, the most alike first.
    """

    deed: LabelDeed
    label: str
    keys: tuple[PhotoKey, ...]


def look_alikes(
    deed: LabelDeed, items: Sequence[PhotoItem], refused: Collection[tuple[str, str]], bench: Bench
) -> Generator[None, None, Suggested | None]:
    """Find photos that look like those just labelled and do not have the label yet.

    Args:
        deed: What was said.
        items: The photos of the folder.
        refused: Contents with labels that the user did not want for them.
        bench: Gives names and corrections.

    Returns:
        The photos; ``None`` when there are none.
    """
    import numpy as np

    from organizer.vision.facts import embeddings_of
    from organizer.vision.suggestions import suggest

    label = deed.label
    if label is None:
        return None
    general, corrections = bench.open_labels()
    taxonomy = bench.names or general
    others = {content for content, said in corrections.all().items() if said.label == label}
    teaching = [
        item.analysis
        for item in sorted(items, key=lambda item: item.content not in deed.before)
        if item.analysis is not None and (item.content in deed.before or item.content in others)
    ]
    taught = {
        facts.content: embedding
        for facts, embedding in zip(teaching, embeddings_of(teaching), strict=True)
        if embedding is not None
    }
    teachers = list(taught.values())[:_TEACHERS]
    if not teachers:
        return None
    wanted = label.casefold()

    def open_to(item: PhotoItem) -> bool:
        verdict = item.shown
        if item.state not in (State.SURE, State.UNSURE) or verdict is None or item.corrected:
            return False
        place = taxonomy.place_of(verdict.label)
        shown = {verdict.category, place.label, place.category, place.group}
        settled = verdict.sure and wanted in {name.casefold() for name in shown}
        fresh = item.content not in taught and (item.content, label) not in refused
        return fresh and not settled

    found: list[tuple[float, PhotoKey]] = []
    remaining = (item for item in items if open_to(item))
    while block := list(islice(remaining, _BLOCK)):
        looked_at = [(item.key, item.analysis) for item in block if item.analysis is not None]
        read = embeddings_of([facts for _, facts in looked_at])
        known = [
            (key, embedding)
            for (key, _), embedding in zip(looked_at, read, strict=True)
            if embedding is not None
        ]
        embeddings = np.stack([*teachers, *(embedding for _, embedding in known)])
        alike = suggest(embeddings, dict.fromkeys(range(len(teachers)), label), most=_MOST)
        found += [(each.similarity, known[each.position - len(teachers)][0]) for each in alike]
        yield
    if not found:
        return None
    found.sort(key=lambda entry: -entry[0])
    return Suggested(deed, label, tuple(key for _, key in found[:_MOST]))
