"""One change to the tree of names at a time: labels in categories in groups."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from organizer.files import naming
from organizer.files.rules import Level
from organizer.text import Text, text
from organizer.vision.names import DEPTHS, LANGUAGES, Name, Names, Row, TaxonomyError

_BROAD = DEPTHS[Level.BROAD]
_KINDS = ("label", "category", "broad group")


class Reshaped:
    """Names being changed. Each change raises TaxonomyError with one sentence, or is made whole."""

    def __init__(self, names: Names) -> None:
        self._rows = list(names.rows)
        self._aliases = dict(names.aliases)
        self._notices = list(names.notices)

    def names(self) -> Names:
        """The names as they are now, with notices about folders that several things share."""
        return Names(
            tuple(self._rows), dict(self._aliases), (*self._notices, *_shared_folders(self._rows))
        )

    def call(self, what: str, said: Sequence[str]) -> None:
        """Give new names in some languages; empty ones keep the old name."""
        depth, old = self._find(what)
        wanted = [name.strip() for name in said]
        if not any(wanted):
            raise TaxonomyError(text("“{what}” has no new name; give one", what=what))
        new = Name(
            tuple(name or before for name, before in zip(wanted, old.said, strict=True)), old.folder
        )
        taken = self._called([name for name in wanted if name], depth, old)
        if taken is not None:
            self._notices.append(
                text(
                    "“{what}” was given the name of “{other}”, so that the two are one now.",
                    what=what,
                    other=taken.said[0],
                )
            )
            self._replace(depth, old, taken)
        else:
            self._replace(depth, old, new)

    def merge(self, what: str, into: str) -> None:
        """Make one thing of two."""
        depth, old = self._find(what)
        other_depth, other = self._find(into)
        if old is other or (depth == other_depth and old == other):
            raise TaxonomyError(text("“{what}” cannot be merged with itself", what=what))
        if depth != other_depth:
            raise TaxonomyError(
                text(
                    "“{what}” is a {kind} and “{into}” a {other_kind}; only things of one kind "
                    "can be merged",
                    what=what,
                    kind=_KINDS[depth],
                    into=into,
                    other_kind=_KINDS[other_depth],
                )
            )
        self._replace(depth, old, other)

    def move(self, what: str, to: str) -> None:
        """Put a label into a category, or a category into a group."""
        depth, moved = self._find(what)
        target_depth, target = self._find(to)
        if target_depth < depth and any(
            row.names[target_depth] == target and row.names[depth] == moved for row in self._rows
        ):
            raise TaxonomyError(
                text(
                    "“{what}” holds “{to}” and cannot be moved into it: that would be a circle",
                    what=what,
                    to=to,
                )
            )
        if target_depth != depth + 1:
            wanted = ("a category", "a broad group", "nothing")[depth]
            raise TaxonomyError(
                text(
                    "“{what}” is a {kind} and can be moved into {wanted}, but “{to}” is a {found}",
                    what=what,
                    kind=_KINDS[depth],
                    wanted=wanted,
                    to=to,
                    found=_KINDS[target_depth],
                )
            )
        above = next(row.names[depth + 1 :] for row in self._rows if row.names[depth + 1] == target)
        left = {row.names[depth + 1] for row in self._rows if row.names[depth] == moved}
        self._rows = [
            replace(row, names=_three((*row.names[: depth + 1], *above)))
            if row.names[depth] == moved
            else row
            for row in self._rows
        ]
        self._say_empty(depth + 1, left, target)

    def never(self, what: str) -> None:
        """Never give a name, nor those below it."""
        depth, name = self._find(what)
        rows = [replace(row, never=True) if row.names[depth] == name else row for row in self._rows]
        if all(row.never for row in rows if not row.is_sign):
            raise TaxonomyError(text("without “{what}” no label is left to be given", what=what))
        self._rows = rows

    def call_folder(self, what: str, folder: str) -> None:
        """Give the folder of something a name of its own."""
        depth, old = self._find(what)
        folder = folder.strip()
        if folder and not _folded(naming.safe(folder, "")):
            raise TaxonomyError(
                text("“{folder}” is no name for a folder; use letters", folder=folder)
            )
        self._replace(depth, old, Name(old.said, folder))

    def _find(self, what: str) -> tuple[int, Name]:
        """The level and name of a thing; raises TaxonomyError when there is none of that name."""
        for called in (what.strip().casefold(), self._aliases.get(what.strip().casefold(), "")):
            wanted = called.casefold()
            for depth in DEPTHS.values():
                for row in self._rows:
                    if wanted in (said.casefold() for said in row.names[depth].said):
                        return depth, row.names[depth]
        raise TaxonomyError(text("nothing is called “{what}”; check how it is spelled", what=what))

    def _called(self, wanted: list[str], depth: int, but: Name) -> Name | None:
        """Another thing of a level that has one of some names."""
        folded = {name.casefold() for name in wanted}
        others = (row.names[depth] for row in self._rows if row.names[depth] != but)
        return next(
            (name for name in others if folded & {said.casefold() for said in name.said}), None
        )

    def _replace(self, depth: int, old: Name, new: Name) -> None:
        """Let one name take another's place; where that exists already, the things become one."""
        above = next(
            (row.names[depth + 1 :] for row in self._rows if row.names[depth] == new), None
        )
        left: set[Name] = set()
        for at, row in enumerate(self._rows):
            if row.names[depth] == old:
                if above is not None and depth < _BROAD:
                    left.add(row.names[depth + 1])
                higher = row.names[depth + 1 :] if above is None else above
                self._rows[at] = replace(row, names=_three((*row.names[:depth], new, *higher)))
        self._remember(old, new)
        if above:
            self._say_empty(depth + 1, left, above[0])

    def _remember(self, old: Name, new: Name) -> None:
        """Let names that are no longer in use mean what took their place."""
        gone = {name.casefold() for name in old.said} - {name.casefold() for name in new.said}
        for alias, current in self._aliases.items():
            if current.casefold() in gone:
                self._aliases[alias] = new.said[0]
        self._aliases.update(dict.fromkeys(gone, new.said[0]))

    def _say_empty(self, depth: int, left: set[Name], into: Name) -> None:
        """Say which things nothing belongs to any more; they are gone."""
        alive = {row.names[depth] for row in self._rows}
        for name in sorted(left - alive, key=lambda name: name.said):
            self._remember(name, into)
            self._notices.append(text("“{name}” is empty now and is left out.", name=name.said[0]))


def _three(names: tuple[Name, ...]) -> tuple[Name, Name, Name]:
    label, category, group = names
    return label, category, group


def _folded(name: str) -> str:
    """A name as a file system that ignores case and forms of accents compares it."""
    return unicodedata.normalize("NFC", name).casefold()


def _shared_folders(rows: list[Row]) -> list[Text]:
    """Say which things of one level go into one folder; only a user's edit makes that so."""
    notices: dict[tuple[Name, Name], Text] = {}
    for depth in DEPTHS.values():
        things = dict.fromkeys(row.names[depth] for row in rows)
        if not any(name.folder for name in things):
            continue
        for language in range(len(LANGUAGES)):
            owners: dict[str, Name] = {}
            for name in things:
                folder = naming.safe(name.folder or name.said[language])
                other = owners.setdefault(_folded(folder), name)
                if other is not name and (name.folder or other.folder):
                    notice = text(
                        "“{one}” and “{other}” share the folder “{folder}”.",
                        one=other.said[language],
                        other=name.said[language],
                        folder=folder,
                    )
                    notices.setdefault((other, name), notice)
    return list(notices.values())
