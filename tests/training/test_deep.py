"""Training whole networks: what goes wrong is said, what was learnt is kept, and it fits in."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image

from organizer.errors import OrganizerError, StartError
from organizer.files.rules import Level
from organizer.training import network_process
from organizer.training.augmentation import transforms
from organizer.training.deep_settings import DeepSettings
from organizer.training.pausing import Pause
from organizer.training.step import Step
from organizer.training.train import Trained, train
from organizer.vision import custom_store
from organizer.vision.child_process import Channel, Child
from organizer.vision.classify import analyse
from organizer.vision.custom_judge import Custom, judge_custom, top_custom
from organizer.vision.custom_network import with_network
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.models import find
from organizer.vision.taxonomy import Taxonomy
from tests.training.learnables import result_of
from tests.vision.helpers import groups
from tests.waiting import until

SMALL = DeepSettings("scratch", epochs=3, batch=4)


@pytest.fixture
def engine(models: Path) -> Generator[Engine, None, None]:
    path = find("mobilenet_v2")
    assert path is not None
    with closing(open_engine(path, "cpu")) as opened:
        yield opened


@pytest.fixture
def colours(tmp_path: Path) -> Path:
    """Reddish and bluish pictures, eight of each to learn from and four to measure on."""
    random = np.random.default_rng(0)
    for part, count in (("train", 8), ("val", 4)):
        for label, shade in (("blue", (60, 60, 200)), ("red", (200, 60, 60))):
            folder = tmp_path / "colours" / part / label
            folder.mkdir(parents=True)
            for number in range(count):
                pixels = random.normal(shade, 40, (96, 96, 3)).clip(0, 255).astype(np.uint8)
                Image.fromarray(pixels).resize((240, 200)).save(folder / f"{number}.jpg")
    return tmp_path / "colours"


def steps_of(
    folder: Path, engine: Engine, settings: DeepSettings
) -> Generator[Step, None, Trained]:
    return train(folder, "colours", engine, None, deep=settings)


def children() -> list[psutil.Process]:
    """The processes that this one started; multiprocessing's own stays."""
    return [
        process
        for process in psutil.Process().children(recursive=True)
        if "spawn_main" in " ".join(process.cmdline())
    ]


