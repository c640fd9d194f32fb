"""ImageNet's lists of addresses, by WordNet id or by name: from a mirror or a downloaded list.

The addresses are from 2010, and many are dead. Those that Flickr answers for say so with a picture,
the same one each time.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

from organizer.text import text
from organizer.training.sources.protocol import (
    About,
    Found,
    Health,
    Options,
    Query,
    SourceError,
    Web,
)

_ID = re.compile(r"n\d{8}")
_PATH = "/api/text/imagenet.synset.geturls"


class ImageNet:
    """The source."""

    about = About(
        "imagenet",
        "ImageNet by synset",
        limits="needs a mirror (--base-url) or a list (--from); many links are dead",
        repeats_placeholders=True,
    )

    def __init__(self, web: Web) -> None:
        self._web = web

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield the addresses of a synset.

        Raises:
            SourceError: Neither a mirror nor a list was named, or the synset is not known.
        """
        wanted = synset(query.text)
        page = f"https://www.image-net.org/synset?wnid={wanted}"
        if options.from_path is not None:
            for url in _listed(options.from_path, wanted):
                yield Found(url, page=page)
            return
        if not options.base_url:
            raise SourceError(
                text(
                    "ImageNet's own lists are gone: name a mirror (--base-url URL) or a downloaded "
                    "list (--from FILE)."
                )
            )
        for url in await self._from_mirror(options.base_url, wanted):
            yield Found(url, page=page)

    async def probe(self, options: Options) -> Health:
        """Ask the mirror for owls, where one was named."""
        if options.from_path is not None:
            works = options.from_path.is_file()
            return Health(
                works,
                text(
                    "{path} is {what}",
                    path=options.from_path,
                    what="there" if works else "not there",
                ),
            )
        if not options.base_url:
            return Health(False, text("the old address is gone: give --base-url or --from"))
        try:
            found = await self._from_mirror(options.base_url, "n04194289")
        except SourceError as error:
            return Health(False, error.message)
        return Health(bool(found), text("{count} addresses of ships", count=len(found)))

    async def _from_mirror(self, base_url: str, wanted: str) -> list[str]:
        if "{wnid}" in base_url:
            page = await self._web.get(base_url.replace("{wnid}", wanted))
        else:
            page = await self._web.get(base_url.rstrip("/") + _PATH, {"wnid": wanted})
        if page.status != 200:
            raise SourceError(
                text("The mirror answered {status} for {id}.", status=page.status, id=wanted)
            )
        lines = page.body.decode("utf-8", "replace").splitlines()
        return [line.strip() for line in lines if line.strip().startswith(("http://", "https://"))]


def synset(words: str) -> str:
    """The WordNet id of a name, among the classes that the model knows too.

    Raises:
        SourceError: It is none of them.
    """
    if _ID.fullmatch(words.strip()):
        return words.strip()
    from organizer.vision.taxonomy import Taxonomy

    wanted = words.strip().casefold()
    classes = Taxonomy.load().classes
    for found in classes:
        if found.label.casefold() == wanted:
            return found.wnid
    like = [found for found in classes if wanted and wanted in found.label.casefold()]
    if len(like) == 1:
        return like[0].wnid
    if like:
        named = ", ".join(f"{found.label} ({found.wnid})" for found in like[:8])
        raise SourceError(text("“{name}” could be: {which}.", name=words, which=named))
    raise SourceError(
        text("“{name}” is no name known here; give its WordNet id, such as n04194289.", name=words)
    )


def _listed(path: Path, wanted: str) -> list[str]:
    """Addresses from a list of ``n01234567_12345<TAB>address``, or of addresses alone."""
    found = []
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            for line in file:
                name, _, rest = line.strip().partition("\t" if "\t" in line else " ")
                if rest and name.split("_")[0] == wanted:
                    found.append(rest.strip())
    except OSError as error:
        raise SourceError(
            text("{path} cannot be read: {why}.", path=path, why=error.strerror)
        ) from error
    return found
