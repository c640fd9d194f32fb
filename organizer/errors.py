"""The errors a person may read: what happened, to which file, and what to do about it."""

from __future__ import annotations

from organizer.text import Text


class OrganizerError(Exception):
    """Base of every error that is meant for people.

    Attributes:
        message: One clear sentence: what happened, to which file, what to do.
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class UsageError(OrganizerError):
    """What was asked for makes no sense (exit code 2)."""


class StartError(OrganizerError):
    """The work could not start: no model, folder missing, another instance (exit code 3)."""
