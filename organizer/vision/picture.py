"""From an open file to a picture: the one decoder that its first bytes call for, within bounds."""

from __future__ import annotations

import importlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image

from organizer.text import Text, text
from organizer.vision import exif, raw, sniff

MAX_JPEG_PIXELS = 250_000_000
"""A 200-megapixel phone photo is real, and ``draft`` decodes it in 37 MB."""

MAX_PIXELS = 89_478_485
"""Other formats: where Pillow warns of a decompression bomb; a 169-megapixel PNG took 821 MB.

And progressive JPEGs, which no camera makes: all coefficients have to be held before the first
pixel is known. One of 12 megapixels took 58 MB, of 50 168, of 200 606.
"""

_PLUGINS = {
    "AVIF": "Avif",
    "BMP": "Bmp",
    "GIF": "Gif",
    "JPEG": "Jpeg",
    "PNG": "Png",
    "TIFF": "Tiff",
    "WEBP": "WebP",
}


class UnreadableError(Exception):
    """Why there is no picture in a file, as a sentence."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that has been opened.

    Attributes:
        image: Not loaded yet.
        kind: Pillow's name of the format, or ``"RAW"``.
        size: The photo's own width and height as it lies in the file, in pixels; of a RAW file
            the sensor's, whatever the size of the preview.
        known: What the file says of itself, where the image cannot be asked for it.
    """

    image: Image.Image
    kind: str
    size: tuple[int, int]
    known: exif.Exif | None = None

    def exif(self) -> exif.Exif:
        """What the file says of itself; of some formats only known once the image is loaded."""
        return exif.read(self.image) if self.known is None else self.known


@contextmanager
def opened(file: BinaryIO, suffix: str) -> Iterator[Picture]:
    """Open the picture in a file; whatever is wrong with it, then or later, is one kind of error.

    Args:
        file: Open, at its beginning.
        suffix: The ending of its name.

    Yields:
        The picture.

    Raises:
        UnreadableError: It holds none, too large a one, or a damaged one.
    """
    head = file.read(sniff.HEAD)
    file.seek(0)
    kind = sniff.picture_format(head, suffix)
    if kind is None:
        raise UnreadableError(sniff.why_not(head))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            found = _raw(file) if kind == "RAW" else _picture(_opened(file, kind), kind)
            with found.image:
                yield found
    except Exception as error:  # OSError, ValueError, SyntaxError, struct.error…
        raise UnreadableError(_sentence(error, kind)) from error


def _picture(image: Image.Image, kind: str) -> Picture:
    return Picture(image, kind, image.size)


def _raw(file: BinaryIO) -> Picture:
    image, facts, size = raw.opened(file, lambda preview: _opened(preview, "JPEG"))
    return Picture(image, "RAW", size, facts)


def _opened(file: BinaryIO, kind: str) -> Image.Image:
    """Open with the one decoder that fits; too many pixels are refused before any is decoded."""
    if kind == "HEIF":
        _register_heif()
    elif kind not in Image.OPEN:  # asked for an unknown format Pillow imports all sixty decoders
        importlib.import_module(f"PIL.{_PLUGINS[kind]}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = MAX_JPEG_PIXELS if kind == "JPEG" else MAX_PIXELS
    image = Image.open(file, formats=[kind])
    if isinstance(file, io.BytesIO):  # else each 64 kB are copied twice on their way
        image.decodermaxblock = max(image.decodermaxblock, len(file.getvalue()))
    if min(image.size) < 1:
        raise ValueError("no pixels")
    if image.info.get("progressive") and image.width * image.height > MAX_PIXELS:
        raise Image.DecompressionBombError
    return image


def _register_heif() -> None:
    """Teach Pillow HEIF: 100 ms and 10 MB, so only where there is such a file.

    A HEIC of 5 megapixels takes 0.55 s in full, more threads do not help, and the process stays
    under 80 MB. The thumbnails that phones embed (240 pixels high, strongly compressed) would
    take milliseconds, but through them 13 of 101 photos got another label: decoded in full.
    """
    import pi_heif

    pi_heif.options.DECODE_THREADS = 1  # the pool keeps every core busy already
    pi_heif.register_heif_opener()


def _sentence(error: Exception, kind: str) -> Text:
    said = str(error).lower()
    if isinstance(error, raw.UnknownRawError):
        return text("unreadable: it is in no RAW format that is known")
    if isinstance(error, MemoryError):
        return text("unreadable: it needs more memory than is allowed")
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return text("too large: it has more pixels than any photo, and could be a trap")
    if isinstance(error, EOFError) or "truncat" in said or "unexpected end" in said:
        return text("unreadable: the file is cut off")
    return text("unreadable: the {kind} picture is damaged", kind=kind)
