"""What is done to photos on the page for cleaning, one deed after the other, off its thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from organizer.training.cleaning import Cleaning, Event, Moved, Stuck, Work
from organizer.ui.background.running import Task
from organizer.ui.wizard.desk import Desk

_MANY = 100
"""Photos from which on a deed tells how far it is, and can be stopped."""


@dataclass(slots=True)
class _Deed:
    """One that is under way.

    Attributes:
        count: Photos in all.
        done: Those that were dealt with.
        task: How far it is; ``None`` for a short one.
    """

    count: int
    done: int = 0
    task: Task | None = None


class CleanDeeds(QObject):
    """Moves, takes out, takes back, undoes.

    Signals:
        began: A deed begins.
        moved: What became of photos (a list of :class:`Moved`).
        stuck: Photos that stay where they are (a list of :class:`Stuck`).
        told: How far a deed is (its :class:`Task`).
        failed: A deed could not be done (the error).
        ended: One has ended, however it did (its :class:`Task`, or ``None``).

    On the lane of pictures, which has them in their order; looking goes on meanwhile.
    """

    began = Signal()
    moved = Signal(list)
    stuck = Signal(list)
    told = Signal(object)
    failed = Signal(object)
    ended = Signal(object)

    def __init__(self, desk: Desk, cleaning: Cleaning, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cleaning = cleaning
        self._deeds: deque[_Deed] = deque()

    @property
    def running(self) -> int:
        """How many are under way or wait."""
        return len(self._deeds)

    @property
    def can_undo(self) -> bool:
        """Whether there is a deed that can be taken back now."""
        return self._cleaning.can_undo and not self.running

    @property
    def can_redo(self) -> bool:
        """Whether there is one that can be done again now."""
        return self._cleaning.can_redo and not self.running

    def move(self, paths: Sequence[Path], name: str) -> None:
        """Put photos into a class."""
        self._start(partial(self._cleaning.move, paths, name), len(paths))

    def reject(self, paths: Sequence[Path]) -> None:
        """Put photos on the shelf."""
        self._start(partial(self._cleaning.reject, paths), len(paths))

    def take_back(self, paths: Sequence[Path]) -> None:
        """Put photos of the shelf back where they came from."""
        self._start(partial(self._cleaning.take_back, paths), len(paths))

    def undo(self) -> None:
        """Take the last deed back, after what is under way."""
        if self._cleaning.can_undo:
            self._start(self._cleaning.undo, self._cleaning.undo_count)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._cleaning.can_redo:
            self._start(self._cleaning.redo, self._cleaning.redo_count)

    def _start(self, work: Callable[[], Work], count: int) -> None:
        if not count:
            return
        deed = _Deed(count)
        self._deeds.append(deed)
        self.began.emit()
        job = self._desk.pictures.start(work)
        if count >= _MANY:
            deed.task = self._desk.running.begin(self.tr("Moving photos"), job.cancel)
            deed.task.progress(0, count)
            self.told.emit(deed.task)
        job.batch.connect(self._on_batch)
        job.failed.connect(self._on_failed)
        for end in (job.finished, job.cancelled):
            end.connect(self._on_end)

    def _on_batch(self, events: list[Event]) -> None:
        deed = self._deeds[0]
        deed.done += len(events)
        moved = [event for event in events if isinstance(event, Moved)]
        stuck = [event for event in events if isinstance(event, Stuck)]
        if moved:
            self.moved.emit(moved)
        if stuck:
            self.stuck.emit(stuck)
        if deed.task is not None:
            deed.task.progress(deed.done, deed.count)
            self.told.emit(deed.task)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._on_end()

    def _on_end(self, _result: object = None) -> None:
        deed = self._deeds.popleft()
        if deed.task is not None:
            deed.task.finished()
        self.ended.emit(deed.task)
