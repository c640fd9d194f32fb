"""People in photos: ImageNet has no class for them, and calls a portrait a wig or a bow tie.

BlazeFace full range finds their faces. It runs where it can matter only: a photo that is surely
a bird or a bridge is not looked at again.
"""

from __future__ import annotations

import functools
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from organizer import paths
from organizer.errors import StartError
from organizer.text import text
from organizer.vision import models
from organizer.vision.face_model import GLANCE_SIDE, SIDE, STRIDE, FaceModel
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

# Before the sigmoid, a score of 0.25 at a glance: photos with a score over 0.6 have at least 0.34
# there, and three in four without a face have less.
_GLANCE = -1.1

# Sure of something else: this much of the probability is on things that nobody wears or holds.
_SURE = 0.8

_CELLS = SIDE // STRIDE  # on either side; an anchor lies in the middle of each
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
    and where the embedding lies far from those of photos with faces: of 40 such photos that
    took no part in saying so, all stay, and three in five of the others go.

    Args:
        logits: Shape (classes,); those of a model with classes of its own say nothing.
        embedding: Shape (1280,).
    """
    known = _knowledge()
    if logits.shape == known.alone.shape:
        powers = np.exp(logits - logits.max())
        if powers @ known.alone >= _SURE * powers.sum():
            return False
    return bool(embedding @ known.direction >= known.least * math.sqrt(embedding @ embedding))


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

    It looks twice: at 96 pixels a side, for a quarter of the work, and only where that leaves a
    doubt at 192. What is found is what the second look says.

    Args:
        model_path: The file that :func:`organizer.vision.models.find` gave.

    Raises:
        StartError: The model does not run here.
    """

    def __init__(self, model_path: Path) -> None:
        self._glance = FaceModel(model_path, GLANCE_SIDE)
        self._model = FaceModel(model_path, SIDE)

    def detect(self, view: bytes, width: int, height: int) -> Faces:
        """See :meth:`FaceDetector.detect`."""
        logits, _ = self._glance.run(view, width, height)
        if logits.max() < _GLANCE:
            return Faces()
        return found(*self._model.run(view, width, height))


def found(logits: FloatArray, regressors: FloatArray) -> Faces:
    """From what the model says of its anchors to the faces of the photo.

    Args:
        logits: Shape (2304,): scores before the sigmoid.
        regressors: Shape (2304, 16): box centre relative to the anchor, width and height, then
            six points; in pixels of the 192 × 192 input.
    """
    scores = (1 / (1 + np.exp(-np.clip(logits, -50, 50)))).astype(np.float32)
    widths = regressors[:, 2] / SIDE
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
    step = SIDE / _CELLS
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
