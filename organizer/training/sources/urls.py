"""A file of addresses: one a line, or ``class<TAB>address``; ``#`` begins a remark."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx

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


class Urls:
    """The source."""

    about = About("urls", "A file of addresses", limits="none but those of the servers named")

    def __init__(self, _web: Web) -> None:
        pass

    async def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Yield the addresses of a class, and those that name none.

        Raises:
            SourceError: No file was named, or it cannot be read.
        """
        if options.from_path is None:
            raise SourceError(text("Say which file of addresses: --from PATH."))
        try:
            lines = options.from_path.read_text("utf-8-sig", "replace").splitlines()
        except OSError as error:
            raise SourceError(
                text("{path} cannot be read: {why}.", path=options.from_path, why=error.strerror)
            ) from error
        wanted = {query.class_name.casefold(), query.text.casefold()}
        for line in lines:
            words = line.strip()
            if not words or words.startswith("#"):
                continue
            class_name, tab, address = words.rpartition("\t")
            if tab and class_name.strip().casefold() not in wanted:
                continue
            yield Found(_whole(address.strip(), options.base_url))

    async def probe(self, options: Options) -> Health:
        """Say whether the file is there, where one was named."""
        if options.from_path is not None and not options.from_path.is_file():
            return Health(False, text("{path} is no file", path=options.from_path))
        return Health(True, text("works; takes --from FILE"))


def _whole(address: str, base: str) -> str:
    if not base or "://" in address:
        return address
    try:
        return str(httpx.URL(base.rstrip("/") + "/").join(address))
    except (httpx.InvalidURL, ValueError):
        return address
