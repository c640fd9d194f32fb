"""What may be dropped and pasted: photos and folders of this machine."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped(data: QMimeData) -> list[Path]:
    """The files and folders that are being dropped, or were copied in a file manager."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths or not data.hasText():
        return paths
    lines = [line.strip() for line in data.text().splitlines()]
    named = [Path(line) for line in lines if os.path.isabs(line)]  # noqa: PTH117
    return [path for path in named if _is_there(path)]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
