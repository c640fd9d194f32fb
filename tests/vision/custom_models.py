"""Small models of the user's own, made up."""

from __future__ import annotations

import numpy as np

from organizer.vision.custom_model import (
    EMBEDDING,
    FEATURES,
    OPINION,
    QUANTILES,
    Backbone,
    CustomModel,
    References,
)


def custom_model(name: str = "birds", labels: tuple[str, ...] = ("ant", "bee")) -> CustomModel:
    random = np.random.default_rng(0)
    embeddings = np.abs(random.normal(size=(6, EMBEDDING))).astype(np.float32)
    opinions = np.abs(random.normal(size=(6, OPINION))).astype(np.float32)
    return CustomModel(
        name,
        labels,
        Backbone("mobilenet_v2", "5d3137241276", "5d31"),
        random.normal(size=(len(labels), FEATURES)).astype(np.float32),
        random.normal(size=len(labels)).astype(np.float32),
        References(
            embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True),
            opinions / np.linalg.norm(opinions, axis=1, keepdims=True),
            3,
            np.linspace(0, 1, QUANTILES, dtype=np.float32),
        ),
        training={"photos": dict.fromkeys(labels, 3)},
        licences={"CC BY 4.0": 6},
    )
