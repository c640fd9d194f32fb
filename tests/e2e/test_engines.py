"""The float model, the GPU and TensorFlow for real: a GPU in software, TensorFlow on the processor.

The GPU is SwiftShader, a Vulkan driver without hardware that Debian's chromium ships: slow, with a
real GPU's path and answers.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import psutil
import pytest
from PIL import Image

from organizer import cli, paths
from organizer.errors import StartError
from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.vision import (
    engine_choice,
    engine_record,
    float_model,
    gpu_engine,
    tensorflow_engine,
)
from organizer.vision import models as catalog
from organizer.vision.child_engine import ChildEngine
from organizer.vision.classify import analyse
from organizer.vision.engine import Engine, Views
from organizer.vision.engine_choice import open_engine
from organizer.vision.float_model import FloatModel
from organizer.vision.index import Index
from organizer.vision.litert_engine import LiteRtEngine
from tests.cli.conftest import Run, run
from tests.vision.child_models import processes_left

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]

__all__ = ["run"]

CHROMIUM = Path("/usr/lib/chromium")
AGREEMENT = 0.98


def missing(message: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def hub(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """TF Hub's models, without a network."""
    cache = shared / "tfhub_cache"
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(cache))
    return cache


@pytest.fixture
def software_gpu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A GPU in software, for the processes that are started from now on."""
    driver = CHROMIUM / "libvk_swiftshader.so"
    if not driver.exists():
        missing("SwiftShader is missing; on Debian: sudo apt install chromium")
    entry = {
        "file_format_version": "1.0.0",
        "ICD": {"library_path": str(driver), "api_version": "1.0.5"},
    }
    (tmp_path / "driver.json").write_text(json.dumps(entry))
    monkeypatch.setenv("VK_DRIVER_FILES", str(tmp_path / "driver.json"))
    if (CHROMIUM / "libvulkan.so.1").exists():  # else libvulkan1 has to be installed
        monkeypatch.setenv("LD_LIBRARY_PATH", str(CHROMIUM))
    # A batch of it may take more than the minute that a real GPU has, on a machine that is busy.
    ask = ChildEngine._ask
    monkeypatch.setattr(ChildEngine, "_ask", lambda engine, asked, _: ask(engine, asked, 500))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """A data folder in which the float model has been made, as the program makes it."""
    home = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(home))
        patch.setenv("TFHUB_CACHE_DIR", str(shared / "tfhub_cache"))
        made = finished(float_model.make())
        assert made == float_model.find()
    return home


@pytest.fixture
def made(made_once: Path, own_home: Path) -> FloatModel:
    """The float model in this test's own data folder."""
    shutil.copytree(made_once, own_home, dirs_exist_ok=True)
    found = float_model.find()
    assert found is not None
    return found


@pytest.fixture
def model(models: Path) -> Path:
    found = catalog.find(catalog.DEFAULT)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    children = psutil.Process().children(recursive=True)
    yield
    assert processes_left(children) == []


def finished(work: Any) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as stop:
            return stop.value


def web_views(shared: Path, count: int = 200) -> Views:
    """The centres of real photos."""
    views = []
    for path in sorted((shared / "photos" / "web").glob("*.JPEG"))[:count]:
        with Image.open(path) as image:
            side = min(image.size) * 7 // 8
            left, top = (image.width - side) // 2, (image.height - side) // 2
            crop = image.convert("RGB").resize(
                (224, 224), Image.Resampling.BICUBIC, (left, top, left + side, top + side)
            )
            views.append(np.asarray(crop))
    assert len(views) == count
    return np.stack(views)


def top(engine: Engine, views: Views) -> Any:
    return engine.run(views).logits.argmax(axis=1)


def test_the_float_model_is_made_once_with_its_papers(made: FloatModel, hub: Path) -> None:
    assert made.path.parent == paths.models_folder()
    assert made.source.startswith("https://tfhub.dev/google/tf2-preview/mobilenet_v2")
    assert made.made_with.startswith("TensorFlow 2.")
    with patch.object(float_model, "Child") as process:
        assert finished(float_model.make()) == made
        assert not process.called, "it is there: TensorFlow is not even started"
    made.path.write_bytes(made.path.read_bytes()[:-1])
    assert float_model.find() is None, "it is no longer what was made"


