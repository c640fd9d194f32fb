"""Archives that come out the same, byte for byte, whenever and by whomever they are made."""

from __future__ import annotations

import lzma
import os
import tarfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

_PIECE = 32 * 1024 * 1024
"""Bytes that are compressed at a time: small enough for all processors to have some, and large
enough that hardly anything repeats across a border. The same everywhere, as bytes depend on it."""

_FILTERS = [
    {"id": lzma.FILTER_X86},
    {"id": lzma.FILTER_LZMA2, "preset": 1, "dict_size": _PIECE},
]
"""A quick level made good by what it remembers and by knowing how programs repeat themselves:
smaller than level 3 and faster."""


def pack(folder: Path, target: Path, *, epoch: int) -> Path:
    """Pack a folder into a ``.tar.xz``: sorted, everything root's, one time for all.

    Pieces are compressed side by side and put one after the other, which every reader of xz takes
    for one file (section 2 of the format's description: a file is one or more streams).

    Args:
        folder: What to pack, its own name included.
        target: Where to.
        epoch: Seconds since 1970 for every entry.

    Returns:
        ``target``.
    """

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    uncompressed = target.with_suffix(".part")
    try:
        with tarfile.open(uncompressed, "w") as archive:
            for path in [folder, *sorted(folder.rglob("*"))]:
                name = folder.name / path.relative_to(folder)
                archive.add(path, name, recursive=False, filter=plain)
        with target.open("wb") as file:
            file.writelines(_compressed(uncompressed))
    finally:
        uncompressed.unlink(missing_ok=True)
    return target


def _compressed(file: Path) -> Iterator[bytes]:
    """A file's content, compressed on all processors."""
    starts = range(0, file.stat().st_size, _PIECE)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(partial(_piece, file), starts)


def _piece(file: Path, start: int) -> bytes:
    with file.open("rb") as content:
        content.seek(start)
        return lzma.compress(content.read(_PIECE), check=lzma.CHECK_CRC64, filters=_FILTERS)
