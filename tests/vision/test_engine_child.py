"""Engines in processes of their own: the same answers, and nothing lost with them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from multiprocessing import shared_memory
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path

import numpy as np
import psutil
import pytest

from organizer.errors import StartError
from organizer.text import Text, text
from organizer.vision import models as catalog
from organizer.vision.child_engine import ChildEngine, SteadyEngine
from organizer.vision.child_process import Child, ChildError, ChildLostError
from organizer.vision.engine import Engine, Views
from organizer.vision.litert_engine import LiteRtEngine
from tests.vision.child_models import Int8, grieve, processes_left, wait_for_end


@pytest.fixture
def model(models: Path) -> Path:
    found = catalog.find(catalog.DEFAULT)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _nothing_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No process and no shared memory outlives a test."""
    mine = f"p{os.getpid()}_"  # the machine's other programs share memory too
    monkeypatch.setattr(shared_memory, "_SHM_NAME_PREFIX", f"/{mine}")
    children = psutil.Process().children(recursive=True)
    yield
    assert processes_left(children) == []
    assert list(Path("/dev/shm").glob(f"{mine}*")) == []


def some_views(count: int) -> Views:
    return np.random.default_rng(7).integers(0, 256, (count, 224, 224, 3), np.uint8)


def start(model: Path, grief: str = "", at_run: int = 0, *, patience: float = 60) -> ChildEngine:
    return ChildEngine(
        partial(Int8, model, grief, at_run),
        kind="test",
        title="Test, {device}",
        model="mobilenet_v2",
        patience=patience,
    )


def test_a_process_gives_the_answers_of_its_model(model: Path) -> None:
    here = LiteRtEngine(model)
    views = some_views(70)  # three batches
    there = start(model)
    assert (there.name, there.version) == ("Test, a process", here.version)
    for count in (0, 1, 2, 70):
        expected, found = here.run(views[:count]), there.run(views[:count])
        assert np.array_equal(expected.logits, found.logits)
        assert np.array_equal(expected.embeddings, found.embeddings)
        assert np.array_equal(here.feature_maps(views[:count]), there.feature_maps(views[:count]))
    assert np.array_equal(there.class_weights(), here.class_weights())
    there.close()
    there.close()
    with pytest.raises(ChildLostError, match="was ended"):
        there.run(views[:1])


@pytest.mark.parametrize(
    ("grief", "said"),
    [
        ("crash", "SIGSEGV (it crashed)"),
        ("leave", "exit code 3"),
        ("hang", "did not answer for 3 seconds"),
        ("device lost", "device lost"),
        ("refuse", "it does not want to (no reason)"),
    ],
)
def test_what_vanishes_in_the_middle_is_replaced_and_its_photos_are_run_again(
    model: Path, grief: str, said: str
) -> None:
    told: list[Text] = []
    engine = SteadyEngine(
        start(model, grief, at_run=2, patience=3 if grief == "hang" else 60),
        [(text("the processor takes over"), lambda: LiteRtEngine(model))],
        told.append,
    )
    views = some_views(4)
    expected = LiteRtEngine(model).run(views).logits
    assert np.array_equal(engine.run(views[:2]).logits, expected[:2])
    assert engine.warning is None
    assert np.array_equal(engine.run(views[2:]).logits, expected[2:])
    assert engine.name == "CPU int8"
    assert said in str(engine.warning)
    assert "the processor takes over" in str(engine.warning)
    warning = engine.warning
    engine.run(views)
    assert engine.warning is warning, "said once"
    assert [str(reason) for reason in told] == [str(told[0])]
    engine.close()


def test_a_successor_that_does_not_start_or_has_other_weights_is_passed_over(model: Path) -> None:
    def broken() -> Engine:
        raise ChildError(text("no"))

    engine = SteadyEngine(
        start(model, "crash", at_run=1),
        [
            (text("first"), broken),
            (text("second"), lambda: LiteRtEngine(model, version="another")),
            (text("third"), lambda: LiteRtEngine(model)),
        ],
    )
    engine.run(some_views(1))
    assert "third" in str(engine.warning)
    engine.close()


def test_with_nothing_left_the_run_ends_with_a_sentence(model: Path) -> None:
    engine = SteadyEngine(start(model, "crash", at_run=1), [])
    with pytest.raises(StartError, match=r"Test, a process was lost .* with --engine cpu"):
        engine.run(some_views(1))
    engine.close()


def test_a_model_that_does_not_open_says_why_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ChildError, match=r"gone\.tflite cannot be read"):
        start(tmp_path / "gone.tflite")


@pytest.mark.parametrize("how", ["crash", "leave"])
def test_a_process_that_ends_is_a_sentence(how: str) -> None:
    child = Child(grieve, how, name="test")
    assert child.receive(60)["here"] == child.pid
    child.send({})
    with pytest.raises(ChildLostError, match=r"SIGSEGV|exit code 3"):
        child.receive(60)
    with pytest.raises(ChildLostError):
        child.send({})
    assert child.pid is None


def test_a_process_killed_by_the_system_says_that_it_may_be_for_memory() -> None:
    child = Child(wait_for_end, name="test")
    os.kill(child.receive(60)["here"], signal.SIGKILL)
    with pytest.raises(ChildLostError, match=r"SIGKILL \(perhaps for memory\)"):
        child.receive(60)


def test_the_process_ends_when_the_program_is_killed() -> None:
    code = (
        "import time\n"
        "from organizer.vision.child_process import Child\n"
        "from tests.vision.child_models import wait_for_end\n"
        "if __name__ == '__main__':\n"
        "    child = Child(wait_for_end, name='test')\n"
        "    print(child.receive(60)['here'], flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as program:
        assert program.stdout is not None
        child = psutil.Process(int(program.stdout.readline()))
        program.kill()
    child.wait(60)


def test_importing_what_starts_processes_imports_nothing_heavy() -> None:
    code = (
        "import sys; import organizer.vision.engine_measure;"
        " import organizer.vision.tensorflow_engine;"
        " print(sorted({'tensorflow', 'tensorflow_hub', 'ai_edge_litert', 'PIL'} & {*sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=200
    )
    assert done.stdout.strip() == "[]"


def test_shared_memory_is_given_back_whoever_still_looks_at_it(model: Path) -> None:
    engine = start(model)
    name = engine._frames.name
    held = engine._frames.views
    engine.close()
    assert len(held)
    del held
    with pytest.raises(FileNotFoundError):
        SharedMemory(name)
