"""What is known about a photo: expensive to find, unchanging while its bytes do not change."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar, cast, overload

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


_Value = TypeVar("_Value")


class _Large(Generic[_Value]):
    """A field that can be left where it is kept: read anew whenever it is asked for."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, photo: None, owner: type) -> None: ...
    @overload
    def __get__(self, photo: Analysis, owner: type) -> _Value | None: ...
    def __get__(self, photo: Analysis | None, owner: type) -> _Value | None:
        if photo is None:
            return None  # what the field is when it is not given
        held = photo.__dict__[self._name]
        if held is None or not hasattr(held, "embeddings"):
            return cast("_Value | None", held)
        found: Any
        if self._name == "signals":
            found = held.signals(photo.content)
        elif self._name == "logits":
            (found,) = held.logits([photo.content])
        else:
            (found,) = held.embeddings([photo.content])
        return cast("_Value | None", found)

    def __set__(self, photo: Analysis, value: _Value | Source | None) -> None:
        photo.__dict__[self._name] = value


@dataclass(frozen=True, eq=False)
class Analysis:
    """The facts of one photo, or why there are none.

    Logits, embedding and signals of a photo that is in the index are read from there each time
    they are asked for, by :func:`logits_of` and :func:`embeddings_of` for many at once.

    Attributes:
        group: The photo's files.
        content: Hex digest of the lead's bytes; empty when they could not be read.
        logits: Shape (classes,), mean over the model's views; ``None`` without a model or on error.
        embedding: Shape (1280,), mean over the views; ``None`` likewise.
        signals: What ImageNet cannot see; ``None`` where it was not looked for.
        taken_at: Camera clock, no time zone; ``None`` when the photo does not say.
        camera: Model name; empty when unknown.
        width: Pixels after EXIF orientation; 0 when unknown.
        height: Likewise.
        cached: Whether the facts came from the index.
        error: Why the photo could not be read, for people; ``None`` when it could.
    """

    group: PhotoGroup
    content: str = ""
    logits: _Large[FloatArray] = _Large()
    embedding: _Large[FloatArray] = _Large()
    signals: _Large[Signals] = _Large()
    taken_at: datetime | None = None
    camera: str = ""
    width: int = 0
    height: int = 0
    cached: bool = False
    error: Text | None = None

    @classmethod
    def of_kept(cls, **fields: object) -> Analysis:
        """Make one of all its fields, in a quarter of the time: there may be 100,000 of them."""
        made = object.__new__(cls)
        made.__dict__.update(fields)
        return made

    @property
    def labelled(self) -> bool:
        """Whether there are logits; does not read them."""
        return self.__dict__["logits"] is not None

    def found_as(self, group: PhotoGroup) -> Analysis:
        """The same facts for a file that was found again, maybe under another name."""
        again = copy(self)
        again.__dict__.update(group=group, cached=True)
        return again


def logits_of(analyses: Sequence[Analysis]) -> list[FloatArray | None]:
    """The logits of many photos: what :attr:`Analysis.logits` is for each, read together."""
    return _read(analyses, "logits")


def embeddings_of(analyses: Sequence[Analysis]) -> list[FloatArray | None]:
    """The embeddings of many photos, likewise."""
    return _read(analyses, "embedding")


def _read(analyses: Sequence[Analysis], field: str) -> list[FloatArray | None]:
    results = [analysis.__dict__[field] for analysis in analyses]
    places: dict[Source, list[int]] = {}
    for place, held in enumerate(results):
        if held is not None and not isinstance(held, np.ndarray):
            places.setdefault(held, []).append(place)
    for source, kept in places.items():
        contents = [analyses[place].content for place in kept]
        found = source.logits(contents) if field == "logits" else source.embeddings(contents)
        for place, values in zip(kept, found, strict=True):
            results[place] = values
    return results
