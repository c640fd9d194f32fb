"""The face model itself: from a view of any proportions to what its anchors say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from organizer.errors import StartError
from organizer.text import text
from organizer.vision.facts import FloatArray

SIDE = 192
"""Pixels a side of its input."""

GLANCE_SIDE = 96
"""Of a smaller one: the network is all convolutions, so that it can be asked for less."""

STRIDE = 4
"""Pixels a side of a cell; each has one anchor."""

_VIEW = 224


class FaceModel:
    """BlazeFace full range at one size of its input. Not thread-safe.

    Args:
        model_path: The file.
        side: Pixels a side; a multiple of 32.

    Raises:
        StartError: It does not run here.
    """

    def __init__(self, model_path: Path, side: int) -> None:
        self._side = side
        self._interpreter: Any = _interpreter(model_path, side)
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._regressors, self._scores = self._outputs(model_path)
        self._picture = np.zeros((1, side, side, 3), np.float32)

    def run(self, view: bytes, width: int, height: int) -> tuple[FloatArray, FloatArray]:
        """Ask it.

        Args:
            view: The whole frame squashed to 224 × 224, RGB bytes.
            width: Of the photo, upright, in pixels.
            height: Likewise.

        Returns:
            Scores before the sigmoid, shape (anchors,); and shape (anchors, 16): box centre
            relative to the anchor, width and height, then six points, in pixels of the input.
        """
        _letterbox(view, width, height, self._picture)
        self._interpreter.set_tensor(self._input, self._picture)
        self._interpreter.invoke()
        scores = self._interpreter.get_tensor(self._scores).reshape(-1)
        return scores, self._interpreter.get_tensor(self._regressors).reshape(-1, 16)

    def _outputs(self, model_path: Path) -> tuple[int, int]:
        """Indices of the tensors of regressors and scores, told apart by their shapes."""
        places = {
            tuple(int(side) for side in entry["shape"]): int(entry["index"])
            for entry in self._interpreter.get_output_details()
        }
        anchors = (self._side // STRIDE) ** 2
        try:
            return places[1, anchors, 16], places[1, anchors, 1]
        except KeyError as error:
            raise _does_not_run(model_path, error) from error


def _letterbox(view: bytes, width: int, height: int, into: FloatArray) -> None:
    """Undo the squash: the frame in its own proportions, in the middle of black, in [-1, 1].

    Through the 224 × 224 view the same faces are found as through the photo itself: all but one
    of 37 scores over 0.75 stayed there.
    """
    from PIL import Image  # here: the pipeline is imported before Pillow is needed

    side = into.shape[1]
    scale = side / max(width, height, 1)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    squashed = Image.frombuffer("RGB", (_VIEW, _VIEW), view)
    pixels = np.asarray(squashed.resize(size, Image.Resampling.BILINEAR))
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    into.fill(-1)
    frame = into[0, top : top + size[1], left : left + size[0]]
    np.multiply(pixels, np.float32(1 / 127.5), out=frame)
    frame -= 1


def _interpreter(model_path: Path, side: int) -> Any:
    from organizer.vision.litert_engine import quiet_stderr

    with quiet_stderr():
        try:
            from ai_edge_litert.interpreter import Interpreter

            data = model_path.read_bytes()
            if side != SIDE:
                data = _for_side(data, side)
            interpreter = Interpreter(model_content=data, num_threads=1)
            if side != SIDE:
                place = interpreter.get_input_details()[0]["index"]
                interpreter.resize_tensor_input(place, (1, side, side, 3))
            interpreter.allocate_tensors()
        except Exception as error:  # the generated reader fails in many ways on a damaged file
            raise _does_not_run(model_path, error) from error
    return interpreter


def _for_side(data: bytes, side: int) -> bytes:
    """The file with its upsampling layers made for another size of the input."""
    import flatbuffers
    from ai_edge_litert import schema_py_generated as schema

    tree = schema.ModelT.InitFromPackedBuf(data, 0)
    (graph,) = tree.subgraphs
    for operator in graph.operators:
        code = tree.operatorCodes[operator.opcodeIndex].builtinCode
        if code == schema.BuiltinOperator.RESIZE_BILINEAR:
            buffer = tree.buffers[graph.tensors[operator.inputs[1]].buffer]
            sizes = np.frombuffer(bytes(buffer.data), np.int32) * side // SIDE
            buffer.data = list(sizes.astype(np.int32).tobytes())
    tree.signatureDefs = None  # they state the old size
    builder = flatbuffers.Builder(len(data) + 4096)
    builder.Finish(tree.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def _does_not_run(model_path: Path, error: Exception) -> StartError:
    return StartError(
        text("The face model {file} does not run: {reason}", file=model_path, reason=error)
    )
