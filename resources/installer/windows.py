"""The installer for Windows: NSIS, for one user, without administrator rights."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from resources.installer import icons
from resources.installer.recipe import BuildError, Recipe


def check() -> None:
    """Refuse early where a tool is missing.

    Raises:
        BuildError: NSIS is not installed.
    """
    if shutil.which("makensis") is None:
        raise BuildError("makensis is not here; install NSIS 3 and put it on the path.")


def package(recipe: Recipe, payload: Path | None = None, *, processor: str = "") -> Path:
    """Compile the installer.

    Args:
        recipe: The build.
        payload: Another folder than the bundle, to compile the script on another system.
        processor: What the installer itself runs on, as NSIS names it; what NSIS does by itself
            (32 bits) runs on every Windows.

    Returns:
        The ``.exe``.

    Raises:
        BuildError: NSIS is missing or failed.
    """
    check()
    target = recipe.out / f"{recipe.stem}-setup.exe"
    sign = "-" if sys.platform != "win32" else "/"
    recipe.work.mkdir(parents=True, exist_ok=True)
    defines = {
        "VERSION": recipe.version,
        "PAYLOAD": payload or recipe.bundle,
        "TARGET": target,
        "ICON": icons.for_program(recipe),
        **({"PROCESSOR": processor} if processor else {}),
    }
    recipe.run(
        [
            *("makensis", f"{sign}V2", f"{sign}WX"),
            *(f"{sign}D{name}={value}" for name, value in defines.items()),
            recipe.data / "windows" / "setup.nsi",
        ]
    )
    return target
