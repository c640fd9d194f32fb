"""What a photo says about itself: when and with what it was taken, and which way is up.

Metadata is the part of a photo that strangers have edited most. Whatever is wrong with it costs
the metadata, never the photo.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PIL import Image

SIDEWAYS = frozenset({5, 6, 7, 8})
"""Orientations that swap width and height."""

_ORIENTATION = 0x0112
_MODEL = 0x0110
_DATE_TIME = 0x0132
_EXIF_IFD = 0x8769
_DATE_TIME_ORIGINAL = 0x9003
_DATE_TIME_DIGITIZED = 0x9004

_STAMP = re.compile(r"\s*(\d{4})[:/.-](\d\d?)[:/.-](\d\d?)[ T]+(\d\d?):(\d\d?)(?::(\d\d?))?")
_OLDEST_YEAR = 1826  # the oldest photograph there is; scans do carry such years
_CAMERA_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Exif:
    """What is used of the metadata.

    Attributes:
        orientation: EXIF's number, 1 (upright) to 8.
        taken_at: On the camera's clock, no zone, whole seconds.
        camera: Model name, cleaned; empty when unknown.
    """

    orientation: int = 1
    taken_at: datetime | None = None
    camera: str = ""


def read(image: Image.Image) -> Exif:
    """Read the metadata of an opened image; broken metadata is no metadata."""
    try:
        tags = image.getexif()
    except Exception:  # noqa: BLE001  Pillow's EXIF reader fails in many ways on broken EXIF
        return Exif()
    return of(tags)


def of(tags: Image.Exif) -> Exif:
    """Find in the metadata what is used of them."""
    try:
        orientation = tags.get(_ORIENTATION, 1)
        model = tags.get(_MODEL)
        changed = tags.get(_DATE_TIME)
    except Exception:  # noqa: BLE001  as above
        return Exif()
    try:
        inner = _inner(tags)
        original, digitized = inner.get(_DATE_TIME_ORIGINAL), inner.get(_DATE_TIME_DIGITIZED)
    except Exception:  # noqa: BLE001  likewise: the outer part may still be good
        original = digitized = None
    return Exif(
        orientation=orientation if isinstance(orientation, int) and 1 <= orientation <= 8 else 1,
        taken_at=parse_time(original) or parse_time(digitized) or parse_time(changed),
        camera=clean(model),
    )


def _inner(tags: Image.Exif) -> Mapping[int, Any]:
    """What stands in the photo's own directory; decoded is only what is asked for.

    ``Exif.get_ifd`` decodes all of it: forty numbers and texts of a phone, of which two are used.
    """
    offset = tags.get(_EXIF_IFD)
    if not isinstance(offset, int):
        return {}
    from PIL import TiffImagePlugin  # which reading the outer part has imported

    directory = TiffImagePlugin.ImageFileDirectory_v2(tags.head, group=_EXIF_IFD)
    tags.fp.seek(offset)
    directory.load(tags.fp)
    return directory


def parse_time(value: object) -> datetime | None:
    """Read EXIF's ``YYYY:MM:DD HH:MM:SS``; ``None`` for blanks, zeros and nonsense.

    >>> parse_time("2019:05:04 12:30:01.25")
    datetime.datetime(2019, 5, 4, 12, 30, 1)
    """
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    if not isinstance(value, str) or not (match := _STAMP.match(value)):
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    if year < _OLDEST_YEAR:
        return None
    if second == 60:  # a leap second
        second = 59
    try:
        return datetime(year, month, day, hour, minute, second)  # a camera's clock has no zone
    except ValueError:
        return None


def clean(value: object) -> str:
    """A camera's name as one printable line of at most 60 characters."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    line = value.split("\0", 1)[0]
    printable = "".join(character if character.isprintable() else " " for character in line)
    return " ".join(printable.replace("\ufffd", " ").split())[:_CAMERA_LENGTH].strip()
