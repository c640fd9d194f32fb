"""RAW files made for tests: DNGs, which are TIFF files with a sensor's data and a preview."""

from __future__ import annotations

import io
import struct
from pathlib import Path

from PIL import Image

_BYTE, _ASCII, _SHORT, _LONG, _RATIONAL = 1, 2, 3, 4, 5
_FORMATS = {_BYTE: "B", _SHORT: "H", _LONG: "I"}

Tag = tuple[int, int, list[int] | bytes]


def save_raw(
    path: Path,
    *,
    preview: tuple[int, int] | None = (640, 480),
    sensor: tuple[int, int] = (800, 600),
    orientation: int = 1,
    color: tuple[int, int, int] = (200, 40, 40),
    sensor_value: int = 30000,
) -> Path:
    """A DNG of one colour, taken on 2021-03-04 with a camera called Testcam R1.

    Args:
        path: Where to.
        preview: Width and height of its JPEG; ``None`` for none.
        sensor: Width and height.
        orientation: EXIF's number.
        color: Of the preview.
        sensor_value: All the sensor's values, of 65535.
    """
    blocks: list[bytes] = []
    place = 8

    def kept(data: bytes) -> int:
        nonlocal place
        at, padded = place, data + b"\0" * (len(data) % 2)
        blocks.append(padded)
        place += len(padded)
        return at

    width, height = sensor
    pixels = struct.pack("<H", sensor_value) * (width * height)
    strip = kept(pixels)
    mosaic: list[Tag] = [
        (254, _LONG, [0]),
        (256, _LONG, [width]),
        (257, _LONG, [height]),
        (258, _SHORT, [16]),
        (259, _SHORT, [1]),
        (262, _SHORT, [32803]),  # a colour filter array
        (273, _LONG, [strip]),
        (277, _SHORT, [1]),
        (278, _LONG, [height]),
        (279, _LONG, [len(pixels)]),
        (33421, _SHORT, [2, 2]),
        (33422, _BYTE, [0, 1, 1, 2]),  # red, green, green, blue
        (50717, _LONG, [65535]),
    ]
    raw = kept(_directory(place, mosaic))
    taken = kept(_directory(place, [(36867, _ASCII, b"2021:03:04 05:06:07\0")]))
    tags: list[Tag] = [
        (271, _ASCII, b"Testcam\0"),
        (272, _ASCII, b"Testcam R1\0"),
        (274, _SHORT, [orientation]),
        (330, _LONG, [raw]),
        (34665, _LONG, [taken]),
        (50706, _BYTE, [1, 4, 0, 0]),
        (50708, _ASCII, b"Testcam R1\0"),
        (50721, _RATIONAL, [1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1]),
        (50728, _RATIONAL, [1, 1, 1, 1, 1, 1]),
    ]
    if preview is not None:
        out = io.BytesIO()
        Image.new("RGB", preview, color).save(out, "JPEG")
        jpeg = kept(out.getvalue())
        tags += [
            (254, _LONG, [1]),
            (256, _LONG, [preview[0]]),
            (257, _LONG, [preview[1]]),
            (258, _SHORT, [8, 8, 8]),
            (259, _SHORT, [7]),
            (262, _SHORT, [6]),
            (273, _LONG, [jpeg]),
            (277, _SHORT, [3]),
            (278, _LONG, [preview[1]]),
            (279, _LONG, [len(out.getvalue())]),
        ]
    first = kept(_directory(place, sorted(tags, key=lambda tag: tag[0])))
    path.write_bytes(b"II*\0" + struct.pack("<I", first) + b"".join(blocks))
    return path


def _directory(place: int, tags: list[Tag]) -> bytes:
    """A TIFF directory that is to lie at ``place``, with the values that do not fit behind it."""
    entries, behind = b"", b""
    start = place + 2 + 12 * len(tags) + 4
    for tag, kind, value in tags:
        if isinstance(value, bytes):
            data, count = value, len(value)
        elif kind == _RATIONAL:
            data, count = struct.pack(f"<{len(value)}I", *value), len(value) // 2
        else:
            data, count = struct.pack(f"<{len(value)}{_FORMATS[kind]}", *value), len(value)
        if len(data) > 4:
            at = start + len(behind)
            behind += data + b"\0" * (len(data) % 2)
            data = struct.pack("<I", at)
        entries += struct.pack("<HHI", tag, kind, count) + data.ljust(4, b"\0")
    return struct.pack("<H", len(tags)) + entries + struct.pack("<I", 0) + behind
