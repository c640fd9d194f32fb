"""Where in a photo a custom model saw its category, as far as a map of features can say."""

from __future__ import annotations

from organizer.vision.custom_model import EMBEDDING, CustomModel
from organizer.vision.engine import Engine, Views
from organizer.vision.explain import heat_along
from organizer.vision.facts import FloatArray


def custom_heat(model: CustomModel, label: str, engine: Engine, view: Views) -> FloatArray | None:
    """Where in the frame what speaks for a category was seen.

    A linear head weighs the mean of the map of features, as the backbone's last layer does, so it
    can be asked of each place (see :mod:`organizer.vision.explain`). What the head makes of the
    backbone's opinions belongs to no place and is left out.

    Args:
        model: The model.
        label: One of its categories.
        engine: Its backbone.
        view: Shape (1, 224, 224, 3): the whole frame.

    Returns:
        Shape (224, 224) in [0, 1]; ``None`` for a network of the model's own, which gives no map.
    """
    if model.network:
        return None
    weights = model.weights[:, :EMBEDDING]
    # What all categories have in common makes none of them likelier.
    return heat_along(
        engine, view, weights[model.labels.index(label)] - weights.mean(axis=0, dtype=weights.dtype)
    )
