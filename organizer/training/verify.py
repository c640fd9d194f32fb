"""Proof that downloaded bytes are a picture: decoded in a worker process, and written anew.

Only the pixels survive: what goes into the dataset is encoded here, so that no metadata, no second
file behind the picture and no trick in its structure comes along. Runs in the decode processes, so
nothing here may import numpy.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from organizer.text import Text, text
from organizer.training.looks import Look, look_at_frame
from organizer.vision import exif, picture, pixels, sniff, surface

LARGEST_SIDE = 2048
"""Pixels; larger pictures are made smaller: training looks at 150 to 512 of them."""

CLEAN = ".clean"
"""What the new file's name ends with while it lies in quarantine."""

_LONGEST_ASPECT = 20
_QUALITY = 92
_LOSSLESS = frozenset({"PNG", "BMP", "GIF", "TIFF"})


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
        look: What it is compared by; ``None`` where only its first bytes were looked at.
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
    look: Look | None = None
    view: bytes = b""
    measures: tuple[float, ...] = ()


def check(path: Path, _known: frozenset[str] = frozenset()) -> Checked:
    """Decode a file of the quarantine and write its pixels anew; never raises for what is in it.

    Args:
        path: The file.
        _known: Not used; the decode pool's own.
    """
    try:
        with path.open("rb") as file, picture.opened(file, "") as found:
            upright, size, facts = _upright(found.image, found.kind)
    except picture.UnreadableError as error:
        return Checked(error=error.message)
    except OSError as error:
        return Checked(error=text("unreadable: {why}", why=error.strerror or str(error)))
    if max(size) > _LONGEST_ASPECT * min(size):
        return Checked(error=text("its sides are too unequal for a picture"))
    try:
        return _written(upright, size, found.kind, facts, path)
    except OSError as error:
        why = error.strerror or str(error)
        return Checked(error=text("it cannot be written: {why}", why=why), for_now=True)


def _upright(image: Image.Image, kind: str) -> tuple[Image.Image, tuple[int, int], exif.Exif]:
    """Upright RGB pixels, the size they had, and what the metadata say."""
    width, height = image.size
    if kind == "JPEG":
        image.draft("RGB", _halved(width, height))
    image.load()
    facts = exif.read(image)
    upright = pixels.to_rgb(image)
    scale = LARGEST_SIDE / max(upright.size)
    if scale < 1:
        smaller = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
        upright = upright.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=3.0)
    if facts.orientation in exif.SIDEWAYS:
        width, height = height, width
    return pixels.upright(upright, facts.orientation), (width, height), facts


def _halved(width: int, height: int) -> tuple[int, int]:
    """The least size a JPEG may be reduced to while it decodes: the longest side must remain."""
    longest = max(width, height)
    if longest <= LARGEST_SIDE:
        return width, height
    return max(1, width * LARGEST_SIDE // longest), max(1, height * LARGEST_SIDE // longest)


def _written(
    upright: Image.Image, size: tuple[int, int], kind: str, facts: exif.Exif, path: Path
) -> Checked:
    lossless = kind in _LOSSLESS
    clean = path.with_suffix(CLEAN)
    bare = Image.frombytes("RGB", upright.size, upright.tobytes())  # no info, no profile
    with clean.open("w+b") as file:
        if lossless:
            bare.save(file, "PNG", compress_level=4)
        else:
            bare.save(file, "JPEG", quality=_QUALITY, subsampling=0 if min(size) < 64 else 2)
        written = file.tell()
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    frame = bare.resize((pixels.SIDE, pixels.SIDE), Image.Resampling.BICUBIC, reducing_gap=3.0)
    return Checked(
        clean=clean,
        suffix=".png" if lossless else ".jpg",
        sha256=digest,
        size=written,
        width=size[0],
        height=size[1],
        look=look_at_frame(frame),
        view=frame.tobytes(),
        measures=surface.measure(bare, frame, kind=kind, camera=bool(facts.camera), size=size),
    )


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
