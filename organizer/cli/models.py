"""``organizer models``: which models there are, and getting or removing one."""

from __future__ import annotations

from pathlib import Path

import click

from organizer import cli
from organizer.cli.console import note, print_json
from organizer.cli.options import Common, common_options, json_option
from organizer.cli.tidying import fetch_model


@click.group(invoke_without_command=True)
@click.pass_context
def models(context: click.Context) -> int:
    """List models; install, remove or import one."""
    return cli.DONE if context.invoked_subcommand else int(context.invoke(_list))


@models.command("list")
@json_option
@common_options
def _list(common: Common, as_json: bool = False) -> int:
    """List the models the program knows, and where each is."""
    from organizer.vision.models import listing

    entries = listing()
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
        print_json(rows)
        return cli.DONE
    for entry in entries:
        where = entry.path or "not here; organizer models install " + entry.info.model_id
        click.echo(f"{entry.info.model_id:<18} {entry.info.size / 1e6:5.1f} MB  {where}")
        for wrong in entry.rejected:
            note(common, f"{wrong} has the right name but is not this model; it is not used.")
    return cli.DONE


@models.command("install")
@click.argument("model_id", metavar="ID")
@common_options
def _install(common: Common, model_id: str) -> int:
    """Make model ID available: found on this machine, else downloaded and checked."""
    note(common, f"{model_id} is at {fetch_model(model_id, common)}")
    return cli.DONE


@models.command("remove")
@click.argument("model_id", metavar="ID")
@common_options
def _remove(common: Common, model_id: str) -> int:
    """Delete model ID from the program's own folder."""
    from organizer.vision.models import remove

    note(common, f"Removed {remove(model_id)}")
    return cli.DONE


@models.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@common_options
def _import(common: Common, file: Path) -> int:
    """Take a model FILE that was fetched by other means."""
    from organizer.vision.models import import_file

    note(common, f"The model is at {import_file(file)}")
    return cli.DONE
