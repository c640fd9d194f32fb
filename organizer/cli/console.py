"""What the command line prints: JSON for scripts, lines for people, a bar on a terminal."""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from organizer.cli.options import Common


def print_json(value: Any, *, line: bool = False) -> None:
    """Print JSON in ASCII, so that a path that is not UTF-8 survives as a surrogate escape.

    Args:
        value: What to print.
        line: One line, for JSON lines; else indented.
    """
    click.echo(json.dumps(value, indent=None if line else 2))


def note(common: Common, message: object) -> None:
    """Tell people something beside the results: on stderr, unless they asked for quiet."""
    if not common.quiet:
        click.echo(str(message), err=True)


def complain(message: object) -> None:
    """Name something that failed: on stderr, always."""
    click.echo(str(message), err=True)


def counted(count: int, what: str = "photo") -> str:
    """A count with its noun.

    >>> counted(1), counted(2, "file")
    ('1 photo', '2 files')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C ask for a stop between two photos instead of breaking into one.

    Yields:
        Says whether a stop has been asked for.

    Raises:
        KeyboardInterrupt: At the end, if it was.
    """
    asked = False

    def ask(_number: int, _frame: object) -> None:
        nonlocal asked
        asked = True

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False  # signals reach the main thread alone
        return
    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt


Advance = Callable[[int, int | None], None]
"""Says how many are done and, where known, how many there are."""


@contextmanager
def progress(common: Common, title: str, unit: str = "photos") -> Iterator[Advance]:
    """Show a bar with speed and time left on a terminal; nothing in a pipe or when quiet.

    Args:
        common: The common options.
        title: What goes on.
        unit: What is counted.

    Yields:
        The function to call with how far it is.
    """
    if common.quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(unit),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, rate="")

        def advance(done: int, total: int | None) -> None:
            speed = bar.tasks[0].speed
            rate = f"{speed:.0f}/s" if speed else ""
            bar.update(task, completed=done, total=total, rate=rate)

        yield advance
