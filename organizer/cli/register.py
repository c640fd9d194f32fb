"""``organizer register`` and ``unregister``: “Tidy photos” in the menu of folders."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import click

from organizer import cli
from organizer.cli import menu_entries
from organizer.cli.console import note
from organizer.cli.options import Common, common_options
from organizer.text import text


@click.command(short_help="Add “Tidy photos” to the menu of folders, for this user.")
@common_options
def register(common: Common) -> int:
    """Add “Tidy photos” to the file manager's menu of folders, for this user."""
    command = menu_entries.program()
    if sys.platform == "win32":
        from organizer.cli.windows_registry import UserRegistry

        menu_entries.write_windows(command, UserRegistry())
    else:
        files = menu_entries.own_files(command)
        menu_entries.write(files)
        _refresh(next(iter(files)).parent)
    note(common, text("Folders now offer Photo Organizer; organizer unregister takes it back."))
    return cli.DONE


@click.command()
@common_options
def unregister(common: Common) -> int:
    """Take what register added away again."""
    if sys.platform == "win32":
        from organizer.cli.windows_registry import UserRegistry

        found = menu_entries.remove_windows(UserRegistry())
    else:
        files = menu_entries.own_files(Path(sys.executable))
        found = menu_entries.remove(files)
        _refresh(next(iter(files)).parent)
    note(
        common,
        text("Folders no longer offer Photo Organizer.")
        if found
        else text("There was no entry of Photo Organizer to take away."),
    )
    return cli.DONE


def _refresh(folder: Path) -> None:
    """Tell the desktop; one without the tool looks by itself sooner or later."""
    tool = shutil.which("update-desktop-database")
    if tool is not None and folder.is_dir():
        subprocess.run([tool, "-q", str(folder)], check=False, capture_output=True)  # noqa: S603
