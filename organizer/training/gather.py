"""Gathering images: search, download, verify, take out what repeats, keep the ledger.

One plain generator: the network has a thread of its own, decoding has processes, judging happens
here. Closing the generator stops all of them; what has come by then is kept, and the next run goes
on from there.
"""

from __future__ import annotations

import queue
import sqlite3
import time
from collections import deque
from collections.abc import Container, Generator, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import StartError, UsageError
from organizer.text import text
from organizer.training import ledger, sources, target, verify
from organizer.training.events import (
    Counts,
    Event,
    Failed,
    Kept,
    Notice,
    Progress,
    Rejected,
    Summary,
)
from organizer.training.fetcher import Came, Ended, Fetcher, Missed, Named, Said
from organizer.training.gather_state import GatherState, State
from organizer.training.reconciling import reconcile
from organizer.training.request import GatherRequest
from organizer.training.sifting import Sifter
from organizer.training.verify import Checked
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost

if TYPE_CHECKING:
    from organizer.vision.engine import Engine

_TELL_EVERY = 0.2
_FLUSH_EVERY = 0.25
_LEDGER_EVERY = 5.0
_LEDGER_SHARE = 20
"""The ledger is written while images come, but for at most a twentieth of the time."""


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
        run = _Run(request, engine, place, state, enough)
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


