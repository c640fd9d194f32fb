"""What looking for people, screenshots, documents and memes finds, and what it costs.

Run with ``python -m pytest tests/benchmarks/bench_signals.py -m benchmark -s``.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from organizer.files.photo import PhotoGroup
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.decode_pool import DecodePool
from organizer.vision.engine import Engine, open_engine
from organizer.vision.facts import Analysis
from organizer.vision.people import BlazeFace, find_detector
from tests.vision.helpers import group, groups, unmeasured

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

MOST_COST = 0.08
ROUNDS = 4
SURE = 0.5
SCREENSHOTS = {"n06359193_web_site.JPEG"}
"""Among the web photos: those that are screenshots."""


@pytest.fixture
def engine(models: Path) -> Iterator[Engine]:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path)
    yield engine
    engine.close()


@pytest.fixture
def detector(models: Path) -> BlazeFace:
    detector = find_detector()
    assert detector is not None
    return detector


def photos_of(folder: Path) -> list[PhotoGroup]:
    suffixes = {".jpg", ".jpeg", ".png"}
    return [group(path) for path in sorted(folder.rglob("*")) if path.suffix.lower() in suffixes]


def processor_seconds(pool: DecodePool) -> float:
    """What this process and its decoders have used of the processors."""
    used = 0.0
    for pid in (os.getpid(), *pool.pids()):
        times = psutil.Process(pid).cpu_times()
        used += times.user + times.system
    return used


def one_round(
    work: list[PhotoGroup], engine: Engine, people: BlazeFace | None
) -> tuple[float, float]:
    """Seconds a photo on the clock and of the processors, without the start of the decoders."""
    pool = DecodePool(decoder=None if people else unmeasured)
    running = analyse(work, engine=engine, index=None, pool=pool, people=people)
    for _ in range(4):
        next(running)
    start, used = time.perf_counter(), processor_seconds(pool)
    count = len(work) - 9  # so that the pool is not closed yet
    for _ in range(count):
        next(running)
    found = time.perf_counter() - start, processor_seconds(pool) - used
    running.close()
    return found[0] / count, found[1] / count


@pytest.mark.parametrize("folder", ["phone", "web"])
def test_all_of_it_costs_little(
    shared: Path, engine: Engine, detector: BlazeFace, tmp_path: Path, folder: str
) -> None:
    for copy in range(4 if folder == "phone" else 1):
        for path in photos_of(shared / "photos" / folder):
            shutil.copyfile(path.lead.path, tmp_path / f"{copy} {path.lead.path.name}")
    work = groups(tmp_path)
    bare, full = [], []
    for _ in range(ROUNDS):  # one after the other, so that other programs disturb both alike
        bare.append(one_round(work, engine, None))
        full.append(one_round(work, engine, detector))
    (clock, used), (full_clock, full_used) = (
        [min(column) for column in zip(*rounds, strict=True)] for rounds in (bare, full)
    )
    cost = full_used / used - 1
    print(
        f"\n{folder}, best of {ROUNDS}: {1 / clock:.1f} photos/s without,"
        f" {1 / full_clock:.1f} with it;"
        f" processors {1000 * used:.1f} and {1000 * full_used:.1f} ms a photo: {cost:+.1%}"
    )
    assert cost <= MOST_COST


def test_what_is_found_in_photos(shared: Path, engine: Engine, detector: BlazeFace) -> None:
    for folder in ("people", "phone", "ants_bees/val", "web", "imagenet_val"):
        work = photos_of(shared / "photos" / folder)
        found = list(analyse(work, engine=engine, index=None, people=detector))
        print(f"\n{folder}: {len(found)} photos")
        for thing in ("people", "screenshot", "document", "meme"):
            names = [named(entry) for entry in found if value(entry, thing) >= SURE]
            print(f"  {thing}: {len(names)} at {SURE} or more: {', '.join(names[:12])}")
        screenshots = [
            named(entry)
            for entry in found
            if value(entry, "screenshot") >= SURE and named(entry) not in SCREENSHOTS
        ]
        assert len(screenshots) <= 0.01 * len(found)
        if folder == "people":
            assert all(value(entry, "people") >= 0.95 for entry in found)
        if folder == "ants_bees/val":
            assert sum(value(entry, "people") >= SURE for entry in found) <= 0.01 * len(found)
        if folder == "phone":
            assert all(entry.signals is not None and not entry.signals.faces for entry in found)


def value(analysis: Analysis, thing: str) -> float:
    assert analysis.signals is not None
    return float(getattr(analysis.signals, thing))


def named(analysis: Analysis) -> str:
    return analysis.group.lead.path.name
