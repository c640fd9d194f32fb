"""What is known about a photo: expensive to find, unchanging while its bytes do not change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from organizer.files.photo import PhotoGroup
from organizer.text import Text

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Prediction:
    """One possible label and its probability in [0, 1]."""

    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Faces:
    """What the face model found in one photo.

    Attributes:
        count: Faces large and sure enough for the photo to be of them.
        score: The best score in [0, 1] of a face wide enough; 0 where there is none.
    """

    count: int = 0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Signals:
    """What a photo shows that ImageNet has no class for; each stands for itself.

    Attributes:
        faces: Faces large enough to be what the photo is about.
        people: Probability in [0, 1] that the photo is of people; 0 without the face model.
        screenshot: Probability that it is a screenshot.
        document: Probability that it is a document, a receipt or a whiteboard.
        meme: Probability that it is a picture with large words on it, made to be passed on.
    """

    faces: int = 0
    people: float = 0.0
    screenshot: float = 0.0
    document: float = 0.0
    meme: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is known about some bytes, whatever file they are in.

    Attributes:
        content: Their hash, hex.
        taken_at: Camera clock; ``None`` when unknown.
        camera: Model name; empty when unknown.
        width: Pixels, upright.
        height: Likewise.
        error: Why they are no photo.
        logits: Shape (classes,); ``None`` when no model was asked.
        embedding: Shape (1280,); ``None`` likewise.
        measures: Of its surface, see :data:`organizer.vision.surface.NAMES`; ``None`` on error.
        faces: What the face model found; ``None`` when it was not asked.
        signals: What follows from the last three; ``None`` when there is nothing to follow from.
    """

    content: str
    taken_at: datetime | None = None
    camera: str = ""
    width: int = 0
    height: int = 0
    error: Text | None = None
    logits: FloatArray | None = None
    embedding: FloatArray | None = None
    measures: FloatArray | None = None
    faces: Faces | None = None
    signals: Signals | None = None


class Source(Protocol):
    """Where the large facts of many photos are, other than in memory: the index.

    Five kilobytes a photo are half a gigabyte for 100,000 of them.
    """

    def logits(self, contents: Sequence[str]) -> list[FloatArray | None]:
        """The logits of some contents, in their order; ``None`` for what is gone."""
        ...

    def embeddings(self, contents: Sequence[str]) -> list[FloatArray | None]:
        """The embeddings, likewise."""
        ...

    def signals(self, content: str) -> Signals | None:
        """What ImageNet cannot see in one photo."""
        ...


class Analysis:
    """The facts of one photo, or why there are none. Never changed; equal to itself alone.

    Logits, embedding and signals of a photo that is in the index are read from there each time
    they are asked for, by :func:`logits_of` and :func:`embeddings_of` for many at once. There may
    be 100,000 of these: as a dataclass with a ``__dict__`` they would take five times the memory.

    Attributes:
        group: The photo's files.
        content: Hex digest of the lead's bytes; empty when they could not be read.
        taken_at: Camera clock, no time zone; ``None`` when the photo does not say.
        camera: Model name; empty when unknown.
        width: Pixels after EXIF orientation; 0 when unknown.
        height: Likewise.
        cached: Whether the facts came from the index.
        error: Why the photo could not be read, for people; ``None`` when it could.
        held_logits: The logits, or where they are kept.
        held_embedding: Likewise.
        held_signals: Likewise.
    """

    __slots__ = (
        "cached",
        "camera",
        "content",
        "error",
        "group",
        "height",
        "held_embedding",
        "held_logits",
        "held_signals",
        "taken_at",
        "width",
    )

    def __init__(
        self,
        group: PhotoGroup,
        content: str = "",
        logits: FloatArray | Source | None = None,
        embedding: FloatArray | Source | None = None,
        signals: Signals | Source | None = None,
        taken_at: datetime | None = None,
        camera: str = "",
        width: int = 0,
        height: int = 0,
        cached: bool = False,
        error: Text | None = None,
    ) -> None:
        self.group: Final = group
        self.content: Final = content
        self.held_logits: Final = logits
        self.held_embedding: Final = embedding
        self.held_signals: Final = signals
        self.taken_at: Final = taken_at
        self.camera: Final = camera
        self.width: Final = width
        self.height: Final = height
        self.cached: Final = cached
        self.error: Final = error

    @property
    def logits(self) -> FloatArray | None:
        """Shape (classes,), mean over the model's views; ``None`` without a model or on error."""
        return _read([self], [self.held_logits], "logits")[0]

    @property
    def embedding(self) -> FloatArray | None:
        """Shape (1280,), mean over the views; ``None`` likewise."""
        return _read([self], [self.held_embedding], "embeddings")[0]

    @property
    def signals(self) -> Signals | None:
        """What ImageNet cannot see; ``None`` where it was not looked for."""
        held = self.held_signals
        return held if held is None or isinstance(held, Signals) else held.signals(self.content)

    @property
    def labelled(self) -> bool:
        """Whether there are logits; does not read them."""
        return self.held_logits is not None

    def found_as(self, group: PhotoGroup) -> Analysis:
        """The same facts for a file that was found again, maybe under another name."""
        return self._with(group, self.held_logits, cached=True)

    def with_logits(self, logits: FloatArray) -> Analysis:
        """The same facts with other logits."""
        return self._with(self.group, logits, cached=self.cached)

    def _with(
        self, group: PhotoGroup, logits: FloatArray | Source | None, *, cached: bool
    ) -> Analysis:
        return Analysis(
            group,
            self.content,
            logits,
            self.held_embedding,
            self.held_signals,
            self.taken_at,
            self.camera,
            self.width,
            self.height,
            cached,
            self.error,
        )


def logits_of(analyses: Sequence[Analysis]) -> list[FloatArray | None]:
    """The logits of many photos: what :attr:`Analysis.logits` is for each, read together."""
    return _read(analyses, [each.held_logits for each in analyses], "logits")


def embeddings_of(analyses: Sequence[Analysis]) -> list[FloatArray | None]:
    """The embeddings of many photos, likewise."""
    return _read(analyses, [each.held_embedding for each in analyses], "embeddings")


def _read(
    analyses: Sequence[Analysis],
    held: Sequence[FloatArray | Source | None],
    what: Literal["logits", "embeddings"],
) -> list[FloatArray | None]:
    results: list[FloatArray | None] = []
    places: dict[Source, list[int]] = {}
    for place, each in enumerate(held):
        if each is None or isinstance(each, np.ndarray):
            results.append(each)
        else:
            results.append(None)
            places.setdefault(each, []).append(place)
    for source, kept in places.items():
        contents = [analyses[place].content for place in kept]
        found = source.logits(contents) if what == "logits" else source.embeddings(contents)
        for place, values in zip(kept, found, strict=True):
            results[place] = values
    return results
