"""The window's long work as plain generators; nothing here knows of Qt.

They run on a worker thread (see :mod:`organizer.ui.jobs`), so what is slow to import is imported
inside.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import OrganizerError
from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.files.rules import Verdict
from organizer.files.scan import scan
from organizer.text import Text
from organizer.ui.bench import Bench
from organizer.ui.deciding import Judging, verdicts
from organizer.ui.ruling import Ruled, by_rules

if TYPE_CHECKING:
    from organizer.vision.facts import Analysis


WORTH_MEASURING = 1000
"""Photos looked at anew after which engines are measured: that takes as long as about 200."""


@dataclass(frozen=True, slots=True)
class Found:
    """The scan came upon a photo."""

    group: PhotoGroup


@dataclass(frozen=True, slots=True)
class Listed:
    """The scan is through: how many photos there are, and what was left alone."""

    photos: int
    left: tuple[LeftAlone, ...]


@dataclass(frozen=True, slots=True)
class EngineReady:
    """What runs the model (empty: there is no model), and why it does not if it should.

    Attributes:
        name: For people.
        problem: Why there is none.
        details: Each way to run it: how fast, and why it is used or not.
    """

    name: str
    problem: Text | None = None
    details: tuple[tuple[str, float | None, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo was looked at; ``judging`` is what its verdict was made under."""

    analysis: Analysis
    verdict: Verdict | None
    judging: Judging
    ruled: Ruled | None = None


Sight = Found | Listed | EngineReady | Seen


def look_at(
    folder: Path,
    *,
    recursive: bool,
    bench: Bench,
    judging: Callable[[], Judging],
    known: Mapping[Photo, Analysis],
) -> Generator[Sight, None, None]:
    """List a folder's photos, then look at each.

    Args:
        folder: The folder.
        recursive: Whether its subfolders count.
        bench: What is needed for it.
        judging: What verdicts are made under; asked each time, since it may change.
        known: Facts in memory, by the file they were read from; its path does not matter.

    Raises:
        StartError: The folder cannot be read.
    """
    groups: list[PhotoGroup] = []
    left: list[LeftAlone] = []
    for item in scan(folder, recursive=recursive):
        if isinstance(item, PhotoGroup):
            groups.append(item)
            yield Found(item)
        else:
            left.append(item)
    yield Listed(len(groups), tuple(left))
    if not groups:
        return
    from organizer.vision.classify import analyse

    bench.open_labels()
    ready = _ready(bench)
    yield ready
    remembered, fresh = _split(groups, known, need_label=bool(ready.name))
    yield from _judged(remembered, bench, judging())
    index = bench.open_index()
    looking = analyse(fresh, engine=bench.engine, index=index, people=bench.open_people())
    readable: list[Path] = []
    with closing(looking) as analyses:
        for analysis in analyses:
            yield from _judged([analysis], bench, judging())
            if bench.heed_engine():
                yield _ready(bench)
            if analysis.error is None and not analysis.cached:
                readable.append(analysis.group.lead.path)
    if len(readable) >= WORTH_MEASURING:
        yield from _measured(bench, readable, ready)


def _measured(
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
    yield _ready(bench)


def _ready(bench: Bench) -> EngineReady:
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
        engine.name, details=tuple((way.name, way.views_per_second, way.reason) for way in ways)
    )


def _split(
    groups: Iterable[PhotoGroup], known: Mapping[Photo, Analysis], *, need_label: bool
) -> tuple[list[Analysis], list[PhotoGroup]]:
    """Facts that are in memory already, and the groups that have to be looked at."""
    remembered, fresh = [], []
    for group in groups:
        analysis = known.get(pathless(group.lead))
        usable = analysis is not None and analysis.error is None
        if analysis is None or not usable or (need_label and not analysis.labelled):
            fresh.append(group)
        else:
            remembered.append(analysis.found_as(group))
    return remembered, fresh


def pathless(photo: Photo) -> Photo:
    """A photo as a key under which it is found again after a move."""
    return replace(photo, path=Path())


def _judged(
    analyses: Sequence[Analysis], bench: Bench, judging: Judging
) -> Generator[Seen, None, None]:
    judged = verdicts(analyses, bench, judging)
    for analysis, verdict in zip(analyses, judged, strict=True):
        filed, ruled = by_rules(analysis, verdict, bench)
        yield Seen(analysis, filed, judging, ruled)


@dataclass(frozen=True, slots=True)
class Fetched:
    """How far a download is, bytes."""

    done: int
    total: int


def fetch_model() -> Generator[Fetched, None, None]:
    """Download the default model, and the one that finds faces where that can be had too.

    Raises:
        StartError: The default model could not be fetched; says which file to put where.
    """
    from organizer.vision import models
    from organizer.vision.people import MODEL as FACES

    for progress in models.fetch(models.DEFAULT):
        yield Fetched(progress.done, progress.total)
    with suppress(models.ModelMissingError):  # without faces everything else works
        for progress in models.fetch(FACES):
            yield Fetched(progress.done, progress.total)
