"""From a trained network to an int8 LiteRT file. Only a child process imports this."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from organizer.training.deep_settings import NETWORK, SCORES

_CALIBRATING = 250
"""Photos by which the ranges of numbers are found. On ants and bees a score is off by 3% of how
scores vary with 243 photos and both their views, by 5% with 100 and one view of each."""


def write(folder: Path, model: Any, views: Any, rows: Any, scores: Any) -> None:
    """Write the int8 file, and what the float network scores, to compare.

    Args:
        folder: Where to.
        model: Float views in [-1, 1] in, one score or k out.
        views: Shape (n, 2, 224, 224, 3).
        rows: The training photos, of which some calibrate.
        scores: Shape (n, k): of the float network.
    """
    np.save(folder / SCORES, scores, allow_pickle=False)

    def both(view: Any) -> Any:
        found = model(view, training=False)
        # One sigmoid says the same as a softmax over half of it and its opposite.
        return tf.concat([-found / 2, found / 2], axis=1) if found.shape[1] == 1 else found

    one = tf.function(both, input_signature=[tf.TensorSpec((1, *views.shape[2:]), tf.float32)])
    converter = tf.lite.TFLiteConverter.from_concrete_functions([one.get_concrete_function()])
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: _samples(views, rows)
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = tf.uint8
    data = converter.convert()
    part = folder / f"{NETWORK}.part"
    part.write_bytes(data)
    part.replace(folder / NETWORK)


def _samples(views: Any, rows: Any) -> Any:
    """Views of training photos, from black to white, so that a pixel is its own quantised value."""
    chosen = np.random.default_rng(0).permutation(rows)[:_CALIBRATING]
    for row in chosen.tolist():
        for side in (0, 1):
            view = views[row, side].astype(np.float32) / np.float32(127.5) - np.float32(1)
            view[0, 0], view[0, 1] = -1, 1
            yield [view[np.newaxis]]
