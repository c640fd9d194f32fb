"""Small facts for tests of the window's parts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Verdict
from organizer.text import Text
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.vision.facts import Analysis


def group(number: int, name: str = "", folder: str = "/photos") -> PhotoGroup:
    path = Path(folder) / (name or f"img{number}.jpg")
    return PhotoGroup(Photo(path, 1000 + number, number, FileId(1, number)))


def waiting(number: int, name: str = "") -> PhotoItem:
    return PhotoItem(PhotoKey(FileId(1, number)), number, group(number, name))


def labelled(
    number: int,
    category: str = "Dogs",
    confidence: float = 0.9,
    *,
    sure: bool = True,
    taken_at: datetime | None = None,
    name: str = "",
) -> PhotoItem:
    facts = Analysis(group(number, name), content=f"c{number}", taken_at=taken_at)
    verdict = Verdict(category, category.lower(), confidence, sure)
    return PhotoItem(PhotoKey(FileId(1, number)), number, facts.group, facts, verdict)


def unreadable(number: int) -> PhotoItem:
    facts = Analysis(group(number), error=Text("the picture is damaged"))
    return PhotoItem(PhotoKey(FileId(1, number)), number, facts.group, facts)
