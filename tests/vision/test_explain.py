from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from organizer.files.rules import Level
from organizer.vision import explain, graph
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.explain import coloured
from organizer.vision.facts import Analysis
from organizer.vision.index import Index
from organizer.vision.taxonomy import Taxonomy
from tests.vision.helpers import group

OWL = "n01622779_great_grey_owl.JPEG"
DOG = "n02107574_Greater_Swiss_Mountain_dog.JPEG"


@pytest.fixture
def engine(models: Path) -> Engine:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    return open_engine(path)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


def analysed(path: Path, engine: Engine, index: Index | None = None) -> Analysis:
    (found,) = analyse([group(path)], engine=engine, index=index, workers=1)
    return found


def test_a_category_is_the_sum_of_its_classes(
    shared: Path, engine: Engine, taxonomy: Taxonomy
) -> None:
    dog = analysed(shared / "photos" / "web" / DOG, engine)
    found = explain.explain(dog, taxonomy, level=Level.EVERYDAY)
    assert found is not None
    assert found.name == "Dogs"
    assert found.shares[0].label == "Greater Swiss Mountain dog"
    assert len(found.shares) == 5
    assert found.others > 100
    total = sum(share.probability for share in found.shares) + found.rest
    assert total == pytest.approx(found.probability, abs=1e-5)
    assert found.heat is None
    other = explain.explain(dog, taxonomy, level=Level.EVERYDAY, name="Cats")
    assert other is not None
    assert other.name == "Cats"
    assert other.probability < 0.1


def test_the_heat_is_where_the_thing_is(shared: Path, engine: Engine, taxonomy: Taxonomy) -> None:
    with Index.open(None) as index:
        owl = analysed(shared / "photos" / "web" / OWL, engine, index)
        thumbnail = index.thumbnail(owl.content)
        assert thumbnail is not None
        view = explain.view_of_thumbnail(thumbnail)
        found = explain.explain(owl, taxonomy, level=Level.FINE, engine=engine, view=view)
    assert found is not None
    heat = found.heat
    assert heat is not None
    assert heat.shape == (224, 224)
    assert heat.min() >= 0
    assert heat.max() == 1
    row, column = np.unravel_index(heat.argmax(), heat.shape)
    assert 60 < row < 160, "the owl's head, in the middle"
    assert 60 < column < 160
    assert heat[:40, :40].mean() < 0.2
    assert np.abs(np.diff(heat, axis=1)).max() < 0.05, "smooth"


def test_the_last_layer_is_read_as_the_model_has_it(shared: Path, engine: Engine) -> None:
    weights = engine.class_weights()
    assert weights.shape == (1001, 1280)
    with Index.open(None) as index:
        thumbnail = index.thumbnail(
            analysed(shared / "photos" / "web" / OWL, engine, index).content
        )
    assert thumbnail is not None
    outputs = engine.run(explain.view_of_thumbnail(thumbnail))
    ours = outputs.embeddings[0] @ weights.T
    assert np.corrcoef(ours, outputs.logits[0])[0, 1] > 0.9
    assert ours.argmax() == outputs.logits[0].argmax()


def test_a_graph_without_classes_says_so(models: Path) -> None:
    path = catalog.find("face_full_range")
    assert path is not None
    with pytest.raises(graph.GraphError):
        graph.class_weights(path.read_bytes())
    with pytest.raises(graph.GraphError):
        graph.class_weights(b"TFL3 rubbish")


def test_the_picture_to_lay_over_is_clear_where_nothing_was_seen() -> None:
    heat = np.array([[0, 0.5], [0.9, 1]], np.float32)
    pixels = np.frombuffer(coloured(heat), np.uint8).reshape(2, 2, 4)
    assert pixels[0, 0, 3] == 0
    assert pixels[0, 1, 3] < pixels[1, 0, 3] < pixels[1, 1, 3] < 255
    assert tuple(pixels[1, 1, :3]) == (252, 255, 164)


def test_what_no_model_looked_at_is_not_explained(tmp_path: Path, taxonomy: Taxonomy) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"no photo")
    bare = Analysis(group(photo))
    assert explain.explain(bare, taxonomy, level=Level.FINE) is None
    own = Analysis(group(photo), logits=np.zeros(2, np.float32))
    assert explain.explain(own, taxonomy, level=Level.FINE) is None
