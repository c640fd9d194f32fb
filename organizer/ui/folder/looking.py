"""What is looked for beside the model's classes, as the window keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.settings import Strangers

if TYPE_CHECKING:  # signs import numpy, and the window is up before that
    from organizer.vision.signs import Switches


@dataclass(frozen=True, slots=True)
class OwnModel:
    """Which model of the user's own labels photos.

    Attributes:
        name: The model's; empty for none.
        alone: Photos that it does not know get no label, instead of a general one.
    """

    name: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Looking:
    """What a photo may be called beyond ImageNet's names.

    Attributes:
        people: Portraits and groups, by their faces.
        screenshots: Pictures of a screen.
        documents: Documents, receipts and whiteboards.
        memes: Pictures with large words on them.
        own: The user's own categories.
        strangers: What becomes of photos that show none of those.
    """

    people: bool = True
    screenshots: bool = True
    documents: bool = True
    memes: bool = False
    own: OwnModel = OwnModel()
    strangers: Strangers = Strangers.USUAL

    def switches(self) -> Switches:
        """The same, as judging takes it."""
        from organizer.vision.signs import Switches

        return Switches(self.people, self.screenshots, self.documents, self.memes)
