"""Where one photo goes, and what it is called there, or why it stays."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from organizer.files import kinds
from organizer.files.folding import folded
from organizer.files.layout import layout_of
from organizer.files.naming import (
    LONGEST_NAME,
    cut,
    fits,
    photo_times,
    render,
    shortened,
    size,
    time_in_name,
    values,
)
from organizer.files.photo import PhotoGroup
from organizer.files.places import Obstacle, Places
from organizer.files.plan import Move, Skip
from organizer.files.rules import Candidate, Rules, Unsure
from organizer.files.taken import TakenNames, group_names
from organizer.files.template import Component, fields
from organizer.text import Text, text

UNSURE_FOLDER = "Unsure"
"""Where unsure photos go when the rules say ``folder``."""

_IN_PLACE = text("already where it belongs")
_NO_LABEL = text("it has no label, because no model has looked at it")
_ANY_TIME = datetime(1970, 1, 1)
_NO_FILL: dict[str, str] = {}
_TOO_LONG = text("its name and those of its companions leave no room for a new one")


@dataclass(slots=True, eq=False)
class Wish:
    """A photo that has to move: into which folder, under what kind of name.

    Attributes:
        candidate: The photo.
        folder: Where it is to be.
        fill: What the fields of its new name are; empty where it keeps the one it has.
        keeps_name: Whether it does.
        is_there: Whether it is in that folder already and only its name is another.
    """

    candidate: Candidate
    folder: Path
    fill: dict[str, str]
    keeps_name: bool
    is_there: bool

    @property
    def group(self) -> PhotoGroup:
        """The photo's files."""
        return self.candidate.group


