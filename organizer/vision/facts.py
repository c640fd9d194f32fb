"""What is known about a photo: expensive to find, unchanging while its bytes do not change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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
class Analysis:
    """The facts of one photo, or why there are none.

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
    logits: FloatArray | None = None
    embedding: FloatArray | None = None
    signals: Signals | None = None
    taken_at: datetime | None = None
    camera: str = ""
    width: int = 0
    height: int = 0
    cached: bool = False
    error: Text | None = None
