from __future__ import annotations

import csv
import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from organizer import paths
from organizer.files.photo import PhotoGroup
from organizer.files.rules import Level
from organizer.files.scan import scan
from organizer.vision import classify, engine_choice, models, standings
from organizer.vision.confidence import Calibration, Curve, sign_bar
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
    assert all(
        reached["right"] >= float(asked) - 0.01
        for asked, reached in measured["asked"].items()
        if float(asked) <= 0.98
    )


def test_the_record_shows_what_was_asked_for_everyday_names() -> None:
    document = json.loads(paths.resource("calibration.json").read_text("utf-8"))
    measured = document["measured_by_cross_validation"]["everyday"]
    assert measured["right"] >= 0.92
    assert measured["asked"]["0.98"]["filed"] >= 0.8
    assert measured["asked"]["0.98"]["right"] >= 0.97


@pytest.mark.parametrize("level", list(Level))
def test_who_asks_for_more_gets_a_higher_bar(level: Level) -> None:
    curve = Calibration.load().curve(level)
    for bar in (curve.bar, sign_bar):
        bars = [bar(asked) for asked in np.linspace(0, 1, 300)]
        assert bars[0] == 0
        assert all(lower <= higher for lower, higher in pairwise(bars))
        assert max(bars[:-1]) <= 1 < bars[-1]


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("asked", [0.5, 0.6, 0.9, 0.95])
def test_nothing_is_filed_that_is_rather_wrong(level: Level, asked: float) -> None:
    assert Calibration.load().curve(level).bar(asked) >= 0.5
    assert sign_bar(asked) >= 0.5


def test_without_a_table_what_is_asked_is_the_bar() -> None:
    assert [Curve().bar(asked) for asked in (0, 0.25, 0.9)] == pytest.approx([0, 0.25, 0.9])


def test_filed_photos_are_as_often_right_as_asked_when_confidences_are_true() -> None:
    rng = np.random.default_rng(0)
    confidences = np.sort(1 - rng.beta(0.4, 4, 20_000))
    right = rng.random(20_000) < confidences
    means = np.cumsum(confidences[::-1]) / np.arange(1, 20_001)
    bars = [(asked, float(confidences[::-1][(means >= asked).sum() - 1])) for asked in (0.95, 0.98)]
    for asked, bar in bars:
        filed = confidences >= Curve(bars=tuple(bars)).bar(asked)
        assert bar < asked
        assert right[filed].mean() == pytest.approx(asked, abs=0.01)


@pytest.mark.benchmark
def test_labels_of_unseen_photos(shared: Path, models: Path) -> None:
    right, confidences = judged(shared / "photos/imagenet_val")
    for level in Level:
        correct, confidence = right[level], confidences[level]
        bins = np.minimum((confidence * 10).astype(int), 9)
        error = np.abs(np.bincount(bins, confidence - correct, 10)).sum() / len(correct)
        print(f"{level}: {correct.mean():.1%} right, calibration error {error:.3f}")
        for asked in (0.9, 0.95, 0.98):
            sure = confidence >= Calibration.load().curve(level).bar(asked)
            print(f"  asked {asked}: {sure.mean():.1%} filed, {correct[sure].mean():.1%} right")
            assert correct[sure].mean() >= asked - 0.01
        assert error <= 0.03
    assert right[Level.EVERYDAY].mean() >= 0.92


def judged(folder: Path) -> tuple[dict[Level, np.ndarray], dict[Level, np.ndarray]]:
    """Whether each photo's winner is right, and its confidence, by level."""
    with (folder / "labels.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        truth = {row["file"]: int(row["class_index_1001"]) for row in rows}
    path = models.find("mobilenet_v2")
    assert path is not None
    groups = [item for item in scan(folder) if isinstance(item, PhotoGroup)]
    facts = list(classify.analyse(groups, engine=engine_choice.open_engine(path), index=None))
    taxonomy = Taxonomy.load()
    logits = np.stack([a.logits for a in facts if a.logits is not None])
    classes = np.array([truth[a.group.lead.path.name] for a in facts])
    found = {level: standings.standings(logits, taxonomy, level) for level in Level}
    right = {
        level: standing.winner == taxonomy.level_index(level)[classes]
        for level, standing in found.items()
    }
    return right, {level: standing.confidence for level, standing in found.items()}
