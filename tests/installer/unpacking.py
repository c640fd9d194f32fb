"""Unpacking the archives that the tests made, on every Python 3.11."""

from __future__ import annotations

import tarfile
from pathlib import Path


def unpack(archive: Path, folder: Path) -> None:
    """Unpack an archive of our own.

    Args:
        archive: A tar archive.
        folder: Where to; made if it is not there.
    """
    with tarfile.open(archive) as opened:
        if hasattr(tarfile, "data_filter"):
            opened.extractall(folder, filter="data")
        else:  # Debian 12's own Python, 3.11.2
            opened.extractall(folder)
