"""Labelled photos and rules become a plan. Looks at the disk, changes nothing."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from organizer.files import kinds
from organizer.files.layout import Layout, layout_of
from organizer.files.naming import (
    LONGEST_NAME,
    companion_name,
    cut,
    fits,
    folded,
    render,
    shortened,
    values,
)
from organizer.files.photo import PhotoGroup
from organizer.files.plan import Move, Plan, Skip
from organizer.files.rules import Candidate, Rules, Unsure
from organizer.files.template import Component, Field
from organizer.text import text

UNSURE_FOLDER = "Unsure"
"""Where unsure photos go when the rules say ``folder``."""

_IN_PLACE = text("already where it belongs")
_NO_LABEL = text("it has no label, because no model has looked at it")


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
    layout = layout_of(rules, folder)
    unsure_folder = (layout.root or Path(os.path.abspath(folder))) / UNSURE_FOLDER  # noqa: PTH100
    decisions = [_decide(candidate, layout, rules, unsure_folder) for candidate in candidates]
    names = _Names(decision.group for decision in decisions if isinstance(decision, _Wish))
    moves: list[Move] = []
    skips: list[Skip] = []
    for decision in decisions:
        result = names.assign(decision) if isinstance(decision, _Wish) else decision
        if isinstance(result, Move):
            moves.append(result)
        else:
            skips.append(result)
    return Plan(folder, tuple(moves), tuple(skips))


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


def _decide(
    candidate: Candidate, layout: Layout, rules: Rules, unsure_folder: Path
) -> _Wish | Skip:
    """Whether a photo stays, and if not, which folder and name it should have."""
    group, verdict = candidate.group, candidate.verdict
    if candidate.error is not None:
        return Skip(group, candidate.error, "unreadable")
    parent, name = group.lead.path.parent, layout.name
    fill = values(candidate)
    if not layout.needs_label or (verdict is not None and verdict.sure):
        target = _folder(layout, fill) or parent
    elif verdict is None:
        return Skip(group, _NO_LABEL, "unsure")
    elif rules.unsure is Unsure.FOLDER:
        target, name = unsure_folder, None
    else:
        reason = text(
            "stays where it already is: {confidence:.0%} sure that it is {category}, less than the "
            "{asked:.0%} asked for",
            confidence=verdict.confidence,
            category=verdict.category,
            asked=rules.min_confidence,
        )
        return Skip(group, reason, "unsure")
    if name is not None:
        fill = shortened(name, fill, _room(group))
    if _same_folder(parent, target) and (
        name is None or fits(kinds.stem(group.lead.path.name), name, fill) is not None
    ):
        return Skip(group, _IN_PLACE, "in_place")
    return _Wish(candidate, target, name, fill)


def _folder(layout: Layout, fill: dict[str, str]) -> Path | None:
    """The folder a photo belongs into; ``None`` for its own."""
    if layout.root is None:
        return None
    return layout.root.joinpath(*(render(component, fill) for component in layout.folders))


def _same_folder(one: Path, other: Path) -> bool:
    """Whether two paths are one folder, also where the file system ignores case."""
    if one == other:
        return True
    if folded(str(one)) != folded(str(other)):
        return False
    try:
        return one.samefile(other)
    except OSError:
        return False


def _room(group: PhotoGroup) -> int:
    """Bytes that the stem may have so that every name of the group stays short enough."""
    stem = kinds.stem(group.lead.path.name)
    tails = [file.path.name[len(stem) :] for file in group.files]
    return LONGEST_NAME - max(len(os.fsencode(tail)) for tail in tails)


class _Names:
    """Which names are taken: on the disk, less what moves away, plus what was given out."""

    def __init__(self, leaving: Iterable[PhotoGroup]) -> None:
        self._leaving: dict[Path, list[str]] = defaultdict(list)
        for group in leaving:
            for file in group.files:
                self._leaving[file.path.parent].append(file.path.name)
        self._folders: dict[Path, _FolderNames | None] = {}
        self._next: dict[tuple[Path, str], int] = {}

    def assign(self, wish: _Wish) -> Move | Skip:
        """Give a photo the first free name of its kind."""
        taken = self._taken(wish.folder)
        if taken is None:
            reason = text(
                "its folder “{folder}” can't be made: a file has that name; move it away first",
                folder=wish.folder,
            )
            return Skip(wish.group, reason, "blocked")
        names = self._first_free(wish, taken)
        taken.add(names)
        targets = [wish.folder / name for name in names]
        if targets[0] == wish.group.lead.path:
            return Skip(wish.group, _IN_PLACE, "in_place")
        return Move(wish.group, targets[0], tuple(targets[1:]), wish.candidate.verdict)

    def _first_free(self, wish: _Wish, taken: _FolderNames) -> list[str]:
        """The names of the whole group, all of them free."""
        lead = wish.group.lead.path.name
        stem, room = kinds.stem(lead), _room(wish.group)
        counted = wish.name is not None and any(
            isinstance(part, Field) and part.name == "n" for part in wish.name
        )
        if wish.name is not None:
            stem = render(wish.name, wish.fill, 0)
        key = (wish.folder, folded(stem))
        number = self._next.get(key, 1)
        while True:
            if counted and wish.name is not None:
                numbered = render(wish.name, wish.fill, number)
            elif number == 1:
                numbered = stem
            else:
                numbered = cut(stem, room - len(f" ({number})")) + f" ({number})"
            names = _group_names(wish.group, numbered)
            if taken.free(names, alone=counted or len(names) > 1):
                self._next[key] = number
                return names
            number += 1

    def _taken(self, folder: Path) -> _FolderNames | None:
        """The names in a folder that need not exist yet; ``None`` where it cannot exist."""
        if folder not in self._folders:
            self._folders[folder] = _FolderNames.on_disk(folder, self._leaving.get(folder, []))
        return self._folders[folder]


def _group_names(group: PhotoGroup, stem: str) -> list[str]:
    """The group's names once its lead has ``stem``: the lead's first, no two alike."""
    old = group.lead.path.name
    new = stem + old[len(kinds.stem(old)) :]
    names = [new]
    for companion in group.companions:
        name = companion_name(companion.path.name, old, new)
        base, tail = kinds.stem(name), name[len(kinds.stem(name)) :]
        number = 2
        while folded(name) in map(folded, names):
            name = f"{base} ({number}){tail}"
            number += 1
        names.append(name)
    return names


class _FolderNames:
    """The names taken in one folder, folded, and the stems by which files would find each other."""

    def __init__(self) -> None:
        self._names: Counter[str] = Counter()
        self._stems: Counter[str] = Counter()
        self._companion_stems: Counter[str] = Counter()

    @classmethod
    def on_disk(cls, folder: Path, leaving: list[str]) -> _FolderNames | None:
        """Read a folder; ``None`` when a file stands where it or one above it should be."""
        taken = cls()
        try:
            with os.scandir(folder) as entries:
                names = [entry.name for entry in entries]
        except NotADirectoryError:
            return None
        except OSError:
            names = []  # it will be made, or moving into it fails with the system's own reason
        taken.add(names)
        taken.remove(leaving)
        return taken

    def add(self, names: Iterable[str]) -> None:
        """Mark names as taken."""
        self._count(names, 1)

    def remove(self, names: Iterable[str]) -> None:
        """Mark names as free again."""
        self._count(names, -1)

    def _count(self, names: Iterable[str], step: int) -> None:
        for name in names:
            stem = folded(kinds.stem(name))
            self._names[folded(name)] += step
            self._stems[stem] += step
            if kinds.extension(name) not in kinds.PHOTO:
                self._companion_stems[stem] += step

    def free(self, names: list[str], *, alone: bool) -> bool:
        """Whether a group may have these names.

        Args:
            names: The group's names, the lead's first.
            alone: Whether its stem must be no other file's: for numbers, and for groups with
                companions, which would be taken for somebody else's.
        """
        stem = folded(kinds.stem(names[0]))
        if any(self._names[folded(name)] > 0 for name in names):
            return False
        return (self._stems if alone else self._companion_stems)[stem] <= 0
