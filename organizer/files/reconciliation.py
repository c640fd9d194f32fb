"""What became of every file of a run: as many come out as went in, and each that stayed says why.

The journal keeps all of it, so a report can be had of any run at any time.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from organizer.errors import UsageError
from organizer.files import reasons
from organizer.files.batches import Batch, Kind
from organizer.files.entries import Entry
from organizer.files.entries import State as EntryState
from organizer.files.journal import Journal
from organizer.text import Text, text

State = Literal["moved", "put_back", "stayed", "skipped", "rescued", "missing", "pending"]
"""Where a file is:

``moved``: at its target; ``put_back``: moved, and taken back by an undo since; ``stayed``: where it
was, although it was to move; ``skipped``: where it was, as the plan says; ``rescued``: at a third
name, since its own two were taken; ``missing``: under none of its names; ``pending``: not known,
since the run was interrupted and waits for recovery.
"""

_STATES: Mapping[EntryState, State] = {
    "done": "moved",
    "undone": "put_back",
    "back": "stayed",
    "rescued": "rescued",
    "lost": "missing",
    "pending": "pending",
}
_COLUMNS = ("source", "target", "state", "reason")


@dataclass(frozen=True, slots=True)
class Row:
    """One file of a run.

    Attributes:
        source: Where it was when the run was planned.
        target: Where it went, or was to go; ``None`` when the plan leaves it where it is.
        state: Where it is.
        reason: Why it did not move, or what else there is to know; ``None`` when all went well.
    """

    source: Path
    target: Path | None
    state: State
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A run's files in and out.

    Attributes:
        batch: The run's number, as the history has it.
        kind: Whether the run itself is told about, its undo or its redo.
        when: When that was planned, UTC.
        folder: The folder that was tidied.
        files: How many files its plan was about, counted when it was made.
        rows: Every file, those that moved first, in the order of the plan.
        counts: How many files have each state; states without files are left out.
    """

    batch: int
    kind: Kind
    when: datetime
    folder: Path
    files: int
    rows: tuple[Row, ...]
    counts: dict[State, int]

    @property
    def balanced(self) -> bool:
        """Whether as many files came out, under names that are known, as went in."""
        return self.files == sum(
            count for state, count in self.counts.items() if state not in {"missing", "pending"}
        )


def report_of(journal: Journal, batch: int, kind: Kind | None = None) -> Reconciliation:
    """Tell what became of every file of a run.

    Args:
        journal: Where it is written; one that is open to read only will do.
        batch: The run's number, as the history has it.
        kind: ``"apply"`` for the run itself, ``"undo"`` or ``"redo"`` for the latest time it was
            taken back or repeated; ``None`` for the latest of these. A recovery belongs to what it
            continued, one that took a run back is an undo.

    Raises:
        UsageError: There is no such run, or none of that kind.
    """
    found = journal.last_batch(batch, kind)
    if found is None:
        raise UsageError(
            text("There is no run {batch} to report on; organizer history lists them.", batch=batch)
        )
    rows = tuple(_rows(journal, found))
    return Reconciliation(
        batch=found.number,
        kind=found.kind,
        when=found.when,
        folder=found.folder,
        files=found.files,
        rows=rows,
        counts=dict(Counter(row.state for row in rows)),
    )


def _rows(journal: Journal, batch: Batch) -> Iterator[Row]:
    told: dict[int, str] = {}
    entries = journal.entries(batch.id, 1, journal.last_unit(batch.id))
    for entry in entries:  # a group's reason is written beside its lead
        if entry.note is not None and (entry.member == 0 or entry.move not in told):
            told[entry.move] = entry.note
    for entry in entries:
        yield _row(entry, told.get(entry.move))
    for skipped in journal.skips(batch.id):
        yield Row(skipped.source, None, "skipped", reasons.from_note(skipped.reason))


def _row(entry: Entry, group_note: str | None) -> Row:
    state = _STATES[entry.state]
    note = entry.note if state in {"moved", "put_back"} else entry.note or group_note
    reason = None if note is None else reasons.from_note(note)
    if reason is None and state == "stayed":
        reason = reasons.never_started(entry.source)
    if reason is None and state == "missing":
        reason = reasons.not_found_again(entry.source)
    if state == "rescued":
        return Row(entry.source, entry.arrived, state, reason)
    return Row(entry.source, entry.target, state, reason)


def to_json(report: Reconciliation) -> str:
    """The report as JSON in ASCII; bytes of a path that are not UTF-8 are surrogate escapes."""
    return json.dumps(
        {
            "batch": report.batch,
            "kind": report.kind,
            "when": report.when.isoformat(),
            "folder": str(report.folder),
            "files": report.files,
            "balanced": report.balanced,
            "counts": report.counts,
            "rows": [dict(zip(_COLUMNS, _values(row), strict=True)) for row in report.rows],
        },
        indent=1,
    )


def to_csv(report: Reconciliation) -> str:
    """The rows as CSV (RFC 4180) under a line of headings.

    Bytes of a path that are not UTF-8 are surrogate escapes: write it with
    ``errors="surrogateescape"``, and they are the same bytes again.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for row in report.rows:
        writer.writerow("" if value is None else value for value in _values(row))
    return file.getvalue()


def _values(row: Row) -> tuple[Any, ...]:
    return (
        str(row.source),
        None if row.target is None else str(row.target),
        row.state,
        None if row.reason is None else str(row.reason),
    )
