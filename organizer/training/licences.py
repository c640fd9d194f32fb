"""Licences of images: what each allows, by the many ways in which they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_PUBLIC = re.compile(
    r"\b(cc ?-?0|cc-?zero|zero|public ?domain|publicdomain|pdm?|no restrictions)\b"
)
_CREATIVE_COMMONS = re.compile(
    r"(?:creativecommons\.org/licenses/|\bcc[ -]?|creative commons )(by(?:-(?:nc|nd|sa))*)\b"
    r"|^(by(?:-(?:nc|nd|sa))*)(?: \d.*| international| license| licence)?$"
)
_SPELLED_OUT = (
    ("attribution", "by"),
    ("non[- ]?commercial", "nc"),
    ("no-?deriv(?:ative)?s?(?: works)?", "nd"),
    ("share[- ]?alike", "sa"),
)


class Licence(StrEnum):
    """Which licences will do."""

    ANY = "any"
    FREE = "free"
    COMMERCIAL = "commercial"
    MODIFY = "modify"
    COMMERCIAL_MODIFY = "commercial+modify"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a licence allows.

    Attributes:
        free: Anybody may share the work.
        commercial: For money, too.
        modify: Changed, too.
        public: Without naming anybody.
    """

    free: bool = False
    commercial: bool = False
    modify: bool = False
    public: bool = False


def terms(name: str, url: str = "") -> Terms | None:
    """Read a licence's name and address; ``None`` for one that is not known.

    Where the two say different things, what both allow is allowed.

    >>> terms("CC BY-NC 4.0").commercial, terms("cc0").public, terms("all rights reserved")
    (False, True, None)
    """
    read = [found for found in (_terms(name), _terms(url)) if found is not None]
    if not read:
        return None
    return Terms(
        free=all(found.free for found in read),
        commercial=all(found.commercial for found in read),
        modify=all(found.modify for found in read),
        public=all(found.public for found in read),
    )


def _terms(written: str) -> Terms | None:
    folded = re.sub(r"[\s_]+", " ", written.strip().lower())
    compact = folded
    for long, short in _SPELLED_OUT:
        compact = re.sub(long, short, compact)
    compact = re.sub(r"[ -](nc|nd|sa)\b", r"-\1", compact)
    match = _CREATIVE_COMMONS.search(compact)
    if match:
        parts = (match[1] or match[2]).split("-")
        return Terms(True, "nc" not in parts, "nd" not in parts)
    if _PUBLIC.search(folded):
        return Terms(True, True, True, True)
    if folded.startswith(("gfdl", "fal", "free art", "odbl", "mit", "gpl", "copyrighted free")):
        return Terms(True, True, True)
    return None


def allows(wanted: Licence, name: str, url: str = "") -> bool:
    """Whether an image's licence will do; one that is not known does only for ``ANY``."""
    if wanted is Licence.ANY:
        return True
    found = terms(name, url)
    if found is None:
        return False
    return {
        Licence.FREE: found.free,
        Licence.COMMERCIAL: found.commercial,
        Licence.MODIFY: found.modify,
        Licence.COMMERCIAL_MODIFY: found.commercial and found.modify,
        Licence.PUBLIC: found.public,
    }[wanted]
