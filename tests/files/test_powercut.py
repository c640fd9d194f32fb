"""Power cuts: names and bytes that were not synced may be gone, and yet no photo is.

On a model of the disk (:mod:`tests.files.powercut`), with the real journal. Here a death is an
exception that nothing catches, so that thousands of them take seconds.
"""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import Photo, PhotoGroup
from organizer.files.plan import Move, Plan
from tests.files.powercut import ModelDisk, PowerCut, Survives
from tests.files.scenes import DIRECTIONS, MEMORY, SCENARIOS, Direction, Groups, files_of
from tests.files.staging import Tree, run

PHOTOS, OTHER = Path("/model/photos"), Path("/model-other/disk")
DISKS = (Path("/model"), Path("/model-other"))


@dataclass
class Desk:
    """A model disk with the files of a scenario, and a home with a real journal."""

    groups: Groups
    home: Path
    disk: ModelDisk
    first: Tree

    @classmethod
    def laid(cls, groups: Groups, home: Path, *, renames: bool = True) -> Desk:
        disk = ModelDisk(*DISKS, renames=renames)
        disk.put(OTHER / "theirs.jpg", b"theirs", 5)
        number = 0
        for group in groups:
            for source in group:
                number += 1
                disk.put(place(source), f"the bytes of {source}".encode(), number * 10**9)
        disk.settle()
        return cls(groups, home, disk, disk.tree())

    @property
    def file(self) -> Path:
        return self.home / "journal.sqlite"

    def plan(self) -> Plan:
        moves = []
        for group in self.groups:
            photos = [self.photo(place(source)) for source in group]
            targets = [place(target) for target in group.values()]
            moves.append(
                Move(PhotoGroup(photos[0], tuple(photos[1:])), targets[0], (*targets[1:],))
            )
        return Plan(PHOTOS, tuple(moves))

    def photo(self, path: Path) -> Photo:
        status = self.disk.status(path)
        assert status is not None
        return Photo.from_stat(path, status)

    def apply(self) -> None:
        with Journal.open(self.file, self.disk) as journal:
            run(moving.apply_plan(self.plan(), journal))

    def recover(self, direction: Direction) -> None:
        with Journal.open(self.file, self.disk) as journal:
            if journal.running():
                run(moving.recover(journal, direction))
            elif direction == "undo" and journal.undo_candidates():
                run(moving.undo(journal))

    def began(self) -> bool:
        with Journal.open(self.file, self.disk) as journal:
            return bool(journal.running() or journal.undo_candidates())

    def until(self, at: int, work: Callable[[], None]) -> bool:
        """Work until the program dies before side effect ``at``; whether it did."""
        self.disk.fail_at(at, self.disk.die)
        try:
            work()
        except PowerCut:
            return True
        finally:
            self.disk.wake()
        return False

    def expect_bytes(self) -> None:
        """Every photo's bytes are there, whole, under at least one name."""
        left = sorted(entry[0] for entry in self.disk.tree().values() if entry is not None)
        for entry in self.first.values():
            assert entry is None or entry[0] in left


def place(word: str) -> Path:
    return OTHER / word[1:] if word.startswith("@") else PHOTOS / word


@pytest.fixture
def home() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="powercut-", dir=MEMORY))
    yield made
    shutil.rmtree(made)


def fresh(home: Path) -> Path:
    for child in home.iterdir():
        child.unlink()
    return home


def wanted_tree(groups: Groups, home: Path, *, renames: bool) -> tuple[Tree, int]:
    """The tree that the plan makes, and how many side effects that takes."""
    desk = Desk.laid(groups, fresh(home), renames=renames)
    desk.disk.fail_at(-1, desk.disk.die)
    desk.apply()
    return desk.disk.tree(), desk.disk.count


SURVIVORS: dict[str, Callable[[], Survives]] = {
    "nothing": lambda: lambda: False,
    "everything": lambda: lambda: True,
    "half": lambda: random.Random(3).choices((True, False), k=1000).pop,
    "another half": lambda: random.Random(4).choices((True, False), k=1000).pop,
}


