"""The menu of recent folders: those that are not there cannot be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from organizer.ui.actions import call
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.looking_around import Counted, Doors, Gone, look_around

if TYPE_CHECKING:
    from organizer.ui.background.jobs import Job, JobRunner


class RecentMenu(QObject):
    """Fills the menu “Open recent”, and has its folders looked for whenever it opens.

    A disk that does not answer is waited for elsewhere: the menu opens at once, with what is
    known from last time.

    Signals:
        chosen: A folder (a Path) is to be opened.
    """

    chosen = Signal(object)

    def __init__(self, menu: QMenu, runner: JobRunner) -> None:
        super().__init__(menu)
        self._menu = menu
        self._runner = runner
        self._doors = Doors()
        self._looking: Job | None = None
        self._gone: frozenset[str] = frozenset()
        self._found: set[str] = set()
        self._entries: dict[str, QAction] = {}
        menu.aboutToShow.connect(self._look)

    def show_folders(self, folders: Sequence[str]) -> None:
        """List folders."""
        self._menu.clear()
        self._entries = {}
        for folder in folders:
            action = self._menu.addAction("")
            action.triggered.connect(partial(call, partial(self.chosen.emit, Path(folder))))
            self._entries[folder] = action
        self._menu.setEnabled(bool(folders))
        self._mark()

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel(discard=True)
        self._found = set()
        self._looking = self._runner.start(
            partial(look_around, tuple(self._entries), None, self._doors)
        )
        self._looking.batch.connect(self._on_seen)
        self._looking.finished.connect(self._on_all_seen)

    def _on_seen(self, batch: list[Gone | Counted]) -> None:
        self._found.update(seen.folder for seen in batch if isinstance(seen, Gone))
        self._gone |= self._found
        self._mark()

    def _on_all_seen(self, *_: object) -> None:
        self._looking = None
        self._gone = frozenset(self._found)
        self._mark()

    def _mark(self) -> None:
        for folder, action in self._entries.items():
            gone, name = folder in self._gone, printable(folder)
            words = self.tr("{0} (not there now)").format(name) if gone else name
            action.setText(words.replace("&", "&&"))
            action.setEnabled(not gone)
