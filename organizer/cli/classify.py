"""``organizer classify``: label photos, change nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from organizer import cli
from organizer.cli import tidying
from organizer.cli.console import for_people, note, print_json
from organizer.cli.custom import judge_for
from organizer.cli.options import (
    Common,
    Judging,
    Reading,
    common_options,
    json_option,
    judging_options,
    reading_options,
)
from organizer.errors import UsageError
from organizer.files.rules import Verdict
from organizer.text import text

if TYPE_CHECKING:
    from organizer.vision.facts import Analysis, Prediction
    from organizer.vision.taxonomy import Place


@click.command()
@json_option
@click.option(
    "--label", "wanted", metavar="L", help="Only photos of this label, category or group."
)
@click.option("--print0", is_flag=True, help="Print their paths only, each ended by a NUL.")
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Look with the workers of a Dask cluster that sees the same folder: its scheduler's "
    "address, or local for processes on this machine.",
)
@judging_options
@reading_options
@common_options
def classify(
    common: Common,
    reading: Reading,
    judging: Judging,
    as_json: bool,
    wanted: str | None,
    print0: bool,
    cluster: str | None,
) -> int:
    """Label the photos in FOLDER and change nothing.

    With --label and --print0 it is a filter for scripts:

        organizer classify DIR --label Dogs --print0 | xargs -0 …
    """
    if print0 and as_json:
        raise UsageError(text("--print0 prints paths and --json prints JSON: take one of them."))
    with closing(judge_for(judging, reading)) as judge:
        found = tidying.find_photos(reading, common)
        unreadable = []
        for row in _rows(found, reading, judge, common, cluster):
            if row["error"] is not None:
                unreadable.append((row["path"], row["error"]))
            if wanted is None or _is(row, wanted):
                _print_row(row, as_json=as_json, print0=print0)
        judge.say_notices(common)
    tidying.name_unreadable(unreadable)
    summary = _summary(found, len(unreadable), reading)
    if as_json:
        print_json({"summary": summary}, line=True)
    elif not print0:
        _print_summary(summary, common, tidying.left_alone_line(found.left))
    return cli.SOME_FAILED if unreadable else cli.DONE


def _rows(
    found: tidying.Found,
    reading: Reading,
    judge: tidying.Judge,
    common: Common,
    cluster: str | None,
) -> Iterator[dict[str, Any]]:
    """A row a photo, as results come."""
    with closing(tidying.look_at(found, reading, common, cluster=cluster)) as analyses:
        for analysis in analyses:
            verdict = judge.verdict(analysis)
            names = None if verdict is None else judge.names(verdict)
            yield _row(analysis, verdict, judge.top(analysis), names)


def _row(
    analysis: Analysis,
    verdict: Verdict | None,
    best: Sequence[Prediction],
    names: Place | None,
) -> dict[str, Any]:
    """What the contract promises of one photo."""
    return {
        "path": str(analysis.group.lead.path),
        "label": None if verdict is None else verdict.label,
        "category": None if names is None else names.category,
        "group": None if names is None else names.group,
        "confidence": _confidence(analysis, verdict),
        "sure": verdict is not None and verdict.sure,
        "top": [
            {"label": guess.label, "probability": round(guess.probability, 4)} for guess in best
        ],
        "taken_at": None if analysis.taken_at is None else analysis.taken_at.isoformat(),
        "cached": analysis.cached,
        "error": None if analysis.error is None else str(analysis.error),
    }


def _confidence(analysis: Analysis, verdict: Verdict | None) -> float | None:
    """``None`` for what could not be looked at, 0 for a stranger to the user's own model."""
    if verdict is None:
        return None if analysis.error is not None else 0.0
    return round(verdict.confidence, 4)


def _is(row: dict[str, Any], wanted: str) -> bool:
    """Whether a row has this label, category or group, whatever the case."""
    names = (row["label"], row["category"], row["group"])
    return wanted.casefold() in [name.casefold() for name in names if name is not None]


def _print_row(row: dict[str, Any], *, as_json: bool, print0: bool) -> None:
    """Print one photo for whoever reads it."""
    if as_json:
        print_json(row, line=True)
    elif print0:
        click.echo(os.fsencode(row["path"]) + b"\0", nl=False)
    elif row["error"] is None and row["label"] is None:
        click.echo(f"   –  {'none of these':<53} {for_people(row['path'])}")
    elif row["error"] is None:
        mark = " " if row["sure"] else "?"
        name = for_people(row["path"])
        click.echo(
            f"{row['confidence']:4.0%}{mark} {row['category']:<24} {row['label']:<28} {name}"
        )


def _summary(found: tidying.Found, unreadable: int, reading: Reading) -> dict[str, Any]:
    """The contract's last line."""
    seconds = found.seconds
    return {
        "photos": len(found.groups),
        "unreadable": unreadable,
        "seconds": round(seconds, 3),
        "photos_per_second": round(len(found.groups) / seconds, 1) if seconds else 0.0,
        "engine": found.engine,
        "model": reading.model_id,
        "left_alone": [
            {"path": str(item.path), "kind": item.kind, "reason": str(item.reason)}
            for item in found.left
        ],
    }


def _print_summary(summary: dict[str, Any], common: Common, left: str) -> None:
    """The same for people."""
    note(
        common,
        f"{summary['photos']} photos, {summary['unreadable']} unreadable, "
        f"{summary['photos_per_second']:.0f} photos/s on {summary['engine']}. {left}".rstrip(),
    )
