"""What auto takes: measured once, kept, and never the cause of looking at everything again."""

from __future__ import annotations

import json
import sys
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.errors import OrganizerError, StartError
from organizer.text import Text, text
from organizer.vision import engine_choice, engine_record, float_model
from organizer.vision import models as catalog
from organizer.vision.child_process import ChildLostError
from organizer.vision.engine_choice import open_engine
from organizer.vision.engine_measure import measure
from organizer.vision.engine_record import Alternative, EngineReport, record_file
from organizer.vision.litert_engine import sensible_threads

QUICK = 0.05


@pytest.fixture
def model(models: Path) -> Path:
    found = catalog.find(catalog.DEFAULT)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """No driver for any GPU, whatever the machine has: these tests are about the choice."""
    monkeypatch.setenv("VK_DRIVER_FILES", "/dev/null")


def finished(measuring: Generator[Text, None, EngineReport]) -> EngineReport:
    while True:
        try:
            next(measuring)
        except StopIteration as stop:
            return stop.value  # type: ignore[no-any-return]


def test_a_measurement_says_what_is_used_how_fast_and_why_nothing_else(
    model: Path, shared: Path
) -> None:
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:4]
    report = finished(measure(model, photos, seconds=QUICK))
    assert report.measured
    assert report.chosen is not None
    assert report.chosen.views_per_second
    assert report.chosen.photos_per_second
    assert report.chosen.threads == report.threads
    gpu, tensorflow = report.of("gpu"), report.of("tensorflow")
    assert gpu is not None
    assert gpu.views_per_second is None
    assert str(gpu.reason)
    assert tensorflow is not None
    assert "--engine tensorflow" in str(tensorflow.reason)
    assert report.of("cpu") == report.chosen


def test_the_threads_taken_are_about_as_fast_as_any_others(model: Path) -> None:
    report = finished(measure(model, seconds=0.3))
    rates = {
        entry.threads: entry.photos_per_second or 0.0
        for entry in report.alternatives
        if entry.kind == "cpu"
    }
    assert rates[report.threads] >= 0.9 * max(rates.values())


def test_what_was_measured_is_kept_and_opened_without_measuring(model: Path, shared: Path) -> None:
    guess = engine_choice.report(model)
    assert not guess.measured
    assert guess.threads == sensible_threads()
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:4]
    report = finished(measure(model, photos, seconds=QUICK))
    assert engine_record.recall(model) == report
    assert engine_choice.report(model) == report
    engine = open_engine(model)
    assert (engine.name, engine.version) == ("CPU int8", "5d3137241276")
    engine.close()


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"x": 1}', "[" * 100_000, "\udcff"],
    ids=["empty", "a list", "cut off", "other", "deep", "no UTF-8"],
)
def test_a_record_that_makes_no_sense_is_no_record(model: Path, content: str) -> None:
    record_file().parent.mkdir(parents=True, exist_ok=True)
    record_file().write_bytes(content.encode("utf-8", "surrogateescape"))
    assert engine_record.recall(model) is None
    assert engine_record.gpu_crash() is None
    open_engine(model).close()


@pytest.mark.parametrize("change", [{"kind": "steam"}, {"threads": -1}, {"alternatives": None}])
def test_a_record_with_senseless_values_is_no_record(
    model: Path, change: dict[str, object]
) -> None:
    engine_record.remember(model, engine_choice.report(model))
    assert engine_record.recall(model) is not None
    stored = json.loads(record_file().read_text("utf-8"))
    for entry in stored.values():
        entry |= change
    record_file().write_text(json.dumps(stored), "utf-8")
    assert engine_record.recall(model) is None


def test_a_home_that_cannot_be_written_costs_the_record_only(
    model: Path, own_home: Path, shared: Path
) -> None:
    own_home.rmdir()
    own_home.write_text("no folder")
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:1]
    assert finished(measure(model, photos, seconds=QUICK)).measured
    assert engine_record.recall(model) is None


def test_a_measurement_can_be_ended_at_any_step(model: Path) -> None:
    for steps in range(1, 6):
        measuring = measure(model, seconds=QUICK)
        for _ in range(steps):
            next(measuring)
        measuring.close()
    assert engine_record.gpu_crash() is None


