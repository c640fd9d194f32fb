"""How far a gathering is, on the terminal: a line for each class."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from organizer.cli.options import Common

if TYPE_CHECKING:
    from organizer.training.events import Event


@contextmanager
def shown(common: Common) -> Iterator[Callable[[Event], None]]:
    """Show found, fetched, kept and rejected of each class; nothing in a pipe or when quiet.

    Yields:
        What takes the events.
    """
    if common.quiet or not sys.stderr.isatty():
        yield lambda _event: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    from organizer.training.events import Progress

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[detail]}"),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, int] = {}

        def show(event: Event) -> None:
            if not isinstance(event, Progress):
                return
            for name, counts in event.classes.items():
                if name not in tasks:
                    tasks[name] = bars.add_task(name, total=counts.wanted, detail="")
                rejected = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.rejected.items()))
                detail = f"{counts.found} found, {counts.fetched} fetched, {counts.failed} failed"
                detail += f"; {rejected}" if rejected else ""
                bars.update(tasks[name], completed=counts.kept, detail=detail)  # type: ignore[arg-type]

        yield show
