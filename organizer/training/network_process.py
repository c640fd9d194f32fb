"""What runs in the process that trains; loads TensorFlow, or says what is missing."""

from __future__ import annotations

from organizer.errors import OrganizerError
from organizer.installing import how_to_get
from organizer.text import text
from organizer.training.deep_settings import DeepSettings
from organizer.vision.child_process import Channel


def run(channel: Channel, folder: str, classes: int, settings: DeepSettings) -> None:
    """Train a network in this process.

    Args:
        channel: Gets progress as messages, at last ``{"done": …}``.
        folder: See :class:`organizer.training.keras_training.Trainer`.
        classes: How many there are.
        settings: How to train.

    Raises:
        OrganizerError: TensorFlow does not start, weights cannot be had, or the disk is full.
    """
    try:
        from organizer.training import keras_training
    except Exception as error:
        raise OrganizerError(
            text(
                "TensorFlow does not start here ({reason}). Install it again: {how}. "
                "Quick training works without it",
                reason=f"{type(error).__name__}: {error}"[:200],
                how=how_to_get("training"),
            )
        ) from error
    keras_training.train(channel, folder, classes, settings)
