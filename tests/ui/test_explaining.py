"""What the details tell of a photo beside its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from organizer.ui.detail.explaining import most_similar
from organizer.ui.folder.photo_item import PhotoItem
from organizer.vision.facts import Analysis, FloatArray, Signals
from tests.ui.builders import labelled


class Kept:
    """Embeddings that lie in an index: whoever asks for one asks for all at once."""

    def __init__(self, angles: dict[str, float]) -> None:
        self.angles = angles
        self.asked: list[int] = []

    def logits(self, contents: Sequence[str]) -> list[FloatArray | None]:
        return [None] * len(contents)

    def embeddings(self, contents: Sequence[str]) -> list[FloatArray | None]:
        self.asked.append(len(contents))
        found: list[FloatArray | None] = []
        for content in contents:
            embedding = np.zeros(1280, np.float32)
            embedding[:2] = np.cos(self.angles[content]), np.sin(self.angles[content])
            found.append(embedding)
        return found

    def signals(self, content: str) -> Signals | None:
        return None


def items_at(angles: Sequence[float]) -> tuple[list[PhotoItem], Kept]:
    items = [labelled(number, "Cats", 0.9, sure=True) for number in range(len(angles))]
    kept = Kept({item.content: angle for item, angle in zip(items, angles, strict=True)})
    return [
        replace(item, analysis=Analysis(item.group, item.content, embedding=kept)) for item in items
    ], kept


def test_the_most_similar_photos_come_first_and_the_photo_itself_never() -> None:
    items, kept = items_at([0.0, 1.5, 0.1, 0.4, 0.2])
    *_, found = most_similar(items[0], items)
    assert [each.key for each in found] == [items[at].key for at in (2, 4, 3)]
    assert found[0].likeness > found[1].likeness > 0.9
    assert sorted(kept.asked) == [1, 4], "the photo's own, then all others together"