def cut_before_every_call(
    scenario: str, home: Path, survivors: Iterable[str], *, renames: bool = True, every: int = 1
) -> int:
    """Cut the power before each call, recover, and compare; how many times."""
    groups = SCENARIOS[scenario]
    last, calls = wanted_tree(groups, home, renames=renames)
    alike: Callable[[Tree], Tree] = dict if renames else files_of
    runs = 0
    for at, survives, direction in itertools.islice(
        itertools.product(range(calls), survivors, DIRECTIONS), 0, None, every
    ):
        runs += 1
        when = f"{scenario}: power cut at {at}, {survives} survives, {direction}"
        desk = Desk.laid(groups, fresh(home), renames=renames)
        assert desk.until(at, desk.apply)
        desk.disk.cut(SURVIVORS[survives]())
        desk.expect_bytes()
        began = desk.began()
        desk.recover(direction)
        if direction == "continue" and began:
            assert alike(desk.disk.tree()) == alike(last), when
            desk.recover("undo")
        assert alike(desk.disk.tree()) == alike(desk.first), when
    return runs


def test_the_power_goes_and_the_next_start_finds_every_photo(home: Path) -> None:
    for scenario in ("swap", "companions", "across", "everything"):
        cut_before_every_call(scenario, home, ["nothing", "half"], every=11)
        cut_before_every_call(scenario, home, ["nothing", "half"], renames=False, every=23)


@pytest.mark.e2e
@pytest.mark.parametrize("renames", [True, False], ids=["safe rename", "links only"])
def test_the_power_goes_before_every_call(home: Path, *, renames: bool) -> None:
    runs = sum(
        cut_before_every_call(scenario, home, SURVIVORS, renames=renames) for scenario in SCENARIOS
    )
    print(f"{runs} power cuts, every photo found each time")


def test_a_file_of_which_all_names_survive_a_power_cut_is_left_under_one(home: Path) -> None:
    case_only: Groups = [{"a.jpg": "A.jpg"}]  # by a third name
    _, calls = wanted_tree(case_only, home, renames=False)
    for at, seed in itertools.product(range(calls), range(12)):
        live_through(
            home,
            groups=case_only,
            renames=False,
            deaths=[(at, True)],
            directions=["undo"],
            seed=seed,
        )


NAMES = st.sampled_from(
    ["a.jpg", "A.jpg", "b.jpg", "c.jpg", "new/a.jpg", "new/deep/b.jpg", "@x/a.jpg"]
)
SOURCES = ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]
GROUPS = st.builds(
    lambda targets: [{source: target} for source, target in zip(SOURCES, targets, strict=False)],
    st.lists(NAMES, min_size=1, max_size=4, unique=True),
)


HISTORIES = given(
    groups=GROUPS,
    renames=st.booleans(),
    deaths=st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=3),
    directions=st.lists(st.sampled_from(DIRECTIONS), min_size=3, max_size=3),
    seed=st.integers(0, 2**32),
)
"""Deaths are side effects to die before, and whether it is the power that goes."""


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@HISTORIES
def test_whatever_survives_of_a_power_cut_every_photo_does(home: Path, **history: Any) -> None:
    live_through(home, **history)


@pytest.mark.e2e
@settings(
    max_examples=1500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@HISTORIES
def test_whatever_survives_of_many_power_cuts_every_photo_does(home: Path, **history: Any) -> None:
    live_through(home, **history)


def live_through(
    home: Path,
    *,
    groups: Groups,
    renames: bool,
    deaths: list[tuple[int, bool]],
    directions: list[Direction],
    seed: int,
) -> None:
    """Die again and again, with and without the power, then recover and compare."""
    draw = random.Random(seed)
    last, _ = wanted_tree(groups, home, renames=renames)
    alike: Callable[[Tree], Tree] = dict if renames else files_of
    desk = Desk.laid(groups, fresh(home), renames=renames)
    work: Callable[[], None] = desk.apply
    for (at, is_power_cut), direction in zip(deaths, directions, strict=False):
        desk.until(at, work)
        if is_power_cut:
            desk.disk.cut(lambda: draw.random() < 0.5)
        desk.expect_bytes()
        work = partial(desk.recover, direction)
    turned_back = "undo" in directions[: len(deaths) - 1]
    began = desk.began()
    desk.recover("continue")
    if began and not turned_back:
        assert alike(desk.disk.tree()) == alike(last)
    desk.recover("undo")
    assert alike(desk.disk.tree()) == alike(desk.first)
