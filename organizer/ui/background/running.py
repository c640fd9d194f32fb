"""What runs: every piece of long work, how far it is, how long it still takes, how it is stopped.

Whoever begins long work says so here; the status line, its list and the notification at the end all
read from here and know nothing of photos, models or training.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from organizer.ui.widgets.wording import explained

if TYPE_CHECKING:
    from organizer.ui.background.jobs import Job

logger = logging.getLogger(__name__)

_SETTLED_S = 2.0
"""After this long the speed so far says something about the time left."""


class Task:
    """One piece of long work; :meth:`Running.begin` makes it.

    Attributes:
        title: What is being done, for example “Fetching the model”.
        words: What the status line says of it; empty for title, progress and time left.
        details: More about it, for a tooltip.
        done: Items done.
        total: Items in all; 0 while that is not known.
        paused: Whether it rests.
        cancelling: Whether it was told to end and has not yet.
        failed: Whether it ended with an error.
        lasting: Whether it goes on behind whatever else is done, so that Esc does not stop it.
        outcome: What became of it, for people; empty until it has ended, and if nothing is to be
            said.
    """

    def __init__(
        self,
        running: Running,
        title: str,
        cancel: Callable[[], object] | None,
        pause: Callable[[], object] | None,
        *,
        lasting: bool,
        clock: Callable[[], float],
    ) -> None:
        self.title = title
        self.words = ""
        self.details = ""
        self.done = 0
        self.total = 0
        self.paused = False
        self.cancelling = False
        self.failed = False
        self.lasting = lasting
        self.outcome = ""
        self._running = running
        self._cancel = cancel
        self._pause = pause
        self._clock = clock
        self._began = clock()
        self._measured: tuple[float, int] | None = None
        self._left: float | None = None

    @property
    def can_cancel(self) -> bool:
        """Whether it can be stopped."""
        return self._cancel is not None and not self.cancelling

    @property
    def can_pause(self) -> bool:
        """Whether it can rest, or go on after a rest."""
        return self._pause is not None and not self.cancelling

    @property
    def active(self) -> bool:
        """Whether it has not ended yet."""
        return self in self._running.tasks

    @property
    def seconds(self) -> float:
        """How long ago it began."""
        return self._clock() - self._began

    @property
    def seconds_left(self) -> float | None:
        """How long it still takes, by its own account or by its speed so far; else ``None``."""
        if self.paused or self.cancelling or not self.total or self.done >= self.total:
            return None
        if self._left is not None:
            return self._left
        if self._measured is None:
            return None
        since, before = self._measured
        passed, came = self._clock() - since, self.done - before
        if passed < _SETTLED_S or came <= 0:
            return None
        return (self.total - self.done) * passed / came

    def progress(
        self,
        done: int,
        total: int = 0,
        *,
        words: str = "",
        seconds_left: float | None = None,
        details: str | None = None,
    ) -> None:
        """Say how far it is.

        Args:
            done: Items done.
            total: Items in all; 0 where that is not known.
            words: What the status line says; empty for title, progress and time left.
            seconds_left: How long it still takes, where that is better known than by the speed.
            details: More about it, for a tooltip; ``None`` leaves them as they are.
        """
        if self._measured is None or done < self.done:
            self._measured = self._clock(), done
        self.done, self.total, self.words, self._left = done, total, words, seconds_left
        if details is not None:
            self.details = details
        self._tell()

    def rest(self, *, paused: bool) -> None:
        """Say that it rests, or goes on; its speed is measured anew."""
        if paused != self.paused:
            self.paused = paused
            self._measured = self._clock(), self.done
            self._tell()

    def cancel(self) -> None:
        """Ask whoever began it to stop; it stays here until it has."""
        if self._cancel is not None and not self.cancelling:
            self.cancelling = True
            self._tell()
            self._cancel()

    def pause(self) -> None:
        """Ask whoever began it to let it rest, or to go on."""
        if self._pause is not None and not self.cancelling:
            self._pause()

    def finished(self, outcome: str = "", *, failed: bool = False) -> None:
        """Say that it has ended, however it did; a second time changes nothing.

        Args:
            outcome: What became of it, one sentence; empty where nobody need be told.
            failed: Whether it ended with an error.
        """
        if self.active:
            self.outcome, self.failed = outcome, failed
            self._running.take_out(self)

    def _tell(self) -> None:
        if self.active:
            self._running.changed.emit()


class Running(QObject):
    """All the long work that is under way.

    Signals:
        changed: Something began, got further or ended.
        ended: A :class:`Task` that has just ended.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tasks: list[Task] = []

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What runs, the oldest first."""
        return tuple(self._tasks)

    @property
    def shown(self) -> Task | None:
        """What the status line speaks of: the newest that was asked for here and now."""
        here = [task for task in self._tasks if not task.lasting]
        return (here or self._tasks)[-1] if self._tasks else None

    def begin(
        self,
        title: str,
        cancel: Callable[[], object] | None = None,
        pause: Callable[[], object] | None = None,
        *,
        lasting: bool = False,
    ) -> Task:
        """Say that long work begins.

        Args:
            title: What is being done.
            cancel: Asks it to stop; its end is said with :meth:`Task.finished` all the same.
            pause: Lets it rest, or go on; what came of it is said with :meth:`Task.rest`.
            lasting: Whether it goes on behind whatever else is done, so that Esc does not stop it.
        """
        task = Task(self, title, cancel, pause, lasting=lasting, clock=self._clock)
        self._tasks.append(task)
        self.changed.emit()
        return task

    def follow(self, job: Job, title: str, *, lasting: bool = False) -> Task:
        """Say that a job begins; cancelling cancels the job, and its end is this task's.

        Who knows a better word than “done” at the end calls :meth:`Task.finished` before, from a
        slot that was connected earlier.
        """
        task = self.begin(title, job.cancel, lasting=lasting)
        done = QCoreApplication.translate("Running", "It is done.")
        job.finished.connect(lambda _result: task.finished(done))
        job.cancelled.connect(task.finished)
        job.failed.connect(lambda error: task.finished(explained(error), failed=True))
        return task

    def stop_shown(self) -> bool:
        """Stop what Esc stops; says whether there was anything."""
        task = self.shown
        if task is None or task.lasting:
            return False
        task.cancel()
        return True

    def take_out(self, task: Task) -> None:
        """Forget a task, because it has ended; who has one calls :meth:`Task.finished`."""
        self._tasks.remove(task)
        how = "cancelled" if task.cancelling else "failed" if task.failed else "done"
        logger.info("%s: %s after %.1f s, %d items", task.title, how, task.seconds, task.done)
        self.changed.emit()
        self.ended.emit(task)
