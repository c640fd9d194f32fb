"""How much memory this process and all it has started take together."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil


def memory_now() -> tuple[int, int]:
    """Bytes of this process and its children.

    Returns:
        First with the pages they share, each process its part (PSS, where there is that); then
        those alone that are their own, which do not change when other programs come and go.
    """
    total = own = 0
    me = psutil.Process()
    for process in [me, *me.children(recursive=True)]:
        try:
            memory = process.memory_full_info()
        except psutil.Error:
            continue
        total += getattr(memory, "pss", memory.rss)
        own += memory.uss
    return total, own


@contextmanager
def peak_memory() -> Iterator[list[int]]:
    """The most that is taken while the block runs, both; looked at ten times a second."""
    peak = [*memory_now()]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.1):
            peak[:] = map(max, peak, memory_now())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()
