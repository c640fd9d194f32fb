"""The image sources. Adding one is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable

from organizer.errors import UsageError
from organizer.text import text
from organizer.training.sources.bing import Bing
from organizer.training.sources.commons import Commons
from organizer.training.sources.flickr import Flickr
from organizer.training.sources.folder import Folder
from organizer.training.sources.imagenet import ImageNet
from organizer.training.sources.met import Met
from organizer.training.sources.openverse import Openverse
from organizer.training.sources.protocol import About, Source, Web
from organizer.training.sources.urls import Urls

_SOURCES: tuple[Callable[[Web], Source], ...] = (
    Openverse,
    Commons,
    Bing,
    Flickr,
    Met,
    ImageNet,
    Folder,
    Urls,
)

NAMES = tuple(source.about.name for source in _SOURCES)  # type: ignore[attr-defined]
"""Every source, as ``--source`` takes it; the best first."""


def about(name: str) -> About:
    """What is known of a source.

    Raises:
        UsageError: There is no such source.
    """
    found: About = _class_of(name).about  # type: ignore[attr-defined]
    return found


def open_source(name: str, web: Web) -> Source:
    """A source, ready to be searched.

    Raises:
        UsageError: There is no such source.
    """
    return _class_of(name)(web)


def _class_of(name: str) -> Callable[[Web], Source]:
    for source in _SOURCES:
        if source.about.name == name:  # type: ignore[attr-defined]
            return source
    raise UsageError(
        text("There is no source “{name}”; there are: {known}.", name=name, known=", ".join(NAMES))
    )
