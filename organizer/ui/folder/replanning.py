"""Judging and planning the open folder again after a change. Knows nothing of Qt.

What is shown comes first: the verdicts that changed, those in view before the others. The plan with
its names follows; only the preview needs it.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.files import foreign
from organizer.files.photo import PhotoGroup
from organizer.files.plan import Move, Plan, Skip
from organizer.files.planning import plan_by_steps
from organizer.files.rules import Candidate, Rules, Verdict
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.judged import Block, Judged
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.ruling import Ruled, by_rules

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.facts import Analysis
    from organizer.vision.filing_rules import FilingRule
    from organizer.vision.judgement import Decision

_FLIPS = 64
"""Photos told of together."""
_STRIDE = 2048
"""Photos put into words, or looked up, between two looks at whether that is still wanted."""


@dataclass(frozen=True, slots=True)
class Rejudged:
    """A photo's new verdict, made from ``analysis``, and the rule that decided about it."""

    key: PhotoKey
    analysis: Analysis
    verdict: Verdict | None
    ruled: Ruled | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A plan.

    Attributes:
        plan: The plan.
        fates: What becomes of each group, by its identity; the plan keeps them alive.
    """

    plan: Plan
    fates: Mapping[int, Move | Skip]

    def fate_of(self, group: PhotoGroup) -> Move | Skip | None:
        """What becomes of a group that was planned for."""
        return self.fates.get(id(group))


@dataclass(slots=True, eq=False)
class Told:
    """What the window was told last. For the thread that decides alone.

    Attributes:
        block: What verdicts were made from; ``None`` before the first time.
        decision: Which of them are sure.
        filing_rules: The user's rules at that time.
        touched: Rows told of since, by what was not told to its end.
    """

    block: Block | None = None
    decision: Decision | None = None
    filing_rules: Sequence[FilingRule] = ()
    touched: set[int] = field(default_factory=set)

    def changed(
        self, judged: Judged, now: Decision, filing_rules: Sequence[FilingRule]
    ) -> set[int]:
        """The rows of photos that may be shown wrongly."""
        then, rules = self.decision, self.filing_rules
        grown = self.block is not None and self.block in (judged.block, judged.grown_from)
        if then is None or not grown or rules is not filing_rules:
            return set(range(len(judged.block.analyses)))
        return self.touched.union(now.flipped(then).tolist())

    def whole(self, judged: Judged, now: Decision, filing_rules: Sequence[FilingRule]) -> None:
        """All of it was told."""
        self.block, self.decision, self.filing_rules = judged.block, now, filing_rules
        self.touched = set()


@dataclass(frozen=True, slots=True, eq=False)
class Wishes:
    """What is asked.

    Attributes:
        folder: The open folder.
        rules: How photos are to be tidied.
        looking: What is looked for beside the model's classes.
        plan: Whether a plan is wanted too.
        in_view: The photos in view: they come first.
    """

    folder: Path
    rules: Rules
    looking: Looking
    plan: bool
    in_view: Collection[PhotoKey] = ()


def decide(
    photos: Sequence[PhotoItem], wishes: Wishes, bench: Bench, known: Sequence[Block], told: Told
) -> Generator[Judged | list[Rejudged] | None, None, Decided | None]:
    """Judge photos by new rules and plan what would become of them.

    Args:
        photos: A snapshot of all photos.
        wishes: What is asked.
        bench: Gives names and corrections.
        known: Photos judged before.
        told: What the window shows; kept up to date.

    Yields:
        What was judged, then photos whose verdict has changed; ``None`` now and then.

    Returns:
        The plan; ``None`` when none was asked for.

    Raises:
        UsageError: The template is wrong.
        StartError: The destination belongs to another program.
    """
    items = sorted(photos, key=_order)
    yield None
    analysed = [item for item in items if item.analysis is not None]
    fresh: dict[PhotoKey, Rejudged] = {}
    if analysed:
        judge, corrections = bench.open_judge(wishes.looking), bench.open_labels()[1]
        facts = [item.analysis for item in analysed if item.analysis is not None]
        judged = yield from Judged.by_steps(facts, judge, corrections.all(), wishes.looking, known)
        yield judged
        for some in _rejudged(analysed, judged, wishes, bench, told):
            fresh.update((each.key, each) for each in some)
            yield some
    if not wishes.plan:
        return None
    if wishes.rules.destination is not None:
        foreign.refuse(wishes.rules.destination.absolute())
    plan = yield from plan_by_steps(wishes.folder, _candidates(items, fresh), wishes.rules)
    fates: dict[int, Move | Skip] = {}
    steps: tuple[Move | Skip, ...] = (*plan.moves, *plan.skips)
    for at, step in enumerate(steps):
        fates[id(step.group)] = step
        if not at % _STRIDE:
            yield None
    return Decided(plan, fates)


def _order(item: PhotoItem) -> int:
    return item.order


def _rejudged(
    items: Sequence[PhotoItem], judged: Judged, wishes: Wishes, bench: Bench, told: Told
) -> Iterator[list[Rejudged]]:
    """The photos that are shown wrongly, those in view first; some at a time, maybe none."""
    import numpy as np

    now = judged.decide(wishes.rules)
    filing_rules = bench.filing_rules
    changed = told.changed(judged, now, filing_rules)
    yield []
    rows = judged.current.tolist()
    seen = [at for at, item in enumerate(items) if item.key in wishes.in_view]
    order = chain(
        (at for at in seen if rows[at] in changed),
        (at for at, row in enumerate(rows) if row in changed),
    )
    while places := _take(order, _STRIDE if len(changed) > _STRIDE else _FLIPS):
        words = now.verdicts(np.array([rows[at] for at in places], dtype=np.intp))
        wrong = []
        for at, plain in zip(places, words, strict=True):
            item = items[at]
            if item.analysis is None:
                continue
            verdict, ruled = by_rules(item.analysis, plain, bench)
            if verdict != item.verdict or ruled != item.ruled or rows[at] in told.touched:
                told.touched.add(rows[at])
                wrong.append(Rejudged(item.key, item.analysis, verdict, ruled))
        for start in range(0, max(1, len(wrong)), _FLIPS):
            yield wrong[start : start + _FLIPS]
    told.whole(judged, now, filing_rules)


def _take(source: Iterator[int], count: int) -> list[int]:
    taken = []
    for each in source:
        taken.append(each)
        if len(taken) == count:
            break
    return taken


def _candidates(
    items: Sequence[PhotoItem], fresh: Mapping[PhotoKey, Rejudged]
) -> Iterator[Candidate]:
    """The photos on their way into a plan, under their new verdicts."""
    for item in items:
        new = fresh.get(item.key)
        if new is not None:
            item = PhotoItem(item.key, item.order, item.group, new.analysis, new.verdict, new.ruled)
        yield item.candidate()
