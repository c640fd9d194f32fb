"""How far a training is."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a long piece of work.

    Attributes:
        what: What is being done, for people.
        done: How much of it.
        total: Of how much; ``None`` when nobody knows.
        detail: How it goes, for people who want to know; empty otherwise.
    """

    what: Text
    done: int
    total: int | None = None
    detail: str = ""
