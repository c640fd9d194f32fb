"""A picture of a photo at the size of the screen, for formats that the window cannot read itself.

Runs in a decode process of its own, see :func:`large_picture`: HEIC, AVIF, TIFF, RAW and whatever
else comes with a decoder in which a hostile file may find a hole.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PIL import Image

from organizer.vision import photo_file, picture, pixels
from organizer.vision.decode_pool import DecodePool

_HEARTBEAT = 0.05
"""Seconds between the moments at which waiting can be given up."""


@dataclass(frozen=True, slots=True)
class LargePicture:
    """An upright picture.

    Attributes:
        width: In pixels.
        height: Likewise.
        rgb: Row by row; empty where there is no picture in the file.
    """

    width: int = 0
    height: int = 0
    rgb: bytes = b""


def large_picture(path: Path, width: int, height: int) -> Generator[None, None, LargePicture]:
    """Decode a photo in a process of its own, which ends when the generator is closed.

    Args:
        path: The file.
        width: Pixels that the upright picture may have at most.
        height: Likewise.

    Yields:
        Nothing, twenty times a second.

    Returns:
        The picture; without pixels where there is none.

    Raises:
        StartError: No process can be started.
    """
    with DecodePool(workers=1, decoder=partial(_shrunk, width, height)) as pool:
        pool.submit(0, path)
        while not (done := pool.collect(_HEARTBEAT)):
            yield
    found = cast("object", done[0][1])
    return found if isinstance(found, LargePicture) else LargePicture()


def _shrunk(width: int, height: int, path: Path, _known: frozenset[str]) -> LargePicture:
    """What runs in the process; nothing is known before."""
    try:
        with photo_file.opened(path) as file, picture.opened(file, path.suffix) as found:
            found.image.load()
            turned = pixels.upright(pixels.to_rgb(found.image), found.exif().orientation)
            turned.thumbnail((width, height), Image.Resampling.BICUBIC, reducing_gap=2.0)
            return LargePicture(turned.width, turned.height, turned.tobytes())
    except (OSError, photo_file.NotNowError, picture.UnreadableError):
        return LargePicture()
