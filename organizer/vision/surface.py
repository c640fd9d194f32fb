"""How a picture's surface is: flat or grainy, few greys or many, lines or leaves.

Screens, pages and captions differ from photos in these, whatever they show. Runs in the worker
processes on pixels that are there anyway, with Pillow alone, in 0.4 ms.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops

NAMES: tuple[str, ...] = (
    *("camera", "png", "webp", "jpeg", "log_pixels", "log_aspect", "upright", "screen_sized"),
    *("flat_x", "flat_y", "calm_x", "calm_y", "hard_x", "hard_y", "soft_x", "soft_y"),
    *("grey_1", "grey_4", "grey_16", "dark", "bright", "black", "white"),
    *("edges_top", "edges_middle", "edges_bottom", "white_top", "white_middle", "white_bottom"),
    *("black_top", "black_bottom", "lined_rows", "lined_columns", "row_changes", "column_changes"),
)
"""What :func:`measure` gives, in this order; shares are in [0, 1].

When one changes, raise :data:`organizer.vision.index_file.SURFACE`: older ones are found again.
"""

SCREENS = frozenset(
    {
        *((640, 1136), (750, 1334), (828, 1792), (1080, 1920), (1125, 2436), (1170, 2532)),
        *((1179, 2556), (1206, 2622), (1242, 2208), (1242, 2688), (1284, 2778), (1290, 2796)),
        *((1320, 2868), (720, 1280), (720, 1520), (720, 1600), (1080, 2160), (1080, 2220)),
        *((1080, 2280), (1080, 2310), (1080, 2340), (1080, 2376), (1080, 2400), (1080, 2408)),
        *((1080, 2412), (1080, 2460), (1440, 2560), (1440, 2880), (1440, 2960), (1440, 3040)),
        *((1440, 3088), (1440, 3120), (1440, 3200), (1344, 2992), (1280, 2856), (1008, 2244)),
        *((768, 1024), (1536, 2048), (1668, 2224), (1668, 2388), (1640, 2360), (2048, 2732)),
        *((800, 1280), (1200, 1920), (1600, 2560), (1752, 2800), (600, 1024), (768, 1280)),
        *((768, 1366), (900, 1440), (900, 1600), (1050, 1680), (1024, 1280), (1200, 1600)),
        *((1080, 2560), (1440, 3440), (1600, 3840), (2160, 3840), (1800, 2880), (1664, 2560)),
        *((1964, 3024), (2234, 3456), (1864, 2880), (2304, 4096), (2520, 4480), (2880, 5120)),
        *((1504, 2256), (1824, 2736), (1440, 2160), (1600, 2560), (1280, 1920), (1000, 1600)),
    }
)
"""Screens of phones, tablets and computers in pixels, shorter side first."""

_BAND = (192, 64)  # pixels
_PLACES = (1 / 6, 1 / 2, 5 / 6)


def measure(
    plain: Image.Image, frame: Image.Image, *, kind: str, camera: bool, size: tuple[int, int]
) -> tuple[float, ...]:
    """Measure a picture.

    Args:
        plain: RGB; a JPEG may have been reduced while it was decoded.
        frame: The whole of it at 224 × 224, RGB, upright.
        kind: Pillow's name of the format.
        camera: Whether the metadata name a camera.
        size: Its own width and height, upright.

    Returns:
        One number for each of :data:`NAMES`.
    """
    return (
        *_file(kind, size, camera=camera),
        *_grain(plain if min(plain.size) > 1 else frame),
        *_layout(frame.convert("L").reduce(2)),
    )


def _file(kind: str, size: tuple[int, int], *, camera: bool) -> Iterator[float]:
    width, height = size
    yield float(camera)
    yield float(kind in {"PNG", "BMP", "GIF"})
    yield float(kind == "WEBP")
    yield float(kind == "JPEG")
    yield math.log2(width * height)
    yield abs(math.log2(width / height))
    yield float(height > width)
    yield float((min(size), max(size)) in SCREENS)


def _grain(plain: Image.Image) -> Iterator[float]:
    """Differences between neighbours and the spread of greys, in three samples at full size."""
    samples = _samples(plain).convert("L")
    width, height = samples.size
    differences = [
        # Of two pictures the part that both have, the left upper one, is compared.
        ImageChops.difference(samples, samples.crop((right, down, width, height))).histogram()
        for right, down in ((1, 0), (0, 1))
    ]
    totals = (width - 1) * height, width * (height - 1)
    for first, last in ((0, 0), (0, 2), (64, 255), (6, 40)):
        for counts, total in zip(differences, totals, strict=True):
            yield _share(counts, total, first, last)
    greys = samples.histogram()
    commonest = sorted(greys)
    for count in (1, 4, 16):
        yield sum(commonest[-count:]) / (width * height)
    for first, last in ((0, 63), (192, 255), (0, 8), (245, 255)):
        yield _share(greys, width * height, first, last)


def _samples(plain: Image.Image) -> Image.Image:
    """Three bands at full size: from the left above, from the middle, from the right below."""
    width, height = plain.size
    broad, high = min(_BAND[0], width), min(_BAND[1], height)
    if broad * high * len(_PLACES) >= width * height:
        return plain
    corners = [
        (round((width - broad) * place), round((height - high) * place)) for place in _PLACES
    ]
    left, top = corners[0]  # the first is in its place already
    sheet = plain.crop((left, top, left + broad, top + high * len(corners)))
    for row, (left, top) in enumerate(corners[1:], 1):
        sheet.paste(plain.crop((left, top, left + broad, top + high)), (0, row * high))
    return sheet


def _layout(grey: Image.Image) -> Iterator[float]:
    """Where the lines, the blanks, the whites and the blacks are, in the frame at 112 × 112."""
    side = grey.width
    edges = ImageChops.difference(grey, grey.crop((1, 0, side, side)))
    lines = Image.frombytes("L", edges.size, edges.tobytes().translate(_EDGE))
    rows = lines.reduce((side - 1, 1)).tobytes()  # the mean of each
    columns = lines.reduce((1, side)).tobytes()
    for top, bottom in _thirds(side):
        yield sum(rows[top:bottom]) / (255 * (bottom - top))
    shades = [grey.crop((0, top, side, bottom)).histogram() for top, bottom in _thirds(side)]
    sizes = [side * (bottom - top) for top, bottom in _thirds(side)]
    for counts, size in zip(shades, sizes, strict=True):
        yield _share(counts, size, 240, 255)
    for third in (0, 2):
        yield _share(shades[third], sizes[third], 0, 12)
    yield len(rows.translate(None, _BLANK)) / len(rows)
    yield len(columns.translate(None, _BLANK)) / len(columns)
    yield _changes(rows)
    yield _changes(columns)


_BLANK = bytes(range(3))
_EDGE = bytes(255 if difference >= 24 else 0 for difference in range(256))
# As a table of bytes: Image.point would round all its 256 numbers anew for each photo.


def _thirds(side: int) -> tuple[tuple[int, int], ...]:
    """Where the rows of the top, the middle and the bottom begin and end."""
    return (0, side * 2 // 7), (side * 2 // 7, side * 5 // 7), (side * 5 // 7, side)


def _share(histogram: Sequence[int], total: int, first: int, last: int) -> float:
    """Part of the pixels whose value is from ``first`` to ``last``."""
    return sum(histogram[first : last + 1]) / total


def _changes(profile: bytes) -> float:
    """Mean difference of neighbours, in [0, 1]: lines of text come and go."""
    steps: int = sum(map(abs, map(operator.sub, profile, profile[1:])))
    return steps / (255 * (len(profile) - 1))
