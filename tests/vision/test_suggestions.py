from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import FloatArray
from organizer.vision.suggestions import suggest
from tests.steps import steps_of
from tests.vision.helpers import groups


def turned(*degrees: float) -> FloatArray:
    """Embeddings at some angles to the first axis."""
    angles = np.radians(degrees)
    found = np.zeros((len(degrees), 1280), dtype=np.float32)
    found[:, 0], found[:, 1] = np.cos(angles) * 3, np.sin(angles) * 3
    return found


def test_the_most_alike_come_first_and_strangers_not_at_all() -> None:
    found = suggest(turned(0, 40, 10, 90, 180), {0: "Rex"})
    assert [(one.position, one.label) for one in found] == [(2, "Rex"), (1, "Rex")]
    assert found[0].similarity == pytest.approx(np.cos(np.radians(10)), abs=1e-5)


def test_a_photo_gets_the_label_of_those_it_is_nearest_to() -> None:
    found = suggest(turned(0, 60, 15, 50), {0: "Rex", 1: "Luna"})
    assert {one.position: one.label for one in found} == {2: "Rex", 3: "Luna"}


def test_one_odd_example_does_not_spoil_the_others() -> None:
    examples: dict[int, str] = dict.fromkeys(range(4), "Rex")
    assert [one.position for one in suggest(turned(0, 1, 2, 170, 5), examples)] == [4]


def test_a_photo_without_an_embedding_looks_like_nothing() -> None:
    embeddings = turned(0, 1)
    embeddings[1] = 0
    assert suggest(embeddings, {0: "Rex"}) == []
    assert suggest(embeddings, {1: "Rex"}) == []
    assert suggest(embeddings, {}) == []


def test_no_more_are_suggested_than_a_person_looks_through() -> None:
    assert len(suggest(turned(*range(30)), {0: "Rex"}, most=7)) == 7


def test_a_large_folder_takes_no_more_steps_than_a_small_one_but_for_its_blocks() -> None:
    embeddings = np.random.default_rng(0).random((20_000, 1280), dtype=np.float32)
    said = {0: "Rex", 5: "Rex", 9: "Luna"}

    def steps(photos: int) -> int:
        return steps_of(lambda: suggest(embeddings[:photos], said))

    assert steps(20_000) < steps(500) + 500


def test_three_corrected_bees_suggest_bees(
    shared: Path, models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = shared / "photos" / "ants_bees" / "val"
    model = catalog.find(catalog.DEFAULT)
    assert model is not None
    engine = open_engine(model)
    work = [*groups(photos / "bees")[:40], *groups(photos / "ants")[:40]]
    found = list(analyse(work, engine=engine, index=None))
    engine.close()
    embeddings = np.stack([facts.embedding for facts in found if facts.embedding is not None])
    bees = np.array([facts.group.lead.path.parent.name == "bees" for facts in found])
    right = total = 0
    rng = np.random.default_rng(0)
    for _ in range(20):
        examples = rng.choice(np.flatnonzero(bees), 3, replace=False)
        made = suggest(embeddings, {int(at): "bee" for at in examples})
        right += sum(bool(bees[one.position]) for one in made)
        total += len(made)
    with capsys.disabled():
        print(f"\nthree bees suggest {total / 20:.0f} photos, {right / total:.1%} of them bees")
    assert right / total >= 0.95
    assert total / 20 >= 5
