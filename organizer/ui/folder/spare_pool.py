"""The decode processes between two passes over folders: kept, so that the next begins at once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it imports numpy, and the window is up before that
    from organizer.vision.decode_pool import DecodePool


class SparePool:
    """One pool at most; whoever takes it has it alone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pool: DecodePool | None = None

    def take(self) -> DecodePool:
        """The pool that is kept, or a new one; its processes start with their first file."""
        from organizer.vision.decode_pool import DecodePool

        return self._taken() or DecodePool()

    def keep(self, pool: DecodePool) -> None:
        """Keep a pool for the next pass, unless one is kept or some of it are still at work."""
        with self._lock:
            if self._pool is None and not pool.in_flight:
                self._pool = pool
                return
        pool.close()

    def close(self) -> None:
        """End processes that have nothing to do."""
        pool = self._taken()
        if pool is not None:
            pool.close()

    def _taken(self) -> DecodePool | None:
        with self._lock:
            pool, self._pool = self._pool, None
        return pool
