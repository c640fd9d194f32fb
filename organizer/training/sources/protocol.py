"""What an image source is: it finds addresses of images and says whether it works today."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from organizer.errors import OrganizerError
from organizer.text import Text
from organizer.training.licences import Licence


class SourceError(OrganizerError):
    """A source cannot be searched: what it said, and what to do about it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One image that a source knows of.

    Attributes:
        url: Where the image itself is; unique within the source.
        page: The page that shows it, for people.
        title: What it is called.
        author: Who made it.
        licence: Name of its licence; empty when the source does not say.
        licence_url: Where the licence can be read.
        width: Pixels; 0 when unknown.
        height: Likewise.
        path: A file on this machine that is the image; then nothing is downloaded.
        source: Where it came from before, when a dataset is taken over; empty for the source
            that was asked.
    """

    url: str
    page: str = ""
    title: str = ""
    author: str = ""
    licence: str = ""
    licence_url: str = ""
    width: int = 0
    height: int = 0
    path: Path | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """One search.

    Attributes:
        text: What is searched for; a WordNet id or a name for ImageNet.
        class_name: The class that it is for.
    """

    text: str
    class_name: str


@dataclass(frozen=True, slots=True)
class Options:
    """How a source is searched.

    Attributes:
        base_url: A mirror or a test server that stands in for the source; empty for the source.
        from_path: A folder, or a file of addresses.
        licence: Which licences will do.
        adult_filter: Whether the source's own filter of adult content is on.
        filters: The source's own filters, by name.
        class_field: The Met: the field of an object that says its class.
        keys: The user's own keys for the source, by name.
    """

    base_url: str = ""
    from_path: Path | None = None
    licence: Licence = Licence.ANY
    adult_filter: bool = True
    filters: Mapping[str, str] = field(default_factory=dict)
    class_field: str = ""
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Health:
    """Whether a source works now.

    Attributes:
        works: It answered as it should.
        message: What it answered, or what is wrong.
    """

    works: bool
    message: Text


@dataclass(frozen=True, slots=True)
class Page:
    """An answer of a source's own address.

    Attributes:
        status: HTTP's number.
        headers: Names in lower case.
        body: The bytes, decompressed.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


class Web(Protocol):
    """How sources read their pages: politely, safely, and each page only once a run."""

    async def get(self, url: str, parameters: Mapping[str, str | int] | None = None) -> Page:
        """Fetch a page.

        Args:
            url: The address without its query.
            parameters: The query.

        Returns:
            The answer, whatever its status.

        Raises:
            SourceError: There was none, or the server asks to come back much later.
        """
        ...


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a source without asking it.

    Attributes:
        name: As ``--source`` takes it.
        title: For people.
        home: The address of its service; empty for sources on this machine.
        pause: Seconds between two requests to its service.
        limits: What it allows, for people.
        keys: Names of the user's own keys it needs.
        optional_keys: Names of keys that lift limits.
        keys_page: Where one gets them.
        filters: Names of its filters; ``"*"`` for any.
        repeats_placeholders: Identical images under several of its addresses are what dead links
            answer with, never a photo.
    """

    name: str
    title: str
    home: str = ""
    pause: float = 0.0
    limits: str = ""
    keys: tuple[str, ...] = ()
    optional_keys: tuple[str, ...] = ()
    keys_page: str = ""
    filters: tuple[str, ...] = ()
    repeats_placeholders: bool = False


class Source(Protocol):
    """One place where images are found."""

    about: About

    def search(self, query: Query, options: Options) -> AsyncIterator[Found]:
        """Find images, best first, until there are no more or the iterator is closed.

        Raises:
            SourceError: It does not work; what was found before stays found.
        """
        ...

    async def probe(self, options: Options) -> Health:
        """Ask for as little as shows that it works; never raises."""
        ...


def root(about: About, options: Options) -> str:
    """The address that a source's paths are put behind, without a slash at the end."""
    return (options.base_url or about.home).rstrip("/")
