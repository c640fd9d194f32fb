"""Models on the command line: found or fetched, and opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.cli import engines
from organizer.cli.console import note, progress
from organizer.cli.options import Common
from organizer.working import finish

if TYPE_CHECKING:  # numpy and LiteRT are imported when a model is opened
    from organizer.vision.engine import Engine


def open_model(model_id: str, common: Common, photos: Sequence[Path]) -> Engine:
    """Find or fetch a model and start the engine that was asked for.

    Args:
        model_id: Which model.
        common: Says which engine.
        photos: What it will look at.

    Raises:
        StartError: There is no such model here and none could be fetched, or it does not run.
    """
    from organizer.vision import custom_store, models
    from organizer.vision.engine_choice import open_engine
    from organizer.vision.people import MODEL as FACES

    if custom_store.find(model_id) is not None:
        from organizer.vision.custom_network import with_network

        own = custom_store.load(model_id)
        return with_network(open_model(own.backbone.model, common, photos), own)
    path = models.find(model_id)
    if path is None:
        path = fetch_model(model_id, common)
        try:  # the first time all there is to fetch is fetched; without faces all else works
            fetch_model(FACES, common)
        except models.ModelMissingError as error:
            note(common, error)
    engines.prepare(path, photos, common)
    engine = open_engine(path, common.engine)
    if engine.warning is not None:
        note(common, engine.warning)
    return engine


def fetch_model(model_id: str, common: Common) -> Path:
    """Download a model under a progress bar.

    Raises:
        StartError: It could not be fetched; says which file to put where.
    """
    from organizer.vision import models

    fetching = models.fetch(model_id)
    with progress(common, f"Fetching {model_id}", "bytes") as advance:
        return finish(fetching, lambda step: advance(step.done, step.total))
