"""Which files of one folder belong together: a photo and its companions.

The rules are those of the programs that write such files: a RAW beside its JPEG, ``IMG.xmp`` and
``IMG.jpg.xmp``, Apple's ``IMG_1234.AAE``, ``IMG_E1234.JPG`` (the edited picture), ``IMG_1234.MOV``
and ``IMG_1234_HEVC.MOV`` (a Live Photo's film). Names are matched to the letter first, then without
regard to case.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from organizer.files import kinds
from organizer.files.photo import Photo, PhotoGroup

EDITED_SUFFIX = "_E"
"""What an edited picture's name ends in once the program has renamed its group."""

_APPLE_EDITED = re.compile(r"(IMG_)E(\d{4,})", re.IGNORECASE)
_OUR_EDITED = re.compile(rf"(.+)(){EDITED_SUFFIX}", re.IGNORECASE)
_LIVE_FILM = re.compile(r"(.+)_HEVC", re.IGNORECASE)
_EXPORTED = re.compile(r"(.+)\.supplemental-metadata", re.IGNORECASE)

_LEAD_ORDER = ("heic", "heif", "hif", "jpg", "jpeg", "jpe", "jfif")


def group_files(files: Iterable[Photo]) -> tuple[list[PhotoGroup], list[Photo]]:
    """Put the files of one folder into groups.

    Args:
        files: Regular files of one folder, in the order they are to be shown.

    Returns:
        The groups in the order of their leads, and the files that belong to no photo.
    """
    by_name = {file.path.name: file for file in files}
    folder = _Folder(list(by_name))
    companions: dict[str, list[Photo]] = defaultdict(list)
    loose: list[Photo] = []
    for name, file in by_name.items():
        if name in folder.leads:
            continue
        owner = folder.owner(name)
        if owner is None:
            loose.append(file)
        else:
            companions[owner].append(file)
    groups = [
        PhotoGroup(file, tuple(companions.get(name, ())))
        for name, file in by_name.items()
        if name in folder.leads
    ]
    return groups, loose


def edited_of(stem: str) -> str | None:
    """The stem of the original when ``stem`` is that of an edited picture.

    >>> edited_of("IMG_E1234"), edited_of("beach_E"), edited_of("beach")
    ('IMG_1234', 'beach', None)
    """
    match = _APPLE_EDITED.fullmatch(stem) or _OUR_EDITED.fullmatch(stem)
    return match[1] + match[2] if match else None


class _Names:
    """Look a name up to the letter, else without regard to case."""

    def __init__(self) -> None:
        self._exact: dict[str, str] = {}
        self._folded: dict[str, str] = {}

    def add(self, key: str, value: str) -> None:
        """The first value of a key stays."""
        self._exact.setdefault(key, value)
        self._folded.setdefault(key.casefold(), value)

    def get(self, key: str) -> str | None:
        return self._exact.get(key) or self._folded.get(key.casefold())


class _Folder:
    """The names of one folder: which are leads, and which lead any other name follows."""

    def __init__(self, names: list[str]) -> None:
        self._names = _Names()
        self._lead_of_stem = _Names()
        for name in names:
            self._names.add(name, name)
        photos = [name for name in names if kinds.extension(name) in kinds.PHOTO]
        for name in sorted(photos, key=_rank):
            self._lead_of_stem.add(kinds.stem(name), name)
        followers = {name for name in photos if self._original(name)}
        others = [
            name
            for name in names
            if kinds.extension(name) in kinds.OTHER_IMAGE
            or (
                kinds.extension(name) in kinds.RAW
                and self._lead_of_stem.get(kinds.stem(name)) is None
            )
        ]
        for name in others:
            self._lead_of_stem.add(kinds.stem(name), name)
        self.leads = frozenset(photos) - followers | frozenset(others)

    def _original(self, name: str) -> str | None:
        """The lead of an edited picture or of its sidecar."""
        original = edited_of(kinds.stem(name))
        return None if original is None else self._lead_of_stem.get(original)

    def owner(self, name: str) -> str | None:
        """The lead that ``name`` follows, be it over another companion, or ``None``."""
        owner = self._followed(name)
        while owner is not None and owner not in self.leads:
            owner = self._followed(owner)
        return owner

    def _followed(self, name: str) -> str | None:
        """The file that ``name`` is named after, or ``None``."""
        suffix, stem = kinds.extension(name), kinds.stem(name)
        if suffix in kinds.PHOTO:
            return self._original(name)
        if suffix in kinds.SIDECAR_BY_WHOLE_NAME:
            exported = _EXPORTED.fullmatch(stem)
            whole = self._names.get(exported[1] if exported else stem)
            if whole is not None:
                return whole
        if suffix in kinds.SIDECAR:
            return self._lead_of_stem.get(stem) or self._original(name)
        if suffix in kinds.RAW:
            return self._lead_of_stem.get(stem)
        if suffix == "mov":
            film = _LIVE_FILM.fullmatch(stem)
            return self._lead_of_stem.get(stem) or (
                self._lead_of_stem.get(film[1]) if film else None
            )
        return None


def _rank(name: str) -> int:
    """Which of several photos of one stem takes the shared companions: a phone's own format."""
    suffix = kinds.extension(name)
    return _LEAD_ORDER.index(suffix) if suffix in _LEAD_ORDER else len(_LEAD_ORDER)
