"""``organizer models``: which models there are, and getting or removing one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from organizer import cli
from organizer.cli.console import note, print_json
from organizer.cli.opening import fetch_model
from organizer.cli.options import (
    Common,
    Judging,
    Reading,
    common_options,
    json_option,
    judging_options,
    reading_options,
)
from organizer.cli.parameters import NamedPath

if TYPE_CHECKING:
    from organizer.vision.custom_store import Kept


@click.group(invoke_without_command=True, short_help="List, install, compare and carry models.")
@click.pass_context
def models(context: click.Context) -> int:
    """List models; install, remove, import or export one, compare one, go back to an older."""
    return cli.DONE if context.invoked_subcommand else int(context.invoke(_list))


@models.command("list")
@json_option
@common_options
def _list(common: Common, as_json: bool = False) -> int:
    """List the models the program knows, and where each is."""
    from organizer.vision import custom_store
    from organizer.vision.models import listing

    entries = listing()
    own = custom_store.listing()
    if as_json:
        rows = [
            {
                "id": entry.info.model_id,
                "title": entry.info.title,
                "file": entry.info.file,
                "size": entry.info.size,
                "sha256": entry.info.sha256,
                "licence": entry.info.licence,
                "path": None if entry.path is None else str(entry.path),
            }
            for entry in entries
        ]
        print_json([*rows, *map(_own_json, own)])
        return cli.DONE
    for entry in entries:
        where = entry.path or "not here; organizer models install " + entry.info.model_id
        click.echo(f"{entry.info.model_id:<18} {entry.info.size / 1e6:5.1f} MB  {where}")
        for wrong in entry.rejected:
            note(common, f"{wrong} has the right name but is not this model; it is not used.")
    for kept in own:
        versions = f"version {kept.current} of {', '.join(map(str, kept.versions))}"
        click.echo(f"{kept.name:<18} {'yours':>8}  {kept.folder}  ({versions})")
    return cli.DONE


def _own_json(kept: Kept) -> dict[str, Any]:
    """A model of the user's own as :func:`_list` prints it."""
    return {
        "id": kept.name,
        "title": kept.name,
        "path": str(kept.folder / str(kept.current)),
        "version": kept.current,
        "versions": list(kept.versions),
        "own": True,
    }


@models.command("install", short_help="Make model ID available: found here, or downloaded.")
@click.argument("model_id", metavar="ID")
@common_options
def _install(common: Common, model_id: str) -> int:
    """Make model ID available: found on this machine, else downloaded and checked."""
    note(common, f"{model_id} is at {fetch_model(model_id, common)}")
    return cli.DONE


@models.command("remove", short_help="Delete model ID from the program's own folder.")
@click.argument("model_id", metavar="ID")
@common_options
def _remove(common: Common, model_id: str) -> int:
    """Delete model ID from the program's own folder; a model of yours with all its versions."""
    from organizer.vision import custom_store
    from organizer.vision.models import remove

    if custom_store.find(model_id) is not None:
        note(common, f"Removed {custom_store.remove(model_id)}")
        return cli.DONE
    note(common, f"Removed {remove(model_id)}")
    return cli.DONE


@models.command("import", short_help="Take a model from a FILE that was fetched elsewhere.")
@click.argument("file", type=NamedPath())
@click.option("--name", help="What a model from a zip file is to be called.")
@common_options
def _import(common: Common, file: Path, name: str | None) -> int:
    """Take a model FILE: one that was fetched by other means, or a zip file of “export”."""
    from organizer.vision import custom_bundle
    from organizer.vision.models import import_file

    if custom_bundle.is_bundle(file) or file.suffix.casefold() == ".zip":
        taken = custom_bundle.import_bundle(file, name)
        note(common, f"The model is kept as {taken.name}, version {taken.version}")
        return cli.DONE
    note(common, f"The model is at {import_file(file)}")
    return cli.DONE


@models.command("export", short_help="Write your model NAME into one zip FILE.")
@click.argument("name")
@click.argument("file", type=NamedPath())
@common_options
def _export(common: Common, name: str, file: Path) -> int:
    """Write your model NAME into one zip FILE, to be imported elsewhere."""
    from organizer.vision import custom_bundle, custom_store

    note(common, f"The model is in {custom_bundle.export(custom_store.load(name), file)}")
    return cli.DONE


@models.command("rollback", short_help="Use an older version of your model NAME again.")
@click.argument("name")
@click.option("--to", "version", type=int, metavar="N", help="[default: the version before]")
@common_options
def _rollback(common: Common, name: str, version: int | None) -> int:
    """Use an older version of your model NAME again; newer ones are kept."""
    from organizer.vision import custom_store

    note(common, f"{name} is version {custom_store.rollback(name, version)} now")
    return cli.DONE


@models.command("diff", short_help="Say which photos your model NAME would label otherwise.")
@click.argument("name")
@click.option("--against", type=int, metavar="N", help="Another version of NAME.  [default: none]")
@json_option
@judging_options
@reading_options
@common_options
def _diff(
    common: Common,
    reading: Reading,
    judging: Judging,
    name: str,
    against: int | None,
    as_json: bool,
) -> int:
    """Say which photos in FOLDER would get another label from your model NAME.

    Compared with the program's own labels, or with another version of NAME.
    """
    from organizer.cli.diff import compare_models

    return compare_models(common, replace(reading, model_id=name), judging, against, as_json)
