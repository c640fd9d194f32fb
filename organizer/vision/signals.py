"""What ImageNet cannot see: from measured facts to a confidence for each thing.

Screenshots, documents and memes are told by one small logistic head each, over the surface's
measures and the model's embedding. Their weights are ``resources/signals.json``, made by
``resources/make/fit_signals.py``. Each stands for itself: a screenshot of a chat with a face in it
is a screenshot, and has people in it.
"""

from __future__ import annotations

import functools
import json
import math
import zlib
from dataclasses import dataclass

import numpy as np

from organizer import paths
from organizer.vision import people
from organizer.vision.facts import Faces, FloatArray, Signals

_THINGS = ("screenshot", "document", "meme")


@dataclass(frozen=True, slots=True, eq=False)
class _Heads:
    """The weights; a row for each of :data:`_THINGS`.

    Attributes:
        mean: Shape (measures,): what is usual.
        scale: Likewise: how much a measure varies.
        clamp: How many scales from the mean a measure counts at most.
        measures: Shape (things, measures).
        embedding: Shape (things, 1280); for embeddings of length one.
        bias: Shape (things,).
    """

    mean: FloatArray
    scale: FloatArray
    clamp: float
    measures: FloatArray
    embedding: FloatArray
    bias: FloatArray


@functools.cache
def _heads() -> _Heads:
    document = json.loads(paths.resource("signals.json").read_text("utf-8"))
    heads = [document["heads"][thing] for thing in _THINGS]
    columns = (
        np.array([head[name] for head in heads], np.float32)
        for name in ("measures", "embedding", "bias")
    )
    mean, scale = (np.array(document[name], np.float32) for name in ("mean", "scale"))
    return _Heads(mean, scale, document["clamp"], *columns)


@functools.cache
def version() -> int:
    """Which weights these are: what they said is kept, and asked again when they change."""
    return zlib.crc32(paths.resource("signals.json").read_bytes())


def of(
    measures: FloatArray | None, embedding: FloatArray | None, faces: Faces | None
) -> Signals | None:
    """Judge what was measured.

    Args:
        measures: Of the surface, see :data:`organizer.vision.surface.NAMES`.
        embedding: Shape (1280,).
        faces: What the face model found; ``None`` when it was not asked.

    Returns:
        ``None`` where the photo could not be read, or no model has looked at it.
    """
    if measures is None or embedding is None:
        return None
    heads = _heads()
    if measures.shape != heads.mean.shape or embedding.shape != heads.embedding.shape[1:]:
        return None
    scaled = (measures - heads.mean) / heads.scale
    np.minimum(np.maximum(scaled, -heads.clamp, out=scaled), heads.clamp, out=scaled)
    length = max(math.sqrt(embedding @ embedding), 1e-9)
    odds = heads.measures @ scaled + (heads.embedding @ embedding) / length + heads.bias
    screenshot, document, meme = (1 / (1 + math.exp(-min(max(odd, -30), 30))) for odd in odds)
    seen = faces or Faces()
    return Signals(
        faces=seen.count,
        people=people.probability(seen),
        screenshot=screenshot,
        document=document,
        meme=meme,
    )
