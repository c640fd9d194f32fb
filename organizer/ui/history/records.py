"""What the history shows, as plain generators; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from organizer import paths
from organizer.errors import OrganizerError, StartError
from organizer.files import reconciliation
from organizer.files.batches import BatchSummary, Kind
from organizer.files.journal import Journal
from organizer.files.reconciliation import Reconciliation
from organizer.files.trash import Entry, Trash
from organizer.text import Text, text

Format = Literal["csv", "json"]


@dataclass(frozen=True, slots=True)
class Records:
    """Where it is written what was done.

    Attributes:
        journal: May be open to read only; ``None`` where it cannot be read.
        trash: What was put into the system's trash.
    """

    journal: Journal | None
    trash: Trash


@dataclass(frozen=True, slots=True)
class OpenRecords:
    """The records as the window found them at its start.

    Attributes:
        records: To look into.
        journal: To write into; ``None`` where that is not possible, and nothing can be moved.
        problem: Why it is not possible.
    """

    records: Records
    journal: Journal | None
    problem: Text | None = None

    def close(self) -> None:
        """Close the journal, once nothing uses it any more."""
        if self.records.journal is not None:
            self.records.journal.close()


def open_records() -> OpenRecords:
    """Open them; a journal that cannot be written is read all the same, where that goes."""
    trash = Trash(paths.trash_file())
    try:
        journal = Journal.open(paths.journal_file())
    except StartError as error:
        reading: Journal | None = None
        with suppress(StartError):  # then there is no history to look at, and nothing else is lost
            reading = Journal.open(paths.journal_file(), read_only=True)
        return OpenRecords(Records(reading, trash), None, error.message)
    return OpenRecords(Records(journal, trash), journal)


@dataclass(frozen=True, slots=True)
class Told:
    """All there is to say about a run.

    Attributes:
        report: What became of its files.
        kinds: What can be reported on: the run itself, its undo, its redo.
        built_on: Later runs that moved the same photos again, the latest first.
    """

    report: Reconciliation
    kinds: tuple[Kind, ...]
    built_on: tuple[int, ...]


def runs(records: Records) -> Generator[BatchSummary, None, None]:
    """Every run, newest first."""
    if records.journal is not None:
        yield from records.journal.history()


def tell(records: Records, number: int, kind: Kind | None) -> Generator[Told, None, None]:
    """Report on a run.

    Raises:
        UsageError: There is no such run, or none of that kind.
    """
    journal = records.journal
    if journal is None:
        return
    report = reconciliation.report_of(journal, number, kind)
    every: tuple[Kind, ...] = ("apply", "undo", "redo")
    kinds = tuple(one for one in every if journal.last_batch(number, one) is not None)
    run = journal.run(number)
    later = () if run is None else tuple(reversed(journal.built_on(run)))
    yield Told(report, kinds, later)


def trashed(records: Records) -> Generator[Entry, None, None]:
    """Every file that was put into the trash, newest first.

    Raises:
        OrganizerError: The record cannot be read.
    """
    yield from records.trash.listing()


def export(report: Reconciliation, path: Path, form: Format) -> Generator[Path, None, None]:
    """Write a report into a file that the user chose.

    Raises:
        OrganizerError: It cannot be written.
    """
    words = reconciliation.to_csv(report) if form == "csv" else reconciliation.to_json(report)
    try:
        path.write_bytes(words.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise OrganizerError(
            text(
                "The report could not be written to {file} ({reason}); choose another place.",
                file=path,
                reason=error.strerror or type(error).__name__,
            )
        ) from error
    yield path
