"""Starts what runs the model, and finds out what runs it fastest. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.sights import EngineReady

ENOUGH_TO_MEASURE = 1000
"""Photos looked at anew after which engines are measured: that takes as long as about 200."""


def ready_engine(bench: Bench) -> EngineReady:
    """Start the engine; one that does not start leaves everything that needs no label."""
    try:
        engine = bench.open_engine()
    except OrganizerError as error:
        return EngineReady("", error.message)
    if engine is None:
        return EngineReady("")
    report = bench.engine_report()
    ways = () if report is None else report.alternatives
    return EngineReady(
        engine.name,
        details=tuple((way.name, way.views_per_second, way.reason) for way in ways),
        version=f"{engine.model} {engine.version}",
    )


def measured(
    bench: Bench, photos: Sequence[Path], ready: EngineReady
) -> Generator[EngineReady, None, None]:
    """Find out what runs the model fastest here, once; the next start takes it."""
    from organizer.vision import engine_record, models
    from organizer.vision.engine_measure import measure

    path = models.find(models.DEFAULT)
    if path is None or not ready.name or engine_record.recall(path) is not None:
        return
    with suppress(OrganizerError), closing(measure(path, photos)) as measuring:
        for _ in measuring:
            yield ready  # so that it can be cancelled
    yield ready_engine(bench)
