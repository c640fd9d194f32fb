"""Views and what the model makes of them, in memory that two processes share."""

from __future__ import annotations

from contextlib import suppress
from multiprocessing.shared_memory import SharedMemory

import numpy as np

from organizer.vision.engine import VIEW_SHAPE, Outputs, Views
from organizer.vision.facts import FloatArray

BATCH = 32
"""Views that fit in; more go over one batch after the other."""

_CLASSES = 1001
_FEATURES = 1280
_PLACES = 7
_SHAPES = ((BATCH, _CLASSES), (BATCH, _FEATURES), (BATCH, _PLACES, _PLACES, _FEATURES))
_VIEWS = int(np.prod((BATCH, *VIEW_SHAPE)))
_SIZES = tuple(int(np.prod(shape)) for shape in _SHAPES)


class SharedFrames:
    """One block: room for a batch of views, and behind it for its outputs.

    Args:
        name: A block that the other process made; ``None`` to make one.

    Attributes:
        name: By which the other process opens it.
        views: Shape (:data:`BATCH`, 224, 224, 3).
        outputs: As many rows.
        feature_maps: Likewise, shape (:data:`BATCH`, 7, 7, 1280).

    Raises:
        OSError: There is not enough shared memory, or no such block.
    """

    def __init__(self, name: str | None = None) -> None:
        self._made = name is None
        size = _VIEWS + 4 * sum(_SIZES)
        self._block = SharedMemory(name, create=self._made, size=size if self._made else 0)
        self.name = self._block.name
        memory = np.ndarray(size, np.uint8, self._block.buf)
        self.views: Views = memory[:_VIEWS].reshape(BATCH, *VIEW_SHAPE)
        numbers: list[FloatArray] = []
        start = _VIEWS
        for shape, count in zip(_SHAPES, _SIZES, strict=True):
            numbers.append(memory[start : start + 4 * count].view(np.float32).reshape(shape))
            start += 4 * count
        logits, embeddings, self.feature_maps = numbers
        self.outputs = Outputs(logits, embeddings)

    @property
    def weights(self) -> FloatArray:
        """Where the feature maps lie: room for the last layer's weights, shape (1001, 1280)."""
        numbers = self.feature_maps.reshape(-1)
        return numbers[: _CLASSES * _FEATURES].reshape(_CLASSES, _FEATURES)

    def rows(self, count: int) -> Outputs:
        """The first outputs, where they lie."""
        found = self.outputs
        return Outputs(found.logits[:count], found.embeddings[:count])

    def copied(self, count: int) -> Outputs:
        """The first outputs, as arrays of their own."""
        found = self.rows(count)
        return Outputs(found.logits.copy(), found.embeddings.copy())

    def close(self) -> None:
        """Let go of the block; who made it gives it back to the system."""
        nothing = np.empty(0, np.float32)
        self.views = np.empty(0, np.uint8)
        self.feature_maps = nothing
        self.outputs = Outputs(nothing, nothing)
        with suppress(BufferError):  # somebody holds an array: the memory goes when that goes
            self._block.close()
        if self._made:
            self._made = False
            self._block.unlink()
