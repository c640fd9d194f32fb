"""How a network is trained as a whole, as both processes know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["deep", "scratch"]

VIEWS, TRUTH, PARTS = "views.npy", "truth.npy", "parts.npy"
"""What the process that trains is given: shape (n, 2, 224, 224, 3), (n,) and (n,)."""

WEIGHTS, STATE, BEST = "last.weights.h5", "state.json", "best.weights.h5"
"""What it keeps after every epoch, so that it can go on after its end."""

NETWORK, SCORES = "network.tflite", "scores.npy"
"""What it makes: the int8 file, and what the float network scores, shape (n, k)."""

LEARN, VALIDATE = 0, 1
"""Parts that a photo may be in."""


@dataclass(frozen=True, slots=True)
class DeepSettings:
    """How a network is trained as a whole.

    Attributes:
        kind: ``"deep"`` for MobileNetV2 tuned to the photos, ``"scratch"`` for a small network
            that knows nothing.
        epochs: How often every photo is seen at most.
        batch: Photos a step, on each GPU; fewer need less memory.
        patience: Epochs without progress after which it ends.
        seed: Of everything that is drawn by lot.
    """

    kind: Kind = "deep"
    epochs: int = 30
    batch: int = 32
    patience: int = 6
    seed: int = 20
