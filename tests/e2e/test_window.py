"""A person tidies a folder of real photos in the real window, and takes it back.

The window runs in a process of its own under Xvfb. Screenshots go to the folder that
``ORGANIZER_SCREENSHOTS`` names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]


@pytest.fixture(params=[1.0, 1.5], ids=["100%", "150%"])
def scale(request: pytest.FixtureRequest) -> float:
    """How much larger everything is than on an old screen."""
    return float(request.param)


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of its own, 1280 by 800."""
    if shutil.which("Xvfb") is None:
        message = "Xvfb is missing; on Debian and Ubuntu: sudo apt install xvfb"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as said:
            number = said.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture
def photos(shared: Path, tmp_path: Path) -> Path:
    """Real photos, one that is broken, one companion, and what is no photo."""
    folder = tmp_path / "Summer 2024"
    folder.mkdir()
    source = shared / "photos"
    chosen = [*sorted((source / "phone").glob("*.jp*g"))[:8]]
    chosen += sorted((source / "web").glob("*.JPEG"))[:8]
    for photo in chosen:
        shutil.copy2(photo, folder)
    shutil.copy2(source / "hard" / "broken.png", folder)
    first = min(folder.glob("*.JPEG"))
    first.with_suffix(".xmp").write_text("<x/>", "utf-8")
    (folder / "clip.mp4").write_bytes(b"film")
    return folder


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and time."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Program:
    """The driven program, step by step."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in: IO[str] = process.stdin
        self._out: IO[str] = process.stdout
        self._process = process

    def next_step(self) -> dict[str, Any]:
        """What it did; it waits until :meth:`go_on`."""
        line = self._out.readline()
        if not line:
            self._process.wait(30)
            errors = "" if self._process.stderr is None else self._process.stderr.read()
            pytest.fail(f"the window ended early:\n{errors}")
        step: dict[str, Any] = json.loads(line)
        return step

    def go_on(self) -> None:
        """Let it do the next thing."""
        self._in.write("\n")
        self._in.flush()


@pytest.fixture
def program(
    display: str, photos: Path, models: Path, own_home: Path, tmp_path: Path, scale: float
) -> Iterator[Program]:
    """The program on the folder, under the X server."""
    kept = os.environ.get("ORGANIZER_SCREENSHOTS")
    shots = (Path(kept) if kept else tmp_path) / f"scale-{scale:g}"
    shots.mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": str(scale),
        "ORGANIZER_MODELS": str(models),
        "ORGANIZER_HOME": str(own_home),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.window_driver", str(photos), str(shots)],
        env=environment,
        cwd=Path(__file__).resolve().parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Program(process)
            process.wait(60)
            errors = "" if process.stderr is None else process.stderr.read()
            assert process.returncode == 0, errors
        finally:
            process.kill()
    assert len(list(shots.glob("*.png"))) == 7


@pytest.mark.timeout(240)
def test_open_label_preview_apply_undo(program: Program, photos: Path) -> None:
    before = tree(photos)

    preview = program.next_step()
    assert preview["step"] == "preview"
    assert tree(photos) == before, "a preview changes nothing"
    assert len(preview["moves"]) >= 8
    changed = Path(preview["changed"]).name
    program.go_on()

    applied = program.next_step()
    assert f"{len(preview['moves'])} photos moved" in applied["said"]
    after = tree(photos)
    assert len(after) == len(before)
    for source, target in preview["moves"]:
        kept = before[str(Path(source).relative_to(photos))]
        assert after[str(Path(target).relative_to(photos))] == kept
    assert f"Holiday/{changed}" in after
    program.go_on()

    program.next_step()
    assert tree(photos) == before, "undo gives back exactly what was"
    program.go_on()
