"""What was cleaned out of a project, written down before it is done, so that it can be taken back.

A file of lines of JSON beside the photos: one for every deed, undo and redo. A line that a crash
cut off was never acted upon, and counts as not there.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.vision import own_file

FILE = "cleaning.jsonl"
_MOST = 500
"""Deeds that can be undone; what is older is forgotten when the file is next opened."""


@dataclass(frozen=True, slots=True)
class Move:
    """A photo that goes from one place to another.

    Attributes:
        source: Where it was, below the dataset, with forward slashes.
        target: Where it goes, likewise.
    """

    source: str
    target: str

    @property
    def back(self) -> Move:
        """The way back."""
        return Move(self.target, self.source)


Deed = tuple[Move, ...]
"""What was done at once, and is taken back at once."""


class CleaningJournal:
    """The deeds, and which of them are taken back.

    Args:
        path: The file; it need not be there.

    Attributes:
        done: Deeds that can be undone, the newest last.
        undone: Deeds that can be done again, the one undone last at the end.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read()

    def refresh(self) -> None:
        """Read the file anew if somebody else has written to it: another page, or a renaming."""
        if self._size != _size(self._path):
            self._read()

    def _read(self) -> None:
        self.done: list[Deed] = []
        self.undone: list[Deed] = []
        self._last = ()
        lines, whole = _lines(self._path)
        for line in lines:
            self._take(line)
        if not whole or len(lines) > 2 * _MOST:
            self._rewrite()
        self._size = _size(self._path)

    @property
    def last(self) -> Deed:
        """What was done last, an undo included, in the direction in which it went."""
        return self._last

    _last: Deed = ()

    def add(self, deed: Deed) -> None:
        """Write down what is about to be done.

        Raises:
            OrganizerError: It cannot be written; then it must not be done.
        """
        self.refresh()
        self._note({"deed": [[move.source, move.target] for move in deed]})

    def undo(self) -> Deed:
        """Write down that the last deed is about to be taken back; returns the way back.

        Raises:
            IndexError: There is none.
            OrganizerError: It cannot be written.
        """
        if not self.done:
            raise IndexError("nothing to undo")
        self._note({"undo": True})
        return self._last

    def redo(self) -> Deed:
        """Write down that what was taken back last is about to be done again; returns it.

        Raises:
            IndexError: There is none.
            OrganizerError: It cannot be written.
        """
        if not self.undone:
            raise IndexError("nothing to do again")
        self._note({"redo": True})
        return self._last

    def _note(self, line: dict[str, Any]) -> None:
        data = json.dumps(line).encode("ascii") + b"\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                self._size = file.tell()
        except OSError as error:
            raise OrganizerError(
                text(
                    "Nothing was moved, because {path} cannot be written ({reason}): check that "
                    "the disk is not full.",
                    path=self._path,
                    reason=error.strerror or error,
                )
            ) from error
        self._take(line)

    def _take(self, line: dict[str, Any]) -> None:
        if "deed" in line:
            self._last = tuple(Move(source, target) for source, target in line["deed"])
            self.done.append(self._last)
            self.undone.clear()
        elif "undo" in line and self.done:
            deed = self.done.pop()
            self.undone.append(deed)
            self._last = tuple(move.back for move in reversed(deed))
        elif "redo" in line and self.undone:
            self._last = self.undone.pop()
            self.done.append(self._last)

    def _rewrite(self) -> None:
        """Begin the file anew with what can still be undone; where that fails, it stays."""
        self.done = self.done[-_MOST:]
        self.undone.clear()
        lines = [
            json.dumps({"deed": [[move.source, move.target] for move in deed]})
            for deed in self.done
        ]
        with suppress(OrganizerError):
            own_file.write_whole(self._path, "".join(f"{line}\n" for line in lines))


def _lines(path: Path) -> tuple[list[dict[str, Any]], bool]:
    """The lines that make sense, and whether all did."""
    try:
        raw = path.read_bytes().splitlines(keepends=True)
    except OSError:
        return [], True
    found: list[dict[str, Any]] = []
    for line in raw:
        try:
            entry = json.loads(line.decode("utf-8"))
            if not line.endswith(b"\n") or not _is_sensible(entry):
                return found, False
        except (ValueError, RecursionError):
            return found, False
        found.append(entry)
    return found, True


def _size(path: Path) -> int:
    """How long a file is; 0 where it is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is_sensible(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    deed = entry.get("deed", [])
    return isinstance(deed, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(map(_is_inside, pair)) for pair in deed
    )


def _is_inside(name: object) -> bool:
    """Whether a name leads to a file below the dataset, and nowhere else."""
    if not isinstance(name, str) or "\\" in name or name.startswith("/"):
        return False
    parts = name.split("/")
    return len(parts) > 1 and not any(part in {"", ".", ".."} or "\0" in part for part in parts)
