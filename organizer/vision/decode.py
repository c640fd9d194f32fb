"""One decode of a photo gives everything that is asked of it: model views, thumbnail, EXIF, hash.

Runs in worker processes: nothing here may import numpy (a worker without it is 25 MB smaller),
and views travel as plain bytes. A file is opened the careful way, decoded by the one decoder
that its first bytes call for, and every failure becomes a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from organizer.files.contents import FORMER, content_of, former_content_of
from organizer.text import Text, text
from organizer.vision import exif, photo_file, picture, pixels, surface


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


def decode(path: Path, known: frozenset[str] = frozenset()) -> Decoded:
    """Decode a photo; never raises for what is in the file.

    Args:
        path: The file.
        known: Hashes whose facts are already there: such a file is hashed and not decoded.
    """
    try:
        with photo_file.opened(path) as file:
            stamp = photo_file.stamp(file)
            source = photo_file.at_hand(file, stamp[2])
            content = content_of(photo_file.chunks(source, stamp[2]))
            former = "" if content in known else _former_content(source, stamp[2], known)
            if content in known or former:
                decoded = Decoded(skipped=True, former=former)
            else:
                source.seek(0)
                decoded = _decode_open(source, path.suffix)
            if photo_file.stamp(file) == stamp:
                return replace(decoded, content=content, stamp=stamp)
            return Decoded(error=text("it is being changed by another program"), transient=True)
    except photo_file.NotNowError as refusal:
        return Decoded(error=refusal.message, transient=True)
    except OSError as error:
        reason = error.strerror or str(error)
        return Decoded(error=text("unreadable: {reason}", reason=reason), transient=True)


def _former_content(file: BinaryIO, size: int, known: frozenset[str]) -> str:
    """The digest of an older version, if the file is known by that; else empty."""
    if not any(name.startswith(FORMER) for name in known):
        return ""
    file.seek(0)
    former = former_content_of(photo_file.chunks(file, size))
    return former if former in known else ""


def _decode_open(file: BinaryIO, suffix: str) -> Decoded:
    """Decode what is open; what is wrong with the bytes comes back as an error, for good."""
    try:
        with picture.opened(file, suffix) as found:
            return _everything(found)
    except picture.UnreadableError as error:
        return Decoded(error=error.message)


def _everything(found: picture.Picture) -> Decoded:
    width, height = found.size
    image = found.image
    image.draft("RGB", pixels.draft_size(*image.size))  # a JPEG, or the preview in a RAW file
    image.load()
    facts = found.exif()
    views = pixels.views(image, facts.orientation)
    if facts.orientation in exif.SIDEWAYS:
        width, height = height, width
    kind = "JPEG" if found.kind == "RAW" else found.kind
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
