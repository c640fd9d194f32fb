"""A folder judged with a model of one's own: verdicts as photo by photo, and corrections."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Level
from organizer.vision.corrections import Correction
from organizer.vision.custom_head import directions, opinions
from organizer.vision.custom_judge import Custom, judge_custom
from organizer.vision.custom_judgement import CustomNames, judgement_of, with_categories
from organizer.vision.custom_model import EMBEDDING, OPINION, CustomModel, References
from organizer.vision.facts import Analysis
from organizer.vision.taxonomy import Taxonomy
from tests.vision.custom_models import custom_model

LABELS = ("my cat", "bee")
"""One that nobody knows, and one that ImageNet has too."""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    """Ten photos of which the first five are like those the model has learnt from."""
    random = np.random.default_rng(3)
    photos = []
    for number in range(10):
        embedding = np.abs(random.normal(size=EMBEDDING)).astype(np.float32)
        logits = random.normal(size=OPINION).astype(np.float32)
        logits[100 * number + 50] += 12
        group = PhotoGroup(Photo(Path(f"/{number}.jpg"), 1, 1, FileId(1, number)))
        photos.append(Analysis(group, str(number), logits=logits, embedding=embedding))
    return photos


@pytest.fixture(scope="module")
def model(analyses: list[Analysis]) -> CustomModel:
    from dataclasses import replace

    known = analyses[:5]
    embeddings = np.stack([each.embedding for each in known if each.embedding is not None])
    logits = np.stack([each.logits for each in known if each.logits is not None])
    made = custom_model(labels=LABELS)
    near = References(
        directions(embeddings), opinions(logits), 1, np.linspace(0, 0.05, 201, dtype=np.float32)
    )
    return replace(made, references=near, weights=(made.weights / 4).astype(np.float32))


@pytest.mark.parametrize("combined", [False, True])
@pytest.mark.parametrize("level", list(Level))
def test_the_verdicts_are_those_of_photo_by_photo(
    model: CustomModel,
    analyses: list[Analysis],
    taxonomy: Taxonomy,
    combined: bool,
    level: Level,
) -> None:
    custom = Custom(model, combined)
    single = judge_custom(custom, analyses, taxonomy, level=level, min_confidence=0.95)
    judged = judgement_of(custom, analyses, CustomNames.of(custom, taxonomy))
    whole = judged.decide(level, 0.95).verdicts()
    for one, other in zip(single, whole, strict=True):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert (one.category, one.label) == (other.category, other.label)
            assert one.confidence == pytest.approx(other.confidence, abs=1e-5)
    strangers = single[5:]
    assert (None in strangers) == (not combined)
    assert {each.label for each in single[:5] if each} & set(LABELS)


def test_a_correction_may_name_a_category_of_the_model(
    model: CustomModel, analyses: list[Analysis], taxonomy: Taxonomy
) -> None:
    said = {"7": Correction("My Cat"), "8": Correction("bee")}
    custom = Custom(model)
    judged = judgement_of(custom, analyses, CustomNames.of(custom, taxonomy), corrections=said)
    verdicts = judged.decide(Level.EVERYDAY, 0.95).verdicts()
    assert [verdict and verdict.category for verdict in verdicts[7:9]] == ["my cat", "bee"]


def test_what_the_taxonomy_knew_stays_in_its_place(taxonomy: Taxonomy) -> None:
    both = with_categories(taxonomy, LABELS)
    assert both.labels[: len(taxonomy.labels)] == taxonomy.labels
    assert both.categories[-2:] == LABELS
    assert both.place_of("bee").category == "bee"
    assert both.place_of("bee").group == taxonomy.place_of("bee").group
    assert both.thing(len(both.classes) + len(both.signs) - 1).label == "bee"
