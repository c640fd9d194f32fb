"""Groups in, facts out, as one plain generator: the pipeline for whoever has nothing else to do."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from itertools import islice
from typing import TYPE_CHECKING

from organizer.files.photo import PhotoGroup
from organizer.vision.decode_pool import DecodePool
from organizer.vision.facts import Analysis
from organizer.vision.index_rows import CHUNK
from organizer.vision.pipeline import Pipeline

if TYPE_CHECKING:
    from organizer.vision.engine import Engine
    from organizer.vision.index import Index
    from organizer.vision.people import FaceDetector
    from organizer.vision.wanted import Wanted


def analyse(
    groups: Iterable[PhotoGroup],
    *,
    engine: Engine | None,
    index: Index | None,
    workers: int | None = None,
    pool: DecodePool | None = None,
    people: FaceDetector | None = None,
    wanted: Wanted | None = None,
) -> Generator[Analysis, None, None]:
    """Find the facts of every group's lead.

    Groups are read only as fast as they are worked on, with an index some hundreds ahead. Closing
    the generator ends the decode processes.

    Args:
        groups: Read lazily.
        engine: ``None`` to leave out what needs the model.
        index: Facts known already, and where new ones go; ``None`` to work without.
        workers: Decode processes; ``None`` for one a core.
        pool: Another pool than the usual one (which then decides about ``workers``); it is
            closed in the end.
        people: What :func:`organizer.vision.people.find_detector` gave; without it (or without
            an engine, which says where it can matter) nobody looks for faces.
        wanted: What comes first, and when to rest. With it groups are read ahead of the work, some
            hundreds at each step: only what has been read can be preferred.

    Yields:
        Every group exactly once, as they come; a bad file is an analysis with an error.

    Raises:
        StartError: No decode process can be started.
    """
    with pool or DecodePool(workers=workers) as running:
        pipeline = Pipeline(engine=engine, index=index, pool=running, people=people, wanted=wanted)
        source, more = iter(groups), True
        try:
            while more or pipeline.pending:
                room = CHUNK if wanted is not None else pipeline.room
                if more and room:
                    some = list(islice(source, room))
                    more = len(some) == room
                    pipeline.add(some)
                yield from pipeline.step(0 if more and wanted is not None else None)
        finally:
            if index is not None:
                index.flush()
