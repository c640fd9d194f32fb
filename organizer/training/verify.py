"""Proof that downloaded bytes are a picture: decoded in a worker process, and written anew.

Only the pixels survive: what goes into the dataset is encoded here, so that no metadata, no second
file behind the picture and no trick in its structure comes along. Runs in the decode processes, so
nothing here may import numpy.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageStat

from organizer.text import Text, text
from organizer.vision import exif, pixels, sniff, surface

if TYPE_CHECKING:
    from organizer.training.near_duplicates import Look

LARGEST_SIDE = 2048
"""Pixels; larger pictures are made smaller: training looks at 150 to 512 of them."""

CLEAN = ".clean"
"""What the new file's name ends with while it lies in quarantine."""

SIGNATURE_SIDE = 16
"""The signature is the picture at this size, RGB."""

MAX_PIXELS = 89_478_485
MAX_JPEG_PIXELS = 250_000_000
_LONGEST_ASPECT = 20
_QUALITY = 92
_LOSSLESS = frozenset({"PNG", "BMP", "GIF", "TIFF"})
_MODULES = {"AVIF": "Avif", "BMP": "Bmp", "GIF": "Gif", "JPEG": "Jpeg", "PNG": "Png"}
_MODULES |= {"TIFF": "Tiff", "WEBP": "WebP"}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Checked:
    """What a worker found in a downloaded file.

    Attributes:
        error: Why it is no picture that can be used; all else is empty then.
        for_now: That is no fault of the picture: the disk is full, or the like.
        clean: The file that was written beside it.
        suffix: The ending that fits it, with its dot.
        sha256: Hex digest of the new file.
        size: Its bytes.
        width: Pixels of what was downloaded, upright.
        height: Likewise.
        difference_hash: 128 bits: whether each of 8 × 8 places is brighter than its right and its
            lower neighbour.
        signature: The whole frame at 16 × 16, RGB bytes.
        contrast: How much its greys vary (standard deviation, 0 to 127).
        view: The whole frame at 224 × 224, RGB bytes, for the model.
        measures: Of its surface, see :data:`organizer.vision.surface.NAMES`.
    """

    error: Text | None = None
    for_now: bool = False
    clean: Path | None = None
    suffix: str = ""
    sha256: str = ""
    size: int = 0
    width: int = 0
    height: int = 0
    difference_hash: bytes = b""
    signature: bytes = b""
    contrast: float = 0.0
    view: bytes = b""
    measures: tuple[float, ...] = ()


def check(path: Path, _known: frozenset[str] = frozenset()) -> Checked:
    """Decode a file of the quarantine and write its pixels anew; never raises for what is in it.

    Args:
        path: The file.
        _known: Not used; the decode pool's own.
    """
    try:
        with path.open("rb") as file:
            head = file.read(sniff.HEAD)
            kind = sniff.picture_format(head)
            if kind is None:
                return Checked(error=sniff.why_not(head))
            file.seek(0)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                picture, size, facts = _decoded(file, kind)
    except Exception as error:  # noqa: BLE001  OSError, ValueError, SyntaxError, struct.error…
        return Checked(error=_sentence(error))
    try:
        return _written(picture, size, kind, facts, path)
    except OSError as error:
        why = error.strerror or str(error)
        return Checked(error=text("it cannot be written: {why}", why=why), for_now=True)


def _decoded(file: Any, kind: str) -> tuple[Image.Image, tuple[int, int], exif.Exif]:
    """Upright RGB pixels, the size they had, and what the metadata say."""
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.options.DECODE_THREADS = 1  # the pool keeps every core busy already
        pillow_heif.register_heif_opener()
    elif kind not in Image.OPEN:
        importlib.import_module(f"PIL.{_MODULES[kind]}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = MAX_JPEG_PIXELS if kind == "JPEG" else MAX_PIXELS
    with Image.open(file, formats=[kind]) as image:
        width, height = image.size
        if min(width, height) < 1 or max(width, height) > _LONGEST_ASPECT * min(width, height):
            raise _ShapeError
        if kind == "JPEG":
            image.draft("RGB", _halved(width, height))
        image.load()
        facts = exif.read(image)
        picture = pixels.to_rgb(image)
    scale = LARGEST_SIDE / max(picture.size)
    if scale < 1:
        smaller = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        picture = picture.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=3.0)
    turn = _TURNS.get(facts.orientation)
    if turn is not None:
        picture = picture.transpose(turn)
    if facts.orientation in exif.SIDEWAYS:
        width, height = height, width
    return picture, (width, height), facts


