"""Letting photos be moved, under a progress bar, and saying how it went."""

from __future__ import annotations

from contextlib import closing

from organizer.cli.console import ENDS, complain, counted, interruptible, note, progress
from organizer.cli.options import Common
from organizer.files import reconciliation
from organizer.files.journal import Journal, Kind
from organizer.files.moving import Moving, Report
from organizer.files.plan import Outcome


def say_warning(journal: Journal, common: Common) -> None:
    """Say what is wrong with the journal, such as that a damaged one was moved aside."""
    if journal.warning is not None:
        note(common, journal.warning)


def balance(journal: Journal, report: Report, kind: Kind | None, photos: int | None) -> str:
    """Say that as many files came out as went in, or how many did not.

    Args:
        journal: Where the batch is written.
        report: How it went.
        kind: What it was; ``None`` for the latest of its run.
        photos: How many photos it was about, those that were to stay among them, where known.
    """
    if not report.batch:
        return "Nothing was moved."
    return balance_line(reconciliation.report_of(journal, report.batch, kind), photos)


def balance_line(told: reconciliation.Reconciliation, photos: int | None = None) -> str:
    """The same of a run in the history, of which only the files are known."""
    unaccounted = {
        "missing": told.counts.get("missing", 0),
        "waiting for recovery": told.counts.get("pending", 0),
    }
    found = sum(told.counts.values()) - sum(unaccounted.values())
    files = counted(told.files, "file")
    if photos == told.files:
        files = counted(photos)
    elif photos is not None:
        files += f" ({counted(photos)} and what belongs to {'it' if photos == 1 else 'them'})"
    rest = "".join(f", {count} {what}" for what, count in unaccounted.items() if count)
    return f"{files} in, {found} accounted for{rest}."


def carry_out(
    moves: Moving, common: Common, total: int | None = None
) -> tuple[list[Outcome], Report]:
    """Iterate a run of moves to its end; Ctrl-C and the like stop it between two photos.

    Args:
        moves: From :mod:`organizer.files.moving`.
        common: The common options.
        total: How many outcomes there will be, where known.

    Raises:
        KeyboardInterrupt: Ctrl-C; what was moved until then is in the history.
        Stopped: Another signal that asks for an end.
    """
    outcomes: list[Outcome] = []
    report: Report | None = None
    with (
        interruptible(*ENDS) as stopped,
        closing(moves),
        progress(common, "Moving photos") as advance,
    ):
        while report is None and not stopped():
            try:
                outcomes.append(next(moves))
            except StopIteration as stop:
                report = stop.value
            advance(len(outcomes), total)
    if report is None:
        raise KeyboardInterrupt
    for outcome in report.failed:
        complain(outcome.error)
    for text in report.notes:
        note(common, text)
    return outcomes, report
