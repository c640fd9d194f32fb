"""A folder on the command line: found, looked at under a progress bar, judged."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from organizer import paths
from organizer.cli import clustering
from organizer.cli.console import complain, note, progress
from organizer.cli.opening import open_model
from organizer.cli.options import SIGNS, Common, Judging, Reading
from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.rules import Candidate, Level, Verdict
from organizer.files.scan import scan
from organizer.text import text, visible

if TYPE_CHECKING:  # numpy and LiteRT are imported when a photo is looked at
    from organizer.vision.facts import Analysis, Prediction
    from organizer.vision.index import Index
    from organizer.vision.taxonomy import Place, Taxonomy


FOREIGN = "foreign folder"
"""The kind under which a scan tells of folders that belong to other programs."""

_NAMED = 5
"""Such folders that are named; more are counted."""


@dataclass(slots=True)
class Found:
    """What a scan found, and how looking at it went.

    Attributes:
        groups: The photos, in natural order.
        left: What was left alone.
        engine: What ran the model; empty when none did.
        started: Clock when the first photo was handed to decoding; 0 before.
        ended: Clock when the last result came.
    """

    groups: list[PhotoGroup] = field(default_factory=list)
    left: list[LeftAlone] = field(default_factory=list)
    engine: str = ""
    started: float = 0.0
    ended: float = 0.0

    @property
    def seconds(self) -> float:
        """From the first photo handed to decoding to the last result."""
        return max(self.ended - self.started, 0.0)

    def handed_out(self) -> Iterator[PhotoGroup]:
        """The groups; starts the clock at the first."""
        self.started = self.ended = time.perf_counter()
        yield from self.groups


def find_photos(reading: Reading, common: Common) -> Found:
    """Scan the folder.

    Raises:
        StartError: It does not exist or may not be read.
    """
    found = Found()
    with progress(common, "Looking for photos", "found") as advance:
        for item in scan(reading.folder, recursive=reading.recursive):
            if isinstance(item, PhotoGroup):
                found.groups.append(item)
                advance(len(found.groups), None)
            else:
                found.left.append(item)
    if not found.groups:
        note(common, text("There are no photos in {folder}.", folder=reading.folder))
    return found


def look_at(
    found: Found, reading: Reading, common: Common, *, cluster: str | None = None
) -> Generator[Analysis, None, None]:
    """Yield the facts of every photo found, as they come, under a progress bar.

    Args:
        found: The photos; its clock and engine are filled in.
        reading: How to look.
        common: The common options.
        cluster: Address of the cluster that looks; ``None`` to do it here.

    Raises:
        StartError: There is no model, or no engine to run it.
    """
    with ExitStack() as stack:
        engine = None
        if reading.model_id is not None and cluster is None:
            leads = [group.lead.path for group in found.groups]
            engine = stack.enter_context(closing(open_model(reading.model_id, common, leads)))
            found.engine = engine.name
        if not found.groups:
            return
        from organizer.vision.classify import analyse
        from organizer.vision.people import find_detector

        index = stack.enter_context(closing(_open_index(common))) if reading.cache else None
        advance = stack.enter_context(progress(common, "Looking at photos"))
        if cluster is not None:
            looking = clustering.analyse(found, reading, cluster, index, common)
        else:
            people = None if engine is None else find_detector()
            looking = analyse(found.handed_out(), engine=engine, index=index, people=people)
        results = stack.enter_context(closing(looking))
        for done, analysis in enumerate(results, start=1):
            found.ended = time.perf_counter()
            advance(done, len(found.groups))
            yield analysis
            if engine is not None and engine.name != found.engine:
                found.engine = engine.name
                note(common, engine.warning)


def _open_index(common: Common) -> Index:
    """The index of facts; what is wrong with it is said once."""
    from organizer.vision.index import Index

    index = Index.open(paths.index_file())
    if index.warning is not None:
        note(common, index.warning)
    return index


def has_filing_rules() -> bool:
    """Whether there are rules of the user's own, which count whatever the template asks for."""
    from organizer.vision.filing_rules_file import load

    return bool(load())


