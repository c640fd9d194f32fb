"""Every engine that there is here: alone, beside decoders, its start and its memory.

Run with ``python -m pytest tests/benchmarks/bench_engines.py -m benchmark -s``. The float model is
made where TensorFlow is installed (``TFHUB_CACHE_DIR`` for its weights); a GPU takes part where
LiteRT's WebGPU finds one, TensorFlow runs on CUDA where it finds that.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from organizer.errors import OrganizerError
from organizer.vision import engine_rates, float_model, gpu_engine, tensorflow_engine
from organizer.vision import models as catalog
from organizer.vision.decode_pool import usable_cores
from organizer.vision.engine import Engine, Views
from organizer.vision.litert_engine import LiteRtEngine
from tests.benchmarks.conftest import Figures

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

SECONDS = 2.0
LEAST_OF_BEST = 0.9


def finished(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


@pytest.fixture(scope="module")
def made(
    tmp_path_factory: pytest.TempPathFactory, shared: Path
) -> Iterator[float_model.FloatModel | None]:
    """The float model; ``None`` where TensorFlow is missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(tmp_path_factory.mktemp("home")))
        if "TFHUB_CACHE_DIR" not in os.environ:
            patch.setenv("TFHUB_CACHE_DIR", str(shared / "tfhub_cache"))
        try:
            yield finished(float_model.make())
        except OrganizerError as error:
            print(f"\nno float model: {error}")
            yield None


@pytest.fixture
def openers(
    made: float_model.FloatModel | None,
    models: Path,
    shared: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> dict[str, Callable[[], Engine]]:
    """What opens each engine."""
    if "TFHUB_CACHE_DIR" not in os.environ:
        monkeypatch.setenv("TFHUB_CACHE_DIR", str(shared / "tfhub_cache"))
    int8 = catalog.find(catalog.DEFAULT)
    assert int8 is not None
    counts = [count for count in (1, 2, 4, 8) if count <= usable_cores()]
    found: dict[str, Callable[[], Engine]] = {
        f"CPU int8, {count} threads": partial(LiteRtEngine, int8, threads=count) for count in counts
    }
    if made is not None:
        found[f"CPU float32, {counts[-1]} threads"] = partial(
            LiteRtEngine, made.path, threads=counts[-1]
        )
        found["GPU"] = partial(gpu_engine.steady, made)
        found["TensorFlow"] = tensorflow_engine.steady
    return found


def memory() -> int:
    """Bytes of this process and its children (PSS where there is)."""
    total = 0
    me = psutil.Process()
    for process in [me, *me.children(recursive=True)]:
        usage = process.memory_full_info()
        total += getattr(usage, "pss", usage.rss)
    return total


def alone(engine: Engine, views: Views) -> float:
    """Views a second with nothing beside it."""
    engine.run(views)
    start = time.perf_counter()
    done = 0
    while (elapsed := time.perf_counter() - start) < SECONDS:
        engine.run(views)
        done += len(views)
    return done / elapsed


def test_every_engine_alone_and_beside_decoders(
    openers: dict[str, Callable[[], Engine]], shared: Path, figures: Figures
) -> None:
    views = np.random.default_rng(0).integers(0, 256, (32, 224, 224, 3), np.uint8)
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:16]
    for title, opener in openers.items():
        before = memory()
        start = time.perf_counter()
        try:
            engine = opener()
        except OrganizerError as error:
            print(f"\n{title}: {error}")
            continue
        with closing(engine):
            engine.run(views[:2])
            ready = time.perf_counter() - start
            two, many = alone(engine, views[:2]), alone(engine, views)
            taken = memory() - before
            with closing(engine_rates.Beside(photos)) as beside:
                (rate,) = finished(beside.rates([engine], SECONDS))
            name = f"{title} ({engine.name})"
            figures.add(f"{name}: views/s, two at a time", two, "views/s")
            figures.add(f"{name}: views/s, 32 at a time", many, "views/s")
            figures.add(f"{name}: web photos/s beside decoders", rate.photos, "photos/s")
            figures.add(f"{name}: start and first two views", ready, "s")
            figures.add(f"{name}: memory", taken / 2**20, "MB")
            print(
                f"\n{name}: {two:.0f} views/s ({many:.0f} by 32), {rate.photos:.1f} photos/s beside"
                f" decoders, up in {ready:.1f} s, {taken >> 20} MB"
            )


@pytest.mark.parametrize("folder", ["phone", "web"])
def test_the_threads_that_are_taken_are_the_fastest_for_real_photos(
    models: Path, shared: Path, figures: Figures, folder: str
) -> None:
    from organizer.vision.engine_measure import measure

    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    report = finished(measure(path))  # on the pictures that it makes itself
    photos = sorted((shared / "photos" / folder).glob("*.[jJ]*"))[:16]
    counts = [count for count in (1, 2, 4, 8) if count <= usable_cores()]
    engines = [LiteRtEngine(path, threads=count) for count in counts]
    with closing(engine_rates.Beside(photos)) as beside:
        rates = dict(zip(counts, finished(beside.rates(engines, SECONDS)), strict=True))
    best = max(rate.photos for rate in rates.values())
    figures.add(
        f"threads taken against the best, {folder} photos",
        rates[report.threads].photos / best,
        at_least=LEAST_OF_BEST,
        note=", ".join(f"{count}: {rate.photos:.1f}/s" for count, rate in rates.items()),
    )