class _ShapeError(ValueError):
    """A strip of pixels, not a picture."""


def _halved(width: int, height: int) -> tuple[int, int]:
    """The least size a JPEG may be reduced to while it decodes: the longest side must remain."""
    longest = max(width, height)
    if longest <= LARGEST_SIDE:
        return width, height
    return max(1, width * LARGEST_SIDE // longest), max(1, height * LARGEST_SIDE // longest)


def _written(
    picture: Image.Image, size: tuple[int, int], kind: str, facts: exif.Exif, path: Path
) -> Checked:
    lossless = kind in _LOSSLESS
    clean = path.with_suffix(CLEAN)
    bare = Image.frombytes("RGB", picture.size, picture.tobytes())  # no info, no profile
    with clean.open("w+b") as file:
        if lossless:
            bare.save(file, "PNG", compress_level=4)
        else:
            bare.save(file, "JPEG", quality=_QUALITY, subsampling=0 if min(size) < 64 else 2)
        written = file.tell()
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    frame = bare.resize((pixels.SIDE, pixels.SIDE), Image.Resampling.BICUBIC, reducing_gap=3.0)
    side = SIGNATURE_SIDE
    signature = frame.resize((side, side), Image.Resampling.BOX)
    grey = frame.convert("L")
    return Checked(
        clean=clean,
        suffix=".png" if lossless else ".jpg",
        sha256=digest,
        size=written,
        width=size[0],
        height=size[1],
        difference_hash=difference_hash(grey),
        signature=signature.tobytes(),
        contrast=ImageStat.Stat(grey).stddev[0],
        view=frame.tobytes(),
        measures=surface.measure(bare, frame, kind=kind, camera=bool(facts.camera), size=size),
    )


def difference_hash(grey: Image.Image) -> bytes:
    """128 bits that survive scaling, compression and changes of brightness.

    The gradient hash of Neal Krawetz (“Kind of like that”, 2013) in both directions.
    """
    cells = list(grey.resize((9, 9), Image.Resampling.BOX).tobytes())
    bits = 0
    for row in range(8):
        for column in range(8):
            here = cells[9 * row + column]
            bits = bits << 2 | (here < cells[9 * row + column + 1]) << 1
            bits |= here < cells[9 * (row + 1) + column]
    return bits.to_bytes(16, "big")


def look_at(path: Path) -> Look | None:
    """What a picture of a dataset is compared by, without the model; ``None`` if it is broken."""
    from organizer.training.near_duplicates import Look
    from organizer.vision.decode import decode

    decoded = decode(path)
    if decoded.error is not None:
        return None
    frame = Image.frombytes("RGB", (pixels.SIDE, pixels.SIDE), decoded.whole)
    grey = frame.convert("L")
    signature = frame.resize((SIGNATURE_SIDE, SIGNATURE_SIDE), Image.Resampling.BOX).tobytes()
    return Look(difference_hash(grey), signature, ImageStat.Stat(grey).stddev[0])


def glance(path: Path) -> Checked:
    """Look at the first bytes only, for when verifying is switched off: what it seems to be."""
    with path.open("rb") as file:
        head = file.read(sniff.HEAD)
        kind = sniff.picture_format(head)
        if kind is None:
            return Checked(error=sniff.why_not(head))
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        size = os.fstat(file.fileno()).st_size
    suffix = {"JPEG": ".jpg", "TIFF": ".tif", "HEIF": ".heic"}.get(kind, f".{kind.lower()}")
    return Checked(clean=path, suffix=suffix, sha256=digest, size=size)


def _sentence(error: Exception) -> Text:
    said = str(error).lower()
    if isinstance(error, _ShapeError):
        return text("its sides are too unequal for a picture")
    if isinstance(error, MemoryError):
        return text("unreadable: it needs more memory than is allowed")
    if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
        return text("too large: it has more pixels than any photo, and could be a trap")
    if isinstance(error, EOFError) or "truncat" in said or "unexpected end" in said:
        return text("unreadable: the file is cut off")
    return text("unreadable: the picture is damaged")
