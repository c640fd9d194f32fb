"""The file of the user's own rules; the first that fits a photo decides.

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

import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from organizer import paths
from organizer.text import Text, text
from organizer.vision.filing_rules import FilingRule, FilingRulesError, check
from organizer.vision.own_file import parse_toml, quoted, write_whole

_HEADER = re.compile(r"\s*\[\[\s*rule\s*\]\]")
_HEAD = "# Your rules for photos; the first that fits a photo decides.\n"


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
