"""Work on disks that may not answer: done on a thread that can be left behind.

A system call on a network folder whose server is gone cannot be taken back: it may hold its thread
for minutes. So the thread is another one, and who waits can say so, do something else, or give up.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from typing import Generic, TypeVar

Result = TypeVar("Result")

BEAT = 0.5
"""Seconds after which is told, again and again, that an answer is missing."""

PATIENCE = 30.0
"""Seconds after which a disk counts as dead."""


class Deskmate(Generic[Result]):
    """A thread that does one thing after the other for another thread, which waits meanwhile.

    So the two never compete. The thread starts with the first thing to do.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._asked: queue.SimpleQueue[Callable[[], Result] | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[Result | None, BaseException | None]] = (
            queue.SimpleQueue()
        )
        self._thread: threading.Thread | None = None

    def do(
        self, work: Callable[[], Result], *, beat: float = BEAT, patience: float = PATIENCE
    ) -> Generator[float, None, Result]:
        """Have something done.

        Args:
            work: What; what it raises is raised here.
            beat: Seconds between two signs of life.
            patience: Seconds until the thread is left behind; the next thing gets another one.

        Yields:
            How long the answer has been missing, in seconds.

        Returns:
            What ``work`` returned.

        Raises:
            TimeoutError: There was no answer; ``work`` may still end, some time.
        """
        if self._thread is None:
            arguments = (self._asked, self._answers)
            self._thread = threading.Thread(
                target=_serve, args=arguments, name=self._name, daemon=True
            )
            self._thread.start()
        self._asked.put(work)
        waited = 0.0
        while True:
            try:
                result, error = self._answers.get(timeout=beat)
            except queue.Empty:
                waited += beat
                if waited >= patience:
                    self.close(stuck=True)
                    raise TimeoutError from None
                yield waited
                continue
            if error is not None:
                raise error
            return result  # type: ignore[return-value]  # there is no error, so it is one

    def close(self, *, stuck: bool = False) -> None:
        """End the thread.

        Args:
            stuck: Do not wait for it.
        """
        thread, self._thread = self._thread, None
        if thread is None:
            return
        self._asked.put(None)
        if not stuck:
            thread.join(BEAT)  # longer only when a disk does not answer
        self._asked, self._answers = queue.SimpleQueue(), queue.SimpleQueue()


def _serve(
    asked: queue.SimpleQueue[Callable[[], Result] | None],
    answers: queue.SimpleQueue[tuple[Result | None, BaseException | None]],
) -> None:
    while (work := asked.get()) is not None:
        try:
            answers.put((work(), None))
        except BaseException as error:  # noqa: BLE001  raised again where it is waited for
            answers.put((None, error))
        finally:
            with suppress(NameError):
                del work
