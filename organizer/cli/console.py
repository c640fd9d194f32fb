"""What the command line prints: JSON for scripts, lines for people, a bar on a terminal."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from organizer.cli.options import Common
from organizer.text import visible


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
        complain(message)


def complain(message: object) -> None:
    """Name something that failed: on stderr, always, and of no matter where there is none."""
    with contextlib.suppress(OSError):
        click.echo(str(message), err=True)


def for_people(path: str | Path) -> str:
    """A path as people see it from where they are: what is not below that is named whole."""
    with contextlib.suppress(OSError, ValueError):  # this folder is gone; it lies elsewhere
        path = Path(path).relative_to(Path.cwd())
    return visible(str(path))


def local_time(when: datetime) -> datetime:
    """A time on this machine's clock; as it is, where the machine's time zone is nonsense."""
    try:
        return when.astimezone()
    except (ValueError, OverflowError, OSError):
        return when


def counted(count: int, what: str = "photo") -> str:
    """A count with its noun.

    >>> counted(1), counted(2, "file")
    ('1 photo', '2 files')
    """
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


class Stopped(BaseException):
    """The system asked for an end, and the photo at hand is done with.

    Attributes:
        signal: By which signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.signal = number


ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""``kill`` and the end of a session, a terminal that is closed."""


@contextmanager
def interruptible(*ends: signal.Signals) -> Iterator[Callable[[], bool]]:
    """Let Ctrl-C ask for a stop between two photos instead of breaking into one.

    Args:
        ends: Other signals that do the same, of :data:`ENDS`.

    Yields:
        Says whether a stop has been asked for.

    Raises:
        KeyboardInterrupt: At the end, if it was by Ctrl-C.
        Stopped: At the end, if it was by another signal.
    """
    asked: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False  # signals reach the main thread alone
        return
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, *ends)}
    for one, now in before.items():
        if now is not signal.SIG_IGN or one == signal.SIGINT:  # nohup outlives its terminal
            signal.signal(one, lambda number, _frame: asked.append(number))
    try:
        yield lambda: bool(asked)
    finally:
        for one, now in before.items():
            signal.signal(one, now)
    if asked and asked[0] != signal.SIGINT:
        raise Stopped(asked[0])
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
