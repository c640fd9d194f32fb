"""Rules that arrive while photos are being judged and planned by others: the last ones count."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from organizer.files.plan import Plan
from organizer.files.rules import Level, Rules, Verdict
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder import decider
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.decider import Decider
from organizer.ui.folder.judged import Judged
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.replanning import Decided, Rejudged, Told, Wishes, decide
from organizer.vision.facts import Analysis
from tests.ui.builders import waiting

FOLDER = Path("/photos")
BEFORE = Rules()
OVERTAKEN = Rules(level=Level.FINE, min_confidence=0.2, template="{label}/{n}")
LAST = Rules(min_confidence=0.6, template="{category}/{n}")


@pytest.fixture
def bench(own_home: Path) -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.close()


def looked_at(count: int) -> list[PhotoItem]:
    """Photos with made-up logits, some clear and some doubtful; judged by nobody yet."""
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 1, (count, 1001)).astype(np.float32)
    logits[np.arange(count), rng.integers(0, 1001, count)] += rng.uniform(3, 18, count)
    return [
        replace(item, analysis=Analysis(item.group, content=f"c{number}", logits=logits[number]))
        for number, item in enumerate(map(waiting, range(count)))
    ]


class Folder:
    """What the window shows, without the window."""

    def __init__(self, photos: list[PhotoItem], bench: Bench) -> None:
        self.photos = {item.key: item for item in photos}
        self._bench = bench
        self._told = Told()
        self._judged: Judged | None = None

    @property
    def verdicts(self) -> dict[PhotoKey, Verdict | None]:
        return {key: item.verdict for key, item in self.photos.items()}

    def decide(self, rules: Rules, steps: int | None = None) -> Plan | None:
        """Decide by rules, or only the first steps of it: then another wish overtakes it."""
        blocks = [] if self._judged is None else [self._judged.block]
        wishes = Wishes(FOLDER, rules, Looking(), plan=True)
        work = decide(list(self.photos.values()), wishes, self._bench, blocks, self._told)
        decided: list[Decided | None] = []

        def whole() -> Iterator[Judged | list[Rejudged] | None]:
            decided.append((yield from work))

        for new in islice(whole(), steps):
            if isinstance(new, Judged):
                self._judged = new
            for each in new if isinstance(new, list) else ():
                self.photos[each.key] = replace(self.photos[each.key], verdict=each.verdict)
        work.close()
        return decided[0].plan if decided and decided[0] is not None else None


def targets(plan: Plan | None) -> tuple[list[tuple[Path, Path]], list[tuple[Path, str]]]:
    assert plan is not None
    moves = [(move.group.lead.path, move.target) for move in plan.moves]
    return moves, [(skip.group.lead.path, str(skip.reason)) for skip in plan.skips]


def test_wherever_it_is_overtaken_the_last_rules_decide_about_every_photo(bench: Bench) -> None:
    photos = looked_at(300)
    straight = Folder(photos, bench)
    straight.decide(BEFORE)
    expected = targets(straight.decide(LAST))
    assert expected[0], "some move"
    assert expected[1], "some stay"
    overtaken = 0
    for steps in range(1000):
        folder = Folder(photos, bench)
        folder.decide(BEFORE)
        other = folder.decide(OVERTAKEN, steps)
        plan = folder.decide(LAST)
        assert folder.verdicts == straight.verdicts, f"overtaken after {steps} steps"
        assert targets(plan) == expected, f"overtaken after {steps} steps"
        if other is not None:
            assert targets(other) != expected
            break
        overtaken += 1
    assert overtaken > 5, "it had several places to be overtaken in"


def test_one_overtaken_after_the_other_leaves_nothing_behind(bench: Bench) -> None:
    photos = looked_at(300)
    straight = Folder(photos, bench)
    expected = targets(straight.decide(LAST))
    folder = Folder(photos, bench)
    for steps in (4, 6, 5, 3, 7):
        folder.decide(OVERTAKEN, steps)
        folder.decide(BEFORE, steps)
    assert targets(folder.decide(LAST)) == expected
    assert folder.verdicts == straight.verdicts


class Window:
    """Photos that are decided about as in the window, by rules that can change at any time."""

    def __init__(self, bench: Bench, runner: JobRunner, count: int) -> None:
        self.photos = PhotoModel()
        self.photos.add(looked_at(count))
        self.rules = BEFORE
        self.plans: list[tuple[Rules, Plan]] = []
        self._owner = QObject()
        self.decider = Decider(
            self.photos, runner, bench, lambda: (self.rules, Looking()), self._owner
        )
        self.decider.planned.connect(self._note)
        self.decider.open(FOLDER)
        self.decider.plan_from_now_on(wanted=True)

    def set_rules(self, rules: Rules) -> None:
        self.rules = rules
        self.decider.schedule()
        assert self.decider.decided is None, "no plan is better than that of other rules"

    def _note(self) -> None:
        if self.decider.decided is not None:
            self.plans.append((self.rules, self.decider.decided.plan))


class Held:
    """Decides as ever, but by the overtaken rules only so far until it may go on.

    Args:
        steps: How far; ``None`` for all the way, but for the end.
    """

    def __init__(self, steps: int | None) -> None:
        self._steps = steps
        self.there, self.go_on = threading.Event(), threading.Event()

    def __call__(
        self, photos: list[PhotoItem], wishes: Wishes, *given: Any
    ) -> Generator[object, None, Decided | None]:
        work = decide(photos, wishes, *given)
        held: list[Decided | None] = []

        def whole() -> Iterator[object]:
            held.append((yield from work))

        steps = whole()
        if wishes.rules == OVERTAKEN:
            yield from islice(steps, self._steps)
            self.there.set()
            assert self.go_on.wait(60)
        yield from steps
        return held[0]


@pytest.mark.parametrize(
    ("interval_ms", "steps"),
    [(1, 3), (1, None), (400, None)],
    ids=["soon and told at once", "late and told at once", "late and told later"],
)
def test_the_window_ends_with_the_last_rules_and_never_sees_the_plan_of_overtaken_ones(
    qtbot: QtBot,
    bench: Bench,
    interval_ms: int,
    steps: int | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = Held(steps)
    monkeypatch.setattr(decider, "decide", held)
    straight = Folder(looked_at(1000), bench)
    expected = targets(straight.decide(LAST))
    runner = JobRunner("decisions", interval_ms=interval_ms)
    window = Window(bench, runner, 1000)
    qtbot.waitUntil(lambda: len(window.plans) == 1)
    window.set_rules(OVERTAKEN)
    qtbot.waitUntil(held.there.is_set)
    if interval_ms == 1:
        qtbot.wait(20)  # in which it is told
    window.set_rules(LAST)
    held.go_on.set()
    qtbot.waitUntil(lambda: window.decider.decided is not None)
    assert [by for by, _ in window.plans] == [BEFORE, LAST]
    assert targets(window.plans[-1][1]) == expected
    assert [item.verdict for item in window.photos.items()] == list(straight.verdicts.values())
    assert not window.decider.busy
    assert runner.shutdown()
