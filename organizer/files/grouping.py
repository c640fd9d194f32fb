"""Which files of one folder belong together: a photo and its companions.

The rules are those of the programs that write such files: a RAW beside its JPEG, ``IMG.xmp`` and
``IMG.jpg.xmp``, Apple's ``IMG_1234.AAE``, ``IMG_E1234.JPG`` (the edited picture), ``IMG_1234.MOV``
and ``IMG_1234_HEVC.MOV`` (a Live Photo's film), Google's ``IMG.jpg.supplemental-metadata.json`` and
its ``IMG.jpg(1).json`` of ``IMG(1).jpg``. Names are matched to the letter first, then without
regard to case and to the form of accents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from organizer.files import kinds
from organizer.files.folding import folded
from organizer.files.photo import Photo, PhotoGroup

EDITED_SUFFIX = "_E"
"""What an edited picture's name ends in once the program has renamed its group."""

Bond = tuple[Literal["name", "stem"], str]
"""What files find each other by: a whole file name, or a photo's name without extension."""

_APPLE_EDITED = re.compile(r"(IMG_)E(\d{4,})", re.IGNORECASE)
_OUR_EDITED = re.compile(rf"(.+)(){EDITED_SUFFIX}", re.DOTALL)
_LIVE_FILM = re.compile(r"(.+)_HEVC", re.IGNORECASE | re.DOTALL)
_GOOGLE_SUFFIX = "supplemental-metadata"
_GOOGLE_NUMBER = re.compile(r"(.+)(\(\d+\))", re.DOTALL)

_LEAD_ORDER = ("heic", "heif", "hif", "jpg", "jpeg", "jpe", "jfif")
_LEADS = kinds.PHOTO | kinds.RAW | kinds.OTHER_IMAGE


def group_files(files: Iterable[Photo]) -> tuple[list[PhotoGroup], list[Photo]]:
    """Put the files of one folder into groups.

    Args:
        files: Regular files of one folder, in the order they are to be shown.

    Returns:
        The groups in the order of their leads, and the files that belong to no photo.
    """
    by_name = {file.path.name: file for file in files}
    folder = _Folder(list(by_name))
    followers: dict[str, list[str]] = defaultdict(list)
    for name in by_name:
        owner = None if name in folder.leads else folder.owner(name)
        if owner is not None:
            followers[owner].append(name)
    companions = {lead: _tellable(lead, names) for lead, names in followers.items()}
    together = folder.leads.union(*companions.values())
    groups = [
        PhotoGroup(by_name[lead], tuple(by_name[name] for name in companions.get(lead, ())))
        for lead in by_name
        if lead in folder.leads
    ]
    return groups, [file for name, file in by_name.items() if name not in together]


def edited_of(stem: str) -> str | None:
    """The stem of the original when ``stem`` is that of an edited picture.

    >>> edited_of("IMG_E1234"), edited_of("beach_E"), edited_of("beach")
    ('IMG_1234', 'beach', None)
    """
    if stem[4:5] not in ("E", "e") and not stem.endswith(EDITED_SUFFIX):
        return None  # most names: no pattern need be tried
    match = _APPLE_EDITED.fullmatch(stem) or _OUR_EDITED.fullmatch(stem)
    return match[1] + match[2] if match else None


def companion_name(name: str, lead: str, new_lead: str) -> str:
    """What a companion is called once its lead is.

    >>> companion_name("IMG_1.jpg.xmp", "IMG_1.jpg", "cat.jpg")
    'cat.jpg.xmp'
    >>> companion_name("IMG_E1234.JPG", "IMG_1234.jpg", "cat.jpg")
    'cat_E.JPG'
    >>> companion_name("IMG.jpg(1).json", "IMG(1).jpg", "cat.jpg")
    'cat.jpg.json'
    """
    if lead == new_lead:
        return name
    for old, new in ((lead, new_lead), (kinds.stem(lead), kinds.stem(new_lead))):
        rest = _after(old, name)
        if rest is not None:
            return new + rest
    numbered = _of_numbered(name)
    if numbered is not None and _after(lead, numbered[0]) == "":
        return new_lead + numbered[1]
    edited, dot, endings = name.partition(".")
    mark = EDITED_SUFFIX if edited_of(edited) is not None else ""
    return f"{kinds.stem(new_lead)}{mark}{dot}{endings}"


def companion_names(names: Sequence[str], lead: str, new_lead: str) -> dict[str, str]:
    """What all companions of a lead are called once it is; one that is left no name is not in it.

    Of two sidecars whose names differ in the case of their ending, the second is named after the
    whole file name, by which it still finds its photo: no disk takes the two for the same then.

    >>> companion_names(["a.XMP", "a.xmp"], "a.jpg", "cat.jpg")
    {'a.xmp': 'cat.xmp', 'a.XMP': 'cat.jpg.XMP'}
    """
    if len(names) == 1:  # as nearly always
        return {names[0]: companion_name(names[0], lead, new_lead)}
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in _choosing(lead, names):
        new, ending = companion_name(name, lead, new_lead), kinds.ending(name)
        is_plain = kinds.extension(name) in kinds.SIDECAR and name == kinds.stem(lead) + ending
        if folded(new) in taken and is_plain:
            new = new_lead + ending
        if folded(new) not in taken:
            given[name] = new
            taken.add(folded(new))
    return given


