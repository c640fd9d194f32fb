"""Pictures that servers send instead of those that are missing: the same bytes over and over.

A popular photo has many addresses too, so that more must speak for it: that the addresses lead to
one and the same, that one server gives it under different paths and it is no photo, or that the
source is known for dead links.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from organizer.text import Text, text
from organizer.training.arrivals import Came
from organizer.training.gather_state import Row

AFTER = 3
"""Addresses that must have given the same bytes."""


def is_one(came: Came, earlier: Sequence[Row], *, repeats: bool) -> bool:
    """Whether an image stands for missing ones.

    Args:
        came: The image.
        earlier: The addresses that gave the same bytes before.
        repeats: Whether the source is known for dead links.
    """
    places = {_place(row.url) for row in earlier} | {_place(came.found.url)}
    if len(places) < AFTER:
        return False
    ends = {row.final_url for row in earlier} | {came.fetched.url}
    led_to_one = len(ends) == 1 and came.fetched.url != came.found.url
    one_host = len({host for host, _ in places}) == 1
    graphic = any(row.graphic for row in earlier)
    return repeats or led_to_one or (one_host and graphic)


def sentence(count: int) -> Text:
    """Why it is not taken."""
    return text("{count} addresses gave this very file: it stands for missing images", count=count)


def _place(url: str) -> tuple[str, str]:
    """Host and path: what differs in the query alone is one place."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    return parts.netloc, parts.path
