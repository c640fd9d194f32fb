"""The manual pages, one a command, written from what the commands say about themselves."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click

from organizer.cli.entry import command_line
from resources.installer.recipe import NAME, TITLE, Recipe

PROGRAM = "organizer"


def pages(recipe: Recipe) -> dict[str, str]:
    """Every manual page as roff (see man(7)).

    Returns:
        File names such as ``organizer-models-diff.1`` with their content; the program's own page
        comes first.
    """
    root = command_line()
    with click.Context(root, info_name=PROGRAM) as context:
        commands = dict(_below(root, context, (PROGRAM,)))
    written = {_file(words): _page(recipe, words, command) for words, command in commands.items()}
    own = _own_page(recipe, commands)  # of a command with two names
    return {f"{PROGRAM}.1": own, f"{NAME}.1": own, **written}


def write(recipe: Recipe, folder: Path) -> list[Path]:
    """Write the pages.

    Args:
        recipe: The build.
        folder: ``man1`` of the package.

    Returns:
        The files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, content in pages(recipe).items():
        (folder / name).write_text(content, "utf-8", newline="\n")
        files.append(folder / name)
    return files


def _below(
    group: click.Group, context: click.Context, words: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        yield (*words, name), command
        if isinstance(command, click.Group):
            yield from _below(command, context, (*words, name))


def _file(words: tuple[str, ...]) -> str:
    return "-".join(words) + ".1"


def _own_page(recipe: Recipe, commands: dict[tuple[str, ...], click.Command]) -> str:
    """The program's page: what is said by hand, and the list of commands."""
    entries = [
        f".TP\n.B {_plain(' '.join(words))}\n{_sentence(command)}\n"
        for words, command in commands.items()
        if len(words) == 2
    ]
    return recipe.filled("linux/organizer.1", COMMANDS="".join(entries).rstrip("\n"))


def _page(recipe: Recipe, words: tuple[str, ...], command: click.Command) -> str:
    context = click.Context(command, info_name=" ".join(words))
    usage = " ".join(command.collect_usage_pieces(context))
    name = "-".join(words)
    lines = [
        f'.TH {name.upper()} 1 "{recipe.date}" "{TITLE} {recipe.version}" "User Commands"',
        ".SH NAME",
        f"{_plain(name)} \\- {_sentence(command).rstrip('.')}",
        ".SH SYNOPSIS",
        f".B {_plain(' '.join(words))}",
        _plain(usage),
        ".SH DESCRIPTION",
        *_paragraphs(command.help or ""),
        ".SH OPTIONS",
    ]
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None and isinstance(parameter, click.Option):
            lines += [".TP", f".B {_plain(record[0])}", _plain(" ".join(record[1].split()))]
    if isinstance(command, click.Group):
        lines.append(".SH COMMANDS")
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            if found is not None and not found.hidden:
                lines += [".TP", f".B {_plain(child)}", _sentence(found)]
    above = words[:-1]
    lines += [".SH SEE ALSO", f".BR {_plain('-'.join(above))} (1)"]
    return "\n".join(lines) + "\n"


def _sentence(command: click.Command) -> str:
    """The first paragraph of a command's help."""
    return _plain(" ".join((command.help or "").split("\n\n")[0].split()))


def _paragraphs(help_text: str) -> Iterator[str]:
    """Help as roff: what is indented is an example and keeps its lines."""
    parts = re.split(r"\n\s*\n", inspect.cleandoc(help_text))
    for number, part in enumerate(parts):
        if number:
            yield ".PP"
        if part.startswith("    "):
            yield from (".nf", ".RS", *(_plain(line.strip()) for line in part.splitlines()))
            yield from (".RE", ".fi")
        else:
            yield _plain(" ".join(part.replace("\b", "").split()))


def _plain(words: str) -> str:
    r"""Text without meaning to roff.

    >>> print(_plain("--level"))
    \-\-level
    >>> print(_plain(".profile"))
    \&.profile
    """
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped
