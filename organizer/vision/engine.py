"""Running MobileNetV2: one small protocol, and LiteRT's int8 interpreter behind it."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from organizer.errors import StartError
from organizer.text import text
from organizer.vision.facts import FloatArray

EngineChoice = Literal["auto", "cpu", "gpu", "tensorflow"]
Views = NDArray[np.uint8]
VIEW_SHAPE = (224, 224, 3)

# The model wants uint8 with this quantisation, in which a pixel's value is its own quantised value.
_PIXEL_SCALE = 1 / 127.5
_PIXEL_ZERO = 127


@dataclass(frozen=True, slots=True, eq=False)
class Outputs:
    """What one run gives, a row per view.

    Attributes:
        logits: Shape (n, 1001): before the softmax.
        embeddings: Shape (n, 1280): after the global pool.
        feature_maps: Shape (n, 7, 7, 1280): before it.
    """

    logits: FloatArray
    embeddings: FloatArray
    feature_maps: FloatArray


class Engine(Protocol):
    """Something that runs the classifier.

    Attributes:
        name: For people, for example ``"CPU int8"``.
        model: Which model, for example ``"mobilenet_v2"``.
        version: Start of the SHA-256 of its weights: facts of one version are never taken for
            another's.
    """

    name: str
    model: str
    version: str

    def run(self, views: Views) -> Outputs:
        """Classify views.

        Args:
            views: Shape (n, 224, 224, 3), RGB, 0 to 255.
        """
        ...

    def class_weights(self) -> FloatArray:
        """The last layer's weights, shape (classes, 1280); see :mod:`organizer.vision.explain`."""
        ...

    def close(self) -> None:
        """Give the memory back; the engine is of no use afterwards."""
        ...


def open_engine(model_path: Path, choice: EngineChoice = "auto") -> Engine:
    """Start an engine on a model file.

    Args:
        model_path: The file that :func:`organizer.vision.models.find` or ``fetch`` gave.
        choice: Which kind; ``"auto"`` takes the fastest that works here.

    Raises:
        StartError: The kind asked for is not available, or the model does not run.
    """
    if choice == "gpu":
        raise StartError(
            text("This version has no GPU engine yet; use --engine cpu, or auto, which picks it.")
        )
    if choice == "tensorflow":
        raise StartError(
            text("This version has no TensorFlow engine yet; use --engine cpu, or auto.")
        )
    return LiteRtEngine(model_path)


def sensible_threads(cores: int | None = None) -> int:
    """How many threads the model gets beside the decoders.

    Measured on two cores, two views of a photo: one thread 17.5 ms of processor time, two
    threads 19.5 ms; while decoders keep every core busy the second thread only costs. It pays
    where cores are so many that one thread could not keep up with the decoders.

    Args:
        cores: Cores of the machine; ``None`` to ask.
    """
    return max(1, min(4, (cores or os.cpu_count() or 1) // 4))


class LiteRtEngine:
    """MobileNetV2 int8 on LiteRT's interpreter (XNNPACK).

    Attributes:
        name: ``"CPU int8"``.
        model: The model's file name without its ending, or its catalog id.
        version: Start of the file's SHA-256.
    """

    def __init__(self, model_path: Path, *, threads: int | None = None) -> None:
        self.name = "CPU int8"
        data = _read(model_path)
        digest = hashlib.sha256(data).hexdigest()
        self.model = _catalog_id(digest) or model_path.stem
        self.version = digest[:12]
        self._model_path = model_path
        self._weights: FloatArray | None = None
        self._interpreter: Any = _interpreter(data, model_path, threads or sensible_threads())
        self._input = _checked_input(self._interpreter, model_path)
        self._outputs = [_Output(entry) for entry in self._interpreter.get_output_details()]

    def run(self, views: Views) -> Outputs:
        """Classify views, one at a time: the graph's reshape is fixed to one."""
        results = [np.empty((len(views), *output.shape), np.float32) for output in self._outputs]
        for row, view in enumerate(views):
            self._interpreter.set_tensor(self._input, view[np.newaxis])
            self._interpreter.invoke()
            for output, result in zip(self._outputs, results, strict=True):
                output.read(self._interpreter, result[row])
        return Outputs(*results)

    def class_weights(self) -> FloatArray:
        """See :meth:`Engine.class_weights`; read from the file when first asked for.

        Raises:
            StartError: The file is gone.
        """
        if self._weights is None:
            from organizer.vision import graph

            self._weights = graph.class_weights(_read(self._model_path))
        return self._weights

    def close(self) -> None:
        """Drop the interpreter."""
        self._interpreter = None


class _Output:
    """One output tensor, and how its integers become numbers.

    Attributes:
        shape: Without the axis of the batch, and without axes of one.
    """

    def __init__(self, details: dict[str, Any]) -> None:
        self.shape = tuple(int(side) for side in details["shape"][1:] if side != 1)
        self._index: int = details["index"]
        self._scale, self._zero = details["quantization"]

    def read(self, interpreter: Any, into: FloatArray) -> None:
        """Write the tensor's numbers into an array of :attr:`shape`."""
        into[...] = interpreter.get_tensor(self._index).reshape(self.shape)
        if self._scale:  # a float model's tensors have none
            into -= self._zero
            into *= self._scale


def _read(model_path: Path) -> bytes:
    try:
        return model_path.read_bytes()
    except OSError as error:
        raise StartError(
            text(
                "The model {file} cannot be read: {reason}", file=model_path, reason=error.strerror
            )
        ) from error


def _catalog_id(digest: str) -> str | None:
    from organizer.vision import models

    return next((info.model_id for info in models.catalog().models if info.sha256 == digest), None)


def _interpreter(data: bytes, model_path: Path, threads: int) -> Any:
    with quiet_stderr():
        try:
            from ai_edge_litert.interpreter import Interpreter
        except ImportError as error:
            raise StartError(
                text("LiteRT (ai-edge-litert) does not start here: {reason}", reason=error)
            ) from error
        from organizer.vision import graph

        try:
            interpreter = Interpreter(
                model_content=graph.with_inner_outputs(data), num_threads=threads
            )
            interpreter.allocate_tensors()
        except (graph.GraphError, RuntimeError, ValueError) as error:
            raise StartError(
                text("The model {file} does not run: {reason}", file=model_path, reason=error)
            ) from error
    return interpreter


def _checked_input(interpreter: Any, model_path: Path) -> int:
    details = interpreter.get_input_details()[0]
    scale, zero = details["quantization"]
    fits = (
        tuple(details["shape"]) == (1, *VIEW_SHAPE)
        and details["dtype"] is np.uint8
        and abs(scale - _PIXEL_SCALE) < 1e-6
        and abs(zero - _PIXEL_ZERO) <= 1
    )
    if not fits:
        raise StartError(
            text(
                "The model {file} wants another kind of picture than 224 × 224 pixels in 8 bits.",
                file=model_path,
            )
        )
    return int(details["index"])


_stderr_lock = threading.Lock()


@contextmanager
def quiet_stderr() -> Iterator[None]:
    """Keep what LiteRT's C++ says about itself while it starts off the terminal.

    It writes to file descriptor 2 and offers no switch; Python's own ``sys.stderr`` is flushed
    before and after.
    """
    with _stderr_lock:
        saved = -1
        with suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
            saved = os.dup(2)
        if saved < 0:  # no standard error at all: a window started without a terminal
            yield
            return
        silence = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(silence, 2)
            yield
        finally:
            os.dup2(saved, 2)
            os.close(silence)
            os.close(saved)
