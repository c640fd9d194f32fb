"""Compares what two builds made: the same commit gives the same files, wherever it is built.

    python -m resources.installer.compare OUT OTHER

Each is a folder that ``build_installer.py --out`` wrote, of checkouts of one commit in different
places. Bundles are compared file by file, packages by what is in them and byte by byte.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from organizer.vision.models import sha256_of

Files = Mapping[str, str]
"""Names, each with all of it that must be the same."""


def of_folder(folder: Path) -> Files:
    """What is in a folder, without times and owners: those are set when it is packed."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = f"{path.stat().st_mode:o} {sha256_of(path)}"
    return found


def of_deb(package: Path) -> Files:
    """What is in a Debian package: what is installed, and what dpkg is told."""
    found: dict[str, str] = {}
    for part in ("ctrl", "fsys"):
        with _opened(package, part) as archive:
            found |= {f"{part} {name}": entry for name, entry in _members(archive)}
    return found


def of_archive(package: Path) -> Files:
    """What is in a portable archive."""
    with tarfile.open(package) as archive:
        return dict(_members(archive))


def epoch(package: Path) -> int:
    """The one time of all files in a Debian package, in seconds since 1970."""
    with _opened(package, "ctrl") as archive:
        return int(next(iter(archive)).mtime)


def differences(one: Files, other: Files) -> list[str]:
    """One line for each name that is not the same in both."""
    return [
        f"{name}: {one.get(name, 'missing')} | {other.get(name, 'missing')}"
        for name in sorted(one.keys() | other.keys())
        if one.get(name) != other.get(name)
    ]


@contextmanager
def _opened(package: Path, part: str) -> Iterator[tarfile.TarFile]:
    """A part of a Debian package, to be read from the beginning to the end."""
    command = ["dpkg-deb", f"--{part}-tarfile", str(package)]
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process,
        tarfile.open(fileobj=process.stdout, mode="r|") as archive,
    ):
        yield archive


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for entry in archive:
        content = archive.extractfile(entry) if entry.isreg() else None
        digest = "" if content is None else hashlib.sha256(content.read()).hexdigest()
        about = (oct(entry.mode), entry.mtime, entry.uid, entry.gid, entry.linkname, digest)
        yield entry.name, " ".join(map(str, about))


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare and tell.

    Returns:
        0 when everything is the same, else 1.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("other", type=Path)
    asked = parser.parse_args(arguments)
    readers: dict[str, Callable[[Path], Files]] = {
        "work/*/dist/*": of_folder,
        "*.deb": of_deb,
        "*.tar.xz": of_archive,
    }
    found = 0
    for pattern, read in readers.items():
        for path in sorted(asked.out.glob(pattern)):
            name = str(path.relative_to(asked.out))
            if not (asked.other / name).exists():
                lines = [f"{name} is not in {asked.other}"]
            else:
                mine = read(path)
                lines = differences(mine, read(asked.other / name))
                whole = path.is_file() and sha256_of(path) == sha256_of(asked.other / name)
                same = len(mine) - len(lines)
                print(f"{name}: {same} of {len(mine)} the same" + ", every byte" * whole)
            print(*lines[:50], sep="\n", end="\n" * bool(lines))
            found += len(lines)
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
