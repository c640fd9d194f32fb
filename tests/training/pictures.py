"""Pictures for tests: each number gives another one, soft and grainy as a photo is."""

from __future__ import annotations

import functools
import io

import numpy as np
from PIL import Image


@functools.cache
def picture(number: int, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """A picture that no other number's resembles."""
    chance = np.random.default_rng(number)
    coarse = Image.fromarray(chance.integers(0, 256, (7, 9, 3), np.uint8))
    soft = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC), np.int16)
    grain = chance.integers(-12, 13, soft.shape, np.int16)
    return Image.fromarray(np.clip(soft + grain, 0, 255).astype(np.uint8))


@functools.lru_cache(maxsize=4096)
def jpeg(number: int, size: tuple[int, int] = (320, 240), quality: int = 93) -> bytes:
    """The same as a JPEG; about 30 KB."""
    return encoded(picture(number, size), "JPEG", quality=quality)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """An image's bytes in some format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
