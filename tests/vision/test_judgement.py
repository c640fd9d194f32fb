from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Level, Verdict
from organizer.text import text
from organizer.vision import judge
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, Signals
from organizer.vision.judgement import Judgement
from organizer.vision.standings import joined, most_doubtful
from organizer.vision.taxonomy import Taxonomy

TAXONOMY = Taxonomy.load()
GROUP = PhotoGroup(Photo(Path("/photos/a.jpg"), 1, 2, FileId(3, 4)))


def photos(count: int, seed: int = 0) -> list[Analysis]:
    """Photos of every degree of certainty; some show people, one is unreadable."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 1, (count, 1001)).astype(np.float32)
    logits[np.arange(count), rng.integers(0, 1001, count)] += rng.uniform(2, 14, count)
    found = [
        Analysis(
            GROUP,
            f"{position}",
            row,
            signals=Signals(faces=position % 5, people=rng.random() if position % 5 else 0.0),
        )
        for position, row in enumerate(logits)
    ]
    found[count // 2] = Analysis(GROUP, "broken", error=text("it is truncated"))
    return found


def rounded(verdicts: Sequence[Verdict | None]) -> list[Verdict | None]:
    """Without the last digits, which depend on how many photos are summed up together."""
    return [
        verdict and replace(verdict, confidence=round(verdict.confidence, 4))
        for verdict in verdicts
    ]


@given(st.integers(0, 99), st.sampled_from(list(Level)), st.floats(0, 1), st.booleans())
@settings(max_examples=15, deadline=None)
def test_decides_as_if_each_photo_were_judged_anew(
    seed: int, level: Level, asked: float, back_off: bool
) -> None:
    analyses = photos(8, seed)
    corrections = {"3": Correction("pug"), "broken": Correction("Grandma")}
    decision = Judgement.of(analyses, TAXONOMY, corrections=corrections).decide(
        level, asked, back_off=back_off
    )
    anew = judge.judge_many(
        analyses,
        TAXONOMY,
        level=level,
        min_confidence=asked,
        corrections=corrections,
        back_off=back_off,
    )
    assert rounded(decision.verdicts()) == rounded(anew)
    assert [decision.verdict(position) for position in range(8)] == decision.verdicts()
    assert decision.counts() == Counter(verdict.category for verdict in anew if verdict)
    assert decision.filed == sum(verdict is not None and verdict.sure for verdict in anew)
    assert decision.kept == sum(verdict is not None and not verdict.sure for verdict in anew)


@given(st.integers(0, 99), st.floats(0, 1), st.floats(0, 1), st.booleans(), st.booleans())
@settings(max_examples=15, deadline=None)
def test_only_those_flip_whose_verdict_is_another(
    seed: int, asked: float, before: float, back_off: bool, backed_off: bool
) -> None:
    judged = Judgement.of(photos(20, seed), TAXONOMY)
    then = judged.decide(Level.FINE, before, back_off=backed_off)
    now = judged.corrected({4: Correction("pug")}).decide(Level.FINE, asked, back_off=back_off)
    differ = [
        position
        for position, (old, new) in enumerate(zip(then.verdicts(), now.verdicts(), strict=True))
        if old != new
    ]
    assert now.flipped(then).tolist() == differ


def test_another_level_flips_all_that_have_a_label() -> None:
    judged = Judgement.of(photos(9), TAXONOMY)
    fine, broad = judged.decide(Level.FINE, 0.9), judged.decide(Level.BROAD, 0.9)
    assert set(range(9)) - {4} <= set(broad.flipped(fine).tolist())


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("back_off", [False, True])
def test_asking_for_more_files_fewer_from_all_to_none(level: Level, back_off: bool) -> None:
    judged = Judgement.of(photos(300), TAXONOMY, corrections={"7": Correction("pug")})
    filed = [judged.decide(level, asked, back_off=back_off).sure for asked in np.linspace(0, 1, 41)]
    assert filed[0].sum() == 299
    assert filed[-1].nonzero()[0].tolist() == [7]
    for more, fewer in pairwise(filed):
        assert (more >= fewer).all()


def test_backing_off_files_more_and_no_less_surely() -> None:
    judged = Judgement.of(photos(300), TAXONOMY)
    plain, backed = (judged.decide(Level.FINE, 0.95, back_off=off) for off in (False, True))
    assert backed.filed > plain.filed
    assert (backed.sure >= plain.sure).all()
    assert 0.5 < backed.expected_precision < 1


def test_photos_that_come_later_are_judged_as_if_they_had_been_there() -> None:
    analyses = photos(10)
    corrections = {"8": Correction("pug")}
    whole = Judgement.of(analyses, TAXONOMY, corrections=corrections)
    part = Judgement.of(analyses[:6], TAXONOMY)
    before = part.decide(Level.EVERYDAY, 0.9)
    grown = part.extended(analyses[6:], corrections).decide(Level.EVERYDAY, 0.9)
    assert rounded(grown.verdicts()) == rounded(whole.decide(Level.EVERYDAY, 0.9).verdicts())
    assert grown.flipped(before).tolist() == [6, 7, 8, 9]


def test_a_correction_taken_back_gives_the_models_word_again() -> None:
    judged = Judgement.of(photos(5), TAXONOMY)
    said = judged.corrected({1: Correction("pug")})
    back = said.corrected({1: None})
    decisions = [one.decide(Level.EVERYDAY, 0.9) for one in (judged, said, back)]
    assert decisions[1].flipped(decisions[0]).tolist() == [1]
    assert decisions[1].verdict(1) != decisions[0].verdict(1)
    assert decisions[2].verdicts() == decisions[0].verdicts()


def test_the_most_doubtful_are_reviewed_first_and_the_corrected_never() -> None:
    judged = Judgement.of(photos(50), TAXONOMY, corrections={"3": Correction("pug")})
    decision = judged.decide(Level.EVERYDAY, 0.95)
    order = decision.review_order()
    verdicts = [verdict for verdict in decision.verdicts(order) if verdict is not None]
    assert sorted(order.tolist()) == sorted(set(range(50)) - {3, 25})
    doubts = [(verdict.sure, verdict.confidence) for verdict in verdicts]
    assert doubts == sorted(doubts)
    standing = judged.standings[1]
    assert (np.diff(standing.confidence[most_doubtful(standing)]) >= 0).all()


def test_an_empty_folder_has_nothing_to_decide() -> None:
    decision = Judgement.of([], TAXONOMY).decide(Level.FINE, 0.9, back_off=True)
    assert (decision.filed, decision.kept, decision.verdicts()) == (0, 0, [])
    assert decision.expected_precision == 1
    assert len(decision.review_order()) == 0


def test_a_slider_that_moves_is_cheap() -> None:
    judged = Judgement.of(photos(200), TAXONOMY)
    while len(judged) < 20_000:
        judged = _doubled(judged)
    decision = judged.decide(Level.EVERYDAY, 0.9)
    started = time.perf_counter()
    for asked in (0.95, 0.98, 0.97):
        before, decision = decision, judged.decide(Level.EVERYDAY, asked, back_off=True)
        decision.verdicts(decision.flipped(before))
    assert time.perf_counter() - started < 0.5  # measured 0.05 s


def _doubled(judged: Judgement) -> Judgement:
    return replace(
        judged,
        standings=tuple(joined([one, one]) for one in judged.standings),
        known=np.concatenate([judged.known, judged.known]),
    )
