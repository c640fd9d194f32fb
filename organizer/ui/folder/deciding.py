"""What the user may decide beside the rules: labels, names, rules of one's own; and an example."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.files import naming
from organizer.files.layout import layout_of
from organizer.files.rules import Level, Rules
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, printable
from organizer.ui.folder.ruling import candidate_of

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.filing_rules import FilingRule
    from organizer.vision.taxonomy import Taxonomy
    from organizer.vision.user_taxonomy import Overlay


@dataclass(frozen=True, slots=True)
class Judging:
    """What verdicts depend on, beside the facts and the user's corrections."""

    level: Level
    min_confidence: float
    back_off: bool
    looking: Looking

    @classmethod
    def of(cls, rules: Rules, looking: Looking) -> Judging:
        """The part of ``rules`` that verdicts depend on."""
        return cls(rules.level, rules.min_confidence, rules.back_off, looking)


def keep_names(overlay: Overlay, taxonomy: Taxonomy, bench: Bench) -> Generator[None, None, None]:
    """Keep what the user made of the names, and use it from now on.

    Raises:
        OrganizerError: The file cannot be written.
    """
    from organizer.vision import user_taxonomy

    user_taxonomy.save(overlay, user_taxonomy.overlay_file())
    bench.taxonomy = taxonomy
    yield


def keep_filing_rules(rules: Sequence[FilingRule], bench: Bench) -> Generator[None, None, None]:
    """Keep the user's own rules, and follow them from now on.

    Raises:
        OrganizerError: The file cannot be written.
    """
    from organizer.vision import filing_rules_file

    filing_rules_file.save(rules, filing_rules_file.rules_file())
    bench.filing_rules = tuple(rules)
    yield


def caught(
    rules: Sequence[FilingRule], items: Sequence[PhotoItem], taxonomy: Taxonomy
) -> Generator[None, None, list[int]]:
    """Count the photos for which each rule is the first that fits.

    Args:
        rules: In their order.
        items: The photos.
        taxonomy: Understands the rules' names.
    """
    from organizer.vision import filing_rules

    counts = [0] * len(rules)
    for item in items:
        if item.analysis is not None and item.analysis.error is None:
            photo = candidate_of(item.analysis, item.shown)
            number = filing_rules.first_that_fits(photo, rules, taxonomy)
            if number is not None:
                counts[number - 1] += 1
        yield
    return counts


@dataclass(frozen=True, slots=True, eq=False)
class LabelDeed:
    """Something the user said about photos, and what had been said before.

    Attributes:
        label: What they show; ``None`` when they went back to the model's word.
        before: What each had been said to show, by content; ``None`` for nothing.
    """

    label: str | None
    before: Mapping[str, str | None]

    def reverse(self) -> Mapping[str | None, Sequence[str]]:
        """What has to be said to take it back: contents by label."""
        by_label: dict[str | None, list[str]] = {}
        for content, label in self.before.items():
            by_label.setdefault(label, []).append(content)
        return by_label


def relabel(said: Mapping[str | None, Sequence[str]], bench: Bench) -> Generator[None, None, None]:
    """Remember what the user said photos show.

    Args:
        said: Contents by label; those under ``None`` go back to the model's word.
        bench: Gives the corrections.

    Raises:
        CorrectionsError: It could not be written.
    """
    _, corrections = bench.open_labels()
    for label, contents in said.items():
        if label is None:
            corrections.clear(contents)
        else:
            corrections.set(contents, label)
    yield


def example(rules: Rules, folder: Path, item: PhotoItem) -> str:
    """What rules make of a photo, without a look at the disk: the live example beside a template.

    Raises:
        UsageError: The template is wrong.
    """
    layout = layout_of(rules, folder)
    candidate = item.candidate()
    fill = naming.values(candidate, naming.photo_times(candidate)[0])
    if layout.needs_label and candidate.verdict is None:
        fill |= {"label": "…", "category": "…"}
    parts = [naming.render(component, fill) for component in layout.folders]
    name = item.photo.path.name
    if layout.name is not None:
        name = naming.render(layout.name, fill, 1) + item.photo.path.suffix
    return "→ " + printable("/".join([*parts, name]))
