"""Waiting for what other threads and processes do, however long that takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any
from unittest.mock import patch

PATIENCE_S = 60.0
"""Long after anybody would have given up: who waits this long waits for what never comes."""


def until(condition: Callable[[], object], told: str = "waited in vain") -> None:
    """Wait until something is so.

    Args:
        condition: What.
        told: What is said when it never is.
    """
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, told
        time.sleep(0.01)


def threads_have_ended(*names: str) -> None:
    """Wait until no thread has one of these names."""
    for thread in threading.enumerate():
        if thread.name in names:
            thread.join(PATIENCE_S)
            assert not thread.is_alive(), f"the thread {thread.name} does not end"


@contextmanager
def resting(owner: Any, name: str, kind: type) -> Iterator[Callable[[], None]]:
    """Have work rest after each thing of a kind that it yields, until it may go on.

    Until then there is time to cancel it, however fast it is.

    Args:
        owner: The module or class of a generator function.
        name: The function's.
        kind: After what it rests.

    Yields:
        Lets it go on.
    """
    may = threading.Event()
    work = getattr(owner, name)

    def restful(*given: Any, **more: Any) -> Generator[Any, None, Any]:
        with closing(work(*given, **more)) as events:
            while True:
                try:
                    event = next(events)
                except StopIteration as end:
                    return end.value
                yield event
                if isinstance(event, kind):
                    may.wait(PATIENCE_S)

    with patch.object(owner, name, restful):
        yield may.set
