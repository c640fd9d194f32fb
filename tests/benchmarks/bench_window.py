"""The window with 100,000 photos: its start, its first results, its longest stalls, its memory.

Each measurement is a process of its own, on the display there is or without one (offscreen). Run
with ``python -m pytest tests/benchmarks/bench_window.py -m benchmark -s``.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.benchmarks import known_photos
from tests.benchmarks.conftest import Figures

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

PHOTOS = 100_000
MEMORY = 500
STALL = 50

EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: print(time.time(), flush=True))
application = QApplication(sys.argv)
window = Window()
window.show()
application.exec()
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> Path:
    """A home whose index knows every photo of the folder ``photos`` in it."""
    home = tmp_path_factory.mktemp("window")
    patch = {"ORGANIZER_HOME": str(home), "ORGANIZER_MODELS": str(model_folder)}
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name, value in patch.items():
            monkeypatch.setenv(name, value)
        known_photos.make(home / "photos", PHOTOS)
    return home


def environment(home: Path, models: Path) -> dict[str, str]:
    shown = {} if "DISPLAY" in os.environ else {"QT_QPA_PLATFORM": "offscreen"}
    own = {"ORGANIZER_HOME": str(home), "ORGANIZER_MODELS": str(models)}
    return {**os.environ, **own, **shown}


def started(command: list[str], surroundings: dict[str, str], lines: int) -> list[float]:
    """What a process says of its start: seconds after it until the first words of each line."""
    began = time.time()
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().split() for _ in range(lines)]
        process.kill()
    return [*(float(words[0]) - began for words in said), *map(float, said[-1][1:])]


def driven(script: str, folder: Path, surroundings: dict[str, str]) -> dict[str, float]:
    """Let a script use the window, and see how much memory all its processes take."""
    command = [sys.executable, "-m", "tests.benchmarks.window_user", script, str(folder)]
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as process:
        me, most = psutil.Process(process.pid), 0
        while process.poll() is None:
            total = 0
            for each in [me, *me.children(recursive=True)]:
                try:
                    memory = each.memory_full_info()
                except psutil.Error:
                    continue
                total += getattr(memory, "pss", memory.rss)
            most = max(most, total)
            time.sleep(0.5)
        assert process.stdout is not None
        said = process.stdout.read()
    assert process.returncode == 0, said
    return {**json.loads(said.splitlines()[-1]), "memory": most / 2**20}


def test_the_window_is_up_soon(figures: Figures, home: Path, model_folder: Path) -> None:
    surroundings = environment(home, model_folder)
    ours = [sys.executable, "-m", "tests.benchmarks.window_start"]
    few = str(home / "photos" / "000")
    rounds = [
        (
            started(ours, surroundings, 2),
            started([*ours, few], surroundings, 2),
            started([sys.executable, "-c", EMPTY], surroundings, 1),
        )
        for _ in range(7)
    ]
    alone, opening, (empty,) = (
        list(zip(*times, strict=True)) for times in zip(*rounds, strict=True)
    )
    bare = min(empty)
    for what, (up, usable, longest) in (("", alone), (" on a folder", opening)):
        note = f"{min(up):.2f} s against {bare:.2f} s, from the start of the process"
        name = f"window{what} up, against an empty Qt window"
        figures.add(name, min(up) / bare, at_most=3, note=note)
        note = f"meanwhile deaf for {statistics.median(longest) * 1000:.0f} ms at most"
        figures.add(f"window{what} in full use", min(usable), "s", note=note)


def test_first_results_come_at_once(
    figures: Figures, shared: Path, tmp_path: Path, model_folder: Path
) -> None:
    (tmp_path / "home").mkdir()
    surroundings = environment(tmp_path / "home", model_folder)
    got = driven("first", shared / "photos" / "phone", surroundings)
    note = f"12-megapixel photos; first cards after {got['listed']:.2f} s; program running"
    figures.add("first label and thumbnail painted", got["first"], "s", at_most=0.5, note=note)


def test_a_hundred_thousand_known_photos(figures: Figures, home: Path, model_folder: Path) -> None:
    got = driven("large", home / "photos", environment(home, model_folder))
    figures.add("first cards of 100,000 photos", got["listed"], "s")
    figures.add("100,000 known photos shown", got["shown"], "s")
    figures.add("slider: counts follow", got["split"], "s", at_most=0.3)
    figures.add("slider: verdicts in view follow", got["flips"], "s", note="without the pause")
    figures.add("slider: plan with all names", got["replanned"], "s")
    stalls = ("scan", "scroll", "arrange", "slider")
    print({what: (got[what], got[what + "_longest"]) for what in stalls}, got["memory"])
    for what in stalls:
        longest = f"longest {got[what + '_longest']:.0f} ms"
        figures.add(f"GUI stall p99, {what}", got[what], "ms", at_most=STALL, note=longest)
    figures.add("memory, all processes", got["memory"], "MB", at_most=MEMORY)
