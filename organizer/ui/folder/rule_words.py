"""A filing rule as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from organizer.ui.widgets.wording import percent

if TYPE_CHECKING:  # numpy, and the window is up before that
    from datetime import date

    from organizer.vision.filing_rules import FilingRule


def in_words(rule: FilingRule) -> str:
    """For example “Photos of Documents & screens go into “Screenshots”.”."""
    conditions = []
    if rule.category:
        conditions.append(_tr("of {0}").format(rule.category))
    if rule.name:
        conditions.append(_tr("named {0}").format(rule.name))
    if rule.under:
        conditions.append(_tr("under {0}").format(rule.under))
    conditions += _days(rule) + _confidence(rule)
    which = _tr(" ", "between the conditions of a rule").join(conditions)
    if rule.stay:
        return _tr("Photos {0} stay where they are.").format(which)
    return _tr("Photos {0} go into “{1}”.").format(which, rule.folder)


def _days(rule: FilingRule) -> list[str]:
    words = []
    if rule.after is not None:
        words.append(_tr("from {0} on").format(_day(rule.after)))
    if rule.before is not None:
        words.append(_tr("before {0}").format(_day(rule.before)))
    return words


def _confidence(rule: FilingRule) -> list[str]:
    words = []
    if rule.confidence_from is not None:
        words.append(_tr("with at least {0} sure").format(percent(rule.confidence_from)))
    if rule.confidence_below is not None:
        words.append(_tr("less than {0} sure").format(percent(rule.confidence_below)))
    return words


def _day(day: date) -> str:
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def _tr(words: str, comment: str = "") -> str:
    return QCoreApplication.translate("RuleWords", words, comment)
