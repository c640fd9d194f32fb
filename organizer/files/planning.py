"""Labelled photos and rules become a plan. Looks at the disk, changes nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from organizer.files import kinds
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
from organizer.files.plan import Move, Plan, Skip
from organizer.files.rules import Candidate, Rules, Unsure
from organizer.files.taken import TakenNames, group_names
from organizer.files.template import Component, Field
from organizer.text import Text, text

UNSURE_FOLDER = "Unsure"
"""Where unsure photos go when the rules say ``folder``."""

_IN_PLACE = text("already where it belongs")
_NO_LABEL = text("it has no label, because no model has looked at it")
_TOO_LONG = text("its name and those of its companions leave no room for a new one")


def make_plan(folder: Path, candidates: Sequence[Candidate], rules: Rules) -> Plan:
    """Decide for every photo where it goes, or why it stays.

    A name is free when nothing on the disk has it, or when what has it is moved away by this very
    plan; names that differ only in case or in the form of their accents count as one, so that a
    plan fits every file system.

    Args:
        folder: The folder that was opened.
        candidates: Every photo found, in the order in which ``{n}`` counts.
        rules: What the user asked for.

    Raises:
        UsageError: The template is wrong.
    """
    planner = _Planner(folder, rules)
    decisions = [planner.decide(candidate) for candidate in candidates]
    leaving = [decision.group for decision in decisions if isinstance(decision, _Wish)]
    taken = TakenNames(leaving, planner.places)
    results = [
        _assigned(decision, taken) if isinstance(decision, _Wish) else decision
        for decision in decisions
    ]
    return Plan(
        folder,
        tuple(result for result in results if isinstance(result, Move)),
        tuple(result for result in results if isinstance(result, Skip)),
    )


@dataclass(frozen=True, slots=True)
class _Wish:
    """A photo that has to move: into which folder, under what kind of name."""

    candidate: Candidate
    folder: Path
    name: Component | None
    fill: dict[str, str]

    @property
    def group(self) -> PhotoGroup:
        return self.candidate.group


class _Planner:
    """Decides for one photo at a time, without regard to the others."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self.places = Places()
        self._rules = rules
        self._layout = layout_of(rules, folder)
        self._needs_label = self._layout.needs_label
        self._time_fields = self._layout.time_fields
        self._root = self._layout.root or Path(os.path.abspath(folder))  # noqa: PTH100

    def decide(self, candidate: Candidate) -> _Wish | Skip:
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
            return self._settled(candidate, place, None, {})
        reason = text(
            "stays where it already is: {confidence:.0%} sure that it is {category}, not enough "
            "for {asked:.0%} of what is filed to be right",
            confidence=verdict.confidence,
            category=verdict.category,
            asked=self._rules.min_confidence,
        )
        return Skip(group, reason, "unsure")

    def _sorted(self, candidate: Candidate) -> _Wish | Skip:
        """Where the template wants a photo.

        A photo without a time of its own is dated by its name, but only if its new name still says
        that time: else it would belong elsewhere as soon as it has been renamed. For the same
        reason it is left in peace where either time would put it.
        """
        times = photo_times(candidate)
        if self._layout.name is None or not self._time_fields:
            times = times[:1]
        decisions = [self._placed(candidate, values(candidate, when)) for when in times]
        for decision in decisions:
            if isinstance(decision, Skip) and decision.kind == "in_place":
                return decision
        kept = (
            decision
            for decision in decisions[:-1]
            if isinstance(decision, _Wish) and self._keeps_its_time(decision)
        )
        return next(kept, decisions[-1])

    def _keeps_its_time(self, wish: _Wish) -> bool:
        """Whether the name that a photo will have says the time that it was dated by."""
        said = None if wish.name is None else time_in_name(render(wish.name, wish.fill, 0))
        if said is None:
            return False
        again = values(wish.candidate, said)
        return all(again[field] == wish.fill[field] for field in self._time_fields)

    def _placed(self, candidate: Candidate, fill: dict[str, str]) -> _Wish | Skip:
        """What becomes of a photo whose folder and name are made of these values."""
        if self._layout.root is None:
            return self._settled(
                candidate, candidate.group.lead.path.parent, self._layout.name, fill
            )
        folders = tuple(render(component, fill) for component in self._layout.folders)
        place = self.places.find(self._layout.root, folders)
        return self._settled(candidate, place, self._layout.name, fill)

    def _settled(
        self,
        candidate: Candidate,
        place: Path | Obstacle,
        name: Component | None,
        fill: dict[str, str],
    ) -> _Wish | Skip:
        """Whether a photo already is in its place, can't get there, or has to move."""
        lead = candidate.group.lead.path
        if isinstance(place, Obstacle):
            return Skip(candidate.group, _obstructed(place), "blocked")
        parent, _ = os.path.split(lead)
        is_there = self.places.same(parent, str(place))
        if name is not None:
            fill = shortened(name, fill, _room(candidate.group))
        if is_there and (name is None or fits(kinds.stem(lead.name), name, fill) is not None):
            return Skip(candidate.group, _IN_PLACE, "in_place")
        return _Wish(candidate, lead.parent if is_there else place, name, fill)


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


def _assigned(wish: _Wish, taken: TakenNames) -> Move | Skip:
    """Give a photo the first free name of its kind."""
    numbered = wish.name is not None and any(
        isinstance(part, Field) and part.name == "n" for part in wish.name
    )
    names = taken.give(wish.group, wish.folder, _stems(wish, numbered), numbered=numbered)
    if names is None:
        return Skip(wish.group, _TOO_LONG, "blocked")
    target, *companion_targets = (wish.folder / name for name in names)
    if target == wish.group.lead.path:
        return Skip(wish.group, _IN_PLACE, "in_place")
    return Move(wish.group, target, tuple(companion_targets), wish.candidate.verdict)


def _stems(wish: _Wish, numbered: bool) -> Callable[[int], str]:
    """What to call the lead at the first, second… try."""
    name, fill = wish.name, wish.fill
    if name is not None and numbered:
        return lambda attempt: render(name, fill, attempt)
    stem = kinds.stem(wish.group.lead.path.name) if name is None else render(name, fill)
    room = _room(wish.group)

    def suffixed(attempt: int) -> str:
        suffix = f" ({attempt})" if attempt > 1 else ""
        return cut(stem, room - len(suffix)) + suffix if suffix else stem

    return suffixed
