"""What is said of a photo's label in one or two lines: how sure, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from organizer.files.rules import Verdict
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.rule_words import in_words
from organizer.ui.folder.ruling import Ruled
from organizer.ui.widgets.wording import percent, said, sentence


def verdict_words(item: PhotoItem, min_confidence: float) -> str:
    """The words below a photo's label; empty where there is nothing to say.

    Args:
        item: The photo.
        min_confidence: How many of the filed photos are to be right, in [0, 1].
    """
    if item.analysis is not None and item.analysis.error is not None:
        return sentence(said(item.analysis.error))
    if item.ruled is not None:
        return _by_rule(item, item.ruled)
    if item.corrected:
        return _tr("You said so.")
    return "" if item.verdict is None else _by_program(item.verdict, min_confidence)


def _by_program(verdict: Verdict, min_confidence: float) -> str:
    sure = percent(verdict.confidence)
    words = (
        _tr("{0} sure").format(sure)
        if verdict.sure
        else _tr("{0} sure, not enough for {1} to be right").format(sure, percent(min_confidence))
    )
    return words if verdict.label == verdict.category else f"{verdict.label} · {words}"


def _by_rule(item: PhotoItem, ruled: Ruled) -> str:
    """Which of the user's rules decided, and what would have been said without it."""
    words = _tr("By your rule {0}: {1}").format(ruled.number, in_words(ruled.rule))
    if ruled.before is None:
        return words
    if item.corrected:
        return words + "\n" + _tr("You said: {0}").format(ruled.before.label)
    seen = _tr("The program sees {0}, {1} sure.")
    return words + "\n" + seen.format(ruled.before.label, percent(ruled.before.confidence))


def _tr(words: str) -> str:
    return QCoreApplication.translate("VerdictWords", words)
