"""Running commands in this process, and a small folder of real photos."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from organizer import cli


@dataclass(frozen=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run ``organizer`` with some words."""

    def run_words(*words: object) -> Result:
        code = cli.run([str(word) for word in words])
        captured = capfd.readouterr()
        return Result(code, captured.out, captured.err)

    return run_words


@pytest.fixture
def folder(shared: Path, tmp_path: Path) -> Path:
    """Six real photos in a folder of their own, one of them in a subfolder."""
    photos = tmp_path / "photos"
    (photos / "old").mkdir(parents=True)
    for photo in sorted((shared / "photos" / "web").glob("*.JPEG"))[:5]:
        shutil.copy2(photo, photos)
    last = sorted((shared / "photos" / "web").glob("*.JPEG"))[5]
    shutil.copy2(last, photos / "old")
    return photos


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and time, and every folder."""
    return {
        str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns)
        if path.is_file()
        else (b"", 0)
        for path in sorted(root.rglob("*"))
    }
