"""The one entry point. Imports as little as possible: decode workers pass through here too."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the window when no command is named."""
    if getattr(sys, "frozen", False):  # a bundle's decode workers start as the program itself
        from multiprocessing import freeze_support

        freeze_support()
    from organizer.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
