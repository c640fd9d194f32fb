"""Which photos would get another label from one model than from another."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from organizer.files.photo import PhotoGroup
from organizer.files.rules import Level, Verdict
from organizer.text import Text
from organizer.vision.classify import analyse
from organizer.vision.custom_judge import Custom, general, judge_custom
from organizer.vision.engine import Engine
from organizer.vision.facts import Analysis
from organizer.vision.index import Index
from organizer.vision.judge import judge_many
from organizer.vision.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Difference:
    """One photo and what two models call it.

    Attributes:
        path: Where it is.
        before: What it is called without the custom model, or by its other version; ``None`` for
            nothing at all.
        after: What the custom model calls it.
        error: Why it could not be read; ``None`` when it could.
        content: Hash of its bytes; empty where it could not be read.
    """

    path: Path
    before: Verdict | None
    after: Verdict | None
    error: Text | None = None
    content: str = ""

    @property
    def filed_before(self) -> str:
        """The category it would be filed under without the custom model; empty where it stays."""
        return _filed(self.before)

    @property
    def filed_after(self) -> str:
        """Likewise, with it."""
        return _filed(self.after)

    @property
    def changes(self) -> bool:
        """Whether it would be filed elsewhere."""
        return self.filed_before != self.filed_after


def compare(
    groups: Iterable[PhotoGroup],
    engine: Engine,
    index: Index | None,
    taxonomy: Taxonomy,
    after: Custom,
    before: Custom | None,
    min_confidence: float,
) -> Generator[Difference, None, None]:
    """Judge photos twice.

    Args:
        groups: The photos.
        engine: Gives the facts that ``after`` reads.
        index: What is known already.
        taxonomy: The names.
        after: The custom model.
        before: Another version of it that reads the same facts; ``None`` for ImageNet's classes.
        min_confidence: From when on a photo is sure.

    Yields:
        A difference a photo.
    """
    with closing(analyse(groups, engine=engine, index=index)) as results:
        for analysis in results:
            if analysis.error is not None:
                yield Difference(analysis.group.lead.path, None, None, analysis.error)
                continue
            yield Difference(
                analysis.group.lead.path,
                _verdict(analysis, before, taxonomy, min_confidence),
                _verdict(analysis, after, taxonomy, min_confidence),
                content=analysis.content,
            )


def _verdict(
    analysis: Analysis, custom: Custom | None, taxonomy: Taxonomy, min_confidence: float
) -> Verdict | None:
    level = Level.EVERYDAY
    if custom is None:
        photos = [general(analysis)]
        return judge_many(photos, taxonomy, level=level, min_confidence=min_confidence)[0]
    return judge_custom(custom, [analysis], taxonomy, level=level, min_confidence=min_confidence)[0]


def _filed(verdict: Verdict | None) -> str:
    return verdict.category if verdict is not None and verdict.sure else ""
