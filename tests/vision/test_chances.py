from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Level
from organizer.vision.chances import chances, noticed
from organizer.vision.explain import explain
from organizer.vision.facts import Analysis, Signals
from organizer.vision.judge import judge
from organizer.vision.signs import Switches
from organizer.vision.taxonomy import Taxonomy

TAXONOMY = Taxonomy.load()
GROUP = PhotoGroup(Photo(Path("/photos/a.jpg"), 1, 2, FileId(3, 4)))
PORTRAIT = Signals(faces=2, people=0.97)


def facts(seed: int = 1, spread: float = 2.0, signals: Signals | None = None) -> Analysis:
    logits = np.random.default_rng(seed).normal(0, spread, 1001).astype(np.float32)
    return Analysis(GROUP, content="a", logits=logits, signals=signals)


@given(
    st.integers(0, 10_000),
    st.floats(0.1, 8),
    st.sampled_from(list(Level)),
    st.none() | st.just(PORTRAIT) | st.just(Signals(screenshot=0.7, document=0.6)),
)
def test_the_likeliest_has_the_photos_confidence_and_all_share_one(
    seed: int, spread: float, level: Level, signals: Signals | None
) -> None:
    photo = facts(seed, spread, signals)
    verdict = judge(photo, TAXONOMY, level=level, min_confidence=0.9)
    weighed = chances(photo, TAXONOMY, level)
    assert verdict is not None
    assert weighed is not None
    best = weighed.best()
    assert best[0].label == verdict.category
    assert best[0].probability == pytest.approx(verdict.confidence, abs=1e-5)
    assert [one.probability for one in best] == sorted(
        (one.probability for one in best), reverse=True
    )
    assert float(weighed.names.sum()) <= 1 + 1e-4
    assert weighed.of(best[0].label) == best[0].probability
    assert weighed.of("nobody") == 0


@pytest.mark.parametrize("level", list(Level))
def test_what_adds_up_to_a_name_adds_up_to_its_number(level: Level) -> None:
    photo = facts(3, 3.0)
    weighed = chances(photo, TAXONOMY, level)
    assert weighed is not None
    for guess in weighed.best():
        found = explain(photo, TAXONOMY, level=level, name=guess.label)
        assert found is not None
        assert found.probability == pytest.approx(guess.probability)
        added = sum(share.probability for share in found.shares) + found.rest
        assert added == pytest.approx(guess.probability, abs=1e-5)


def test_faces_are_among_what_adds_up_to_people() -> None:
    found = explain(facts(signals=PORTRAIT), TAXONOMY, level=Level.EVERYDAY)
    assert found is not None
    assert (found.name, found.shares[0].label, found.by_sign) == ("People", "two people", True)
    without = explain(
        facts(signals=PORTRAIT),
        TAXONOMY,
        level=Level.EVERYDAY,
        name="People",
        switches=Switches(people=False),
    )
    assert without is not None
    assert not without.by_sign


def test_what_was_noticed_is_told_when_it_is_not_negligible() -> None:
    seen = Signals(faces=2, people=0.97, screenshot=0.2, document=0.04, meme=0.9)
    told = [(sign.name, sign.counts) for sign in noticed(facts(signals=seen))]
    assert told == [("two_people", True), ("screenshot", False)]
    all_on = noticed(facts(signals=seen), Switches(memes=True))
    assert [sign.name for sign in all_on] == ["two_people", "meme", "screenshot"]
    assert noticed(facts(signals=seen), Switches(people=False, screenshots=False)) == ()
    faint = noticed(facts(signals=Signals(faces=0, people=0.8)))
    assert [(sign.name, sign.counts) for sign in faint] == [("one_person", False)]
    assert noticed(facts()) == ()


def test_another_models_photos_have_no_chances_here() -> None:
    own = Analysis(GROUP, logits=np.zeros(2, np.float32))
    assert chances(own, TAXONOMY, Level.FINE) is None
    assert chances(Analysis(GROUP), TAXONOMY, Level.FINE) is None
