"""People in photos: ImageNet has no class for them, and calls a portrait a wig or a bow tie.

BlazeFace full range finds their faces. It runs where it can matter only: a photo that is surely
a bird or a bridge is not looked at again.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from organizer import paths
from organizer.errors import StartError
from organizer.text import text
from organizer.vision import models
from organizer.vision.facts import Faces, FloatArray

MODEL = "face_full_range"
"""Its id in the catalog of models."""

NOT_LOOKED_FOR = text("People are not looked for: the face model is not on this machine.")
"""What is said, once, where :func:`find_detector` gives ``None``."""

SCORE = 0.75
"""A face for sure: this found the people in 13 of 13 portraits, and none in 153 insects."""

WIDTH = 0.1
"""Part of the frame's longer side that a face takes at least for the photo to be of people."""

# Beside a sure face others count from here on, if at least half as wide as the widest: friends
# are counted, the crowd behind them is not.
_ALSO_SCORE, _ALSO_WIDTH = 0.6, 0.5

# Sure of something else: this much of the probability is on things that nobody wears or holds.
_SURE = 0.8

_VIEW = 224
_SIDE = 192
_CELLS = 48  # on either side, of 4 pixels; an anchor lies in the middle of each
_OVERLAP = 0.3  # MediaPipe's threshold, too: two boxes that share more are one face

Boxes = NDArray[np.float32]


class FaceDetector(Protocol):
    """Something that finds faces."""

    def detect(self, view: bytes, width: int, height: int) -> Faces:
        """Look for faces.

        Args:
            view: The whole frame squashed to 224 × 224, RGB bytes.
            width: Of the photo, upright, in pixels.
            height: Likewise.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What ``resources/people.json`` holds, made by ``resources/make/fit_people.py``.

    Attributes:
        scores: Ascending, where the curve from score to probability has its knots.
        shares: How many of the photos with such a score were of people.
        alone: Shape (1001,): 1 for classes that leave no room for a portrait, else 0.
        direction: Shape (1280,): where embeddings lie in whose photos faces were found.
        least: How far along it, for an embedding of length one, it is worth looking.
    """

    scores: tuple[float, ...]
    shares: tuple[float, ...]
    alone: FloatArray
    direction: FloatArray
    least: float


@functools.cache
def _knowledge() -> _Knowledge:
    document = json.loads(paths.resource("people.json").read_text("utf-8"))
    alone = np.zeros(document["classes"], np.float32)
    for first, last in document["alone"]:
        alone[first : last + 1] = 1
    scores, shares = zip(*document["curve"], strict=True)
    direction = np.array(document["direction"], np.float32)
    return _Knowledge((0.0, *scores), (0.0, *shares), alone, direction, document["least"])


def worth_looking(logits: FloatArray, embedding: FloatArray) -> bool:
    """Whether there may be people in a photo.

    There are none worth a look where the label is surely something that nobody wears or holds,
    and where the embedding lies far from those of photos with faces: of 39 such photos that
    took no part in saying so, all stay, and half of the others go.

    Args:
        logits: Shape (classes,); those of a model with classes of its own say nothing.
        embedding: Shape (1280,).
    """
    known = _knowledge()
    if logits.shape == known.alone.shape:
        powers = np.exp(logits - logits.max())
        if powers @ known.alone >= _SURE * powers.sum():
            return False
    return bool(embedding @ known.direction >= known.least * np.linalg.norm(embedding))


def probability(faces: Faces) -> float:
    """Calibrated probability in [0, 1] that the photo is of people; 0 where no face was seen."""
    known = _knowledge()
    return float(np.interp(faces.score, known.scores, known.shares))


def find_detector() -> BlazeFace | None:
    """Open the face model if it is on this machine; never downloads.

    Returns:
        ``None`` when it is not there, or does not run here.
    """
    path = models.find(MODEL)
    if path is None:
        return None
    try:
        return BlazeFace(path)
    except StartError:
        return None


class BlazeFace:
    """BlazeFace full range on LiteRT's interpreter. Not thread-safe.

    Args:
        model_path: The file that :func:`organizer.vision.models.find` gave.

    Raises:
        StartError: The model does not run here.
    """

    def __init__(self, model_path: Path) -> None:
        self._interpreter: Any = _interpreter(model_path)
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._regressors, self._scores = _outputs(self._interpreter, model_path)
        self._picture = np.zeros((1, _SIDE, _SIDE, 3), np.float32)

    def detect(self, view: bytes, width: int, height: int) -> Faces:
        """See :meth:`FaceDetector.detect`."""
        _letterbox(view, width, height, self._picture)
        self._interpreter.set_tensor(self._input, self._picture)
        self._interpreter.invoke()
        logits = self._interpreter.get_tensor(self._scores).reshape(-1)
        regressors = self._interpreter.get_tensor(self._regressors).reshape(-1, 16)
        return found(logits, regressors)


