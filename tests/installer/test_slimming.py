"""Symbols for debuggers are taken out, and nothing that runs."""

from __future__ import annotations

import ctypes
import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from resources.installer import slimming
from resources.installer.recipe import Recipe

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="done on Linux alone"),
    pytest.mark.skipif(shutil.which("strip") is None, reason="binutils are not installed"),
]


@pytest.fixture
def recipe(tmp_path: Path) -> Recipe:
    """A bundle with two copies of a library, one of them as wheels carry theirs."""
    recipe = Recipe.of_checkout(ROOT, tmp_path / "dist")
    found = importlib.util.find_spec("cryptography.hazmat.bindings._rust")
    assert found is not None
    assert found.origin is not None
    for folder in ("lib", "numpy.libs"):
        (recipe.bundle / folder).mkdir(parents=True)
        shutil.copy(found.origin, recipe.bundle / folder / "lib.so")
    return recipe


def test_a_library_becomes_smaller_and_still_loads(recipe: Recipe) -> None:
    library = recipe.bundle / "lib/lib.so"
    before, mode = library.stat().st_size, library.stat().st_mode

    saved = slimming.strip(recipe)

    assert library.stat().st_size == before - saved < before
    assert library.stat().st_mode == mode
    ctypes.CDLL(str(library))


def test_libraries_that_a_tool_for_wheels_has_moved_stay_as_they_are(recipe: Recipe) -> None:
    carried = recipe.bundle / "numpy.libs/lib.so"
    before = carried.read_bytes()

    slimming.strip(recipe)

    assert carried.read_bytes() == before


def test_a_library_that_comes_out_torn_stays_as_it_was(
    recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = recipe.bundle / "lib/lib.so"
    before = library.read_bytes()
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "objdump").write_text(
        "#!/bin/sh\necho ' LOAD off 0x10 vaddr 0x20 paddr 0x20 align 2**12'\n"
    )
    (tools / "objdump").chmod(0o755)
    monkeypatch.setenv("PATH", str(tools), prepend=":")

    assert slimming.strip(recipe) == 0
    assert library.read_bytes() == before
