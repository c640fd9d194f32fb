"""From the model's probability to how often it is right: calibrated, one curve per level.

Two numbers are told apart. A photo's *confidence* is how often such a photo is right. What the
user *asks* is how many of all filed photos are to be right. Filed photos are mostly far above the
least confident of them, so that the bar for one photo lies lower than what is asked of all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

import numpy as np

from organizer import paths
from organizer.files.rules import Level
from organizer.vision.facts import FloatArray

# Probabilities are kept this far from 0 and 1, where the log-odds have no bound.
EPSILON = 1e-6

NEVER = 2.0
"""A bar that no confidence reaches: who asks for no mistake at all has to say what photos show."""

_EVEN_CHANCE = 0.5


@dataclass(frozen=True, slots=True)
class Curve:
    """How one level's top probability becomes a confidence.

    The logits are divided by ``temperature`` before the softmax, the probabilities summed over the
    level's names, and the top one mapped by a logistic curve on its log-odds (Platt, 1999).

    Attributes:
        temperature: Above 1 flattens.
        slope: Of the logistic curve; above 0, so that the order of photos stays.
        intercept: Of the logistic curve.
        bars: What may be asked, rising, each with the least confidence at which the photos at or
            over it were expected to be that precise; without any, what is asked is the bar.
    """

    temperature: float = 1.0
    slope: float = 1.0
    intercept: float = 0.0
    bars: tuple[tuple[float, float], ...] = ()

    def confidence(self, probability: FloatArray) -> FloatArray:
        """Map top probabilities in [0, 1] to confidences in (0, 1), of the same shape."""
        clipped = np.clip(probability.astype(np.float64), EPSILON, 1 - EPSILON)
        odds = np.log(clipped) - np.log1p(-clipped)
        mapped: FloatArray = (1 / (1 + np.exp(-(self.slope * odds + self.intercept)))).astype(
            np.float32
        )
        return mapped

    def bar(self, asked: float) -> float:
        """The confidence from which on a photo is filed.

        Whoever asks for an even chance or more never gets a photo that is rather wrong than right,
        however many others make up for it.

        Args:
            asked: In [0, 1]: how many of the filed photos are to be right.

        Returns:
            Rising with ``asked``, from 0, which every photo reaches, to :data:`NEVER`.
        """
        if asked >= 1:
            return NEVER
        floor = min(asked, _EVEN_CHANCE)
        points = np.array(((0, 0), *self.bars, (1, 1)), dtype=np.float64)
        return max(floor, float(np.interp(asked, points[:, 0], points[:, 1])))


def sign_bar(asked: float) -> float:
    """The confidence from which on a photo is filed that shows what ImageNet cannot see.

    Nobody has measured how such photos' confidences spread in people's folders. If they spread
    evenly from the bar up to 1, those filed are right as often as the middle of the two.
    """
    return NEVER if asked >= 1 else max(min(asked, _EVEN_CHANCE), 2 * asked - 1)


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
        return cls(**{level.value: _curve(document["levels"][level.value]) for level in Level})

    def curve(self, level: Level) -> Curve:
        """The curve of ``level``."""
        curves = {Level.FINE: self.fine, Level.EVERYDAY: self.everyday, Level.BROAD: self.broad}
        return curves[level]


def _curve(stored: dict[str, Any]) -> Curve:
    bars = tuple((float(asked), float(bar)) for asked, bar in stored["bars"].items())
    return Curve(stored["temperature"], stored["slope"], stored["intercept"], bars)


@cache
def default() -> Calibration:
    """The program's own calibration, read once."""
    return Calibration.load()
