"""A folder becomes photo groups: what is a photo, what belongs to it, what is left alone."""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path, PurePath

from organizer.errors import StartError
from organizer.files import foreign, kinds
from organizer.files.grouping import group_files
from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.files.stalling import BEAT, PATIENCE, Deskmate
from organizer.text import Text, text

_DIGITS = re.compile(r"(\d+)")

# Windows: a file whose contents are still in the cloud; reading it would download it.
_RECALL_ON_DATA_ACCESS = 0x00400000
_OFFLINE = 0x00001000


def natural_key(name: str) -> list[str | int]:
    """A sort key under which ``img2`` comes before ``img10``, whatever the case.

    Digits and text alternate, so keys of two names always compare like with like.
    """
    parts: list[str | int] = [*_DIGITS.split(name.casefold())]
    parts[1::2] = map(int, parts[1::2])
    return parts


@dataclass(frozen=True, slots=True)
class Waiting:
    """A folder does not answer: its disk or network is slow, or gone.

    Attributes:
        folder: Which.
        seconds: For how long.
    """

    folder: Path
    seconds: float


def scan(folder: Path, *, recursive: bool = True) -> Iterator[PhotoGroup | LeftAlone]:
    """Walk a folder in natural order, yielding each photo group and each thing left alone.

    Symbolic links are not followed, hidden files and other programs' folders not entered. What
    vanishes while it is looked at is passed over.

    Args:
        folder: The folder to look at.
        recursive: Whether to enter its subfolders.

    Raises:
        StartError: The folder does not exist, is no folder, may not be read, or belongs to another
            program.
    """
    found = scan_watched(folder, recursive=recursive)
    return (item for item in found if not isinstance(item, Waiting))


def scan_watched(
    folder: Path, *, recursive: bool = True, patience: float = PATIENCE
) -> Iterator[PhotoGroup | LeftAlone | Waiting]:
    """:func:`scan` that also says, about twice a second, which folder it waits for.

    Args:
        folder: The folder to look at.
        recursive: Whether to enter its subfolders.
        patience: Seconds after which a folder that does not answer is left alone.

    Raises:
        StartError: As :func:`scan`.
    """
    root = Path(os.path.abspath(folder))  # noqa: PTH100 - keeps a symlinked root as the user named it
    with _start_errors(root):
        os.scandir(root).close()
    foreign.refuse(root)
    return _watched(_Walk(root, recursive, foreign.places().owners, [root]), patience)


@contextmanager
def _start_errors(root: Path) -> Iterator[None]:
    """Say in a StartError why the folder that was opened can't be listed."""
    try:
        yield
    except FileNotFoundError:
        raise StartError(
            text("The folder {path} does not exist; check its name.", path=root)
        ) from None
    except NotADirectoryError:
        raise StartError(
            text("{path} is not a folder; name the folder the photos are in.", path=root)
        ) from None
    except (OSError, ValueError) as error:
        raise StartError(
            text(
                "The folder {path} can't be read ({why}); check its name and permissions.",
                path=root,
                why=getattr(error, "strerror", None) or error,
            )
        ) from None


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    """A folder's entries in natural order; names that this takes for one, by their letters."""
    with os.scandir(folder) as entries:
        by_letter = sorted(entries, key=attrgetter("name"))
    return sorted(by_letter, key=lambda entry: natural_key(entry.name))


_SLICE = 0.02
"""Seconds of walking through empty folders after which a sign of life is due."""


@dataclass(slots=True, eq=False)
class _Walk:
    """Where a walk is; it goes on in another thread when one is stuck in a folder.

    Attributes:
        root: The folder that was opened.
        recursive: Whether subfolders are entered.
        owners: Folders that belong to somebody.
        pending: Folders to enter, the next one last.
        at: The folder that is looked into.
        found: What was found and not handed over.
    """

    root: Path
    recursive: bool
    owners: Mapping[PurePath, str]
    pending: list[Path]
    at: Path = field(default_factory=Path)
    found: list[PhotoGroup | LeftAlone] = field(default_factory=list)

    def further(self) -> None:
        """Look into folders until there is something in one."""
        end = time.monotonic() + _SLICE
        while self.pending and not self.found and time.monotonic() < end:
            self.at = self.pending.pop()
            subfolders, results = self._look_into(self.at)
            self.found += results
            self.pending.extend(reversed(subfolders))

    def _look_into(self, folder: Path) -> tuple[list[Path], list[PhotoGroup | LeftAlone]]:
        """Subfolders to enter, and what else is in a folder.

        Raises:
            StartError: It is the root and can't be listed.
        """
        is_root = folder == self.root
        if folder in self.owners and not is_root:
            return [], [_belongs(folder, self.owners[folder])]
        try:
            with _start_errors(folder) if is_root else nullcontext():
                entries = _listing(folder)
        except (FileNotFoundError, NotADirectoryError):
            return [], []  # vanished since its parent was listed
        except OSError as error:
            reason = text("this folder can't be read ({why})", why=error.strerror or error)
            return [], [LeftAlone(folder, "unreadable folder", reason)]
        owner = foreign.owner_of_contents(entry.name for entry in entries)
        if owner is not None and not is_root:
            return [], [_belongs(folder, owner)]
        return _read_folder(folder, entries, recursive=self.recursive)


