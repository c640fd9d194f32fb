from __future__ import annotations

import math
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Level
from organizer.text import text
from organizer.vision import classify, confidence, engine_choice, judge, standings
from organizer.vision import models as catalog
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, FloatArray
from organizer.vision.taxonomy import Taxonomy

TAXONOMY = Taxonomy.load()
GROUP = PhotoGroup(Photo(Path("/photos/a.jpg"), 1, 2, FileId(3, 4)))


def logits(**likely: float) -> FloatArray:
    """Logits that are 0 but for the labels named (underscores for spaces)."""
    values = np.zeros(1001, dtype=np.float32)
    indices = {names.label: names.index for names in TAXONOMY.classes}
    for label, value in likely.items():
        values[indices[label.replace("_", " ")]] = value
    return values


def random_logits(seed: int, count: int) -> FloatArray:
    return np.random.default_rng(seed).normal(0, 4, (count, 1001)).astype(np.float32)


def test_top_gives_the_likeliest_labels_best_first() -> None:
    best = judge.top(logits(tabby_cat=9, tiger_cat=8, lynx=7), TAXONOMY, count=3)
    assert [prediction.label for prediction in best] == ["tabby cat", "tiger cat", "lynx"]
    assert best[0].probability == pytest.approx(math.e * best[1].probability, rel=1e-4)


def test_top_probabilities_add_up_over_all_classes() -> None:
    everything = judge.top(random_logits(0, 1)[0], TAXONOMY, count=2000)
    assert len(everything) == 1001
    assert sum(prediction.probability for prediction in everything) == pytest.approx(1, abs=1e-4)


def test_many_doubtful_breeds_make_a_sure_dog() -> None:
    breeds = {names.label.replace(" ", "_"): 8.0 for names in TAXONOMY.classes[160:200]}
    facts = Analysis(GROUP, logits=logits(tabby_cat=8.5, **breeds))
    fine = judge.judge(facts, TAXONOMY, level=Level.FINE, min_confidence=0.9)
    everyday = judge.judge(facts, TAXONOMY, level=Level.EVERYDAY, min_confidence=0.9)
    assert fine is not None
    assert everyday is not None
    assert (fine.category, fine.label, fine.sure) == ("tabby cat", "tabby cat", False)
    assert (everyday.category, everyday.sure) == ("Dogs", True)
    assert TAXONOMY.category_of(everyday.label) == "Dogs"


@given(st.integers(0, 2**32 - 1), st.sampled_from(list(Level)), st.floats(0, 1))
@settings(max_examples=30, deadline=None)
def test_many_are_judged_like_one(seed: int, level: Level, min_confidence: float) -> None:
    analyses = [Analysis(GROUP, str(n), row) for n, row in enumerate(random_logits(seed, 5))]
    together = judge.judge_many(analyses, TAXONOMY, level=level, min_confidence=min_confidence)
    for analysis, verdict in zip(analyses, together, strict=True):
        alone = judge.judge(analysis, TAXONOMY, level=level, min_confidence=min_confidence)
        assert alone is not None
        assert verdict is not None
        assert (alone.category, alone.label) == (verdict.category, verdict.label)
        assert alone.confidence == pytest.approx(verdict.confidence, abs=1e-5)


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_the_label_lies_inside_the_category(seed: int) -> None:
    facts = Analysis(GROUP, logits=random_logits(seed, 1)[0])
    for level in Level:
        verdict = judge.judge(facts, TAXONOMY, level=level, min_confidence=0.5)
        assert verdict is not None
        assert TAXONOMY.place_of(verdict.label).name(level) == verdict.category
        assert 0 <= verdict.confidence <= 1
        assert verdict.sure == (verdict.confidence >= confidence.default().curve(level).bar(0.5))
        assert verdict.source == "model"


def test_a_blocks_border_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = random_logits(3, 11)
    whole = standings.standings(rows, TAXONOMY, Level.EVERYDAY)
    monkeypatch.setattr(standings, "_BLOCK", 4)
    parts = standings.standings(rows, TAXONOMY, Level.EVERYDAY)
    assert np.array_equal(whole.winner, parts.winner)
    assert np.array_equal(whole.label, parts.label)


def test_no_facts_no_verdict() -> None:
    facts = Analysis(GROUP, error=text("unreadable"))
    assert judge.judge(facts, TAXONOMY, level=Level.FINE, min_confidence=0) is None
    assert judge.judge_many([facts], TAXONOMY, level=Level.FINE, min_confidence=0) == [None]
    assert judge.judge_many([], TAXONOMY, level=Level.FINE, min_confidence=0) == []


@pytest.mark.parametrize(
    ("said", "level", "category", "label"),
    [
        ("pug", Level.FINE, "pug", "pug"),
        ("pug", Level.EVERYDAY, "Dogs", "pug"),
        ("pug", Level.BROAD, "Animals", "pug"),
        ("Dogs", Level.FINE, "Dogs", "Dogs"),
        ("Dogs", Level.BROAD, "Animals", "Dogs"),
        ("Animals", Level.EVERYDAY, "Animals", "Animals"),
        ("Grandma", Level.EVERYDAY, "Grandma", "Grandma"),
    ],
)
def test_a_correction_overrules_the_model(
    said: str, level: Level, category: str, label: str
) -> None:
    facts = Analysis(GROUP, "abc", logits(tabby_cat=30))
    correction = Correction(said)
    alone = judge.judge(facts, TAXONOMY, level=level, min_confidence=1, correction=correction)
    (together,) = judge.judge_many(
        [facts], TAXONOMY, level=level, min_confidence=1, corrections={"abc": correction}
    )
    assert alone == together
    assert alone is not None
    assert (alone.category, alone.label) == (category, label)
    assert (alone.confidence, alone.sure, alone.source) == (1.0, True, "user")


def test_a_correction_needs_no_model() -> None:
    facts = Analysis(GROUP, "abc")
    verdict = judge.judge(
        facts, TAXONOMY, level=Level.FINE, min_confidence=1, correction=Correction("pug")
    )
    assert verdict is not None
    assert verdict.label == "pug"


def test_a_candidate_carries_the_facts_that_planning_needs() -> None:
    taken = datetime(2024, 5, 1, 12)
    facts = Analysis(GROUP, "abc", logits(pug=20), taken_at=taken, camera="iPhone XR")
    verdict = judge.judge(facts, TAXONOMY, level=Level.FINE, min_confidence=0.5)
    made = judge.candidate(facts, verdict)
    assert (made.group, made.verdict, made.taken_at, made.camera, made.error) == (
        GROUP,
        verdict,
        taken,
        "iPhone XR",
        None,
    )


def test_real_photos_get_their_category(shared: Path, models: Path) -> None:
    names = {
        "n01514668_cock.JPEG": "Farm animals",
        "n01518878_ostrich.JPEG": "Birds",
        "n01641577_bullfrog.JPEG": "Reptiles & amphibians",
    }
    files = [shared / "photos/web" / name for name in names]
    groups = [PhotoGroup(Photo.from_stat(file, file.lstat())) for file in files]
    path = catalog.find("mobilenet_v2")
    assert path is not None
    running = engine_choice.open_engine(path)
    found = list(classify.analyse(groups, engine=running, index=None, workers=1))
    running.close()
    verdicts = judge.judge_many(found, TAXONOMY, level=Level.EVERYDAY, min_confidence=0.5)
    got = {
        facts.group.lead.path.name: verdict and verdict.category
        for facts, verdict in zip(found, verdicts, strict=True)
    }
    assert got == names
