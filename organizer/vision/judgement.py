"""A whole folder judged once at all levels; what is sure is then a comparison of numbers.

A slider that moves, another level, or backing off decide 100,000 photos again without a look at
any fact. Verdicts are put into words only where they are wanted: for the photos that flipped.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from organizer.files.rules import Level, Verdict
from organizer.vision.confidence import Calibration
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis
from organizer.vision.judge import chosen_verdicts, corrected, levels_from
from organizer.vision.signs import Switches
from organizer.vision.standings import BoolArray, Standings, all_standings, choose, joined
from organizer.vision.taxonomy import IndexArray, Taxonomy

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """What n photos show at every level. Never changes: its methods return another one.

    Attributes:
        taxonomy: The names.
        standings: At the fine, everyday and broad level; without meaning where not ``known``.
        known: Shape (n,): whether the model has looked at the photo.
        corrections: What the user said, by position.
        switches: What was looked for beside ImageNet's classes.
        calibration: The program's own when ``None``.
    """

    taxonomy: Taxonomy
    standings: tuple[Standings, ...]
    known: BoolArray
    corrections: Mapping[int, Correction] = field(default_factory=dict)
    switches: Switches = Switches()
    calibration: Calibration | None = None

    @classmethod
    def of(
        cls,
        analyses: Sequence[Analysis],
        taxonomy: Taxonomy,
        *,
        corrections: Mapping[str, Correction] | None = None,
        switches: Switches | None = None,
        calibration: Calibration | None = None,
    ) -> Judgement:
        """Judge photos; their order gives their positions.

        Args:
            analyses: Their facts.
            taxonomy: The names.
            corrections: By content, see :meth:`Corrections.all`.
            switches: What is looked for beside ImageNet's classes; the usual when ``None``.
            calibration: The program's own when ``None``.
        """
        known = np.array([analysis.labelled for analysis in analyses], dtype=np.bool_)
        found = all_standings(
            [analysis for analysis in analyses if analysis.labelled],
            taxonomy,
            _LEVELS,
            switches=switches,
            calibration=calibration,
        )
        said = {
            position: corrections[analysis.content]
            for position, analysis in enumerate(analyses)
            if corrections and analysis.content in corrections
        }
        spread = tuple(_spread(standing, known) for standing in found)
        return cls(taxonomy, spread, known, said, switches or Switches(), calibration)

    def __len__(self) -> int:
        return len(self.known)

    @classmethod
    def joined(cls, parts: Sequence[Judgement]) -> Judgement:
        """Judgements under the same names and switches, one behind the other."""
        said: dict[int, Correction] = {}
        count = 0
        for part in parts:
            said.update((count + position, entry) for position, entry in part.corrections.items())
            count += len(part)
        return replace(
            parts[0],
            standings=tuple(
                joined(level) for level in zip(*(part.standings for part in parts), strict=True)
            ),
            known=np.concatenate([part.known for part in parts]),
            corrections=said,
        )

    def at(self, positions: IndexArray) -> Judgement:
        """What some of the photos show, in the order of their positions; without corrections."""
        return replace(
            self,
            standings=tuple(standing.at(positions) for standing in self.standings),
            known=self.known[positions],
            corrections={},
        )

    def decide(self, level: Level, min_confidence: float, *, back_off: bool = False) -> Decision:
        """Say which photos are filed, and at which level.

        Args:
            level: The level asked for.
            min_confidence: In [0, 1]: how many of the filed photos are to be right.
            back_off: Whether a photo that is unsure may be filed at a coarser level.
        """
        levels = levels_from(level, back_off=back_off)
        found = tuple(self.standings[_LEVELS.index(at)] for at in levels)
        which, sure = choose(found, min_confidence, self.calibration)
        sure &= self.known
        said = np.fromiter(self.corrections, dtype=np.intp, count=len(self.corrections))
        sure[said], which[said] = True, 0
        return Decision(self, found, which, sure)


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """Which photos are filed under one setting of level, slider and backing off.

    Attributes:
        judgement: What the photos show.
        found: The standings that could be chosen, those of the level asked for first.
        which: Shape (n,): position in ``found`` of the level that each photo is filed at.
        sure: Shape (n,): whether the photo is filed.
    """

    judgement: Judgement
    found: tuple[Standings, ...]
    which: IndexArray
    sure: BoolArray

    @property
    def level(self) -> Level:
        """The level asked for."""
        return self.found[0].level

    def verdicts(self, positions: IndexArray | None = None) -> list[Verdict | None]:
        """What some photos show, or all of them."""
        at = np.arange(len(self.sure)) if positions is None else positions
        judgement = self.judgement
        known = np.flatnonzero(judgement.known[at])
        made = chosen_verdicts(self.found, judgement.taxonomy, self.which, self.sure, at[known])
        results: list[Verdict | None] = [None] * len(at)
        for place, verdict in zip(known.tolist(), made, strict=True):
            results[place] = verdict
        if judgement.corrections:
            for place, position in enumerate(at.tolist()):
                said = judgement.corrections.get(position)
                if said is not None:
                    results[place] = corrected(said, judgement.taxonomy, self.level)
        return results

    def flipped(self, before: Decision) -> IndexArray:
        """The photos whose verdict is another than before, ascending; new ones are among them.

        Args:
            before: A decision about the same photos, or the first of them.
        """
        now, then = self.judgement, before.judgement
        count = min(len(now), len(then))
        changed = np.ones(len(now), dtype=np.bool_)
        if now.taxonomy is then.taxonomy and self.level is before.level:
            changed[:count] = now.known[:count] != then.known[:count]
            for mine, theirs in zip(self._columns(), before._columns(), strict=True):
                changed[:count] |= mine[:count] != theirs[:count]
            if now.corrections is not then.corrections:
                others = now.corrections.items() ^ then.corrections.items()
                changed[[position for position, _ in others if position < len(now)]] = True
        return np.flatnonzero(changed)

    def _columns(self) -> tuple[NDArray[Any], ...]:
        """What the model's verdicts are made of, each of shape (n,)."""
        return (
            self.which,
            self.sure,
            np.choose(self.which, [standing.winner for standing in self.found]),
            np.choose(self.which, [standing.label for standing in self.found]),
            np.choose(self.which, [standing.confidence for standing in self.found]),
        )


def _spread(found: Standings, known: BoolArray) -> Standings:
    """Standings of the known photos, put where those are among all."""
    if known.all():
        return found
    at = np.flatnonzero(known)
    winner, label = np.zeros(len(known), dtype=np.intp), np.zeros(len(known), dtype=np.intp)
    certainty = np.zeros(len(known), dtype=np.float32)
    by_sign = np.zeros(len(known), dtype=np.bool_)
    winner[at], label[at] = found.winner, found.label
    certainty[at], by_sign[at] = found.confidence, found.by_sign
    return Standings(found.level, winner, label, certainty, by_sign)
