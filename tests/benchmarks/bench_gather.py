"""How fast images are gathered from loopback: the program's own cost, without any network.

Run with ``python -m pytest tests/benchmarks/bench_gather.py -m benchmark -s``.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from organizer.training.judging import Judging
from organizer.training.polite import Politeness
from organizer.vision import models as catalog
from organizer.vision.engine_choice import open_engine
from tests.benchmarks.conftest import Figures
from tests.training.helpers import request, run
from tests.training.pictures import jpeg
from tests.training.servers.fast import fast_server, stats

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

PICTURES = 1000
PER_HOST = 4


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with fast_server(PICTURES) as url:
        yield url


def rate(url: str, tmp_path: Path, engine: Any = None, **given: Any) -> float:
    """Images a second from the first request to the last file in its class."""
    addresses = [f"{url}/{n}.jpg" for n in range(PICTURES)]
    wanted = request(
        tmp_path / "d",
        addresses,
        limit=PICTURES,
        politeness=Politeness(per_host=PER_HOST),
        judging=Judging(),
        **given,
    )
    started = time.perf_counter()
    summary, _ = run(wanted, engine)
    seconds = time.perf_counter() - started
    assert summary.kept == PICTURES
    assert stats(url)["most"] <= PER_HOST
    return PICTURES / seconds


def size_note() -> str:
    sizes = [len(jpeg(n)) for n in range(0, PICTURES, 50)]
    return f"{sum(sizes) / len(sizes) / 1000:.0f} KB each, {PER_HOST} connections"


def test_without_verifying(server: str, tmp_path: Path, figures: Figures) -> None:
    speed = rate(server, tmp_path, verify=False)
    figures.add("gather, not verified", speed, "images/s", at_least=200, note=size_note())


def test_with_verifying(server: str, tmp_path: Path, figures: Figures) -> None:
    speed = rate(server, tmp_path)
    figures.add("gather, verified", speed, "images/s", at_least=60, note=size_note())


def test_with_verifying_and_the_model(
    server: str, tmp_path: Path, figures: Figures, models: Path
) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    with closing(open_engine(path, "cpu")) as engine:
        speed = rate(server, tmp_path, engine)
    figures.add(
        "gather, verified and judged by the model",
        speed,
        "images/s",
        at_least=60,
        note=size_note(),
    )
