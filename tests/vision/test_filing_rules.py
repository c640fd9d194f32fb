from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Mode, Rules, Verdict
from organizer.text import text
from organizer.vision import filing_rules
from organizer.vision.filing_rules import (
    FilingRule,
    FolderName,
    Stay,
    decide,
    filed,
)
from organizer.vision.taxonomy import Taxonomy

TAXONOMY = Taxonomy.load()
PUG = Verdict("Dogs", "pug", 0.9, sure=True)
FOLDER = FolderName("X")


def photo(verdict: Verdict | None = PUG, path: str = "/photos/Family/2020/IMG_1.JPG") -> Candidate:
    lead = Photo(Path(path), 1, 2, FileId(3, 4))
    return Candidate(PhotoGroup(lead), verdict, taken_at=datetime(2020, 5, 17, 23, 59))


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        (FilingRule(category="Dogs"), True),
        (FilingRule(category="dogs "), True),
        (FilingRule(category="狗"), True),
        (FilingRule(category="pug"), True),
        (FilingRule(category="巴哥犬"), True),
        (FilingRule(category="Animals"), True),
        (FilingRule(category="Cats"), False),
        (FilingRule(category="collie"), False),
        (FilingRule(confidence_from=0.9), True),
        (FilingRule(confidence_from=0.91), False),
        (FilingRule(confidence_below=0.9), False),
        (FilingRule(confidence_below=0.91), True),
        (FilingRule(after=date(2020, 5, 17)), True),
        (FilingRule(after=date(2020, 5, 18)), False),
        (FilingRule(before=date(2020, 5, 17)), False),
        (FilingRule(before=date(2020, 5, 18)), True),
        (FilingRule(name="img_*.jpg"), True),
        (FilingRule(name="IMG_?.*"), True),
        (FilingRule(name="IMG_1"), False),
        (FilingRule(under="/photos/Family"), True),
        (FilingRule(under="/photos/Family/2020"), True),
        (FilingRule(under="/photos/Fam"), False),
        (FilingRule(under="Family"), True),
        (FilingRule(under="family/2020"), True),
        (FilingRule(under="Family/2021"), False),
        (FilingRule(under="2020/Family"), False),
        (FilingRule(category="Dogs", before=date(2020, 1, 1)), False),
        (FilingRule(category="Dogs", name="IMG*", under="2020"), True),
    ],
)
def test_a_rule_fits_when_everything_it_names_does(rule: FilingRule, fits: bool) -> None:
    rule = replace(rule, folder="X")
    filing_rules.check(rule)
    assert decide(photo(), [rule], TAXONOMY) == (FOLDER if fits else None)


def test_a_category_has_to_be_sure_unless_confidence_is_asked_about() -> None:
    doubtful = photo(Verdict("Dogs", "pug", 0.4, sure=False))
    assert decide(doubtful, [FilingRule(category="Dogs", folder="X")], TAXONOMY) is None
    for rule in (
        FilingRule(category="Dogs", confidence_from=0.3, folder="X"),
        FilingRule(category="Dogs", confidence_below=0.5, folder="X"),
    ):
        assert decide(doubtful, [rule], TAXONOMY) == FOLDER


def test_without_a_label_only_rules_about_files_fit() -> None:
    rules = [
        FilingRule(category="Dogs", folder="A"),
        FilingRule(confidence_below=1, folder="B"),
        FilingRule(name="*.jpg", folder="X"),
    ]
    assert decide(photo(None), rules, TAXONOMY) == FOLDER
    assert filed(photo(None), rules, TAXONOMY).verdict == Verdict("X", "X", 1.0, True, "rule")


def test_the_first_rule_that_fits_decides() -> None:
    rules = [
        FilingRule(category="Cats", folder="Cats of ours"),
        FilingRule(under="Family", stay=True),
        FilingRule(category="Dogs", folder="X"),
    ]
    said = decide(photo(), rules, TAXONOMY)
    assert isinstance(said, Stay)
    assert "rule 2" in str(said.reason)
    assert decide(photo(path="/photos/a.jpg"), rules, TAXONOMY) == FOLDER
    assert decide(photo(), [], TAXONOMY) is None


def test_a_plan_follows_the_rules(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jpg", tmp_path / "Family" / "b.jpg", tmp_path / "c.png"]
    (tmp_path / "Family").mkdir()
    groups = []
    for path in paths:
        path.write_bytes(b"")
        groups.append(PhotoGroup(Photo.from_stat(path, path.lstat())))
    screen = Verdict("Documents & screens", "website", 0.97, sure=True, folder="Screens")
    verdicts = [screen, PUG, Verdict("Dogs", "pug", 0.2, sure=False)]
    rules = [
        FilingRule(category="Documents & screens", folder="Screenshots"),
        FilingRule(under=str(tmp_path / "Family"), stay=True),
        FilingRule(confidence_below=0.3, name="*.png", folder="To look at"),
    ]
    candidates = [
        filed(Candidate(group, verdict), rules, TAXONOMY)
        for group, verdict in zip(groups, verdicts, strict=True)
    ]
    plan = make_plan(tmp_path, candidates, Rules(mode=Mode.SORT))
    assert {move.target.relative_to(tmp_path).as_posix() for move in plan.moves} == {
        "Screenshots/a.jpg",
        "To look at/c.png",
    }
    assert [move.verdict and move.verdict.source for move in plan.moves] == ["rule", "rule"]
    (skip,) = plan.skips
    assert (skip.kind, str(skip.reason)) == (
        "rule",
        "stays where it already is, as your rule 2 says",
    )


def test_a_photo_that_cannot_be_read_is_not_filed_by_a_rule() -> None:
    broken = replace(photo(None), error=text("it is truncated"))
    assert filed(broken, [FilingRule(name="*", folder="X")], TAXONOMY) == broken
