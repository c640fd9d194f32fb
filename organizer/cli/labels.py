"""``organizer labels``: every label with its category and broad group."""

from __future__ import annotations

from dataclasses import asdict

import click

from organizer import cli
from organizer.cli.console import print_json
from organizer.cli.options import Common, common_options, json_option


@click.command()
@json_option
@common_options
def labels(common: Common, as_json: bool) -> int:  # noqa: ARG001 - click passes it
    """List every label with its category and broad group."""
    from organizer.vision.taxonomy import Taxonomy

    classes = Taxonomy.load().classes
    if as_json:
        print_json([asdict(names) for names in classes])
    else:
        for names in classes:
            click.echo(f"{names.group:<24} {names.category:<24} {names.label}")
    return cli.DONE
