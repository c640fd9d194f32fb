"""What the user said, read from the user's files; where one makes no sense, that costs no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organizer.errors import OrganizerError
from organizer.text import Text

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.corrections import Corrections
    from organizer.vision.filing_rules import FilingRule
    from organizer.vision.taxonomy import Taxonomy


def load_taxonomy(language: str, writing: str, notices: list[Text]) -> Taxonomy:
    """The user's names; the program's own where the user's file makes no sense.

    Args:
        language: Of names in the window.
        writing: Of names in folders and files.
        notices: Takes what went wrong, for people.

    Raises:
        OrganizerError: The program's own cannot be used either.
    """
    from organizer.vision import user_taxonomy
    from organizer.vision.taxonomy import Taxonomy

    try:
        return user_taxonomy.load_taxonomy(language, writing=writing)
    except OrganizerError as error:
        notices.append(error.message)
        return Taxonomy.load(language, writing=writing)


def load_filing_rules(notices: list[Text]) -> tuple[FilingRule, ...]:
    """The user's own rules; none where their file makes no sense."""
    from organizer.vision import filing_rules_file

    try:
        return filing_rules_file.load()
    except OrganizerError as error:
        notices.append(error.message)
        return ()


def open_corrections(notices: list[Text]) -> Corrections:
    """What photos show by the user's word; in memory where the file cannot be used."""
    from organizer.vision.corrections import Corrections, corrections_file

    try:
        corrections = Corrections.open(corrections_file())
    except OrganizerError as error:
        notices.append(error.message)
        return Corrections.open(None)
    if corrections.notice is not None:
        notices.append(corrections.notice)
    return corrections
