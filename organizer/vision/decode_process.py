"""A decode process as its parent sees it: started, given a pipe that cannot hang, and buried."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import struct
import sys
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from organizer.errors import StartError
from organizer.text import text
from organizer.vision import decode_worker

_RESULT_BYTES = 1 << 19
"""Room in a pipe for a whole result: a process begins its next photo before it is fetched."""

_START_LIMIT = 60.0

_MESSAGE_LIMIT = 5
"""Seconds in which a message that has begun must end; an honest one takes a millisecond."""

_DEATH_LIMIT = 1.0
"""Seconds a killed process may take to die; one that waits for a dead disk may take for ever."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file to decode.

    Attributes:
        ticket: Comes back with the result.
        path: The file.
        known: See :func:`organizer.vision.decode.decode`.
    """

    ticket: int
    path: Path
    known: frozenset[str]


@dataclass(slots=True)
class Worker:
    """A process, as the pool holds it.

    Attributes:
        process: It.
        connection: Our end of its pipe.
        tasks: What it was given and has not answered, the one it is at first.
        ready: Whether it has come up.
        since: When it began with what it is at; of :func:`time.monotonic`.
    """

    process: SpawnProcess
    connection: Connection
    tasks: deque[Task] = field(default_factory=deque)
    ready: bool = False
    since: float = field(default_factory=time.monotonic)

    def deadline(self, time_limit: float) -> float:
        """When it must have answered; of :func:`time.monotonic`."""
        return self.since + (time_limit if self.ready else _START_LIMIT)

    def bury(self) -> int | None:
        """Leave nothing of it, once it was killed or has ended.

        Returns:
            Its exit code; ``None`` where it does not die, and is left behind.
        """
        self.connection.close()
        self.process.join(_DEATH_LIMIT)
        code = self.process.exitcode
        if code is None:
            _let_go(self.process)
        else:
            self.process.close()
        return code


def started(decoder: decode_worker.Decoder, memory_limit: int, time_limit: float) -> Worker:
    """Start a process.

    Args:
        decoder: What is run in it.
        memory_limit: Bytes it may take.
        time_limit: Seconds a file may take.

    Raises:
        StartError: It cannot be started.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    _limit_waiting(ours)
    _make_room(theirs)
    process = context.Process(
        target=decode_worker.main,
        args=(theirs, decoder, memory_limit, time_limit),
        name="decode",
        daemon=True,
    )
    try:
        with without_interrupts():
            process.start()
    except OSError as error:
        ours.close()
        raise StartError(
            text("No process for decoding can be started: {reason}", reason=error)
        ) from error
    finally:
        theirs.close()
    return Worker(process, ours)


@contextmanager
def without_interrupts() -> Iterator[None]:
    """Start a child with Ctrl-C blocked: there is no moment in which it would print a traceback."""
    if sys.platform == "win32":
        yield
        return
    before: Any = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _let_go(process: SpawnProcess) -> None:
    """Keep Python from waiting for a process when it ends itself; there is no official way."""
    multiprocessing.process._children.discard(process)  # type: ignore[attr-defined]  # noqa: SLF001


def _limit_waiting(connection: Connection) -> None:
    """Let neither reading nor writing wait without end for a process that stops halfway."""
    if sys.platform == "win32":
        return  # there a message arrives as a whole
    limit = struct.pack("ll", _MESSAGE_LIMIT, 0)  # struct timeval
    with socket.socket(fileno=os.dup(connection.fileno())) as end:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)


def _make_room(connection: Connection) -> None:
    if sys.platform != "win32":  # there it is fixed
        with socket.socket(fileno=os.dup(connection.fileno())) as end, suppress(OSError):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _RESULT_BYTES)
