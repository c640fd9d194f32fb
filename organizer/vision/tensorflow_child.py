"""TF Hub's SavedModel: run it, or make LiteRT's float file of it. Only a child imports this."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # read when TensorFlow is imported

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

from organizer.text import text
from organizer.vision.child_process import Channel, ChildError
from organizer.vision.engine import VIEW_SHAPE, Outputs, Views
from organizer.vision.facts import FloatArray

HANDLE = "https://tfhub.dev/google/tf2-preview/mobilenet_v2/classification/4"
"""MobileNetV2 1.0/224 with its 1001 classes; takes values in [0, 1], gives logits."""


class SavedModel:
    """MobileNetV2 as TF Hub has it, on CUDA where TensorFlow finds it, else on the processor.

    Args:
        cache: Where TF Hub keeps its models.

    Attributes:
        device: ``"CUDA"`` or ``"CPU"``.
        version: Start of the SHA-256 over its files.

    Raises:
        ChildError: It could not be fetched, or is another model.
    """

    def __init__(self, cache: Path) -> None:
        folder = _fetched(cache)
        self.version = sha256_of_folder(folder)[:12]
        self.device = "CUDA" if tf.config.list_physical_devices("GPU") else "CPU"
        _grow_on_demand()
        loaded = hub.load(str(folder))
        frozen = convert_variables_to_constants_v2(loaded.signatures["serving_default"])
        operations = frozen.graph.get_operations()
        pools = [entry for entry in operations if entry.type == "Mean"]
        layers = [entry for entry in operations if entry.type == "MatMul"]
        if not pools or not layers:
            raise ChildError(text("{handle} is not the model that is known", handle=HANDLE))
        last = operations[-1] if not frozen.outputs else frozen.outputs[0].op
        while last.type == "Identity":
            last = last.inputs[0].op
        logits = last.inputs[0] if last.type == "Softmax" else last.outputs[0]
        self._weights = layers[-1].inputs[1]
        self._graph = frozen
        self.inner = frozen.prune(
            frozen.inputs, [logits, pools[-1].outputs[0], pools[-1].inputs[0]]
        )
        self._run = tf.function(
            lambda views: self.inner(tf.cast(views, tf.float32) * (1 / 255)),
            input_signature=[tf.TensorSpec((None, *VIEW_SHAPE), tf.uint8)],
        )

    def run(self, views: Views, into: Outputs) -> None:
        """See :meth:`ChildModel.run`."""
        if not len(views):
            return
        logits, embeddings, _ = self._run(tf.constant(views))
        into.logits[...] = logits.numpy()
        into.embeddings[...] = embeddings.numpy()

    def feature_maps(self, views: Views, into: FloatArray) -> None:
        """See :meth:`ChildModel.feature_maps`."""
        if len(views):
            into[...] = self._run(tf.constant(views))[2].numpy()

    def class_weights(self) -> FloatArray:
        """See :meth:`ChildModel.class_weights`."""
        constant = self._graph.prune([], [self._weights])()
        return np.ascontiguousarray(np.asarray(constant[0]).T, np.float32)


def convert(channel: Channel, cache: Path, target: Path) -> None:
    """Make the float file.

    Weights of 32 bits, though 16 take half the room: over 200 photos 16 moved a logit by up to
    0.24 and gave another first label to 3, where 32 moved none by more than 0.00004; only so are
    facts the same whether TensorFlow, the GPU or the processor found them. One view at a time,
    which is what every GPU takes.

    Args:
        channel: Gets ``{"step": …}`` before each step, at last ``{"made": …}`` with what the file
            was made from and with.
        cache: Where TF Hub keeps its models.
        target: The file to write.

    Raises:
        ChildError: The model could not be fetched.
        OSError: The file cannot be written.
    """
    channel.send({"step": "fetch"})
    _fetched(cache)
    channel.send({"step": "load"})
    model = SavedModel(cache)
    one = tf.function(
        lambda view: model.inner(view)[0],
        input_signature=[tf.TensorSpec((1, *VIEW_SHAPE), tf.float32)],
    )
    channel.send({"step": "convert"})
    converter = tf.lite.TFLiteConverter.from_concrete_functions([one.get_concrete_function()])
    data = converter.convert()
    channel.send({"step": "write"})
    with target.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    channel.send(
        {
            "made": {
                "source": HANDLE,
                "weights": model.version,
                "sha256": hashlib.sha256(data).hexdigest(),
                "with": f"TensorFlow {tf.__version__}",
            }
        }
    )


def sha256_of_folder(folder: Path) -> str:
    """Hex SHA-256 over a SavedModel's graph and weights: their names and bytes, in order."""
    digest = hashlib.sha256()
    for path in sorted([folder / "saved_model.pb", *folder.glob("variables/*")]):
        digest.update(path.name.encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _fetched(cache: Path) -> Path:
    """The model's folder, downloaded where it is not there."""
    os.environ["TFHUB_CACHE_DIR"] = str(cache)
    try:
        return Path(hub.resolve(HANDLE))
    except Exception as error:
        raise ChildError(
            text(
                "{handle} could not be fetched ({reason}); connect to the network, or set"
                " TFHUB_CACHE_DIR to a folder that has it",
                handle=HANDLE,
                reason=error,
            )
        ) from error


def _grow_on_demand() -> None:
    """Leave other programs their part of the graphics memory: TensorFlow takes all of it."""
    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)
