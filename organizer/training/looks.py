"""What pictures are compared by, taken from a small picture of the whole frame.

Decode processes make it, so nothing here may import numpy.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageStat

from organizer.vision import pixels

if TYPE_CHECKING:
    from organizer.vision.facts import FloatArray

SIGNATURE_SIDE = 16
"""The signature is the picture at this size, RGB."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What pictures are compared by.

    Attributes:
        difference_hash: 16 bytes: whether each of 8 × 8 places is brighter than its right and its
            lower neighbour.
        signature: The whole frame at 16 × 16, RGB bytes.
        contrast: How much its greys vary (standard deviation, 0 to 127).
        embedding: Shape (1280,); ``None`` without the model.
    """

    difference_hash: bytes
    signature: bytes
    contrast: float
    embedding: FloatArray | None = None


def look_at_frame(frame: Image.Image, embedding: FloatArray | None = None) -> Look:
    """Make the look of a picture.

    Args:
        frame: The whole of it at 224 × 224, RGB.
        embedding: What the model says of it.
    """
    grey = frame.convert("L")
    signature = frame.resize((SIGNATURE_SIDE, SIGNATURE_SIDE), Image.Resampling.BOX)
    contrast = ImageStat.Stat(grey).stddev[0]
    return Look(_difference_hash(grey), signature.tobytes(), contrast, embedding)


def look_at(path: Path) -> Look | None:
    """The look of a picture of a dataset, without the model; ``None`` if it is broken."""
    from organizer.vision.decode import decode

    decoded = decode(path)
    if decoded.error is not None:
        return None
    return look_at_frame(Image.frombytes("RGB", (pixels.SIDE, pixels.SIDE), decoded.whole))


def _difference_hash(grey: Image.Image) -> bytes:
    """128 bits that survive scaling, compression and changes of brightness.

    The gradient hash of Neal Krawetz (“Kind of like that”, 2013) in both directions.
    """
    cells = list(grey.resize((9, 9), Image.Resampling.BOX).tobytes())
    bits = 0
    for row in range(8):
        for column in range(8):
            here = cells[9 * row + column]
            bits = bits << 2 | (here < cells[9 * row + column + 1]) << 1
            bits |= here < cells[9 * (row + 1) + column]
    return bits.to_bytes(16, "big")
