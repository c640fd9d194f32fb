"""The large facts of photos, which stay in the index's file until somebody asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from organizer.vision import signals
from organizer.vision.facts import FloatArray, Signals

if TYPE_CHECKING:  # the index gives these out, and they read from it
    from organizer.vision.index import Index


class LargeFacts:
    """Reads one model's large facts when somebody asks for them: a :class:`Source`."""

    def __init__(self, index: Index, model: str) -> None:
        self._index = index
        self._model = model

    def logits(self, contents: Sequence[str]) -> list[FloatArray | None]:
        """See :meth:`Source.logits`."""
        return self._index.numbers("logits", contents, self._model)

    def embeddings(self, contents: Sequence[str]) -> list[FloatArray | None]:
        """See :meth:`Source.embeddings`."""
        return self._index.numbers("embedding", contents, self._model)

    def signals(self, content: str) -> Signals | None:
        """See :meth:`Source.signals`."""
        facts = self._index.of_content(content, self._model)
        if facts is None:
            return None
        return facts.signals or signals.of(facts.measures, facts.embedding, facts.faces)
