"""How many photos would be filed at any sureness: counted once, looked up while a slider moves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from organizer.ui.photo_item import PhotoItem, State

STEPS = 101
"""The sureness slider's places: 0 to 100 per cent."""


@dataclass(frozen=True, slots=True)
class Split:
    """Photos with a label, divided.

    Attributes:
        filed: Those that are sure.
        kept: Those that are not.
    """

    filed: int
    kept: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The split of a folder at each place of the slider.

    Attributes:
        filed: Photos that would be filed, by per cent asked for, :data:`STEPS` of them.
        total: Photos with a label.
    """

    filed: Sequence[int]
    total: int

    def at(self, min_confidence: float) -> Split:
        """The split if so much were asked for."""
        filed = self.filed[round(min_confidence * (STEPS - 1))]
        return Split(filed, self.total - filed)

    @classmethod
    def of_items(cls, items: Iterable[PhotoItem]) -> Self:
        """Count the verdicts of photos, whatever they were asked for."""
        certain, confidences = 0, []
        for item in items:
            verdict = item.verdict
            if verdict is None or item.state is State.UNREADABLE:
                continue
            if verdict.source == "model":
                confidences.append(verdict.confidence)
            else:  # what a person or a rule said is not a matter of confidence
                certain += 1
        confidences.sort()
        total = certain + len(confidences)
        bars = (place / (STEPS - 1) for place in range(STEPS))
        return cls(tuple(total - bisect_left(confidences, bar) for bar in bars), total)
