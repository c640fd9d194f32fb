"""Where no window can be shown, one sentence says why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from organizer import app


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return monkeypatch


def test_no_display_points_to_the_command_line(bare: pytest.MonkeyPatch) -> None:
    problem = app.display_problem()
    assert problem is not None
    assert "command line" in str(problem)


def test_a_display_that_does_not_answer_is_named(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("DISPLAY", ":12345")
    assert ":12345" in str(app.display_problem())


def test_a_chosen_platform_is_trusted(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    assert app.display_problem() is None


def test_a_missing_system_library_is_named_with_its_package() -> None:
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    said = str(app._missing_library(reason))
    assert "libEGL.so.1" in said
    assert "apt install libegl1" in said


def test_asking_for_the_display_does_not_import_qt(own_home: Path) -> None:
    code = "import sys, organizer.app as a; a.display_problem(); sys.exit('PySide6' in sys.modules)"
    environment = {**os.environ, "DISPLAY": ""}
    done = subprocess.run([sys.executable, "-c", code], env=environment, timeout=200)
    assert done.returncode == 0


@pytest.mark.parametrize("named", ["the program", "the tests"])
def test_the_readme_installs_every_library_that_a_bare_system_lacks(named: str) -> None:
    readme = Path(__file__).resolve().parents[2].joinpath("README.md").read_text("utf-8")
    command = readme.partition(f"<!-- {named} -->")[2].split("```")[1]
    comes_along = {"libxkbcommon0"}  # with libxkbcommon-x11-0
    assert set(app._PACKAGES.values()) - comes_along <= set(command.split())
