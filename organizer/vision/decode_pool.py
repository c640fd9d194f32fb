"""A small pool of decode processes in which a hostile file costs one photo and nothing else.

The standard pools do not survive a worker that is killed, and cannot kill one that hangs. Here
each process has a pipe of its own and at most two tasks, the second one waiting in the pipe: one
that dies or overruns its time loses the photo it was at, its waiting task goes to its successor.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import StartError
from organizer.text import Text, text
from organizer.vision import decode_worker
from organizer.vision.decode_process import Task, Worker, started
from organizer.vision.decode_worker import Lost

if TYPE_CHECKING:
    from organizer.vision.decode import Decoded

TIME_LIMIT = 30.0
"""Seconds a photo may take; the slowest honest one seen (a 50-megapixel HEIC) took 3."""

MEMORY_LIMIT = 2 << 30
"""Bytes a process may take; the largest picture that is not refused takes about half."""

_LAST_CHANCE = 1.0
"""Seconds that are waited in any case: this process itself may have been stopped (Ctrl-Z)."""
_START_ATTEMPTS = 3
_ALARM = -getattr(signal, "SIGALRM", 0) or None
"""Exit code of a worker whose own clock ran out while this process was stopped: try again."""
_TASKS_EACH = 2
_MOST_WORKERS = 8
_MOST_STUCK = 8
"""Processes that do not die before files are no longer tried: each keeps its memory."""


def usable_cores() -> int:
    """Cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class DecodePool:
    """Decodes files in processes of its own. Not thread-safe: one thread submits and collects.

    No process is started before there is a task for it.

    Args:
        workers: How many processes; ``None`` for one a core, eight at most.
        decoder: What is run in them; ``None`` for :func:`organizer.vision.decode.decode`.
        time_limit: Seconds a file may take.
        memory_limit: Bytes a process may take.
    """

    def __init__(
        self,
        *,
        workers: int | None = None,
        decoder: decode_worker.Decoder | None = None,
        time_limit: float = TIME_LIMIT,
        memory_limit: int = MEMORY_LIMIT,
    ) -> None:
        self._most = max(1, workers or min(usable_cores(), _MOST_WORKERS))
        self._decoder = decoder or decode_by_default
        self._time_limit = time_limit
        self._memory_limit = memory_limit
        self._workers: list[Worker] = []
        self._orphans: deque[Task] = deque()
        self._failed_starts = 0
        self._stuck: list[SpawnProcess] = []
        self._refused: list[tuple[int, Lost]] = []

    @property
    def in_flight(self) -> int:
        """Tasks that have been submitted and not been collected."""
        under_way = sum(len(worker.tasks) for worker in self._workers)
        return under_way + len(self._orphans) + len(self._refused)

    @property
    def has_room(self) -> bool:
        """Whether another task may be submitted; when not, collect first."""
        return self.in_flight < self.capacity

    @property
    def capacity(self) -> int:
        """How many tasks may be in flight."""
        return self._most * _TASKS_EACH

    def busy_with(self) -> list[tuple[int, float]]:
        """The tickets that processes are at, and for how many seconds."""
        now = time.monotonic()
        return [
            (worker.tasks[0].ticket, now - worker.since)
            for worker in self._workers
            if worker.tasks and worker.ready
        ]

    def start(self) -> None:
        """Start the processes ahead of the first task: that takes a while, in which to prepare.

        Raises:
            StartError: No process can be started.
        """
        while len(self._workers) < self._most:
            self._start()

    def pids(self) -> list[int]:
        """Process ids of the workers that run now."""
        return [worker.process.pid for worker in self._workers if worker.process.pid is not None]

    def submit(self, ticket: int, path: Path, known: frozenset[str] = frozenset()) -> None:
        """Hand over a file.

        Args:
            ticket: Comes back with the result; not negative.
            path: The file.
            known: See :func:`organizer.vision.decode.decode`.

        Raises:
            StartError: No process can be started.
        """
        self._place(Task(ticket, path, known))

    def collect(self, timeout: float | None = None) -> list[tuple[int, Decoded | Lost]]:
        """Wait for results.

        Args:
            timeout: Seconds to wait at most; ``None`` to wait for the first result.

        Returns:
            What is there; empty only after ``timeout`` or when nothing is in flight.

        Raises:
            StartError: The processes do not come up on this machine.
        """
        end = None if timeout is None else time.monotonic() + timeout
        results: list[tuple[int, Decoded | Lost]] = [*self._refused]
        self._refused.clear()
        while self.in_flight and not results:
            now = time.monotonic()
            if end is not None and now > end:
                break
            busy = {worker.connection: worker for worker in self._workers if worker.tasks}
            deadline = min(worker.deadline(self._time_limit) for worker in busy.values())
            until = max(deadline, now + _LAST_CHANCE)
            until = until if end is None else min(until, end)
            readable = wait(list(busy), max(0.0, until - now))
            for connection in readable:
                results.extend(self._receive(busy[connection]))  # type: ignore[index]
            overslept = time.monotonic() - until > _LAST_CHANCE
            if not readable and not overslept:
                for worker in busy.values():
                    if time.monotonic() >= worker.deadline(self._time_limit):
                        results.extend(self._lose(worker, hung=True))
            while self._orphans:
                self._place(self._orphans.popleft())
        return results

    def close(self) -> None:
        """End all processes at once; what was in flight is lost."""
        self._orphans.clear()
        self._refused.clear()
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            self._bury(worker)
        self._workers.clear()

    def __enter__(self) -> DecodePool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _place(self, task: Task) -> None:
        """Give a task to an idle worker, else to a new one, else to the one with the fewest."""
        if len(self._stuck) >= _MOST_STUCK:
            self._stuck = [process for process in self._stuck if process.is_alive()]
            if len(self._stuck) >= _MOST_STUCK:
                lost = Lost(text("unreadable: the disk or network does not answer"))
                self._refused.append((task.ticket, lost))
                return
        for idle in [worker for worker in self._workers if not worker.tasks]:
            if not idle.process.is_alive():  # killed while it waited: nothing is lost with it
                self._bury(idle)
                self._workers.remove(idle)
        worker = min(self._workers, key=lambda worker: len(worker.tasks), default=None)
        if worker is None or (worker.tasks and len(self._workers) < self._most):
            worker = self._start()
        if not worker.tasks and worker.ready:
            worker.since = time.monotonic()
        worker.tasks.append(task)
        with suppress(
            OSError
        ):  # it is dead: the next collect finds its pipe closed and sees to its tasks
            worker.connection.send((task.ticket, task.path, task.known))

    def _start(self) -> Worker:
        worker = started(self._decoder, self._memory_limit, self._time_limit)
        self._workers.append(worker)
        return worker

    def _receive(self, worker: Worker) -> Iterator[tuple[int, Decoded | Lost]]:
        try:
            ticket, decoded = worker.connection.recv()
        except (EOFError, OSError) as error:
            stopped_halfway = isinstance(error, BlockingIOError)
            yield from self._lose(worker, hung=stopped_halfway)
            return
        worker.since = time.monotonic()
        if ticket == decode_worker.READY:
            worker.ready = True
            self._failed_starts = 0
            return
        worker.tasks.popleft()
        yield ticket, decoded

    def _lose(self, worker: Worker, *, hung: bool) -> Iterator[tuple[int, Decoded | Lost]]:
        """Bury a worker: the task it was at is lost, the others are placed anew."""
        worker.process.kill()
        ended_by = self._bury(worker)
        self._workers.remove(worker)
        if worker.ready and ended_by == _ALARM:
            self._orphans.extend(worker.tasks)
        elif worker.ready:
            self._orphans.extend(list(worker.tasks)[1:])
            yield worker.tasks[0].ticket, Lost(_obituary(hung=hung, seconds=self._time_limit))
        else:
            self._failed_starts += 1
            if self._failed_starts >= _START_ATTEMPTS:
                raise StartError(
                    text("The processes that decode photos do not start on this machine.")
                )
            self._orphans.extend(worker.tasks)

    def _bury(self, worker: Worker) -> int | None:
        """Leave nothing of a process that was killed or has ended; returns its exit code.

        One that waits for a disk cannot be killed until that answers: it is left behind.
        """
        code = worker.bury()
        if code is None:
            self._stuck.append(worker.process)
        return code


def decode_by_default(path: Path, known: frozenset[str]) -> Decoded:
    """The real decoder; a function of its own so that the parent does not import Pillow."""
    from organizer.vision.decode import decode

    return decode(path, known)


def _obituary(*, hung: bool, seconds: float) -> Text:
    if hung:
        return text("unreadable: decoding it took over {seconds:.0f} seconds", seconds=seconds)
    return text("unreadable: it made the decoder crash")
