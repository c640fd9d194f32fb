"""Training a network with TensorFlow. Only a child process imports this."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from organizer.training import head, keras_export
from organizer.training import keras_networks as networks
from organizer.training.augmentation import transforms
from organizer.training.deep_settings import (
    BEST,
    LEARN,
    PARTS,
    STATE,
    TRUTH,
    VALIDATE,
    VIEWS,
    WEIGHTS,
    DeepSettings,
)
from organizer.vision.child_process import Channel
from organizer.working import finish

_TOP_RATE, _SCRATCH_RATE = 2e-5, 1e-3


class Trainer:
    """One training: its data, its network, and how far it is.

    Args:
        channel: Where progress goes.
        folder: Holds the photos; gets what is kept after each epoch, and at last the network.
        classes: How many there are.
        settings: How to train.
    """

    def __init__(
        self, channel: Channel, folder: Path, classes: int, settings: DeepSettings
    ) -> None:
        self._channel, self._folder, self._settings = channel, folder, settings
        self._classes = classes
        self._views = np.load(folder / VIEWS, mmap_mode="r", allow_pickle=False)
        self._truth = np.load(folder / TRUTH, allow_pickle=False)
        parts = np.load(folder / PARTS, allow_pickle=False)
        self._learn, self._validate = (np.flatnonzero(parts == part) for part in (LEARN, VALIDATE))
        keras.utils.set_random_seed(settings.seed)
        gpus = tf.config.list_physical_devices("GPU")
        for gpu in gpus:
            tf.config.experimental.set_memory_growth(gpu, True)
        if gpus:
            keras.mixed_precision.set_global_policy("mixed_float16")
        # Every GPU there is; without any it is the processor as it is.
        self._strategy = tf.distribute.MirroredStrategy() if gpus else tf.distribute.get_strategy()
        self._batch = settings.batch * self._strategy.num_replicas_in_sync
        device = f"{len(gpus)} × GPU" if gpus else "CPU"
        channel.send({"device": device, "tensorflow": tf.__version__})

    def run(self) -> None:
        """Train, keep the best epoch, and export it."""
        settings = self._settings
        with self._strategy.scope():
            model = networks.build(settings.kind, self._classes)
        state = self._resumed(model)
        compiled = False
        for epoch in range(state["epoch"], settings.epochs):
            if state["waited"] >= settings.patience:
                break
            head_first = settings.kind == "deep" and epoch == 0
            if head_first:
                loss = self._fit_head(model)
            else:
                if not compiled:
                    self._compile(model)
                    compiled = True
                loss = self._learn_once(model, epoch)
            found = self._validated(model)
            # By the loss: accuracy on a hundred photos is luck, and luck does not survive int8.
            if found["loss"] < state["loss"]:
                model.save_weights(self._folder / BEST)
                state.update(found, waited=0, best=epoch + 1)
            else:
                state["waited"] += 1
            state["history"].append({"epoch": epoch + 1, "train_loss": loss, **found})
            self._keep(model, {**state, "epoch": epoch + 1})
            now = {"epoch": epoch + 1, "of": settings.epochs, "train_loss": loss, **found}
            self._channel.send(now)
            self._rest()
        if not (self._folder / BEST).exists():
            model.save_weights(self._folder / BEST)
        self._export()
        self._channel.send({"done": state["history"], "best": state.get("best", 0)})

    def _fit_head(self, model: Any) -> float:
        """The head first: fitted as quick training fits one, on what MobileNetV2 sees in float.

        Then the blocks below it are tuned from a good place, and cannot make a worse model best.
        """
        below = keras.Model(model.input, model.get_layer("scores").input)
        seen = scores_of(below, self._views, self._learn, self._batch)
        truth = self._truth[self._learn]
        chosen = finish(head.cross_validate(seen, truth, self._classes, np.arange(len(truth))))
        fitted = head.fit(seen, truth, self._classes, chosen.penalty)
        model.get_layer("scores").set_weights([fitted.weights.T, fitted.bias])
        return float(head.loss(fitted.logits(seen), truth))

    def _compile(self, model: Any) -> None:
        kind = self._settings.kind
        if kind == "deep":
            networks.unfreeze(model)
        rate = _SCRATCH_RATE if kind == "scratch" else _TOP_RATE
        with self._strategy.scope():
            model.compile(keras.optimizers.Adam(rate), self._loss())

    def _loss(self) -> Any:
        if self._settings.kind == "scratch" and self._classes == 2:
            return keras.losses.BinaryCrossentropy(from_logits=True)
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    def _learn_once(self, model: Any, epoch: int) -> float:
        """One epoch: every photo once, by one of its two views, changed at random."""
        random = np.random.default_rng((self._settings.seed, epoch))
        order = random.permutation(self._learn)
        weights = self._class_weights()
        losses = []
        for start in range(0, len(order), self._batch):
            rows = order[start : start + self._batch]
            which = random.integers(0, 2, len(rows))
            views = np.stack(
                [self._views[row, view] for row, view in zip(rows, which, strict=True)]
            )
            changed = _projected(_scaled(views), transforms(len(rows), networks.SIDE, random))
            truth = self._truth[rows]
            losses.append(float(model.train_on_batch(changed, truth, sample_weight=weights[truth])))
            self._channel.send(
                {
                    "photos": min(start + self._batch, len(order)),
                    "of": len(order),
                    "during": epoch + 1,
                    "train_loss": float(np.mean(losses)),
                }
            )
            self._rest()
        return float(np.mean(losses))

    def _rest(self) -> None:
        """Rest if the other process wants it, and until it wants otherwise."""
        while self._channel.waiting:
            if not self._channel.receive()["pause"]:
                continue
            self._channel.send({"paused": True})
            while self._channel.receive()["pause"]:
                pass
            self._channel.send({"paused": False})

    def _class_weights(self) -> Any:
        """Rare classes weigh as much as common ones."""
        counts = np.bincount(self._truth[self._learn], minlength=self._classes)
        return (len(self._learn) / (self._classes * np.maximum(counts, 1))).astype(np.float32)

    def _validated(self, model: Any) -> dict[str, float]:
        scores = scores_of(model, self._views, self._validate, self._batch)
        truth = self._truth[self._validate]
        shifted = scores - scores.max(axis=1, keepdims=True)
        logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return {
            "accuracy": float((scores.argmax(axis=1) == truth).mean()),
            "loss": float(-logs[np.arange(len(truth)), truth].mean()),
        }

    def _resumed(self, model: Any) -> dict[str, Any]:
        """How far an earlier training of the same photos got, its weights put in place."""
        fresh = {"epoch": 0, "accuracy": -1.0, "loss": 1e9, "waited": 0, "history": []}
        try:
            state: dict[str, Any] = json.loads((self._folder / STATE).read_text("utf-8"))
            model.load_weights(self._folder / WEIGHTS)
        except (OSError, ValueError, KeyError):
            return fresh
        self._channel.send({"resumed": state["epoch"], "history": state["history"]})
        return {**fresh, **state}

    def _keep(self, model: Any, state: dict[str, Any]) -> None:
        """Keep an epoch so that an end at any moment leaves this one or the one before."""
        fresh = self._folder / f"new.{WEIGHTS}"
        model.save_weights(fresh)
        fresh.replace(self._folder / WEIGHTS)
        part = self._folder / f"{STATE}.part"
        part.write_text(json.dumps(state), "utf-8")
        part.replace(self._folder / STATE)

    def _export(self) -> None:
        """Make the int8 file of the best epoch, in full precision whatever it was trained in."""
        self._channel.send({"step": "export"})
        keras.mixed_precision.set_global_policy("float32")
        model = networks.build(self._settings.kind, self._classes)
        model.load_weights(self._folder / BEST)
        everything = np.arange(len(self._truth))
        scores = scores_of(model, self._views, everything, self._batch)
        keras_export.write(self._folder, model, self._views, self._learn, scores)


def scores_of(model: Any, views: Any, rows: Any, batch: int) -> Any:
    """Mean scores over both views of some photos, shape (n, k); k is 2 for a sigmoid."""
    found = []
    for start in range(0, len(rows), batch):
        some = rows[start : start + batch]
        both = [
            np.asarray(model(_scaled(np.stack([views[row, side] for row in some])), training=False))
            for side in (0, 1)
        ]
        found.append(sum(both) / 2)
    scores = np.concatenate(found).astype(np.float32)
    return np.concatenate([-scores / 2, scores / 2], axis=1) if scores.shape[1] == 1 else scores


def _scaled(views: Any) -> Any:
    return views.astype(np.float32) / np.float32(127.5) - np.float32(1)


@tf.function(reduce_retracing=True)  # type: ignore[untyped-decorator]
def _project(views: Any, rows: Any) -> Any:
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=views,
        transforms=rows,
        output_shape=tf.constant([networks.SIDE, networks.SIDE]),
        interpolation="BILINEAR",
        fill_mode="REFLECT",
        fill_value=0.0,
    )


def _projected(views: Any, rows: Any) -> Any:
    with tf.device("/CPU:0"):
        return _project(tf.constant(views), tf.constant(rows))


def train(channel: Channel, folder: str, classes: int, settings: DeepSettings) -> None:
    """Train a network; see :class:`Trainer`."""
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    Trainer(channel, Path(folder), classes, settings).run()
