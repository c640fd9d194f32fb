"""Engines that live in a process of their own, and what takes over when that process is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

import numpy as np

from organizer.errors import StartError
from organizer.text import Text, text
from organizer.vision.child_process import Child, ChildError, Message
from organizer.vision.engine import Engine, Outputs, Views
from organizer.vision.engine_child import Opener, serve
from organizer.vision.facts import FloatArray
from organizer.vision.shared_frames import BATCH, SharedFrames

_Result = TypeVar("_Result")

_START_PATIENCE = 300.0
"""Seconds for a model to be fetched and loaded: TensorFlow takes seven, a slow disk many times."""

_RUN_PATIENCE = 60.0
"""Seconds for a batch; 32 views take 17 on SwiftShader on two cores, the slowest seen."""


class ChildEngine:
    """A model in a process of its own; the views go there through shared memory.

    Args:
        opener: Opens the model there.
        kind: What the process is called.
        title: What the engine is called, ``{device}`` being what it says it runs on.
        model: Which model, for the index.
        version: Of its weights; ``None`` to believe the process.
        patience: Seconds a batch may take.

    Attributes:
        name: The title, filled in.
        model: As given.
        version: Start of the SHA-256 of the weights.
        device: What the process says it runs on.
        warning: Always ``None``: when something goes wrong it raises.

    Raises:
        ChildError: It does not start; says why.
    """

    warning: Text | None = None

    def __init__(
        self,
        opener: Opener,
        *,
        kind: str,
        title: str,
        model: str,
        version: str | None = None,
        patience: float = _RUN_PATIENCE,
    ) -> None:
        self.model = model
        self._patience = patience
        self._weights: FloatArray | None = None
        try:
            self._frames = SharedFrames()
        except OSError as error:
            raise ChildError(text("there is no shared memory: {reason}", reason=error)) from error
        try:
            self._child = Child(serve, opener, self._frames.name, name=kind)
        except ChildError:
            self._frames.close()
            raise
        try:
            ready = self._ask(None, _START_PATIENCE)["ready"]
        except BaseException:
            self.close()
            raise
        self.device: str = ready["device"]
        self.name = title.format(device=self.device)
        self.version: str = version or ready["version"]

    @property
    def pid(self) -> int | None:
        """The process; ``None`` once closed."""
        return self._child.pid

    def run(self, views: Views) -> Outputs:
        """Classify views, a batch at a time.

        Raises:
            ChildError: The process is lost, or what it runs on is.
        """
        parts = [self._frames.copied(count) for count in self._batches(views, "run")]
        if len(parts) == 1:
            return parts[0]
        return Outputs(
            np.concatenate([part.logits for part in parts]),
            np.concatenate([part.embeddings for part in parts]),
        )

    def feature_maps(self, views: Views) -> FloatArray:
        """See :meth:`Engine.feature_maps`.

        Raises:
            ChildError: As :meth:`run`.
        """
        batches = self._batches(views, "maps")
        return np.concatenate([self._frames.feature_maps[:count].copy() for count in batches])

    def _batches(self, views: Views, what: str) -> Iterator[int]:
        """Ask for something of all views, a batch at a time; gives how many each has."""
        for start in range(0, max(1, len(views)), BATCH):
            some = views[start : start + BATCH]
            self._child.must_be_open()
            self._frames.views[: len(some)] = some
            self._ask({what: len(some)}, self._patience)
            yield len(some)

    def class_weights(self) -> FloatArray:
        """See :meth:`Engine.class_weights`.

        Raises:
            ChildError: As :meth:`run`.
        """
        if self._weights is None:
            self._ask({"weights": True}, self._patience)
            self._weights = self._frames.weights.copy()
        return self._weights

    def close(self) -> None:
        """Kill the process; may be called twice."""
        self._child.close()
        self._frames.close()

    def _ask(self, request: Message | None, patience: float) -> Message:
        if request is not None:
            self._child.send(request)
        return self._child.receive(patience)


class SteadyEngine:
    """An engine that may be lost, and those that take over with the same views.

    All of them have the same weights, so that whichever looked at a photo, its facts are the
    same; :attr:`version` never changes.

    Args:
        engine: What runs first.
        successors: Open the next one, in turn, when one is lost; each with the words that end
            the sentence about it.
        on_lost: Is told why the first one was lost.

    Attributes:
        model: That of the first engine.
        version: Likewise.
        warning: What was lost and what runs instead; ``None`` while all is well.
    """

    def __init__(
        self,
        engine: Engine,
        successors: Sequence[tuple[Text, Callable[[], Engine]]],
        on_lost: Callable[[Text], None] | None = None,
    ) -> None:
        self._engine = engine
        self._on_lost = on_lost
        self._successors = list(successors)
        self.model = engine.model
        self.version = engine.version
        self.warning: Text | None = None

    @property
    def name(self) -> str:
        """What runs now."""
        return self._engine.name

    def run(self, views: Views) -> Outputs:
        """Classify views, on the next engine where this one is lost.

        Raises:
            StartError: The last one is lost too.
        """
        return self._steady(lambda engine: engine.run(views))

    def feature_maps(self, views: Views) -> FloatArray:
        """See :meth:`Engine.feature_maps`.

        Raises:
            StartError: As :meth:`run`.
        """
        return self._steady(lambda engine: engine.feature_maps(views))

    def class_weights(self) -> FloatArray:
        """See :meth:`Engine.class_weights`.

        Raises:
            StartError: As :meth:`run`.
        """
        return self._steady(lambda engine: engine.class_weights())

    def close(self) -> None:
        """Close what runs now."""
        self._successors.clear()
        self._engine.close()

    def _steady(self, work: Callable[[Engine], _Result]) -> _Result:
        while True:
            try:
                return work(self._engine)
            except ChildError as error:
                self._succeed(error)

    def _succeed(self, lost: ChildError) -> None:
        """Open the next engine that starts."""
        name = self._engine.name
        self._engine.close()
        if self._on_lost is not None and self.warning is None:
            self._on_lost(lost.message)
        while self._successors:
            instead, successor = self._successors.pop(0)
            with suppress(ChildError, StartError):
                self._engine = successor()
                if self._engine.version != self.version:
                    continue
                self.warning = text(
                    "{name} was lost while it ran ({reason}); {instead}. The photos it was at"
                    " were looked at again.",
                    name=name,
                    reason=lost.message,
                    instead=instead,
                )
                return
        raise StartError(
            text(
                "{name} was lost while it ran ({reason}); run it again, or with --engine cpu.",
                name=name,
                reason=lost.message,
            )
        ) from lost
