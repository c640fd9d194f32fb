"""What the network's thread hands over to the gathering."""

from __future__ import annotations

from dataclasses import dataclass

from organizer.training.download import Fetched
from organizer.training.events import Notice
from organizer.training.failures import FetchError
from organizer.training.sources.protocol import Found, Query


@dataclass(frozen=True, slots=True)
class Named:
    """A source named an address.

    Attributes:
        class_name: The class it is for.
    """

    class_name: str


@dataclass(frozen=True, slots=True)
class Came:
    """An image came.

    Attributes:
        query: The search that found it.
        found: What the source said of it.
        fetched: The bytes.
    """

    query: Query
    found: Found
    fetched: Fetched


@dataclass(frozen=True, slots=True)
class Missed:
    """An address gave nothing.

    Attributes:
        query: The search that found it.
        found: What the source said of it.
        error: Why.
    """

    query: Query
    found: Found
    error: FetchError


@dataclass(frozen=True, slots=True)
class Ended:
    """There is nothing more to come.

    Attributes:
        error: What ended it early; ``None`` when all was searched.
    """

    error: BaseException | None = None


Arrival = Named | Came | Missed | Notice | Ended
