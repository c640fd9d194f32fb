"""``organizer apply`` on 500 photos, killed for real at random moments, then recovered."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

pytestmark = pytest.mark.e2e

ROUNDS = 20
PHOTOS = 500
RULES = ("--template", "{year}-{month}/{day}")


def make_photos(folder: Path) -> None:
    """Photos of a few hundred bytes each, every one different, with days of their own."""
    for number in range(PHOTOS):
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0x9003] = f"2024:{number % 12 + 1:02}:{number % 28 + 1:02} 10:00:00"
        color = (number % 256, number // 256 * 80, 120)
        path = folder / f"part{number % 5}" / f"IMG_{number:04}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (16, 16), color).save(path, exif=exif)
        if number % 10 == 0:
            path.with_suffix(".xmp").write_text(f"edits of {number}")


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and its time."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def folders(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_dir()}


def organizer(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "organizer", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def left_to_move(folder: Path) -> int:
    """How many files are still in the folders they are to leave."""
    return sum(len(os.listdir(part)) for part in folder.glob("part*"))


def kill_while_moving(folder: Path, at: int) -> bool:
    """Start an apply and kill it once ``at`` files have moved, or soon after.

    Returns:
        Whether it was killed before it ended by itself.
    """
    first = left_to_move(folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "organizer", "apply", str(folder), *RULES],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None and left_to_move(folder) > first - at:
        time.sleep(0.0005)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def test_killed_at_random_moments_no_photo_is_lost(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    make_photos(folder)
    before, folders_before = snapshot(folder), folders(folder)
    assert organizer("apply", folder, *RULES).returncode == 0
    tidy, folders_tidy = snapshot(folder), folders(folder)
    assert organizer("undo").returncode == 0
    assert snapshot(folder) == before
    moments = random.Random(20)
    killed = 0
    for turn in range(ROUNDS):
        interrupted = kill_while_moving(folder, moments.randrange(1, PHOTOS))
        killed += interrupted
        assert sorted(snapshot(folder).values()) == sorted(before.values())
        if interrupted:
            direction = "--continue" if turn % 2 else "--undo"
            result = organizer("recover", direction)
            assert result.returncode == 0, result.stderr
            if direction == "--continue" and "Nothing was interrupted" not in result.stderr:
                assert snapshot(folder) == tidy
                assert folders(folder) == folders_tidy
        if snapshot(folder) != before:
            assert organizer("undo").returncode == 0
        assert snapshot(folder) == before
        assert folders(folder) == folders_before
    print(f"{ROUNDS} runs, {killed} of them killed, no photo lost")
    assert killed > ROUNDS // 2
