"""What is left when the process itself dies: written by Python's faulthandler, found at next start.

One window at a time has its end written down; a second one of the same user goes without.
"""

from __future__ import annotations

import faulthandler
from pathlib import Path
from typing import TextIO

from organizer import paths
from organizer.files.locking import Lock
from organizer.plain_files import check_plain

_LONGEST = 20_000
"""Characters of a record that are shown: the frames of a dozen threads."""


class HardCrash:
    """Keeps the record.

    Attributes:
        left: What the last process that died left; empty where it ended well.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read what is left, and begin a record of one's own.

        Args:
            folder: Where it is kept; by default beside the log file.
        """
        self.left = ""
        self._lock: Lock | None = None
        self._file: TextIO | None = None
        folder = paths.log_file().parent if folder is None else folder
        record = folder / "crash.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(folder / "crash.lock")
            check_plain(record)
            if record.exists():
                self.left = record.read_text("utf-8", errors="replace")[:_LONGEST].strip()
            self._file = record.open("w", encoding="utf-8")
        except OSError:  # another window is open, or the data folder cannot be written
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """End the record, because all went well."""
        if self._file is not None:
            faulthandler.disable()
            self._file.truncate(0)  # on Windows errors are noted that a library then dealt with
            self._file.close()
            self._file = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None
