"""The window says what runs the model and why, and hears when another engine takes over."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.text import text
from organizer.ui.folder import engine_ready
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.sights import EngineReady
from organizer.ui.main_window import MainWindow
from organizer.vision import engine_record
from organizer.vision import models as catalog
from organizer.vision.child_engine import ChildEngine, SteadyEngine
from organizer.vision.litert_engine import LiteRtEngine
from tests.ui.test_window import wait_for_plan
from tests.vision.child_models import Int8


@pytest.fixture(autouse=True)
def _no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VK_DRIVER_FILES", "/dev/null")


def test_the_status_line_tells_of_every_engine(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    lines = window.status.details.splitlines()
    assert any(line.startswith("CPU int8") for line in lines)
    assert any(line.startswith("GPU") for line in lines)
    assert any(line.startswith("TensorFlow: Only when asked for") for line in lines)


def test_an_engine_that_is_lost_is_told_once(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    first = ChildEngine(
        partial(Int8, path, "crash", 2), kind="test", title="Test", model="mobilenet_v2"
    )
    window.session.bench.general = SteadyEngine(
        first, [(text("the processor takes over"), partial(LiteRtEngine, path))]
    )
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    assert "CPU int8" in window.status.words
    assert window.session.counts.total == 5
    words = window.notices.words_on("bench")
    assert "Test was lost while it ran" in words
    assert window.session.bench.notices == []


def test_engines_are_measured_once_after_much_work(
    models: Path, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    bench = Bench()
    ready = EngineReady("CPU int8")
    chosen = sorted(photos.glob("*.jp*g"))[:2]
    bench.open_engine()
    *_, last = engine_ready.measured(bench, chosen, ready)
    assert engine_record.recall(path) is not None
    assert any(rate for _, rate, _ in last.details)
    assert list(engine_ready.measured(bench, chosen, ready)) == []
    bench.close()
