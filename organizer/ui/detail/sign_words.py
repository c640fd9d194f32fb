"""What a photo shows beside the model's classes, in words: faces, screens, documents, memes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.widgets.wording import percent

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.chances import Sign


def sign_words(item: PhotoItem, looking: Looking) -> str:
    """A line for each thing that was noticed; empty where nothing was.

    Args:
        item: The photo.
        looking: What is looked for.
    """
    if item.analysis is None or item.analysis.signals is None:
        return ""
    from organizer.vision.chances import noticed  # whoever made the facts imported most of it

    faces = item.analysis.signals.faces
    return "\n".join(_line(sign, faces) for sign in noticed(item.analysis, looking.switches()))


def _line(sign: Sign, faces: int) -> str:
    share = percent(sign.probability)
    match sign.name:
        case "screenshot":
            words = _tr("Screenshot: {0}").format(share)
        case "document":
            words = _tr("Document: {0}").format(share)
        case "meme":
            words = _tr("Meme: {0}").format(share)
        case _ if faces == 0:
            words = _tr("Perhaps a face, people: {0}").format(share)
        case _:
            words = _tr("%n face(s), people: {0}", faces).format(share)
    return words if sign.counts else _tr("{0} (too faint to count)").format(words)


def _tr(words: str, count: int = -1) -> str:
    return QCoreApplication.translate("SignWords", words, "", count)
