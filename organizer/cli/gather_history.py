"""``organizer gather --history``: which runs a dataset is made of."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import click

from organizer import cli
from organizer.cli.console import local_time, note, print_json
from organizer.cli.options import Common
from organizer.errors import StartError
from organizer.text import text


def show_history(folder: Path, common: Common, *, as_json: bool) -> int:
    """List the runs that gathered into a folder, newest first.

    Args:
        folder: The dataset.
        common: How to speak.
        as_json: For scripts: ``kept``, ``rejected`` and ``failed`` are ``null`` of a run that was
            cut off.

    Raises:
        StartError: Nothing was gathered into it.
    """
    from organizer.training.gather_state import GatherState
    from organizer.training.target import HIDDEN, RECORD

    record = folder / HIDDEN / RECORD
    if not record.is_file():
        raise StartError(
            text("Nothing was gathered into {folder}; name the folder of a dataset.", folder=folder)
        )
    with closing(GatherState(record)) as state:
        runs = state.runs()[::-1]
    if as_json:
        names = ("when", "words", "kept", "rejected", "failed")
        print_json([dict(zip(names, run, strict=True)) for run in runs])
        return cli.DONE
    for started, words, kept, rejected, failed in runs:
        when = local_time(datetime.fromisoformat(started))
        became = "cut off"
        if kept is not None:
            became = f"{kept} kept, {rejected} rejected, {failed} failed"
        click.echo(f"{when:%Y-%m-%d %H:%M}  {became:<36}  {words}")
    if not runs:
        note(common, "No run yet.")
    return cli.DONE
