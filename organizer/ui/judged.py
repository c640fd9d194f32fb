"""The open folder judged once: what a slider asks for is then a comparison of numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organizer.files.rules import Rules, Verdict
from organizer.ui.looking import Looking

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.corrections import Correction
    from organizer.vision.facts import Analysis
    from organizer.vision.judgement import Decision, Judgement
    from organizer.vision.taxonomy import IndexArray, Taxonomy


@dataclass(frozen=True, slots=True)
class Split:
    """Photos with a label, divided.

    Attributes:
        filed: Those that are sure.
        kept: Those that are not.
        staying: Those that one of the user's own rules keeps where they are; in neither.
    """

    filed: int
    kept: int
    staying: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What the photos of a folder show, ready to be decided by any rules.

    Attributes:
        judgement: Of every photo that was here since the folder was opened.
        looking: What was looked for.
        rows: Where each analysis is in ``judgement``, by identity; ``analyses`` keeps them alive.
        analyses: In the order of ``judgement``.
        current: Shape (n,): the rows of the photos that are here now, in the folder's order.
    """

    judgement: Judgement
    looking: Looking
    rows: Mapping[int, int]
    analyses: Sequence[Analysis]
    current: IndexArray

    @classmethod
    def of(
        cls,
        analyses: Sequence[Analysis],
        taxonomy: Taxonomy,
        corrections: Mapping[str, Correction],
        looking: Looking,
        before: Judged | None,
    ) -> Judged:
        """Judge photos; of those judged before only what the user said is looked at again."""
        import numpy as np

        from organizer.vision.judgement import Judgement

        usable = (
            before is not None
            and before.looking == looking
            and before.judgement.taxonomy is taxonomy
            and len(before.analyses) <= 2 * len(analyses)
        )
        if before is None or not usable:
            judgement = Judgement.of(analyses, taxonomy, switches=looking.switches())
            known = list(analyses)
        else:
            new = [each for each in analyses if id(each) not in before.rows]
            judgement = before.judgement.extended(new) if new else before.judgement
            known = [*before.analyses, *new] if new else list(before.analyses)
        rows = {id(each): row for row, each in enumerate(known)}
        current = np.fromiter((rows[id(each)] for each in analyses), np.intp, len(analyses))
        judgement = replace(judgement, corrections=_said(known, corrections))
        return cls(judgement, looking, rows, known, current)

    def decide(self, rules: Rules) -> Decision:
        """Say which photos are filed; rows are those of ``judgement``."""
        return self.judgement.decide(rules.level, rules.min_confidence, back_off=rules.back_off)

    def verdicts(self, rules: Rules) -> list[Verdict | None]:
        """What the photos that are here show, in the folder's order."""
        return self.decide(rules).verdicts(self.current)

    def split(self, rules: Rules) -> Split:
        """How many photos that are here would be filed; some milliseconds for 100,000."""
        decision = self.decide(rules)
        sure = decision.sure[self.current]
        filed = int(sure.sum())
        unsure = int((self.judgement.known[self.current] & ~sure).sum())
        return Split(filed, unsure)


def _said(
    analyses: Sequence[Analysis], corrections: Mapping[str, Correction]
) -> Mapping[int, Correction]:
    """What the user said, by row."""
    if not corrections:
        return {}
    return {
        row: corrections[each.content]
        for row, each in enumerate(analyses)
        if each.content in corrections
    }
