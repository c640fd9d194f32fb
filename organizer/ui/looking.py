"""What is looked for beside the model's classes, as the window keeps it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # signs import numpy, and the window is up before that
    from organizer.vision.signs import Switches


@dataclass(frozen=True, slots=True)
class Looking:
    """What a photo may be called beyond ImageNet's names.

    Attributes:
        people: Portraits and groups, by their faces.
        screenshots: Pictures of a screen.
        documents: Documents, receipts and whiteboards.
        memes: Pictures with large words on them.
    """

    people: bool = True
    screenshots: bool = True
    documents: bool = True
    memes: bool = False

    def switches(self) -> Switches:
        """The same, as judging takes it."""
        from organizer.vision.signs import Switches

        return Switches(**asdict(self))
