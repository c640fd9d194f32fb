"""One gathering under way: what comes from the network is decoded, sifted, kept and noted."""

from __future__ import annotations

import queue
import time
from collections import deque
from collections.abc import Container, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import StartError
from organizer.text import text
from organizer.training import ledger, target, verify
from organizer.training.arrivals import Came, Ended, Missed, Named
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
from organizer.training.fetcher import Fetcher
from organizer.training.gather_state import GatherState, State
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


class GatherRun:
    """One gathering; entering it begins, leaving it stops everything and makes it lasting.

    Args:
        request: What is wanted.
        engine: See :func:`organizer.training.gather.gather`.
        place: Where it goes, open.
        state: The record, reconciled with the folder.
        enough: Classes of which there are enough, looked at as gathering goes on.
    """

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
        self._broken: list[Notice] = []
        self._held: list[Notice] = []
        self._number = 0

    def __enter__(self) -> GatherRun:
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
        yield from self._tell_held()
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
                yield from self._tell_held()
                self._counts[arrival.class_name].found += 1
            elif isinstance(arrival, Notice):
                if arrival.broken:
                    self._broken.append(arrival)
                if arrival.broken and not self._named:
                    self._held.append(arrival)
                else:
                    yield arrival
            elif isinstance(arrival, Missed):
                yield self._settle(self._sifter.missed(arrival))
                self._fetcher.handled()
            else:
                self._counts[arrival.query.class_name].fetched += 1
                yield from self._arrived(arrival)

    def _tell_held(self) -> Iterator[Event]:
        """Tell of searches that broke off, once it is known that not all did: that is an error."""
        yield from self._held
        self._held.clear()

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
