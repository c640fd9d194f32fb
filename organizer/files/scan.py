"""A folder becomes photo groups: what is a photo, what belongs to it, what is left alone."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from organizer.errors import StartError
from organizer.files import foreign, kinds
from organizer.files.grouping import group_files
from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.text import Text, text

_DIGITS = re.compile(r"(\d+)")

# Windows: a file whose contents are still in the cloud; reading it would download it.
_RECALL_ON_DATA_ACCESS = 0x00400000
_OFFLINE = 0x00001000


def natural_key(name: str) -> list[str | int]:
    """A sort key under which ``img2`` comes before ``img10``, whatever the case.

    Digits and text alternate, so keys of two names always compare like with like.
    """
    return [
        int(part) if index % 2 else part.casefold()
        for index, part in enumerate(_DIGITS.split(name))
    ]


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
    root = Path(os.path.abspath(folder))  # noqa: PTH100 - keeps a symlinked root as the user named it
    with _start_errors(root):
        os.scandir(root).close()
    foreign.refuse(root)
    return _walk(root, recursive)


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
        return sorted(entries, key=lambda entry: (natural_key(entry.name), entry.name))


def _walk(root: Path, recursive: bool) -> Iterator[PhotoGroup | LeftAlone]:
    """Walk without recursion, so that no depth of folders is too deep."""
    pending = [root]
    taken = foreign.places().owners
    while pending:
        folder = pending.pop()
        if folder in taken and folder != root:
            yield _belongs(folder, taken[folder])
            continue
        try:
            with _start_errors(root) if folder == root else nullcontext():
                entries = _listing(folder)
        except (FileNotFoundError, NotADirectoryError):
            continue  # vanished since its parent was listed
        except OSError as error:
            reason = text("this folder can't be read ({why})", why=error.strerror or error)
            yield LeftAlone(folder, "unreadable folder", reason)
            continue
        owner = foreign.owner_of_contents(entry.name for entry in entries)
        if owner is not None and folder != root:
            yield _belongs(folder, owner)
            continue
        subfolders, results = _read_folder(folder, entries, recursive=recursive)
        yield from results
        pending.extend(reversed(subfolders))


def _read_folder(
    folder: Path, entries: list[os.DirEntry[str]], *, recursive: bool
) -> tuple[list[Path], list[PhotoGroup | LeftAlone]]:
    """Split one folder's entries into subfolders to enter, groups and things left alone."""
    files: list[Photo] = []
    subfolders: list[Path] = []
    left: list[LeftAlone] = []
    for entry in entries:
        path = folder / entry.name
        try:
            status = _status(entry)
        except FileNotFoundError:
            continue  # vanished since the listing
        except OSError as error:
            reason = text("it can't be looked at ({why})", why=error.strerror or error)
            left.append(LeftAlone(path, "unreadable", reason))
            continue
        aside = _left_alone(entry.name, status)
        if aside is not None:
            left.append(LeftAlone(path, *aside))
        elif not stat.S_ISDIR(status.st_mode):
            files.append(Photo.from_stat(path, status))
        elif recursive:
            subfolders.append(path)
        else:
            left.append(LeftAlone(path, "folder", text("subfolders were not asked for")))
    groups, loose = group_files(files)
    left.extend(LeftAlone(file.path, *_kind_of_loose(file.path.name)) for file in loose)
    return subfolders, [*groups, *left]


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    """``lstat``; on Windows the listing's own lacks the file id."""
    return os.lstat(entry.path) if sys.platform == "win32" else entry.stat(follow_symlinks=False)


def _belongs(folder: Path, owner: str) -> LeftAlone:
    return LeftAlone(folder, "foreign folder", text("belongs to {owner}", owner=owner))


def _left_alone(name: str, status: os.stat_result) -> tuple[str, Text] | None:
    """Kind and reason when an entry is not even looked at by extension, else ``None``."""
    if stat.S_ISLNK(status.st_mode):
        return "symlink", text("a symbolic link; the photo it points to is not touched through it")
    is_folder = stat.S_ISDIR(status.st_mode)
    owner = foreign.owner_of_folder(name) if is_folder else None
    if owner is not None:
        return "foreign folder", text("belongs to {owner}", owner=owner)
    if name.startswith("."):
        return "hidden", text("hidden")
    if is_folder:
        return None
    if not stat.S_ISREG(status.st_mode):
        return "special file", text("not a regular file")
    attributes = getattr(status, "st_file_attributes", 0)
    if attributes & (_RECALL_ON_DATA_ACCESS | _OFFLINE):
        return "cloud file", text("its contents are still in the cloud; download it first")
    return None


def _kind_of_loose(name: str) -> tuple[str, Text]:
    """Kind and reason of a file that is neither a photo nor belongs to one."""
    suffix = kinds.extension(name)
    if suffix in kinds.FILM:
        return "video", text("a video; only photos are tidied")
    if suffix in kinds.SIDECAR:
        return "sidecar", text("belongs to no photo in this folder")
    return "other", text("not a photo")
