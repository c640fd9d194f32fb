"""A trash of the tests' own, and what they say of what went into it."""

from __future__ import annotations

from pathlib import Path

from organizer.files.contents import content_of
from organizer.files.photo import PhotoGroup
from organizer.files.trash import Marked, Trash, Trashed
from organizer.files.trashcan import TrashDisk
from tests.files.staging import contents, photo


class Bin:
    """A trash, a record, and photos."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.photos = top / "photos"
        self.root = top / "share" / "Trash"
        self.record = top / "data" / "trash.sqlite"

    def open(self, disk: TrashDisk | None = None) -> Trash:
        return Trash(self.record, disk)

    def names(self, part: str = "files") -> list[str]:
        folder = self.root / part
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def contents(self) -> list[bytes]:
        return contents(self.photos, self.root / "files")


def digest(path: Path) -> str:
    return content_of([path.read_bytes()])


def marked(path: Path, *companions: Path, kept: Path | None = None) -> Marked:
    group = PhotoGroup(photo(path), tuple(photo(file) for file in companions))
    return Marked(group, digest(path), None if kept is None else photo(kept))


def went(result: Trashed) -> int:
    assert result.error is None, str(result.error)
    return result.numbers[0]


def stayed(result: Trashed, path: Path) -> str:
    """Why a photo stayed; the sentence names it, and it is where it was."""
    assert result.error is not None
    assert path.exists()
    assert str(path) in str(result.error)
    return str(result.error)


def trashed(place: Bin, path: Path) -> int:
    return went(place.open().send(marked(path)))
