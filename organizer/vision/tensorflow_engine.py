"""TensorFlow: TF Hub's SavedModel in a process of its own, on CUDA or the processor.

For those who have TensorFlow with CUDA and a GPU that WebGPU does not reach.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from organizer.errors import StartError
from organizer.text import text
from organizer.vision import float_model, gpu_engine, models
from organizer.vision.child_engine import ChildEngine, SteadyEngine
from organizer.vision.child_process import ChildError
from organizer.vision.engine import Engine
from organizer.vision.engine_child import ChildModel


def start() -> ChildEngine:
    """Start TensorFlow.

    Raises:
        ChildError: It does not start, or its model could not be fetched.
    """
    return ChildEngine(
        partial(_open, float_model.tfhub_cache()),
        kind="tensorflow",
        title="TensorFlow, {device}",
        model=models.DEFAULT,
    )


def steady() -> SteadyEngine:
    """TensorFlow; where it is lost it is started once more, then the processor takes over.

    The latter only where the float model has been made: an engine never goes on with other
    weights under the same name.

    Raises:
        StartError: TensorFlow is not installed or does not start.
    """
    missing = float_model.tensorflow_missing()
    if missing is not None:
        raise StartError(text("{reason}; or use --engine cpu.", reason=missing))
    try:
        first = start()
    except ChildError as error:
        raise StartError(
            text(
                "TensorFlow does not run the model: {reason}. Use --engine cpu, or auto.",
                reason=error.message,
            )
        ) from error

    return SteadyEngine(
        first,
        [
            (text("it was started once more"), start),
            (text("the processor runs the same model instead"), _on_processor),
        ],
    )


def _open(cache: Path) -> ChildModel:
    from organizer.vision.tensorflow_child import SavedModel

    return SavedModel(cache)


def _on_processor() -> Engine:
    made = float_model.find()
    if made is None:
        raise ChildError(text("the float model has not been made"))
    return gpu_engine.on_processor(made)
