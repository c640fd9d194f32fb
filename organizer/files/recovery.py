"""Where is the photo now? The disk is the truth; the journal only names where to look."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path

from organizer.files import reasons
from organizer.files.entries import Entry, is_temporary
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Identity, Likeness, compare
from organizer.files.legs import same_bytes

_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def find(disk: FileSystem, entry: Entry) -> Path | None:
    """The planned name that now holds the photo, or ``None``; changes nothing on the disk.

    Where the disk numbers its files anew, or the photo was edited since, the entry learns its new
    identity.

    Raises:
        OSError: The disk does not answer.
    """
    names = [*_final_names(entry), *_copy_names(entry)]
    found = {name: status for name in names if (status := disk.status(name)) is not None}
    wholes = [one for one in (entry.identity, entry.copy) if one is not None and one.whole]
    for wanted in wholes:
        for name in found:
            if compare(found[name], wanted) is Likeness.SAME:
                if wanted is entry.identity:
                    entry.copy = None
                return name
    for likeness in (Likeness.EDITED, Likeness.RENUMBERED):
        alike = [
            name for name in found for wanted in wholes if compare(found[name], wanted) is likeness
        ]
        if len(set(alike)) == 1:  # two that look alike: better none than the wrong one
            entry.identity, entry.copy = Identity.of(found[alike[0]]), None
            return alike[0]
    return None


def look_again(disk: FileSystem, entry: Entry) -> bool:
    """Compare with the disk a file that an undo or redo is to move.

    One that was edited goes back as it is now, one that somebody put back counts as put back, and
    one that is not there is lost. Where the disk does not answer, the leg will tell.

    Returns:
        Whether the entry now says more than the plan did.
    """
    try:
        status = disk.status(entry.source)
        likeness = compare(status, entry.identity)
        there = disk.status(entry.target) if status is None else None
    except OSError:
        return False
    if likeness is Likeness.SAME:
        return False
    if status is not None and likeness is not Likeness.OTHER:
        known, entry.identity = entry.identity, Identity.of(status)
        note_edit(entry, known)
    elif compare(there, entry.identity) is Likeness.SAME:
        entry.source = entry.place = entry.target
    else:
        missing = Likeness.EDITED if status is None else Likeness.OTHER
        entry.state = "lost"
        entry.note = reasons.to_note(reasons.cannot_go_back(entry.source, entry.target, missing))
    return True


def note_edit(entry: Entry, known: Identity) -> None:
    """Say of a file that goes back whether it was edited since it was ``known``."""
    if entry.identity[:2] == known[:2]:
        entry.stamp_ns = entry.identity.mtime_ns
        entry.note = reasons.to_note(reasons.put_back_edited(entry.target))


def is_at_target(disk: FileSystem, entry: Entry) -> bool:
    """Whether the photo is seen to have arrived; changes nothing."""
    try:
        return compare(disk.status(entry.target), entry.current) is Likeness.SAME
    except OSError:
        return False


def tidy(disk: FileSystem, entry: Entry, *, linked: bool) -> None:
    """Finish what a crash left half-done of one file: a second name, a copy that is not needed.

    Only removes a name whose bytes have just been seen under another. Where that is forbidden, the
    second name stays, and a leg that it is in the way of tells.

    Args:
        disk: Where to look and act.
        entry: The file.
        linked: Whether this batch gives files two names for a moment.

    Raises:
        OSError: The disk does not answer; try again when it does.
    """
    try:
        _tidy_copies(disk, entry)
        if linked:
            _tidy_links(disk, entry)
    except OSError as error:
        if error.errno not in _FORBIDDEN:
            raise


def _tidy_copies(disk: FileSystem, entry: Entry) -> None:
    original = _holder(disk, _final_names(entry), entry.identity)
    if original is None:
        return
    for name in _copy_names(entry):
        status = disk.status(name)
        if status is None:
            continue
        whole = entry.copy is not None and compare(status, entry.copy) is Likeness.SAME
        if whole or _is_beginning(disk, original, name):
            disk.unlink(name)
    if entry.copy is None:
        return
    if not entry.copy.whole:
        _remove_partial(disk, entry, original, entry.copy)
        return
    arrived = _holder(disk, _final_names(entry), entry.copy)
    if arrived is not None and arrived != original and same_bytes(disk, original, arrived):
        disk.sync_folder(arrived.parent)
        disk.unlink(original)


def _remove_partial(disk: FileSystem, entry: Entry, original: Path, partial: Identity) -> None:
    """Remove a copy that was being written under its final name."""
    for name in _final_names(entry):
        status = disk.status(name)
        ours = status is not None and Identity.of(status)[:2] == partial[:2]
        if ours and name != original and same_bytes(disk, original, name, other_may_end=True):
            disk.unlink(name)
    entry.copy = None


def _is_beginning(disk: FileSystem, original: Path, name: Path) -> bool:
    """Whether a file under our temporary name is a copy that was cut short."""
    return is_temporary(name) and same_bytes(disk, original, name, other_may_end=True)


def _tidy_links(disk: FileSystem, entry: Entry) -> None:
    """Leave only the last of the names that one file has on its way.

    A leg that was cut gives it two. After a power cut it may be all of them: the links were on the
    disk, the removals were not.
    """
    names, links = [], 0
    for name in entry.waypoints:
        status = disk.status(name)
        if status is not None and compare(status, entry.identity) is Likeness.SAME:
            names.append(name)
            links = status.st_nlink
    if len(names) < 2 or links != len(names):  # a link of the user's own: which is whose?
        return
    disk.sync_folder(names[-1].parent)
    for name in names[:-1]:
        disk.unlink(name)


def _holder(disk: FileSystem, names: Iterable[Path], wanted: Identity) -> Path | None:
    return next(
        (name for name in names if compare(disk.status(name), wanted) is Likeness.SAME), None
    )


def _final_names(entry: Entry) -> list[Path]:
    rescued = [] if entry.rescue is None else [entry.rescue]
    return [*entry.waypoints, *rescued]


def _copy_names(entry: Entry) -> list[Path]:
    folders = {entry.source.parent: None, entry.target.parent: None}
    return [entry.copy_name(folder) for folder in folders]
