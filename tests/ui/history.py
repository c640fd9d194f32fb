"""Runs to look at: a folder that was tidied, without the window and without a model."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from organizer import paths
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Rules
from organizer.files.scan import scan


def tidy(journal: Journal, folder: Path, template: str) -> None:
    """Sort a folder's photos by a template that names no label."""
    found = [Candidate(item) for item in scan(folder) if isinstance(item, PhotoGroup)]
    deque(moving.apply_plan(make_plan(folder, found, Rules(template=template)), journal), maxlen=0)


def take_back(journal: Journal) -> None:
    """Undo the last run."""
    deque(moving.undo(journal), maxlen=0)


def open_journal() -> Journal:
    """The journal of this test's home."""
    return Journal.open(paths.journal_file())
