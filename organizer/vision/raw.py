"""The picture in a camera's RAW file: the preview that the camera put in, else a quick develop.

LibRaw knows the cameras' formats (CR2, CR3, NEF, ARW, DNG, ORF, RW2, RAF, PEF and hundreds more).
The preview is a JPEG, mostly of full size, as the camera would have saved it: it decodes in the
time of a JPEG, where developing a RAW file takes seconds.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from organizer.vision import exif

if TYPE_CHECKING:
    import rawpy

MOST_PIXELS = 160_000_000
"""Of the sensor, where a file is developed: the largest camera has 151 million.

At half its size one of 151 takes about 0.8 GB.
"""

LEAST_SIDE = 256
"""Pixels that the shorter side of a preview has at least: a smaller one shows the model too little,
so that the file is developed."""

# LibRaw counts flips as dcraw did: 1 mirrors, 2 turns upside down, 4 swaps the axes.
_ORIENTATIONS = {0: 1, 1: 2, 2: 4, 3: 3, 4: 5, 5: 8, 6: 6, 7: 7}
_SIDEWAYS = 4

# Most RAW files are TIFF files; two makers changed the number in the third byte.
_TIFF = {b"II": b"II*\0", b"MM": b"MM\0*"}
_HEAD = 1 << 20
"""Bytes in which the metadata lie."""

OpenJpeg = Callable[[BinaryIO], Image.Image]


class UnknownRawError(Exception):
    """LibRaw knows no such format."""


def opened(file: BinaryIO, open_jpeg: OpenJpeg) -> tuple[Image.Image, exif.Exif, tuple[int, int]]:
    """Open the picture in a RAW file.

    Args:
        file: Open, at its beginning.
        open_jpeg: Opens the preview, within bounds.

    Returns:
        The picture, not loaded yet if it is the preview; what the file says of it; and the
        photo's own width and height in pixels, turned as the picture is.

    Raises:
        UnknownRawError: It is none.
        EOFError: It is cut off.
        Exception: It is damaged; of many kinds.
    """
    import rawpy  # 60 ms and numpy: only where there is such a file

    data = file.read()
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            sizes = raw.sizes
            preview = _preview(raw, open_jpeg)
            if preview is not None and min(preview.size) >= LEAST_SIDE:
                image = preview
            else:
                image = _developed(raw, preview)
    except rawpy.LibRawFileUnsupportedError as error:
        raise UnknownRawError from error
    except rawpy.LibRawIOError as error:
        raise EOFError from error
    said, inner = _metadata(data), exif.Exif() if preview is None else exif.read(preview)
    orientation, size = _ORIENTATIONS.get(sizes.flip, 1), (sizes.width, sizes.height)
    if sizes.flip & _SIDEWAYS and _upright(image.size) != _upright(size):
        orientation, size = 1, size[::-1]  # this camera turns its previews itself
    facts = exif.Exif(orientation, said.taken_at or inner.taken_at, said.camera or inner.camera)
    return image, facts, size


def _preview(raw: rawpy.RawPy, open_jpeg: OpenJpeg) -> Image.Image | None:
    """What the camera put in, if it is anything that can be opened."""
    import rawpy

    with suppress(rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
        found = raw.extract_thumb()
        if isinstance(found.data, bytes):
            with suppress(OSError, SyntaxError):  # a damaged preview: the rest may be whole
                return open_jpeg(io.BytesIO(found.data))
        else:
            return Image.fromarray(found.data)
    return None


def _developed(raw: rawpy.RawPy, preview: Image.Image | None) -> Image.Image:
    """The sensor's own data, at half the size and in the simplest way.

    Args:
        raw: The file.
        preview: To be taken where that does not work.
    """
    import rawpy

    if raw.sizes.raw_width * raw.sizes.raw_height > MOST_PIXELS:
        if preview is not None:
            return preview
        raise Image.DecompressionBombError
    try:
        pixels = raw.postprocess(
            half_size=True,
            use_camera_wb=True,
            user_flip=0,
            output_bps=8,
            demosaic_algorithm=rawpy.DemosaicAlgorithm.LINEAR,
        )
    except rawpy.LibRawError:
        if preview is None:
            raise
        return preview
    return Image.fromarray(pixels)


def _metadata(data: bytes) -> exif.Exif:
    start = _TIFF.get(data[:2])
    if start is None:
        return exif.Exif()
    tags = Image.Exif()
    with suppress(Exception):  # Pillow's reader fails in many ways on what is broken
        tags.load(start + data[len(start) : _HEAD])
    return exif.of(tags)


def _upright(size: tuple[int, int]) -> bool:
    return size[1] > size[0]
