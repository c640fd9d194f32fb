from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from organizer.errors import StartError
from organizer.vision import engine as engines
from organizer.vision import float_model
from organizer.vision import models as catalog
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.litert_engine import LiteRtEngine, sensible_threads


@pytest.fixture
def model(models: Path) -> Path:
    found = catalog.find(catalog.DEFAULT)
    assert found is not None
    return found


@pytest.fixture
def engine(model: Path) -> Engine:
    return open_engine(model)


def some_views(count: int) -> engines.Views:
    return np.random.default_rng(7).integers(0, 256, (count, 224, 224, 3), np.uint8)


def test_it_gives_logits_embeddings_and_feature_maps(engine: Engine) -> None:
    outputs, maps = engine.run(some_views(3)), engine.feature_maps(some_views(3))
    assert outputs.logits.shape == (3, 1001)
    assert outputs.embeddings.shape == (3, 1280)
    assert maps.shape == (3, 7, 7, 1280)
    for array in (outputs.logits, outputs.embeddings, maps):
        assert array.dtype == np.float32
    assert (engine.name, engine.model) == ("CPU int8", "mobilenet_v2")
    assert engine.version == "5d3137241276"


def test_the_outputs_are_what_they_are_called(engine: Engine, model: Path) -> None:
    """The embedding is the map's mean; the softmax of the logits is the file's own output."""
    from ai_edge_litert.interpreter import Interpreter

    views = some_views(1)
    outputs = engine.run(views)
    largest = outputs.embeddings.max()  # what eight bits hold
    means = np.minimum(engine.feature_maps(views).mean(axis=(1, 2)), largest)
    assert np.abs(means - outputs.embeddings).max() < 0.1  # rounded to steps of 0.019 and 0.024
    plain = Interpreter(model_path=str(model))
    plain.allocate_tensors()
    plain.set_tensor(plain.get_input_details()[0]["index"], views)
    plain.invoke()
    own = plain.get_tensor(plain.get_output_details()[0]["index"])[0] / 256
    shifted = np.exp(outputs.logits[0] - outputs.logits[0].max())
    assert np.abs(shifted / shifted.sum() - own).max() < 0.01


def test_batches_and_threads_do_not_change_the_answer(engine: Engine, model: Path) -> None:
    views = some_views(2)
    together = engine.run(views).logits
    apart = np.concatenate(
        [LiteRtEngine(model, threads=2).run(view[None]).logits for view in views]
    )
    assert np.array_equal(together, apart)


def test_no_views_are_no_rows(engine: Engine) -> None:
    assert len(engine.run(some_views(0)).logits) == 0


def test_a_gpu_without_its_model_says_how_to_make_it(model: Path) -> None:
    with pytest.raises(StartError, match="organizer doctor --engine gpu makes it once"):
        open_engine(model, "gpu")


@pytest.mark.parametrize("package", ["tensorflow", "tensorflow_hub", "tf_keras"])
def test_without_tensorflow_it_is_said_what_to_install(
    model: Path, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)  # as if it were not installed
    with pytest.raises(StartError, match=r"pip install 'photo-organizer\[training\]'"):
        open_engine(model, "tensorflow")
    with pytest.raises(StartError, match=package.replace("_", "-")):
        next(float_model.make())


@pytest.mark.parametrize("choice", ["gpu", "tensorflow"])
def test_another_model_runs_on_the_processor_only(
    models: Path, choice: engines.EngineChoice
) -> None:
    with pytest.raises(StartError, match="on the processor only"):
        open_engine(models / "face_detection_full_range.tflite", choice)


@pytest.mark.parametrize("content", [b"", b"no model", bytes(5000)])
def test_a_file_that_is_no_model_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.tflite"
    path.write_bytes(content)
    with pytest.raises(StartError, match=r"broken\.tflite does not run"):
        open_engine(path)
    with pytest.raises(StartError, match="cannot be read"):
        open_engine(tmp_path / "gone.tflite")


def test_a_model_of_another_kind_is_a_sentence(models: Path) -> None:
    with pytest.raises(StartError, match=r"does not run|another kind of picture"):
        open_engine(models / "face_detection_full_range.tflite")


def test_the_second_thread_is_left_to_the_decoders_where_cores_are_few() -> None:
    assert [sensible_threads(cores) for cores in (1, 2, 4, 8, 64)] == [1, 1, 1, 2, 4]


def test_litert_says_nothing_on_the_terminal(model: Path) -> None:
    code = (
        "from pathlib import Path; from organizer.vision.engine_choice import open_engine;"
        f" open_engine(Path({str(model)!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=200
    )
    assert done.stderr == done.stdout == ""


def test_importing_the_engine_does_not_import_litert() -> None:
    code = "import organizer.vision.engine, sys; sys.exit('ai_edge_litert' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
