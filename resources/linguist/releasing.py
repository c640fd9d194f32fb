"""Turns translations (``.ts``) into what the window reads (``.qm``), with Qt's own lrelease."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "translations"
"""Where both kinds of file are; those that are made are not under version control."""

_ELSEWHERE = ("lrelease6", "lrelease-qt6", "/usr/lib/qt6/bin/lrelease", "lrelease")
"""What other packages of Qt call it."""


class ReleaseError(Exception):
    """The translations could not be made, and why."""


def release(folder: Path = FOLDER, to: Path | None = None) -> list[Path]:
    """Make the window's file of every translation.

    Args:
        folder: Where the translations are.
        to: Where their files go; beside them when ``None``.

    Returns:
        The files.

    Raises:
        ReleaseError: There is no lrelease, or it refuses a translation.
    """
    tool = find_tool()
    if tool is None:
        raise ReleaseError("lrelease is missing; pip install PySide6-Essentials brings it")
    made = []
    for source in sorted(folder.glob("*.ts")):
        target = (to or folder) / f"{source.stem}.qm"
        command = [tool, "-silent", "-nounfinished", str(source), "-qm", str(target)]
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        except (OSError, subprocess.CalledProcessError) as error:
            said = getattr(error, "stderr", "") or str(error)
            raise ReleaseError(f"lrelease does not make {target.name}: {said.strip()}") from error
        made.append(target)
    return made


def stale(folder: Path = FOLDER) -> bool:
    """Whether a translation is newer than the window's file of it."""
    for source in folder.glob("*.ts"):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            return True
    return False


def find_tool() -> str | None:
    """Where lrelease is: in PySide6 as a rule, else in the system's Qt."""
    found = importlib.util.find_spec("PySide6")
    suffix = ".exe" if sys.platform == "win32" else ""
    for folder in (found.submodule_search_locations or []) if found is not None else []:
        tool = Path(folder, f"lrelease{suffix}")
        if tool.exists():
            return str(tool)
    return next(filter(None, map(shutil.which, _ELSEWHERE)), None)
