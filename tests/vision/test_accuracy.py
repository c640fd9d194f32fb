"""How often the model is right, through the very pipeline that the program runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.decode_pool import usable_cores
from organizer.vision.litert_engine import LiteRtEngine
from tests.vision.helpers import group


@pytest.mark.parametrize(("folder", "least"), [("web", 0.88), ("imagenet_val", 0.78)])
def test_top_1_accuracy(
    folder: str, least: float, shared: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Measured: web 91.5% (training-set photos), imagenet_val 80.3% (prescaled to 227 × 227)."""
    photos = shared / "photos" / folder
    with (photos / "labels.tsv").open(newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        truth = {row["file"]: int(row["class_index_1001"]) for row in rows}
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = LiteRtEngine(
        path, threads=usable_cores()
    )  # small photos: the model is what takes time
    work = [group(photos / name) for name in truth]
    right = 0
    for analysis in analyse(work, engine=engine, index=None):
        assert analysis.logits is not None, analysis.error
        right += int(analysis.logits.argmax()) == truth[analysis.group.lead.path.name]
    accuracy = right / len(truth)
    with capsys.disabled():
        print(f"\n{folder}: top-1 {accuracy:.1%} of {len(truth)}")
    assert accuracy >= least
