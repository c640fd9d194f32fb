"""The installer for Windows, run by Wine: what it puts where, and that it takes all of it away."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath

import pytest

from resources.installer import windows
from resources.installer.recipe import Recipe

ROOT = Path(__file__).resolve().parents[2]
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\PhotoOrganizer"
MENUS = {"Directory": "%1", r"Directory\Background": "%V", "Drive": "%1"}
"""What Explorer's context menus belong to, with what stands for the folder there."""

PATIENCE_S = 240
"""Longer than anything takes on the slowest machine."""

ABORTED = 2
"""What NSIS ends with when the script itself stops."""

pytestmark = [
    pytest.mark.installer,
    pytest.mark.timeout(900),
    pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed"),
    pytest.mark.skipif(shutil.which("wine") is None, reason="Wine is not installed"),
]


class Windows:
    """A Windows of its own in a folder.

    Args:
        folder: Where to; empty.
    """

    def __init__(self, folder: Path) -> None:
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
            "HOME": str(folder),
            "USER": "li",
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=",  # else it asks for what it would fetch
        }
        self.drive = folder / "prefix/drive_c"
        self.runs("wineboot", "--init")

    def runs(self, *words: str | Path) -> str:
        """Run a program and whatever it starts to the end; returns what it says."""
        done = subprocess.run(
            ["wine", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
        subprocess.run(
            ["wineserver", "--wait"], env=self._environment, check=True, timeout=PATIENCE_S
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def answers(self, *words: str | Path) -> int:
        """Run a program beside those that run already; returns how it ended."""
        return subprocess.run(
            ["wine", *words], env=self._environment, capture_output=True, timeout=PATIENCE_S
        ).returncode

    @contextmanager
    def running(self, *words: str | Path) -> Iterator[None]:
        """Have a program run meanwhile."""
        with subprocess.Popen(["wine", *words], env=self._environment) as process:
            try:
                yield
            finally:
                self.ends()
                process.wait(PATIENCE_S)

    def ends(self) -> None:
        """End all that still runs."""
        subprocess.run(
            ["wineserver", "--kill"], env=self._environment, check=False, timeout=PATIENCE_S
        )

    def files(self) -> set[Path]:
        """Every file of the user's, but those that Windows deletes when it starts again: an
        uninstaller made by NSIS goes on as a copy of itself and leaves that copy to it."""
        found = (self.drive / "users").rglob("*")
        return {path for path in found if path.is_file() and path.parent.name != "~nsu1.tmp"}

    def registry(self) -> str:
        """All of the user's registry that is not Wine's own."""
        return self.runs("reg", "query", r"HKCU\Software", "/s")

    def value(self, key: str, name: str = "") -> str:
        """A text or number in the user's registry."""
        said = self.runs("reg", "query", rf"HKCU\{key}", *(("/v", name) if name else ("/ve",)))
        return said.strip().splitlines()[-1].split("    ")[-1].strip()


@pytest.fixture
def system(tmp_path: Path) -> Iterator[Windows]:
    system = Windows(tmp_path)
    yield system
    system.ends()


@pytest.fixture(params=["", "amd64-unicode"], ids=["shipped", "64 bits"])
def setup(system: Windows, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The installer with a stand-in for the program: the one that is given out, where this Wine
    runs programs of 32 bits, and one of 64."""
    if not request.param and not any((system.drive / "windows/syswow64").iterdir()):
        pytest.skip("Wine runs no programs of 32 bits here")
    payload = tmp_path / "payload"
    (payload / "_internal/organizer/resources").mkdir(parents=True)
    for name in ("photo-organizer.exe", "_internal/library.dll"):
        (payload / name).write_bytes(b"MZ")
    shutil.copy(waiting_program(tmp_path), payload / "organizer.exe")
    (payload / "_internal/organizer/resources/照片.txt").write_text("text")
    recipe = Recipe.of_checkout(ROOT, tmp_path / "dist")
    return windows.package(recipe, payload, processor=request.param)


def waiting_program(folder: Path) -> Path:
    """A program that says that it runs, by a file beside it, and then does nothing."""
    script, program = folder / "waiting.nsi", folder / "waiting.exe"
    script.write_text(
        f"""
        Unicode true
        Target amd64-unicode
        OutFile "{program}"
        RequestExecutionLevel user
        SilentInstall silent
        Section
          FileOpen $0 "$EXEDIR\\runs" w
          FileClose $0
          Sleep 600000
        SectionEnd
        """
    )
    subprocess.run(["makensis", "-V1", script], check=True)
    return program


def test_the_installer_installs_for_the_user_updates_and_leaves_only_the_users_own(
    system: Windows, setup: Path
) -> None:
    (local,) = (system.drive / "users").glob("*/AppData/Local")
    own = local / "PhotoOrganizer/journal.sqlite"
    own.parent.mkdir()
    own.write_text("history")
    files, registry = system.files(), system.registry()

    system.runs(setup, "/S")

    program = local / "Programs/PhotoOrganizer"
    inside = program.relative_to(system.drive) / "photo-organizer.exe"
    window = "C:\\" + str(inside).replace("/", "\\")
    assert {str(path.relative_to(local.parent)) for path in system.files() - files} == {
        *(
            f"Local/Programs/PhotoOrganizer/{name}"
            for name in (
                *("photo-organizer.exe", "organizer.exe", "uninstall.exe"),
                *("_internal/library.dll", "_internal/organizer/resources/照片.txt"),
            )
        ),
        "Roaming/Microsoft/Windows/Start Menu/Programs/Photo Organizer.lnk",
    }
    for kind, folder in MENUS.items():
        key = rf"Software\Classes\{kind}\shell\PhotoOrganizer"
        assert system.value(key) == "Tidy photos"
        assert system.value(key, "Icon") == window
        assert system.value(rf"{key}\command") == f'"{window}" "{folder}"'
    assert system.value(UNINSTALL, "DisplayName") == "Photo Organizer"
    assert system.value(UNINSTALL, "QuietUninstallString").endswith('uninstall.exe" /S')

    stale = program / "_internal/of the old version.dll"
    stale.write_bytes(b"MZ")
    system.runs(setup, "/S")
    assert not stale.exists()

    running = program / "runs"
    with system.running(program / "organizer.exe"):
        until = time.monotonic() + PATIENCE_S
        while not running.exists():
            assert time.monotonic() < until, "the program does not start"
            time.sleep(0.1)
        complete = {path for path in program.rglob("*") if path.is_file()}
        assert system.answers(setup, "/S") == ABORTED
        where = f"_?={PureWindowsPath(window).parent}"  # else a copy of it goes on by itself
        assert system.answers(program / "uninstall.exe", "/S", where) == ABORTED
        assert {path for path in program.rglob("*") if path.is_file()} == complete
    running.unlink()

    system.runs(program / "uninstall.exe", "/S")

    assert not program.exists()
    assert system.files() == files
    assert own.read_text() == "history"
    assert "PhotoOrganizer" not in system.registry()
    assert "PhotoOrganizer" not in registry
