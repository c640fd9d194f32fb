"""The portable archive: unpack anywhere, or let ``install.sh`` put it into the home folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from resources.installer import archives, linux_files
from resources.installer.recipe import Recipe


def check() -> None:
    """It takes no tools."""


def package(recipe: Recipe) -> Path:
    """Pack the bundle with a script that installs it for one user.

    Returns:
        The archive.
    """
    folder = recipe.fresh("portable") / recipe.stem
    shutil.copytree(recipe.bundle, folder / "program", symlinks=True)
    linux_files.install(recipe, folder / "share", "@PROGRAM@")
    script = recipe.fill(
        "linux/install.sh",
        folder / "install.sh",
        GLIBC=newest_glibc(recipe.bundle),
    )
    script.chmod(0o755)
    shutil.copyfile(recipe.work / "licences.txt", folder / "LICENCES.txt")
    return archives.pack(folder, recipe.out / f"{recipe.stem}.tar.xz", epoch=recipe.epoch)


def newest_glibc(folder: Path) -> str:
    """The oldest C library that everything in a folder runs on.

    Returns:
        A version such as ``"2.34"``: the newest that any file asks for by a symbol's name.
    """
    versions = {(2, 17)}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and ".so" in path.name:
            for major, minor in re.findall(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes()):
                versions.add((int(major), int(minor)))
    return ".".join(map(str, max(versions)))
