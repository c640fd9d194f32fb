"""Which groups are collapsed, for as long as the window is there. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from organizer.settings import Grouping
from organizer.ui.folder.grouping import GroupKey, Section


class Collapsed:
    """Remembers groups by what their photos have in common, so that they may come and go.

    Each folder, and each way of grouping it, has its own: a label collapsed here is not what
    people collapsed elsewhere.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.grouping = Grouping.NONE
        self._kept: dict[tuple[Path | None, Grouping], set[GroupKey]] = {}

    def among(self, sections: Sequence[Section]) -> frozenset[int]:
        """Those of some sections that are collapsed, by their places."""
        keys = self._keys
        return frozenset(
            at for at, each in enumerate(sections) if each.key in keys and not each.pending
        )

    def put(self, sections: Iterable[Section], *, away: bool) -> None:
        """Collapse groups, or expand them; what is not sorted in yet always stays in view."""
        keys = {section.key for section in sections if not section.pending}
        if away:
            self._keys.update(keys)
        else:
            self._keys.difference_update(keys)

    @property
    def _keys(self) -> set[GroupKey]:
        return self._kept.setdefault((self.folder, self.grouping), set())
