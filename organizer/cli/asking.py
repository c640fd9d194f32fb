"""Asks before a folder is tidied that holds far more than photos."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from organizer.errors import StartError, UsageError
from organizer.files import foreign
from organizer.text import text


def be_somewhere() -> None:
    """Refuse to work from a folder that is gone: no name leads anywhere from there.

    Raises:
        StartError: It is gone.
    """
    try:
        os.getcwd()  # noqa: PTH109  as every other name is looked up
    except FileNotFoundError:
        raise StartError(
            text("The folder you are in is no longer there; change to another and try again.")
        ) from None


def ask_first(folder: Path, *, yes: bool) -> None:
    """Ask before a whole home or drive is looked at; nothing is asked of any other folder.

    Args:
        folder: The folder named on the command line.
        yes: Whether the user has said yes already.

    Raises:
        UsageError: There is nobody to ask, or the answer is no.
    """
    question = None if yes else foreign.needs_asking(folder)
    if question is None:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            text("{question} Say so with --yes, or name a folder in it.", question=question)
        )
    if not click.confirm(str(question), default=False, err=True):
        raise UsageError(text("Nothing was looked at; name the folder that the photos are in."))
