"""One decode of a photo gives everything that is asked of it: model views, thumbnail, EXIF, hash.

Runs in worker processes: nothing here may import numpy (a worker without it is 25 MB smaller),
and views travel as plain bytes. A file is opened the careful way, decoded by the one decoder
that its first bytes call for, and every failure becomes a sentence.
"""

from __future__ import annotations

import importlib
import os
import stat
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from PIL import Image

from organizer.files.contents import FORMER, content_of, former_content_of
from organizer.text import Text, text
from organizer.vision import exif, pixels, sniff, surface

MAX_BYTES = 1 << 30
"""Larger files are not read: no photo is that large, and hashing alone would take seconds."""

MAX_JPEG_PIXELS = 250_000_000
"""A 200-megapixel phone photo is real, and ``draft`` decodes it in 39 MB."""

MAX_PIXELS = 89_478_485
"""Other formats: where Pillow warns of a decompression bomb; a 169-megapixel PNG took 821 MB."""

_CHUNK = 1 << 18
"""Bytes that are read at a time: few enough to be hashed before they leave the core's cache."""

_PLUGINS = {
    "AVIF": "Avif",
    "BMP": "Bmp",
    "GIF": "Gif",
    "JPEG": "Jpeg",
    "PNG": "Png",
    "TIFF": "Tiff",
    "WEBP": "WebP",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """What one decode gave.

    Attributes:
        content: Hex digest of the file's bytes (:mod:`organizer.files.contents`); empty when
            they could not be read.
        crop: Centre crop (0.875 of the shorter side) at 224 × 224, RGB bytes; empty on error.
        whole: The whole frame squashed to 224 × 224, RGB bytes; empty on error.
        thumbnail: JPEG of at most 256 pixels a side; empty on error.
        measures: Of its surface, see :data:`organizer.vision.surface.NAMES`; empty on error.
        taken_at: Camera clock; ``None`` when unknown.
        camera: Model name; empty when unknown.
        width: Pixels, upright; 0 when unknown.
        height: Likewise.
        error: Why it could not be decoded, for people.
        transient: The error may be gone at the next try (permission, a file that is being
            written): not to be kept.
        skipped: Its content was already known: hashed and not decoded.
        former: By which digest an older version knew it, where that is why it was skipped.
        stamp: Device, inode, size, mtime_ns of the file whose bytes were read; ``None`` when
            they were not.
    """

    content: str = ""
    crop: bytes = b""
    whole: bytes = b""
    thumbnail: bytes = b""
    measures: tuple[float, ...] = ()
    taken_at: datetime | None = None
    camera: str = ""
    width: int = 0
    height: int = 0
    error: Text | None = None
    transient: bool = False
    skipped: bool = False
    former: str = ""
    stamp: tuple[int, int, int, int] | None = None


class _NotNowError(Exception):
    """Why a file cannot be read at this moment, as a sentence."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


def decode(path: Path, known: frozenset[str] = frozenset()) -> Decoded:
    """Decode a photo; never raises for what is in the file.

    Args:
        path: The file.
        known: Hashes whose facts are already there: such a file is hashed and not decoded.
    """
    try:
        with _open(path) as file:
            stamp = _stamp(file)
            content = content_of(_chunks(file, stamp[2]))
            former = "" if content in known else _former_content(file, stamp[2], known)
            if content in known or former:
                decoded = Decoded(skipped=True, former=former)
            else:
                file.seek(0)
                decoded = _decode_open(file, path.suffix)
            if _stamp(file) == stamp:
                return replace(decoded, content=content, stamp=stamp)
            return Decoded(error=text("it is being changed by another program"), transient=True)
    except _NotNowError as refusal:
        return Decoded(error=refusal.message, transient=True)
    except OSError as error:
        reason = error.strerror or str(error)
        return Decoded(error=text("unreadable: {reason}", reason=reason), transient=True)


def _open(path: Path) -> BinaryIO:
    """Open a regular file without following a link, blocking on a pipe, or reading without end."""
    try:
        _check_status(path.lstat())
        # O_NONBLOCK: should a pipe have taken the name since, opening it must not wait for a
        # writer.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        raise _NotNowError(text("it is no longer there")) from None
    except PermissionError:
        raise _NotNowError(text("unreadable: no permission to read it")) from None
    except ValueError as error:  # a zero byte in the name
        raise _NotNowError(text("unreadable: {reason}", reason=error)) from error
    file = os.fdopen(descriptor, "rb")
    try:
        _check_status(os.fstat(descriptor))
    except _NotNowError:
        file.close()
        raise
    return file


def _check_status(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _NotNowError(text("not a regular file"))
    if status.st_size > MAX_BYTES:
        raise _NotNowError(text("too large: files over 1 GB are not read"))
    # Windows: reading a file that lies in the cloud only would download it
    # (FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS).
    if getattr(status, "st_file_attributes", 0) & 0x400000:
        raise _NotNowError(text("it is in the cloud only and is not downloaded"))


def _stamp(file: BinaryIO) -> tuple[int, int, int, int]:
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _chunks(file: BinaryIO, size: int) -> Iterator[memoryview]:
    left = MAX_BYTES  # a file that grows while it is read has an end too
    buffer = memoryview(bytearray(max(1, min(size, _CHUNK))))
    while left > 0 and (count := file.readinto(buffer)):  # type: ignore[attr-defined]
        yield buffer[:count]
        left -= count


def _former_content(file: BinaryIO, size: int, known: frozenset[str]) -> str:
    """The digest of an older version, if the file is known by that; else empty."""
    if not any(name.startswith(FORMER) for name in known):
        return ""
    file.seek(0)
    former = former_content_of(_chunks(file, size))
    return former if former in known else ""


def _decode_open(file: BinaryIO, suffix: str) -> Decoded:
    """Decode what is open; what is wrong with the bytes comes back as an error, for good."""
    head = file.read(sniff.HEAD)
    file.seek(0)
    kind = sniff.picture_format(head, suffix)
    if kind is None:
        return Decoded(error=sniff.why_not(head, suffix))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with _opened(file, kind) as image:
                return _everything(image, kind)
    except Exception as error:  # noqa: BLE001  OSError, ValueError, SyntaxError, struct.error…
        return Decoded(error=_sentence(error, kind))


def _opened(file: BinaryIO, kind: str) -> Image.Image:
    """Open with the one decoder that fits; too many pixels are refused before any is decoded."""
    if kind == "HEIF":
        _register_heif()
    elif kind not in Image.OPEN:  # asked for an unknown format Pillow imports all sixty decoders
        importlib.import_module(f"PIL.{_PLUGINS[kind]}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = MAX_JPEG_PIXELS if kind == "JPEG" else MAX_PIXELS
    image = Image.open(file, formats=[kind])
    if min(image.size) < 1:
        raise ValueError("no pixels")
    return image


def _everything(image: Image.Image, kind: str) -> Decoded:
    width, height = image.size
    if kind == "JPEG":
        image.draft("RGB", pixels.draft_size(width, height))
    image.load()
    facts = exif.read(image)
    views = pixels.views(image, facts.orientation)
    if facts.orientation in exif.SIDEWAYS:
        width, height = height, width
    measures = surface.measure(
        views.plain, views.frame, kind=kind, camera=bool(facts.camera), size=(width, height)
    )
    return Decoded(
        crop=views.crop,
        whole=views.whole,
        thumbnail=views.thumbnail,
        measures=measures,
        taken_at=facts.taken_at,
        camera=facts.camera,
        width=width,
        height=height,
    )


def _register_heif() -> None:
    """Teach Pillow HEIF: 100 ms and 10 MB, so only where there is such a file.

    A HEIC of 5 megapixels takes 0.55 s in full, more threads do not help, and the process stays
    under 80 MB. The thumbnails that phones embed (240 pixels high, strongly compressed) would
    take milliseconds, but through them 13 of 101 photos got another label: decoded in full.
    """
    import pillow_heif

    pillow_heif.options.DECODE_THREADS = 1  # the pool keeps every core busy already
    pillow_heif.register_heif_opener()


def _sentence(error: Exception, kind: str) -> Text:
    said = str(error).lower()
    if isinstance(error, MemoryError):
        return text("unreadable: it needs more memory than is allowed")
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return text("too large: it has more pixels than any photo, and could be a trap")
    if isinstance(error, EOFError) or "truncat" in said or "unexpected end" in said:
        return text("unreadable: the file is cut off")
    return text("unreadable: the {kind} picture is damaged", kind=kind)