def test_photos_that_cannot_be_decoded_are_a_sentence(model: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"no photo")
    with pytest.raises(OrganizerError, match="cannot be decoded"):
        finished(measure(model, [tmp_path / "a.jpg"], seconds=QUICK))


def test_a_gpu_that_crashed_is_not_tried_again_unless_asked_for(model: Path, shared: Path) -> None:
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:1]
    with pytest.raises(ChildLostError), engine_record.trying_gpu():
        raise ChildLostError(text("its process was ended by {signal}", signal="SIGSEGV"))
    gpu = finished(measure(model, photos, seconds=QUICK)).of("gpu")
    assert gpu is not None
    assert "SIGSEGV" in str(gpu.reason)
    assert "organizer doctor --engine gpu" in str(gpu.reason)
    gpu = finished(measure(model, photos, seconds=QUICK, wanted="gpu")).of("gpu")
    assert gpu is not None
    assert "SIGSEGV" not in str(gpu.reason)
    assert engine_record.gpu_crash() is None


def test_an_attempt_that_takes_the_program_with_it_is_remembered() -> None:
    """As when the machine goes down: nothing after the attempt runs."""
    trying = engine_record.trying_gpu()
    trying.__enter__()
    assert "did not come to its end" in str(engine_record.gpu_crash())
    trying.__exit__(None, None, None)
    assert engine_record.gpu_crash() is None


def test_an_attempt_that_is_given_up_is_no_crash() -> None:
    with pytest.raises(KeyboardInterrupt), engine_record.trying_gpu():
        raise KeyboardInterrupt
    assert engine_record.gpu_crash() is None


def a_gpu_was_fastest(model: Path) -> None:
    gpu = Alternative("gpu", "GPU, Test", text("the fastest"), 0, 900.0, 90.0)
    report = engine_choice.report(model)
    engine_record.remember(model, replace(report, kind="gpu", name=gpu.name, alternatives=(gpu,)))


def test_a_gpu_whose_model_is_gone_leaves_the_processor(model: Path) -> None:
    a_gpu_was_fastest(model)
    engine = open_engine(model)
    assert engine.name == "CPU int8"
    engine.close()
    assert open_engine(model, "cpu").name == "CPU int8"


def a_float_model(model: Path, home: Path) -> float_model.FloatModel:
    """A stand-in with the right papers: what counts here is which file is opened."""
    folder = home / "models"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / float_model.FILE).write_bytes(model.read_bytes())
    papers = {
        "weights": "abcdefabcdef",
        "source": "here",
        "with": "care",
        "sha256": catalog.sha256_of(model),
    }
    (folder / "mobilenet_v2_float32.json").write_text(json.dumps(papers))
    found = float_model.find()
    assert found is not None
    return found


@pytest.mark.parametrize("crashed", [True, False])
def test_a_gpu_that_is_gone_leaves_the_same_weights_and_says_so(
    model: Path, own_home: Path, crashed: bool
) -> None:
    """Other weights would mean to look at every photo again."""
    a_gpu_was_fastest(model)
    made = a_float_model(model, own_home)
    if crashed:
        engine_record.note_gpu_crash(text("it crashed"))
    engine = open_engine(model)
    assert engine.version == made.weights
    assert "The GPU is not used" in str(engine.warning)
    assert ("it crashed" in str(engine.warning)) is crashed
    engine.close()
    with pytest.raises(StartError, match=r"The GPU does not run the model: .*--engine cpu"):
        open_engine(model, "gpu")


def test_a_float_model_that_was_changed_is_not_used(model: Path, own_home: Path) -> None:
    made = a_float_model(model, own_home)
    made.path.write_bytes(made.path.read_bytes()[:-1] + b"\0")
    changed = made.path.read_bytes() != model.read_bytes()
    assert (float_model.find() is None) is changed
    made.path.write_bytes(b"something else")
    assert float_model.find() is None


def test_without_tensorflow_the_gpus_alternative_says_what_to_install(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as if it were not installed
    tensorflow = engine_choice.report(model).of("tensorflow")
    assert tensorflow is not None
    assert "photo-organizer[training]" in str(tensorflow.reason)
