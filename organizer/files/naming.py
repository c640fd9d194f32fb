"""Names: safe on every system, made from templates, and recognised again when they already fit."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import datetime

from organizer.files import kinds
from organizer.files.grouping import EDITED_SUFFIX, edited_of
from organizer.files.rules import Candidate
from organizer.files.template import Component, Field

LONGEST_NAME = 255
"""Bytes of UTF-8 on Linux; Windows and macOS count UTF-16 units, which are never more."""

_ROOM_FOR_NUMBERS = 16
"""Bytes kept free for a long ``{n}`` and for the `` (2)`` of a collision."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]')
# Characters that are not seen but change how a name reads: direction marks, zero-width, BOM.
_INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
# Windows opens a device for these whatever the extension.
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)
_DATE_IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?:[-_ T.]*(?:at )?([01]\d|2[0-3])[-_.:]?([0-5]\d)[-_.:]?([0-5]\d)\d{0,3})?(?!\d)"
)


def safe(name: str, fallback: str = "Unnamed") -> str:
    """Make one folder or file name (without extension) out of untrusted text.

    What some system forbids becomes ``_``; invisible and direction-changing characters go; so do
    dots in front (hidden files) and dots and spaces behind (Windows drops them). The result is NFC.

    >>> safe("../x"), safe("CON"), safe("a:b. "), safe("")
    ('_x', 'CON_', 'a_b', 'Unnamed')
    """
    name = unicodedata.normalize("NFC", name)
    name = _INVISIBLE.sub("", _SURROGATE.sub("_", name))
    name = _FORBIDDEN.sub("_", name).strip().lstrip(".").rstrip(". ").strip()
    if not name:
        return fallback
    first, dot, rest = name.partition(".")
    if _DEVICE.fullmatch(first.rstrip()):
        name = f"{first.rstrip()}_{dot}{rest}"
    return cut(name, LONGEST_NAME)


def cut(name: str, longest: int) -> str:
    """Shorten a name to ``longest`` bytes, never inside a character or before its accents."""
    if len(os.fsencode(name)) <= longest:
        return name
    while name and (len(os.fsencode(name)) > longest or unicodedata.combining(name[-1])):
        name = name[:-1]
    return name.rstrip(". ") or "_"


def folded(name: str) -> str:
    """What two names must not share to live side by side on every system: case and accents' form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def photo_time(candidate: Candidate) -> datetime:
    """When a photo was taken: as it says, else as its name says, else its file's own time."""
    return (
        candidate.taken_at
        or time_in_name(candidate.group.lead.path.name)
        or _written(candidate.group.lead.mtime_ns)
    )


def time_in_name(name: str) -> datetime | None:
    """The time that cameras and messengers write into names.

    >>> time_in_name("IMG_20210423_163232.jpg"), time_in_name("Screenshot 2021-04-23.png")
    (datetime.datetime(2021, 4, 23, 16, 32, 32), datetime.datetime(2021, 4, 23, 0, 0))
    """
    match = _DATE_IN_NAME.search(name)
    if match is None:
        return None
    year, _, month, day, hour, minute, second = match.groups(default="0")
    try:
        date = datetime(int(year), int(month), int(day))
        return date.replace(hour=int(hour), minute=int(minute), second=int(second))
    except ValueError:
        return None


def _written(mtime_ns: int) -> datetime:
    """A file's time on this machine's clock; the epoch when it is beyond the calendar."""
    try:
        return datetime.fromtimestamp(mtime_ns // 1_000_000_000)
    except (OverflowError, ValueError, OSError):
        return datetime(1970, 1, 1)


def values(candidate: Candidate) -> dict[str, str]:
    """What each field of a template becomes for a photo, all but ``{n}``; each safe in a name."""
    when = photo_time(candidate)
    verdict = candidate.verdict
    return {
        "label": safe(verdict.label) if verdict else "",
        "category": safe(verdict.category) if verdict else "",
        "date": f"{when:%Y-%m-%d}",
        "time": f"{when:%H-%M-%S}",
        "year": f"{when.year:04}",
        "month": f"{when:%m}",
        "day": f"{when:%d}",
        "camera": safe(candidate.camera, "Unknown camera"),
        "original": safe(kinds.stem(candidate.group.lead.path.name)),
    }


def render(component: Component, fill: dict[str, str], number: int | None = None) -> str:
    """Fill one path component in; the result is safe, but not yet cut to length.

    Args:
        component: From :func:`organizer.files.template.parse`.
        fill: From :func:`values`.
        number: What ``{n}`` becomes.
    """
    parts = [
        part
        if isinstance(part, str)
        else f"{number:0{part.width}}"
        if part.name == "n"
        else fill[part.name]
        for part in component
    ]
    return safe("".join(parts))


def shortened(component: Component, fill: dict[str, str], longest: int) -> dict[str, str]:
    """Cut the longest values until the rendered component fits, so that numbers are never lost.

    Args:
        component: What will be rendered.
        fill: From :func:`values`.
        longest: Bytes that the name may have without its extension.
    """
    used = [part.name for part in component if isinstance(part, Field) and part.name != "n"]
    room = longest - _ROOM_FOR_NUMBERS
    fill = dict(fill)
    for _ in used:
        over = len(os.fsencode(render(component, fill, 0))) - room
        if over <= 0:
            break
        name = max(used, key=lambda field: len(os.fsencode(fill[field])))
        fill[name] = cut(fill[name], max(len(os.fsencode(fill[name])) - over, 1))
    return fill


def fits(stem: str, component: Component, fill: dict[str, str]) -> int | None:
    """Say whether a file's stem is already what the template would make of it.

    ``{original}`` may stand for anything, ``{n}`` for any number, and a `` (2)`` that was put there
    to keep two photos apart counts as part of the name. So tidying twice changes nothing.

    Returns:
        The number that ``{n}`` has in it, 0 where the template has none, ``None`` if it differs.
    """
    number, pattern = "", ""
    for part in component:
        if isinstance(part, str):
            pattern += re.escape(_FORBIDDEN.sub("_", unicodedata.normalize("NFC", part)))
        elif part.name == "n" and number:
            pattern += r"\d+"
        elif part.name == "n":
            number = rf"(?P<n>\d{{{max(part.width, 1)},}})"
            pattern += number
        else:
            pattern += ".+" if part.name == "original" else re.escape(fill[part.name])
    name = unicodedata.normalize("NFC", stem)
    match = re.fullmatch(rf"{pattern}(?: \(\d+\))?", name, re.DOTALL)
    if match is None:
        return None
    return int(match["n"]) if number else 0


def companion_name(name: str, lead: str, new_lead: str) -> str:
    """What a companion is called once its lead is.

    >>> companion_name("IMG_1.jpg.xmp", "IMG_1.jpg", "cat.jpg")
    'cat.jpg.xmp'
    >>> companion_name("IMG_E1234.JPG", "IMG_1234.jpg", "cat.jpg")
    'cat_E.JPG'
    """
    if lead == new_lead:
        return name
    for old, new in ((lead + ".", new_lead + "."), (kinds.stem(lead), kinds.stem(new_lead))):
        if name[: len(old)].casefold() == old.casefold():
            return new + name[len(old) :]
    head, dot, tail = name.partition(".")
    if edited_of(head) is not None:
        return f"{kinds.stem(new_lead)}{EDITED_SUFFIX}{dot}{tail}"
    return f"{kinds.stem(new_lead)}{dot}{tail}"