def found(logits: FloatArray, regressors: FloatArray) -> Faces:
    """From what the model says of its anchors to the faces of the photo.

    Args:
        logits: Shape (2304,): scores before the sigmoid.
        regressors: Shape (2304, 16): box centre relative to the anchor, width and height, then
            six points; in pixels of the 192 × 192 input.
    """
    scores = (1 / (1 + np.exp(-np.clip(logits, -50, 50)))).astype(np.float32)
    widths = regressors[:, 2] / _SIDE
    wide = np.flatnonzero(widths > WIDTH)
    if not len(wide):
        return Faces()
    score = float(scores[wide].max())
    if score <= SCORE:
        return Faces(0, score)
    sure = wide[scores[wide] > SCORE]
    least = _ALSO_WIDTH * float(widths[sure].max())
    also = np.flatnonzero((scores > _ALSO_SCORE) & (widths >= least))
    return Faces(_apart(_boxes(regressors[also], also), scores[also]), score)


def _boxes(regressors: FloatArray, anchors: NDArray[np.intp]) -> Boxes:
    """Corners (left, top, right, bottom) in pixels of the input; shape (n, 4)."""
    step = _SIDE / _CELLS
    x = (anchors % _CELLS + 0.5) * step + regressors[:, 0]
    y = (anchors // _CELLS + 0.5) * step + regressors[:, 1]
    half_width, half_height = regressors[:, 2] / 2, regressors[:, 3] / 2
    corners = (x - half_width, y - half_height, x + half_width, y + half_height)
    return np.stack(corners, axis=1).astype(np.float32)


def _apart(boxes: Boxes, scores: FloatArray) -> int:
    """How many faces the boxes are of: the best first, and all that overlap it are the same."""
    order = np.argsort(-scores)
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    count = 0
    while len(order):
        best, rest = order[0], order[1:]
        shared = np.minimum(boxes[best, 2:], boxes[rest, 2:]) - np.maximum(
            boxes[best, :2], boxes[rest, :2]
        )
        both = np.prod(np.maximum(shared, 0), axis=1)
        order = rest[both <= _OVERLAP * (areas[best] + areas[rest] - both)]
        count += 1
    return count


def _letterbox(view: bytes, width: int, height: int, into: FloatArray) -> None:
    """Undo the squash: the frame in its own proportions, in the middle of black, in [-1, 1].

    Through the 224 × 224 view the same faces are found as through the photo itself: all but one
    of 37 scores over 0.75 stayed there.
    """
    from PIL import Image  # here: the pipeline is imported before Pillow is needed

    scale = _SIDE / max(width, height, 1)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    squashed = Image.frombuffer("RGB", (_VIEW, _VIEW), view)
    pixels = np.asarray(squashed.resize(size, Image.Resampling.BILINEAR))
    left, top = (_SIDE - size[0]) // 2, (_SIDE - size[1]) // 2
    into.fill(-1)
    frame = into[0, top : top + size[1], left : left + size[0]]
    np.multiply(pixels, np.float32(1 / 127.5), out=frame)
    frame -= 1


def _interpreter(model_path: Path) -> Any:
    from organizer.vision.litert_engine import quiet_stderr

    with quiet_stderr():
        try:
            from ai_edge_litert.interpreter import Interpreter

            interpreter = Interpreter(model_content=model_path.read_bytes(), num_threads=1)
            interpreter.allocate_tensors()
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise _does_not_run(model_path, error) from error
    return interpreter


def _outputs(interpreter: Any, model_path: Path) -> tuple[int, int]:
    """Indices of the tensors of regressors and scores, told apart by their shapes."""
    places = {
        tuple(int(side) for side in entry["shape"]): int(entry["index"])
        for entry in interpreter.get_output_details()
    }
    anchors = _CELLS * _CELLS
    try:
        return places[1, anchors, 16], places[1, anchors, 1]
    except KeyError as error:
        raise _does_not_run(model_path, error) from error


def _does_not_run(model_path: Path, error: Exception) -> StartError:
    return StartError(
        text("The face model {file} does not run: {reason}", file=model_path, reason=error)
    )
