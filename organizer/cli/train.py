"""``organizer train``: categories of one's own, from a folder of classes."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from organizer import cli
from organizer.cli import opening
from organizer.cli.console import note, print_json, progress
from organizer.cli.custom import open_index
from organizer.cli.evaluate import print_evaluation, write_report
from organizer.cli.options import Common, common_options, json_option
from organizer.cli.parameters import NamedPath
from organizer.working import finish


@click.command()
@click.argument("folder", metavar="DIR", type=NamedPath())
@click.option("--name", required=True, help="What the model is called.")
@click.option(
    "--depth",
    type=click.Choice(["quick", "deep", "scratch"]),
    default="quick",
    show_default=True,
    help="quick: seconds, on what MobileNetV2 sees. deep: tunes MobileNetV2 with TensorFlow, "
    "minutes, kept where it is better. scratch: a small network from nothing, to compare.",
)
@click.option(
    "--epochs", type=click.IntRange(1, 1000), default=30, show_default=True,
    help="deep and scratch: how often every photo is seen at most.",
)  # fmt: skip
@click.option(
    "--batch", type=click.IntRange(1, 1024), default=32, show_default=True,
    help="deep and scratch: photos a step; fewer need less memory.",
)  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Look at every photo anew and remember nothing.")
@click.option("--html", type=NamedPath(), metavar="FILE", help="Write a report with plots.")
@json_option
@common_options
def train(
    common: Common,
    folder: Path,
    name: str,
    depth: str,
    epochs: int,
    batch: int,
    no_cache: bool,
    html: Path | None,
    as_json: bool,
) -> int:
    """Learn the classes in DIR and keep them as model NAME.

    DIR holds a folder of photos for each class; or train and val (or validation, test), each with
    such folders, and then what is measured is measured on the second.

        organizer train ~/birds --name birds

        organizer classify ~/Pictures --model birds
    """
    from organizer.training.deep_settings import DeepSettings
    from organizer.training.step import Step
    from organizer.training.train import train as training
    from organizer.vision.custom_store import check_name
    from organizer.vision.models import DEFAULT

    check_name(name)
    deep = None if depth == "quick" else DeepSettings(
        "scratch" if depth == "scratch" else "deep", epochs, batch
    )  # fmt: skip
    engine = opening.open_model(DEFAULT, common, [])
    with closing(engine), closing(open_index(common, cache=not no_cache)) as index:
        steps = training(folder, name, engine, index, deep=deep)
        with progress(common, "Training", "steps") as advance:

            def tell(step: Step) -> None:
                advance(step.done, step.total)
                if common.verbose and step.detail:
                    note(common, step.detail)

            trained = finish(steps, tell)
        evaluation = trained.evaluation
        if html is not None:
            write_report(html, evaluation, index)
    for entry in evaluation.dropped:
        note(common, f"{entry.path}: {entry.reason}")
    model = evaluation.model
    if as_json:
        print_json(
            {
                "name": model.name,
                "version": model.version,
                "depth": model.depth,
                "compared": trained.compared,
                "note": trained.note or None,
                "training": dict(model.training),
                "evaluation": evaluation.as_json(),
            }
        )
    else:
        print_evaluation(evaluation)
        if trained.note:
            click.echo(trained.note)
        note(
            common,
            f"Kept as {model.name}, version {model.version}. "
            f"Use it: organizer classify FOLDER --model {model.name}",
        )
    unreadable = any(entry.failed for entry in evaluation.dropped)
    return cli.SOME_FAILED if unreadable else cli.DONE
