"""A model for categories of the user's own: what it is made of, and what it may be called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from organizer.errors import UsageError
from organizer.files.naming import safe
from organizer.vision.confidence import Curve
from organizer.vision.facts import FloatArray

EMBEDDING, OPINION = 1280, 1001
"""Numbers of the backbone: of its embedding, and of its own classes."""

FEATURES = EMBEDDING + OPINION
"""Numbers that a head reads, see :func:`organizer.vision.custom_head.features`."""

QUANTILES = 201
MOST_LABELS = 1000
DEPTHS = ("quick", "deep", "scratch")


class CustomModelError(UsageError):
    """What is said to be a custom model is none; says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Backbone:
    """Which model's facts the head reads.

    Attributes:
        model: Catalog id.
        version: Of the engine that gave the facts, see ``Engine.version``.
        sha256: Of the model's file; empty when it is not in the catalog.
    """

    model: str
    version: str
    sha256: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """Training photos that others are compared with: who is far from all is a stranger.

    Attributes:
        embeddings: Shape (n, 1280), of length one.
        opinions: Shape (n, 1001): square roots of the backbone's own class probabilities.
        neighbours: How many of the nearest are averaged.
        quantiles: Shape (201,), rising: how strange photos of the categories were that took no
            part in the training, from the most usual to the strangest.
    """

    embeddings: FloatArray
    opinions: FloatArray
    neighbours: int
    quantiles: FloatArray

    def threshold(self, strictness: float) -> float:
        """From which strangeness on a photo is a stranger.

        Args:
            strictness: In [0, 1]: how many photos that do show one of the categories may be taken
                for strangers; at 0 there are no strangers.
        """
        if strictness <= 0:
            return float("inf")
        at = np.linspace(0, 1, len(self.quantiles))
        return float(np.interp(1 - strictness, at, self.quantiles))


@dataclass(frozen=True, slots=True, eq=False)
class CustomModel:
    """Everything that labels a photo with the user's own categories.

    Attributes:
        name: What the user calls it.
        labels: The categories, k of them.
        backbone: Whose facts it reads.
        weights: Shape (k, 2281): of the features; all 0 where there is a network.
        bias: Shape (k,).
        references: What strangers are told by.
        curve: Makes a confidence of a probability.
        strictness: The usual one, see :meth:`References.threshold`.
        depth: How it was trained, of :data:`DEPTHS`.
        network: A LiteRT model that looks at the photo itself; empty where the head is all.
        training: Facts for people: how many photos, when, how right.
        licences: How many training photos have which licence.
        version: Which version of its name; 0 before it is kept.
    """

    name: str
    labels: tuple[str, ...]
    backbone: Backbone
    weights: FloatArray
    bias: FloatArray
    references: References
    curve: Curve = Curve()
    strictness: float = 0.03
    depth: str = "quick"
    network: bytes = b""
    training: Mapping[str, Any] = field(default_factory=dict)
    licences: Mapping[str, int] = field(default_factory=dict)
    version: int = 0


def checked_name(name: object) -> str:
    """A name that a folder can have on every system.

    Raises:
        ValueError: It is none.
    """
    if not isinstance(name, str) or not 0 < len(name) <= 64 or safe(name) != name:
        raise ValueError(f"{str(name)[:40]!r} cannot be the name of a model")
    return name


def checked_label(label: object) -> str:
    """A label that a folder can be called.

    Raises:
        ValueError: It is none.
    """
    if not isinstance(label, str) or not 0 < len(label) <= 200 or safe(label) != label:
        raise ValueError(f"{str(label)[:40]!r} cannot be a category")
    return label
