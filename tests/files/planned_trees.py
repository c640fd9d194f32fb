"""Small real trees, and the plainest way to carry a plan out: what the tests of planning share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from organizer.files import kinds
from organizer.files.folding import folded
from organizer.files.photo import LeftAlone, Photo, PhotoGroup
from organizer.files.plan import Plan
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Rules, Verdict
from organizer.files.scan import scan

MONDAY = 1_714_989_600_000_000_000
"""2024-05-06, about noon: when every file of these trees was written."""


def write(root: Path, *names: str) -> list[Path]:
    """Make files whose bytes are their first names, so that they are known after any move."""
    paths = [root / name for name in names]
    for path, name in zip(paths, names, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.fsencode(name))
        os.utime(path, ns=(MONDAY, MONDAY))
    return paths


def first_name(photo: Photo) -> str:
    """What a file was called when :func:`write` made it."""
    return os.fsdecode(photo.path.read_bytes())


def scanned(root: Path) -> tuple[list[PhotoGroup], list[LeftAlone]]:
    """The groups of a tree, and what was left alone."""
    found = list(scan(root))
    groups = [item for item in found if isinstance(item, PhotoGroup)]
    return groups, [item for item in found if isinstance(item, LeftAlone)]


def sure(label: str, category: str = "") -> Verdict:
    """A verdict that nothing is asked about."""
    return Verdict(category or label, label, 0.99, sure=True)


def planned(
    root: Path,
    rules: Rules,
    verdict: Callable[[str], Verdict | None] | Verdict | None = None,
) -> Plan:
    """Scan a tree and plan; the verdict may depend on the lead's first name."""
    candidates = [
        Candidate(group, verdict(first_name(group.lead)) if callable(verdict) else verdict)
        for group in scanned(root)[0]
    ]
    return make_plan(root, candidates, rules)


def apply(plan: Plan) -> None:
    """Carry a plan out over names in between; fails where a target is taken in the end."""
    legs = [leg for move in plan.moves for leg in move.legs() if leg[0].path != leg[1]]
    parked = []
    for number, (photo, target) in enumerate(legs):
        aside = photo.path.parent / f".{number}.parked"
        photo.path.rename(aside)
        parked.append((aside, target))
    for aside, target in parked:
        target.parent.mkdir(parents=True, exist_ok=True)
        assert not os.path.lexists(target), f"{target} is taken"
        aside.rename(target)


def targets(plan: Plan) -> dict[str, str]:
    """Each file that moves and where to, relative to the folder."""
    return {
        str(photo.path.relative_to(plan.folder)): str(target.relative_to(plan.folder))
        for move in plan.moves
        for photo, target in move.legs()
    }


def kinds_of_skips(plan: Plan) -> dict[str, str]:
    """Each lead that stays, and what kind of skip it is."""
    return {str(skip.group.lead.path.relative_to(plan.folder)): skip.kind for skip in plan.skips}


def tree(root: Path) -> dict[str, str]:
    """Every file of a tree and what it was first called."""
    return {
        str(path.relative_to(root)): os.fsdecode(path.read_bytes())
        for path in root.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def check_promises(plan: Plan, candidates: list[PhotoGroup]) -> None:
    """What every plan promises, whatever the rules."""
    decided = [move.group for move in plan.moves] + [skip.group for skip in plan.skips]
    assert len(decided) == len(candidates)
    assert {id(group) for group in decided} == {id(group) for group in candidates}
    legs = [leg for move in plan.moves for leg in move.legs()]
    given = [(target.parent, folded(target.name)) for _, target in legs]
    assert len(set(given)) == len(given), "two files would get one name"
    new = {parent for parent, _ in given if not parent.exists()}
    assert len({folded(str(parent)) for parent in new}) == len(new), "two folders, one name"
    leaving = {photo.path for photo, _ in legs}
    staying = {
        (path.parent, folded(path.name)) for path in plan.folder.rglob("*") if path not in leaving
    }
    assert staying.isdisjoint(given), "a name is taken by a file that stays"
    for photo, target in legs:
        assert kinds.ending(photo.path.name) == kinds.ending(target.name)
        assert target.is_relative_to(plan.folder)
        assert len(os.fsencode(target.name)) <= 255


def reasons(plan: Plan) -> set[str]:
    """All reasons given for staying."""
    return {str(skip.reason) for skip in plan.skips}
