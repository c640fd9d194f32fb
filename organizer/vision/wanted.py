"""What whoever watches the pipeline asks of it while it runs: these photos first; pause; go on."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path


class Wanted:
    """Which photos are to come first, and whether work is to go on. Thread-safe.

    The window holds one for each pass and calls it from its own thread; no call waits for anything.
    The pipeline asks it between two photos.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._going = threading.Event()
        self._going.set()
        self._paths: tuple[Path, ...] | None = None

    def show(self, paths: Sequence[Path]) -> None:
        """Ask for photos before all others, in place of those asked for last.

        Args:
            paths: Of the photos' leads, most wanted first: what is on the screen, then what is
                near it. Those that are done or not known are passed over. Some hundreds are
                plenty: each call costs the pipeline a look-up a path.
        """
        with self._lock:
            self._paths = tuple(paths)

    def take(self) -> tuple[Path, ...] | None:
        """What was asked for since the last call; ``None`` when that is nothing new."""
        with self._lock:
            paths, self._paths = self._paths, None
            return paths

    def pause(self) -> None:
        """Hand out no more photos; those under way still come."""
        self._going.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self._going.set()

    @property
    def paused(self) -> bool:
        """Whether work is to rest."""
        return not self._going.is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the end of a pause; returns at once, with true, when there is none.

        Args:
            timeout: Seconds at most; ``None`` for as long as it takes.
        """
        return self._going.wait(timeout)
