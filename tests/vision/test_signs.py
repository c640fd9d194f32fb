from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Level, Verdict
from organizer.vision import judge
from organizer.vision.facts import Analysis, FloatArray, Signals
from organizer.vision.signs import SIGNS, Switches, sign_probabilities
from organizer.vision.standings import standings
from organizer.vision.taxonomy import Taxonomy, TaxonomyError

TAXONOMY = Taxonomy.load()
GROUP = PhotoGroup(Photo(Path("/photos/a.jpg"), 1, 2, FileId(3, 4)))
FINE, EVERYDAY, BROAD = Level


def logits(**likely: float) -> FloatArray:
    values = np.zeros(1001, dtype=np.float32)
    for names in TAXONOMY.classes:
        values[names.index] = likely.get(names.label.replace(" ", "_"), 0)
    return values


SUIT = logits(suit=14)


def verdict(
    signals: Signals | None,
    level: Level = EVERYDAY,
    row: FloatArray = SUIT,
    switches: Switches | None = None,
) -> Verdict:
    facts = Analysis(GROUP, logits=row, signals=signals)
    found = judge.judge(facts, TAXONOMY, level=level, min_confidence=0.9, switches=switches)
    assert found is not None
    return found


def test_every_sign_has_a_place_in_both_languages() -> None:
    for language in ("en", "zh"):
        assert [sign.index for sign in Taxonomy.load(language).signs] == list(range(len(SIGNS)))
    categories = [TAXONOMY.signs[SIGNS.index(sign)].category for sign in SIGNS]
    assert categories == ["People"] * 3 + ["Screenshots", "Documents & screens", "Memes"]


@pytest.mark.parametrize(
    ("faces", "label"),
    [(1, "one person"), (2, "two people"), (3, "group of people"), (40, "group of people")],
)
def test_a_portrait_is_of_people_not_of_what_they_wear(faces: int, label: str) -> None:
    seen = Signals(faces, people=0.97)
    assert verdict(seen, FINE).category == label
    assert (verdict(seen).category, verdict(seen).label) == ("People", label)
    assert verdict(seen, BROAD).category == "People & clothes"
    assert verdict(seen).sure


@pytest.mark.parametrize(
    ("seen", "category", "label"),
    [
        (Signals(screenshot=0.99), "Screenshots", "screenshot"),
        (Signals(document=0.99), "Documents & screens", "document"),
        (Signals(meme=0.99), "Memes", "meme"),
        (Signals(1, people=0.98, screenshot=0.99), "Screenshots", "screenshot"),
        (Signals(1, people=0.98, document=0.4), "People", "one person"),
        (Signals(document=0.6, meme=0.97), "Memes", "meme"),
        (None, "Clothes", "suit"),
        (Signals(), "Clothes", "suit"),
        (Signals(1, people=0.2, screenshot=0.1), "Clothes", "suit"),
        (Signals(0, people=0.7), "Clothes", "suit"),
    ],
)
def test_the_likelier_thing_wins(seen: Signals | None, category: str, label: str) -> None:
    found = verdict(seen, switches=Switches(memes=True))
    assert (found.category, found.label) == (category, label)


def test_memes_are_told_from_photos_only_when_asked_for() -> None:
    assert verdict(Signals(meme=0.99)) == verdict(None)


def test_switched_off_it_is_not_looked_for() -> None:
    everything = Signals(1, people=0.98, screenshot=0.99, document=0.9, meme=0.9)
    off = Switches(people=False, screenshots=False, documents=False, memes=False)
    assert verdict(everything, switches=off) == verdict(None)
    only = Switches(screenshots=False, documents=False, memes=False)
    assert verdict(everything, switches=only).category == "People"


def test_a_faint_sign_is_not_held_against_the_model() -> None:
    faint = Signals(1, people=0.49, screenshot=0.4, document=0.4, meme=0.49)
    assert verdict(faint) == verdict(None)


def test_what_a_sign_leaves_is_the_models() -> None:
    found = verdict(Signals(1, people=0.5), EVERYDAY, logits(suit=14, wig=9))
    plain = verdict(None, EVERYDAY, logits(suit=14, wig=9))
    assert found.category == "People"
    assert found.confidence == pytest.approx(0.5, abs=0.01)
    assert plain.confidence > 0.95
    assert not found.sure


def test_two_that_point_to_one_name_are_surer_together() -> None:
    seen = Signals(1, people=0.6)
    assert verdict(seen).confidence == pytest.approx(0.6, abs=0.01)
    together = verdict(seen, BROAD)
    assert together.category == "People & clothes"
    assert together.confidence > 0.95
    groom = verdict(seen, EVERYDAY, logits(bridegroom=14))
    assert (groom.category, groom.label) == ("People", "one person")
    assert groom.confidence > 0.95


@given(st.lists(st.tuples(st.integers(0, 9), *[st.floats(0, 1)] * 4), min_size=1, max_size=5))
@settings(max_examples=50, deadline=None)
def test_probabilities_stay_probabilities(
    seen: list[tuple[int, float, float, float, float]],
) -> None:
    signs = sign_probabilities([Signals(*numbers) for numbers in seen])
    assert signs.shape == (len(seen), len(SIGNS))
    assert (signs >= 0).all()
    assert (signs.sum(axis=1) <= 1 + 1e-6).all()
    rows = np.random.default_rng(0).normal(0, 4, (len(seen), 1001)).astype(np.float32)
    for level in Level:
        found = standings(rows, TAXONOMY, level, signs=signs)
        assert (found.confidence >= 0).all()
        assert (found.confidence <= 1 + 1e-6).all()
        for winner, label in zip(found.winner, found.label, strict=True):
            thing = TAXONOMY.thing(label)
            assert TAXONOMY.place_of(thing.label).name(level) == TAXONOMY.names(level)[winner]


def test_the_confidence_of_a_mixture_is_how_often_it_is_right() -> None:
    """Photos drawn as the model of signs assumes are as often right as it says."""
    rng = np.random.default_rng(1)
    count = 4000
    people = rng.uniform(0.5, 1, count)
    of_people = rng.random(count) < people
    rows = np.zeros((count, 1001), dtype=np.float32)
    signs = sign_probabilities([Signals(1, people=float(one)) for one in people])
    rows[:, 101] = 14  # an elephant, for sure
    found = standings(rows, TAXONOMY, EVERYDAY, signs=signs)
    names = np.array(TAXONOMY.categories)[found.winner]
    right = np.where(of_people, names == "People", names != "People")
    for low in np.arange(0.5, 1, 0.1):
        here = (found.confidence >= low) & (found.confidence < low + 0.1)
        assert right[here].mean() == pytest.approx(found.confidence[here].mean(), abs=0.05)


def test_a_taxonomy_without_signs_goes_without(tmp_path: Path) -> None:
    file = tmp_path / "t.toml"
    file.write_text(
        '[[group]]\nen = "A"\nzh = "甲"\n[[group.category]]\nen = "B"\nzh = "乙"\n'
        'classes = [[0, "n1", "c", "丙"], [1, "n2", "d", "丁"]]\n',
        "utf-8",
    )
    facts = Analysis(GROUP, logits=np.array([3, 1], np.float32), signals=Signals(2, people=0.9))
    found = judge.judge(facts, Taxonomy.load("en", file), level=FINE, min_confidence=0.5)
    assert found is not None
    assert found.category == "c"


@pytest.mark.parametrize("entry", ['["unknown", "x", "某"]', '["meme", "x"]', "7"])
def test_a_wrong_sign_is_named_with_its_line(tmp_path: Path, entry: str) -> None:
    file = tmp_path / "t.toml"
    file.write_text(
        '[[group]]\nen = "A"\nzh = "甲"\n[[group.category]]\nen = "B"\nzh = "乙"\n'
        f'classes = [[0, "n1", "c", "丙"]]\nsigns = [\n  {entry},\n]\n',
        "utf-8",
    )
    with pytest.raises(TaxonomyError, match="line 9"):
        Taxonomy.load("en", file)
