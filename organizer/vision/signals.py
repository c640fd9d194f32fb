"""What ImageNet cannot see: from measured facts to a confidence for each thing."""

from __future__ import annotations

from organizer.vision import people
from organizer.vision.facts import Faces, FloatArray, Signals


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
    seen = faces or Faces()
    return Signals(faces=seen.count, people=people.probability(seen))
