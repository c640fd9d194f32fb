"""Running MobileNetV2: one small protocol for whatever does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from organizer.text import Text
from organizer.vision.facts import FloatArray

EngineChoice = Literal["auto", "cpu", "gpu", "tensorflow"]
Views = NDArray[np.uint8]
VIEW_SHAPE = (224, 224, 3)


@dataclass(frozen=True, slots=True, eq=False)
class Outputs:
    """What one run gives, a row per view.

    Attributes:
        logits: Shape (n, 1001): before the softmax.
        embeddings: Shape (n, 1280): after the global pool.
    """

    logits: FloatArray
    embeddings: FloatArray


class Engine(Protocol):
    """Something that runs the classifier."""

    @property
    def name(self) -> str:
        """For people, for example ``"CPU int8"``; changes when another takes over."""
        ...

    @property
    def model(self) -> str:
        """Which model, for example ``"mobilenet_v2"``."""
        ...

    @property
    def version(self) -> str:
        """Start of the SHA-256 of its weights; never changes while the engine is open.

        Facts of one version are never taken for another's.
        """
        ...

    @property
    def warning(self) -> Text | None:
        """What went wrong with it while it ran, for people; ``None`` while all is well."""
        ...

    def run(self, views: Views) -> Outputs:
        """Classify views.

        Args:
            views: Shape (n, 224, 224, 3), RGB, 0 to 255.
        """
        ...

    def feature_maps(self, views: Views) -> FloatArray:
        """What the global pool reads, shape (n, 7, 7, 1280): for heat maps.

        On its own, because it is far larger than all the rest, and hardly ever wanted.

        Args:
            views: As for :meth:`run`.
        """
        ...

    def class_weights(self) -> FloatArray:
        """The last layer's weights, shape (classes, 1280); see :mod:`organizer.vision.explain`."""
        ...

    def close(self) -> None:
        """Give the memory back; the engine is of no use afterwards."""
        ...
