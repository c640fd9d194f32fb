"""Uses a program that was just built or installed, as the release's workflow does on each system.

    python -m resources.installer.smoke PROGRAM [--window WINDOW]

It labels, plans, applies and undoes on pictures in a folder with a Chinese name, learns two
classes, and opens the window without a screen for some seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from organizer import __version__

_SECONDS_OF_WINDOW = 8.0
_FORMATS = ("jpg", "png", "webp", "avif", "tiff")


class SmokeError(Exception):
    """What the program did not do."""


class Tried:
    """A program, tried with a home of its own.

    Args:
        program: The command line program.
        folder: An empty folder to work in.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "ORGANIZER_MODELS"},
            "ORGANIZER_HOME": str(folder / "home"),
            "PYTHONUTF8": "1",
        }

    def says(self, *arguments: str | Path) -> str:
        """Run a command.

        Raises:
            SmokeError: It failed.
        """
        done = subprocess.run(
            [self._program, *arguments],
            capture_output=True,
            encoding="utf-8",
            env=self._environment,
            timeout=300,
            check=False,
        )
        if done.returncode:
            raise SmokeError(f"{arguments[0]} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def shows(self, window: Path, folder: Path) -> None:
        """Open the window without a screen, and end it.

        Raises:
            SmokeError: It ended by itself.
        """
        environment = {**self._environment, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen([window, folder], env=environment) as process:
            time.sleep(_SECONDS_OF_WINDOW)
            ended = process.poll()
            process.kill()
        if ended is not None:
            raise SmokeError(f"The window ended with {ended}.")


def pictures(folder: Path) -> list[Path]:
    """Make a picture of each format, and two classes to learn.

    Args:
        folder: Gets ``照片`` and ``classes``.

    Returns:
        The pictures in ``照片``.
    """
    photos = folder / "照片"
    photos.mkdir(parents=True)
    chance = random.Random(0)  # noqa: S311  pictures, not secrets
    for suffix in _FORMATS:
        Image.frombytes("RGB", (320, 240), chance.randbytes(320 * 240 * 3)).save(
            photos / f"图.{suffix}"
        )
    for name, colour in (("warm", (200, 80, 40)), ("cold", (40, 80, 200))):
        (folder / "classes" / name).mkdir(parents=True)
        for number in range(4):
            shade = [min(255, value + 15 * number) for value in colour]
            picture = Image.new("RGB", (240, 240), tuple(shade))
            picture.paste((number * 60, 200, 90), (20 * number, 40, 90 + 20 * number, 160))
            picture.save(folder / "classes" / name / f"{number}.png")
    return sorted(photos.iterdir())


def smoke(program: Path, window: Path, folder: Path) -> None:
    """Try everything once.

    Args:
        program: The command line program.
        window: The program that opens the window; on most systems the same.
        folder: An empty folder to work in.

    Raises:
        SmokeError: Says what failed.
    """
    tried = Tried(program, folder)
    said = tried.says("--version").strip()
    if said != f"Photo Organizer {__version__}":
        raise SmokeError(f"It says {said!r} and should be {__version__}.")
    before = pictures(folder)
    photos = before[0].parent
    rows = [json.loads(line) for line in tried.says("classify", photos, "--json").splitlines()]
    summary = rows[-1]["summary"]
    if (summary["photos"], summary["unreadable"]) != (len(before), 0):
        raise SmokeError(f"It sees {summary} in {len(before)} pictures.")
    tried.says("apply", photos, "--min-confidence", "0")
    if sorted(photos.iterdir()) == before:
        raise SmokeError("It sorted nothing.")
    tried.says("undo")
    if sorted(photos.iterdir()) != before:
        raise SmokeError("It did not put everything back.")
    tried.says("train", folder / "classes", "--name", "colours")
    tried.says("classify", photos, "--model", "colours")
    tried.shows(window, photos)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it.

    Returns:
        0, or 1 after one sentence.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--window", type=Path, help="another program that opens the window")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        try:
            smoke(asked.program, asked.window or asked.program, Path(folder))
        except SmokeError as error:
            print(f"Error: {error}", file=sys.stderr)
            return 1
    print(f"{asked.program} works")
    return 0


if __name__ == "__main__":
    sys.exit(main())
