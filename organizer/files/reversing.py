"""Plans that take back or repeat what the journal says was done, from where the photos are now."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from organizer.errors import StartError
from organizer.files import reasons, recovery
from organizer.files.carrying import MARK_EVERY
from organizer.files.entries import Entry, State, is_temporary
from organizer.files.filesystem import FileSystem
from organizer.files.identity import Identity, Likeness, compare
from organizer.files.journal import Batch, Journal, JournalError
from organizer.text import text


def plan_reverse(journal: Journal, run: Batch, kind: Literal["undo", "redo"]) -> Batch:
    """Write the plan of an undo or redo into the journal.

    Raises:
        StartError: None of the run's photos can be found, or the journal cannot be written.
    """
    disk = journal.filesystem
    states: tuple[State, ...] = ("done", "rescued", "lost") if kind == "undo" else ("undone",)
    try:
        with journal.transaction():
            batch = journal.begin(kind, run.folder, run.id)
            last = journal.last_unit(run.id)
            present = 0
            for first in chunks(last, backwards=kind == "undo"):
                entries = [
                    _reversed_entry(disk, entry, batch, last)
                    if kind == "undo"
                    else _repeated_entry(disk, entry, batch)
                    for entry in journal.entries(run.id, first, first + MARK_EVERY - 1)
                    if entry.state in states
                ]
                journal.add_entries(entries)
                present += sum(entry.state != "lost" for entry in entries)
            if not present:
                raise StartError(
                    text(
                        "None of the photos of run {batch} is where it was put, so nothing was"
                        " changed;"
                        " is the disk with {folder} connected?",
                        batch=run.number,
                        folder=run.folder,
                    )
                )
            journal.update_batch(
                batch.id,
                moves=journal.count_moves(batch.id),
                files=journal.count_files(batch.id),
            )
    except JournalError as error:
        raise StartError(error.message) from error
    return batch


def chunks(last: int, *, backwards: bool = False) -> Iterator[int]:
    """The first unit of each stretch in which a batch is read: it need not fit in memory."""
    firsts = range(1, last + 1, MARK_EVERY)
    return iter(reversed(firsts) if backwards else firsts)


def _reversed_entry(disk: FileSystem, entry: Entry, batch: Batch, last: int) -> Entry:
    """An entry that goes back; its legs in the opposite order."""
    found = _copied(entry, batch, entry.arrived, entry.source)
    found.unit = last + 1 - entry.unit
    final = -1 - entry.turn
    if entry.aside is not None and entry.rescue is None:
        found.aside, found.turn = final, -1 - entry.aside
    else:
        found.aside, found.turn = None, final
    return _looked_at(disk, found, entry)


def _repeated_entry(disk: FileSystem, entry: Entry, batch: Batch) -> Entry:
    """An entry that goes the same way again."""
    return _looked_at(disk, _copied(entry, batch, entry.source, entry.target), entry)


def _copied(entry: Entry, batch: Batch, source: Path, target: Path) -> Entry:
    return Entry(
        id=0,
        batch=batch.id,
        unit=entry.unit,
        turn=entry.turn,
        aside=entry.aside,
        move=entry.move,
        member=entry.member,
        source=source,
        target=target,
        identity=entry.current,
        stamp_ns=entry.stamp_ns,
        origin=entry.id,
        token=batch.token,
    )


def _looked_at(disk: FileSystem, found: Entry, entry: Entry) -> Entry:
    """Compare with the disk what is to be moved again; what is no longer there is not planned."""
    try:
        status = disk.status(found.source)
        there = disk.status(found.target) if status is None else None
    except OSError:
        return found  # the leg will meet the same error, and tell it
    likeness = compare(status, found.identity)
    if status is not None and likeness is not Likeness.OTHER:
        found.identity = Identity.of(status)
        if likeness is Likeness.EDITED:
            found.stamp_ns = status.st_mtime_ns
            found.note = reasons.to_note(reasons.put_back_edited(found.target))
    elif compare(there, entry.current) is Likeness.SAME:  # somebody put it back by hand
        found.source = found.target
    else:
        missing = Likeness.EDITED if status is None else Likeness.OTHER
        found.state = "lost"
        found.note = reasons.to_note(reasons.cannot_go_back(found.source, found.target, missing))
    return found


# After a crash


def turn_back(journal: Journal, disk: FileSystem, batch: Batch) -> Batch:
    """Close an interrupted batch as it stands, and plan, in the same commit, the way back.

    Raises:
        StartError: The disk does not answer, or the journal cannot be written.
    """
    last = journal.last_unit(batch.id)
    touched: set[Path] = set()
    for first in chunks(last):
        for entry in journal.entries(batch.id, first, first + MARK_EVERY - 1):
            if entry.state == "pending":
                entry.token = batch.token
                with _answering(entry):
                    recovery.tidy(disk, entry, linked=batch.linked)
                touched.update((entry.source.parent, entry.target.parent))
    for folder in sorted(touched):  # the way back does not know the names that a power cut brings
        with contextlib.suppress(OSError):
            disk.sync_folder(folder)
    try:
        with journal.transaction():
            inverse = journal.begin("undo", batch.folder, batch.origin)
            for first in chunks(last, backwards=True):
                chunk = journal.entries(batch.id, first, first + MARK_EVERY - 1)
                for entry in chunk:
                    entry.token = batch.token
                    _close(journal, disk, entry)
                journal.save_entries(chunk)
                moved = [entry for entry in chunk if entry.state in {"done", "rescued"}]
                journal.add_entries(_way_back(disk, entry, inverse, last) for entry in moved)
            moved_groups = journal.count_moves(batch.id, "done", "rescued")
            journal.update_batch(batch.id, running=0, moves=moved_groups)
            journal.update_batch(inverse.id, files=journal.count_files(inverse.id))
    except JournalError as error:
        raise StartError(error.message) from error
    return inverse


@contextlib.contextmanager
def _answering(entry: Entry) -> Iterator[None]:
    """Nothing is decided about a file while its disk does not answer.

    Raises:
        StartError: It does not.
    """
    try:
        yield
    except OSError as error:
        raise StartError(reasons.explain(error, entry.source, entry.target)) from error


def _close(journal: Journal, disk: FileSystem, entry: Entry) -> None:
    """Say in an entry where its file is; one under a temporary name counts as moved to there."""
    if entry.state == "pending":
        with _answering(entry):
            place = recovery.find(disk, entry)
        if place is None:
            entry.state = "lost"
        elif place == entry.source:
            entry.state = "back"
        elif place == entry.target:
            entry.state = "done"
        else:
            entry.state, entry.rescue = "rescued", place
    if entry.origin is not None and entry.state in {"done", "rescued"}:
        journal.save_origins([(entry, entry.state)])


def _way_back(disk: FileSystem, entry: Entry, inverse: Batch, last: int) -> Entry:
    """The entry that takes back what an interrupted batch did to one file."""
    found = _reversed_entry(disk, entry, inverse, last)
    if entry.origin is not None:  # of a redo: the run's own entry is what is taken back
        found.origin = entry.origin
    if entry.aside is not None and is_temporary(found.source):
        found.turn = -1 - entry.aside
    return found
