"""The window's long work as plain generators; nothing here knows of Qt.

They run on a worker thread (see :mod:`organizer.ui.jobs`), so what is slow to import is imported
inside.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import OrganizerError
from organizer.files import naming
from organizer.files.layout import layout_of
from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.files.plan import Move, Plan, Skip
from organizer.files.planning import make_plan
from organizer.files.rules import Level, Rules, Verdict
from organizer.files.scan import scan
from organizer.text import Text
from organizer.ui.bench import Bench
from organizer.ui.photo_item import PhotoItem, PhotoKey, printable

if TYPE_CHECKING:
    from organizer.vision.facts import Analysis

_BLOCK = 1024
"""Photos judged in one sweep: a slider that moves again is never kept waiting for long."""


@dataclass(frozen=True, slots=True)
class Judging:
    """The part of the rules that verdicts depend on."""

    level: Level
    min_confidence: float

    @classmethod
    def of(cls, rules: Rules) -> Judging:
        """The part of ``rules``."""
        return cls(rules.level, rules.min_confidence)


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
    """What runs the model (empty: there is no model), and why it does not if it should."""

    name: str
    problem: Text | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A photo was looked at; ``judging`` is what its verdict was made under."""

    analysis: Analysis
    verdict: Verdict | None
    judging: Judging


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
    with closing(analyse(fresh, engine=bench.engine, index=index)) as analyses:
        for analysis in analyses:
            yield from _judged([analysis], bench, judging())


def _ready(bench: Bench) -> EngineReady:
    """Start the engine; one that does not start leaves everything that needs no label."""
    try:
        engine = bench.open_engine()
    except OrganizerError as error:
        return EngineReady("", error.message)
    return EngineReady("" if engine is None else engine.name)


def _split(
    groups: Iterable[PhotoGroup], known: Mapping[Photo, Analysis], *, need_label: bool
) -> tuple[list[Analysis], list[PhotoGroup]]:
    """Facts that are in memory already, and the groups that have to be looked at."""
    remembered, fresh = [], []
    for group in groups:
        analysis = known.get(pathless(group.lead))
        usable = analysis is not None and analysis.error is None
        if analysis is None or not usable or (need_label and analysis.logits is None):
            fresh.append(group)
        else:
            remembered.append(replace(analysis, group=group, cached=True))
    return remembered, fresh


def pathless(photo: Photo) -> Photo:
    """A photo as a key under which it is found again after a move."""
    return replace(photo, path=Path())


def _judged(
    analyses: Sequence[Analysis], bench: Bench, judging: Judging
) -> Generator[Seen, None, None]:
    verdicts = _verdicts(analyses, bench, judging)
    for analysis, verdict in zip(analyses, verdicts, strict=True):
        yield Seen(analysis, verdict, judging)


def _verdicts(
    analyses: Sequence[Analysis], bench: Bench, judging: Judging
) -> Sequence[Verdict | None]:
    from organizer.vision import judge

    taxonomy, corrections = bench.open_labels()
    if len(analyses) == 1:  # the corrections of a lifetime need not be copied for one photo
        correction = corrections.get(analyses[0].content) if analyses[0].content else None
        return [
            judge.judge(
                analyses[0],
                taxonomy,
                level=judging.level,
                min_confidence=judging.min_confidence,
                correction=correction,
            )
        ]
    return judge.judge_many(
        analyses,
        taxonomy,
        level=judging.level,
        min_confidence=judging.min_confidence,
        corrections=corrections.all(),
    )


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A photo's new verdict, made from ``analysis``."""

    key: PhotoKey
    analysis: Analysis
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Decided:
    """A plan, and where each photo is in it by the path of its lead."""

    plan: Plan
    by_path: Mapping[Path, Move | Skip]


def decide(
    items: Sequence[PhotoItem], folder: Path, rules: Rules, bench: Bench, *, plan: bool
) -> Generator[Rejudged, None, Decided | None]:
    """Judge photos by new rules and plan what would become of them.

    Args:
        items: A snapshot of all photos, in the folder's order.
        folder: The open folder.
        rules: The rules.
        bench: Gives names and corrections.
        plan: Whether a plan is wanted too.

    Yields:
        Each photo whose verdict has changed.

    Returns:
        The plan; ``None`` when none was asked for.

    Raises:
        UsageError: The template is wrong.
    """
    judging = Judging.of(rules)
    candidates = []
    remaining = iter(items)
    while block := list(islice(remaining, _BLOCK)):
        analysed = [item.analysis for item in block if item.analysis is not None]
        verdicts = iter(_verdicts(analysed, bench, judging)) if analysed else iter(())
        for item in block:
            if item.analysis is not None:
                verdict = next(verdicts)
                if verdict != item.verdict:
                    yield Rejudged(item.key, item.analysis, verdict)
                    item = replace(item, verdict=verdict)
            candidates.append(item.candidate())
    if not plan:
        return None
    made = make_plan(folder, candidates, rules)
    by_path: dict[Path, Move | Skip] = {step.group.lead.path: step for step in made.moves}
    by_path.update((step.group.lead.path, step) for step in made.skips)
    return Decided(made, by_path)


def relabel(
    contents: Sequence[str], label: str | None, bench: Bench
) -> Generator[None, None, None]:
    """Remember what the user said photos show.

    Args:
        contents: The photos.
        label: What they show; ``None`` to go back to the model's word.
        bench: Gives the corrections.

    Raises:
        CorrectionsError: It could not be written.
    """
    _, corrections = bench.open_labels()
    if label is None:
        corrections.clear(contents)
    else:
        corrections.set(contents, label)
    yield


def example(rules: Rules, folder: Path, item: PhotoItem) -> str:
    """What rules make of a photo, without a look at the disk: the live example beside a template.

    Raises:
        UsageError: The template is wrong.
    """
    layout = layout_of(rules, folder)
    candidate = item.candidate()
    fill = naming.values(candidate, naming.photo_times(candidate)[0])
    if layout.needs_label and candidate.verdict is None:
        fill |= {"label": "…", "category": "…"}
    parts = [naming.render(component, fill) for component in layout.folders]
    name = item.photo.path.name
    if layout.name is not None:
        name = naming.render(layout.name, fill, 1) + item.photo.path.suffix
    return "→ " + printable("/".join([*parts, name]))


@dataclass(frozen=True, slots=True)
class Fetched:
    """How far a download is, bytes."""

    done: int
    total: int


def fetch_model() -> Generator[Fetched, None, None]:
    """Download the default model.

    Raises:
        StartError: It could not be fetched; says which file to put where.
    """
    from organizer.vision import models

    for progress in models.fetch(models.DEFAULT):
        yield Fetched(progress.done, progress.total)
