"""An X server, and the real window in a process of its own under it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

Drive = Callable[..., AbstractContextManager["Program"]]


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
        server.wait(60)


class Program:
    """The driven program, step by step."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in: IO[str] = process.stdin
        self._out: IO[str] = process.stdout
        self._process = process

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def next_step(self) -> dict[str, Any]:
        """What it did; it waits until :meth:`go_on`."""
        line = self._out.readline()
        if not line:
            self._process.wait(60)
            errors = "" if self._process.stderr is None else self._process.stderr.read()
            pytest.fail(f"the window ended early:\n{errors}")
        step: dict[str, Any] = json.loads(line)
        return step

    def go_on(self) -> None:
        """Let it do the next thing."""
        self._in.write("\n")
        self._in.flush()


@pytest.fixture
def drive(display: str, own_home: Path, tmp_path: Path) -> Drive:
    """Starts the window on a folder; a script of ``window_driver.py`` uses it."""

    @contextmanager
    def driving(
        script: str,
        folder: Path,
        scale: float = 1.0,
        driver: str = "window_driver",
        wanted: object = None,
        *,
        killed: bool = False,
    ) -> Iterator[Program]:
        kept = os.environ.get("ORGANIZER_SCREENSHOTS")
        shots = (Path(kept) if kept else tmp_path) / f"scale-{scale:g}"
        shots.mkdir(parents=True, exist_ok=True)
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": str(scale),
            "ORGANIZER_HOME": str(own_home),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        module = f"tests.e2e.{driver}"
        told = [] if wanted is None else [json.dumps(wanted)]
        process = subprocess.Popen(
            [sys.executable, "-m", module, str(folder), str(shots), script, *told],
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
                if killed:
                    return
                process.wait(200)
                errors = "" if process.stderr is None else process.stderr.read()
                assert process.returncode == 0, errors
            finally:
                process.kill()

    return driving


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and time."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
