"""Before any training: what does not belong is found among real photos, and said why."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from organizer.training.doubts import Doubt, Seen, Sight, list_photos, look_over
from organizer.training.examples import find_examples
from organizer.training.learnable import look
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.index import Index
from organizer.vision.models import find
from tests.training.learnables import result_of


@pytest.fixture
def engine(models: Path) -> Generator[Engine, None, None]:
    path = find("mobilenet_v2")
    assert path is not None
    with closing(open_engine(path, "cpu")) as opened:
        yield opened


@pytest.fixture
def dataset(shared: Path, tmp_path: Path) -> Path:
    """Ants and bees, 22 of each, with a bee among the ants and other mistakes."""
    folder = tmp_path / "photos"
    source = shared / "photos" / "ants_bees" / "train"
    for label in ("ants", "bees"):
        (folder / label).mkdir(parents=True)
        for path in sorted((source / label).glob("*.jpg"))[:22]:
            shutil.copy2(path, folder / label)
    more = sorted((source / "bees").glob("*.jpg"))[22:40]
    shutil.copy2(more[3], folder / "ants" / "really_a_bee.jpg")
    first = min((folder / "bees").glob("*.jpg"))
    with Image.open(first) as image:
        image.resize((image.width * 9 // 10, image.height * 9 // 10)).save(
            folder / "bees" / "smaller_copy.jpg", quality=80
        )
    shutil.copy2(more[5], folder / "ants" / "in_both.jpg")
    shutil.copy2(more[5], folder / "bees" / "in_both.jpg")
    (folder / "ants" / "broken.jpg").write_bytes(b"no photo at all")
    return folder


def named(sights: tuple[Sight, ...], label: str, name: str) -> Sight:
    return next(s for s in sights if s.label == label and s.path.name == name)


def test_what_does_not_belong_is_found_and_said(dataset: Path, engine: Engine) -> None:
    with Index.open(None) as index:
        work = look_over(dataset, engine, index)
        told = []
        while True:
            try:
                told.append(next(work))
            except StopIteration as stop:
                sights: tuple[Sight, ...] = stop.value
                break
        seen = [event for event in told if isinstance(event, Seen)]
        assert {event.path for event in seen} == {sight.path for sight in sights}
        assert [s.path for s in sights] == [s.path for s in list_photos(dataset)]
        assert named(sights, "ants", "broken.jpg").doubt is Doubt.UNREADABLE
        bee = named(sights, "ants", "really_a_bee.jpg")
        assert (bee.doubt, bee.other) == (Doubt.OTHER_CLASS, "bees")
        assert "bees" in str(bee.reason)
        for label in ("ants", "bees"):
            assert named(sights, label, "in_both.jpg").doubt is Doubt.TWO_CLASSES
        copy = named(sights, "bees", "smaller_copy.jpg")
        twins = [s for s in sights if s.cluster and s.cluster == copy.cluster]
        assert len(twins) == 2
        assert sum(sight.doubt is Doubt.REPEAT for sight in twins) == 1
        fine = [sight for sight in sights if sight.doubt is Doubt.NONE]
        assert len(fine) > 0.8 * 44, "most of them are as they should be"

        # Training finds the facts of all of them.
        examples = result_of(find_examples(dataset))
        _, dropped = result_of(look(examples.train, examples.labels, engine, index))
        assert len([entry for entry in dropped if entry.failed]) == 1


def test_one_class_and_a_handful_of_photos_are_no_reason_to_stumble(
    shared: Path, tmp_path: Path, engine: Engine
) -> None:
    folder = tmp_path / "photos"
    source = shared / "photos" / "ants_bees" / "train" / "ants"
    (folder / "ants").mkdir(parents=True)
    for path in sorted(source.glob("*.jpg"))[:2]:
        shutil.copy2(path, folder / "ants")
    sights = result_of(look_over(folder, engine, None))
    assert [sight.doubt for sight in sights] == [Doubt.NONE] * 2
    assert result_of(look_over(folder, engine, None)) == sights
