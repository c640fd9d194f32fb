"""Labels are data, whoever wrote them: nothing lands outside the destination."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from organizer.errors import OrganizerError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.photo import LeftAlone, PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Level, Mode, Rules, Verdict
from organizer.files.scan import scan
from organizer.vision import judge
from organizer.vision.corrections import Correction, Corrections, corrections_file
from organizer.vision.facts import Analysis
from organizer.vision.taxonomy import Taxonomy
from tests.files import staging

HOSTILE = [
    "",
    " ",
    ".",
    "..",
    "../x",
    "../../../../etc/cron.d/x",
    "..\\..\\x",
    "/etc/passwd",
    "//server/share/x",
    "C:\\Windows\\x",
    "C:x",
    "~/x",
    "~root",
    "$HOME",
    "%APPDATA%",
    "a/b/c",
    "a\\b",
    "a\0b",
    "a\nb",
    "\u2028line",
    "photo\u202egpj.exe",
    "\u200b",
    "\ufeff",
    "x" * 300,
    "日" * 300,
    "e\u0301" * 300,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 40,
    "CON",
    "nul.jpg",
    "COM1",
    "com¹",
    "LPT9.txt",
    "conin$",
    "aux ",
    "x.",
    "x ",
    "x...",
    ".hidden",
    ".git",
    "node_modules",
    "a.photoslibrary",
    "a.lrdata",
    "$RECYCLE.BIN",
    "a:b",
    'a|b?*<>"',
    "\ud800",
    "bad\udcff",
    "{original}",
    "{n}",
    "{0.__class__}",
    "{",
    "%s%n",
    "-rf",
    "*",
    "\x1b[31mred",
    "\x7f",
    "\ufdd0",
    "a.organizing",
]


def tidy(folder: Path, out: Path, home: Path, verdict: Verdict, mode: Mode, template: str) -> None:
    """Plan and apply for every photo of a folder, then check where everything is."""
    before = staging.contents(folder, out)
    around = sorted(path.name for path in folder.parent.iterdir())
    groups = [item for item in scan(folder) if isinstance(item, PhotoGroup)]
    rules = Rules(
        mode=mode, template=template, destination=out if mode is not Mode.RENAME else None
    )
    plan = make_plan(folder, [Candidate(group, verdict) for group in groups], rules)
    root = folder if mode is Mode.RENAME else out
    for move in plan.moves:
        for file, target in move.legs():
            assert target.is_relative_to(root)
            assert ".." not in target.parts
            assert target.suffix == file.path.suffix
            for part in target.relative_to(root).parts:
                assert 0 < len(os.fsencode(part)) <= 255
                assert not part.startswith(".")
    with Journal.open(home / "journal.sqlite") as journal:
        _, report = staging.run(moving.apply_plan(plan, journal))
    assert report.failed == ()
    assert staging.contents(folder, out) == before
    assert sorted(path.name for path in folder.parent.iterdir()) == around
    for place in (folder, out):
        left = [item for item in scan(place) if isinstance(item, LeftAlone)]
        assert left == [], "it was put where the program itself does not look"


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """A folder in a folder in a folder, so that a way out would be seen."""
    top = tmp_path / "top" / "middle"
    for name in ("photos", "out", "home"):
        (top / name).mkdir(parents=True)
    for name in ("a.jpg", "a.xmp", "b.jpg"):
        staging.write(top / "photos" / name)
    return top


@pytest.mark.parametrize("label", HOSTILE, ids=ascii)
@pytest.mark.parametrize(
    ("mode", "template"),
    [(Mode.SORT, ""), (Mode.RENAME, ""), (Mode.BOTH, "{label}/{category}-{n}")],
)
def test_no_label_of_a_model_leads_anywhere_else(
    stage: Path, label: str, mode: Mode, template: str
) -> None:
    verdict = Verdict(label, label, 0.99, sure=True)
    tidy(stage / "photos", stage / "out", stage / "home", verdict, mode, template)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return Taxonomy.load()


@pytest.mark.parametrize("label", [label for label in HOSTILE if label.strip()], ids=ascii)
@pytest.mark.parametrize("level", list(Level))
def test_no_correction_leads_anywhere_else(
    stage: Path, label: str, level: Level, taxonomy: Taxonomy
) -> None:
    group = next(item for item in scan(stage / "photos") if isinstance(item, PhotoGroup))
    verdict = judge.judge(
        Analysis(group),
        taxonomy,
        level=level,
        min_confidence=0.9,
        correction=Correction(label),
    )
    assert verdict is not None
    tidy(stage / "photos", stage / "out", stage / "home", verdict, Mode.SORT, "{label}/{category}")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    label=st.text(max_size=320) | st.text(alphabet="./\\\0:~\u202e ACNOnul1", max_size=12),
    mode=st.sampled_from([Mode.SORT, Mode.RENAME, Mode.BOTH]),
)
def test_no_drawn_label_leads_anywhere_else(
    tmp_path_factory: pytest.TempPathFactory, label: str, mode: Mode
) -> None:
    top = tmp_path_factory.mktemp("drawn")
    for name in ("photos", "out"):
        (top / name).mkdir()
    staging.write(top / "photos" / "a.jpg")
    groups = [item for item in scan(top / "photos") if isinstance(item, PhotoGroup)]
    verdict = Verdict(label, label, 0.99, sure=True)
    out = None if mode is Mode.RENAME else top / "out"
    plan = make_plan(top / "photos", [Candidate(groups[0], verdict)], Rules(mode, destination=out))
    for move in plan.moves:
        assert move.target.resolve().is_relative_to(top / ("out" if out else "photos"))
        os.fsencode(move.target.name).decode("utf-8")


@pytest.mark.parametrize("label", HOSTILE, ids=ascii)
def test_no_label_is_kept_as_anything_but_text(own_home: Path, label: str) -> None:
    with Corrections.open(corrections_file()) as corrections:
        try:
            corrections.set(["a"], label)
        except OrganizerError:
            return
        kept = corrections.get("a")
    with Corrections.open(corrections_file()) as corrections:
        assert corrections.get("a") == kept
