"""What the user asked for, and what was decided about each photo: the inputs of planning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from organizer.files.photo import PhotoGroup
from organizer.text import Text


class Mode(StrEnum):
    """What happens to a photo."""

    SORT = "sort"
    RENAME = "rename"
    BOTH = "both"


class Level(StrEnum):
    """How coarse a label is: the model's own class, an everyday category, or a broad group."""

    FINE = "fine"
    EVERYDAY = "everyday"
    BROAD = "broad"


class Unsure(StrEnum):
    """What happens to photos the program is not sure of."""

    LEAVE = "leave"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a photo shows, at the level asked for.

    Attributes:
        category: The name at the level asked for: what ``{category}`` becomes.
        label: The fine label: what ``{label}`` becomes.
        confidence: Probability in [0, 1] that ``category`` is right.
        sure: Whether it is filed: those that are sure are, taken together, as often right as the
            user asked for.
        source: Who decided: the model, the user's correction, or a rule.
        folder: What the folder of ``category`` is called; empty when it has the same name.
        written: ``label`` as it is written into names of files; empty when that is the same.
    """

    category: str
    label: str
    confidence: float
    sure: bool
    source: Literal["model", "user", "rule"] = "model"
    folder: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A photo on its way into a plan: the group, its facts and its verdict.

    Attributes:
        group: The files.
        verdict: ``None`` where no label was asked for or none could be had.
        taken_at: Local time on the camera's clock; ``None`` when the photo does not say.
        camera: Model name, for example ``"iPhone XR"``; empty when unknown.
        error: Why the photo cannot be planned (unreadable…); it then stays where it is.
        stay: Why the user wants it to stay where it is; ``None`` when it may move.
    """

    group: PhotoGroup
    verdict: Verdict | None = None
    taken_at: datetime | None = None
    camera: str = ""
    error: Text | None = None
    stay: Text | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """How photos are to be tidied.

    Attributes:
        mode: Sort into folders, rename, or both.
        template: See :mod:`organizer.files.naming`; empty for the mode's own default.
        destination: Root of the folders that sorting makes; ``None`` for the folder itself.
        level: Which name ``{category}`` is.
        min_confidence: In [0, 1]: how many of the photos that are filed are to be right. At 0 all
            are filed, at 1 only those whose label the user set.
        unsure: What happens to unsure photos.
        back_off: Whether a photo that is unsure is filed under the name of a coarser level at
            which it is sure: as a dog when the breed is doubtful.
    """

    mode: Mode = Mode.SORT
    template: str = ""
    destination: Path | None = None
    level: Level = Level.EVERYDAY
    min_confidence: float = 0.95
    unsure: Unsure = Unsure.LEAVE
    back_off: bool = False