def test_without_tensorflow_it_says_what_to_install(
    colours: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(StartError, match=r"photo-organizer\[training\]"):
        result_of(steps_of(colours, engine, SMALL))


def test_a_broken_tensorflow_is_told_and_quick_still_works(
    colours: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken" / "tensorflow").mkdir(parents=True)
    (tmp_path / "broken" / "tensorflow" / "__init__.py").write_text("raise ImportError('no AVX')")
    (tmp_path / "broken" / "keras.py").write_text("raise ImportError('no AVX')")
    monkeypatch.syspath_prepend(tmp_path / "broken")
    with pytest.raises(OrganizerError, match=r"no AVX.*photo-organizer\[training\]"):
        result_of(steps_of(colours, engine, SMALL))
    assert custom_store.find("colours") is None
    assert result_of(train(colours, "colours", engine, None)).evaluation.model.version == 1


def _killed(channel: Channel, *_: object) -> None:
    channel.send({"device": "CPU"})
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_killed_for_memory_says_what_to_lower(
    colours: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_process, "run", _killed)
    with pytest.raises(OrganizerError, match=r"SIGKILL.*lower --batch \(it was 4\)"):
        result_of(steps_of(colours, engine, SMALL))


def test_augmentation_stays_within_its_bounds_and_keeps_the_middle() -> None:
    rows = transforms(500, 224, np.random.default_rng(0))
    assert rows.shape == (500, 8)
    middle = np.array([111.5, 111.5, 1])
    x, y = rows[:, :3] @ middle, rows[:, 3:6] @ middle
    assert np.abs(np.stack([x, y]) - 111.5).max() <= 0.1 * 224 + 1e-3
    area = np.abs(rows[:, 0] * rows[:, 4] - rows[:, 1] * rows[:, 3])
    assert 0.6 < area.min() < 1 < area.max() < 1.6
    assert 0.3 < (rows[:, 0] < 0).mean() < 0.7, "half of them are mirrored"


@pytest.mark.e2e
def test_a_network_from_scratch_is_trained_exported_and_used(
    colours: Path, engine: Engine, own_home: Path
) -> None:
    trained = result_of(steps_of(colours, engine, replace(SMALL, epochs=8)))
    model = custom_store.load("colours")
    assert model.depth == "scratch"
    assert trained.compared["scratch"] >= trained.compared["scratch in float"] - 0.01
    assert trained.evaluation.metrics.accuracy >= 0.75
    assert list((own_home / "training").iterdir()) == []
    joint = with_network(engine, model)
    taxonomy = Taxonomy.load()
    custom = Custom(model, strictness=0)
    for photos in (colours / "val" / "red", colours / "val" / "blue"):
        for analysis in analyse(groups(photos), engine=joint, index=None):
            verdict = judge_custom(
                custom, [analysis], taxonomy, level=Level.EVERYDAY, min_confidence=0
            )[0]
            assert verdict is not None
            assert {guess.label for guess in top_custom(custom, analysis, taxonomy)} == {
                "red",
                "blue",
            }


@pytest.mark.e2e
def test_mobilenet_is_tuned_and_kept_only_where_it_is_better(
    colours: Path, engine: Engine, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(shared / "keras_home"))
    settings = DeepSettings("deep", epochs=7, batch=8)
    trained = result_of(steps_of(colours, engine, settings))
    compared = trained.compared
    assert compared["deep"] >= compared["deep in float"] - 0.13, "one photo of eight at most"
    kept = custom_store.load("colours").depth
    assert kept == ("deep" if compared["deep"] > compared["quick"] else "quick")
    assert "points" in trained.note


@pytest.mark.e2e
def test_after_a_kill_the_training_goes_on_from_its_last_epoch(
    colours: Path, engine: Engine
) -> None:
    def after_two_epochs() -> Generator[Step, None, Trained]:
        work = steps_of(colours, engine, SMALL)
        with closing(work):
            for step in work:
                yield step
                if step.detail.startswith("epoch 2"):
                    (child,) = children()
                    child.kill()
        raise AssertionError("it was killed")

    with pytest.raises(OrganizerError, match="goes on from the last epoch"):
        result_of(after_two_epochs())
    work = steps_of(colours, engine, SMALL)
    with closing(work):
        said = [step.detail for step in work if step.detail]
    assert said[0] == "goes on after epoch 2"
    assert [detail[:7] for detail in said[1:]] == ["epoch 3"]


@pytest.mark.e2e
def test_cancelling_ends_the_process_at_once_and_keeps_no_model(
    colours: Path, engine: Engine
) -> None:
    work = steps_of(colours, engine, SMALL)
    for step in work:
        if step.detail.startswith("epoch 1"):
            break
    work.close()
    assert children() == []
    assert custom_store.find("colours") is None


def _compared(channel: Channel, hub: str, keras_home: str) -> None:
    os.environ["TFHUB_CACHE_DIR"], os.environ["KERAS_HOME"] = hub, keras_home
    from organizer.training import keras_networks

    found = keras_networks._from_hub()
    weights = keras_networks._backbone().weights
    missing = [weight.path for weight in weights if weight.path not in found]
    far = max(float(np.abs(found[weight.path] - weight.numpy()).max()) for weight in weights)
    channel.send({"missing": missing, "far": far})


@pytest.mark.e2e
def test_tensorflow_hub_has_the_same_backbone(shared: Path) -> None:
    hub, keras_home = str(shared / "tfhub_cache"), str(shared / "keras_home")
    with closing(Child(_compared, hub, keras_home, name="comparison")) as child:
        found = child.receive(100)
    assert found["missing"] == []
    assert found["far"] < 1e-5


@pytest.mark.e2e
def test_a_pause_lets_the_process_rest_and_it_goes_on_where_it_was(
    colours: Path, engine: Engine
) -> None:
    pause = Pause()
    work = train(colours, "colours", engine, None, deep=SMALL, pause=pause)
    with closing(work):
        for step in work:
            if step.detail.startswith("epoch 1"):
                break
        pause.ask(rest=True)
        while not pause.resting:
            next(work)
        (child,) = children()
        told = []

        def asleep() -> bool:
            """Whether it computes nothing for a second."""
            before, since = sum(child.cpu_times()[:2]), time.monotonic()
            while time.monotonic() < since + 1:
                told.append(next(work))
            return sum(child.cpu_times()[:2]) - before < 0.1

        until(asleep, "it goes on computing")
        assert not any(step.points or step.detail for step in told)
        pause.ask(rest=False)
        details = [step.detail for step in work if step.detail]
    assert not pause.resting
    assert [detail[:7] for detail in details] == ["epoch 2", "epoch 3"]
    assert children() == []
    assert custom_store.find("colours") is not None


@pytest.mark.e2e
def test_cancelling_while_it_rests_ends_the_process(colours: Path, engine: Engine) -> None:
    pause = Pause()
    work = train(colours, "colours", engine, None, deep=SMALL, pause=pause)
    for step in work:
        if step.detail.startswith("epoch 1"):
            pause.ask(rest=True)
        if pause.resting:
            break
    assert len(children()) == 1
    work.close()
    assert children() == []
    assert custom_store.find("colours") is None


@pytest.mark.e2e
def test_curves_get_points_within_epochs_and_at_their_ends(colours: Path, engine: Engine) -> None:
    work = steps_of(colours, engine, SMALL)
    with closing(work):
        points = [point for step in work for point in step.points]
    ends = [point for point in points if point.loss is not None]
    assert [point.epoch for point in ends] == [1, 2, 3]
    assert all(point.train_loss is not None and point.accuracy is not None for point in ends)
    between = [point for point in points if point.loss is None]
    assert len(between) == 12, "four batches an epoch"
    assert [point.epoch for point in points] == sorted(point.epoch for point in points)
