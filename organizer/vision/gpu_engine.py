"""The GPU: in a process of its own, because its driver may crash or hang whoever uses it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from organizer.text import Text, text
from organizer.vision import models
from organizer.vision.child_engine import ChildEngine, SteadyEngine
from organizer.vision.child_process import Channel, Child
from organizer.vision.engine_child import ChildModel
from organizer.vision.float_model import FloatModel
from organizer.vision.litert_engine import LiteRtEngine

_LOOK_PATIENCE = 60.0


def start(model: FloatModel) -> ChildEngine:
    """Start the float model on the GPU and let it look at something: the proof that it runs.

    Raises:
        ChildError: It does not run there; says why.
    """
    return ChildEngine(
        partial(_open, model.path),
        kind="gpu",
        title="GPU, {device}",
        model=models.DEFAULT,
        version=model.weights,
    )


def steady(model: FloatModel, on_lost: Callable[[Text], None] | None = None) -> SteadyEngine:
    """The GPU, and the same weights on the processor where it vanishes while it runs.

    Args:
        model: The float model.
        on_lost: Is told why the GPU vanished.

    Raises:
        ChildError: As :func:`start`.
    """
    instead = text("the processor runs the same model instead, more slowly")
    return SteadyEngine(start(model), [(instead, lambda: on_processor(model))], on_lost)


def on_processor(model: FloatModel) -> LiteRtEngine:
    """The same weights on the processor: its facts are the GPU's.

    Raises:
        StartError: The file does not run.
    """
    return LiteRtEngine(model.path, version=model.weights, model=models.DEFAULT)


def look(model_path: Path) -> str:
    """The name of the GPU that would be used.

    Args:
        model_path: Any model file.

    Raises:
        ChildError: There is none that can be used; says why.
    """
    with closing(Child(_look, model_path, name="gpu")) as child:
        return str(child.receive(_LOOK_PATIENCE)["device"])


def _open(path: Path) -> ChildModel:
    from organizer.vision.gpu_child import WebGpuModel

    return WebGpuModel(path)


def _look(channel: Channel, model_path: Path) -> None:
    from organizer.vision import gpu_child

    gpu_child.look(channel, model_path)