@pytest.mark.parametrize("steps", [1, 4, 40])
def test_making_it_can_be_ended_at_any_moment(hub: Path, own_home: Path, steps: int) -> None:
    making = float_model.make()
    for _ in range(steps):
        next(making)
    making.close()
    assert list(paths.models_folder().iterdir()) == []


def test_a_maker_that_is_killed_is_a_sentence(hub: Path, own_home: Path) -> None:
    children = psutil.Process().children(recursive=True)
    making = float_model.make()
    for _ in range(3):
        next(making)
    (child,) = processes_left(children, patience=0)
    child.kill()
    with pytest.raises(StartError, match=r"could not be made: .*SIGKILL"):
        finished(making)
    assert list(paths.models_folder().iterdir()) == []


def test_without_a_network_it_is_said_where_the_model_may_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "empty"))
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")  # nobody answers there
    with pytest.raises(StartError, match=r"could not be fetched .* TFHUB_CACHE_DIR"):
        finished(float_model.make())


def test_tensorflow_and_litert_agree_on_the_same_weights(
    made: FloatModel, hub: Path, model: Path, shared: Path
) -> None:
    views = web_views(shared)
    tensorflow, here, int8 = (
        tensorflow_engine.steady(),
        gpu_engine.on_processor(made),
        LiteRtEngine(model),
    )
    assert tensorflow.version == here.version == made.weights != int8.version
    expected, found, third = here.run(views), tensorflow.run(views), top(int8, views)
    same = (found.logits.argmax(axis=1) == expected.logits.argmax(axis=1)).mean()
    print(
        f"\nTensorFlow agrees with LiteRT float32 on {same:.1%}, with int8 on"
        f" {(found.logits.argmax(axis=1) == third).mean():.1%} of 200; logits differ by"
        f" {np.abs(found.logits - expected.logits).max():.5f} at most"
    )
    assert same >= AGREEMENT
    assert np.abs(found.embeddings - expected.embeddings).max() < 0.01
    maps = tensorflow.feature_maps(views[:40])
    assert np.allclose(maps.mean(axis=(1, 2)), found.embeddings[:40], atol=1e-3)
    assert np.allclose(tensorflow.class_weights(), here.class_weights(), atol=1e-3)
    tensorflow.close()


def test_a_gpu_and_the_processor_agree(
    software_gpu: None, made: FloatModel, model: Path, shared: Path
) -> None:
    views = web_views(shared)
    gpu, here = gpu_engine.steady(made), gpu_engine.on_processor(made)
    assert "SwiftShader" in gpu.name
    assert gpu.version == here.version
    expected = here.run(views)
    found = gpu.run(views)
    third = top(LiteRtEngine(model), views)
    assert gpu.warning is None
    same = (found.logits.argmax(axis=1) == expected.logits.argmax(axis=1)).mean()
    print(
        f"\nThe GPU agrees with the processor on {same:.1%}, with int8 on"
        f" {(found.logits.argmax(axis=1) == third).mean():.1%} of 200; logits differ by"
        f" {np.abs(found.logits - expected.logits).max():.5f} at most"
    )
    assert same >= AGREEMENT
    assert np.allclose(found.embeddings, expected.embeddings, atol=0.01)
    some = views[:8]
    assert np.allclose(gpu.feature_maps(some), here.feature_maps(some), atol=0.05)
    assert np.array_equal(gpu.class_weights(), here.class_weights())
    gpu.close()


def kill_the_gpu() -> None:
    for process in psutil.Process().children():
        if process.cmdline() and "spawn_main" in " ".join(process.cmdline()):
            maps = Path(f"/proc/{process.pid}/maps").read_text()
            if "swiftshader" in maps:
                os.kill(process.pid, signal.SIGSEGV)
                return
    raise AssertionError("no process uses the GPU")


