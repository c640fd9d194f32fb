"""The command line: the same work as the window, for terminals and scripts. Never imports Qt."""

from __future__ import annotations

import gc
from collections.abc import Sequence

DONE, SOME_FAILED, WRONG_USAGE, NOT_STARTED, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: the contract with scripts; 130 is the shells' own for Ctrl-C."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and say how it went.

    Args:
        arguments: The words behind ``organizer``.

    Returns:
        The exit code.
    """
    from organizer.cli.entry import run_command

    collect_seldom()
    return run_command(list(arguments))


def collect_seldom() -> None:
    """Look for garbage less often than Python does by itself: for whole runs of the program.

    Its usual 700 new objects are 150 photos; with 100,000 in memory, none of which is garbage, a
    third of the time of recognising them went into looking. What is let go of without a cycle, as
    nearly everything here, is freed at once all the same.
    """
    gc.set_threshold(50_000, 20, 20)
