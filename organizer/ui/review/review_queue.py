"""The photos to look through one by one, and the way back. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from organizer.ui.folder.deciding import LabelDeed
from organizer.ui.folder.photo_item import PhotoKey


@dataclass(frozen=True, slots=True)
class Step:
    """One photo that was looked at.

    Attributes:
        key: Which.
        deed: What was said about it; ``None`` when it was skipped.
    """

    key: PhotoKey
    deed: LabelDeed | None = None


class ReviewQueue:
    """A fixed list of photos, a place in it, and the steps that led there."""

    def __init__(self, keys: Sequence[PhotoKey] = ()) -> None:
        self._keys = list(keys)
        self._steps: list[Step] = []

    @property
    def total(self) -> int:
        """How many photos there are."""
        return len(self._keys)

    @property
    def done(self) -> int:
        """How many have been looked at."""
        return len(self._steps)

    @property
    def labelled(self) -> int:
        """How many of those got a label."""
        return sum(step.deed is not None for step in self._steps)

    @property
    def current(self) -> PhotoKey | None:
        """The photo to look at; ``None`` at the end."""
        return self._keys[self.done] if self.done < self.total else None

    @property
    def next(self) -> PhotoKey | None:
        """The photo after it."""
        return self._keys[self.done + 1] if self.done + 1 < self.total else None

    @property
    def last(self) -> Step | None:
        """The step that can be taken back."""
        return self._steps[-1] if self._steps else None

    def advance(self, deed: LabelDeed | None = None) -> None:
        """Go on to the next photo; ``deed`` is what was said about this one."""
        key = self.current
        if key is not None:
            self._steps.append(Step(key, deed))

    def step_back(self) -> None:
        """Go back to the photo before."""
        if self._steps:
            self._steps.pop()

    def forget(self, key: PhotoKey) -> None:
        """Take out a photo that is gone and was not looked at yet."""
        if key in self._keys[self.done :]:
            self._keys.remove(key)
