"""The one bridge between long work and the window.

Long work is a plain generator that knows nothing of Qt. A :class:`JobRunner` iterates it on its one
worker thread and puts what it yields into a queue; a timer on the window's own thread empties the
queue about every 50 ms. No Qt object is ever touched from the worker, so nothing can arrive after
its receiver is gone.
"""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Generator, Sized
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.errors import OrganizerError

logger = logging.getLogger(__name__)

Work = Callable[[], Generator[Any, None, Any]]

INTERVAL_MS = 50
BATCH_LIMIT = 512
"""Most items handed over at once, so that one batch cannot hold up the window.

An item that has a length counts as so many.
"""
QUEUE_LIMIT = 4 * BATCH_LIMIT
"""A worker that is further ahead than this waits: memory stays bounded."""
RETRY_S = 0.1

_FORESEEN = (OrganizerError, OSError, sqlite3.OperationalError)
"""What disks, networks and people bring about; anything else is a mistake of the program."""


@dataclass(frozen=True, slots=True)
class _Finished:
    result: object


@dataclass(frozen=True, slots=True)
class _Failed:
    error: Exception


@dataclass(frozen=True, slots=True)
class _Cancelled:
    pass


_End = _Finished | _Failed | _Cancelled


@dataclass(slots=True, eq=False)
class _Ticket:
    """What the two threads share about one job."""

    work: Work
    items: queue.Queue[object] = field(default_factory=lambda: queue.Queue(QUEUE_LIMIT))
    cancelled: threading.Event = field(default_factory=threading.Event)
    end: _End | None = None
    """Set once by the worker, after the last item is in the queue."""


class Job(QObject):
    """One piece of long work, seen from the window's thread.

    Signals:
        batch: A list of what the generator yielded, in order, about every 50 ms.
        finished: The generator's return value; terminal.
        failed: The exception it raised; terminal.
        cancelled: It was closed before its end; terminal.

    Exactly one terminal signal is sent, after the last batch.
    """

    batch = Signal(list)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, ticket: _Ticket, parent: QObject) -> None:
        super().__init__(parent)
        self._ticket = ticket
        self._discard = False

    def cancel(self, *, discard: bool = False) -> None:
        """Ask the worker to close the generator; returns at once.

        Args:
            discard: Deliver no further batches. Without it all that was yielded still arrives.
        """
        self._discard = self._discard or discard
        self._ticket.cancelled.set()

    @property
    def cancelling(self) -> bool:
        """Whether :meth:`cancel` was called."""
        return self._ticket.cancelled.is_set()


class JobRunner(QObject):
    """Runs jobs one after the other on one worker thread, which starts with the first job.

    Signals:
        busy_changed: Whether any job is running or waiting.
        unforeseen: An exception that a job raised and that is no sentence for people; sent beside
            the job's own :attr:`Job.failed`.
    """

    busy_changed = Signal(bool)
    unforeseen = Signal(object)

    def __init__(
        self, name: str, parent: QObject | None = None, interval_ms: int = INTERVAL_MS
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._interval_ms = interval_ms
        self._jobs: deque[Job] = deque()
        self._tickets: queue.SimpleQueue[_Ticket | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether any job is running or waiting."""
        return bool(self._jobs)

    @property
    def closed(self) -> bool:
        """Whether it was shut down: it takes no more jobs."""
        return self._closed

    def start(self, work: Work) -> Job:
        """Queue a job.

        Args:
            work: Called on the worker thread; returns the generator. Heavy imports belong into it.

        Raises:
            RuntimeError: The runner was shut down.
        """
        if self._closed:
            raise RuntimeError(f"the job runner {self._name} is shut down")
        ticket = _Ticket(work)
        job = Job(ticket, self)
        self._jobs.append(job)
        self._tickets.put(ticket)
        if self._thread is None:
            self._thread = threading.Thread(
                target=_serve, args=(self._tickets,), name=f"job-{self._name}", daemon=True
            )
            self._thread.start()
        if len(self._jobs) == 1:
            self._timer.start(self._interval_ms)
            self.busy_changed.emit(True)
        return job

    def cancel_all(self, *, discard: bool = False) -> None:
        """Cancel every job; each still sends its terminal signal."""
        for job in self._jobs:
            job.cancel(discard=discard)

    def shutdown(self, timeout_s: float = 60.0) -> bool:
        """Cancel everything, deliver nothing more, and wait for the worker thread to end.

        Args:
            timeout_s: How long to wait for a generator that is in the middle of something.

        Returns:
            Whether the thread has ended.
        """
        self._closed = True
        self._timer.stop()
        self.cancel_all(discard=True)
        self._jobs.clear()
        self._tickets.put(None)
        if self._thread is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _deliver(self) -> None:
        """Hand over what has come; runs on the window's thread."""
        if not self._jobs:
            return
        job = self._jobs[0]
        ticket = job._ticket  # noqa: SLF001 - a job and its runner are one
        # Read before the queue is emptied: if it is set now, everything is in the queue already.
        end = ticket.end
        batch, more = _take(ticket.items, BATCH_LIMIT)
        # A full batch means that more waits: come back soon, but let the window breathe in between.
        self._timer.setInterval(1 if more else self._interval_ms)
        if batch and not job._discard:  # noqa: SLF001
            job.batch.emit(batch)
        if end is None or more or self._closed:
            return
        self._jobs.popleft()
        if not self._jobs:
            self._timer.stop()
        _announce(job, end)
        if isinstance(end, _Failed) and not isinstance(end.error, _FORESEEN):
            self.unforeseen.emit(end.error)
        # Python's from here on, so it goes with the last who holds it. A deleteLater() that is
        # still pending when the runner itself goes crashes PySide.
        job.setParent(None)
        if not self._jobs and not self._closed:
            self.busy_changed.emit(False)


def _announce(job: Job, end: _End) -> None:
    match end:
        case _Finished(result):
            job.finished.emit(result)
        case _Failed(error):
            job.failed.emit(error)
        case _Cancelled():
            job.cancelled.emit()


def _take(items: queue.Queue[object], limit: int) -> tuple[list[object], bool]:
    """What has come, and whether there may be more."""
    batch: list[object] = []
    while limit > 0:
        try:
            item = items.get_nowait()
        except queue.Empty:
            return batch, False
        batch.append(item)
        limit -= max(1, len(item)) if isinstance(item, Sized) else 1
    return batch, True


def _serve(tickets: queue.SimpleQueue[_Ticket | None]) -> None:
    """The worker thread: one ticket after the other until there is a ``None``."""
    while (ticket := tickets.get()) is not None:
        ticket.end = _run(ticket)
        # Not kept alive until the next job comes: its generator may hold a folder's worth of facts.
        del ticket


def _run(ticket: _Ticket) -> _End:
    if ticket.cancelled.is_set():
        return _Cancelled()
    try:
        generator = ticket.work()
        try:
            while not ticket.cancelled.is_set():
                try:
                    item = next(generator)
                except StopIteration as stop:
                    return _Finished(stop.value)
                _put(ticket, item)
        finally:
            generator.close()
    except Exception as error:  # whatever a job raises is the job's failure, shown by the window
        logger.info("job failed", exc_info=error)
        return _Failed(error)
    return _Cancelled()


def _put(ticket: _Ticket, item: object) -> None:
    """Queue an item; waits while the window is behind, but never past a cancel or a shutdown."""
    while True:
        try:
            ticket.items.put(item, timeout=RETRY_S)
        except queue.Full:
            if ticket.cancelled.is_set():
                return
        else:
            return
