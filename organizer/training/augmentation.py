"""Photos turned, leaned, shifted, scaled and mirrored at random, as one projection each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ROTATION, SHEAR, SHIFT, ZOOM = 0.2, 0.15, 0.1, 0.2
"""At most: radians, radians, share of the side, share of the size."""


def transforms(count: int, side: int, random: np.random.Generator) -> NDArray[np.float32]:
    """Draw a projection for each photo.

    Args:
        count: How many.
        side: Of the photos, in pixels.
        random: Where the lots come from.

    Returns:
        Shape (count, 8): from places in the new picture to places in the old, as TensorFlow's
        ``ImageProjectiveTransformV3`` takes them.
    """
    angle, lean = random.uniform(-1, 1, (2, count)) * np.array([[ROTATION], [SHEAR]])
    scale = np.exp(random.uniform(-1, 1, count) * ZOOM)
    mirror = random.choice([-1.0, 1.0], count)
    cosine, sine = np.cos(angle), np.sin(angle)
    # Mirror, lean, turn and scale about the middle; then shift.
    rows = np.empty((count, 8), dtype=np.float32)
    rows[:, 0], rows[:, 1] = mirror * cosine * scale, (np.tan(lean) * cosine - sine) * scale
    rows[:, 3], rows[:, 4] = mirror * sine * scale, (np.tan(lean) * sine + cosine) * scale
    middle = (side - 1) / 2
    shift = random.uniform(-SHIFT, SHIFT, (2, count)) * side
    rows[:, 2] = middle - (rows[:, 0] + rows[:, 1]) * middle + shift[0]
    rows[:, 5] = middle - (rows[:, 3] + rows[:, 4]) * middle + shift[1]
    rows[:, 6:] = 0
    return rows