def _choosing(lead: str, names: Sequence[str]) -> list[str]:
    """A lead's followers in the order in which they choose their names.

    First come those that are named after it whole, which have but one name; then those that spell
    it as it is; and of two endings the one that programs write.
    """
    stem = kinds.stem(lead)
    return sorted(
        names,
        key=lambda name: (
            not name.startswith(lead),
            not name.startswith(stem),
            not kinds.ending(name).islower(),
        ),
    )


def sought(name: str) -> Iterator[Bond]:
    """By what a file looks for the photo it belongs to, best first; nothing for a plain photo.

    >>> list(sought("IMG_1.jpg.xmp")), list(sought("IMG_1.jpg"))
    ([('name', 'IMG_1.jpg'), ('stem', 'IMG_1.jpg')], [])
    """
    suffix, stem = kinds.extension(name), kinds.stem(name)
    if suffix in kinds.SIDECAR_BY_WHOLE_NAME:
        yield "name", _without_google_suffix(stem)
    if (numbered := _of_numbered(name)) is not None:
        yield "name", numbered[0]
    if suffix in kinds.SIDECAR or suffix in kinds.RAW or suffix == "mov":
        yield "stem", stem
    if suffix == "mov" and (film := _LIVE_FILM.fullmatch(stem)):
        yield "stem", film[1]
    if suffix in kinds.PHOTO or suffix in kinds.SIDECAR or suffix == "mov":
        original = edited_of(stem)
        if original is not None:
            yield "stem", original


def is_lead(name: str) -> bool:
    """Whether files of other extensions may belong to one of this name."""
    return kinds.extension(name) in _LEADS


def offered(name: str) -> Iterator[Bond]:
    """By what other files may find this one."""
    yield "name", name
    if is_lead(name):
        yield "stem", kinds.stem(name)


def _without_google_suffix(stem: str) -> str:
    """``IMG.jpg`` of ``IMG.jpg.supplemental-metadata``, which is cut short after long names."""
    whole, _, suffix = stem.rpartition(".")
    return whole if whole and suffix and _GOOGLE_SUFFIX.startswith(suffix.lower()) else stem


def _of_numbered(name: str) -> tuple[str, str] | None:
    """The photo of one of Google's numbered sidecars, and what follows a photo's name there.

    The second of two photos of one name is ``IMG(1).jpg``, and its sidecar ``IMG.jpg(1).json``.
    """
    if kinds.extension(name) != "json":
        return None
    match = _GOOGLE_NUMBER.fullmatch(kinds.stem(name))
    if match is None:
        return None
    plain = _without_google_suffix(match[1])
    photo = kinds.stem(plain) + match[2] + kinds.ending(plain)
    return photo, match[1][len(plain) :] + kinds.ending(name)


def _after(start: str, name: str) -> str | None:
    """What follows ``start`` in ``name``, whatever their case and accents; ``None`` if not that."""
    if name.startswith(start):
        return name[len(start) :]
    wanted = folded(start)
    return next(
        (name[end:] for end in range(1, len(name)) if folded(name[:end]) == wanted),
        None,
    )


def _tellable(lead: str, names: list[str]) -> list[str]:
    """Those of a lead's followers that can follow it to any name: no two would get the same one.

    ``A.xmp`` and ``a.xmp`` cannot both follow ``A.jpg``; the one named to the letter does.
    """
    anywhere = "\ufdd0" + kinds.ending(lead)  # not a character, so no file's name
    followers = companion_names(names, lead, anywhere)
    return [name for name in names if name in followers]


class _Lookup:
    """Names by what they are found by: to the letter, else folded."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._folded: dict[str, str] = {}

    def add(self, key: str, name: str) -> None:
        """The first name of a key stays."""
        self._exact.setdefault(key, name)
        self._folded.setdefault(folded(key), name)

    def get(self, key: str) -> str | None:
        return self._exact.get(key) or self._folded.get(folded(key))


class _Folder:
    """The names of one folder: which are leads, and which lead any other name follows."""

    def __init__(self, names: list[str]) -> None:
        self._by: dict[str, _Lookup] = {"name": _Lookup(), "stem": _Lookup()}
        for name in names:
            self._by["name"].add(name, name)
        photos = [name for name in names if kinds.extension(name) in kinds.PHOTO]
        for name in sorted(photos, key=_rank):
            self._by["stem"].add(kinds.stem(name), name)
        originals = frozenset(name for name in photos if self._followed(name) is None)
        others = [
            name
            for name in names
            if kinds.extension(name) in kinds.OTHER_IMAGE
            or (kinds.extension(name) in kinds.RAW and self._followed(name) is None)
        ]
        for name in others:
            self._by["stem"].add(kinds.stem(name), name)
        self.leads = originals.union(others)

    def owner(self, name: str) -> str | None:
        """The lead that ``name`` follows, be it over another companion, or ``None``."""
        owner = self._followed(name)
        while owner is not None and owner not in self.leads:
            owner = self._followed(owner)
        return owner

    def _followed(self, name: str) -> str | None:
        """The file that ``name`` is named after, or ``None``."""
        found = (self._by[what].get(key) for what, key in sought(name))
        return next((owner for owner in found if owner is not None), None)


def _rank(name: str) -> int:
    """Which of several photos of one stem takes the shared companions: a phone's own format."""
    suffix = kinds.extension(name)
    return _LEAD_ORDER.index(suffix) if suffix in _LEAD_ORDER else len(_LEAD_ORDER)
