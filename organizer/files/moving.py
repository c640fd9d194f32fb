"""Plan -> outcomes: carries plans out, takes them back, repeats them, recovers after a crash.

Everything here is a generator: it yields an :class:`~organizer.files.plan.Outcome` for each photo
group as it is settled and returns a :class:`Report`. Closing one stops it after the present group;
what is done stays done and can be undone.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from organizer.errors import StartError, UsageError
from organizer.files import ordering, reasons, recovery
from organizer.files.batches import Skipped
from organizer.files.carrying import Carrier, Report
from organizer.files.entries import kept_stamp
from organizer.files.filesystem import FileSystem
from organizer.files.folders import Folders
from organizer.files.identity import Identity
from organizer.files.journal import Batch, Journal, JournalError, Kind
from organizer.files.plan import Outcome, Plan
from organizer.files.reversing import plan_reverse, turn_back
from organizer.text import text

__all__ = ["Interrupted", "Report", "apply_plan", "interrupted", "recover", "redo", "undo"]

Moving = Generator[Outcome, None, Report]


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A run that a crash left half-done.

    Attributes:
        batch: The run's number, as the history has it.
        folder: The folder that was being tidied.
        when: When the interrupted work began, UTC.
        kind: Whether the run itself, its undo or its redo was interrupted.
        done: Groups that are where they were to go.
        pending: Groups that are not.
    """

    batch: int
    folder: Path
    when: datetime
    kind: Kind
    done: int
    pending: int


def apply_plan(plan: Plan, journal: Journal) -> Moving:
    """Carry out a plan.

    Raises:
        StartError: The plan could not be written down, or an interrupted run waits for recovery;
            nothing was touched.
    """
    _refuse_while_interrupted(journal)
    idle = [move for move in plan.moves if all(str(one.path) == str(to) for one, to in move.legs())]
    for move in idle:
        yield Outcome(move.group.lead.path, move.target)
    if len(idle) == len(plan.moves):
        return Report(batch=0, total=len(idle), done=len(idle))
    try:
        with journal.transaction():
            batch = journal.begin("apply", plan.folder)
            journal.add_entries(_planned(plan, batch))
            journal.add_skips(_staying(plan, batch))
            journal.update_batch(
                batch.id, moves=journal.count_moves(batch.id), files=_count_files(plan)
            )
    except JournalError as error:
        raise StartError(error.message) from error
    report = yield from Carrier(journal, journal.filesystem, batch).run()
    return replace(report, total=report.total + len(idle), done=report.done + len(idle))


def undo(journal: Journal, batch: int | None = None) -> Moving:
    """Take a run back: a new plan from where its photos are now to where they were.

    Args:
        journal: Where it is written.
        batch: The run; ``None`` for the latest that stands, or if none does, what could not be
            taken back when it was tried.

    Raises:
        UsageError: There is no such run, it has been taken back, or later runs built on it.
        StartError: None of its photos can be found, the journal cannot be written, or an
            interrupted run waits.
    """
    _refuse_while_interrupted(journal)
    candidates = journal.undo_candidates() or journal.undone_in_part()
    run = _chosen(journal, batch, candidates, "undo")
    if not journal.has_moved(run.id):
        raise UsageError(text("Run {batch} has been undone already.", batch=run.number))
    if later := journal.built_on(run):
        raise UsageError(
            text(
                "Run {batch} cannot be undone yet: run {later} moved the same photos again;"
                " undo that one first.",
                batch=run.number,
                later=", ".join(map(str, reversed(later))),
            )
        )
    return (
        yield from Carrier(journal, journal.filesystem, plan_reverse(journal, run, "undo")).run()
    )


def redo(journal: Journal, batch: int | None = None) -> Moving:
    """Move again what an undo took back.

    Args:
        journal: Where it is written.
        batch: The run; ``None`` for the one undone last.

    Raises:
        UsageError: There is no such run or it was not undone.
        StartError: As for :func:`undo`.
    """
    _refuse_while_interrupted(journal)
    run = _chosen(journal, batch, journal.redo_candidates(), "redo")
    if not journal.has_moved(run.id, ("undone", "undone")):
        raise UsageError(text("Run {batch} has not been undone.", batch=run.number))
    return (
        yield from Carrier(journal, journal.filesystem, plan_reverse(journal, run, "redo")).run()
    )


