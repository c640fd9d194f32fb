"""The order in which moves can be carried out: names that others need are vacated first.

Moves that wait for one another in a circle form one unit, which is carried out whole or not at all;
within it one file steps aside to a temporary name and lets the others pass.
"""

from __future__ import annotations

import itertools
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


def units(moves: Sequence[Move]) -> Iterator[list[Step]]:
    """Order moves into units; each can be carried out once those before it have been.

    Files that are where they should be get no step. Steps within a unit are sorted by ``turn``.
    """
    sources = _Sources(moves)
    blockers: dict[int, list[int]] = {}  # which moves each waits for
    for index, move in enumerate(moves if sources else ()):
        found = {who[0] for _, target in move.legs() if (who := sources.at(target)) is not None}
        if found:
            blockers[index] = sorted(found)
    if not blockers:  # nothing in the way of anything, as nearly always
        for index, move in enumerate(moves):
            if steps := _steps(index, move):
                yield steps
        return
    for component in _components(len(moves), blockers):
        steps = [step for index in component for step in _steps(index, moves[index])]
        if steps:
            _take_turns(steps, sources)
            yield sorted(steps, key=lambda step: step.turn)


def _steps(index: int, move: Move) -> list[Step]:
    return [
        Step(index, member, photo, target, member)
        for member, (photo, target) in enumerate(move.legs())
        if str(photo.path) != str(target)  # a Windows path equals its other spelling
    ]


class _Sources:
    """Which file has a name now: the exact one, else one that some disk takes for the same.

    Only files in the way of another are kept, so that most plans take next to no memory.
    """

    def __init__(self, moves: Sequence[Move]) -> None:
        self._exact: dict[str, tuple[int, int]] = {}
        self._alike: dict[str, tuple[int, int]] = {}
        targets = _Sieve(8 * len(moves))
        for move in moves:
            for _, target in move.legs():
                targets.add(folded(str(target)))
        for index, move in enumerate(moves):
            for member, (photo, target) in enumerate(move.legs()):
                alike = folded(str(photo.path))
                if alike in targets and str(photo.path) != str(target):
                    self._exact[str(photo.path)] = (index, member)
                    self._alike[alike] = (index, member)

    def __bool__(self) -> bool:
        return bool(self._exact)

    def at(self, path: Path) -> tuple[int, int] | None:
        return self._exact.get(str(path)) or self._alike.get(folded(str(path)))


class _Sieve:
    """A set of names that now and then holds one it was not given (a Bloom filter of one hash)."""

    def __init__(self, size: int) -> None:
        self._bits = bytearray(size + 1)

    def add(self, name: str) -> None:
        byte, bit = self._spot(name)
        self._bits[byte] |= bit

    def __contains__(self, name: str) -> bool:
        byte, bit = self._spot(name)
        return bool(self._bits[byte] & bit)

    def _spot(self, name: str) -> tuple[int, int]:
        number = hash(name)
        return (number >> 3) % len(self._bits), 1 << (number & 7)


def _components(count: int, blockers: dict[int, list[int]]) -> Iterator[list[int]]:
    """Strongly connected components, blockers first.

    Moves that neither wait nor are waited for are not remembered.
    """
    waited_for = set(itertools.chain.from_iterable(blockers.values()))
    indices: dict[int, int] = {}
    for root in range(count):
        if root not in blockers and root not in waited_for:
            yield [root]
        elif root not in indices:
            yield from _components_from(root, blockers, indices)


def _components_from(
    root: int, blockers: dict[int, list[int]], indices: dict[int, int]
) -> Iterator[list[int]]:
    """Tarjan's algorithm without recursion, from one move on; ``indices`` holds those visited."""
    work = [(root, iter(blockers.get(root, ())))]
    indices[root] = len(indices)
    low = {root: indices[root]}
    stack, on_stack = [root], {root}
    while work:
        node, others = work[-1]
        for other in others:
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
