"""Gathering for a project: from its sources in turn, until there are enough of everything."""

from __future__ import annotations

from collections.abc import Callable, Container, Generator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from organizer.errors import OrganizerError, StartError, UsageError
from organizer.text import Text, text
from organizer.training import secrets, sources
from organizer.training.addresses import is_loopback
from organizer.training.events import Event, Progress, Summary
from organizer.training.gather import gather
from organizer.training.project import Project
from organizer.training.request import GatherRequest
from organizer.training.sources.protocol import Options
from organizer.training.transport import Reach

if TYPE_CHECKING:
    from organizer.vision.engine import Engine

OFFERED = tuple(name for name in sources.NAMES if name not in {"folder", "imagenet"})
"""Sources for people who need no mirror; a folder of their own is no source but theirs."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A source is being asked now.

    Attributes:
        source: Its name.
    """

    source: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A source gave nothing at all.

    Attributes:
        source: Its name.
        reason: Why, and what to do.
    """

    source: str
    reason: Text


ProjectEvent = Event | Asking | Refused
Open = Callable[[ExitStack], "Engine | None"]


def gather_for(
    project: Project, open_engine: Open, enough: Container[str] = frozenset()
) -> Generator[ProjectEvent, None, Summary]:
    """Gather what a project wants, from each of its sources until there are enough.

    Args:
        project: Whose photos.
        open_engine: Opens what near-duplicates are found by; what is opened goes onto the stack.
        enough: See :func:`organizer.training.gather.gather`.

    Yields:
        What happens.

    Returns:
        How it stands.

    Raises:
        UsageError: Nothing is wanted.
        StartError: No source gave anything.
    """
    wanted = [name for name in project.names if name not in project.unwanted]
    if not wanted or not project.sources:
        raise UsageError(text("Choose at least one category and one place to look."))
    summary: Summary | None = None
    refused: OrganizerError | None = None
    with ExitStack() as stack:
        engine = open_engine(stack)
        for source in project.sources:
            left = [name for name in wanted if name not in enough]
            if not left or (summary is not None and summary.complete):
                break
            yield Asking(source)
            try:
                request = request_for(project, source)
                summary = yield from _told(gather(request, engine, enough))
            except OrganizerError as error:
                refused = error
                yield Refused(source, error.message)
    if summary is None:
        if refused is not None:
            raise refused
        return Summary({}, 0.0)
    return summary


def request_for(project: Project, source: str) -> GatherRequest:
    """What a source is asked for.

    Raises:
        StartError: It needs a key, or a file of addresses, that is not there.
    """
    classes = tuple(
        entry.search for entry in project.categories if entry.name not in project.unwanted
    )
    return GatherRequest(
        classes=classes,
        source=source,
        target=project.photos,
        limit=project.per_category,
        options=options_for(project, source),
        reach=reach_of(project),
    )


def options_for(project: Project, source: str) -> Options:
    """How a source is searched.

    Raises:
        StartError: It needs a key, or a file of addresses, that is not there.
    """
    about = sources.about(source)
    keys = {name: secrets.get(source, name) for name in (*about.keys, *about.optional_keys)}
    if any(not keys[name] for name in about.keys[:1]):
        raise StartError(text("{title} needs a key of your own.", title=about.title))
    if source == "urls" and project.addresses is None:
        raise StartError(text("Choose the file that lists the addresses."))
    return Options(
        base_url=project.server,
        from_path=project.addresses if source == "urls" else None,
        licence=project.licence,
        keys={name: value for name, value in keys.items() if value},
    )


def reach_of(project: Project) -> Reach:
    """How far connections may go: to this machine only where a mirror on it was named."""
    try:
        host = urlsplit(project.server).hostname or ""
    except ValueError:
        host = ""
    return Reach(loopback=host == "localhost" or is_loopback(host))


def _told(events: Generator[Event, None, Summary]) -> Generator[Event, None, Summary]:
    """All events; the last thing told is how it stands in the end."""
    with closing(events):
        summary = yield from events
    yield Progress(summary.classes)
    return summary
