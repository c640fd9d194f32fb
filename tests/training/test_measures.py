"""How good quick training is on real photos: what is promised, asserted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from organizer.training import quick
from organizer.training.evaluate import evaluation
from organizer.training.examples import Example, find_examples
from organizer.training.learnable import Learnable, look
from organizer.vision.custom_head import score
from organizer.vision.custom_model import CustomModel
from organizer.vision.engine_choice import open_engine
from tests.training.learnables import BACKBONE, result_of
from tests.vision.helpers import groups


@pytest.fixture(scope="module")
def insects(shared: Path, model_folder: Path) -> Iterator[tuple[Learnable, Learnable, Learnable]]:
    """Ants and bees to learn from and to measure on, and photos of everything."""
    path = model_folder / "tf2_mobilenet_v2_1.0_224_ptq.tflite"
    examples = result_of(find_examples(shared / "photos" / "ants_bees"))
    web = [
        Example(group, "ants")
        for group in groups(shared / "photos" / "web")
        if group.lead.path.suffix == ".JPEG"
    ]
    with closing(open_engine(path, "cpu")) as engine:
        yield tuple(  # type: ignore[misc]
            result_of(look(part, examples.labels, engine, None))[0]
            for part in (examples.train, examples.held_out, web)
        )


@pytest.fixture(scope="module")
def model(insects: tuple[Learnable, Learnable, Learnable]) -> CustomModel:
    return result_of(quick.train(insects[0], "insects", BACKBONE)).model


def test_quick_is_right_about_ants_and_bees(
    model: CustomModel, insects: tuple[Learnable, Learnable, Learnable]
) -> None:
    found = evaluation(model, insects[1])
    assert found.metrics.photos == 153
    assert found.metrics.accuracy >= 0.965
    assert found.metrics.ece < 0.05


def test_strangers_are_not_called_ants_and_insects_are_no_strangers(
    model: CustomModel, insects: tuple[Learnable, Learnable, Learnable]
) -> None:
    found = evaluation(model, insects[1], strangers=insects[2])
    assert found.open_set.strangers == 200
    assert found.open_set.called is not None
    assert found.open_set.called <= 0.03
    assert found.open_set.right >= 0.92


def test_five_photos_a_class_are_a_good_beginning(
    insects: tuple[Learnable, Learnable, Learnable],
) -> None:
    train, val, _ = insects
    accuracies = []
    for draw in range(10):
        random = np.random.default_rng(draw)
        rows = np.concatenate(
            [random.choice(np.flatnonzero(train.truth == label), 5, False) for label in (0, 1)]
        )
        made = result_of(quick.train(train.part(rows), "insects", BACKBONE)).model
        accuracies.append(evaluation(made, val).metrics.accuracy)
    assert np.mean(accuracies) >= 0.90


def test_what_is_said_to_be_sure_is_mostly_right(
    model: CustomModel, insects: tuple[Learnable, Learnable, Learnable]
) -> None:
    val = insects[1]
    scores = score(model, val.logits, val.embeddings)
    sure = scores.confidence >= model.curve.bar(0.95)
    right = scores.probabilities.argmax(axis=1) == val.truth
    assert sure.mean() > 0.8
    assert right[sure].mean() >= 0.95


def test_a_class_of_five_beside_one_of_a_hundred_is_still_found(
    insects: tuple[Learnable, Learnable, Learnable],
) -> None:
    train, val, _ = insects
    few = np.flatnonzero(train.truth == 1)[:5]
    rows = np.concatenate([np.flatnonzero(train.truth == 0), few])
    made = result_of(quick.train(train.part(rows), "insects", BACKBONE)).model
    scores = evaluation(made, val).metrics.per_class
    assert scores["bees"].recall >= 0.6
    assert scores["ants"].recall >= 0.9
