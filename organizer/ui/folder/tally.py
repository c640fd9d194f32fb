"""How many photos there are of what, kept up to date photo by photo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from organizer.ui.folder.photo_item import PhotoItem, State


@dataclass(frozen=True, slots=True)
class Counts:
    """How many photos there are of what.

    Attributes:
        total: All of them.
        states: By state.
        categories: By the name at the current level.
        corrected: Those whose label is the user's own.
        staying: Those that one of the user's own rules keeps where they are.
    """

    total: int = 0
    states: Mapping[State, int] = field(default_factory=dict)
    categories: Mapping[str, int] = field(default_factory=dict)
    corrected: int = 0
    staying: int = 0


class Tally:
    """Counts photos as they come, change and go: nobody has to look through all of them."""

    def __init__(self) -> None:
        self._total = self._corrected = self._staying = 0
        self._states: Counter[State] = Counter()
        self._categories: Counter[str] = Counter()

    def add(self, item: PhotoItem, sign: int = 1) -> None:
        """Count a photo, or count it no longer.

        Args:
            item: The photo.
            sign: 1 or -1.
        """
        state = item.state
        self._total += sign
        self._states[state] += sign
        if item.verdict is not None and state is not State.UNREADABLE:
            self._categories[item.verdict.category] += sign
            self._corrected += sign * item.corrected
            self._staying += sign * item.stays

    def counts(self) -> Counts:
        """What was counted."""
        states = {state: count for state, count in self._states.items() if count}
        categories = {name: count for name, count in self._categories.items() if count}
        return Counts(self._total, states, categories, self._corrected, self._staying)
