"""Fetching the model as a plain generator; nothing here knows of Qt.

It runs on a worker thread (see :mod:`organizer.ui.background.jobs`), so what is slow to import is
imported inside.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """How far a download is, bytes."""

    done: int
    total: int


def fetch_model() -> Generator[Fetched, None, None]:
    """Download the default model, and the one that finds faces where that can be had too.

    Raises:
        StartError: The default model could not be fetched; says which file to put where.
    """
    from organizer.vision import models
    from organizer.vision.people import MODEL as FACES

    for progress in models.fetch(models.DEFAULT):
        yield Fetched(progress.done, progress.total)
    with suppress(models.ModelMissingError):  # without faces everything else works
        for progress in models.fetch(FACES):
            yield Fetched(progress.done, progress.total)
