from __future__ import annotations

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
from organizer.vision.standings import joined
from organizer.vision.taxonomy import Taxonomy
from tests.steps import steps_of

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
    assert decision.verdicts(np.array([5, 3])) == [decision.verdicts()[5], decision.verdicts()[3]]
    assert decision.sure.tolist() == [verdict is not None and verdict.sure for verdict in anew]


@given(st.integers(0, 99), st.floats(0, 1), st.floats(0, 1), st.booleans(), st.booleans())
@settings(max_examples=15, deadline=None)
def test_only_those_flip_whose_verdict_is_another(
    seed: int, asked: float, before: float, back_off: bool, backed_off: bool
) -> None:
    judged = Judgement.of(photos(20, seed), TAXONOMY)
    then = judged.decide(Level.FINE, before, back_off=backed_off)
    now = replace(judged, corrections={4: Correction("pug")}).decide(
        Level.FINE, asked, back_off=back_off
    )
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
    assert backed.sure.sum() > plain.sure.sum()
    assert (backed.sure >= plain.sure).all()


def test_photos_that_come_later_are_judged_as_if_they_had_been_there() -> None:
    analyses = photos(10)
    corrections = {"8": Correction("pug")}
    whole = Judgement.of(analyses, TAXONOMY, corrections=corrections)
    part = Judgement.of(analyses[:6], TAXONOMY)
    more = Judgement.of(analyses[6:], TAXONOMY, corrections=corrections)
    before = part.decide(Level.EVERYDAY, 0.9)
    grown = Judgement.joined([part, more]).decide(Level.EVERYDAY, 0.9)
    assert rounded(grown.verdicts()) == rounded(whole.decide(Level.EVERYDAY, 0.9).verdicts())
    assert grown.flipped(before).tolist() == [6, 7, 8, 9]


def test_a_correction_taken_back_gives_the_models_word_again() -> None:
    judged = Judgement.of(photos(5), TAXONOMY)
    said = replace(judged, corrections={1: Correction("pug")})
    back = replace(said, corrections={})
    decisions = [one.decide(Level.EVERYDAY, 0.9) for one in (judged, said, back)]
    assert decisions[1].flipped(decisions[0]).tolist() == [1]
    assert decisions[1].verdicts()[1] != decisions[0].verdicts()[1]
    assert decisions[2].verdicts() == decisions[0].verdicts()


def test_an_empty_folder_has_nothing_to_decide() -> None:
    decision = Judgement.of([], TAXONOMY).decide(Level.FINE, 0.9, back_off=True)
    assert decision.verdicts() == []


def test_a_slider_that_moves_is_cheap() -> None:
    few = Judgement.of(photos(200), TAXONOMY)
    many = few
    while len(many) < 20_000:
        many = _doubled(many)

    def moved(judged: Judgement) -> None:
        judged.decide(Level.EVERYDAY, 0.98, back_off=True).flipped(
            judged.decide(Level.EVERYDAY, 0.95, back_off=True)
        )

    assert steps_of(lambda: moved(many)) == steps_of(lambda: moved(few)), "all of them at once"
    before, after = (many.decide(Level.EVERYDAY, asked, back_off=True) for asked in (0.95, 0.98))
    flipped = after.flipped(before)
    assert 0 < len(flipped) < len(many) / 4, "and only few are told anew"
    assert steps_of(lambda: after.verdicts(flipped)) < steps_of(after.verdicts) / 3


def _doubled(judged: Judgement) -> Judgement:
    return replace(
        judged,
        standings=tuple(joined([one, one]) for one in judged.standings),
        known=np.concatenate([judged.known, judged.known]),
    )
