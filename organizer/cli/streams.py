"""The standard streams, where whoever started the program closed them or cannot take more."""

from __future__ import annotations

import codecs
import contextlib
import os
import sys
import traceback
from typing import TextIO

import click

_PRINTED = "organizer.printed"
"""The name under which codecs know :func:`_printed`."""

_PLAIN = {"→": "->", "…": "...", "“": '"', "”": '"', "’": "'", "–": "-", "×": "x", "·": "-"}
"""What stands for signs of ours where the output's encoding has them not."""


def _printed(error: UnicodeError) -> tuple[str | bytes, int]:
    """What is printed for a character that the output's encoding lacks, as Windows' in a pipe.

    A path that is not UTF-8 gets its own byte back.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    character = error.object[error.start]
    if "\udc80" <= character <= "\udcff":
        return bytes([ord(character) - 0xDC00]), error.start + 1
    return _PLAIN.get(character, "?"), error.start + 1


codecs.register_error(_PRINTED, _printed)


def make_sure() -> None:
    """Open the null device for each standard stream that is closed; let any name be printed.

    Else the first file to be opened gets the stream's number, and what some library prints is
    written into it: into the copy of a photo, for example.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            nowhere = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115  to the end
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a stream that a test put there
            stream.reconfigure(errors=_PRINTED)  # type: ignore[union-attr]


def was_printing(error: OSError) -> bool:
    """Whether an error came of printing, as where the output goes to a full disk."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return frames[-1].f_code in {click.echo.__code__, flush.__code__}


def flush() -> None:
    """Let what was printed go out."""
    sys.stdout.flush()


def print_nowhere(stream: TextIO | None = None) -> None:
    """Let what is still to be printed go to the null device, so that the end meets no error.

    Args:
        stream: What it is to be printed on; the standard output by default.
    """
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - the null device is no path
        os.dup2(nowhere.fileno(), (stream or sys.stdout).fileno())


def give_up_notes() -> None:
    """Drop notes that cannot be written: Python's end tries again and changes the exit code."""
    try:
        sys.stderr.flush()
    except OSError:
        print_nowhere(sys.stderr)
