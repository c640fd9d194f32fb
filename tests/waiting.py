"""Waiting for what other threads and processes do, however long that takes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

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
