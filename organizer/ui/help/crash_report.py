"""What a person can copy and send when the program failed: no names, no photos."""

from __future__ import annotations

import getpass
import re
import traceback
from pathlib import Path

from organizer.ui.help.log_file import last_lines
from organizer.versions import versions

_SHORTEST_NAME = 3
"""User names shorter than this are words in too many paths to be told from them."""


def report(what_happened: str) -> str:
    """The whole report.

    Args:
        what_happened: A traceback, or what is left of a crash.
    """
    described = "\n".join(f"{name}: {version}" for name, version in versions().items())
    parts = [described, what_happened.strip(), f"Log:\n{last_lines()}"]
    return anonymous("\n\n".join(parts)) + "\n"


def traced(error: BaseException) -> str:
    """An error with where it came from."""
    return "".join(traceback.format_exception(error))


def where(error: BaseException) -> str:
    """What tells one error from another: its kind and the line that raised it."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    place = f" {step.tb_frame.f_code.co_filename}:{step.tb_lineno}" if step is not None else ""
    return f"{type(error).__qualname__}{place}"


def anonymous(words: str, home: Path | None = None, user: str | None = None) -> str:
    r"""Words in which the home folder and the user's name in paths are ``~``.

    >>> anonymous("in /home/anna/a.py and /media/anna/USB", Path("/home/anna"), "anna")
    'in ~/a.py and /media/~/USB'
    >>> anonymous(r"in C:\\Users\\Anna\\a.py", Path(r"C:\Users\Anna"), "Anna")
    'in ~\\\\a.py'

    Args:
        words: Any text, also one in which backslashes are doubled.
        home: The user's folder; by default the real one.
        user: The user's name; likewise.
    """
    if home is None:
        home = _home()
    if user is None:
        user = _user()
    spellings = {str(home), home.as_posix(), str(home).replace("\\", "\\\\")}
    for spelling in sorted(spellings - {"", "/", "."}, key=len, reverse=True):
        end = r"(?![\w.-])"  # not the home of somebody whose name begins alike
        words = re.sub(re.escape(spelling) + end, "~", words, flags=re.IGNORECASE)
    if len(user) >= _SHORTEST_NAME:
        name = rf"(?<=[/\\]){re.escape(user)}(?=[/\\\s\"':,;)]|$)"
        words = re.sub(name, "~", words, flags=re.IGNORECASE)
    return words


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # somebody without an entry in the system's list
        return ""
