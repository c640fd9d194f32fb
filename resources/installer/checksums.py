"""SHA-256 of what was made, in the format of ``sha256sum --check``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from organizer.vision.models import sha256_of


def write(files: Iterable[Path], target: Path) -> Path:
    """Write one line a file.

    Args:
        files: What was made; all in the target's folder.
        target: Where to.

    Returns:
        ``target``.
    """
    lines = [f"{sha256_of(file)}  {file.name}\n" for file in files if file != target]
    target.write_text("".join(lines), "utf-8", newline="\n")
    return target
