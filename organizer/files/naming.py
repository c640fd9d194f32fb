"""Names: safe on every system, made from templates, and recognised again when they already fit."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache

from organizer.files import foreign, kinds
from organizer.files.rules import Candidate
from organizer.files.template import NAMING_FIELDS, Component, Field

LONGEST_NAME = 255
"""Bytes of UTF-8 on Linux; Windows and macOS count UTF-16 units, which are never more."""

_LONGEST_LABEL = 4 * LONGEST_NAME
"""Characters of untrusted text that are looked at: more than fit into any name."""

_ROOM_FOR_NUMBERS = 16
"""Bytes kept free for a long ``{n}`` and for the `` (2)`` of a collision."""

# What some system forbids, ends a line, or (surrogates) cannot be written as UTF-8.
_FORBIDDEN = re.compile('[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
# Characters that are not seen but change how a name reads: direction marks, zero-width, BOM.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Dots in front hide a file; Windows drops dots and spaces behind.
_ENDS = re.compile(r"^[\s.]+|[\s.]+$")
# Most names: nothing to mend, too long for a device, short enough.
_PLAIN = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_ ()-]{5,200}[0-9A-Za-z_)-]")
# Windows opens a device for these whatever the extension.
_DEVICE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE
)
_DATE_IN_NAME = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?:[-_ T.]*(?:at )?([01]\d|2[0-3])[-_.:]?([0-5]\d)[-_.:]?([0-5]\d)\d{0,3})?(?!\d)",
    re.ASCII,
)

# Stand for any text and for any number while a name is compared: no characters, so in no name.
_ANY, _NUMBER = "\ufdd0", "\ufdd1"
_WILD = re.compile(f"[{_ANY}{_NUMBER}]")


def safe(name: str, fallback: str = "Unnamed") -> str:
    """Make one folder or file name (without extension) out of untrusted text.

    What some system forbids becomes ``_``; invisible and direction-changing characters go; so do
    dots in front (hidden files) and dots and spaces behind (Windows drops them). A folder of this
    name is never taken for another program's. The result is NFC.

    >>> safe("../x"), safe("CON"), safe("a:b. "), safe("")
    ('_x', 'CON_', 'a_b', 'Unnamed')
    """
    if _PLAIN.fullmatch(name) and foreign.owner_of_folder(name) is None:
        return name
    name = unicodedata.normalize("NFC", name[:_LONGEST_LABEL])
    name = _INVISIBLE.sub("", _FORBIDDEN.sub("_", name))
    name = _ENDS.sub("", unicodedata.normalize("NFC", name))
    first, dot, rest = name.partition(".")
    if _DEVICE.fullmatch(first.rstrip()):
        name = f"{first.rstrip()}_{dot}{rest}"
    if foreign.owner_of_folder(name):
        name += "_"
    return cut(name, LONGEST_NAME) if name else fallback


_safe_again = lru_cache(maxsize=4096)(safe)
"""For the few labels and cameras, and names but for their numbers, that many photos share."""


def size(name: str) -> int:
    """Bytes that a name has on the disk."""
    return len(name) if name.isascii() else len(os.fsencode(name))


def cut(name: str, longest: int) -> str:
    """Shorten a name to ``longest`` bytes, never inside a character or between it and its accents.

    >>> cut("cafe\u0301", 5), cut("日本", 5)
    ('caf', '日')
    """
    if size(name) <= longest:
        return name
    end = min(len(name), max(longest, 0))
    while end and (size(name[:end]) > longest or _belongs_to_previous(name[end:])):
        end -= 1
    return name[:end].rstrip(". ") or "_"


def _belongs_to_previous(rest: str) -> bool:
    """Whether ``rest`` starts with an accent, a variation or a joiner of the character before."""
    return bool(rest) and (unicodedata.category(rest[0])[0] == "M" or rest[0] == "\u200d")


def photo_times(candidate: Candidate) -> list[datetime]:
    """When a photo may have been taken, best first.

    As the photo says; if it does not, as its name says, and then as its file says. A renamed photo
    may no longer have a name that says it, so that planning has to know both.
    """
    if candidate.taken_at is not None:
        return [candidate.taken_at]
    named = time_in_name(candidate.group.lead.path.name)
    written = _written(candidate.group.lead.mtime_ns)
    return [written] if named is None else [named, written]


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


def values(
    candidate: Candidate, when: datetime, wanted: Iterable[str] | None = None
) -> dict[str, str]:
    """What fields of a template become for a photo; each safe in a name.

    Args:
        candidate: The photo.
        when: Its time, one of :func:`photo_times`.
        wanted: The fields; all but ``{n}`` when ``None``.
    """
    return {name: _VALUES[name](candidate, when) for name in wanted or _VALUES}


def _label(candidate: Candidate, _when: datetime) -> str:
    verdict = candidate.verdict
    return _safe_again(verdict.written or verdict.label) if verdict else ""


def _category(candidate: Candidate, _when: datetime) -> str:
    verdict = candidate.verdict
    return _safe_again(verdict.folder or verdict.category) if verdict else ""


def _camera(candidate: Candidate, _when: datetime) -> str:
    return _safe_again(candidate.camera, "Unknown camera")


def _original(candidate: Candidate, _when: datetime) -> str:
    return safe(kinds.stem(candidate.group.lead.path.name))


_VALUES: dict[str, Callable[[Candidate, datetime], str]] = {
    "label": _label,
    "category": _category,
    "date": lambda _, when: when.isoformat()[:10],
    "time": lambda _, when: when.isoformat(" ", "seconds")[11:].replace(":", "-"),
    "year": lambda _, when: when.isoformat()[:4],
    "month": lambda _, when: when.isoformat()[5:7],
    "day": lambda _, when: when.isoformat()[8:10],
    "camera": _camera,
    "original": _original,
}
"""What each field becomes; a plan of 100,000 photos asks only for those that its template has."""


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

    ``{original}`` has no say in how the others are cut: it is longer the second time, and they have
    to be the same then.

    Args:
        component: What will be rendered.
        fill: From :func:`values`.
        longest: Bytes that the name may have without its extension.
    """
    used = [part.name for part in component if isinstance(part, Field) and part.name != "n"]
    room = longest - _ROOM_FOR_NUMBERS
    if "original" not in used:
        return _cut_to(room, component, fill, used)
    others = [name for name in used if name != "original"]
    cut_others = _cut_to(room // 2, component, fill | {"original": ""}, others)
    return _cut_to(room, component, cut_others | {"original": fill["original"]}, ["original"])


def _cut_to(
    room: int, component: Component, fill: dict[str, str], names: list[str]
) -> dict[str, str]:
    """Cut the longest of some values until the component has at most ``room`` bytes."""
    for _ in names:
        # Not rendered: that would cut at the end, where the numbers are.
        over = sum(size(piece) for piece in _pieces(component, fill)) - room
        if over <= 0:
            break
        name = max(names, key=lambda field: size(fill[field]))
        fill = fill | {name: cut(fill[name], max(size(fill[name]) - over, 1))}
    return fill


def fits(stem: str, component: Component, fill: dict[str, str]) -> int | None:
    """Say whether a file's stem is already what the template would make of it.

    ``{original}`` may stand for anything, ``{n}`` for any number, and a `` (2)`` that was put there
    to keep two photos apart counts as part of the name. So tidying twice changes nothing.

    Returns:
        The number that ``{n}`` has in it, 0 where the template has none, ``None`` if it differs.
    """
    wild = fill | {"original": _ANY}
    expected = _WILD.split(_safe_again("".join(_pieces(component, wild))))
    name = unicodedata.normalize("NFC", stem)
    match = _pattern(component).fullmatch("\0".join((*expected, name)))
    if match is None:
        return None
    return int(match["n"]) if "n" in match.re.groupindex else 0


def _pieces(component: Component, fill: dict[str, str]) -> list[str]:
    """The component's texts and values, with a mark where the number goes."""
    return [
        part if isinstance(part, str) else _NUMBER if part.name == "n" else fill[part.name]
        for part in component
    ]


@lru_cache(maxsize=64)
def _pattern(component: Component) -> re.Pattern[str]:
    """The pattern of :func:`fits`, the same for every photo.

    It is matched against what stands between the wild fields, then the name, all separated by NUL:
    back references then say that the name consists of them. One pattern a photo would take longer
    to compile than everything else together.
    """
    wild = [part for part in component if isinstance(part, Field) and part.name in NAMING_FIELDS]
    name, seen = r"\1", False
    for index, part in enumerate(wild, start=2):
        if part.name == "original":
            name += ".+"
        elif seen:
            name += "[0-9]+"
        else:
            name += rf"(?P<n>[0-9]{{{max(part.width, 1)},}})"
            seen = True
        name += rf"(?:\{index})"
    between = r"([^\0]*)\0" * (len(wild) + 1)
    return re.compile(rf"{between}{name}(?: \([0-9]+\))?", re.DOTALL)
