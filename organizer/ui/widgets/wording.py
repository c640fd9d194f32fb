"""Sentences and numbers as people read them."""

from __future__ import annotations

import re
from datetime import datetime
from functools import reduce

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from organizer.errors import OrganizerError
from organizer.text import Text

CONTEXT = "organizer"
"""The translation context of sentences that come from layers without Qt."""


def said(sentence: Text) -> str:
    """A sentence of another layer in the window's language, sentences within it too."""
    values = {name: _said_within(value) for name, value in sentence.values.items()}
    template = QCoreApplication.translate(CONTEXT, sentence.template, "", sentence.count)
    if template == sentence.template and sentence.count == 1:
        template = sentence.one  # nobody has translated it
    return template.format(**values)


def _said_within(value: object) -> object:
    inner = value.message if isinstance(value, OrganizerError) else value
    return said(inner) if isinstance(inner, Text) else inner


def explained(error: Exception) -> str:
    """An error in one sentence; for one that nobody foresaw, its own words."""
    if isinstance(error, OrganizerError):
        return said(error.message)
    words = str(error) or type(error).__name__
    return QCoreApplication.translate("Wording", "Something went wrong: {0}").format(words)


def sentence(words: str) -> str:
    """Words that begin a line."""
    return words[:1].upper() + words[1:]


def sentences(*parts: str) -> str:
    """Sentences one after the other, as the window's language spaces them."""
    pair = QCoreApplication.translate("Wording", "{0} {1}", "two sentences")
    said_ones = [part for part in parts if part]
    return reduce(pair.format, said_ones) if said_ones else ""


def without_mnemonic(words: str) -> str:
    """What a menu entry says: “Open (&O)…” and “&Open…” are both “Open…”."""
    return re.sub(r"\s*\(&\w\)", "", words).replace("&", "")


def percent(share: float) -> str:
    """A probability in [0, 1] in whole per cent; 100% only when it is certain."""
    whole = round(share * 100)
    return f"{min(whole, 99) if share < 1 else whole}%"


def size(count: int) -> str:
    """A number of bytes, for example ``2.4 MB``."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def number(count: int) -> str:
    """A count with the separators of the user's country."""
    return QLocale().toString(count)


def moment(when: datetime) -> str:
    """A date and time as the user's country writes them."""
    local = when.replace(tzinfo=None)
    shown = QDateTime(local.date(), local.time())  # type: ignore[call-overload] # PySide takes these
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def longest_moment() -> str:
    """A date and time that takes as much room as any."""
    return moment(datetime(2028, 12, 28, 22, 58))


def duration(seconds: float) -> str:
    """A rough time, for example ``2 min``."""
    if seconds < 90:  # up to here people count in seconds
        return QCoreApplication.translate("Wording", "{0} s").format(max(1, round(seconds)))
    if seconds < 5400:  # and up to here in minutes
        return QCoreApplication.translate("Wording", "{0} min").format(round(seconds / 60))
    return QCoreApplication.translate("Wording", "{0} h").format(round(seconds / 3600))
