"""``organizer gather``: images for classes of one's own, from the web or from a folder."""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from organizer import cli
from organizer.cli.console import complain, counted, interruptible, note, print_json
from organizer.cli.gather_history import show_history
from organizer.cli.gather_options import gather_options, request
from organizer.cli.gather_progress import shown
from organizer.cli.options import Common, common_options, json_option
from organizer.cli.parameters import NamedPath
from organizer.errors import UsageError
from organizer.text import text

if TYPE_CHECKING:
    from organizer.training.events import Event, Summary
    from organizer.training.request import GatherRequest
    from organizer.vision.engine import Engine


@click.command(short_help="Gather images for classes of your own.")
@click.argument("classes", nargs=-1, metavar="[CLASS[=SEARCH|SEARCH]]…")
@click.option(
    "--explore",
    type=NamedPath(),
    metavar="DIR",
    help="Draw what is in a dataset: samples of each class and a bar chart of counts.",
)
@click.option(
    "--export",
    type=NamedPath(),
    metavar="DIR",
    help="Copy a dataset to --to with its ledger, divided by --validation and --test.",
)
@click.option(
    "--history",
    type=NamedPath(),
    metavar="DIR",
    help="List the runs that a dataset was gathered in.",
)
@gather_options
@json_option
@common_options
def gather(
    common: Common,
    as_json: bool,
    classes: tuple[str, ...],
    explore: Path | None,
    export: Path | None,
    history: Path | None,
    **given: Any,
) -> int:
    """Gather images into a dataset: one folder a CLASS, each picture verified, with its ledger.

    Searches go on where they were cut off, and nothing is fetched twice.

        organizer gather owl cat --source openverse --limit 300 --to ~/birds

        organizer gather "menu=menu|cafe menu" food --source bing --to ~/menus

        organizer gather Japanese --source met --class-field culture --to ~/art
    """
    if history is not None:
        return show_history(history, common, as_json=as_json)
    if explore is not None:
        return _explore(explore, given["to"], common, as_json=as_json)
    if given["to"] is None:
        raise UsageError(text("Say where the pictures go: --to DIR."))
    if export is not None:
        shares = given["validation"], given["test"]
        return _export(export, given["to"], shares, common, as_json=as_json)
    judge = given["verify"] and not given["no_model"]
    return _gather(request(classes, given), common, as_json=as_json, judge=judge)


def _gather(wanted: GatherRequest, common: Common, *, as_json: bool, judge: bool) -> int:
    from organizer.training.events import Failed, Notice
    from organizer.training.gather import gather as gathering

    summary = None
    with suppress(KeyboardInterrupt), ExitStack() as stack:
        engine = _engine(common, stack) if judge else None
        show = stack.enter_context(shown(common))
        stopped = stack.enter_context(interruptible())
        events = stack.enter_context(closing(gathering(wanted, engine)))
        while not stopped():
            try:
                event = next(events)
            except StopIteration as end:
                summary = end.value
                break
            show(event)
            if as_json:
                _print_event(event)
            elif isinstance(event, Failed):
                complain(f"{event.url}: {event.reason}")
            if isinstance(event, Notice):
                (complain if event.broken else lambda words: note(common, words))(event.message)
    if summary is None:
        complain("Stopped. The same words again go on from here.")
        return cli.INTERRUPTED
    return _finish(wanted, summary, common, as_json=as_json)


def _engine(common: Common, stack: ExitStack) -> Engine | None:
    """The model that near-duplicates and outliers are found by; without it the rest still works."""
    from organizer.cli.opening import fetch_model
    from organizer.vision.engine_choice import open_engine
    from organizer.vision.models import DEFAULT, ModelMissingError, find

    try:
        path = find(DEFAULT) or fetch_model(DEFAULT, common)
    except ModelMissingError as error:
        note(common, text("Without the model outliers are not found. {why}", why=error))
        return None
    # Always the same engine: embeddings of this run are compared with those of earlier ones.
    return stack.enter_context(closing(open_engine(path, "cpu")))


def _print_event(event: Event) -> None:
    from organizer.training.events import Failed, Kept, Rejected

    if isinstance(event, Kept):
        row: dict[str, Any] = {"state": "kept", "file": str(event.file), "reason": None}
    elif isinstance(event, Rejected):
        file = None if event.file is None else str(event.file)
        row = {"state": "rejected", "kind": event.kind, "file": file, "reason": str(event.reason)}
    elif isinstance(event, Failed):
        row = {"state": "failed", "file": None, "reason": str(event.reason)}
    else:
        return
    print_json({"class": event.class_name, "url": event.url, **row}, line=True)


def _finish(wanted: GatherRequest, summary: Summary, common: Common, *, as_json: bool) -> int:
    from organizer.training import dataset

    if as_json:
        print_json({"summary": summary_json(wanted, summary)}, line=True)
    else:
        for name, counts in summary.classes.items():
            rejected = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.rejected.items()))
            click.echo(
                f"{name:<20} {counts.kept:5} kept of {counts.wanted}, {counts.fetched} fetched, "
                f"{counts.failed} failed" + (f"; rejected: {rejected}" if rejected else "")
            )
        note(common, f"{counted(summary.kept, 'picture')} in {wanted.target}")
        for remark in dataset.remarks(dataset.counts(dataset.layout(wanted.target))):
            note(common, remark)
    troubled = summary.broken or (summary.failed and not summary.complete)
    return cli.SOME_FAILED if troubled else cli.DONE


def summary_json(wanted: GatherRequest, summary: Summary) -> dict[str, Any]:
    """The last line of ``--json``."""
    return {
        "to": str(wanted.target),
        "source": wanted.source,
        "kept": summary.kept,
        "rejected": summary.rejected,
        "failed": summary.failed,
        "complete": summary.complete,
        "seconds": round(summary.seconds, 3),
        "classes": {
            name: {
                "wanted": counts.wanted,
                "found": counts.found,
                "fetched": counts.fetched,
                "kept": counts.kept,
                "rejected": dict(counts.rejected),
                "failed": counts.failed,
            }
            for name, counts in summary.classes.items()
        },
    }


def _explore(folder: Path, to: Path | None, common: Common, *, as_json: bool) -> int:
    from organizer.training import dataset, explore_picture

    found = dataset.layout(folder)
    counts = dataset.counts(found)
    picture = explore_picture.draw(found, to)
    remarks = dataset.remarks(counts)
    if as_json:
        said = [str(remark) for remark in remarks]
        print_json({"picture": str(picture), "classes": counts, "remarks": said})
        return cli.DONE
    for name, parts in counts.items():
        click.echo(f"{name:<20} " + ", ".join(f"{n} {part}".strip() for part, n in parts.items()))
    for remark in remarks:
        note(common, remark)
    note(common, f"The picture is {picture}")
    return cli.DONE


def _export(
    folder: Path, to: Path, shares: tuple[int, int], common: Common, *, as_json: bool
) -> int:
    from organizer.training.export import export_dataset

    done = export_dataset(folder, to, validation=shares[0], test=shares[1])
    if as_json:
        print_json({"to": str(to), "files": done.files, "parts": done.parts})
    else:
        named = ", ".join(f"{count} {part}".strip() for part, count in done.parts.items())
        note(common, f"Copied {counted(done.files, 'picture')} with the ledger to {to}: {named}")
    return cli.DONE