def interrupted(journal: Journal) -> list[Interrupted]:
    """What a crash left half-done, oldest first; looks at the disk and changes nothing."""
    return [_describe(journal, batch) for batch in journal.running()]


def recover(journal: Journal, direction: Literal["undo", "continue"]) -> Moving:
    """Pick up what a crash interrupted.

    An interrupted undo is finished in either direction: its photos go back where they were.

    Args:
        journal: Where it is written.
        direction: Finish it, or take it back.

    Raises:
        UsageError: Nothing was interrupted.
        StartError: The folder is not there, its disk does not answer, or the journal cannot be
            written.
    """
    batches = journal.running()
    if not batches:
        raise UsageError(text("No run was interrupted: there is nothing to recover."))
    report = Report(batch=0, total=0, done=0)
    disk = journal.filesystem
    for batch in batches:
        if not disk.is_folder(batch.folder):
            raise StartError(
                text(
                    "The folder {folder} of the interrupted run is not there; connect its disk and"
                    " recover again.",
                    folder=batch.folder,
                )
            )
        _clean(journal, disk, batch)
        if direction == "continue" or batch.kind == "undo":
            report = yield from Carrier(journal, disk, batch, recovering=True).run()
        else:
            inverse = turn_back(journal, disk, batch)
            report = yield from Carrier(journal, disk, inverse).run()
    return report


def _refuse_while_interrupted(journal: Journal) -> None:
    if journal.running():
        raise StartError(
            text(
                "An earlier run was interrupted; continue it or take it back first (organizer"
                " recover)."
            )
        )


def _planned(plan: Plan, batch: Batch) -> Iterator[tuple[object, ...]]:
    """What is written down of each file before any is touched; see :data:`entries.PLANNED`."""
    for number, unit in enumerate(ordering.units(plan.moves), start=1):
        for step in unit:
            photo = step.photo
            yield (
                *(batch.id, number, step.turn, step.aside, step.move, step.member),
                *(os.fsencode(photo.path), os.fsencode(step.target)),
                *(*Identity.of_photo(photo), kept_stamp(photo.mtime_ns)),
            )


def _staying(plan: Plan, batch: Batch) -> Iterator[Skipped]:
    """The files that a plan leaves where they are, each with its reason."""
    for move in plan.moves:
        for one, target in move.legs():
            if str(one.path) == str(target):
                reason = reasons.to_note(reasons.in_place(one.path))
                yield Skipped(batch.id, one.path, "in_place", reason)
    for skip in plan.skips:
        reason = reasons.to_note(skip.reason)
        for one in skip.group.files:
            yield Skipped(batch.id, one.path, skip.kind, reason)


def _count_files(plan: Plan) -> int:
    groups = itertools.chain(
        (move.group for move in plan.moves), (skip.group for skip in plan.skips)
    )
    return sum(len(group.files) for group in groups)


def _chosen(
    journal: Journal, number: int | None, candidates: list[Batch], verb: Literal["undo", "redo"]
) -> Batch:
    if number is None:
        if candidates:
            return candidates[0]
        raise UsageError(text("There is nothing to {verb}.", verb=verb))
    batch = journal.run(number)
    if batch is None:
        raise UsageError(
            text("There is no run {batch}; organizer history lists them.", batch=number)
        )
    return batch


def _describe(journal: Journal, batch: Batch) -> Interrupted:
    done: set[int] = set()
    pending: set[int] = set()
    for entries in journal.stretches(batch.id):
        for entry in entries:
            entry.token = batch.token
            arrived = entry.state != "pending" or recovery.is_at_target(journal.filesystem, entry)
            (done if arrived else pending).add(entry.move)
    return Interrupted(
        batch=batch.number,
        folder=batch.folder,
        when=batch.when,
        kind=batch.kind,
        done=len(done - pending),
        pending=len(pending),
    )


def _clean(journal: Journal, disk: FileSystem, batch: Batch) -> None:
    """Remove folders that were being built when the program died."""
    wanted: set[Path] = set()
    for entries in journal.stretches(batch.id):
        wanted.update(entry.target.parent for entry in entries)
    Folders(journal, disk, batch).clean(wanted)
