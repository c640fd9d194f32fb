"""What the user's own rules make of a photo, on top of what it shows. Knows nothing of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.files.rules import Candidate, Verdict
from organizer.text import Text

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.ui.folder.bench import Bench
    from organizer.vision.facts import Analysis
    from organizer.vision.filing_rules import FilingRule


@dataclass(frozen=True, slots=True)
class Ruled:
    """One of the user's rules decided about a photo.

    Attributes:
        number: Of the rule, from 1.
        rule: The rule.
        before: What the photo shows, the rule aside; ``None`` where nothing is known.
        stay: Why it stays where it is; ``None`` when the rule names a folder.
    """

    number: int
    rule: FilingRule
    before: Verdict | None
    stay: Text | None = None


def candidate_of(analysis: Analysis, verdict: Verdict | None) -> Candidate:
    """The photo as rules and planning see it."""
    return Candidate(analysis.group, verdict, analysis.taken_at, analysis.camera, analysis.error)


def by_rules(
    analysis: Analysis, verdict: Verdict | None, bench: Bench
) -> tuple[Verdict | None, Ruled | None]:
    """Ask the user's rules about a photo.

    Args:
        analysis: The photo's facts.
        verdict: What it shows.
        bench: Gives the rules and the names.

    Returns:
        The verdict with which it is filed, and the rule that decided; ``None`` when none did.
    """
    taxonomy, rules = bench.names, bench.filing_rules
    if taxonomy is None or not rules or analysis.error is not None:
        return verdict, None
    from organizer.vision import filing_rules

    photo = candidate_of(analysis, verdict)
    number = filing_rules.first_that_fits(photo, rules, taxonomy)
    if number is None:
        return verdict, None
    filed = filing_rules.filed(photo, rules, taxonomy, number)
    return filed.verdict, Ruled(number, rules[number - 1], verdict, filed.stay)
