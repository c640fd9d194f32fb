"""Brings the translations up to date with the source, and makes what the window reads.

python -m resources.linguist
"""

from __future__ import annotations

import sys

from resources.linguist import catalog
from resources.linguist.extracting import extract
from resources.linguist.releasing import FOLDER, release

ROOT = FOLDER.parents[1]


def main() -> int:
    """Update every ``.ts`` and say what is not translated yet; 1 when something is not."""
    words, hidden = extract(ROOT)
    for call in hidden:
        print(f"no words to translate in {call}", file=sys.stderr)  # noqa: T201
    missing = 0
    for language, plurals in (("en", 2), ("zh_CN", 1)):
        path = FOLDER / f"organizer_{language}.ts"
        old = catalog.read(path)
        messages = (
            catalog.english(old, words)
            if language == "en"
            else catalog.updated(old, words, plurals)
        )
        catalog.write(path, language, messages)
        for message in messages:
            if not message.finished:
                missing += 1
                source = message.words.source
                print(f"{path.name}: not translated: {message.words.context}: {source}")  # noqa: T201
    release()
    return 1 if missing or hidden else 0


if __name__ == "__main__":
    sys.exit(main())
