from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from organizer.errors import StartError
from organizer.vision import models as catalog
from organizer.vision import people
from organizer.vision.classify import analyse
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Analysis, Faces
from organizer.vision.index import Index
from organizer.vision.people import BlazeFace, find_detector, found, probability, worth_looking
from tests.vision.helpers import group

ANCHORS = 48 * 48
DOG, WIG = 208, 904


@pytest.fixture
def engine(models: Path) -> Engine:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    return open_engine(path)


@pytest.fixture
def detector(models: Path) -> BlazeFace:
    detector = find_detector()
    assert detector is not None
    return detector


def analysed(paths: Iterable[Path], engine: Engine, people: BlazeFace | None) -> list[Analysis]:
    work = [group(path) for path in paths]
    return list(analyse(work, engine=engine, index=None, workers=2, people=people))


def boxes(*faces: tuple[int, int, float, float]) -> Faces:
    """Faces of (anchor's column, row, width, score) as the model would say them."""
    logits = np.full(ANCHORS, -9, np.float32)
    regressors = np.zeros((ANCHORS, 16), np.float32)
    for column, row, width, score in faces:
        anchor = row * 48 + column
        logits[anchor] = np.log(score / (1 - score))
        regressors[anchor, 2:4] = 192 * width
    return found(logits, regressors)


def test_people_are_found_and_counted(shared: Path, engine: Engine, detector: BlazeFace) -> None:
    analyses = analysed((shared / "photos" / "people").iterdir(), engine, detector)
    assert len(analyses) == 8
    counts = {}
    for analysis in analyses:
        assert analysis.signals is not None
        assert analysis.signals.people >= 0.95
        counts[analysis.group.lead.path.stem] = analysis.signals.faces
    assert counts["person_4"] == counts["person_7"] == 2
    assert set(counts.values()) == {1, 2}


def test_phone_photos_of_things_show_no_people(
    shared: Path, engine: Engine, detector: BlazeFace
) -> None:
    analyses = analysed((shared / "photos" / "phone").iterdir(), engine, detector)
    assert len(analyses) == 16
    for analysis in analyses:
        assert analysis.signals is not None
        assert analysis.signals.faces == 0
        assert analysis.signals.people < 0.5


def test_hardly_an_insect_is_a_person(shared: Path, engine: Engine, detector: BlazeFace) -> None:
    photos = sorted((shared / "photos" / "ants_bees" / "val").glob("*/*.jpg"))[::8]
    wrong = sum(
        analysis.signals is not None and analysis.signals.people > 0.5
        for analysis in analysed(photos, engine, detector)
    )
    assert wrong <= 0.01 * len(photos)


def test_the_model_runs_where_it_can_matter_only(engine: Engine, shared: Path) -> None:
    class Asked:
        photos = 0

        def detect(self, view: bytes, width: int, height: int) -> Faces:
            self.photos += 1
            return Faces(1, 0.9)

    asked = Asked()
    photos = sorted((shared / "photos" / "ants_bees" / "val").glob("*/*.jpg"))[:12]
    work = [group(path) for path in photos]
    list(analyse(work, engine=engine, index=None, workers=2, people=asked))
    assert asked.photos <= 3


def test_a_sure_dog_is_not_searched_and_what_lies_near_faces_is() -> None:
    near = people._knowledge().direction
    logits = np.zeros(1001, np.float32)
    assert worth_looking(logits, near), "unsure"
    assert not worth_looking(logits, -near), "far from every photo with a face"
    logits[WIG] = 20
    assert worth_looking(logits, near)
    logits[WIG], logits[DOG] = 0, 20
    assert not worth_looking(logits, near)
    assert worth_looking(np.zeros(2, np.float32), near), "classes of one's own say nothing"


def test_faces_are_counted_once_each_and_the_crowd_behind_them_not() -> None:
    assert boxes((24, 24, 0.3, 0.9)).count == 1
    assert boxes((24, 24, 0.3, 0.9), (25, 24, 0.3, 0.8)).count == 1, "one face, two anchors"
    assert boxes((10, 24, 0.3, 0.9), (38, 24, 0.2, 0.65)).count == 2
    assert boxes((10, 24, 0.3, 0.9), (38, 24, 0.08, 0.9)).count == 1, "far behind"
    doubtful = boxes((24, 24, 0.3, 0.7))
    assert doubtful.count == 0
    assert doubtful.score == pytest.approx(0.7, abs=1e-3)
    assert boxes((24, 24, 0.08, 0.95)) == Faces()


def test_more_score_is_more_certain() -> None:
    ladder = [probability(Faces(0, score)) for score in np.linspace(0, 1, 21)]
    assert ladder == sorted(ladder)
    assert ladder[0] == 0
    assert probability(Faces(1, people.SCORE)) > 0.95


@pytest.mark.parametrize("size", [(1, 3000), (3000, 1), (1, 1), (4000, 3000)])
def test_any_shape_is_searched(detector: BlazeFace, size: tuple[int, int]) -> None:
    view = Image.new("RGB", (224, 224), "gray").tobytes()
    assert detector.detect(view, *size).count == 0


def test_without_the_face_model_everything_else_works(
    own_home: Path, models: Path, engine: Engine, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_MODELS", str(own_home))
    assert find_detector() is None
    assert "face model" in str(people.NOT_LOOKED_FOR)
    (found,) = analysed([shared / "photos" / "people" / "person_1.png"], engine, None)
    assert found.signals is not None
    assert found.signals.people == 0
    assert found.logits is not None


def test_a_model_of_another_kind_says_so(models: Path, tmp_path: Path) -> None:
    classifier = catalog.find(catalog.DEFAULT)
    assert classifier is not None
    with pytest.raises(StartError, match="does not run"):
        BlazeFace(classifier)
    rubbish = tmp_path / "face.tflite"
    rubbish.write_bytes(b"TFL3" * 100)
    with pytest.raises(StartError, match="does not run"):
        BlazeFace(rubbish)


def test_people_are_looked_for_once_the_model_is_there(
    engine: Engine, detector: BlazeFace, shared: Path
) -> None:
    work = [group(shared / "photos" / "people" / "person_1.png")]
    with Index.open(None) as index:
        (blind,) = analyse(work, engine=engine, index=index)
        (seeing,) = analyse(work, engine=engine, index=index, people=detector)
        (known,) = analyse(work, engine=engine, index=index, people=detector)
        (later,) = analyse(work, engine=engine, index=index)
    assert blind.signals is not None
    assert blind.signals.faces == 0
    assert not seeing.cached
    assert seeing.signals is not None
    assert seeing.signals.faces == 1
    assert known.cached
    assert known.signals == later.signals == seeing.signals
