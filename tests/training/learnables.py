"""Examples to learn from whose facts are made up, so that learning is tested in milliseconds."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.training.learnable import Learnable
from organizer.vision.custom_model import EMBEDDING, OPINION, Backbone

BACKBONE = Backbone("mobilenet_v2", "5d3137241276")

Result = TypeVar("Result")


def result_of(work: Generator[Any, None, Result]) -> Result:
    """Run a generator to its end."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            found: Result = stop.value
            return found


def photo(name: str) -> PhotoGroup:
    return PhotoGroup(Photo(Path("/photos") / name, 1, 1, FileId(1, 1)))


def learnable(
    counts: dict[str, int], *, seed: int = 0, apart: float = 1.0, spread: float = 1.0
) -> Learnable:
    """Photos of classes whose embeddings and logits lie around a centre each.

    Args:
        counts: How many photos each class has.
        seed: Of the photos; the centres are the same for all.
        apart: How far the centres are from each other.
        spread: How far photos are from their centre.
    """
    random = np.random.default_rng(seed)
    truth = np.repeat(np.arange(len(counts)), list(counts.values()))
    embeddings, logits = [], []
    for place in truth.tolist():
        centre = np.random.default_rng(1000 + place)
        looks = np.abs(centre.normal(size=EMBEDDING)) * apart
        embeddings.append(np.abs(looks + spread * random.normal(size=EMBEDDING) * 0.5))
        opinion = random.normal(size=OPINION)
        opinion[centre.integers(0, OPINION, 5)] += 6 * apart
        logits.append(opinion)
    names = [f"{seed}-{place}.jpg" for place in range(len(truth))]
    return Learnable(
        tuple(counts),
        tuple(photo(name) for name in names),
        tuple(names),
        truth.astype(np.intp),
        np.array(logits, np.float32).reshape(-1, OPINION),
        np.array(embeddings, np.float32).reshape(-1, EMBEDDING),
    )