def test_a_gpu_that_vanishes_costs_no_photo_and_mixes_no_facts(
    software_gpu: None, made: FloatModel, model: Path, shared: Path, tmp_path: Path
) -> None:
    for path in sorted((shared / "photos" / "web").glob("*.JPEG"))[:6]:
        shutil.copy2(path, tmp_path)
    groups = [item for item in scan(tmp_path) if isinstance(item, PhotoGroup)]
    engine = open_engine(model, "gpu")
    with Index.open(tmp_path / "index.sqlite") as index:
        found = []
        for analysis in analyse(groups, engine=engine, index=index):
            found.append(analysis)
            if len(found) == 2:
                kill_the_gpu()
        assert [entry.error for entry in found] == [None] * 6
        assert engine.name == "CPU float32"
        assert "SIGSEGV" in str(engine.warning)
        again = list(analyse(groups, engine=gpu_engine.on_processor(made), index=index))
        assert all(entry.cached for entry in again), "one kind of facts, whoever found them"
        other = list(analyse(groups, engine=LiteRtEngine(model), index=index))
        assert not any(entry.cached for entry in other), "the int8 model's are others"
    engine.close()


def test_doctor_names_the_gpu_and_why_the_processor_is_taken(
    run: Run, software_gpu: None, models: Path, made: FloatModel
) -> None:
    report = run("doctor", "--json").json
    assert report["engine"] == "CPU int8"
    assert "SwiftShader" in report["gpu"]
    assert "slower than the processor" in report["gpu"]
    (gpu,) = [entry for entry in report["engines"] if entry["kind"] == "gpu"]
    assert gpu["views_per_second"] > 0


def test_doctor_names_a_gpu_whose_model_has_not_been_made(
    run: Run, software_gpu: None, models: Path
) -> None:
    report = run("doctor", "--json").json
    assert "SwiftShader" in report["gpu"]
    assert "organizer doctor --engine gpu makes it once" in report["gpu"]


def test_classify_runs_on_every_engine(
    run: Run, software_gpu: None, models: Path, made: FloatModel, hub: Path, shared: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in sorted((shared / "photos" / "web").glob("*.JPEG"))[:3]:
        shutil.copy2(path, folder)
    labels = {}
    for engine, name in (("cpu", "CPU int8"), ("gpu", "GPU, Swift"), ("tensorflow", "TensorFlow")):
        result = run("classify", folder, "--json", "--engine", engine)
        assert result.code == cli.DONE, result.err
        *rows, last = result.lines
        assert last["summary"]["engine"].startswith(name)
        labels[engine] = sorted((row["path"], row["label"]) for row in rows)
        cached = [row["cached"] for row in rows]
        assert cached == [engine == "tensorflow"] * 3, "TensorFlow's weights are the GPU's"
    assert labels["gpu"] == labels["tensorflow"]


def test_a_driver_that_crashes_at_the_start_is_tried_once(
    software_gpu: None, made: FloatModel, model: Path, tmp_path: Path
) -> None:
    """The driver is one whose start kills whoever loads it."""
    fastest = engine_choice.report(model)
    engine_record.remember(
        model, replace(fastest, kind="gpu", name="GPU", alternatives=fastest.alternatives)
    )
    driver = build_crashing_driver(tmp_path)
    entry = {
        "file_format_version": "1.0.0",
        "ICD": {"library_path": str(driver), "api_version": "1.0.5"},
    }
    (tmp_path / "driver.json").write_text(json.dumps(entry))
    first = open_engine(model)
    assert first.name == "CPU float32"
    assert "SIGABRT" in str(first.warning)
    first.close()
    driver.unlink()  # whoever tried again would say something else
    second = open_engine(model)
    assert "SIGABRT" in str(second.warning)
    second.close()


def build_crashing_driver(folder: Path) -> Path:
    """A shared library that aborts when it is loaded."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler to make a driver with")
    source = folder / "driver.c"
    source.write_text(
        "#include <stdlib.h>\n__attribute__((constructor)) static void start(void) { abort(); }\n"
    )
    driver = folder / "driver.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", driver, source], check=True)
    return driver
