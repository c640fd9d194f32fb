"""Two workers of a cluster on this machine against the pipeline by itself.

Run with ``python -m pytest tests/benchmarks/bench_cluster.py -m benchmark -s``.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from organizer.files.photo import PhotoGroup
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.cluster import LOCAL, ClusterModel, analyse_on_cluster
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Analysis
from organizer.vision.people import find_detector
from tests.benchmarks.bench_pipeline import copied, rate_of
from tests.benchmarks.conftest import Figures

pytest.importorskip("distributed", reason="organizer[cluster] is not installed")

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(600),
    pytest.mark.filterwarnings("default"),
]

LEAST_SHARE = 0.8
COPIES = {"phone": 24, "web": 4}
"""Enough chunks that the last one, which one worker does alone, weighs little."""
ROUNDS = 2
FEW = 64
"""Two chunks: both workers have opened the model before the clock counts."""


@pytest.mark.parametrize("kind", ["phone", "web"])
def test_a_cluster_of_two_is_nearly_as_fast_as_the_pipeline(
    shared: Path, models: Path, tmp_path: Path, figures: Figures, kind: str
) -> None:
    work = copied(shared, kind, tmp_path, COPIES[kind])
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path, "cpu")
    model = ClusterModel(engine.model, engine.version, faces=True)
    people = find_detector()
    alone = together = 0.0  # the best of each: other programs disturb

    def pipeline(some: list[PhotoGroup]) -> Generator[Analysis, None, None]:
        return analyse(some, engine=engine, index=None, people=people)

    def cluster(some: list[PhotoGroup]) -> Generator[Analysis, None, None]:
        return analyse_on_cluster(some, LOCAL, model=model, index=None, workers=2)

    for _ in range(ROUNDS):
        alone = max(alone, rate_of(pipeline, work, FEW))
        together = max(together, rate_of(cluster, work, FEW))
    engine.close()
    share = together / alone
    figures.add(
        f"cluster of two workers, {kind}: of the pipeline",
        share,
        at_least=LEAST_SHARE,
        note=f"{together:.0f} of {alone:.0f} photos/s, starts left out; {len(work)} photos",
    )
