"""What the model says of a photo: of its centre, and where that leaves doubt of the whole frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from organizer.vision.engine import VIEW_SHAPE, Engine
from organizer.vision.facts import FloatArray

if TYPE_CHECKING:
    from organizer.vision.decode import Decoded

SURE = 0.7
"""Probability of the crop's first class from which on the whole frame is not looked at.

So two in three web photos take one view, and nothing is lost by it: of 200 web photos and 650 of
ImageNet's validation set as many get the right label (90.5 and 80.5%), at 98% asked 89.5% of the
latter are filed instead of 89.1, the calibration error is 0.010 instead of 0.011; and a head on the
embeddings tells ants from bees as well (97.4 instead of 96.7%). At 0.5 accuracy falls.
"""

_CLASSES = 1001
"""Of the backbone: a network of the user's own puts its scores behind them."""


def look(engine: Engine, decoded: Decoded) -> tuple[FloatArray, FloatArray]:
    """Logits and embedding, rounded as the index keeps them.

    The mean of centre crop and whole frame is right in more photos than either alone; where the
    crop is sure enough, it would say the same.

    Args:
        engine: The model.
        decoded: Its two views.
    """
    crop = engine.run(_view(decoded.crop))
    logits, embedding = crop.logits[0], crop.embeddings[0]
    if _probability(logits[:_CLASSES]) < SURE:
        whole = engine.run(_view(decoded.whole))
        logits = (logits + whole.logits[0]) / 2
        embedding = (embedding + whole.embeddings[0]) / 2
    return _rounded(logits), _rounded(embedding)


def _view(pixels: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.frombuffer(pixels, np.uint8).reshape(1, *VIEW_SHAPE)


def _probability(logits: FloatArray) -> float:
    """Of the first class."""
    return 1 / float(np.exp(logits - logits.max()).sum())


def _rounded(values: FloatArray) -> FloatArray:
    """To half precision and back: facts are the same whether fresh or from the index."""
    return values.astype(np.float16).astype(np.float32)
