"""How far a training is."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.text import Text


@dataclass(frozen=True, slots=True)
class Point:
    """How a network does at one moment of its training, for curves.

    Attributes:
        epoch: How often it has seen every photo; between two epochs not a whole number.
        train_loss: How far off it is on the photos that it learns from; ``None`` if not measured.
        loss: How far off it is on photos that it does not learn from; ``None`` likewise.
        accuracy: Share of those that it calls right; ``None`` likewise.
    """

    epoch: float
    train_loss: float | None = None
    loss: float | None = None
    accuracy: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a long piece of work.

    Attributes:
        what: What is being done, for people.
        done: How much of it.
        total: Of how much; ``None`` when nobody knows.
        detail: How it goes, for people who want to know; empty otherwise.
        points: What is new for the curves of a network's training.
    """

    what: Text
    done: int
    total: int | None = None
    detail: str = ""
    points: tuple[Point, ...] = ()
