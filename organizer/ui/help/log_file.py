"""The log file: what the window did and what went wrong, for people who report it.

It holds sentences of the program and the errors of its libraries; names of files may be among them,
nothing of what photos show. A data folder that cannot be written costs the log and nothing else.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from organizer import paths
from organizer.plain_files import check_plain

_BYTES = 1_000_000
_OLDER = 3
"""How large the file grows, and how many of its predecessors stay."""

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Rotating(logging.FileHandler):
    """Begins a new file where the old one is long; goes on in it where it cannot be renamed.

    Two windows may be writing to it. Python has such a handler, too, whose module takes longer to
    import than all else here: the window is waiting.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() > _BYTES:
            self.acquire()
            try:
                self._begin_anew()
            finally:
                self.release()

    def _begin_anew(self) -> None:
        if self.stream is not None:
            self.stream.close()
        file = Path(self.baseFilename)
        with suppress(OSError):
            for number in range(_OLDER, 0, -1):
                older = file.with_name(f"{file.name}.{number}")
                newer = file.with_name(f"{file.name}.{number - 1}") if number > 1 else file
                if newer.exists():
                    newer.replace(older)
        self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A full disk is no reason to say anything on a terminal that nobody sees."""


@contextmanager
def log_to_file() -> Iterator[None]:
    """Write to the log file what is logged: from INFO on, with ``--verbose`` from DEBUG on.

    Libraries are heard from WARNING on. What goes to the terminal stays as it was.
    """
    everything, ours = logging.getLogger(), logging.getLogger("organizer")
    file = paths.log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        check_plain(file)
        writing = _Rotating(file, encoding="utf-8")
    except OSError:
        yield
        return
    writing.setFormatter(logging.Formatter(_FORMAT))
    before = ours.level
    others = {handler: handler.level for handler in everything.handlers}
    for handler, level in others.items():
        handler.setLevel(max(level, everything.level))
    ours.setLevel(min(logging.INFO, everything.level or logging.INFO))
    everything.addHandler(writing)
    try:
        yield
    finally:
        everything.removeHandler(writing)
        writing.close()
        ours.setLevel(before)
        for handler, level in others.items():
            handler.setLevel(level)


def last_lines(count: int = 60) -> str:
    """The end of the log file; empty where there is none."""
    try:
        with paths.log_file().open(encoding="utf-8", errors="replace") as file:
            return "".join(deque(file, count)).rstrip()
    except OSError:
        return ""
