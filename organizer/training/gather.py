"""Gathering images: search, download, verify, take out what repeats, keep the ledger.

One plain generator: the network has a thread of its own, decoding has processes, judging happens
here. Closing the generator stops all of them; what has come by then is kept, and the next run goes
on from there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import StartError, UsageError
from organizer.text import text
from organizer.training import ledger, sources, target
from organizer.training.events import Event, Summary
from organizer.training.gather_run import GatherRun
from organizer.training.gather_state import GatherState
from organizer.training.reconciling import reconcile
from organizer.training.request import GatherRequest

if TYPE_CHECKING:
    from organizer.vision.engine import Engine


def gather(
    request: GatherRequest, engine: Engine | None = None, enough: Container[str] = frozenset()
) -> Generator[Event, None, Summary]:
    """Gather images into a dataset.

    Args:
        request: What is wanted.
        engine: Gives embeddings, which near-duplicates, outliers and “photos only” are found by;
            without it those that need one are not found.
        enough: Classes of which there are enough, however many were asked for; it is looked at as
            gathering goes on, so that the caller may add to it.

    Yields:
        What happens, and several times a second how far it is.

    Returns:
        How it went.

    Raises:
        UsageError: What is asked for makes no sense.
        StartError: The folder cannot be used, or no search works at all.
    """
    _check(request)
    names = [wanted.name for wanted in request.classes]
    with ExitStack() as stack:
        stack.enter_context(_record_errors(request.target))
        place = target.Target(request.target, names, request.parts)
        stack.callback(place.lock.release)
        ledger.check_ours(place.folder)
        state = GatherState(place.hidden / target.RECORD)
        stack.callback(state.close)
        reconcile(state, place)
        run = GatherRun(request, engine, place, state, enough)
        stack.callback(run.write_ledger)
        stack.enter_context(run)
        yield from run.events()
        return run.summary()


@contextmanager
def _record_errors(folder: Path) -> Iterator[None]:
    """Say in a sentence what is wrong with the record's file."""
    try:
        yield
    except sqlite3.Error as error:
        raise StartError(
            text("The record in {folder} cannot be used: {why}.", folder=folder, why=error)
        ) from error


def _check(request: GatherRequest) -> None:
    sources.about(request.source)
    if not request.classes:
        raise UsageError(text("Name at least one class."))
    origin = request.options.from_path
    if request.source == "folder" and origin is not None:
        here, there = request.target.resolve(), origin.resolve()
        if here == there or there in here.parents:
            raise UsageError(
                text("{to} lies within {origin}: choose another --to.", to=here, origin=there)
            )
    if request.limit < 1 or request.validation < 0 or request.test < 0:
        raise UsageError(text("A class needs at least one picture: check --limit."))
