"""MobileNetV2's weights to tune it from, where they are at hand: the large program has them."""

from __future__ import annotations

from pathlib import Path

from organizer import paths

FILE = "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_224_no_top.h5"
"""Keras' name for them (keras.applications.mobilenet_v2)."""

SHA256 = "7becc757fcc973087ae9410121ea8c58b90ad96741acb421a9afe867c777aa90"


def at_hand() -> Path | None:
    """The file beside the other models; ``None`` where Keras has to fetch it."""
    for folder in paths.model_search_folders():
        if (folder / FILE).is_file():
            return folder / FILE
    return None
