"""Things of one level whose folders a file system would take for one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from organizer.files import naming
from organizer.text import Text, text
from organizer.vision.names import LANGUAGES, Name


def folded(name: str) -> str:
    """A name as a file system that ignores case and forms of accents compares it."""
    return unicodedata.normalize("NFC", name).casefold()


def shared_folders(things_at: Mapping[int, Iterable[Name]]) -> list[Text]:
    """Say which things of one level go into one folder; only a user's edit makes that so."""
    notices: dict[tuple[Name, Name], Text] = {}
    for things in things_at.values():
        for language in range(len(LANGUAGES)):
            owners: dict[str, Name] = {}
            for name in things:
                folder = naming.safe(name.folder or name.said[language])
                other = owners.setdefault(folded(folder), name)
                if other is not name:
                    notice = text(
                        "“{one}” and “{other}” share the folder “{folder}”.",
                        one=other.said[language],
                        other=name.said[language],
                        folder=folder,
                    )
                    notices.setdefault((other, name), notice)
    return list(notices.values())
