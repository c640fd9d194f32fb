"""Takes symbols for debuggers out of libraries: a third of Python's own, nothing that runs."""

from __future__ import annotations

import shutil
from pathlib import Path

from resources.installer.recipe import Recipe

_SMALLEST = 100_000
"""Bytes: below it there is nothing to gain."""


def strip(recipe: Recipe) -> int:
    """Strip the bundle's libraries in place.

    Those in folders named ``.libs`` stay as they are: a tool for wheels has moved their parts
    around, which ``strip`` does not always survive. A library that comes out torn stays as it was.

    Returns:
        How many bytes that saved.
    """
    saved = 0
    scratch = recipe.fresh("stripped")
    for path in sorted(recipe.bundle.rglob("*.so*")):
        if path.is_symlink() or path.stat().st_size < _SMALLEST or path.parent.suffix == ".libs":
            continue
        slim = scratch / path.name
        recipe.run(["strip", "--strip-unneeded", "-o", slim, path])
        if slim.stat().st_size < path.stat().st_size and _is_aligned(recipe, slim):
            saved += path.stat().st_size - slim.stat().st_size
            shutil.copymode(path, slim)
            slim.replace(path)
    shutil.rmtree(scratch)
    return saved


def _is_aligned(recipe: Recipe, path: Path) -> bool:
    """Whether the loader takes a library: offsets and addresses of its segments fit together."""
    lines = recipe.run(["objdump", "-p", path]).splitlines()
    for line in lines:
        words = line.split()
        if words[:2] == ["LOAD", "off"]:
            offset, address, align = int(words[2], 16), int(words[4], 16), int(words[-1][3:])
            if (address - offset) % 2**align:
                return False
    return True
