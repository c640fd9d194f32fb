"""``organizer undo``, ``redo``, ``history`` and ``recover``: taking it all back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any, Literal, get_args

import click

from organizer import cli, paths
from organizer.cli.carrying import balance, balance_line, carry_out, say_warning
from organizer.cli.console import counted, local_time, note, print_json
from organizer.cli.options import Common, common_options, json_option
from organizer.errors import UsageError
from organizer.files import moving, reconciliation
from organizer.files.journal import Batch, Journal, Kind
from organizer.text import text, visible

_batch_argument = click.argument("batch", type=int, required=False)


@click.command()
@_batch_argument
@json_option
@common_options
def undo(common: Common, batch: int | None, as_json: bool) -> int:
    """Put photos back: those of BATCH, or of the latest run."""
    with closing(Journal.open(paths.journal_file())) as journal:
        say_warning(journal, common)
        total = _photos_of(journal.undo_candidates() if batch is None else [journal.run(batch)])
        undoing = moving.undo(journal, batch)
        return _carry_out(journal, undoing, "undo", "put back", common, total, as_json=as_json)


@click.command()
@_batch_argument
@json_option
@common_options
def redo(common: Common, batch: int | None, as_json: bool) -> int:
    """Do again what was undone last, or BATCH."""
    with closing(Journal.open(paths.journal_file())) as journal:
        say_warning(journal, common)
        total = _photos_of(journal.redo_candidates() if batch is None else [journal.run(batch)])
        redoing = moving.redo(journal, batch)
        return _carry_out(journal, redoing, "redo", "moved again", common, total, as_json=as_json)


def _photos_of(batches: Sequence[Batch | None]) -> int | None:
    """How many photos the first of these is about; ``None`` when there is none."""
    return batches[0].moves if batches and batches[0] is not None else None


@click.command(short_help="List the runs, or what became of each file of one.")
@_batch_argument
@click.option(
    "--of",
    "kind",
    type=click.Choice(get_args(Kind)),
    help="Report on BATCH itself, its undo or its redo.  [default: the latest]",
)
@click.option("--csv", "as_csv", is_flag=True, help="Print the report on BATCH as CSV.")
@json_option
@common_options
def history(
    common: Common, batch: int | None, kind: Kind | None, as_csv: bool, as_json: bool
) -> int:
    """List the runs, newest first; with BATCH, report what became of each of its files."""
    if as_csv and as_json:
        raise UsageError(text("--csv prints CSV and --json prints JSON: take one of them."))
    if batch is None and (as_csv or kind is not None):
        raise UsageError(text("--csv and --of report on one run: name its number."))
    with closing(Journal.open(paths.journal_file(), read_only=True)) as journal:
        if batch is not None:
            told = reconciliation.report_of(journal, batch, kind)
            return _report(told, journal, common, as_csv=as_csv, as_json=as_json)
        return _list(journal, common, as_json=as_json)


def _list(journal: Journal, common: Common, *, as_json: bool) -> int:
    """Every run, a line each."""
    batches = journal.history()
    rows = [
        {
            "batch": entry.batch,
            "when": entry.when.isoformat(),
            "folder": str(entry.folder),
            "moves": entry.moves,
            "state": str(entry.state),
            "undoable": entry.undoable,
        }
        for entry in batches
    ]
    if as_json:
        print_json(rows)
        return cli.DONE
    for entry in batches:
        when = local_time(entry.when)
        click.echo(
            f"{entry.batch:>5}  {when:%Y-%m-%d %H:%M}  {entry.moves:>6} photos  "
            f"{entry.state:<11}  {visible(str(entry.folder))}"
        )
    if not batches:
        note(common, "Nothing has been moved yet.")
    return cli.DONE


def _report(
    told: reconciliation.Reconciliation,
    journal: Journal,
    common: Common,
    *,
    as_csv: bool,
    as_json: bool,
) -> int:
    """What became of every file of one run; for people, of those that did not move."""
    if as_csv:
        # As bytes: RFC 4180 ends its lines by CR LF, and a path need not be UTF-8.
        click.echo(reconciliation.to_csv(told).encode("utf-8", "surrogateescape"), nl=False)
        return cli.DONE
    if as_json:
        click.echo(reconciliation.to_json(told))
        return cli.DONE
    when = local_time(told.when)
    what = {"apply": "Run", "undo": "Undo of run", "redo": "Redo of run"}[told.kind]
    click.echo(f"{what} {told.batch} · {when:%Y-%m-%d %H:%M} · {visible(str(told.folder))}")
    for row in told.rows:
        if row.state != "moved" or row.reason is not None:
            reason = "" if row.reason is None else visible(f": {row.reason}")
            click.echo(f"{row.state.replace('_', ' '):<9} {visible(str(row.source))}{reason}")
    click.echo(f"{told.counts.get('moved', 0)} moved. {balance_line(told)}")
    _note_built_on(journal, told.batch, common)
    return cli.DONE


def _note_built_on(journal: Journal, number: int, common: Common) -> None:
    """Say which later runs have to be undone before this one."""
    run = journal.run(number)
    later = [] if run is None else journal.built_on(run)
    if later:
        runs = ", ".join(map(str, reversed(later)))
        note(common, f"Later runs moved the same photos again; undo them first: {runs}.")


@click.command(short_help="Finish or take back a run that a crash interrupted.")
@click.option("--undo", "back", is_flag=True, help="Put back what was moved.")
@click.option("--continue", "onwards", is_flag=True, help="Move what was not.")
@json_option
@common_options
def recover(common: Common, back: bool, onwards: bool, as_json: bool) -> int:
    """Finish or take back a run that a crash interrupted; without an option, say what there is."""
    if back and onwards:
        raise UsageError(text("--undo puts back and --continue moves on: take one of them."))
    direction: Literal["undo", "continue"] = "undo" if back else "continue"
    with closing(Journal.open(paths.journal_file())) as journal:
        interrupted = moving.interrupted(journal)
        if (back or onwards) and interrupted:
            words = "put back" if direction == "undo" else "moved"
            recovering = moving.recover(journal, direction)
            total = sum(entry.done + entry.pending for entry in interrupted)
            return _carry_out(journal, recovering, None, words, common, total, as_json=as_json)
    if as_json:
        print_json([_interrupted_json(entry) for entry in interrupted])
    for entry in interrupted:
        note(common, _interrupted_line(entry))
    if not interrupted:
        note(common, "Nothing was interrupted.")
    return cli.DONE


def _interrupted_line(entry: moving.Interrupted) -> str:
    """What was interrupted, and what can be done about it."""
    folder = visible(str(entry.folder))
    if entry.kind == "undo":
        return (
            f"The undo of run {entry.batch} in {folder} was interrupted: "
            f"{entry.done} photos put back, {entry.pending} not. Finish it: "
            "organizer recover --continue."
        )
    return (
        f"Run {entry.batch} in {folder} was interrupted: {entry.done} photos moved, "
        f"{entry.pending} not. Choose: organizer recover --continue, or --undo."
    )


def _interrupted_json(entry: moving.Interrupted) -> dict[str, Any]:
    return {
        "batch": entry.batch,
        "when": entry.when.isoformat(),
        "folder": str(entry.folder),
        "done": entry.done,
        "pending": entry.pending,
    }


def _carry_out(
    journal: Journal,
    moves: moving.Moving,
    kind: Kind | None,
    words: str,
    common: Common,
    total: int | None,
    *,
    as_json: bool,
) -> int:
    """Let a run of moves happen under a progress bar, and say how it went."""
    outcomes, report = carry_out(moves, common, total)
    if as_json:
        print_json(
            {
                "batch": report.batch,
                "moves": [
                    {
                        "source": str(outcome.source),
                        "target": str(outcome.target),
                        "error": None if outcome.error is None else str(outcome.error),
                    }
                    for outcome in outcomes
                ],
                "summary": {
                    "photos": report.total,
                    "done": report.done,
                    "failed": len(report.failed),
                },
            }
        )
    else:
        failed = f", {len(report.failed)} could not be" if report.failed else ""
        note(common, f"{counted(report.done)} {words}{failed}.")
        # Of a recovery only the files are known: its report leaves out photos that were to stay.
        photos = None if kind is None else report.total
        note(common, balance(journal, report, kind, photos))
    return cli.SOME_FAILED if report.failed else cli.DONE