class Judge:
    """Says what each photo shows and what the user's rules make of it, corrections first."""

    def __init__(self, judging: Judging) -> None:
        from organizer.vision import filing_rules_file
        from organizer.vision.corrections import Corrections, corrections_file
        from organizer.vision.signs import Switches
        from organizer.vision.user_taxonomy import load_taxonomy

        self.taxonomy: Taxonomy = load_taxonomy()
        self._rules = judging.rules
        self._filing_rules = filing_rules_file.load()
        self._switches = Switches(
            **{sign: sign not in judging.without for sign in SIGNS}, memes=judging.memes
        )
        file = corrections_file()  # not made here: looking writes nothing it can do without
        self._corrections = Corrections.open(file if file.exists() else None)
        if self._corrections.notice is not None:
            complain(self._corrections.notice)

    @property
    def needs_label(self) -> bool:
        """Whether the user's own rules ask what photos show."""
        from organizer.vision.filing_rules import need_labels

        return need_labels(self._filing_rules)

    def say_notices(self, common: Common) -> None:
        """Say, beside the results, what the user's names and a missing model mean for them."""
        from organizer.vision import models, people

        for notice in self.taxonomy.notices:
            note(common, notice)
        if self._switches.people and models.find(people.MODEL) is None:
            note(common, people.NOT_LOOKED_FOR)

    def verdict(self, analysis: Analysis) -> Verdict | None:
        """The verdict on one photo; ``None`` when there is neither label nor correction."""
        from organizer.vision.judge import judge

        return judge(
            analysis,
            self.taxonomy,
            level=self._rules.level,
            min_confidence=self._rules.min_confidence,
            correction=self._corrections.get(analysis.content) if analysis.content else None,
            back_off=self._rules.back_off,
            switches=self._switches,
        )

    def top(self, analysis: Analysis) -> tuple[Prediction, ...]:
        """The likeliest fine labels, best first, with their chances of being right."""
        from organizer.vision.chances import chances

        weighed = chances(analysis, self.taxonomy, Level.FINE, switches=self._switches)
        return () if weighed is None else weighed.best()

    def names(self, verdict: Verdict) -> Place:
        """What a verdict's label is at every level."""
        return self.taxonomy.place_of(verdict.label)

    def candidate(self, analysis: Analysis) -> Candidate:
        """The photo as planning is to see it, the user's own rules applied."""
        from organizer.vision.filing_rules import filed
        from organizer.vision.judge import candidate

        photo = candidate(analysis, self.verdict(analysis))
        return filed(photo, self._filing_rules, self.taxonomy)

    def close(self) -> None:
        """Close the corrections."""
        self._corrections.close()


def candidates(analyses: Iterator[Analysis], found: Found, judge: Judge | None) -> list[Candidate]:
    """Turn facts into candidates for a plan, in the order of the scan.

    Args:
        analyses: As they come.
        found: Whose order counts.
        judge: ``None`` when no label is needed.
    """
    from organizer.vision.judge import candidate

    by_path = {
        analysis.group.lead.path: candidate(analysis, None)
        if judge is None
        else judge.candidate(analysis)
        for analysis in analyses
    }
    return [by_path[group.lead.path] for group in found.groups if group.lead.path in by_path]


def name_unreadable(unreadable: list[tuple[Path, object]]) -> None:
    """Name each photo that could not be read, on stderr."""
    for path, reason in unreadable:
        complain(f"{visible(str(path))}: {reason}")


def left_alone_line(left: list[LeftAlone]) -> str:
    """What was left alone: counted by kind, other programs' folders by name; else empty."""
    counts = Counter(item.kind for item in left if item.kind != FOREIGN)
    parts = ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items()))
    lines = [f"Left alone: {parts}."] if parts else []
    theirs = dict.fromkeys(
        f"{visible(item.path.name)} {item.reason}" for item in left if item.kind == FOREIGN
    )
    if theirs:
        more = f"; and {len(theirs) - _NAMED} more" if len(theirs) > _NAMED else ""
        lines.append(f"Not entered: {'; '.join(list(theirs)[:_NAMED])}{more}.")
    return " ".join(lines)
