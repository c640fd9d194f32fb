"""Why a file was not moved: one sentence for people, saying which file and what to do."""

from __future__ import annotations

import errno
import json
import numbers
from pathlib import Path

from organizer.files.identity import Likeness
from organizer.files.renaming import RenameUnsupportedError
from organizer.text import Text, text

_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def explain(error: OSError, source: Path, target: Path, *, source_is_gone: bool = True) -> Text:
    """Say what an error of the disk means for one file's move.

    Args:
        error: What the disk said.
        source: Where the file is, or was.
        target: Where it was to go.
        source_is_gone: Whose the missing name is, where one is missing: the file's or the folder's.
    """
    number = error.errno
    if isinstance(error, RenameUnsupportedError):
        return text(
            "{file} stays where it is: the disk of {folder} cannot move files without the danger of"
            " overwriting others; choose a folder on another disk.",
            file=source,
            folder=target.parent,
        )
    if number in {errno.EEXIST, errno.EISDIR, errno.ENOTEMPTY}:
        return occupied(source, target)
    if number == errno.ENOTDIR:
        return text(
            "{file} stays where it is: {folder} is not a folder; rename what has that name or"
            " choose another destination.",
            file=source,
            folder=target.parent,
        )
    if number == errno.ENOENT:
        return vanished(source) if source_is_gone else folder_vanished(source, target.parent)
    if number in _NO_ROOM:
        return text(
            "{file} stays where it is: there is no room left in {folder}; free some space and try"
            " again.",
            file=source,
            folder=target.parent,
        )
    if number in _FORBIDDEN:
        return text(
            "{file} could not be moved to {folder}: the file is protected, or one of the two"
            " folders may not be changed; see to their permissions and try again.",
            file=source,
            folder=target.parent,
        )
    if number == errno.ENAMETOOLONG:
        return text(
            "{file} stays where it is: the new name {name} is too long for the disk; shorten the"
            " template.",
            file=source,
            name=target.name,
        )
    return text(
        "{file} could not be moved to {target} ({reason}); check the disk and try again.",
        file=source,
        target=target,
        reason=error.strerror or type(error).__name__,
    )


def in_place(source: Path) -> Text:
    """The file has the name it is to have."""
    return text("{file} is already where it belongs.", file=source)


def never_started(source: Path) -> Text:
    """The run ended before it came to this file."""
    return text(
        "{file} stays where it is: the run was stopped before its turn; run it again.", file=source
    )


def occupied(source: Path, target: Path) -> Text:
    """The target name is taken."""
    return text(
        "{file} stays where it is: {target} already exists; rename one of the two and try again.",
        file=source,
        target=target,
    )


def vanished(source: Path) -> Text:
    """The file is gone."""
    return text(
        "{file} is no longer there: it was moved, renamed or deleted meanwhile; open the folder"
        " again.",
        file=source,
    )


def folder_vanished(source: Path, folder: Path) -> Text:
    """The folder that the file was to go to is gone."""
    return text(
        "{file} stays where it is: {folder} is no longer there; try again.",
        file=source,
        folder=folder,
    )


def changed(source: Path, likeness: Likeness) -> Text:
    """What has the name is not what was looked at."""
    if likeness is Likeness.EDITED:
        return text(
            "{file} stays where it is: it was changed since it was looked at; open the folder"
            " again.",
            file=source,
        )
    return text(
        "{file} stays where it is: another file has its name now; open the folder again.",
        file=source,
    )


def changed_while_copied(source: Path) -> Text:
    """The source was written to while it was being copied to another disk."""
    return text(
        "{file} stays where it is: it was changed while it was being copied; wait until it is"
        " finished and try again.",
        file=source,
    )


def copy_differs(source: Path, folder: Path) -> Text:
    """What was read back is not what was written."""
    return text(
        "{file} stays where it is: its copy in {folder} came out different; check that disk.",
        file=source,
        folder=folder,
    )


def several_names(source: Path) -> Text:
    """A hard-linked file on a disk that can only link and unlink."""
    return text(
        "{file} stays where it is: it has several names on a disk that cannot move such files"
        " safely; move it by hand.",
        file=source,
    )


def not_found_again(source: Path) -> Text:
    """Recovery or undo cannot find a photo under any name it gave it."""
    return text(
        "{file} was not found under any of the names it was given: it was moved or deleted by"
        " someone else; look for it in the trash.",
        file=source,
    )


def cannot_go_back(place: Path, source: Path, likeness: Likeness) -> Text:
    """What an undo finds where a photo was put is no longer that photo."""
    if likeness is Likeness.OTHER:
        return text(
            "{place} was left alone: it is another file than the one that came from {file}.",
            place=place,
            file=source,
        )
    return text(
        "{place} could not be put back to {file}: it is no longer there; look for it in the trash.",
        place=place,
        file=source,
    )


def put_back_edited(source: Path) -> Text:
    """A note: the undo put back a changed file."""
    return text("{file} was put back with the changes made to it since.", file=source)


def not_confirmed(folder: Path) -> Text:
    """A note: a folder's new names may not outlive a power cut."""
    return text(
        "The disk of {folder} did not confirm that the new names are on it; eject it before you"
        " pull it out.",
        folder=folder,
    )


def folder_kept(folder: Path) -> Text:
    """A note: an empty folder of ours stays."""
    return text("The empty folder {folder} could not be removed; remove it by hand.", folder=folder)


def not_begun(source: Path, why: Text) -> Text:
    """Nothing is moved any more, because nothing can be written down any more."""
    return text("{file} stays where it is: {why}", file=source, why=why)


def held_up(source: Path, other: Path) -> Text:
    """A move that waits in a circle with another that failed."""
    return text(
        "{file} stays where it is: it was to change names with {other}, which could not be moved.",
        file=source,
        other=other,
    )


def left_at(reason: Text, place: Path) -> Text:
    """A reason, and that the file could not even be put back."""
    return text(
        "{reason} It could not be put back either and is now {place}.", reason=reason, place=place
    )


def to_note(reason: Text) -> str:
    """A sentence as the journal keeps it: JSON, lone surrogates escaped."""
    values = {key: _kept(value) for key, value in reason.values.items()}
    return json.dumps([reason.template, values])


def _kept(value: object) -> str | float:
    """A value as a note keeps it: numbers stay numbers, since sentences say how to round them."""
    if isinstance(value, numbers.Integral):
        return int(value)
    return float(value) if isinstance(value, numbers.Real) else str(value)


def from_note(note: str) -> Text:
    """The sentence in a note."""
    template, values = json.loads(note)
    return Text(template, values)