def _watched(
    walk: _Walk, patience: float
) -> Generator[PhotoGroup | LeftAlone | Waiting, None, None]:
    """Walk without recursion, so that no depth of folders is too deep."""
    mate: Deskmate[None] = Deskmate("scan")
    try:
        while walk.pending:
            slow = mate.do(walk.further, beat=BEAT, patience=patience)
            try:
                for seconds in slow:
                    yield Waiting(walk.at, seconds)
            except TimeoutError:
                reason = text("it did not answer for {seconds:.0f} seconds", seconds=patience)
                found = [*walk.found, LeftAlone(walk.at, "unreadable folder", reason)]
                walk = _Walk(walk.root, walk.recursive, walk.owners, [*walk.pending])
            else:
                found, walk.found = walk.found, []
            yield from found
    finally:
        mate.close()


def _read_folder(
    folder: Path, entries: list[os.DirEntry[str]], *, recursive: bool
) -> tuple[list[Path], list[PhotoGroup | LeftAlone]]:
    """Split one folder's entries into subfolders to enter, groups and things left alone."""
    files: list[Photo] = []
    subfolders: list[Path] = []
    left: list[LeftAlone] = []
    plain = True
    for entry in entries:
        name = entry.name
        path = folder / name
        try:
            status = _status(entry)
        except FileNotFoundError:
            continue  # vanished since the listing
        except OSError as error:
            reason = text("it can't be looked at ({why})", why=error.strerror or error)
            left.append(LeftAlone(path, "unreadable", reason))
            continue
        aside = _left_alone(name, status)
        if aside is not None:
            left.append(LeftAlone(path, *aside))
        elif not stat.S_ISDIR(status.st_mode):
            files.append(Photo.from_stat(path, status))
            plain = plain and _stands_alone(name)
        elif recursive:
            subfolders.append(path)
        else:
            left.append(LeftAlone(path, "folder", text("subfolders were not asked for")))
    if plain:
        return subfolders, [*map(PhotoGroup, files), *left]
    groups, loose = group_files(files)
    left.extend(LeftAlone(file.path, *_kind_of_loose(file.path.name)) for file in loose)
    return subfolders, [*groups, *left]


def _stands_alone(name: str) -> bool:
    """Whether a file is surely a photo that follows no other: in a folder of such none is grouped.

    Some that do stand alone are missed: names with an "_e", as edited pictures may have at the end.
    """
    stem, _, suffix = name.rpartition(".")
    return bool(stem) and suffix.lower() in kinds.PHOTO and "_e" not in stem.lower()


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    """``lstat``; on Windows the listing's own lacks the file id."""
    return os.lstat(entry.path) if sys.platform == "win32" else entry.stat(follow_symlinks=False)


def _belongs(folder: Path, owner: str) -> LeftAlone:
    return LeftAlone(folder, "foreign folder", text("belongs to {owner}", owner=owner))


def _left_alone(name: str, status: os.stat_result) -> tuple[str, Text] | None:
    """Kind and reason when an entry is not even looked at by extension, else ``None``."""
    mode = status.st_mode
    if stat.S_ISREG(mode):
        attributes = getattr(status, "st_file_attributes", 0)
        if name[0] == ".":
            return "hidden", text("hidden")
        if attributes & (_RECALL_ON_DATA_ACCESS | _OFFLINE):
            return "cloud file", text("its contents are still in the cloud; download it first")
        return None
    if stat.S_ISLNK(mode):
        return "symlink", text("a symbolic link; the photo it points to is not touched through it")
    is_folder = stat.S_ISDIR(mode)
    owner = foreign.owner_of_folder(name) if is_folder else None
    if owner is not None:
        return "foreign folder", text("belongs to {owner}", owner=owner)
    if name.startswith("."):
        return "hidden", text("hidden")
    return None if is_folder else ("special file", text("not a regular file"))


def _kind_of_loose(name: str) -> tuple[str, Text]:
    """Kind and reason of a file that is neither a photo nor belongs to one."""
    suffix = kinds.extension(name)
    if suffix in kinds.FILM:
        return "video", text("a video; only photos are tidied")
    if suffix in kinds.SIDECAR:
        return "sidecar", text("belongs to no photo in this folder")
    return "other", text("not a photo")
