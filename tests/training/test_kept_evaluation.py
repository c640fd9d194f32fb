"""What a training measured is read as it was kept, and a file that makes no sense is none."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.text import text
from organizer.training import kept_evaluation, quick
from organizer.training.evaluate import Evaluation, by_cross_validation, evaluation
from organizer.training.learnable import Dropped, alike
from organizer.training.learning_curve import learning_curve
from organizer.vision import custom_store
from tests.training.learnables import BACKBONE, learnable, result_of


@pytest.fixture
def measured() -> Evaluation:
    photos = learnable({"ant": 30, "bee": 30}, apart=0.3)
    photos.truth[3] = 1
    made = result_of(quick.train(photos, "birds", BACKBONE))
    found = by_cross_validation(made.model, photos, made.validation.logits)
    curve = result_of(learning_curve(photos, 1.0, None, alike(photos)))
    dropped = (Dropped(Path("/photos/bad.jpg"), text("{path} is no photo", path="bad.jpg"), True),)
    kept = custom_store.save(found.model)
    return replace(found, model=kept, curve=curve, dropped=dropped, others={"note": "Quick."})


def test_it_is_read_as_it_was_kept(measured: Evaluation, tmp_path: Path) -> None:
    kept_evaluation.save(tmp_path, measured)
    found = kept_evaluation.load(tmp_path)
    assert found is not None
    assert found.as_json() == measured.as_json()
    assert found.judged == measured.judged
    assert found.curve == measured.curve
    assert [str(entry.reason) for entry in found.dropped] == ["bad.jpg is no photo"]
    assert found.model.version == measured.model.version


def test_paths_go_with_the_project(measured: Evaluation, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    inside = replace(measured.judged[0], path=old / "photos" / "ant" / "1.jpg")
    kept_evaluation.save(old, replace(measured, judged=(inside,)))
    old.rename(new)
    found = kept_evaluation.load(new)
    assert found is not None
    assert found.judged[0].path == new / "photos" / "ant" / "1.jpg"


def test_the_photos_behind_each_cell_are_those_it_counts(measured: Evaluation) -> None:
    labels = measured.metrics.labels
    for row, truth in enumerate(labels):
        for column, said in enumerate(labels):
            cell = measured.cell(truth, said)
            assert len(cell) == measured.metrics.confusion[row, column]
            assert [entry.confidence for entry in cell] == sorted(
                (entry.confidence for entry in cell), reverse=True
            )


def test_measuring_on_held_out_photos_names_them_too(measured: Evaluation) -> None:
    held = learnable({"ant": 7, "bee": 5}, seed=1)
    found = evaluation(measured.model, held)
    assert {entry.path for entry in found.judged} == set(held.paths)


def test_photos_that_came_while_it_learnt_are_news_to_it(
    measured: Evaluation, tmp_path: Path
) -> None:
    for name in ("ant", "bee"):
        (tmp_path / "photos" / name).mkdir(parents=True)
        (tmp_path / "photos" / name / "1.jpg").write_bytes(b"")
    seen = kept_evaluation.last_changes(tmp_path)
    assert set(seen) == {"ant", "bee"}
    kept_evaluation.save(tmp_path, measured, seen)
    assert not kept_evaluation.outdated(tmp_path)
    (tmp_path / "photos" / "ant" / "2.jpg").write_bytes(b"")
    os.utime(tmp_path / "photos" / "ant", ns=(seen["ant"] + 1, seen["ant"] + 1))
    assert kept_evaluation.outdated(tmp_path), "before the end, but after they were read"
    os.utime(tmp_path / "photos" / "ant", ns=(seen["ant"], seen["ant"]))
    assert not kept_evaluation.outdated(tmp_path)
    shutil.rmtree(tmp_path / "photos" / "bee")
    assert kept_evaluation.outdated(tmp_path), "a category is gone"
    shutil.rmtree(tmp_path / "photos")
    assert kept_evaluation.outdated(tmp_path), "all are gone"


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert kept_evaluation.load(tmp_path) is None


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 99},
        {"metrics": {"labels": ["a"], "confusion": [[1, 2]], "ece": 0, "reliability": []}},
        {"judged": [["a", "b"]]},
        {"open_set": {"nonsense": 1}},
        {"model": {"name": "gone", "version": 1}},
        {"model": None},
    ],
)
def test_what_makes_no_sense_is_none(
    measured: Evaluation, tmp_path: Path, change: dict[str, object]
) -> None:
    kept_evaluation.save(tmp_path, measured)
    file = tmp_path / kept_evaluation.FILE
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **change}), "utf-8")
    assert kept_evaluation.load(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"schema": 1}', b"[" * 9999])
def test_a_damaged_file_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / kept_evaluation.FILE).write_bytes(content)
    assert kept_evaluation.load(tmp_path) is None
