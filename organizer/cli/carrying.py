"""Letting photos be moved, under a progress bar, and saying how it went."""

from __future__ import annotations

from contextlib import closing

from organizer.cli.console import complain, interruptible, note, progress
from organizer.cli.options import Common
from organizer.files.journal import Journal
from organizer.files.moving import Moving, Report
from organizer.files.plan import Outcome


def say_warning(journal: Journal, common: Common) -> None:
    """Say what is wrong with the journal, such as that a damaged one was moved aside."""
    if journal.warning is not None:
        note(common, journal.warning)


def carry_out(
    moves: Moving, common: Common, total: int | None = None
) -> tuple[list[Outcome], Report]:
    """Iterate a run of moves to its end; Ctrl-C stops it between two photos.

    Args:
        moves: From :mod:`organizer.files.moving`.
        common: The common options.
        total: How many outcomes there will be, where known.

    Raises:
        KeyboardInterrupt: Ctrl-C; what was moved until then is in the history.
    """
    outcomes: list[Outcome] = []
    report: Report | None = None
    with interruptible() as stopped, closing(moves), progress(common, "Moving photos") as advance:
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
