"""Reads what the large view shows: a photo for the whole screen, and parts of it finer.

Of a JPEG only the part that is looked at is read at its full size, so that one of 200 megapixels
takes no more memory than any other. Other formats are read whole, up to a limit.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from organizer.text import Text, text
from organizer.ui.pictures.preview_loader import (
    JPEG,
    is_for_another_process,
    read_apart,
    read_photo,
    read_with,
)

Turn = QImageIOHandler.Transformation

DENOMINATORS = (8, 4, 2, 1)
"""How much smaller JPEGs are decoded; libjpeg knows these, and Qt these only."""
_MOST_WHOLE = 24_000_000
"""Pixels of a picture of another format, of which no part can be read alone: 96 MB."""
_BLOCK = 8
"""Where a part begins and ends: elsewhere Qt decodes it larger than asked for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be read.

    Attributes:
        path: The photo.
        room: How large it may be, for the whole of it.
        part: A part of it, in pixels of the upright picture; ``None`` for the whole.
        denominator: How much smaller than it is, for a part.
    """

    path: Path
    room: QSize
    part: QRect | None = None
    denominator: int = 1


@dataclass(frozen=True, slots=True)
class Sight:
    """What was read.

    Attributes:
        wish: What was asked for.
        image: Null where that was not possible.
        part: The part that it shows, which may be larger than what was asked for; empty for all.
        problem: Why there is no image.
    """

    wish: Wish
    image: QImage
    part: QRect
    problem: Text | None = None


def read(wish: Wish) -> Generator[Sight | None, None, None]:
    """Read what is wished for; runs on a worker thread.

    Yields:
        ``None`` while it is waited for, then what came of it.
    """
    if wish.part is None:
        image = yield from read_photo(wish.path, wish.room)
        shown = QRect()
    else:
        image, shown = yield from _read_part(wish, wish.part)
    yield Sight(wish, image, shown, _problem(wish.path) if image.isNull() else None)


def _read_part(wish: Wish, part: QRect) -> Generator[None, None, tuple[QImage, QRect]]:
    if is_for_another_process(wish.path):
        side = round(_MOST_WHOLE**0.5)
        return (yield from read_apart(wish.path, QSize(side, side))), QRect()
    shown: list[QRect] = []
    image = read_with(wish.path, partial(_decode_part, wish, part, shown))
    return image, shown[0] if shown else QRect()


def _decode_part(wish: Wish, part: QRect, shown: list[QRect], reader: QImageReader) -> QImage:
    whole, turn = reader.size(), reader.transformation()
    if reader.format().data() not in JPEG:
        share = (_MOST_WHOLE / max(1, whole.width() * whole.height())) ** 0.5
        if share < 1:
            reader.setScaledSize(whole * share)
        return reader.read()
    stored = _on_blocks(as_stored(part, whole, turn), whole)
    if stored.isEmpty():
        return QImage()
    reader.setClipRect(stored)
    reader.setScaledSize(stored.size() / wish.denominator)
    shown.append(as_seen(stored, whole, turn))
    return reader.read()


def as_stored(part: QRect, whole: QSize, turn: Turn) -> QRect:
    """Where a part of an upright picture is in the file.

    Args:
        part: In pixels of the upright picture.
        whole: The picture as it is stored.
        turn: What makes it upright: mirrored and flipped first, then turned to the right.
    """
    left, top, width, height = part.left(), part.top(), part.width(), part.height()
    if turn.value & Turn.TransformationRotate90.value:
        left, top, width, height = top, whole.height() - left - width, height, width
    if turn.value & Turn.TransformationMirror.value:
        left = whole.width() - left - width
    if turn.value & Turn.TransformationFlip.value:
        top = whole.height() - top - height
    return QRect(left, top, width, height)


def as_seen(stored: QRect, whole: QSize, turn: Turn) -> QRect:
    """Where a part of the file is in the upright picture; the other way round.

    Args:
        stored: In pixels of the file.
        whole: The picture as it is stored.
        turn: What makes it upright.
    """
    left, top, width, height = stored.left(), stored.top(), stored.width(), stored.height()
    if turn.value & Turn.TransformationMirror.value:
        left = whole.width() - left - width
    if turn.value & Turn.TransformationFlip.value:
        top = whole.height() - top - height
    if turn.value & Turn.TransformationRotate90.value:
        left, top, width, height = whole.height() - top - height, left, height, width
    return QRect(left, top, width, height)


def _on_blocks(part: QRect, whole: QSize) -> QRect:
    """The part with its edges on blocks, within the picture; its last pixels may be missing."""
    left, top = (max(0, edge) // _BLOCK * _BLOCK for edge in (part.left(), part.top()))
    right = min(-(-(part.left() + part.width()) // _BLOCK), whole.width() // _BLOCK) * _BLOCK
    bottom = min(-(-(part.top() + part.height()) // _BLOCK), whole.height() // _BLOCK) * _BLOCK
    return QRect(left, top, right - left, bottom - top)


def _problem(path: Path) -> Text:
    try:
        with path.open("rb"):
            return text("This picture can't be shown: it is damaged or too large.")
    except FileNotFoundError:
        return text("The file is no longer there; look at the folder again.")
    except OSError as error:
        return text("The file can't be read ({why}).", why=error.strerror or error)
