"""Bringing photos of one's own into a project: looked at, copied byte for byte, never moved.

A copy is called by the digest of its bytes, so that a photo that comes a second time is known at
once, whatever it is called and wherever it lies, also after a run that was killed.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.files import kinds
from organizer.files.contents import content_of
from organizer.files.filesystem import FileSystem
from organizer.text import text
from organizer.training import dataset, originals
from organizer.training.bringable import LeftOut, photos_in
from organizer.training.photo_copy import copy_photo
from organizer.training.target import PART_NAMES, REJECTED, folder_name
from organizer.vision import photo_file
from organizer.vision.decode import Decoded
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost

_PART = ".part"
"""What a copy's name ends with until it is whole; such files are hidden."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A photo was copied.

    Attributes:
        source: Where it is, untouched.
        file: The copy.
        thumbnail: JPEG of at most 256 pixels a side.
    """

    source: Path
    file: Path
    thumbnail: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """How far it is.

    Attributes:
        done: Photos that were dealt with.
        total: Photos in all; 0 while they are being found.
    """

    done: int
    total: int


Event = Brought | LeftOut | Found


class BringError(OrganizerError):
    """Photos cannot be copied at all: the disk is full, or may not be written to."""


def bring(
    photos: Path,
    category: str,
    sources: Sequence[Path],
    *,
    pool: DecodePool | None = None,
    disk: FileSystem | None = None,
) -> Generator[Event, None, None]:
    """Copy photos into a category. Cancelling keeps what has been copied.

    Args:
        photos: The project's dataset.
        category: Whose photos they are.
        sources: Photos, and folders with all that is in them.
        pool: Decode processes of the caller's; it must be idle.
        disk: What writes; the real disk unless a test wants to see each effect.

    Yields:
        What became of each, and how far it is.

    Raises:
        BringError: Nothing can be written.
    """
    disk = disk or FileSystem()
    folder = photos / folder_name(category)
    _make(folder, photos, disk)
    _clear(folder, disk)
    yield Found(0, 0)
    files: list[Path] = []
    for found in photos_in(sources, photos.parent):
        if isinstance(found, LeftOut):
            yield found
        else:
            files.append(found)
    own = pool is None
    pool = pool or DecodePool()
    try:
        yield from _Bringing(photos, folder, pool, disk).run(files)
    finally:
        if own:
            pool.close()


class _Bringing:
    """One run over files that were found."""

    def __init__(self, photos: Path, folder: Path, pool: DecodePool, disk: FileSystem) -> None:
        self._folder = folder
        self._pool = pool
        self._disk = disk
        self._known = dict(contents(photos))

    def run(self, files: Sequence[Path]) -> Iterator[Event]:
        waiting = deque(enumerate(files))
        under_way: dict[int, Path] = {}
        done = 0
        while waiting or under_way:
            while waiting and self._pool.has_room:
                ticket, path = waiting.popleft()
                repeated = self._look_up(path)
                if repeated is None:
                    under_way[ticket] = path
                    self._pool.submit(ticket, path)
                else:
                    yield repeated
                    done += 1
            for ticket, decoded in self._pool.collect(timeout=0.1):
                yield self._settle(under_way.pop(ticket), decoded)
                done += 1
            yield Found(done, len(files))

    def _look_up(self, source: Path) -> LeftOut | None:
        """Say what is known of a photo without decoding it; ``None`` if it is new."""
        try:
            with photo_file.opened(source) as file:
                content = content_of(photo_file.chunks(file, photo_file.stamp(file)[2]))
        except (OSError, photo_file.NotNowError):
            return None  # the decoder says why
        known = self._known.get(content)
        return None if known is None else self._repeated(source, known)

    def _settle(self, source: Path, decoded: Decoded | Lost) -> Event:
        if decoded.error is not None:
            return LeftOut(source, decoded.error)
        if isinstance(decoded, Lost):
            return LeftOut(source, text("it could not be looked at"))
        known = self._known.get(decoded.content)
        if known is not None:
            return self._repeated(source, known)
        return self._copied(source, decoded)

    def _repeated(self, source: Path, where: str) -> LeftOut:
        if where == REJECTED:
            reason = text("you took this photo out before; you can put it back in “Look through”")
        elif where == self._folder.name:
            reason = text("the same photo is there already")
        else:
            reason = text("the same photo is in “{category}” already", category=where)
        return LeftOut(source, reason, repeated=True)

    def _copied(self, source: Path, decoded: Decoded) -> Event:
        ending = kinds.extension(source.name) or "jpg"
        target = self._folder / f"{decoded.content}.{ending}"
        part = self._folder / f".{decoded.content}{_PART}"
        try:
            content = copy_photo(source, part, self._disk)
        except photo_file.NotNowError as error:
            return LeftOut(source, error.message)
        except OSError as error:
            raise _unwritable(part, error) from error
        if content != decoded.content:
            with suppress(OSError):
                self._disk.unlink(part)
            return LeftOut(source, text("it is being changed by another program"))
        try:
            self._disk.rename(part, target)
        except FileExistsError:
            with suppress(OSError):
                self._disk.unlink(part)
        except OSError as error:
            raise _unwritable(target, error) from error
        self._known[decoded.content] = self._folder.name
        with suppress(OSError):  # the photo is there; it is only called by its digest
            originals.note(self._folder.parent.parent, decoded.content, source.name)
        return Brought(source, target, decoded.thumbnail)


def contents(photos: Path) -> Iterator[tuple[str, str]]:
    """What is there already: the digests that copies are called by, and the folder of each."""
    if (photos / REJECTED).is_dir():
        for folder in sorted((photos / REJECTED).iterdir()):
            if folder.is_dir():
                yield from ((path.stem, REJECTED) for path in dataset.pictures(folder))
    if photos.is_dir():
        for entry in dataset.layout(photos).folders:
            yield from ((path.stem, entry.class_name) for path in dataset.pictures(entry.path))


def _clear(folder: Path, disk: FileSystem) -> None:
    """Take away what a killed run left half copied."""
    for name in list(itertools.islice(disk.names(folder), 1_000_000)):
        if name.startswith(".") and name.endswith(_PART):
            with suppress(OSError):
                disk.unlink(folder / name)


def _make(folder: Path, photos: Path, disk: FileSystem) -> None:
    if folder.name.casefold() in PART_NAMES:
        raise BringError(text("A category cannot be called “{name}”.", name=folder.name))
    try:
        disk.make_home(photos)
        if disk.status(folder) is None:
            disk.make_folder(folder)
        elif folder.is_symlink() or not folder.is_dir():
            raise BringError(
                text("{path} is a link or a file where a folder belongs; move it.", path=folder)
            )
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(path: Path, error: OSError) -> BringError:
    return BringError(
        text(
            "{path} cannot be written: {reason}. Check that the disk is not full; what was copied "
            "is kept.",
            path=path,
            reason=error.strerror or error,
        )
    )
