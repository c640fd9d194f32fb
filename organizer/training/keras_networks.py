"""The networks that TensorFlow trains. Only a child process imports this."""

from __future__ import annotations

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # read when TensorFlow is imported

from typing import Any

import keras

from organizer.training import network_weights
from organizer.training.deep_settings import Kind

HANDLE = "https://tfhub.dev/google/tf2-preview/mobilenet_v2/feature_vector/4"
SIDE = 224
_SMALL = 150
_TOP = ("block_14", "block_15", "block_16", "Conv_1")
"""The blocks that learn once the head has: what is below them is the same for all photos."""


def build(kind: Kind, classes: int) -> Any:
    """Make a network: float views in [-1, 1] in, scores before softmax or sigmoid out."""
    return deep(classes) if kind == "deep" else scratch(classes)


def deep(classes: int) -> Any:
    """MobileNetV2 with what it learnt from ImageNet, and a head that knows nothing yet."""
    base = _backbone()
    base.trainable = False
    views = keras.Input((SIDE, SIDE, 3))
    # Told not to train even where its weights do: BatchNorm keeps ImageNet's statistics.
    found = keras.layers.GlobalAveragePooling2D()(base(views, training=False))
    found = keras.layers.Dropout(0.3)(found)
    scores = keras.layers.Dense(classes, dtype="float32", name="scores")(found)
    return keras.Model(views, scores)


def unfreeze(model: Any) -> None:
    """Let the top blocks of :func:`deep` learn; BatchNorm stays as it is."""
    base = next(layer for layer in model.layers if isinstance(layer, keras.Model))
    base.trainable = True
    for layer in base.layers:
        layer.trainable = layer.name.startswith(_TOP) and not isinstance(
            layer, keras.layers.BatchNormalization
        )


def scratch(classes: int) -> Any:
    """The tutorials' network: three convolution blocks, 64 units, dropout.

    One sigmoid where there are two classes, else a softmax; both come after the scores.
    """
    layers: list[Any] = [
        keras.Input((SIDE, SIDE, 3)),
        keras.layers.Resizing(_SMALL, _SMALL, interpolation="bilinear"),
    ]
    for filters in (32, 32, 64):
        layers += [
            keras.layers.Conv2D(filters, 3, activation="relu"),
            keras.layers.MaxPooling2D(),
        ]
    layers += [
        keras.layers.Flatten(),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dropout(0.5),
        keras.layers.Dense(1 if classes == 2 else classes, dtype="float32", name="scores"),
    ]
    return keras.Sequential(layers)


def _backbone() -> Any:
    """MobileNetV2 from Keras' own weights; where they cannot be had, from TF Hub's.

    Raises:
        OSError: From neither.
    """
    shape = (SIDE, SIDE, 3)
    try:
        return keras.applications.MobileNetV2(
            input_shape=shape,
            include_top=False,
            weights=str(network_weights.at_hand() or "imagenet"),
        )
    except Exception as first:  # noqa: BLE001 - whatever fails, TF Hub may have them
        try:
            found = _from_hub()
        except Exception as second:
            raise OSError(
                "the weights of MobileNetV2 could not be fetched, neither Keras' "
                f"({first}) nor TF Hub's ({second})"
            ) from second
    base = keras.applications.MobileNetV2(input_shape=shape, include_top=False, weights=None)
    for weight in base.weights:
        weight.assign(found[weight.path])
    return base


def _from_hub() -> dict[str, Any]:
    """The weights of TF Hub's feature vector, by their names in Keras 3."""
    import tensorflow_hub as hub

    return {
        variable.name.partition(":")[0].replace("depthwise_kernel", "kernel"): variable.numpy()
        for variable in hub.load(HANDLE).variables
    }
