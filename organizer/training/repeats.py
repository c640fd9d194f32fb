"""Which photos of a dataset show the same, by what is known of them already."""

from __future__ import annotations

import io
from collections.abc import Generator

from PIL import Image

from organizer.text import text
from organizer.training.learnable import LabelArray, Learnable, alike
from organizer.training.looks import Look, look_at_frame
from organizer.training.near_duplicates import Seen
from organizer.training.step import Step
from organizer.vision import pixels
from organizer.vision.facts import FloatArray
from organizer.vision.index import Index

_TELL_EVERY = 16


def repeats(learnable: Learnable, index: Index | None) -> Generator[Step, None, LabelArray]:
    """Find photos that are nearly the same.

    Those that training takes for one (:func:`organizer.training.learnable.alike`), and those that
    gathering would not keep beside each other, told by their thumbnails.

    Args:
        learnable: The photos.
        index: Has their thumbnails; ``None`` to go by the model alone.

    Yields:
        Progress.

    Returns:
        Shape (n,): one number for all photos that show the same.
    """
    clusters = alike(learnable)
    if index is None:
        return clusters
    seen = Seen()
    for row, content in enumerate(learnable.contents):
        if row % _TELL_EVERY == 0:
            yield Step(text("Looking for photos that are there twice"), row, len(learnable))
        look = _look(index.thumbnail(content), learnable.embeddings[row])
        if look is None:
            continue
        same = seen.same_as(look)
        if same is None:
            seen.add(str(row), look)
            continue
        mine, theirs = clusters[row], clusters[int(same)]
        clusters[clusters == max(mine, theirs)] = min(mine, theirs)
    return clusters


def _look(thumbnail: bytes | None, embedding: FloatArray) -> Look | None:
    if not thumbnail:
        return None
    try:
        with Image.open(io.BytesIO(thumbnail)) as image:
            frame = image.convert("RGB").resize(
                (pixels.SIDE, pixels.SIDE), Image.Resampling.BICUBIC, reducing_gap=3.0
            )
    except (OSError, ValueError):
        return None
    return look_at_frame(frame, embedding)
