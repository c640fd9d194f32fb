"""Labelled photos and rules become a plan. Looks at the disk, changes nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

from organizer.files.placing import Placer, Wish
from organizer.files.plan import Move, Plan, Skip
from organizer.files.rules import Candidate, Rules
from organizer.files.taken import TakenNames
from organizer.working import finish

_STRIDE = 256
"""Photos between two looks at whether the plan is still wanted."""


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
    return finish(plan_by_steps(folder, candidates, rules))


def plan_by_steps(
    folder: Path, candidates: Iterable[Candidate], rules: Rules
) -> Generator[None, None, Plan]:
    """Make a plan as :func:`make_plan` does, a few photos at a time; closing it cancels.

    Args:
        folder: The folder that was opened.
        candidates: Every photo found, in the order in which ``{n}`` counts; read as it goes.
        rules: What the user asked for.

    Yields:
        Nothing, whenever some photos are through.

    Raises:
        UsageError: The template is wrong.
    """
    placer = Placer(folder, rules)
    taken = TakenNames(placer.places)
    decisions: deque[Wish | Skip] = deque()
    for candidate in candidates:
        decision = placer.decide(candidate)
        if isinstance(decision, Wish):
            taken.leave(decision.group)
        decisions.append(decision)
        if not len(decisions) % _STRIDE:
            yield
    moves, skips = [], []
    while decisions:
        decision = decisions.popleft()  # wishes go as moves come: there may be 100,000 of each
        result = placer.assigned(decision, taken) if isinstance(decision, Wish) else decision
        if isinstance(result, Move):
            moves.append(result)
        else:
            skips.append(result)
        if not len(decisions) % _STRIDE:
            yield
    return Plan(folder, tuple(moves), tuple(skips))
