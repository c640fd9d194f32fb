"""Engines on the command line: what is measured or made before one is opened."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.cli.console import note, progress
from organizer.cli.options import Common
from organizer.errors import OrganizerError
from organizer.text import Text
from organizer.working import finish

if TYPE_CHECKING:  # numpy is imported when something is measured
    from organizer.vision.engine_record import EngineReport

_WORTH_MEASURING = 1000
"""Photos from which on it pays to measure first: that takes as long as about 200 of them."""


def make_float_model(common: Common) -> None:
    """Make the model that the GPU wants, where it has not been made yet.

    Raises:
        StartError: TensorFlow is missing, or it could not be made.
    """
    from organizer.vision import float_model

    if float_model.find() is not None:
        return
    note(common, "Making the GPU's model, once; that takes about half a minute.")
    making = float_model.make()
    with closing(making), progress(common, "Making the GPU's model", "steps") as advance:
        for step in making:
            advance(step.done, step.total)


def prepare(model_path: Path, photos: Sequence[Path], common: Common) -> None:
    """Do what has to be done once before an engine is opened: make its model, or measure.

    Measured is before much work only, where nobody has measured here yet.

    Args:
        model_path: The classifier.
        photos: What is going to be looked at.
        common: Says which engine.

    Raises:
        StartError: As :func:`make_float_model`.
    """
    if common.engine == "gpu":
        make_float_model(common)
    if common.engine != "auto" or len(photos) < _WORTH_MEASURING:
        return
    from organizer.vision import engine_measure, engine_record

    if engine_record.recall(model_path) is not None:
        return
    note(common, "Measuring what runs the model fastest here; that is done once.")
    with suppress(OrganizerError):  # a broken photo among the first: it is measured another time
        _finish(engine_measure.measure(model_path, photos), None)


def measure(model_path: Path, common: Common) -> EngineReport:
    """Measure every engine that there is, saying which.

    Raises:
        OrganizerError: The model does not run.
    """
    from organizer.vision import engine_measure

    return _finish(engine_measure.measure(model_path, wanted=common.engine), common)


def _finish(measuring: Generator[Text, None, EngineReport], common: Common | None) -> EngineReport:
    """Let a measurement run to its end, telling each new step where there is a ``common``."""
    said: Text | None = None

    def tell(step: Text) -> None:
        nonlocal said
        if common is not None and step != said:
            note(common, f"{step} …")
        said = step

    return finish(measuring, tell)
