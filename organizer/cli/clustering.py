"""Looking at a folder's photos with a cluster of machines: ``--cluster``."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING

from organizer.cli.console import note
from organizer.cli.options import Common, Reading
from organizer.errors import UsageError
from organizer.text import text

if TYPE_CHECKING:
    from organizer.cli.tidying import Found
    from organizer.vision.cluster import ClusterModel
    from organizer.vision.facts import Analysis
    from organizer.vision.index import Index


def analyse(
    found: Found, reading: Reading, address: str, index: Index | None, common: Common
) -> Generator[Analysis, None, None]:
    """Find the facts of the photos.

    Args:
        found: The photos; its engine is filled in.
        reading: Which model.
        address: Of a Dask scheduler, or ``"local"``.
        index: Facts known already, and where new ones go.
        common: The common options.

    Raises:
        StartError: There is no model or no cluster.
        UsageError: The model cannot run there.
    """
    from organizer.vision.cluster import analyse_on_cluster

    model = None if reading.model_id is None else _model(reading.model_id, common)
    if model is not None:
        found.engine = f"CPU int8, cluster at {address}"
    yield from analyse_on_cluster(found.handed_out(), address, model=model, index=index)


def _model(model_id: str, common: Common) -> ClusterModel:
    """Which model the workers must have: the same file as here, run on their processors."""
    from organizer.cli.opening import fetch_model
    from organizer.vision import custom_store, models
    from organizer.vision.cluster import ClusterModel
    from organizer.vision.engine_choice import open_engine
    from organizer.vision.people import find_detector

    if custom_store.find(model_id) is not None:
        raise UsageError(
            text(
                "A model of your own does not run on a cluster yet; classify with {model} without"
                " --cluster.",
                model=model_id,
            )
        )
    if common.engine not in {"auto", "cpu"}:
        note(common, "A cluster's workers run the model on their processors.")
    path = models.find(model_id) or fetch_model(model_id, common)
    with closing(open_engine(path, "cpu")) as engine:
        return ClusterModel(engine.model, engine.version, faces=find_detector() is not None)
