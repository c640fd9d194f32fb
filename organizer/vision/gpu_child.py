"""The model on the GPU, through LiteRT's WebGPU. Only a child process imports this.

A driver may crash whoever loads it, and LiteRT says on standard error alone which GPU it took and
why it took none.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from ai_edge_litert.compiled_model import CompiledModel, GpuOptions, HardwareAccelerator, Options

from organizer.installing import how_to_get, is_installed_program
from organizer.text import Text, text
from organizer.vision import graph
from organizer.vision.child_process import Channel, ChildError
from organizer.vision.engine import Outputs, Views
from organizer.vision.facts import FloatArray
from organizer.vision.float_model import tensorflow_missing
from organizer.vision.litert_engine import FLOAT_PIXEL

_ADAPTER = re.compile(r"Selected adapter: (?P<name>[^,\n]+)(?:.*adapterType=(?P<type>[^\n]+))?")


class WebGpuModel:
    """MobileNetV2 as a float file, on the GPU alone.

    Not ``GPU | CPU``: with both, LiteRT runs everything on the processor where its WebGPU library
    is missing, and still calls that fully accelerated. In 32 bits: what a GPU's half precision
    does to the answers cannot be promised for GPUs that were never seen.

    Args:
        model_path: The float file.

    Attributes:
        device: The GPU's name.
        version: Empty: the parent knows it.

    Raises:
        ChildError: There is no GPU that can be used, or the file is no such model.
    """

    version = ""

    def __init__(self, model_path: Path) -> None:
        self._data = model_path.read_bytes()
        self._model, self.device = _compiled(graph.with_inner_outputs(self._data))
        self._inputs = self._model.create_input_buffers(0)
        self._outputs = self._model.create_output_buffers(0)

    def run(self, views: Views, into: Outputs) -> None:
        """See :meth:`ChildModel.run`; the graph takes one view at a time.

        Raises:
            RuntimeError: The GPU is gone.
        """
        for row in self._rows(views):
            self._read(0, into.logits[row])
            self._read(1, into.embeddings[row])

    def feature_maps(self, views: Views, into: FloatArray) -> None:
        """See :meth:`ChildModel.feature_maps`.

        Raises:
            RuntimeError: The GPU is gone.
        """
        for row in self._rows(views):
            self._read(2, into[row])

    def _rows(self, views: Views) -> Iterator[int]:
        """Run each view; its number is given while its outputs lie there."""
        for row, view in enumerate(views):
            self._inputs[0].write((view * FLOAT_PIXEL)[np.newaxis])
            self._model.run_by_index(0, self._inputs, self._outputs)
            yield row

    def _read(self, output: int, into: FloatArray) -> None:
        into[...] = self._outputs[output].read(into.size, np.float32).reshape(into.shape)

    def class_weights(self) -> FloatArray:
        """See :meth:`ChildModel.class_weights`."""
        return graph.class_weights(self._data)


def look(channel: Channel, model_path: Path) -> None:
    """Say which GPU there is, without running anything on it.

    Args:
        channel: Gets ``{"device": name}``.
        model_path: Any model: it is only compiled.

    Raises:
        ChildError: There is none that can be used; says why.
    """
    _model, device = _compiled(model_path.read_bytes())
    channel.send({"device": device})


def _compiled(data: bytes) -> tuple[CompiledModel, str]:
    """The model on the GPU, and the GPU's name."""
    options = Options(HardwareAccelerator.GPU, gpu_options=GpuOptions(enforce_f32=True))
    with _overheard() as said:
        try:
            model = CompiledModel.from_buffer(data, options=options)
        except RuntimeError as error:
            raise ChildError(_why_not(said(), error)) from error
        found = _ADAPTER.search(said())
    if found is None:
        return model, "GPU"
    software = "software" in (found["type"] or "").lower()
    return model, found["name"].strip() + (" (software)" if software else "")


def _why_not(said: str, error: RuntimeError) -> Text:
    """One sentence out of what LiteRT printed."""
    if "Couldn't load Vulkan" in said:
        return text(
            "the system has no Vulkan (libvulkan.so.1; Debian and Ubuntu have it in libvulkan1)"
        )
    if "No adapters found" in said:
        return text("no GPU was found that the system has a driver for")
    if "not accelerated" in f"{said}{error}":
        if is_installed_program() and tensorflow_missing():  # the small one has nothing for it
            return how_to_get("training")
        return text("LiteRT has no GPU support on this system")
    lines = [line.strip() for line in f"{error}".splitlines() if line.strip()]
    return text("LiteRT did not start on it: {reason}", reason=lines[-1] if lines else "?")


@contextmanager
def _overheard() -> Iterator[Callable[[], str]]:
    """Catch what C++ writes to standard error; yields what gives it so far."""
    saved = os.dup(2)
    with tempfile.TemporaryFile() as log:
        os.dup2(log.fileno(), 2)

        def said() -> str:
            log.seek(0)
            return log.read().decode("utf-8", "replace")

        try:
            yield said
        finally:
            os.dup2(saved, 2)
            os.close(saved)
