"""A helper process that talks in lines of JSON, and whose end is a sentence.

What may crash, hang or take a gigabyte (a graphics driver, TensorFlow) runs in one: killing it
gives everything back, and it ends by itself when this process is gone.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from organizer.errors import OrganizerError
from organizer.text import Text, text
from organizer.vision.decode_process import without_interrupts
from organizer.vision.decode_worker import leave_terminal

Message = dict[str, Any]

_LONGEST = 1 << 20


class ChildError(OrganizerError):
    """The process said that something cannot be done; it may be asked for more."""


class ChildLostError(ChildError):
    """The process is gone: it crashed, was killed, or did not answer and was ended."""


def text_to_json(sentence: Text) -> Message:
    """A sentence as JSON, still translatable on the other side."""
    values = {
        name: value
        if isinstance(value, str | int | float)
        else text_to_json(value)
        if isinstance(value, Text)
        else str(value)
        for name, value in sentence.values.items()
    }
    return {"template": sentence.template, "values": values}


def text_from_json(message: Message) -> Text:
    """The sentence again.

    Raises:
        KeyError, TypeError, AttributeError: It is none.
    """
    values = {
        name: text_from_json(value) if isinstance(value, dict) else value
        for name, value in message["values"].items()
    }
    return Text(message["template"], values)


class Channel:
    """The helper's end of the pipe."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def send(self, message: Message) -> None:
        """Say something.

        Raises:
            OSError: The other process is gone.
        """
        self._connection.send_bytes(json.dumps(message).encode())

    def receive(self) -> Message:
        """Wait for what the other process wants.

        Raises:
            EOFError: It wants nothing more.
        """
        message: Message = json.loads(self._connection.recv_bytes())
        return message

    @property
    def waiting(self) -> bool:
        """Whether something has been said that :meth:`receive` would give at once."""
        return self._connection.poll(0)

    def refuse(self, error: Text) -> None:
        """Say that it cannot be done, so that the other side raises :class:`ChildError`."""
        self.send({"error": text_to_json(error)})


class Child:
    """A helper process; ended by :meth:`close`. Serves one thread at a time.

    Args:
        target: What runs in it, with a :class:`Channel` and ``arguments``; an importable function
            whose module loads nothing heavy.
        arguments: Must be picklable.
        name: For the list of processes.

    Raises:
        ChildLostError: It cannot be started.
    """

    def __init__(self, target: Callable[..., None], *arguments: object, name: str) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=_run, args=(theirs, target, arguments), name=name, daemon=True
        )
        self._closed = False
        try:
            with without_interrupts():
                self._process.start()
        except OSError as error:
            self._connection.close()
            self._closed = True
            raise ChildLostError(
                text("its process cannot be started: {reason}", reason=error)
            ) from error
        finally:
            theirs.close()

    @property
    def pid(self) -> int | None:
        """Its process id; ``None`` once it is closed."""
        return None if self._closed else self._process.pid

    def must_be_open(self) -> None:
        """Make sure that :meth:`close` has not been called.

        Raises:
            ChildLostError: It has.
        """
        if self._closed:
            raise ChildLostError(text("its process was ended"))

    def send(self, message: Message) -> None:
        """Ask for something.

        Raises:
            ChildLostError: The process is gone.
        """
        self.must_be_open()
        try:
            self._connection.send_bytes(json.dumps(message).encode())
        except OSError as error:
            raise ChildLostError(self._obituary()) from error

    def receive(self, patience: float) -> Message:
        """Wait for what the process says.

        Args:
            patience: Seconds after which it is taken for hung, and ended.

        Raises:
            ChildError: It says that it cannot be done.
            ChildLostError: It is gone, or was hung.
        """
        message = self.poll(patience)
        if message is None:
            self.close()
            raise ChildLostError(
                text("it did not answer for {seconds:.0f} seconds", seconds=patience)
            )
        return message

    def poll(self, patience: float) -> Message | None:
        """What the process says within some seconds; ``None`` where it says nothing.

        Raises:
            ChildError: It says that it cannot be done.
            ChildLostError: It is gone.
        """
        self.must_be_open()
        try:
            if not self._connection.poll(patience):
                return None
            message: Message = json.loads(self._connection.recv_bytes(_LONGEST))
        except (EOFError, OSError, ValueError) as error:
            raise ChildLostError(self._obituary()) from error
        if "error" in message:
            raise ChildError(text_from_json(message["error"]))
        return message

    def close(self) -> None:
        """End the process at once; its memory goes with it."""
        if self._closed:
            return
        self._closed = True
        self._connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _obituary(self) -> Text:
        """Why the process is no more."""
        self._process.join(1)
        code = self._process.exitcode
        self.close()
        if code is not None and code < 0:
            return text("its process was ended by {signal}", signal=_signal_name(-code))
        return text("its process ended unexpectedly (exit code {code})", code=code)


def _signal_name(number: int) -> str:
    """``"SIGSEGV"`` and the like, with what it usually means."""
    try:
        name = signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
    meaning = {"SIGSEGV": "it crashed", "SIGABRT": "it crashed", "SIGKILL": "perhaps for memory"}
    return f"{name} ({meaning[name]})" if name in meaning else name


def _run(
    connection: Connection, target: Callable[..., None], arguments: tuple[object, ...]
) -> None:
    """Run in the new process."""
    leave_terminal()
    channel = Channel(connection)
    with suppress(EOFError, OSError):  # the parent closed the pipe, or is gone
        try:
            target(channel, *arguments)
        except OrganizerError as error:
            channel.refuse(error.message)
        except (EOFError, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the parent has to hear of it
            channel.refuse(text("{reason}", reason=f"{type(error).__name__}: {error}"))
    connection.close()
