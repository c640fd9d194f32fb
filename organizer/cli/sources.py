"""``organizer sources``: which image sources there are, whether they work, and their keys."""

from __future__ import annotations

import sys
from typing import Any

import click

from organizer import cli
from organizer.cli.console import note, print_json
from organizer.cli.gather_options import search_options, source_options
from organizer.cli.options import Common, common_options, json_option
from organizer.errors import StartError, UsageError
from organizer.text import text


@click.group(
    invoke_without_command=True, short_help="Ask image sources whether they work; keep their keys."
)
@click.option("--source", "only", metavar="S", help="Ask this one only.")
@click.option("--no-probe", is_flag=True, help="Say what is known without asking them.")
@source_options
@json_option
@common_options
@click.pass_context
def sources(
    context: click.Context,
    /,
    common: Common,
    as_json: bool,
    only: str | None,
    no_probe: bool,
    **given: Any,
) -> int:
    """Ask every image source whether it works; keep the keys that some of them need."""
    if context.invoked_subcommand:
        return cli.DONE
    from organizer.training import sources as known

    names = known.NAMES if only is None else (known.about(only).name,)
    rows = _rows(names, given, probe=not no_probe)
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            works = {True: "works", False: "does not work", None: "not asked"}[row["works"]]
            click.echo(f"{row['name']:<10} {works:<14} {row['message']}")
            keys = [
                f"{name}: {'set' if is_set else 'not set'}" for name, is_set in row["keys"].items()
            ]
            note(common, f"{'':<10} {row['limits']}" + (f" ({', '.join(keys)})" if keys else ""))
    return cli.DONE


@sources.command("key", short_help="Keep your own key for SOURCE.")
@click.argument("name", metavar="SOURCE")
@common_options
def _key(common: Common, name: str) -> int:
    """Keep your own key for SOURCE; it is asked for, or read from a pipe line by line."""
    from organizer.training import secrets
    from organizer.training import sources as known

    about = known.about(name)
    wanted = about.keys or about.optional_keys
    if not wanted:
        raise UsageError(text("{title} needs no key.", title=about.title))
    for key in wanted:
        if sys.stdin.isatty():
            value = click.prompt(f"{about.title}, {key}", hide_input=True)
        else:
            value = sys.stdin.readline()
        if not value.strip():
            raise UsageError(text("No {key} was given.", key=key))
        note(common, f"The {key} is in {secrets.put(name, key, value.strip())}")
    return cli.DONE


@sources.command("forget")
@click.argument("name", metavar="SOURCE")
@common_options
def _forget(common: Common, name: str) -> int:
    """Remove your key for SOURCE."""
    from organizer.training import secrets
    from organizer.training import sources as known

    about = known.about(name)
    for key in (*about.keys, *about.optional_keys):
        secrets.forget(name, key)
    note(common, f"The keys for {about.title} are gone.")
    return cli.DONE


def _rows(names: tuple[str, ...], given: dict[str, Any], *, probe: bool) -> list[dict[str, Any]]:
    from organizer.training import secrets
    from organizer.training import sources as known
    from organizer.training.probing import probe_all
    from organizer.training.sources.protocol import Health
    from organizer.training.transport import Reach

    healths: dict[str, Health] = {}
    asked = {}
    for name in names:
        try:
            asked[name] = search_options(name, given)
        except StartError as error:
            healths[name] = Health(False, error.message)
    if probe:
        reach = Reach(loopback=given["allow_loopback"], plain_http=given["allow_http"])
        healths |= probe_all(asked, reach)
    rows = []
    for name in names:
        about = known.about(name)
        health = healths.get(name)
        keys = (*about.keys, *about.optional_keys)
        rows.append(
            {
                "name": name,
                "title": about.title,
                "address": about.home,
                "works": None if health is None else health.works,
                "message": "" if health is None else str(health.message),
                "limits": about.limits,
                "keys": {key: secrets.get(name, key) is not None for key in keys},
                "filters": list(about.filters),
            }
        )
    return rows
