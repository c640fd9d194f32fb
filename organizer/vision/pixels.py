"""From a decoded image of any mode and shape to the model's views and the thumbnail."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import cast

from PIL import Image

SIDE = 224
"""Pixels a side of a model view."""

CROP = 0.875
"""Part of the shorter side that the centre crop keeps: 224 of 256, as the model was evaluated."""

THUMBNAIL = 256
"""Longest side of a thumbnail."""

_NEAR_ENOUGH = 240
"""A thumbnail whose longest side is at least this need not be any larger."""

_QUALITY = 80

# Half the work of BICUBIC, whose support is twice as wide, and as good for the model: mean of both
# views, bicubic and Hamming, top-1 of 200 web photos 91.5 and 90.5%, of 650 of ImageNet's
# validation set 80.3 and 80.5%; negative log-likelihood 0.512 and 0.509, 0.859 and 0.840. BILINEAR
# and BOX, hardly cheaper, are worse on web photos (0.545, 0.561), and so is halving first.
_FILTER = Image.Resampling.HAMMING

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Views:
    """Pictures made of one photo, upright but for ``plain``.

    Attributes:
        crop: Centre crop, 224 × 224 RGB bytes.
        whole: Whole frame, squashed, 224 × 224 RGB bytes.
        thumbnail: JPEG of at most 256 pixels a side.
        plain: The decoded picture as RGB, as it lies in the file.
        frame: The whole frame, as in ``whole``.
    """

    crop: bytes
    whole: bytes
    thumbnail: bytes
    plain: Image.Image
    frame: Image.Image


def draft_size(width: int, height: int) -> tuple[int, int]:
    """The least size a JPEG may be reduced to while it decodes: the crop must not be enlarged.

    ``Image.draft`` halves while both sides stay at least this large.
    """
    least = math.ceil(SIDE / CROP)
    shorter = min(width, height)
    return max(1, width * least // shorter), max(1, height * least // shorter)


def views(image: Image.Image, orientation: int) -> Views:
    """Make both views and the thumbnail.

    They are turned upright after they are made small: a squash and a centre crop look the same
    either way round, and turning 224 pixels costs nothing.

    Args:
        image: Loaded, any mode; may be changed.
        orientation: EXIF's number.
    """
    plain = to_rgb(image)
    width, height = plain.size
    side = max(1.0, CROP * min(width, height))
    left, top = (width - side) / 2, (height - side) / 2
    box = (left, top, left + side, top + side)
    crop = plain.resize((SIDE, SIDE), _FILTER, box=box, reducing_gap=3.0)
    whole = plain.resize((SIDE, SIDE), _FILTER, reducing_gap=3.0)
    frame = upright(whole, orientation)
    return Views(
        crop=upright(crop, orientation).tobytes(),
        whole=frame.tobytes(),
        thumbnail=_thumbnail(plain, orientation),
        plain=plain,
        frame=frame,
    )


def _thumbnail(plain: Image.Image, orientation: int) -> bytes:
    out = io.BytesIO()
    upright(_small(plain), orientation).save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _small(plain: Image.Image) -> Image.Image:
    """At most :data:`THUMBNAIL` pixels a side, by whole numbers of pixels where that comes near.

    A 12-megapixel photo arrives as 504 × 378 and leaves as 252 × 189, in a quarter of the time
    that 256 × 192 would take.
    """
    longest = max(plain.size)
    if longest <= THUMBNAIL:
        return plain
    factor = math.ceil(longest / THUMBNAIL)
    if longest // factor >= _NEAR_ENOUGH:
        return plain.reduce(factor)
    scale = THUMBNAIL / longest
    size = (max(1, round(plain.width * scale)), max(1, round(plain.height * scale)))
    return plain.resize(size, _FILTER, reducing_gap=2.0)


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turn a picture the right way up, by EXIF's number."""
    """A picture turned and mirrored as its EXIF orientation (1 to 8) says."""
    turn = _UPRIGHT.get(orientation)
    return image if turn is None else image.transpose(turn)


def to_rgb(image: Image.Image) -> Image.Image:
    """Convert any of Pillow's modes to RGB, each in the way that keeps the picture visible.

    Transparency becomes white (what a page shows behind it), 16 and 32-bit grey is scaled
    instead of clipped, LAB goes through its own colour space.

    Raises:
        ValueError: A mode there is no conversion for.
    """
    if image.mode.startswith("I") or image.mode == "F":
        return _scaled_grey(image).convert("RGB")
    if image.mode == "LAB":
        return _from_lab(image)
    if image.mode == "RGBA":
        return _on_white(image)
    if image.mode in {"LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        return _on_white(image.convert("RGBA"))
    return image if image.mode == "RGB" else image.convert("RGB")


def _on_white(image: Image.Image) -> Image.Image:
    background = Image.new("RGB", image.size, "white")
    background.paste(image, mask=image.getchannel("A"))
    return background


def _scaled_grey(image: Image.Image) -> Image.Image:
    """To 8 bits: 16-bit files hold 0 to 65535; in others their extremes are black and white."""
    numbers = image.convert("F")
    low, high = 0.0, 65535.0
    if not image.mode.startswith("I;16"):
        low, high = cast("tuple[float, float]", numbers.getextrema())
    if not math.isfinite(high - low):
        raise ValueError("grey values without end")
    factor = 255 / ((high - low) or 1.0)
    # Pillow computes such a lambda once, symbolically: it has to be of the form value * a + b.
    return numbers.point(lambda value: value * factor + (-low * factor)).convert("L")


def _from_lab(image: Image.Image) -> Image.Image:
    from PIL import ImageCms

    source = ImageCms.createProfile("LAB")
    target = ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    if converted is None:
        raise ValueError("LAB colours could not be converted")
    return converted
