"""From the model's probability to how often it is right: calibrated, one curve per level."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Self

import numpy as np

from organizer import paths
from organizer.files.rules import Level
from organizer.vision.facts import FloatArray

# Probabilities are kept this far from 0 and 1, where the log-odds have no bound.
EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Curve:
    """How one level's top probability becomes a confidence.

    The logits are divided by ``temperature`` before the softmax, the probabilities summed over the
    level's names, and the top one mapped by a logistic curve on its log-odds (Platt, 1999).

    Attributes:
        temperature: Above 1 flattens.
        slope: Of the logistic curve; above 0, so that the order of photos stays.
        intercept: Of the logistic curve.
    """

    temperature: float = 1.0
    slope: float = 1.0
    intercept: float = 0.0

    def confidence(self, probability: FloatArray) -> FloatArray:
        """Map top probabilities in [0, 1] to confidences in (0, 1), of the same shape."""
        clipped = np.clip(probability.astype(np.float64), EPSILON, 1 - EPSILON)
        odds = np.log(clipped) - np.log1p(-clipped)
        mapped: FloatArray = (1 / (1 + np.exp(-(self.slope * odds + self.intercept)))).astype(
            np.float32
        )
        return mapped


@dataclass(frozen=True, slots=True)
class Calibration:
    """A curve for each level."""

    fine: Curve = Curve()
    everyday: Curve = Curve()
    broad: Curve = Curve()

    @classmethod
    def load(cls) -> Self:
        """Read the program's own, fitted by ``resources/make/fit_calibration.py``."""
        document = json.loads(paths.resource("calibration.json").read_text("utf-8"))
        return cls(**{level.value: Curve(**document["levels"][level.value]) for level in Level})

    def curve(self, level: Level) -> Curve:
        """The curve of ``level``."""
        curves = {Level.FINE: self.fine, Level.EVERYDAY: self.everyday, Level.BROAD: self.broad}
        return curves[level]


@cache
def default() -> Calibration:
    """The program's own calibration, read once."""
    return Calibration.load()
