"""One pass over a folder: listing it and looking at its photos, both at once.

A plain generator that runs on a worker thread (see :mod:`organizer.ui.background.jobs`), so what is
slow to import is imported inside.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.files.scan import Waiting, scan_watched
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.deciding import Judging
from organizer.ui.folder.engine_ready import ENOUGH_TO_MEASURE, measured, ready_engine
from organizer.ui.folder.judged import Block, Judged
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.ruling import by_rules
from organizer.ui.folder.sights import Found, Listed, Looked, Seen, Sight, Waits

if TYPE_CHECKING:
    from organizer.vision.facts import Analysis
    from organizer.vision.judgement import Judgement
    from organizer.vision.pipeline import Pipeline
    from organizer.vision.wanted import Wanted

_SLICE_S = 0.03
"""Listing and looking take turns: a folder of 100,000 shows its first photos while it is listed."""
_BEAT_S = 0.1
"""How long nothing may come before a sign of life is given, so that a pass ends at once."""
_SLOW_S = 3.0
"""A photo that takes longer is said to be waited for."""
_MOST = 128
"""Photos told of together, so that what is told is never much for the window to take in."""

Known = dict[tuple[object, int, int], "Analysis"]
"""Facts in memory by the file they were read from, whatever its path is."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is known of the folder before a pass.

    Attributes:
        items: The photos that were here.
        judged: What they show; ``None`` when that was not worked out.
        version: Of the engine that looked at them.
    """

    items: Sequence[PhotoItem] = ()
    judged: Judged | None = None
    version: str = ""


def look_at(
    folder: Path,
    *,
    recursive: bool,
    bench: Bench,
    judging: Callable[[], Judging],
    before: Before,
    wanted: Wanted,
) -> Generator[Sight, None, None]:
    """List a folder's photos and look at each.

    Args:
        folder: The folder.
        recursive: Whether its subfolders count.
        bench: What is needed for it.
        judging: What verdicts are made under; asked each time, since it may change.
        before: What is known already.
        wanted: Says which photos come first, and when to rest.

    Raises:
        StartError: The folder cannot be read.
    """
    with closing(_listed(folder, recursive=recursive)) as listing:
        new: list[PhotoGroup] = []
        sight = next(listing)
        while not isinstance(sight, Listed) and not new:
            if isinstance(sight, Found):
                new += sight.groups
            yield sight
            sight = next(listing)
        yield sight
        if isinstance(sight, Found):
            new += sight.groups
        if new:
            rest = iter(()) if isinstance(sight, Listed) else listing
            yield from _Pass(bench, judging, before, wanted).over(new, rest)


def _listed(folder: Path, *, recursive: bool) -> Generator[Found | Listed | Waits, None, None]:
    """List a folder; a sight at least as often as listing and looking take turns."""
    groups: list[PhotoGroup] = []
    left: list[LeftAlone] = []
    until = time.monotonic() + _SLICE_S
    for item in scan_watched(folder, recursive=recursive):
        match item:
            case PhotoGroup():
                groups.append(item)
            case LeftAlone():
                left.append(item)
            case Waiting():
                yield Waits(item.folder, item.seconds)
        if len(groups) >= _MOST or time.monotonic() > until:
            yield Found(groups) if groups else Waits()
            groups = []
            until = time.monotonic() + _SLICE_S
    if groups:
        yield Found(groups)
    yield Listed(tuple(left))


class _Pass:
    """Looking at photos while more of them are found."""

    def __init__(
        self, bench: Bench, judging: Callable[[], Judging], before: Before, wanted: Wanted
    ) -> None:
        self._bench = bench
        self._judging = judging
        self._before = before.judged
        self._version = before.version
        self._known: Known = {
            _file(item.photo): item.analysis for item in before.items if item.analysis is not None
        }
        self._wanted = wanted
        self._labels = False
        self._readable: list[Path] = []

    def over(self, groups: list[PhotoGroup], listing: Iterator[Sight]) -> Iterator[Sight]:
        """Look at photos.

        Args:
            groups: Those that were found so far.
            listing: The rest.
        """
        from organizer.vision.pipeline import Pipeline

        bench = self._bench
        bench.open_judge(self._judging().looking)
        ready = ready_engine(bench)
        if ready.version != self._version:
            self._known = {}
        yield ready
        self._labels = bool(ready.name)
        index, pool = bench.open_index(), bench.take_pool()
        people = bench.open_people(wanted=self._judging().looking.people)
        try:
            pipeline = Pipeline(
                engine=bench.engine, index=index, pool=pool, people=people, wanted=self._wanted
            )
            more = True
            while more or groups or pipeline.pending:
                yield from self._remembered(pipeline, groups)
                groups = []
                yield from self._step(pipeline, 0 if more else _BEAT_S)
                sight = next(listing, None)
                more = sight is not None
                if sight is not None:
                    yield sight
                if isinstance(sight, Found):
                    groups = list(sight.groups)
        finally:
            bench.keep_pool(pool)
            index.flush()
        if len(self._readable) >= ENOUGH_TO_MEASURE:
            yield from measured(bench, self._readable, ready)

    def _remembered(self, pipeline: Pipeline, groups: Sequence[PhotoGroup]) -> Iterator[Looked]:
        """Say what is in memory already; the pipeline gets the others."""
        old, again, fresh = [], [], []
        for group in groups:
            analysis = self._known.get(_file(group.lead))
            if analysis is None or analysis.error or (self._labels and not analysis.labelled):
                fresh.append(group)
            else:
                old.append(analysis)
                again.append(analysis.found_as(group))
        pipeline.add(fresh)
        for at in range(0, len(again), _MOST):
            some = slice(at, at + _MOST)
            yield self._looked(again[some], self._judged_before(old[some]))

    def _judged_before(self, analyses: Sequence[Analysis]) -> Judgement | None:
        before = self._before
        if before is None:
            return None
        looking = self._judging().looking
        fits = before.block.fits(self._bench.open_judge(looking).taxonomy, looking)
        all_there = all(id(each) in before.rows for each in analyses)
        return before.known_of(analyses) if fits and all_there else None

    def _step(self, pipeline: Pipeline, timeout: float) -> Iterator[Sight]:
        """Take the pipeline's next step, or say what it waits for."""
        until = time.monotonic() + _SLICE_S
        done = pipeline.step(timeout)
        while done and len(done) < _MOST and time.monotonic() < until and pipeline.pending:
            more = pipeline.step(0)
            if not more:
                break
            done += more
        for at in range(0, len(done), _MOST):
            yield self._looked(done[at : at + _MOST])
        if self._bench.heed_engine():
            yield ready_engine(self._bench)
        if not done and timeout:
            slow = pipeline.waited_for(_SLOW_S)
            group, seconds = max(slow, key=lambda each: each[1], default=(None, 0.0))
            yield Waits(None if group is None else group.lead.path, seconds)

    def _looked(self, analyses: Sequence[Analysis], judgement: Judgement | None = None) -> Looked:
        """Judge photos at all levels at once, so that nothing need be read again."""
        self._readable += [
            each.group.lead.path for each in analyses if each.error is None and not each.cached
        ]
        judging = self._judging()
        _, corrections = self._bench.open_labels()
        if judgement is None:
            judgement = self._bench.open_judge(judging.looking).judge(analyses, judging.looking)
        said = {
            row: entry
            for row, each in enumerate(analyses)
            if each.content and (entry := corrections.get(each.content)) is not None
        }
        decision = replace(judgement, corrections=said).decide(
            judging.level, judging.min_confidence, back_off=judging.back_off
        )
        seen = [
            Seen(each, *by_rules(each, verdict, self._bench))
            for each, verdict in zip(analyses, decision.verdicts(), strict=True)
        ]
        return Looked(seen, Block(analyses, judgement, judging.looking), judging)


def _file(photo: Photo) -> tuple[object, int, int]:
    """What a file is known by whatever it is called."""
    return photo.file_id, photo.size, photo.mtime_ns
