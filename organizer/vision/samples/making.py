"""Makes a folder of sample pictures: drawn here and now, with names and dates as cameras give."""

from __future__ import annotations

import io
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from organizer.errors import StartError
from organizer.text import text
from organizer.vision.samples import flat_things, living, round_things, scenery
from organizer.vision.samples.paint import Field, image

Painter = Callable[[], Field]

PAINTERS: tuple[Painter, ...] = (
    scenery.mountains,
    scenery.beach,
    scenery.lighthouse,
    round_things.basketball,
    living.daisy,
    flat_things.clock,
    round_things.apple,
    scenery.far_mountains,
    living.mushroom,
    flat_things.school_bus,
    round_things.football,
    round_things.coffee_mug,
    scenery.balloons,
    living.goldfish,
    flat_things.envelope,
    round_things.lemons,
    living.spider_web,
    round_things.tennis_ball,
    flat_things.keyboard,
    scenery.volcano,
    round_things.candle,
    flat_things.umbrella,
    flat_things.crossword,
    living.honeycomb,
)
"""Drawings that the model names as people would, but for a few of which it is not sure."""

_FIRST = datetime(2025, 3, 8, 9, 12)
_APART = timedelta(days=5, hours=7, minutes=13)
_QUALITY = 90
_GRAIN = 4  # of 255: smooth areas are what photos do not have
_TAKEN, _MADE, _SOFTWARE, _SUB = 0x9003, 0x0132, 0x0131, 0x8769


@dataclass(frozen=True, slots=True)
class Drawn:
    """How far it is.

    Attributes:
        done: Pictures drawn.
        total: Pictures there will be.
    """

    done: int
    total: int


def make_samples(folder: Path) -> Generator[Drawn, None, Path]:
    """Draw sample pictures into a folder; one in which there is something is left as it is.

    All are drawn before the first is written, so that giving up leaves nothing behind.

    Args:
        folder: Where; made with its parents.

    Yields:
        After each picture.

    Returns:
        The folder.

    Raises:
        StartError: It cannot be written.
    """
    if _in_use(folder):
        return folder
    total = len(PAINTERS)
    yield Drawn(0, total)
    files: dict[str, bytes] = {}
    for number, painter in enumerate(PAINTERS):
        taken = _FIRST + number * _APART
        files[f"IMG_{1042 + 3 * number}.jpg"] = _jpeg(image(painter(), _GRAIN, number), taken)
        yield Drawn(number + 1, total)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            with (folder / name).open("xb") as file:
                file.write(data)
    except OSError as error:
        raise StartError(
            text(
                "The sample pictures can't be written to {path} ({why}); check its permissions "
                "and free space.",
                path=folder,
                why=error.strerror or error,
            )
        ) from error
    return folder


def _in_use(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is not None
    except OSError:
        return False  # whatever is wrong with it is said when it is written


def _jpeg(drawn: Image.Image, taken: datetime) -> bytes:
    facts = Image.Exif()
    when = taken.strftime("%Y:%m:%d %H:%M:%S")
    facts[_MADE], facts[_SOFTWARE] = when, "Photo Organizer (a drawing)"
    facts.get_ifd(_SUB)[_TAKEN] = when
    made = io.BytesIO()
    drawn.save(made, "JPEG", quality=_QUALITY, exif=facts)
    return made.getvalue()
