"""What runs in the process of an engine: views come through shared memory, requests by a pipe.

Imports nothing heavy before it knows what is wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from organizer.vision.child_process import Channel
from organizer.vision.engine import Outputs, Views
from organizer.vision.facts import FloatArray
from organizer.vision.shared_frames import SharedFrames


class ChildModel(Protocol):
    """A model as a process of its own runs it."""

    @property
    def device(self) -> str:
        """What it runs on, for people."""
        ...

    @property
    def version(self) -> str:
        """Start of the SHA-256 of its weights; empty where the parent knows it."""
        ...

    def run(self, views: Views, into: Outputs) -> None:
        """Classify views, shape (n, 224, 224, 3), into arrays of n rows."""
        ...

    def feature_maps(self, views: Views, into: FloatArray) -> None:
        """Give the feature maps of views, in as many rows; see :meth:`Engine.feature_maps`."""
        ...

    def class_weights(self) -> FloatArray:
        """The last layer's weights, shape (1001, 1280)."""
        ...


Opener = Callable[[], ChildModel]
"""Opens a model in the process where it is to run; picklable, and light until it is called."""


def serve(channel: Channel, opener: Opener, block: str) -> None:
    """Open a model, say so, and run it as often as it is asked to.

    Args:
        channel: Receives ``{"run": n}``, ``{"maps": n}`` and ``{"weights": true}``, sends
            ``{"ready": …}`` once and ``{"done": true}`` for each.
        opener: Of the model.
        block: Name of the shared memory.

    Raises:
        EOFError: The other process wants nothing more.
    """
    model = opener()
    frames = SharedFrames(block)
    channel.send({"ready": {"device": model.device, "version": model.version}})
    while True:
        request = channel.receive()
        if "weights" in request:
            frames.weights[...] = model.class_weights()
        elif "maps" in request:
            count = int(request["maps"])
            model.feature_maps(frames.views[:count], frames.feature_maps[:count])
        else:
            count = int(request["run"])
            model.run(frames.views[:count], frames.rows(count))
        channel.send({"done": True})