class _Run:
    """One gathering."""

    def __init__(
        self,
        request: GatherRequest,
        engine: Engine | None,
        place: target.Target,
        state: GatherState,
        enough: Container[str],
    ) -> None:
        self._request = request
        self._enough = enough
        self._told_enough: set[str] = set()
        self._place = place
        self._state = state
        self._started = self._flushed = self._told = self._ledger_at = time.monotonic()
        self._counts = {
            wanted.name: Counts(request.per_class, kept=_kept(state, wanted.name))
            for wanted in request.classes
        }
        self._sifter = Sifter(request, place, state, engine, self._counts)
        self._pool = DecodePool(decoder=verify.check, workers=request.workers)
        # Addresses that failed for now are tried again; all others are settled.
        known = {row.url for row in state.rows() if row.state is not State.PASSING}
        still = {name: max(0, one.wanted - one.kept) for name, one in self._counts.items()}
        pages = place.hidden / "pages.sqlite"
        self._fetcher = Fetcher(request, known, still, place.quarantine, pages)
        self._decoding: dict[int, Came] = {}
        self._same: dict[str, list[Came]] = {}
        self._waiting: deque[Came] = deque()
        self._next_ticket = 0
        self._settled: list[Path] = []
        self._ended: Ended | None = None
        self._named = 0
        self._broken: list[Said] = []
        self._number = 0

    def __enter__(self) -> _Run:
        words = f"{self._request.source}: {', '.join(self._counts)}"
        self._number = self._state.begin_run(words, datetime.now(UTC).isoformat(timespec="seconds"))
        self._place.quarantine.clear(everything=False)
        self._fetcher.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._fetcher.stop()
        self._pool.close()
        self._flush()
        if self._ended is not None and self._ended.error is None:
            self._place.quarantine.clear(everything=True)
        summary = self.summary()
        self._state.end_run(self._number, summary.kept, summary.rejected, summary.failed)

    def events(self) -> Iterator[Event]:
        """Everything that happens, until all is done."""
        yield Progress(self._snapshot())
        while self._ended is None or self._waiting or self._decoding:
            self._heed_enough()
            yield from self._receive()
            yield from self._decode()
            now = time.monotonic()
            if now - self._flushed >= _FLUSH_EVERY:
                self._flush()
            if now - self._told >= _TELL_EVERY:
                self._told = now
                yield Progress(self._snapshot())
            if now >= self._ledger_at:
                self.write_ledger()
        self._raise_what_ended_it()
        for name in self._counts:
            yield from self._sifter.off_topic(name)
        self._flush()
        yield Progress(self._snapshot())

    def summary(self) -> Summary:
        """How it stands."""
        seconds = time.monotonic() - self._started
        return Summary(self._snapshot(), seconds, len(self._broken))

    def write_ledger(self) -> None:
        """Write the ledger of what is kept, and of what is not."""
        started = time.monotonic()
        self._state.flush()
        ledger.write(self._place.folder, self._state.rows(State.KEPT))
        others = [row for row in self._state.rows() if row.state is not State.KEPT]
        folder = self._place.folder / target.REJECTED
        if others or (folder / ledger.REJECTED_LEDGER).exists():
            self._place.make_rejected()
            ledger.write_rejected(folder, others)
        now = time.monotonic()
        self._ledger_at = now + max(_LEDGER_EVERY, _LEDGER_SHARE * (now - started))

    def _heed_enough(self) -> None:
        for name in self._counts.keys() - self._told_enough:
            if name in self._enough:
                self._told_enough.add(name)
                self._fetcher.enough(name)

    def _receive(self) -> Iterator[Event]:
        """Take what the network has, and wait for it only when there is nothing else to do."""
        idle = not self._decoding and not self._waiting
        while self._ended is None and (idle or self._pool.has_room):
            try:
                arrival = self._fetcher.arrivals.get(timeout=0.05 if idle else 0)
            except queue.Empty:
                return
            idle = False
            if isinstance(arrival, Ended):
                self._ended = arrival
            elif isinstance(arrival, Named):
                self._named += 1
                self._counts[arrival.class_name].found += 1
            elif isinstance(arrival, Said):
                if arrival.broken:
                    self._broken.append(arrival)
                yield Notice(arrival.message, arrival.broken)
            elif isinstance(arrival, Missed):
                yield self._settle(self._sifter.missed(arrival))
                self._fetcher.handled()
            else:
                self._counts[arrival.query.class_name].fetched += 1
                yield from self._arrived(arrival)

    def _arrived(self, came: Came) -> Iterator[Event]:
        digest = came.fetched.sha256
        if digest in self._same:  # the same bytes are being decoded: what becomes of them decides
            self._same[digest].append(came)
            return
        events = self._sifter.known_bytes(came)
        if events is not None:
            yield from self._done(came, events)
        elif self._request.verify:
            self._same[digest] = []
            self._decoding[self._next_ticket] = came
            self._pool.submit(self._next_ticket, came.fetched.path)
            self._next_ticket += 1
        else:
            yield from self._done(came, [self._sifter.sift(came, verify.glance(came.fetched.path))])

    def _decode(self) -> Iterator[Event]:
        if not self._decoding:
            return
        for ticket, result in self._pool.collect(timeout=0.01):
            came = self._decoding.pop(ticket)
            checked = Checked(error=result.error) if isinstance(result, Lost) else result
            yield from self._done(came, [self._sifter.sift(came, checked)])  # type: ignore[arg-type]
            for same in self._same.pop(came.fetched.sha256):
                yield from self._done(same, self._sifter.known_bytes(same) or [])

    def _done(self, came: Came, events: list[Event]) -> Iterator[Event]:
        self._settled.append(came.fetched.path)
        self._fetcher.handled()
        for event in events:
            yield self._settle(event)

    def _settle(self, event: Event) -> Event:
        """Ask for another image instead of one that was of no use; stop where there are enough."""
        if isinstance(event, Rejected | Failed) and event.class_name in self._counts:
            self._fetcher.want_another(event.class_name)
        elif isinstance(event, Kept):
            counts = self._counts[event.class_name]
            if counts.kept >= counts.wanted:
                self._fetcher.enough(event.class_name)
        return event

    def _flush(self) -> None:
        """Make lasting what was noted, and only then let go of the downloads it is about."""
        self._state.flush()
        self._flushed = time.monotonic()
        for path in self._settled:
            self._place.quarantine.discard(path)
        self._settled.clear()

    def _raise_what_ended_it(self) -> None:
        error = None if self._ended is None else self._ended.error
        if isinstance(error, OSError):
            raise StartError(
                text(
                    "The folder {folder} cannot be written to: {reason}.",
                    folder=self._place.folder,
                    reason=error.strerror or error,
                )
            ) from error
        if error is not None:
            raise error
        searches = sum(len(wanted.searches) for wanted in self._request.classes)
        if not self._named and self._broken and len(self._broken) == searches:
            raise StartError(self._broken[0].message)

    def _snapshot(self) -> dict[str, Counts]:
        return {name: counts.copy() for name, counts in self._counts.items()}


def _kept(state: GatherState, class_name: str) -> int:
    return sum(1 for _ in state.rows(State.KEPT, class_name))
