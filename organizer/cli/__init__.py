"""The command line: the same work as the window, for terminals and scripts. Never imports Qt."""

from __future__ import annotations

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

    return run_command(list(arguments))
