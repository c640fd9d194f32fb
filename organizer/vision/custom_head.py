"""From facts to the user's own categories: how likely each is, and how strange the photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from organizer.vision.custom_model import EMBEDDING, OPINION, CustomModel, References
from organizer.vision.facts import Analysis, FloatArray

_BLOCK = 1024
"""Photos compared with the references at once: keeps the table of distances small."""


_SECOND = np.float32(2)
"""Of the distance between opinions, beside that between embeddings; 1 to 4 are as good."""

_WEIGHT = np.float32(10)
"""Of opinions, whose length is 1, beside embeddings, whose length is about 20."""


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What a custom model says of n photos.

    Attributes:
        probabilities: Shape (n, k), calibrated, of one of the categories being there at all.
        confidence: Shape (n,): how often the likeliest category is right.
        strangeness: Shape (n,): how far the photo is from those of the training; 0 to 4.
    """

    probabilities: FloatArray
    confidence: FloatArray
    strangeness: FloatArray


def softmax(logits: FloatArray) -> FloatArray:
    """Probabilities over the last axis."""
    powers: FloatArray = np.exp(logits - logits.max(axis=-1, keepdims=True))
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


def directions(embeddings: FloatArray) -> FloatArray:
    """Embeddings of length one, shape (n, 1280)."""
    lengths = np.linalg.norm(embeddings, axis=1, keepdims=True)
    made: FloatArray = embeddings / np.maximum(lengths, 1e-9)
    return made


def opinions(logits: FloatArray) -> FloatArray:
    """Square roots of the backbone's class probabilities, whose products compare photos.

    The scalar product of two of them is the Bhattacharyya coefficient of the distributions.

    Args:
        logits: Shape (n, 1001 or more): the backbone's own come first.
    """
    made: FloatArray = np.sqrt(softmax(logits[:, :OPINION]))
    return made


def features(logits: FloatArray, embeddings: FloatArray) -> FloatArray:
    """What a head reads: the embedding, and what the backbone takes the photo for.

    The second adds what no linear head could make of the first. Ants and bees, trained on either
    half and measured on the other: 97.7% right with the embedding alone, 98.0 with both, and less
    depends on how strictly the head was fitted.

    Args:
        logits: Shape (n, 1001 or more).
        embeddings: Shape (n, 1280).

    Returns:
        Shape (n, 2281).
    """
    made: FloatArray = np.concatenate([embeddings, _WEIGHT * opinions(logits)], axis=1)
    return made


def strangeness(
    references: References, of_embeddings: FloatArray, of_opinions: FloatArray
) -> FloatArray:
    """How far photos are from the nearest references.

    The weighted sum of two distances, each averaged over its own nearest references: one minus
    the cosine of the embeddings, and one minus the Bhattacharyya coefficient of what the backbone
    takes the photos for. Of ants and bees, at a threshold that keeps 97% of training photos, the
    first alone let 4.5% of 200 web photos through, the two together 2; the highest softmax 42.

    Args:
        references: What is compared with.
        of_embeddings: Shape (n, 1280), of length one.
        of_opinions: Shape (n, 1001), of :func:`opinions`.

    Returns:
        Shape (n,).
    """
    found = np.empty(len(of_embeddings), dtype=np.float32)
    for start in range(0, len(found), _BLOCK):
        block = slice(start, start + _BLOCK)
        far = 1 - of_embeddings[block] @ references.embeddings.T
        apart = 1 - of_opinions[block] @ references.opinions.T
        found[block] = nearest(far, references.neighbours)
        found[block] += _SECOND * nearest(apart, references.neighbours)
    return found


def nearest(distances: FloatArray, neighbours: int) -> FloatArray:
    """Mean of each row's smallest distances, shape (n,)."""
    count = min(neighbours, distances.shape[1])
    smallest = np.partition(distances, count - 1, axis=1)[:, :count]
    mean: FloatArray = smallest.mean(axis=1)
    return mean


def own_logits(model: CustomModel, logits: FloatArray, embeddings: FloatArray) -> FloatArray:
    """What the model's categories score, shape (n, k), before calibration.

    Args:
        model: The model.
        logits: Shape (n, 1001), or (n, 1001 + k) where its network looked too.
        embeddings: Shape (n, 1280).
    """
    if model.network:
        return logits[:, OPINION:]
    found: FloatArray = features(logits, embeddings) @ model.weights.T + model.bias
    return found


def score(model: CustomModel, logits: FloatArray, embeddings: FloatArray) -> Scores:
    """What the model says of photos; see :func:`own_logits` for the arguments."""
    scored = own_logits(model, logits, embeddings) / np.float32(model.curve.temperature)
    probabilities = softmax(scored)
    return Scores(
        probabilities,
        model.curve.confidence(probabilities.max(axis=1)),
        strangeness(model.references, directions(embeddings), opinions(logits)),
    )


def usable(
    model: CustomModel, analyses: Sequence[Analysis]
) -> tuple[list[int], FloatArray, FloatArray]:
    """The photos whose facts are those that the model reads.

    Returns:
        Their places among ``analyses``, their logits and their embeddings, a row each.
    """
    width = OPINION + (len(model.labels) if model.network else 0)
    places, logits, embeddings = [], [], []
    for place, analysis in enumerate(analyses):
        # Asked for once: they may have to be read from the index.
        found, embedding = analysis.logits, analysis.embedding
        if found is None or embedding is None:
            continue
        if found.shape == (width,) and embedding.shape == (EMBEDDING,):
            places.append(place)
            logits.append(found)
            embeddings.append(embedding)
    if not places:
        return [], np.empty((0, width), np.float32), np.empty((0, EMBEDDING), np.float32)
    return places, np.stack(logits), np.stack(embeddings)
