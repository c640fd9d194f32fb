"""One change to the tree of names at a time: labels in categories in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from organizer.files import naming
from organizer.files.rules import Level
from organizer.text import text
from organizer.vision.names import DEPTHS, LANGUAGES, Name, Names, TaxonomyError
from organizer.vision.shared_folders import folded, shared_folders

_CATEGORY, _BROAD = DEPTHS[Level.EVERYDAY], DEPTHS[Level.BROAD]
_KINDS = ("label", "category", "broad group")


class Reshaped:
    """Names being changed. Each change raises TaxonomyError with one sentence, or is made whole."""

    def __init__(self, names: Names) -> None:
        self._rows = list(names.rows)
        self._own = list(names.empty)
        self._aliases = dict(names.aliases)
        self._notices = list(names.notices)

    def names(self) -> Names:
        """The names as they are now, with notices about what they are and share."""
        filled = {row.names[1] for row in self._rows}
        empty = tuple(pair for pair in self._own if pair[0] not in filled)
        told = [
            text(
                "“{what}” holds no labels yet: photos are called so only by your own word.",
                what=category.said[0],
            )
            for category, _ in empty
        ]
        shared = shared_folders(self._things())
        notices = (*self._notices, *told, *shared)
        return Names(tuple(self._rows), empty, dict(self._aliases), notices)

    def add(self, said: Sequence[str], group: str, folder: str = "") -> None:
        """Make a category that holds nothing yet.

        Args:
            said: What it is called in each language; at least one of them.
            group: Its group; one that there is not yet is made, too.
            folder: What its folder is called; empty for its name.
        """
        wanted = [name.strip() for name in said]
        known = next(filter(None, wanted), "")
        if not known:
            raise TaxonomyError(text("a new category needs a name; give one"))
        for name in filter(None, wanted):
            self._refuse_taken(name)
        new = Name(tuple(name or known for name in wanted))
        self._own.append((new, self._group_called(group.strip(), new)))
        if folder.strip():
            self.call_folder(known, folder)

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
        above = self._from(depth + 1, target)
        left = {row.names[depth + 1] for row in self._rows if row.names[depth] == moved}
        self._rows = [
            replace(row, names=_three((*row.names[: depth + 1], *above)))
            if row.names[depth] == moved
            else row
            for row in self._rows
        ]
        if depth == _CATEGORY:
            left |= {group for category, group in self._own if category == moved}
            self._own = [(name, target if name == moved else at) for name, at in self._own]
        self._say_empty(depth + 1, left, target)

    def never(self, what: str) -> None:
        """Never give a name, nor those below it."""
        depth, name = self._find(what)
        if not any(row.names[depth] == name for row in self._rows):
            raise TaxonomyError(
                text("“{what}” holds no labels, so that no photo is called so anyway", what=what)
            )
        rows = [replace(row, never=True) if row.names[depth] == name else row for row in self._rows]
        if all(row.never for row in rows if not row.is_sign):
            raise TaxonomyError(text("without “{what}” no label is left to be given", what=what))
        self._rows = rows

    def call_folder(self, what: str, folder: str) -> None:
        """Give the folder of something a name of its own."""
        depth, old = self._find(what)
        folder = folder.strip()
        if folder and not folded(naming.safe(folder, "")):
            raise TaxonomyError(
                text("“{folder}” is no name for a folder; use letters", folder=folder)
            )
        self._replace(depth, old, Name(old.said, folder))

    def _find(self, what: str) -> tuple[int, Name]:
        """The level and name of a thing; raises TaxonomyError when there is none of that name."""
        things = self._things()
        for called in (what.strip().casefold(), self._aliases.get(what.strip().casefold(), "")):
            wanted = called.casefold()
            for depth in DEPTHS.values():
                for name in things[depth]:
                    if wanted in (said.casefold() for said in name.said):
                        return depth, name
        raise TaxonomyError(text("nothing is called “{what}”; check how it is spelled", what=what))

    def _called(self, wanted: list[str], depth: int, but: Name) -> Name | None:
        """Another thing of a level that has one of some names."""
        folded = {name.casefold() for name in wanted}
        others = (name for name in self._things()[depth] if name != but)
        return next(
            (name for name in others if folded & {said.casefold() for said in name.said}), None
        )

    def _replace(self, depth: int, old: Name, new: Name) -> None:
        """Let one name take another's place; where that exists already, the things become one."""
        above = self._from(depth, new)[1:] if new in self._things()[depth] else None
        left: set[Name] = set()
        for at, row in enumerate(self._rows):
            if row.names[depth] == old:
                if above is not None and depth < _BROAD:
                    left.add(row.names[depth + 1])
                higher = row.names[depth + 1 :] if above is None else above
                self._rows[at] = replace(row, names=_three((*row.names[:depth], new, *higher)))
        self._replace_own(depth, old, new)
        self._remember(old, new)
        if above:
            self._say_empty(depth + 1, left, above[0])

    def _replace_own(self, depth: int, old: Name, new: Name) -> None:
        """The same among the user's own categories."""
        if depth == _BROAD:
            self._own = [(name, new if group == old else group) for name, group in self._own]
        elif depth == _CATEGORY:
            merged = any(name == new for name in self._things()[depth])
            self._own = [
                (new if name == old else name, group)
                for name, group in self._own
                if not (merged and name == old)
            ]

    def _things(self) -> dict[int, dict[Name, None]]:
        """Every thing there is at each depth, in order."""
        things = {
            depth: dict.fromkeys(row.names[depth] for row in self._rows)
            for depth in DEPTHS.values()
        }
        for category, group in self._own:
            things[_CATEGORY].setdefault(category)
            things[_BROAD].setdefault(group)
        return things

    def _from(self, depth: int, name: Name) -> tuple[Name, ...]:
        """A thing that exists and what it is in, up to its group."""
        found = (row.names[depth:] for row in self._rows if row.names[depth] == name)
        own = ((c, g)[depth - _CATEGORY :] for c, g in self._own if (c, g)[depth - 1] == name)
        return next(found, None) or next(own)

    def _group_called(self, called: str, new: Name) -> Name:
        """The group of a name; a new one when nothing is called so."""
        if not called:
            raise TaxonomyError(
                text("“{what}” needs a broad group to be in; name one", what=new.said[0])
            )
        try:
            depth, group = self._find(called)
        except TaxonomyError:
            return Name((called,) * len(LANGUAGES))
        if depth != _BROAD:
            raise TaxonomyError(
                text("“{what}” is a {kind}, not a broad group", what=called, kind=_KINDS[depth])
            )
        return group

    def _refuse_taken(self, name: str) -> None:
        """Raise TaxonomyError when something is called so already."""
        for depth, things in self._things().items():
            if any(name.casefold() == said.casefold() for thing in things for said in thing.said):
                raise TaxonomyError(
                    text(
                        "“{what}” is a {kind} already; take another name",
                        what=name,
                        kind=_KINDS[depth],
                    )
                )

    def _remember(self, old: Name, new: Name) -> None:
        """Let names that are no longer in use mean what took their place."""
        gone = {name.casefold() for name in old.said} - {name.casefold() for name in new.said}
        for alias, current in self._aliases.items():
            if current.casefold() in gone:
                self._aliases[alias] = new.said[0]
        self._aliases.update(dict.fromkeys(gone, new.said[0]))

    def _say_empty(self, depth: int, left: set[Name], into: Name) -> None:
        """Say which things nothing belongs to any more; they are gone."""
        alive = self._things()[depth]
        for name in sorted(left - alive.keys(), key=lambda name: name.said):
            self._remember(name, into)
            self._notices.append(text("“{name}” is empty now and is left out.", name=name.said[0]))


def _three(names: tuple[Name, ...]) -> tuple[Name, Name, Name]:
    label, category, group = names
    return label, category, group
