"""The open folder judged once: what a slider asks for is then a comparison of numbers."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from organizer.files.rules import Rules, Verdict
from organizer.ui.folder.looking import Looking

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.corrections import Correction
    from organizer.vision.facts import Analysis
    from organizer.vision.judgement import Decision, Judgement
    from organizer.vision.taxonomy import IndexArray, Taxonomy

_STRIDE = 2048
"""Photos judged in one go: a tenth of a second."""


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


class Judge(Protocol):
    """Who says what photos show: the general model, or one of the user's own beside it."""

    @property
    def taxonomy(self) -> Taxonomy:
        """The names of all that it says; the same object every time."""

    def judge(self, analyses: Sequence[Analysis], looking: Looking) -> Judgement:
        """Judge photos at every level."""


@dataclass(frozen=True, slots=True, eq=False)
class GeneralJudge:
    """The program's model alone."""

    taxonomy: Taxonomy

    def judge(self, analyses: Sequence[Analysis], looking: Looking) -> Judgement:
        """See :meth:`Judge.judge`."""
        from organizer.vision.judgement import Judgement

        return Judgement.of(analyses, self.taxonomy, switches=looking.switches())


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Photos that were judged together.

    Attributes:
        analyses: Their facts.
        judgement: What they show, at every level.
        looking: What was looked for.
    """

    analyses: Sequence[Analysis]
    judgement: Judgement
    looking: Looking

    def fits(self, taxonomy: Taxonomy, looking: Looking) -> bool:
        """Whether it was judged by these names, looking for this."""
        return self.looking == looking and self.judgement.taxonomy is taxonomy


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What the photos of a folder show, ready to be decided by any rules.

    Attributes:
        block: Every photo that was here since the folder was opened.
        rows: Where each analysis is in ``block``, by identity.
        current: Shape (n,): the rows of the photos that are here now, in the folder's order.
        grown_from: What the first rows are those of; ``None`` when all were judged anew.
    """

    block: Block
    rows: Mapping[int, int]
    current: IndexArray
    grown_from: Block | None = None

    @classmethod
    def by_steps(
        cls,
        analyses: Sequence[Analysis],
        judge: Judge,
        corrections: Mapping[str, Correction],
        looking: Looking,
        known: Sequence[Block],
    ) -> Generator[None, None, Judged]:
        """Judge photos; of those judged before only what the user said is looked at again.

        Args:
            analyses: The photos that are here, in the folder's order.
            judge: Who judges those that are new.
            corrections: By content.
            looking: What is looked for.
            known: Photos judged before.

        Yields:
            Nothing, after some photos each time.
        """
        import numpy as np

        from organizer.vision.judgement import Judgement

        blocks = [block for block in known if block.fits(judge.taxonomy, looking)]
        if sum(len(block.analyses) for block in blocks) > 2 * len(analyses):
            blocks = []  # mostly photos that are gone
        whole = [each for block in blocks for each in block.analyses]
        rows = {id(each): row for row, each in enumerate(whole)}
        yield
        new = [each for each in analyses if id(each) not in rows]
        parts = [block.judgement for block in blocks]
        for start in range(0, len(new), _STRIDE):
            some = new[start : start + _STRIDE]
            parts.append(judge.judge(some, looking))
            yield
        rows.update((id(each), row) for row, each in enumerate(new, len(whole)))
        whole += new
        yield
        current = np.fromiter((rows[id(each)] for each in analyses), np.intp, len(analyses))
        judgement = Judgement.joined(parts)
        judgement = replace(judgement, corrections=_said(whole, corrections))
        grown_from = blocks[0] if blocks else None
        return cls(Block(whole, judgement, looking), rows, current, grown_from)

    def known_of(self, analyses: Sequence[Analysis]) -> Judgement:
        """What photos show that are among these, without what the user said."""
        import numpy as np

        rows = np.fromiter((self.rows[id(each)] for each in analyses), np.intp, len(analyses))
        return self.block.judgement.at(rows)

    def decide(self, rules: Rules) -> Decision:
        """Say which photos are filed; rows are those of ``block``."""
        return self.block.judgement.decide(
            rules.level, rules.min_confidence, back_off=rules.back_off
        )

    def verdicts(self, rules: Rules) -> list[Verdict | None]:
        """What the photos that are here show, in the folder's order."""
        return self.decide(rules).verdicts(self.current)

    def split(self, rules: Rules) -> Split:
        """How many photos that are here would be filed; some milliseconds for 100,000."""
        decision = self.decide(rules)
        sure = decision.sure[self.current]
        filed = int(sure.sum())
        unsure = int((self.block.judgement.known[self.current] & ~sure).sum())
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
