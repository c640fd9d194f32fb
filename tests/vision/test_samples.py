"""The sample pictures: drawn here, dated, and named by the model as people would name them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from organizer.errors import StartError
from organizer.files.rules import Level
from organizer.files.scan import natural_key
from organizer.vision import judge
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.engine_choice import open_engine
from organizer.vision.samples.making import PAINTERS, make_samples
from organizer.vision.taxonomy import Taxonomy
from tests.vision.helpers import groups

PLAUSIBLE = {
    "mountains": "Mountains",
    "far_mountains": "Mountains",
    "volcano": "Mountains",
    "beach": "Beach & coast",
    "lighthouse": "Beach & coast",
    "basketball": "Sports & outdoors",
    "football": "Sports & outdoors",
    "tennis_ball": "Sports & outdoors",
    "daisy": "Flowers & plants",
    "mushroom": "Flowers & plants",
    "clock": "Household things",
    "candle": "Household things",
    "apple": "Fruit & vegetables",
    "lemons": "Fruit & vegetables",
    "school_bus": "Trucks & buses",
    "coffee_mug": "Drinks",
    "balloons": "Aircraft",
    "goldfish": "Fish & sea life",
    "envelope": "Documents & screens",
    "keyboard": "Documents & screens",
    "crossword": "Documents & screens",
    "spider_web": "Insects & spiders",
    "honeycomb": "Insects & spiders",
    "umbrella": "Shoes & accessories",
}


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data") / "Sample pictures"
    list(make_samples(folder))
    return folder


def test_each_picture_is_a_photo_with_a_day_of_its_own(samples: Path) -> None:
    days = set()
    for path in samples.iterdir():
        with Image.open(path) as image:
            assert image.size == (960, 720)
            days.add(image.getexif().get_ifd(0x8769)[0x9003][:10])
    assert len(days) == len(PAINTERS) == len(PLAUSIBLE)


def test_the_model_names_each_as_people_would(models: Path, samples: Path) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path)
    facts = list(analyse(groups(samples), engine=engine, index=None, workers=2))
    engine.close()
    facts.sort(key=lambda each: natural_key(each.group.lead.path.name))
    taxonomy = Taxonomy.load()
    verdicts = [
        judge.judge(each, taxonomy, level=Level.EVERYDAY, min_confidence=0.95) for each in facts
    ]
    said = {
        painter.__name__: verdict.category
        for painter, verdict in zip(PAINTERS, verdicts, strict=True)
        if verdict is not None
    }
    assert said == PLAUSIBLE
    sure = sum(verdict.sure for verdict in verdicts if verdict is not None)
    assert len(PAINTERS) * 0.8 < sure < len(PAINTERS), "some doubt is there to be looked at"


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.jpg").write_bytes(b"mine")
    assert list(make_samples(tmp_path)) == []
    assert [path.name for path in tmp_path.iterdir()] == ["mine.jpg"]


def test_giving_up_leaves_nothing_behind(tmp_path: Path) -> None:
    making = make_samples(tmp_path / "Sample pictures")
    next(making)
    next(making)
    making.close()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("organizer.vision.samples.making.PAINTERS", PAINTERS[:1])
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StartError, match="Sample pictures"):
        list(make_samples(tmp_path / "file" / "Sample pictures"))
