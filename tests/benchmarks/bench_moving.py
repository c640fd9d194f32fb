"""What safety costs: moves under the journal against bare ``os.rename`` and as many fsyncs.

Run with ``python -m pytest tests/benchmarks/bench_moving.py -m benchmark -s``.
"""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from organizer.files import moving
from organizer.files.filesystem import FileSystem
from organizer.files.journal import Journal
from organizer.files.photo import PhotoGroup
from organizer.files.plan import Move, Plan
from tests.files.staging import photo

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

MOVES = 10_000
CLASSES = 20
MOST_TIMES = 3.0
ROUNDS = 3
SYNCS_A_COMMIT = 5
"""What SQLite does at ``journal_mode=DELETE, synchronous=EXTRA`` (counted with strace): its
rollback file twice, that file's folder, the database, and the folder again at the end."""
MOST_GROWTH = 1 << 20
"""Bytes that 20,000 moves may take more than 1,000: a hundredth of what the plan itself takes."""


class Counting(FileSystem):
    """The real disk, and how often each effect was had."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: Counter[str] = Counter()

    def before(self, call: str, *paths: Path) -> None:
        self.calls[call] += 1

    def taken(self) -> Counter[str]:
        """What was counted, from now on from nothing."""
        calls, self.calls = self.calls, Counter()
        return calls


def make_photos(folder: Path, count: int) -> Plan:
    """Small files and the plan to sort them into classes."""
    folder.mkdir(parents=True)
    moves = []
    for number in range(count):
        source = folder / f"IMG_{number:05}.jpg"
        source.write_bytes(b"%d" % number)
        target = folder / f"Class {number % CLASSES}" / source.name
        str(target)  # a path keeps its text once it was asked: part of what the plan takes
        moves.append(Move(PhotoGroup(photo(source)), target))
    return Plan(folder, tuple(moves))


def drain(moves: moving.Moving) -> moving.Report:
    """Run to the end, keeping nothing."""
    while True:
        try:
            next(moves)
        except StopIteration as stop:
            report: moving.Report = stop.value
            return report


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare(pairs: list[tuple[Path, Path]], scratch: Path, commits: int, folder_syncs: int) -> None:
    """The same moves with ``os.rename``, and as many fsyncs, at as many points in between.

    Args:
        pairs: From where to where.
        scratch: A file to append to and sync, as a journal's pages are.
        commits: At how many points to sync, which is :data:`SYNCS_A_COMMIT` times the scratch file.
        folder_syncs: How often to sync a folder, in all.
    """
    folders = sorted({path.parent for pair in pairs for path in pair})
    for folder in folders:
        folder.mkdir(exist_ok=True)
    descriptor = os.open(scratch, os.O_RDWR | os.O_CREAT)
    made = 0
    for number, (source, target) in enumerate(pairs, start=1):
        os.rename(source, target)
        while made < commits * number // len(pairs):
            for folder in itertools.islice(itertools.cycle(folders), folder_syncs // commits):
                parent = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
                os.fsync(parent)
                os.close(parent)
            for _ in range(SYNCS_A_COMMIT):
                os.write(descriptor, bytes(4096))
                os.fdatasync(descriptor)
            made += 1
    os.close(descriptor)


@pytest.fixture
def top(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    shutil.rmtree(tmp_path)


def test_moving_takes_at_most_three_times_bare_renames_and_as_many_fsyncs(top: Path) -> None:
    plan = make_photos(top / "photos", MOVES)
    there = [(move.group.lead.path, move.target) for move in plan.moves]
    back = [(target, source) for source, target in there]
    disk = Counting()
    best: dict[str, float] = {}

    def measure(name: str, work: Callable[[], object]) -> None:
        best[name] = min(timed(work), best.get(name, float("inf")))

    with Journal.open(top / "home" / "journal.sqlite", disk) as journal:
        for _ in range(ROUNDS):
            disk.taken()
            measure("apply", lambda: drain(moving.apply_plan(plan, journal)))
            forward = disk.taken()
            measure("undo", lambda: drain(moving.undo(journal)))
            backward = disk.taken()
            ways = (there, forward, "apply"), (back, backward, "undo")
            for with_folders, kind in ((False, "bare"), (True, "synced")):
                for pairs, calls, name in ways:
                    syncs = calls["sync_folder"] if with_folders else 0
                    work = partial(bare, pairs, top / "x", calls["commit"], syncs)
                    measure(f"{kind} {name}", work)
            for number in range(CLASSES):
                (top / "photos" / f"Class {number}").rmdir()
    for name, calls in (("apply", forward), ("undo", backward)):
        print(
            f"{name}: {MOVES} moves in {best[name]:.2f} s with {calls['commit']} commits;"
            f" {best[name] / best[f'bare {name}']:.2f} times bare renames with the"
            f" {calls['commit'] * SYNCS_A_COMMIT} fsyncs of these,"
            f" {best[name] / best[f'synced {name}']:.2f} times with the {calls['sync_folder']}"
            " fsyncs of folders too"
        )
    assert best["apply"] <= MOST_TIMES * best["synced apply"]
    assert best["undo"] <= MOST_TIMES * best["synced undo"]


def memory_of(folder: Path, count: int) -> dict[str, int]:
    """The most that applying and undoing a plan take beyond the plan itself, in bytes."""
    plan = make_photos(folder / "photos", count)
    peaks = {}
    with Journal.open(folder / "home" / "journal.sqlite") as journal:
        for name in ("apply", "undo"):
            gc.collect()
            tracemalloc.start()
            drain(moving.apply_plan(plan, journal) if name == "apply" else moving.undo(journal))
            peaks[name] = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
    return peaks


def test_memory_is_flat_in_the_number_of_moves(top: Path) -> None:
    few, many = memory_of(top / "few", 1_000), memory_of(top / "many", 20_000)
    for name, bytes_of_few in few.items():
        print(f"{name}: {bytes_of_few >> 10} KiB for 1,000 moves, {many[name] >> 10} for 20,000")
        assert many[name] - bytes_of_few < MOST_GROWTH
