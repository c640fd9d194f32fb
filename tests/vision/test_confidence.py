from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from organizer import paths
from organizer.files.photo import PhotoGroup
from organizer.files.rules import Level
from organizer.files.scan import scan
from organizer.vision import classify, engine, judge, models
from organizer.vision.confidence import Calibration, Curve
from organizer.vision.taxonomy import Taxonomy


@pytest.mark.parametrize("level", list(Level))
def test_more_probable_is_more_confident(level: Level) -> None:
    probabilities = np.linspace(0, 1, 500, dtype=np.float32)
    confidences = Calibration.load().curve(level).confidence(probabilities)
    assert (np.diff(confidences) >= 0).all()
    assert confidences.min() >= 0
    assert confidences.max() <= 1
    assert confidences[450] > confidences[50] + 0.5


def test_a_plain_curve_changes_nothing() -> None:
    probabilities = np.array([0.1, 0.5, 0.93], dtype=np.float32)
    np.testing.assert_allclose(Curve().confidence(probabilities), probabilities, rtol=1e-5)


def test_was_fitted_for_the_model_that_is_used() -> None:
    document = json.loads(paths.resource("calibration.json").read_text("utf-8"))
    assert document["model"] == models.catalog().get("mobilenet_v2").sha256


@pytest.mark.parametrize("level", list(Level))
def test_the_record_shows_that_confidence_means_what_it_says(level: Level) -> None:
    document = json.loads(paths.resource("calibration.json").read_text("utf-8"))
    measured = document["measured_by_cross_validation"][level.value]
    assert measured["calibration_error"] <= 0.03
    assert measured["calibration_error"] < measured["calibration_error_before"]
    assert measured["confidence_at_least"]["0.9"]["right"] >= 0.9


@pytest.mark.benchmark
def test_labels_of_unseen_photos(shared: Path, models: Path) -> None:
    right, confidences = judged(shared / "photos/imagenet_val")
    for level in Level:
        correct, confidence = right[level], confidences[level]
        bins = np.minimum((confidence * 10).astype(int), 9)
        error = np.abs(np.bincount(bins, confidence - correct, 10)).sum() / len(correct)
        sure = confidence >= 0.9
        print(
            f"{level}: {correct.mean():.1%} right, calibration error {error:.3f}, "
            f"{sure.mean():.1%} sure at 90%, of these {correct[sure].mean():.1%} right"
        )
        assert error <= 0.03
        assert correct[sure].mean() >= 0.9
    assert right[Level.EVERYDAY].mean() >= 0.92


def judged(folder: Path) -> tuple[dict[Level, np.ndarray], dict[Level, np.ndarray]]:
    """Whether each photo's winner is right, and its confidence, by level."""
    with (folder / "labels.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        truth = {row["file"]: int(row["class_index_1001"]) for row in rows}
    path = models.find("mobilenet_v2")
    assert path is not None
    groups = [item for item in scan(folder) if isinstance(item, PhotoGroup)]
    found = list(classify.analyse(groups, engine=engine.open_engine(path), index=None))
    taxonomy = Taxonomy.load()
    logits = np.stack([a.logits for a in found if a.logits is not None])
    classes = np.array([truth[a.group.lead.path.name] for a in found])
    standings = {level: judge.standings(logits, taxonomy, level) for level in Level}
    right = {
        level: standing.winner == taxonomy.level_index(level)[classes]
        for level, standing in standings.items()
    }
    return right, {level: standing.confidence for level, standing in standings.items()}
