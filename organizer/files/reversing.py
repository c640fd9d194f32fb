"""Plans that take back or repeat what the journal says was done, from where the photos are now."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from organizer.errors import StartError
from organizer.files import reasons, recovery
from organizer.files.entries import Entry, State, is_temporary
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Batch, Journal, JournalError
from organizer.text import text


def plan_reverse(journal: Journal, run: Batch, kind: Literal["undo", "redo"]) -> Batch:
    """Write the plan of an undo or redo into the journal.

    Raises:
        StartError: None of the run's photos can be found, or the journal cannot be written.
    """
    states: tuple[State, ...] = ("done", "rescued", "lost") if kind == "undo" else ("undone",)
    try:
        with journal.transaction():
            batch = journal.begin(kind, run.folder, run.id)
            journal.add_again(batch, run, *states)
            if not _is_anything_there(journal, batch):
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


def _is_anything_there(journal: Journal, batch: Batch) -> bool:
    """Whether any file is found; each is looked for again just before it is moved."""
    for entries in journal.stretches(batch.id):
        for entry in entries:
            recovery.look_again(journal.filesystem, entry)
            if entry.state != "lost":
                return True
    return False


# After a crash


def turn_back(journal: Journal, disk: FileSystem, batch: Batch) -> Batch:
    """Close an interrupted batch as it stands, and plan, in the same commit, the way back.

    Raises:
        StartError: The disk does not answer, or the journal cannot be written.
    """
    touched: set[Path] = set()
    for entries in journal.stretches(batch.id):
        for entry in entries:
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
            for entries in journal.stretches(batch.id):
                for entry in entries:
                    entry.token = batch.token
                    _close(journal, disk, entry)
                journal.save_entries(entries)
            journal.add_again(inverse, batch, "done", "rescued")
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
            if entry.aside is not None and is_temporary(place):  # it took the first leg only
                entry.turn, entry.aside = entry.aside, None
    if entry.origin is not None and entry.state in {"done", "rescued"}:
        journal.save_origins([(entry, entry.state)])
