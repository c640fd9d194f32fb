"""The pipeline: photos in, facts out, the wanted ones first. Whoever drives it takes the steps.

Finding out overlaps: while decode processes decode, this thread looks photos up in the index, runs
the model and writes. What waits is bounded: two files a process, a few decoded photos, and a list
of the photos that are to come.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from organizer.files.photo import PhotoGroup
from organizer.vision import people as people_in_photos
from organizer.vision import signals
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost
from organizer.vision.facts import Analysis, Faces, Facts, FloatArray
from organizer.vision.index_rows import CHUNK
from organizer.vision.looking import look
from organizer.vision.wanted import Wanted

if TYPE_CHECKING:
    from organizer.vision.decode import Decoded
    from organizer.vision.engine import Engine
    from organizer.vision.index import Index
    from organizer.vision.people import FaceDetector


class Pipeline:
    """Looks at the photos it is given. One thread drives it; ``wanted`` belongs to any.

    Args:
        engine: ``None`` to leave out what needs the model.
        index: Facts known already, and where new ones go; ``None`` to work without.
        pool: Decodes; stays open at the end.
        people: What :func:`organizer.vision.people.find_detector` gave; without it (or without
            an engine, which says where it can matter) nobody looks for faces.
        wanted: Says what comes first, and when to rest.
    """

    def __init__(
        self,
        *,
        engine: Engine | None,
        index: Index | None,
        pool: DecodePool,
        people: FaceDetector | None = None,
        wanted: Wanted | None = None,
    ) -> None:
        self._engine = engine
        self._people = None if engine is None else people
        self._faces = self._people is not None
        self._model = None if engine is None else f"{engine.model}@{engine.version}"
        self._index = index
        self._pool = pool
        self._wanted = wanted
        self._queue = _Queue(by_path=wanted is not None)
        self._unknown = _Queue(by_path=wanted is not None)
        self._paths: tuple[Path, ...] = ()
        self._decoding: dict[int, PhotoGroup] = {}
        self._decoded: deque[tuple[int, Decoded | Lost]] = deque()
        self._next_ticket = 0

    def add(self, groups: Iterable[PhotoGroup]) -> None:
        """Give it more photos; cheap."""
        first = self._unknown if self._index is not None else self._queue
        for group in groups:
            first.put(self._next_ticket, group)
            self._next_ticket += 1

    @property
    def pending(self) -> int:
        """Photos that were given and have not come out."""
        return len(self._unknown) + len(self._queue) + len(self._decoding)

    @property
    def room(self) -> int:
        """How many photos it could begin with now: who gives it no more has little waiting here."""
        free = self._free() - len(self._queue)
        if self._index is None:
            return max(0, free)
        return CHUNK if free > 0 and not len(self._unknown) else 0

    def waited_for(self, seconds: float) -> list[tuple[PhotoGroup, float]]:
        """Photos that a decode process has been at for so long, and how long: slow disks."""
        return [
            (self._decoding[ticket], passed)
            for ticket, passed in self._pool.busy_with()
            if passed >= seconds and ticket in self._decoding
        ]

    def step(self, timeout: float | None = None) -> list[Analysis]:
        """Do the next piece of work.

        Args:
            timeout: Seconds to wait for a result at most; ``None`` for the first result.

        Returns:
            What came of it, in any order; empty after ``timeout``, or when nothing is pending.

        Raises:
            StartError: No decode process can be started.
        """
        self._reorder()
        paused = self._wanted is not None and self._wanted.paused
        if not paused:
            self._feed()
        self._decoded.extend(self._pool.collect(timeout=0))
        done: list[Analysis] = []
        if len(self._unknown) and not paused:
            done += self._recognise()
        if not self._decoded and not done:
            if not paused:
                self._feed()  # with what was not recognised
            self._wait(timeout, paused=paused)
        if self._decoded:
            if not paused:
                self._feed()  # no process idles while the model is at work here
            done += self._finish(*self._decoded.popleft())
        return done

    def _reorder(self) -> None:
        paths = None if self._wanted is None else self._wanted.take()
        if paths is not None:
            self._paths = paths
            self._unknown.prefer(paths)
            self._queue.prefer(paths)

    def _feed(self) -> None:
        """Keep the decode processes busy."""
        while len(self._queue) and self._free() > 0:
            self._submit(*self._queue.pop())

    def _free(self) -> int:
        """Photos the decoders can take; with one that is done waiting here they are still busy."""
        waiting = max(0, len(self._decoded) - 1)
        return self._pool.capacity - self._pool.in_flight - waiting

    def _wait(self, timeout: float | None, *, paused: bool) -> None:
        if self._decoding:
            self._decoded.extend(self._pool.collect(timeout))
        elif paused and self._wanted is not None and self.pending:
            self._wanted.wait(timeout)

    def _recognise(self) -> list[Analysis]:
        """Look some photos up in the index; those that are not known are for the decoders."""
        if self._index is None:
            return []
        some = [self._unknown.pop() for _ in range(min(CHUNK, len(self._unknown)))]
        groups = [group for _, group in some]
        found = self._index.recognise(groups, self._model, faces=self._faces)
        known = []
        for (ticket, group), analysis in zip(some, found, strict=True):
            if analysis is None:
                self._queue.put(ticket, group)
            else:
                known.append(analysis)
        self._queue.prefer(self._paths)
        return known

    def _submit(self, ticket: int, group: PhotoGroup, *, afresh: bool = False) -> None:
        known: frozenset[str] = frozenset()
        if self._index is not None and not afresh:
            known = self._index.contents_of_size(group.lead.size, self._model, faces=self._faces)
        self._decoding[ticket] = group
        self._pool.submit(ticket, group.lead.path, known)

    def _finish(self, ticket: int, decoded: Decoded | Lost) -> list[Analysis]:
        group = self._decoding.pop(ticket)
        if isinstance(decoded, Lost):
            return [Analysis(group, error=decoded.error)]
        if not decoded.skipped:
            return [self._fresh(group, decoded)]
        known = self._from_content(group, decoded)
        if known is None:  # gone from the index since
            self._submit(ticket, group, afresh=True)
            return []
        return [known]

    def _from_content(self, group: PhotoGroup, decoded: Decoded) -> Analysis | None:
        """The same bytes were seen before, under another name: only the shortcut is new."""
        if self._index is None:
            return None
        if decoded.former:
            self._index.rekey(decoded.former, decoded.content)
        facts = self._index.of_content(decoded.content, self._model, faces=self._faces)
        if facts is None:
            return None
        self._index.remember(decoded.stamp, decoded.content)
        return self._index.analysis(group, facts, self._model, cached=True)

    def _fresh(self, group: PhotoGroup, decoded: Decoded) -> Analysis:
        facts = self._found_out(decoded)
        index = self._index
        if (
            index is not None
            and decoded.content
            and not decoded.transient
            and index.put(decoded.stamp, facts, self._model, decoded.thumbnail)
        ):
            return index.analysis(group, facts, self._model, cached=False)
        return Analysis(
            group=group,
            content=facts.content,
            logits=facts.logits,
            embedding=facts.embedding,
            signals=facts.signals,
            taken_at=facts.taken_at,
            camera=facts.camera,
            width=facts.width,
            height=facts.height,
            error=facts.error,
        )

    def _found_out(self, decoded: Decoded) -> Facts:
        """All there is to know of a photo that was decoded."""
        logits = embedding = faces = None
        if self._engine is not None and decoded.error is None:
            logits, embedding = look(self._engine, decoded)
            faces = self._faces_in(decoded, logits, embedding)
        measures = np.array(decoded.measures, np.float32) if decoded.measures else None
        return Facts(
            content=decoded.content,
            taken_at=decoded.taken_at,
            camera=decoded.camera,
            width=decoded.width,
            height=decoded.height,
            error=decoded.error,
            logits=logits,
            embedding=embedding,
            measures=measures,
            faces=faces,
            signals=signals.of(measures, embedding, faces),
        )

    def _faces_in(
        self, decoded: Decoded, logits: FloatArray, embedding: FloatArray
    ) -> Faces | None:
        if self._people is None:
            return None
        if not people_in_photos.worth_looking(logits, embedding):
            return Faces()
        return self._people.detect(decoded.whole, decoded.width, decoded.height)


class _Queue:
    """Photos in their order, of which some can be preferred."""

    def __init__(self, *, by_path: bool) -> None:
        self._groups: dict[int, PhotoGroup] = {}
        self._order: deque[int] = deque()
        self._preferred: deque[int] = deque()
        self._tickets: dict[Path, int] | None = {} if by_path else None

    def __len__(self) -> int:
        return len(self._groups)

    def put(self, ticket: int, group: PhotoGroup) -> None:
        self._groups[ticket] = group
        self._order.append(ticket)
        if self._tickets is not None:
            self._tickets[group.lead.path] = ticket

    def pop(self) -> tuple[int, PhotoGroup]:
        while True:
            ticket = (self._preferred or self._order).popleft()
            group = self._groups.pop(ticket, None)
            if group is not None:  # else it was preferred, and came before its turn
                if self._tickets is not None:
                    self._tickets.pop(group.lead.path, None)
                return ticket, group

    def prefer(self, paths: Iterable[Path]) -> None:
        if self._tickets is not None:
            found = (self._tickets.get(path) for path in paths)
            self._preferred = deque(ticket for ticket in found if ticket is not None)
