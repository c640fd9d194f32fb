"""A site whose pictures are told by their numbers."""

from __future__ import annotations

from tests.training.pictures import jpeg
from tests.training.servers.site import Answer, Asked


def numbered(asked: Asked) -> Answer:
    """``/<anything>/7.jpg`` is picture 7."""
    return Answer(body=jpeg(int(asked.path.split("/")[-1].removesuffix(".jpg"))))
