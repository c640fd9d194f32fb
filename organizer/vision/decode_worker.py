"""What runs in a decode process: a loop over a pipe, made safe to be killed at any moment.

Imports nothing heavy by itself: the decoder that it is handed brings what it needs.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from organizer.text import Text, text

_BELOW_NORMAL = 0x4000
"""Windows: ``BELOW_NORMAL_PRIORITY_CLASS``."""

Decoder = Callable[[Path, frozenset[str]], Any]

READY = -1
"""The ticket of the message that says the process is up."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A file that no decoder came back from in good order.

    Attributes:
        error: What happened, for people.
    """

    error: Text


def main(connection: Connection, decoder: Decoder, memory_limit: int, time_limit: float) -> None:
    """Decode what comes through the pipe until it closes.

    Args:
        connection: Receives ``(ticket, path, known)``, gets ``(ticket, decoded)`` back.
        decoder: Called with path and known hashes.
        memory_limit: Bytes of memory the process may take.
        time_limit: Seconds a file may take before the parent kills this process.
    """
    _settle(memory_limit)
    _step_back()
    try:
        connection.send((READY, None))
        while True:
            ticket, path, known = connection.recv()
            _alarm(2 * time_limit + 5)
            decoded = _guarded(decoder, path, known)
            _alarm(0)
            connection.send((ticket, decoded))
    except (EOFError, OSError):
        return  # the parent closed the pipe, or is gone: nobody waits for an answer


def _guarded(decoder: Decoder, path: Path, known: frozenset[str]) -> Any:
    try:
        return decoder(path, known)
    except MemoryError:
        return Lost(text("unreadable: it needs more memory than is allowed"))
    except Exception as error:  # noqa: BLE001  whatever it is, it is about this one file
        return Lost(text("unreadable: {reason}", reason=repr(error)))


def leave_terminal() -> None:
    """In a process of our own: leave Ctrl-C to the parent, keep libraries' chatter to oneself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(silence, descriptor)
    if silence > 2:  # a windowed program may have had none of the three
        os.close(silence)


def _settle(memory_limit: int) -> None:
    """Give up the terminal, bound the memory."""
    leave_terminal()
    if sys.platform == "linux":
        import resource

        # RLIMIT_DATA counts what is really asked for, RLIMIT_AS also libraries and reserved space
        # (on macOS hundreds of gigabytes of it, so there the bounds on pixels have to do).
        try:
            ceiling = resource.getrlimit(resource.RLIMIT_DATA)[1]
            resource.setrlimit(resource.RLIMIT_DATA, (memory_limit, ceiling))
        except (OSError, ValueError):
            return  # a lower limit is in force already: then that one holds


def _step_back() -> None:
    """Let the window go first, and the model, which there is but one of and all photos wait for.

    With equal rights the parent gets two thirds of a core beside two decoders on two cores, and
    they wait for it: of web photos 8% fewer came through.
    """
    with suppress(OSError):
        if sys.platform == "win32":
            import ctypes

            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.GetCurrentProcess.restype = ctypes.c_void_p
            kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
        else:
            os.nice(5)


def _alarm(seconds: float) -> None:
    """Have the system end this process should it hang after its parent's death; 0 calls it off."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
