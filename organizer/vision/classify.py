"""The pipeline: groups in, facts out; decoding in processes, the model in the caller's thread."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

import numpy as np

from organizer.files.photo import PhotoGroup
from organizer.vision import people as people_in_photos
from organizer.vision import signals
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost
from organizer.vision.facts import Analysis, Faces, FloatArray
from organizer.vision.index import Facts, Index
from organizer.vision.looking import look

if TYPE_CHECKING:
    from organizer.vision.decode import Decoded
    from organizer.vision.engine import Engine
    from organizer.vision.people import FaceDetector


def analyse(
    groups: Iterable[PhotoGroup],
    *,
    engine: Engine | None,
    index: Index | None,
    workers: int | None = None,
    pool: DecodePool | None = None,
    people: FaceDetector | None = None,
) -> Generator[Analysis, None, None]:
    """Find the facts of every group's lead.

    Groups are read only as fast as they are worked on. Closing the generator ends the decode
    processes.

    Args:
        groups: Read lazily.
        engine: ``None`` to leave out what needs the model.
        index: Facts known already, and where new ones go; ``None`` to work without.
        workers: Decode processes; ``None`` for one a core.
        pool: Another pool than the usual one (which then decides about ``workers``); it is
            closed in the end.
        people: What :func:`organizer.vision.people.find_detector` gave; without it (or without
            an engine, which says where it can matter) nobody looks for faces.

    Yields:
        Every group exactly once, as they come; a bad file is an analysis with an error.

    Raises:
        StartError: No decode process can be started.
    """
    with pool or DecodePool(workers=workers) as running:
        yield from _Run(engine, index, running, people).over(groups)


class _Run:
    """One pass over some groups."""

    def __init__(
        self,
        engine: Engine | None,
        index: Index | None,
        pool: DecodePool,
        people: FaceDetector | None,
    ) -> None:
        self._engine = engine
        self._people = None if engine is None else people
        self._faces = self._people is not None
        self._model = None if engine is None else f"{engine.model}@{engine.version}"
        self._index = index
        self._pool = pool
        self._waiting: dict[int, PhotoGroup] = {}
        self._next_ticket = 0

    def over(self, groups: Iterable[PhotoGroup]) -> Generator[Analysis, None, None]:
        try:
            for group in groups:
                facts = self._known(group)
                if facts is not None:
                    yield _analysis(group, facts, cached=True)
                    continue
                while not self._pool.has_room:
                    yield from self._collect()
                self._submit(group)
            while self._waiting:
                yield from self._collect()
        finally:
            if self._index is not None:
                self._index.flush()

    def _known(self, group: PhotoGroup) -> Facts | None:
        if self._index is None:
            return None
        return self._index.of_photo(group.lead, self._model, faces=self._faces)

    def _submit(self, group: PhotoGroup, *, afresh: bool = False) -> None:
        known: frozenset[str] = frozenset()
        if self._index is not None and not afresh:
            known = self._index.contents_of_size(group.lead.size, self._model, faces=self._faces)
        self._waiting[self._next_ticket] = group
        self._pool.submit(self._next_ticket, group.lead.path, known)
        self._next_ticket += 1

    def _collect(self) -> Generator[Analysis, None, None]:
        for ticket, decoded in self._pool.collect():
            group = self._waiting.pop(ticket)
            if isinstance(decoded, Lost):
                yield Analysis(group, error=decoded.error)
            elif decoded.skipped:
                yield from self._from_content(group, decoded)
            else:
                yield self._fresh(group, decoded)

    def _from_content(self, group: PhotoGroup, decoded: Decoded) -> Generator[Analysis, None, None]:
        """The same bytes were seen before, under another name: only the shortcut is new."""
        facts = None
        if self._index is not None:
            facts = self._index.of_content(decoded.content, self._model, faces=self._faces)
        if facts is None:  # gone from the index since
            self._submit(group, afresh=True)
            return
        if self._index is not None:
            self._index.remember(decoded.stamp, decoded.content)
        yield _analysis(group, facts, cached=True)

    def _fresh(self, group: PhotoGroup, decoded: Decoded) -> Analysis:
        logits = embedding = faces = None
        if self._engine is not None and decoded.error is None:
            logits, embedding = look(self._engine, decoded)
            faces = self._faces_in(decoded, logits, embedding)
        facts = Facts(
            content=decoded.content,
            taken_at=decoded.taken_at,
            camera=decoded.camera,
            width=decoded.width,
            height=decoded.height,
            error=decoded.error,
            logits=logits,
            embedding=embedding,
            measures=np.array(decoded.measures, np.float32) if decoded.measures else None,
            faces=faces,
        )
        if self._index is not None and decoded.content and not decoded.transient:
            self._index.put(decoded.stamp, facts, self._model, decoded.thumbnail)
        return _analysis(group, facts, cached=False)

    def _faces_in(
        self, decoded: Decoded, logits: FloatArray, embedding: FloatArray
    ) -> Faces | None:
        if self._people is None:
            return None
        if not people_in_photos.worth_looking(logits, embedding):
            return Faces()
        return self._people.detect(decoded.whole, decoded.width, decoded.height)


def _analysis(group: PhotoGroup, facts: Facts, *, cached: bool) -> Analysis:
    return Analysis(
        group=group,
        content=facts.content,
        logits=facts.logits,
        embedding=facts.embedding,
        signals=signals.of(facts.measures, facts.embedding, facts.faces),
        taken_at=facts.taken_at,
        camera=facts.camera,
        width=facts.width,
        height=facts.height,
        cached=cached,
        error=facts.error,
    )
