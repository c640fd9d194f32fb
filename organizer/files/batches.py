"""Runs as the journal keeps them, and as people see them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

Kind = Literal["apply", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """One run, for people.

    Attributes:
        batch: Its number.
        when: When it was planned, UTC.
        folder: The folder that was tidied.
        kind: ``"apply"``: takings back and repeatings show in the state of their run.
        moves: Photos (groups) that it moved; of an interrupted run, that it was to move.
        state: Where it stands.
        undoable: Whether there is something to take back and no later run built on it.
    """

    batch: int
    when: datetime
    folder: Path
    kind: Kind
    moves: int
    state: Literal["done", "undone", "interrupted"]
    undoable: bool


@dataclass(frozen=True, slots=True)
class Batch:
    """A row of the journal's table of batches; see its schema.

    Attributes:
        files: Files that its plan was about when it was made, those that were to stay among them.
    """

    id: int
    number: int
    kind: Kind
    origin: int
    created_ns: int
    folder: Path
    token: str
    running: bool
    linked: bool
    moves: int
    applied_by: int
    undone_by: int | None
    files: int

    @property
    def when(self) -> datetime:
        """When it was planned, UTC."""
        return datetime.fromtimestamp(self.created_ns / 1e9, UTC)


@dataclass(frozen=True, slots=True)
class Skipped:
    """One file that a plan left where it was.

    Attributes:
        batch: The batch whose plan it was.
        source: The file.
        kind: As in :class:`~organizer.files.plan.Skip`.
        reason: Why it stays, as :func:`organizer.files.reasons.to_note` writes it.
    """

    batch: int
    source: Path
    kind: str
    reason: str


def batch_from_row(row: tuple[Any, ...]) -> Batch:
    """The batch in a row of the table, whose columns have the order of the attributes."""
    values = dict(zip(Batch.__slots__, row, strict=True))
    values["folder"] = Path(os.fsdecode(values["folder"]))
    values["running"], values["linked"] = bool(values["running"]), bool(values["linked"])
    return Batch(**values)
