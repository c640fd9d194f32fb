"""Looking through two categories of 3,000 photos each: how long the wizard's window is deaf.

Run with ``python -m pytest tests/benchmarks/bench_wizard.py -m benchmark -s``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.training import project as projects
from organizer.training.gather_state import GatherState, Row, State
from organizer.training.project import Category, Stage
from organizer.training.target import HIDDEN, RECORD
from tests.benchmarks import known_photos
from tests.benchmarks.bench_window import STALL, environment
from tests.benchmarks.conftest import Figures

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

EACH = 3000
STALLS = ("look", "scroll", "switch", "take out", "undo taking out", "move", "undo moving")
MANY = ("choose all", "take all out", "undo all")


def make_project() -> None:
    """A project whose photos were all gathered, and all looked at before."""
    made = projects.create("large")
    known_photos.make(made.photos, 2 * EACH, EACH)
    categories = (Category("000"), Category("001"))
    projects.save(replace(made, categories=categories, stage=Stage.CLEAN, reached=Stage.CLEAN))
    (made.photos / HIDDEN).mkdir()
    with closing(GatherState(made.photos / HIDDEN / RECORD)) as record:
        for photo in sorted(made.photos.glob("*/*.jpg")):
            name = f"{photo.parent.name}/{photo.name}"
            row = Row(f"https://example.org/{name}", photo.parent.name, State.KEPT, file=name)
            record.put(replace(row, author="Somebody", licence="cc-by", source="openverse"))


def test_classes_of_thousands_are_looked_through_without_waiting(
    figures: Figures, tmp_path: Path, model_folder: Path
) -> None:
    surroundings = environment(tmp_path, model_folder)
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in ("ORGANIZER_HOME", "ORGANIZER_MODELS"):
            monkeypatch.setenv(name, surroundings[name])
        make_project()
    command = [sys.executable, "-m", "tests.benchmarks.wizard_user"]
    said = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, check=True)
    got: dict[str, float] = json.loads(said.stdout.splitlines()[-1])
    print({what: (round(got[what]), round(got[what + "_longest"])) for what in (*STALLS, *MANY)})
    figures.add("6,000 known photos looked through", got["looked"], "s")
    figures.add("3,000 photos taken out", got["all out"], "s")
    for what in (*STALLS, *MANY):
        longest = f"longest {got[what + '_longest']:.0f} ms"
        figures.add(f"wizard's stall p99, {what}", got[what], "ms", at_most=STALL, note=longest)
