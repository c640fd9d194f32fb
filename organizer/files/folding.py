"""When two names count as one: on some system they cannot live side by side."""

from __future__ import annotations

import unicodedata


def folded(name: str) -> str:
    r"""The name regardless of case and of the form of its accents.

    >>> folded("Café.JPG") == folded("cafe\u0301.jpg")
    True
    """
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
