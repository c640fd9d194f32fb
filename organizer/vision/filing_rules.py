"""The user's own rules: of a short list, the first that fits a photo decides about it.

They are kept in a file, see :mod:`organizer.vision.filing_rules_file`.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from organizer.errors import OrganizerError
from organizer.files import naming
from organizer.files.rules import Candidate, Verdict
from organizer.text import Text, text
from organizer.vision.taxonomy import Taxonomy


class FilingRulesError(OrganizerError):
    """The rules make no sense; the message says which and why."""


@dataclass(frozen=True, slots=True)
class FilingRule:
    """One rule. Conditions that are empty or ``None`` are not asked about.

    Attributes:
        category: The photo shows this: a label, category or group. As long as no confidence is
            asked about, the program has to be sure of it.
        confidence_from: The program's confidence is at least this, in [0, 1].
        confidence_below: It is less than this.
        after: The photo was taken on this day or later.
        before: It was taken before this day.
        name: Its file name fits this pattern, with ``*``, ``?`` and ``[…]``, whatever the case.
        under: It is in this folder or below: a whole path, or consecutive parts of one.
        folder: What its folder is to be called; empty when it is to stay.
        stay: Whether it stays where it is.
    """

    category: str = ""
    confidence_from: float | None = None
    confidence_below: float | None = None
    after: date | None = None
    before: date | None = None
    name: str = ""
    under: str = ""
    folder: str = ""
    stay: bool = False


@dataclass(frozen=True, slots=True)
class Stay:
    """A photo stays where it is.

    Attributes:
        reason: For people.
    """

    reason: Text


@dataclass(frozen=True, slots=True)
class FolderName:
    """A photo goes into a folder of this name."""

    name: str


def check(rule: FilingRule) -> None:
    """Refuse a rule that makes no sense.

    Raises:
        FilingRulesError: One sentence says why.
    """
    if bool(rule.folder.strip()) == rule.stay:
        raise FilingRulesError(text("a rule has either a “folder” or “stay = true”"))
    if not rule.stay and (
        {"/", "\\"} & set(rule.folder) or naming.safe(rule.folder, "").strip("_. ") == ""
    ):
        raise FilingRulesError(text("“{folder}” is not the name of one folder", folder=rule.folder))
    if rule == FilingRule(folder=rule.folder, stay=rule.stay):
        raise FilingRulesError(text("a rule without a condition would fit every photo"))
    for limit in (rule.confidence_from, rule.confidence_below):
        if limit is not None and not 0 <= limit <= 1:
            raise FilingRulesError(
                text("a confidence is between 0 and 1, not {limit}", limit=limit)
            )
    low, high = rule.confidence_from, rule.confidence_below
    late, early = rule.before, rule.after
    if (low is not None and high is not None and low >= high) or (
        early is not None and late is not None and early >= late
    ):
        raise FilingRulesError(text("no photo is between the two limits of this rule"))


def decide(
    photo: Candidate, rules: Sequence[FilingRule], taxonomy: Taxonomy
) -> Stay | FolderName | None:
    """What the first rule that fits says about a photo; ``None`` when none fits.

    Args:
        photo: Its facts and its verdict.
        rules: In the order in which they are asked.
        taxonomy: Understands the categories' names.
    """
    number = first_that_fits(photo, rules, taxonomy)
    return None if number is None else _said(number, rules[number - 1])


def _said(number: int, rule: FilingRule) -> Stay | FolderName:
    if not rule.stay:
        return FolderName(rule.folder.strip())
    return Stay(text("stays where it already is, as your rule {number} says", number=number))


def first_that_fits(
    photo: Candidate, rules: Sequence[FilingRule], taxonomy: Taxonomy
) -> int | None:
    """The number, from 1, of the rule that decides about a photo; ``None`` when none fits."""
    if not rules:
        return None
    shown = _names(photo.verdict, taxonomy)
    for number, rule in enumerate(rules, 1):
        if _fits(rule, photo, shown, taxonomy):
            return number
    return None


def need_labels(rules: Sequence[FilingRule]) -> bool:
    """Whether some rule asks what photos show, so that the model has to look at them."""
    return any(
        rule.category or rule.confidence_from is not None or rule.confidence_below is not None
        for rule in rules
    )


def filed(
    photo: Candidate, rules: Sequence[FilingRule], taxonomy: Taxonomy, number: int | None = None
) -> Candidate:
    """The photo as planning is to see it: told to stay, or with a rule's verdict.

    Args:
        photo: Its facts and its verdict.
        rules: In the order in which they are asked.
        taxonomy: Understands the categories' names.
        number: The rule that fits, where :func:`first_that_fits` was asked already.
    """
    if photo.error is not None:
        return photo
    number = number or first_that_fits(photo, rules, taxonomy)
    match None if number is None else _said(number, rules[number - 1]):
        case Stay(reason):
            return replace(photo, stay=reason)
        case FolderName(name):
            before = photo.verdict or Verdict(name, name, 1.0, sure=True)
            verdict = replace(before, category=name, sure=True, source="rule", folder="")
            return replace(photo, verdict=verdict)
    return photo


def _names(verdict: Verdict | None, taxonomy: Taxonomy) -> frozenset[str]:
    """What a photo shows, at every level at which its verdict knows it, folded."""
    if verdict is None:
        return frozenset()
    fine, coarse = taxonomy.place_of(verdict.label), taxonomy.place_of(verdict.category)
    names = (verdict.label, verdict.category, fine.category, fine.group, coarse.group)
    return frozenset(name.casefold() for name in names)


def _fits(rule: FilingRule, photo: Candidate, shown: frozenset[str], taxonomy: Taxonomy) -> bool:
    """Whether everything that a rule names is so."""
    lead = photo.group.lead.path
    return (
        _fits_verdict(rule, photo.verdict, shown, taxonomy)
        and _fits_day(rule, photo)
        and (not rule.name or fnmatch.fnmatchcase(lead.name.casefold(), rule.name.casefold()))
        and (not rule.under or _is_under(lead.parent, rule.under))
    )


def _fits_verdict(
    rule: FilingRule, verdict: Verdict | None, shown: frozenset[str], taxonomy: Taxonomy
) -> bool:
    low, high = rule.confidence_from, rule.confidence_below
    if not rule.category and low is None and high is None:
        return True
    if verdict is None:
        return False
    if rule.category:
        # Understood in any language; what the taxonomy does not know still is what it is called.
        wanted = {rule.category.strip().casefold(), _spoken(rule.category, taxonomy).casefold()}
        if not wanted & shown or (low is None and high is None and not verdict.sure):
            return False
    return (low is None or verdict.confidence >= low) and (
        high is None or verdict.confidence < high
    )


def _spoken(name: str, taxonomy: Taxonomy) -> str:
    """A name in the taxonomy's language: a label's, else a category's, else a group's."""
    return taxonomy.place_of(name).label


def _fits_day(rule: FilingRule, photo: Candidate) -> bool:
    if rule.after is None and rule.before is None:
        return True
    day = naming.photo_times(photo)[0].date()
    return (rule.after is None or day >= rule.after) and (rule.before is None or day < rule.before)


def _is_under(folder: Path, wanted: str) -> bool:
    """Whether a folder is the wanted one or below it."""
    expanded = PurePath(os.path.expanduser(wanted))  # noqa: PTH111 - it may be no path of here
    parts = tuple(part.casefold() for part in expanded.parts)
    own = tuple(part.casefold() for part in folder.parts)
    if expanded.is_absolute():
        return own[: len(parts)] == parts
    return any(own[at : at + len(parts)] == parts for at in range(len(own) - len(parts) + 1))
