"""Small photos, and decoders that misbehave; the latter are run in real decode processes."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from PIL import Image

from organizer.files.photo import Photo, PhotoGroup
from organizer.vision.decode import Decoded, decode


def group(path: Path) -> PhotoGroup:
    return PhotoGroup(Photo.from_stat(path, path.lstat()))


def groups(folder: Path) -> list[PhotoGroup]:
    return [group(path) for path in sorted(folder.iterdir()) if path.is_file()]


def save(
    path: Path, size: tuple[int, int] = (64, 48), color: str = "red", **options: object
) -> Path:
    Image.new("RGB", size, color).save(path, **options)  # type: ignore[arg-type]
    return path


def unlucky(path: Path, known: frozenset[str]) -> Decoded:
    """Die of, hang on, or stumble over files named so; decode the others."""
    if "kill" in path.name:
        os.kill(os.getpid(), signal.SIGKILL)
    if "hang" in path.name:
        time.sleep(600)
    if "hungry" in path.name:
        bytearray(1 << 30)[::4096] = b"x" * (1 << 18)
    return decode(path, known)


def modules(path: Path, known: frozenset[str]) -> Decoded:
    """Decode, then tell which heavy modules the process has, in the field for the camera."""
    import sys

    done = decode(path, known)
    heavy = {
        "numpy",
        "ai_edge_litert",
        "PySide6",
        "tensorflow",
        "httpx",
        "click",
        "pi_heif",
        "rawpy",
    }
    return Decoded(done.content, camera=" ".join(sorted(heavy & set(sys.modules))))
