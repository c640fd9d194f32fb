"""The order in which moves can be carried out: names that others need are vacated first.

Moves that wait for one another in a circle form one unit, which is carried out whole or not at all;
within it one file steps aside to a temporary name and lets the others pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from organizer.files.folding import folded
from organizer.files.photo import Photo
from organizer.files.plan import Move


@dataclass(slots=True)
class Step:
    """One file of a unit on its way.

    Attributes:
        move: Which move it belongs to, an index into the plan's moves.
        member: 0 for the lead, 1 for the first companion…
        photo: The file.
        target: Its new name.
        turn: When it takes its new name, counted within the unit.
        aside: When it steps aside to a temporary name before that; ``None`` when it need not.
    """

    move: int
    member: int
    photo: Photo
    target: Path
    turn: int = 0
    aside: int | None = None


def same_name(path: Path) -> str:
    """What two names have in common that some disk takes for one: case and Unicode composition.

    >>> same_name(Path("A.jpg")) == same_name(Path("a.JPG"))
    True
    """
    return folded(str(path))


def units(moves: Sequence[Move]) -> Iterator[list[Step]]:
    """Order moves into units; each can be carried out once those before it have been.

    Files that are where they should be get no step. Steps within a unit are sorted by ``turn``.
    """
    sources = _Sources(moves)
    blockers: dict[int, list[int]] = {}
    for index, move in enumerate(moves):
        found = [sources.at(target) for _, target in move.legs()]
        if waits_for := sorted({who[0] for who in found if who is not None}):
            blockers[index] = waits_for
    order = (
        _components(len(moves), blockers) if blockers else ([index] for index in range(len(moves)))
    )
    for component in order:
        steps = [
            Step(index, member, photo, target)
            for index in component
            for member, (photo, target) in enumerate(moves[index].legs())
            if str(photo.path) != str(target)  # a Windows path equals its other spelling
        ]
        if steps:
            _take_turns(steps, sources)
            yield sorted(steps, key=lambda step: step.turn)


class _Sources:
    """Which file has a name now: the exact one, else one that some disk takes for the same."""

    def __init__(self, moves: Sequence[Move]) -> None:
        self._exact: dict[str, tuple[int, int]] = {}
        self._alike: dict[str, tuple[int, int]] = {}
        for index, move in enumerate(moves):
            for member, (photo, target) in enumerate(move.legs()):
                if str(photo.path) != str(target):
                    self._exact[str(photo.path)] = (index, member)
                    self._alike[same_name(photo.path)] = (index, member)

    def at(self, path: Path) -> tuple[int, int] | None:
        return self._exact.get(str(path)) or self._alike.get(same_name(path))


def _components(count: int, blockers: dict[int, list[int]]) -> Iterator[list[int]]:
    """Strongly connected components, blockers first: Tarjan's algorithm without recursion."""
    indices: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    for root in range(count):
        if root in indices:
            continue
        work = [(root, iter(blockers.get(root, ())))]
        indices[root] = low[root] = len(indices)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, others = work[-1]
            for other in others:
                if other == node:
                    continue
                if other not in indices:
                    indices[other] = low[other] = len(indices)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(blockers.get(other, ()))))
                    break
                if other in on_stack:
                    low[node] = min(low[node], indices[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == indices[node]:
                    yield _popped(stack, on_stack, node)


def _popped(stack: list[int], on_stack: set[int], node: int) -> list[int]:
    component = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        component.append(member)
        if member == node:
            return sorted(component)


def _take_turns(steps: list[Step], sources: _Sources) -> None:
    """Number the steps so that each finds its new name vacated, stepping aside to break circles."""
    by_key = {(step.move, step.member): step for step in steps}
    turn = 0
    placed: set[int] = set()
    for first in steps:
        chain: list[Step] = []
        seen: set[int] = set()
        step: Step | None = first
        while step is not None and id(step) not in placed and id(step) not in seen:
            seen.add(id(step))
            chain.append(step)
            blocker = sources.at(step.target)
            step = by_key.get(blocker) if blocker is not None else None
        if step is not None and id(step) in seen:  # the chain bit its own tail
            step.aside, turn = turn, turn + 1
        for step in reversed(chain):
            step.turn, turn = turn, turn + 1
            placed.add(id(step))
