"""Why an address gave nothing: every way in which the network fails, as a sentence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from organizer.errors import OrganizerError
from organizer.text import Text, text
from organizer.training.addresses import AddressError, UnknownHostError
from organizer.training.polite import Manners


class FetchError(OrganizerError):
    """An address gave nothing of use.

    Attributes:
        passing: It may work later.
        again: It is worth trying again now.
    """

    def __init__(self, message: Text, *, passing: bool = False, again: bool = False) -> None:
        super().__init__(message)
        self.passing = passing
        self.again = again


class BusyError(FetchError):
    """A server asks to be left alone.

    Attributes:
        seconds: For how long; ``None`` when it does not say.
        status: What it answered.
    """

    def __init__(self, status: int, seconds: float | None) -> None:
        super().__init__(
            text("the server is busy (it answered {status})", status=status),
            passing=True,
            again=True,
        )
        self.seconds = seconds
        self.status = status


@asynccontextmanager
async def errors_as_sentences(manners: Manners, host: str) -> AsyncIterator[None]:
    """Raise :class:`FetchError` for whatever goes wrong, and remember it of the host."""
    try:
        yield
    except AddressError as error:
        raise FetchError(error.message) from error
    except UnknownHostError as error:
        raise FetchError(error.message, passing=True, again=error.for_now) from error
    except TimeoutError as error:
        manners.failed(host)
        raise FetchError(text("it took too long"), passing=True) from error
    except httpx.ConnectError as error:
        manners.failed(host)
        said = str(error.__cause__ or error)
        if "certificate" in said.lower():
            raise FetchError(text("the server {host} is not who it says", host=host)) from error
        raise FetchError(
            text("no connection to {host}", host=host), passing=True, again=True
        ) from error
    except httpx.TimeoutException as error:
        manners.failed(host)
        raise FetchError(text("{host} went silent", host=host), passing=True, again=True) from error
    except httpx.HTTPError as error:
        manners.failed(host)
        raise FetchError(
            text("{host} broke the connection off", host=host), passing=True, again=True
        ) from error
