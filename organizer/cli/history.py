"""``organizer undo``, ``redo``, ``history`` and ``recover``: taking it all back."""

from __future__ import annotations

from contextlib import closing
from typing import Any, Literal

import click

from organizer import cli, paths
from organizer.cli.carrying import carry_out, say_warning
from organizer.cli.console import note, print_json
from organizer.cli.options import Common, common_options, json_option
from organizer.files import moving
from organizer.files.journal import Journal

_batch_argument = click.argument("batch", type=int, required=False)


@click.command()
@_batch_argument
@json_option
@common_options
def undo(common: Common, batch: int | None, as_json: bool) -> int:
    """Put photos back: those of BATCH, or of the latest run."""
    with closing(Journal.open(paths.journal_file())) as journal:
        say_warning(journal, common)
        return _carry_out(moving.undo(journal, batch), "put back", common, as_json=as_json)


@click.command()
@_batch_argument
@json_option
@common_options
def redo(common: Common, batch: int | None, as_json: bool) -> int:
    """Do again what was undone last, or BATCH."""
    with closing(Journal.open(paths.journal_file())) as journal:
        say_warning(journal, common)
        return _carry_out(moving.redo(journal, batch), "moved again", common, as_json=as_json)


@click.command()
@json_option
@common_options
def history(common: Common, as_json: bool) -> int:
    """List the runs, newest first."""
    with closing(Journal.open(paths.journal_file(), read_only=True)) as journal:
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
        when = entry.when.astimezone()
        click.echo(
            f"{entry.batch:>5}  {when:%Y-%m-%d %H:%M}  {entry.moves:>6} photos  "
            f"{entry.state:<11}  {entry.folder}"
        )
    if not batches:
        note(common, "Nothing has been moved yet.")
    return cli.DONE


@click.command()
@click.option("--undo", "direction", flag_value="undo", help="Put back what was moved.")
@click.option("--continue", "direction", flag_value="continue", help="Move what was not.")
@json_option
@common_options
def recover(common: Common, direction: Literal["undo", "continue"] | None, as_json: bool) -> int:
    """Finish or take back a run that a crash interrupted; without an option, say what there is."""
    with closing(Journal.open(paths.journal_file())) as journal:
        interrupted = moving.interrupted(journal)
        if direction is not None and interrupted:
            words = "put back" if direction == "undo" else "moved"
            return _carry_out(moving.recover(journal, direction), words, common, as_json=as_json)
    if as_json:
        print_json([_interrupted_json(entry) for entry in interrupted])
    for entry in interrupted:
        note(
            common,
            f"Run {entry.batch} in {entry.folder} was interrupted: {entry.done} photos moved, "
            f"{entry.pending} not. Choose: organizer recover --continue, or --undo.",
        )
    if not interrupted:
        note(common, "Nothing was interrupted.")
    return cli.DONE


def _interrupted_json(entry: moving.Interrupted) -> dict[str, Any]:
    return {
        "batch": entry.batch,
        "when": entry.when.isoformat(),
        "folder": str(entry.folder),
        "done": entry.done,
        "pending": entry.pending,
    }


def _carry_out(moves: moving.Moving, words: str, common: Common, *, as_json: bool) -> int:
    """Let a run of moves happen under a progress bar, and say how it went."""
    outcomes, report = carry_out(moves, common)
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
        note(common, f"{report.done} photos {words}{failed}.")
    return cli.SOME_FAILED if report.failed else cli.DONE
