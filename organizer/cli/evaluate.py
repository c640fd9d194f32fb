"""``organizer evaluate``: how right a model of one's own is."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from organizer import cli
from organizer.cli.console import complain, note, print_json, progress
from organizer.cli.custom import open_for, open_index
from organizer.cli.options import Common, common_options, json_option, stranger_option
from organizer.cli.parameters import NamedPath
from organizer.working import finish

if TYPE_CHECKING:
    from organizer.training.evaluate import Evaluation
    from organizer.vision.index import Index

_MOST_ROWS = 12


@click.command(short_help="Measure how right a model is on labelled photos.")
@click.argument("model", metavar="MODEL")
@click.argument("folder", metavar="DIR", type=NamedPath())
@click.option("--no-cache", is_flag=True, help="Look at every photo anew and remember nothing.")
@click.option("--html", type=NamedPath(), metavar="FILE", help="Write a report with plots.")
@stranger_option
@json_option
@common_options
def evaluate(
    common: Common,
    model: str,
    folder: Path,
    no_cache: bool,
    html: Path | None,
    stranger: float | None,
    as_json: bool,
) -> int:
    """Measure MODEL on the class folders in DIR, or in its test or validation part.

    Photos in folders that are none of the model's categories count as strangers.
    """
    from organizer.training.evaluate import evaluate as measuring
    from organizer.training.examples import find_to_evaluate
    from organizer.vision import custom_store

    own = custom_store.load(model)
    examples = finish(find_to_evaluate(folder))
    engine = open_for(own, common, [example.group.lead.path for example in examples])
    with closing(engine), closing(open_index(common, cache=not no_cache)) as index:
        looking = measuring(own, examples, engine, index, stranger)
        with progress(common, "Looking at photos") as advance:
            evaluation = finish(looking, lambda step: advance(step.done, step.total))
        if html is not None:
            write_report(html, evaluation, index)
            note(common, f"The report is {html}")
    failed = [entry for entry in evaluation.dropped if entry.failed]
    for entry in failed:
        complain(f"{entry.path}: {entry.reason}")
    if as_json:
        print_json(evaluation.as_json())
    else:
        print_evaluation(evaluation)
    return cli.SOME_FAILED if failed else cli.DONE


def write_report(path: Path, evaluation: Evaluation, index: Index) -> None:
    """Write the HTML report.

    Raises:
        OrganizerError: It cannot be written.
    """
    from organizer.training import report

    report.write(path, evaluation, index.thumbnail)


def print_evaluation(evaluation: Evaluation) -> None:
    """Print what was measured, for people."""
    metrics, open_set = evaluation.metrics, evaluation.open_set
    by = "" if evaluation.measured_on == "held out" else f" (by {evaluation.measured_on})"
    click.echo(f"{metrics.accuracy:.1%} of {metrics.photos} photos right{by}.")
    click.echo(f"\n{'class':<24} precision  recall     F1  photos")
    for label, score in metrics.per_class.items():
        click.echo(
            f"{label:<24} {score.precision:9.1%} {score.recall:7.1%} {score.f1:6.3f}"
            f" {score.support:7}"
        )
    if len(metrics.labels) <= _MOST_ROWS:
        click.echo("\nWhat is taken for what (rows: what it is):")
        for label, row in zip(metrics.labels, metrics.confusion.tolist(), strict=True):
            click.echo(f"{label:<24} " + " ".join(f"{count:5}" for count in row))
    click.echo(
        f"\nConfidence is off by {metrics.ece:.1%} (ECE). With strangers told apart"
        f" {open_set.right:.1%} are right and known."
    )
    if open_set.called is not None:
        click.echo(
            f"Of {open_set.strangers} photos of something else {open_set.called:.1%} are called"
            " one of these."
        )
    if evaluation.curve is not None and evaluation.curve.advice is not None:
        click.echo(str(evaluation.curve.advice))
    for title, entries in (
        ("Worst mistakes", evaluation.mistakes),
        ("Perhaps in the wrong folder", evaluation.suspects),
    ):
        if entries:
            click.echo(f"\n{title}:")
        for entry in entries[:_MOST_ROWS]:
            click.echo(f"  {entry.confidence:4.0%} {entry.said}, in {entry.truth}: {entry.path}")
