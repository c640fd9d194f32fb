"""What was left alone, counted by kind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def counted(kind: str, count: int) -> str:
    """For example “3 videos”.

    Args:
        kind: As :mod:`organizer.files.scan` calls it.
        count: How many of them.
    """
    match kind:
        case "folder":
            return _tr("%Ln subfolder(s)", count)
        case "unreadable folder":
            return _tr("%Ln unreadable folder(s)", count)
        case "foreign folder":
            return _tr("%Ln folder(s) of other programs", count)
        case "unreadable":
            return _tr("%Ln unreadable file(s)", count)
        case "hidden":
            return _tr("%Ln hidden", count)
        case "cloud file":
            return _tr("%Ln file(s) in the cloud", count)
        case "symlink":
            return _tr("%Ln symbolic link(s)", count)
        case "video":
            return _tr("%Ln video(s)", count)
        case "sidecar":
            return _tr("%Ln sidecar(s) without a photo", count)
        case _:
            return _tr("%Ln other file(s)", count)


def _tr(words: str, count: int) -> str:
    return QCoreApplication.translate("LeftAloneWords", words, "", count)
