"""Quick training: right, calibrated, fair to rare classes, and careful with strangers."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from organizer.errors import UsageError
from organizer.training import quick
from organizer.training.evaluate import evaluation
from organizer.training.folds import FOLDS, deal
from organizer.training.head import PENALTIES, fit, fitting, temperature, turned
from organizer.training.learnable import alike
from organizer.vision.custom_head import score, softmax
from organizer.vision.custom_model import CustomModel
from tests.training.learnables import BACKBONE, learnable, result_of


def trained(counts: dict[str, int], **options: float) -> CustomModel:
    return result_of(quick.train(learnable(counts, **options), "birds", BACKBONE)).model  # type: ignore[arg-type]


def test_it_learns_classes_and_says_how_right_it_is() -> None:
    model = trained({"ant": 30, "bee": 30, "cat": 30})
    found = evaluation(model, learnable({"ant": 20, "bee": 20, "cat": 20}, seed=1))
    assert found.metrics.accuracy > 0.95
    assert model.training["photos"] == {"ant": 30, "bee": 30, "cat": 30}
    assert model.training["cross_validated_accuracy"] > 0.95


def test_a_thousand_against_five_leaves_the_five_their_chance() -> None:
    model = trained({"many": 1000, "few": 5})
    found = evaluation(model, learnable({"many": 50, "few": 50}, seed=1))
    assert found.metrics.per_class["few"].recall > 0.5
    assert found.metrics.per_class["many"].recall > 0.9


def test_two_photos_a_class_are_enough_to_begin() -> None:
    model = trained({"ant": 2, "bee": 2})
    assert evaluation(model, learnable({"ant": 9, "bee": 9}, seed=1)).metrics.accuracy > 0.8


def test_a_class_with_one_photo_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="bee"):
        trained({"ant": 9, "bee": 1})


def test_photos_that_are_all_the_same_teach_nothing_and_break_nothing() -> None:
    same = learnable({"ant": 6, "bee": 6})
    same.embeddings[:] = same.embeddings[0]
    same.logits[:] = same.logits[0]
    model = result_of(quick.train(same, "birds", BACKBONE)).model
    scores = score(model, same.logits, same.embeddings)
    assert np.isfinite(scores.probabilities).all()
    assert scores.confidence.max() < 0.7, "it cannot know"


def test_strangers_are_told_apart_and_a_stricter_threshold_tells_more() -> None:
    model = trained({"ant": 60, "bee": 60})
    known = learnable({"ant": 40, "bee": 40}, seed=1)
    strangers = learnable({"ant": 0, "bee": 0, "car": 40, "cup": 40}, seed=1)
    strange = score(model, strangers.logits, strangers.embeddings).strangeness
    usual = score(model, known.logits, known.embeddings).strangeness
    threshold = model.references.threshold(model.strictness)
    assert (strange > threshold).mean() > 0.97
    assert (usual <= threshold).mean() > 0.85
    thresholds = [model.references.threshold(each) for each in (0, 0.01, 0.03, 0.2, 1)]
    assert thresholds == sorted(thresholds, reverse=True)
    assert thresholds[0] == float("inf"), "at 0 there are no strangers"


def test_progress_is_told_and_closing_cancels() -> None:
    work = quick.train(learnable({"ant": 9, "bee": 9}), "birds", BACKBONE)
    with closing(work):
        step = next(work)
        assert step.total is not None
    with pytest.raises(StopIteration):
        next(work)


def test_it_can_be_cancelled_between_all_fits_and_within_one_that_takes_long() -> None:
    photos = learnable({"ant": 30, "bee": 30, "cat": 30}, apart=0.05)
    steps = list(quick.train(photos, "birds", BACKBONE))
    told = [step.done for step in steps if step.total == (len(PENALTIES) + 1) * FOLDS]
    assert set(told) == set(range((len(PENALTIES) + 1) * FOLDS)), "each fold of each penalty"
    assert told == sorted(told)
    random = np.random.default_rng(0)
    uneven = random.normal(size=(300, 20)) * np.geomspace(0.01, 100, 20)
    pauses = list(fitting(uneven.astype(np.float32), random.integers(0, 3, 300), 3, 1e4))
    assert len(pauses) > 1, "a fit that needs many iterations is not one long wait"


def test_turning_photos_changes_no_distance_between_them() -> None:
    features = learnable({"ant": 9, "bee": 9}).features
    found = turned(features)
    assert found.shape == (18, 18)
    assert np.allclose(found @ found.T, features @ features.T, rtol=1e-5)
    many = np.repeat(features, 70, axis=0)
    assert turned(many) is many, "it would not be worth it"


def test_training_twice_gives_the_same_model() -> None:
    first, second = trained({"ant": 9, "bee": 9}), trained({"ant": 9, "bee": 9})
    assert np.array_equal(first.weights, second.weights)
    assert np.array_equal(first.references.quantiles, second.references.quantiles)


def test_nearly_the_same_photos_are_held_out_together() -> None:
    photos = learnable({"ant": 10, "bee": 10})
    photos.embeddings[1] = photos.embeddings[0] * 1.01
    photos.embeddings[2] = photos.embeddings[1] * 0.99
    clusters = alike(photos)
    assert len(set(clusters[:3].tolist())) == 1
    assert len(set(clusters.tolist())) == 18
    folds = deal(photos.truth, clusters)
    assert len(set(folds[:3].tolist())) == 1
    assert set(folds.tolist()) == {0, 1, 2, 3, 4}


def test_the_temperature_undoes_too_much_confidence() -> None:
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 3)).astype(np.float32) * 2
    truth = np.array([random.choice(3, p=row / row.sum()) for row in softmax(logits)], np.intp)
    assert temperature(logits, truth) == pytest.approx(1, abs=0.15)
    assert temperature(logits * 3, truth) == pytest.approx(3, abs=0.45)


def test_a_class_that_a_fold_has_not_seen_is_never_said() -> None:
    photos = learnable({"ant": 5, "bee": 5})
    head = fit(photos.features, photos.truth, 3, 1.0)
    assert set(head.logits(photos.features).argmax(axis=1).tolist()) == {0, 1}


def test_quick_never_loads_tensorflow(tmp_path: Path) -> None:
    code = """
import sys
import organizer.training.train, organizer.training.report, organizer.training.diff
from organizer.training import quick
from tests.training.learnables import BACKBONE, learnable, result_of
result_of(quick.train(learnable({"ant": 5, "bee": 5}), "birds", BACKBONE))
print(sorted({"tensorflow", "keras", "tf_keras", "PySide6"} & sys.modules.keys()))
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
