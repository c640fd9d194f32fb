"""The user's own rules: a short list in a file, of which the first that fits a photo decides.

::

    [[rule]]
    category = "Documents & screens"
    folder = "Screenshots"

    [[rule]]
    under = "Family/Albums"
    stay = true

    [[rule]]
    name = "IMG-*-WA*"
    after = 2020-01-01
    folder = "WhatsApp"

A rule fits when everything it names does: ``category`` (a label, category or group, in any
language), ``confidence_from`` and ``confidence_below`` (0 to 1), ``after`` and ``before`` (a day;
the first counts as after, the second no longer as before), ``name`` (with ``*`` and ``?``) and
``under`` (a folder: a whole path, or some parts of one). It then says ``folder`` or ``stay``.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Any

from organizer import paths
from organizer.errors import OrganizerError
from organizer.files import naming
from organizer.files.rules import Candidate, Verdict
from organizer.text import Text, text
from organizer.vision.own_file import parse_toml, quoted, write_whole
from organizer.vision.taxonomy import Taxonomy

_HEADER = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_HEAD = "# Your rules for photos; the first that fits a photo decides.\n"


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


def rules_file() -> Path:
    """Where the user's rules are kept."""
    return paths.home() / "rules.toml"


def load(path: Path | None = None) -> tuple[FilingRule, ...]:
    """Read the rules; without a file there are none.

    Args:
        path: The file; :func:`rules_file` when ``None``.

    Raises:
        FilingRulesError: It cannot be read or makes no sense; the message names the line.
    """
    path = path or rules_file()
    if not path.exists():
        return ()
    try:
        document, source = parse_toml(path)
    except (OSError, ValueError) as error:
        raise FilingRulesError(
            text(
                "The file of your rules {path} cannot be read: {reason}. Mend it or delete it.",
                path=path,
                reason=str(error),
            )
        ) from error
    entries = document.get("rule", [])
    if not isinstance(entries, list) or document.keys() - {"rule"}:
        raise _senseless(path, 1, text("it is a list of [[rule]] and nothing else"))
    lines = [at for at, line in enumerate(source.splitlines(), 1) if _HEADER.match(line)]
    rules = []
    for position, entry in enumerate(entries):
        try:
            rules.append(_rule(entry))
            check(rules[-1])
        except FilingRulesError as error:
            line = lines[position] if position < len(lines) else 1
            raise _senseless(path, line, error.message) from error
    return tuple(rules)


def save(rules: Sequence[FilingRule], path: Path) -> None:
    """Write the rules so that a crash leaves either the old or the new ones.

    Raises:
        OwnFileError: The file cannot be written.
    """
    write_whole(path, _HEAD + "".join(_table(rule) for rule in rules))


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
    if not rules:
        return None
    shown = _names(photo.verdict, taxonomy)
    for number, rule in enumerate(rules, 1):
        if _fits(rule, photo, shown, taxonomy):
            if not rule.stay:
                return FolderName(rule.folder.strip())
            reason = text("stays where it already is, as your rule {number} says", number=number)
            return Stay(reason)
    return None


def filed(photo: Candidate, rules: Sequence[FilingRule], taxonomy: Taxonomy) -> Candidate:
    """The photo as planning is to see it: told to stay, or with a rule's verdict.

    Args:
        photo: Its facts and its verdict.
        rules: In the order in which they are asked.
        taxonomy: Understands the categories' names.
    """
    said = None if photo.error is not None else decide(photo, rules, taxonomy)
    match said:
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


def _senseless(path: Path, line: int, reason: Text) -> FilingRulesError:
    return FilingRulesError(
        text(
            "The file of your rules {path} makes no sense at line {line}: {reason}. "
            "Mend it or delete it.",
            path=path,
            line=line,
            reason=reason,
        )
    )


_NUMBERS = frozenset({"confidence_from", "confidence_below"})
_DAYS = frozenset({"after", "before"})


def _rule(entry: object) -> FilingRule:
    """One table of the file; raises FilingRulesError."""
    if not isinstance(entry, dict):
        raise FilingRulesError(text("a rule begins with [[rule]]"))
    known = [field.name for field in fields(FilingRule)]
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key not in known:
            raise FilingRulesError(
                text("a rule has no “{key}”, only {known}", key=key, known=", ".join(known))
            )
        values[key] = _value(key, value)
    return FilingRule(**values)


def _value(key: str, value: object) -> object:
    """A value of the file in its type; raises FilingRulesError."""
    if key == "stay":
        good, kind = isinstance(value, bool), text("true or false")
    elif key in _NUMBERS:
        good, kind = type(value) in (int, float), text("a number between 0 and 1")
    elif key in _DAYS:
        good, kind = isinstance(value, date), text("a day such as 2020-01-31, without quotes")
        value = value.date() if isinstance(value, datetime) else value
    else:
        good, kind = isinstance(value, str), text("a text in quotes")
    if not good:
        raise FilingRulesError(text("“{key}” must be {kind}", key=key, kind=kind))
    return value


def _table(rule: FilingRule) -> str:
    """A rule as the file has it."""
    lines = []
    for field in fields(rule):
        value = getattr(rule, field.name)
        if value != field.default:
            shown = "true" if value is True else quoted(value) if isinstance(value, str) else value
            lines.append(f"{field.name} = {shown}")
    return "\n[[rule]]\n" + "\n".join(lines) + "\n"
