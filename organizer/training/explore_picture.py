"""One picture that shows a dataset: samples of each class, and how many pictures each has.

Drawn with Pillow alone. The colours are one hue in two strengths; a bar's length is its count.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps
from PIL.PngImagePlugin import PngInfo

from organizer.errors import StartError
from organizer.files.filesystem import FileSystem
from organizer.text import text
from organizer.training import dataset

NAME = "explore.png"
_MARK = ("Software", "Photo Organizer: explore")
_SAMPLES = 8
_MOST_CLASSES = 40
_CELL, _GAP, _MARGIN = 112, 8, 32
_BAR_HEIGHT = 22
_INK, _FAINT, _PAPER = (34, 38, 43), (120, 126, 134), (255, 255, 255)
_BAR, _OTHER_BAR = (46, 110, 180), (150, 190, 230)


@dataclass(frozen=True, slots=True)
class _Class:
    name: str
    parts: dict[str, int]
    samples: list[Path]


def draw(found: dataset.Layout, to: Path | None = None) -> Path:
    """Draw a dataset into a PNG.

    Args:
        found: The dataset.
        to: The file, or the folder for it; ``None`` for ``explore.png`` in the dataset.

    Returns:
        The file. An earlier picture of this kind is replaced, never another file.

    Raises:
        StartError: There are no classes, or something else has the file's name.
    """
    counts = dataset.counts(found)
    if not counts:
        raise StartError(text("{folder} has no class folders with pictures.", folder=found.root))
    target = found.root / NAME if to is None else to
    if target.is_dir():
        target = target / NAME
    if (target.exists() or target.is_symlink()) and not _is_ours(target):
        raise StartError(text("{path} is there already: name another file with --to.", path=target))
    classes = [
        _Class(name, counts[name], _samples(found, name)) for name in list(counts)[:_MOST_CLASSES]
    ]
    picture = _drawn(found.root.name, classes, left_out=len(counts) - len(classes))
    _put(target, _png(picture))
    return target


def _is_ours(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with Image.open(path, formats=["PNG"]) as image:
            return image.info.get(_MARK[0]) == _MARK[1]
    except (OSError, ValueError, SyntaxError):
        return False


def _samples(found: dataset.Layout, name: str) -> list[Path]:
    """Pictures from all over a class."""
    paths = [
        path
        for entry in found.folders
        if entry.class_name == name
        for path in dataset.pictures(entry.path)
    ]
    step = max(1, len(paths) // _SAMPLES)
    return paths[::step][:_SAMPLES]


def _drawn(title: str, classes: Sequence[_Class], left_out: int) -> Image.Image:
    small, large = ImageFont.load_default(15), ImageFont.load_default(24)
    width = 2 * _MARGIN + _SAMPLES * (_CELL + _GAP)
    row = _CELL + 3 * _GAP + 18
    bars = len(classes) * (_BAR_HEIGHT + _GAP) + 2 * _MARGIN
    height = 2 * _MARGIN + 40 + len(classes) * row + bars
    sheet = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(sheet)
    total = sum(sum(one.parts.values()) for one in classes)
    headline = f"{title}: {total} pictures in {len(classes)} classes"
    if left_out:
        headline += f" (and {left_out} more classes)"
    pen.text((_MARGIN, _MARGIN), headline, _INK, font=large)
    top = _MARGIN + 48
    for one in classes:
        pen.text((_MARGIN, top), one.name, _INK, font=small)
        for column, path in enumerate(one.samples):
            place = (_MARGIN + column * (_CELL + _GAP), top + 22)
            sheet.paste(_thumbnail(path), place)
        top += row
    _draw_bars(pen, classes, top + _GAP, width, small)
    return sheet


def _draw_bars(
    pen: ImageDraw.ImageDraw,
    classes: Sequence[_Class],
    top: int,
    width: int,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> None:
    most = max(sum(one.parts.values()) for one in classes) or 1
    label = min(220, max(round(pen.textlength(one.name, font)) for one in classes) + 12)
    room = width - 2 * _MARGIN - label - 120
    for one in classes:
        left: float = _MARGIN + label
        pen.text((_MARGIN, top + 2), _cut(one.name, label - 12, pen, font), _INK, font=font)
        for part, count in one.parts.items():
            end = left + room * count / most
            colour = _BAR if part in {"", "train"} else _OTHER_BAR
            if count:
                pen.rectangle((left, top, max(end, left + 1), top + _BAR_HEIGHT), colour)
            left = end
        said = " + ".join(str(count) for count in one.parts.values())
        pen.text((left + 8, top + 2), said, _FAINT, font=font)
        top += _BAR_HEIGHT + _GAP


def _cut(
    words: str,
    room: float,
    pen: ImageDraw.ImageDraw,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> str:
    while len(words) > 1 and pen.textlength(words, font) > room:
        words = words[:-2] + "…"
    return words


def _thumbnail(path: Path) -> Image.Image:
    """A square of a picture; grey for one that cannot be read."""
    from organizer.vision.decode import decode

    decoded = decode(path)
    size = (_CELL, _CELL)
    if decoded.error is not None:
        return Image.new("RGB", size, (225, 225, 225))
    side = round(len(decoded.crop) ** 0.5 / 3**0.5)
    frame = Image.frombytes("RGB", (side, side), decoded.crop)
    return ImageOps.fit(frame, size, Image.Resampling.BICUBIC)


def _put(target: Path, data: bytes) -> None:
    """Write the file; what has its name is an earlier picture of ours."""
    disk = FileSystem()
    if disk.status(target) is not None:
        disk.unlink(target)
    descriptor = disk.create(target)
    try:
        disk.write(descriptor, data, target)
    finally:
        disk.finish(descriptor)


def _png(picture: Image.Image) -> bytes:
    notes = PngInfo()
    notes.add_text(*_MARK)
    out = io.BytesIO()
    picture.save(out, "PNG", pnginfo=notes)
    return out.getvalue()
