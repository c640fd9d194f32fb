"""Measuring: the numbers are the field's, doubtful labels are found, and reports stand alone."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from organizer.errors import UsageError
from organizer.training import quick, report
from organizer.training.evaluate import by_cross_validation, evaluation
from organizer.training.examples import find_examples, find_to_evaluate
from organizer.training.learnable import alike
from organizer.training.learning_curve import learning_curve
from organizer.training.metrics import measure
from tests.training.learnables import BACKBONE, learnable, result_of
from tests.vision.helpers import save


def test_metrics_are_those_of_scikit_learn() -> None:
    from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

    random = np.random.default_rng(0)
    truth, said = random.integers(0, 4, (2, 200))
    found = measure(("a", "b", "c", "d"), truth, said, np.full(200, 0.25, np.float32))
    assert found.confusion.tolist() == confusion_matrix(truth, said).tolist()
    assert found.accuracy == pytest.approx((truth == said).mean())
    expected = np.stack(precision_recall_fscore_support(truth, said, zero_division=0.0))
    ours = [(e.precision, e.recall, e.f1, e.support) for e in found.per_class.values()]
    assert np.allclose(np.array(ours).T, expected)
    assert found.ece == pytest.approx(abs((truth == said).mean() - 0.25), abs=1e-6)


def test_a_class_without_photos_breaks_nothing() -> None:
    none = np.empty(0, np.intp)
    found = measure(("a", "b"), none, none, np.empty(0, np.float32))
    assert (found.accuracy, found.ece, found.photos) == (0, 0, 0)
    assert found.per_class["a"].f1 == 0


def test_photos_in_the_wrong_folder_are_suspected() -> None:
    photos = learnable({"ant": 40, "bee": 40})
    photos.truth[3] = 1
    photos.truth[60] = 0
    made = result_of(quick.train(photos, "birds", BACKBONE))
    found = by_cross_validation(made.model, photos, made.validation.logits)
    assert {entry.path.name for entry in found.suspects} == {"0-3.jpg", "0-60.jpg"}
    assert found.mistakes[0].confidence == max(entry.confidence for entry in found.mistakes)


def test_the_class_with_too_few_photos_is_the_one_that_wants_more() -> None:
    photos = learnable({"ant": 60, "bee": 60, "cat": 4}, apart=0.2)
    held = learnable({"ant": 30, "bee": 30, "cat": 30}, seed=1, apart=0.2)
    curve = result_of(learning_curve(photos, 1.0, held, alike(photos)))
    assert list(curve.photos) == sorted(curve.photos)
    assert curve.photos[-1] == 124
    assert curve.wanted == "cat"
    assert "20 more photos of cat" in str(curve.advice)


class _Tags(HTMLParser):
    """Which tags and addresses a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]


def test_a_report_stands_alone_and_says_no_name_as_markup() -> None:
    names = {"<script>alert(1)</script>": 20, '"><img src=x>': 20, "猫": 20}
    photos = learnable(names, apart=0.1, spread=2)
    model = result_of(quick.train(photos, "birds", BACKBONE)).model
    model = replace(model, name="<b>&", licences={"<i>": 3})
    found = evaluation(model, learnable(names, seed=1, apart=0.1, spread=2), strangers=photos)
    page = report.html(found, lambda _content: b"\xff\xd8jpeg")
    tags = _Tags()
    tags.feed(page)
    assert {"script", "link", "iframe", "b>&"}.isdisjoint(tags.tags)
    assert tags.tags.count("svg") >= 1
    assert tags.addresses
    assert all(address.startswith("data:image/jpeg;base64,") for address in tags.addresses)
    assert "猫" in page


def test_parted_datasets_are_told_from_plain_ones(tmp_path: Path) -> None:
    for folder in ("train/ant", "train/bee", "val/ant", "val/bee"):
        (tmp_path / "parted" / folder).mkdir(parents=True)
        save(tmp_path / "parted" / folder / "a.jpg")
    parted = result_of(find_examples(tmp_path / "parted"))
    assert (len(parted.train), len(parted.held_out)) == (2, 2)
    assert len(result_of(find_to_evaluate(tmp_path / "parted"))) == 2
    plain = result_of(find_examples(tmp_path / "parted" / "train"))
    assert plain.labels == ("ant", "bee")
    assert plain.held_out == ()
    for label in ("train", "test tube", "bee"):
        (tmp_path / "plain" / label).mkdir(parents=True)
        save(tmp_path / "plain" / label / "a.jpg")
    assert result_of(find_examples(tmp_path / "plain")).labels == ("bee", "test tube", "train")


def test_a_folder_without_classes_is_said(tmp_path: Path) -> None:
    save(tmp_path / "a.jpg")
    with pytest.raises(UsageError, match="no class folders"):
        result_of(find_examples(tmp_path))
    with pytest.raises(UsageError, match="no class folders"):
        result_of(find_to_evaluate(tmp_path))
