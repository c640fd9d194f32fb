"""Archives that come out the same, byte for byte, whenever and by whomever they are made."""

from __future__ import annotations

import tarfile
from pathlib import Path


def pack(folder: Path, target: Path, *, epoch: int) -> Path:
    """Pack a folder into a ``.tar.xz``: sorted, everything root's, one time for all.

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

    with tarfile.open(target, "w:xz", preset=3) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            archive.add(path, folder.name / path.relative_to(folder), recursive=False, filter=plain)
    return target
