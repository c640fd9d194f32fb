"""MobileNetV2 on the processor: LiteRT's interpreter, on an int8 or a float file."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np

from organizer.errors import StartError
from organizer.text import Text, text
from organizer.vision.engine import VIEW_SHAPE, Outputs, Views
from organizer.vision.facts import FloatArray

# An int8 model wants uint8 with this quantisation, in which a pixel's value is its own quantised
# value; a float model made from the TF Hub SavedModel wants [0, 1].
_PIXEL_SCALE = 1 / 127.5
_PIXEL_ZERO = 127
FLOAT_PIXEL = np.float32(1 / 255)
"""What a pixel's value is multiplied with for a float model (TF Hub: values in [0, 1])."""


def sensible_threads(cores: int | None = None) -> int:
    """How many threads the model gets beside the decoders, where nobody has measured.

    Measured on two cores beside two decoders, which keep them busy: of 500 px photos 172 a second
    came through with one thread, at 5.3 ms of a processor each outside the decoders, 157 with two,
    at 6.5 ms. A second thread pays where cores are so many that one could not keep up with the
    decoders.
    :func:`organizer.vision.engine_choice.measure` finds out.

    Args:
        cores: Cores of the machine; ``None`` to ask.
    """
    return max(1, min(4, (cores or os.cpu_count() or 1) // 4))


class LiteRtEngine:
    """MobileNetV2 on LiteRT's interpreter (XNNPACK).

    Args:
        model_path: An int8 file with uint8 pixels in, or a float file with [0, 1] in.
        threads: How many it may use; ``None`` for :func:`sensible_threads`.
        version: What to call its weights; ``None`` for the start of the file's SHA-256.
        model: What to call the model; ``None`` for its catalog id, else its file's name.

    Attributes:
        name: ``"CPU int8"`` or ``"CPU float32"``.
        model: Likewise.
        version: Likewise.
        warning: Always ``None``: nothing goes wrong with it.

    Raises:
        StartError: The file cannot be read, or is no such model.
    """

    warning: Text | None = None

    def __init__(
        self,
        model_path: Path,
        *,
        threads: int | None = None,
        version: str | None = None,
        model: str | None = None,
    ) -> None:
        data = _read(model_path)
        digest = hashlib.sha256(data).hexdigest()
        self.model = model or _catalog_id(digest) or model_path.stem
        self.version = version or digest[:12]
        self._model_path = model_path
        self._weights: FloatArray | None = None
        self._interpreter: Any = _interpreter(data, model_path, threads or sensible_threads())
        self._input, self._is_float = _checked_input(self._interpreter, model_path)
        self._outputs = [_Output(entry) for entry in self._interpreter.get_output_details()]
        self.name = "CPU float32" if self._is_float else "CPU int8"

    def run(self, views: Views) -> Outputs:
        """Classify views, one at a time: the graph's reshape is fixed to one."""
        logits, embeddings, _ = self._outputs
        return Outputs(*self._run(views, (logits, embeddings)))

    def feature_maps(self, views: Views) -> FloatArray:
        """See :meth:`Engine.feature_maps`."""
        (maps,) = self._run(views, self._outputs[2:])
        return maps

    def _run(self, views: Views, outputs: Sequence[_Output]) -> list[FloatArray]:
        """Read some of the outputs; a row per view in each."""
        results = [np.empty((len(views), *output.shape), np.float32) for output in outputs]
        for row, view in enumerate(views):
            pixels = view * FLOAT_PIXEL if self._is_float else view
            self._interpreter.set_tensor(self._input, pixels[np.newaxis])
            self._interpreter.invoke()
            for output, result in zip(outputs, results, strict=True):
                output.read(self._interpreter, result[row])
        return results

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


def is_default_model(model_path: Path) -> bool:
    """Whether a file is the catalog's own MobileNetV2, of which there are float kinds too.

    Raises:
        StartError: The file cannot be read.
    """
    from organizer.vision import models

    return _catalog_id(hashlib.sha256(_read(model_path)).hexdigest()) == models.DEFAULT


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


def _checked_input(interpreter: Any, model_path: Path) -> tuple[int, bool]:
    """The input's index, and whether it wants floats."""
    details = interpreter.get_input_details()[0]
    scale, zero = details["quantization"]
    is_float = details["dtype"] is np.float32
    is_pixels = (
        details["dtype"] is np.uint8
        and abs(scale - _PIXEL_SCALE) < 1e-6
        and abs(zero - _PIXEL_ZERO) <= 1
    )
    if tuple(details["shape"]) != (1, *VIEW_SHAPE) or not (is_float or is_pixels):
        raise StartError(
            text(
                "The model {file} wants another kind of picture than 224 × 224 pixels in 8 bits.",
                file=model_path,
            )
        )
    return int(details["index"]), is_float


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