class Placer:
    """Decides for one photo at a time, without regard to the others.

    Args:
        folder: The folder that was opened.
        rules: What the user asked for.

    Attributes:
        places: The folders that were looked at.

    Raises:
        UsageError: The template is wrong.
    """

    def __init__(self, folder: Path, rules: Rules) -> None:
        self.places = Places()
        self._rules = rules
        self._layout = layout = layout_of(rules, folder)
        self._needs_label = layout.needs_label
        self._time_fields = layout.time_fields
        self._root = layout.root or Path(os.path.abspath(folder))  # noqa: PTH100
        self._folder_fields = tuple(_names(layout.folders))
        named = () if layout.name is None else _names((layout.name,))
        self._name_fields = tuple(name for name in named if name != "n")
        self._fields = frozenset((*self._folder_fields, *self._name_fields))
        self._numbered = "n" in named
        self._found: dict[tuple[str, ...], Path | Obstacle] = {}

    def decide(self, candidate: Candidate) -> Wish | Skip:
        """Whether a photo stays, and if not, which folder and name it should have."""
        group, verdict = candidate.group, candidate.verdict
        if candidate.error is not None:
            return Skip(group, candidate.error, "unreadable")
        if candidate.stay is not None:
            return Skip(group, candidate.stay, "rule")
        if not self._needs_label or (verdict is not None and verdict.sure):
            return self._sorted(candidate)
        if verdict is None:
            return Skip(group, _NO_LABEL, "unsure")
        if self._rules.unsure is Unsure.FOLDER:
            place = self.places.find(self._root, (UNSURE_FOLDER,))
            return self._settled(candidate, place, {}, keeps_name=True)
        reason = text(
            "stays where it already is: {confidence:.0%} sure that it is {category}, not enough "
            "for {asked:.0%} of what is filed to be right",
            confidence=verdict.confidence,
            category=verdict.category,
            asked=self._rules.min_confidence,
        )
        return Skip(group, reason, "unsure")

    def _sorted(self, candidate: Candidate) -> Wish | Skip:
        """Where the template wants a photo.

        A photo without a time of its own is dated by its name, but only if its new name still says
        that time: else it would belong elsewhere as soon as it has been renamed. For the same
        reason it is left in peace where either time would put it.
        """
        times = photo_times(candidate) if self._time_fields else [_ANY_TIME]
        if self._layout.name is None:
            times = times[:1]
        if len(times) == 1:
            return self._placed(candidate, values(candidate, times[0], self._fields))
        decisions = [
            self._placed(candidate, values(candidate, when, self._fields)) for when in times
        ]
        for decision in decisions:
            if isinstance(decision, Skip) and decision.kind == "in_place":
                return decision
        kept = (
            decision
            for decision in decisions[:-1]
            if isinstance(decision, Wish) and self._keeps_its_time(decision)
        )
        return next(kept, decisions[-1])

    def _keeps_its_time(self, wish: Wish) -> bool:
        """Whether the name that a photo will have says the time that it was dated by."""
        name = self._layout.name
        said = None if name is None else time_in_name(render(name, wish.fill, 0))
        if said is None:
            return False
        again = values(wish.candidate, said, self._time_fields)
        return all(again[field] == wish.fill[field] for field in self._time_fields)

    def _placed(self, candidate: Candidate, fill: dict[str, str]) -> Wish | Skip:
        """What becomes of a photo whose folder and name are made of these values."""
        keeps_name = self._layout.name is None
        if self._layout.root is None:
            place: Path | Obstacle = self._parent(candidate.group)
            return self._settled(candidate, place, fill, keeps_name=keeps_name)
        wanted = tuple(fill[name] for name in self._folder_fields)
        found = self._found.get(wanted)
        if found is None:
            folders = tuple(render(component, fill) for component in self._layout.folders)
            found = self._found[wanted] = self.places.find(self._layout.root, folders)
        return self._settled(candidate, found, fill, keeps_name=keeps_name)

    def _settled(
        self,
        candidate: Candidate,
        place: Path | Obstacle,
        fill: dict[str, str],
        *,
        keeps_name: bool,
    ) -> Wish | Skip:
        """Whether a photo already is in its place, can't get there, or has to move."""
        group = candidate.group
        if isinstance(place, Obstacle):
            return Skip(group, _obstructed(place), "blocked")
        name = None if keeps_name else self._layout.name
        is_there = self.places.same(os.path.dirname(group.lead.path), str(place))  # noqa: PTH120
        if name is not None:
            fill = shortened(name, fill, _room(group))
        if is_there and (
            name is None or fits(kinds.stem(group.lead.path.name), name, fill) is not None
        ):
            return Skip(group, _IN_PLACE, "in_place")
        folder = self._parent(group) if is_there else place
        return Wish(candidate, folder, _NO_FILL if keeps_name else fill, keeps_name, is_there)

    def _parent(self, group: PhotoGroup) -> Path:
        """A photo's folder, one object for all that are in it."""
        return self.places.path(os.path.dirname(group.lead.path))  # noqa: PTH120

    def assigned(self, wish: Wish, taken: TakenNames) -> Move | Skip:
        """Give a photo the first free name of its kind."""
        group, lead = wish.group, wish.group.lead.path
        numbered = self._numbered and not wish.keeps_name
        kind, stem = self._stems(wish)
        names = taken.give(group, wish.folder, kind, stem, numbered=numbered)
        if names is None:
            return Skip(group, _TOO_LONG, "blocked")
        if wish.is_there and os.path.normcase(names[0]) == os.path.normcase(lead.name):
            return Skip(group, _IN_PLACE, "in_place")
        target, *companion_targets = (wish.folder / name for name in names)
        return Move(group, target, tuple(companion_targets), wish.candidate.verdict)

    def _stems(self, wish: Wish) -> tuple[Hashable, Callable[[int], str]]:
        """What to call the lead at the first, second… try, and what is equal where that is."""
        name, fill = self._layout.name, wish.fill
        if wish.keeps_name or name is None:
            stem = kinds.stem(wish.group.lead.path.name)
        elif self._numbered:
            kind = tuple(fill[field] for field in self._name_fields)
            return kind, partial(render, name, fill)
        else:
            stem = render(name, fill)
        return folded(stem), partial(_suffixed, stem, wish.group)


def _names(components: tuple[Component, ...]) -> list[str]:
    """The fields of a template, each once, in their order."""
    return list(dict.fromkeys(field.name for field in fields(components)))


def _obstructed(obstacle: Obstacle) -> Text:
    """Why a photo can't go where it belongs."""
    if obstacle.is_link:
        return text(
            "its folder would lie behind the symbolic link “{path}”, which is not followed; "
            "move the link away first",
            path=obstacle.path,
        )
    return text(
        "its folder can't be made: the file “{path}” is in its place; move it away first",
        path=obstacle.path,
    )


def _room(group: PhotoGroup) -> int:
    """Bytes that the stem may have so that every name of the group stays short enough."""
    tails = (size(name) for name in group_names(group, "x"))
    return LONGEST_NAME + len("x") - max(tails)


def _suffixed(stem: str, group: PhotoGroup, attempt: int) -> str:
    """A stem that is taken, told apart."""
    if attempt == 1:
        return stem
    suffix = f" ({attempt})"
    return cut(stem, _room(group) - len(suffix)) + suffix
