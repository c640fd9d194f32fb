"""A network of the user's own, trained as a whole: it looks at the photo beside the backbone.

The backbone's facts stay what they are (they tell strangers, people and screenshots); the
network's scores are put behind its classes, so that one decode and one entry of the index serve
both. Reading a LiteRT file is reading a format whose reader is no guard against malice: a
stranger's file is first tried in a process of its own.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import Any

import numpy as np

from organizer.errors import StartError
from organizer.text import Text, text
from organizer.vision.child_process import Channel, Child, ChildError
from organizer.vision.custom_model import CustomModel, CustomModelError
from organizer.vision.engine import VIEW_SHAPE, Engine, Outputs, Views
from organizer.vision.facts import FloatArray

PIXEL_SCALE, PIXEL_ZERO = 1 / 127.5, 127
"""How a network's input is quantised: a pixel's value is its own quantised value."""

_TRIAL_SECONDS = 60


class NetworkError(Exception):
    """The file is no network of the kind that training makes."""


class Network:
    """A LiteRT model: uint8 views in, a score for each category out.

    Args:
        data: The file.
        labels: How many categories it must have.

    Raises:
        NetworkError: It is no such model.
    """

    def __init__(self, data: bytes, labels: int) -> None:
        from organizer.vision.litert_engine import quiet_stderr

        try:
            with quiet_stderr():
                from ai_edge_litert.interpreter import Interpreter

                self._interpreter: Any = Interpreter(model_content=data, num_threads=1)
                self._interpreter.allocate_tensors()
        except (ImportError, RuntimeError, ValueError) as error:
            raise NetworkError(str(error)) from error
        inputs, outputs = (
            self._interpreter.get_input_details(),
            self._interpreter.get_output_details(),
        )
        if len(inputs) != 1 or len(outputs) != 1:
            raise NetworkError("it has more than one input or output")
        scale, zero = inputs[0]["quantization"]
        if (
            tuple(inputs[0]["shape"]) != (1, *VIEW_SHAPE)
            or inputs[0]["dtype"] is not np.uint8
            or abs(scale - PIXEL_SCALE) > 1e-5
            or abs(zero - PIXEL_ZERO) > 1
        ):
            raise NetworkError("it wants another kind of picture than 224 × 224 pixels in 8 bits")
        if tuple(outputs[0]["shape"]) != (1, labels) or outputs[0]["dtype"] is not np.float32:
            raise NetworkError("it has another number of categories")
        self._input, self._output = inputs[0]["index"], outputs[0]["index"]
        self._labels = labels

    def scores(self, views: Views) -> FloatArray:
        """Look at views.

        Args:
            views: Shape (n, 224, 224, 3), RGB.

        Returns:
            Shape (n, k), before the softmax.
        """
        found = np.empty((len(views), self._labels), dtype=np.float32)
        for row, view in zip(found, views, strict=True):
            self._interpreter.set_tensor(self._input, view[np.newaxis])
            self._interpreter.invoke()
            row[:] = self._interpreter.get_tensor(self._output)[0]
        return found


class JointEngine:
    """The backbone's engine with a network beside it.

    Attributes:
        model: The backbone's with the network's name.
        version: Of both, so that their facts are never taken for another's.
    """

    def __init__(self, engine: Engine, network: Network, model: CustomModel) -> None:
        self._engine = engine
        self._network = network
        digest = hashlib.sha256(model.network).hexdigest()
        self.model = f"{engine.model}+network"
        self.version = f"{engine.version}+{digest[:12]}"

    @property
    def name(self) -> str:
        """See :attr:`Engine.name`."""
        return self._engine.name

    @property
    def warning(self) -> Text | None:
        """See :attr:`Engine.warning`."""
        return self._engine.warning

    def run(self, views: Views) -> Outputs:
        """See :meth:`Engine.run`; the network's k scores stand behind the 1001 logits."""
        outputs = self._engine.run(views)
        logits = np.concatenate([outputs.logits, self._network.scores(views)], axis=1)
        return Outputs(logits, outputs.embeddings)

    def feature_maps(self, views: Views) -> FloatArray:
        """See :meth:`Engine.feature_maps`: of the backbone."""
        return self._engine.feature_maps(views)

    def class_weights(self) -> FloatArray:
        """See :meth:`Engine.class_weights`: of the backbone."""
        return self._engine.class_weights()

    def close(self) -> None:
        """Close both."""
        self._engine.close()


def with_network(engine: Engine, model: CustomModel) -> Engine:
    """The engine that gives the facts which a custom model reads.

    Raises:
        StartError: They are another backbone's, or its network does not run here.
    """
    if engine.model != model.backbone.model:
        raise StartError(
            text(
                "The model {name} was trained on {wanted} and cannot read what {found} sees.",
                name=model.name,
                wanted=model.backbone.model,
                found=engine.model,
            )
        )
    if not model.network:
        return engine
    try:
        return JointEngine(engine, Network(model.network, len(model.labels)), model)
    except NetworkError as error:
        raise StartError(
            text(
                "The network of the model {name} does not run here: {reason}",
                name=model.name,
                reason=error,
            )
        ) from error


def try_out(data: bytes, labels: int) -> None:
    """Run a stranger's network once in a process of its own.

    Raises:
        CustomModelError: It is no network, or takes the process down.
    """
    try:
        child = Child(_trial, data, labels, name="trial of a network")
        with closing(child):
            child.receive(_TRIAL_SECONDS)
    except ChildError as error:
        raise CustomModelError(
            text("its network does not run ({reason})", reason=error.message)
        ) from error


def _trial(channel: Channel, data: bytes, labels: int) -> None:
    """In the process: say that it runs, or fail."""
    scores = Network(data, labels).scores(np.full((1, *VIEW_SHAPE), PIXEL_ZERO, np.uint8))
    if not np.isfinite(scores).all():
        raise NetworkError("it gives no numbers")
    channel.send({"runs": True})
