"""How the program came here, and so how what is missing of it can be had."""

from __future__ import annotations

import sys
from typing import Literal

from organizer.text import Text, text

Extra = Literal["training", "cluster"]


def is_installed_program() -> bool:
    """Whether this is the program from an installer, which pip can add nothing to."""
    return bool(getattr(sys, "frozen", False))


def how_to_get(extra: Extra) -> Text:
    """What to do for an optional part that is not here.

    Args:
        extra: Its name in ``pyproject.toml``.

    Returns:
        A clause without an end, to be put behind a colon or a comma.

    >>> str(how_to_get("cluster"))
    "pip install 'photo-organizer[cluster]' brings it"
    """
    if not is_installed_program():
        return text("pip install 'photo-organizer[{extra}]' brings it", extra=extra)
    if extra == "training":
        return text(
            "this is the small program; install the large one, photo-organizer-training, which"
            " has it inside"
        )
    return text("the installed program does without it; the one that pip installs can have it")
