"""Whatever the tree, the labels and the rules: tidying twice changes nothing the second time."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from organizer.files.photo import PhotoGroup
from organizer.files.plan import Plan
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Mode, Rules, Unsure, Verdict
from tests.files.planned_trees import apply, check_promises, first_name, scanned, write

FOLDERS = ("", "Dogs/", "dogs/", "trip/", "trip/2021/", "2021/", "2024/", "Unsure/", "cat/")
NAMES = (
    *"a.jpg A.jpg a.JPG a.png a.xmp A.xmp a.jpg.xmp a.jpg.json a.mov".split(),
    *"a.cr2 a_E.jpg a.tar.jpg".split(),
    *"IMG_1234.HEIC IMG_1234.JPG IMG_E1234.JPG IMG_1234.AAE IMG_1234.MOV IMG_1234_HEVC.MOV".split(),
    *"cat.jpg cat.xmp cat-001.jpg cat-002.png cat-001.xmp".split(),
    *"dog-001.jpg 001-cat.jpg cat_E.jpg".split(),
    *"IMG_20210423_163232.jpg IMG-20210423-WA0001.jpg 2021-04-23-001.jpg notes.txt".split(),
    "a (2).jpg",
    "cat (2).jpg",
    "cat (2).xmp",
    "2024-05-06 cat-12-00-00.jpg",
    unicodedata.normalize("NFC", "café.jpg"),
    unicodedata.normalize("NFD", "café.jpg"),
    unicodedata.normalize("NFD", "café.xmp"),
    "bad\udcff.jpg",
    " .jpg",
    "é" * 120 + ".jpg",
)
LABELS = ("cat", "dog", "Dogs", "dogs", "a", "../x", "", "CON", ".git", "IMG_1234", "ab" * 150)
TEMPLATES = {
    Mode.SORT: (
        "",
        "{category}/{label}",
        "{year}",
        "{year}/{month}/{camera}",
        "{category}/{original}",
        "{year}/{category}-{n}",
    ),
    Mode.RENAME: (
        "",
        "{label}",
        "{label}_E",
        "{original}",
        "{label} {original}",
        "{original}-{n}",
        "{n:03}{label}",
        " .{label}. ",
        "{date} {label}-{time}",
        "{date}-{n:06}",
        "{year}{n}",
        "con{n}",
        "{label}{label}{original}{n}",
    ),
    Mode.BOTH: (
        "",
        "{year}/{category}-{n:03}",
        "{year}/{month}/{original}",
        "{year}/{date}_{time}",
        "{category}/{label}",
        "{category}/{date} {original}",
    ),
}

DESTINATIONS = (None, Path("out"), Path("Dogs"), Path("alias"), Path("out/{year}"))
"""Relative to the folder; ``alias`` is a link that leads back to it."""

trees = st.lists(
    st.builds("{}{}".format, st.sampled_from(FOLDERS), st.sampled_from(NAMES)),
    min_size=1,
    max_size=9,
    unique=True,
)
verdicts = st.lists(
    st.none() | st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS), st.booleans()),
    min_size=1,
    max_size=5,
)
rules = st.sampled_from(Mode).flatmap(
    lambda mode: st.builds(
        Rules,
        mode=st.just(mode),
        template=st.sampled_from(TEMPLATES[mode]),
        destination=st.sampled_from(DESTINATIONS[:1] if mode is Mode.RENAME else DESTINATIONS),
        unsure=st.sampled_from(Unsure),
    )
)
Drawn = list[tuple[str, str, bool] | None]


@contextmanager
def tree_of(names: list[str]) -> Iterator[Path]:
    """A folder with these files, while it is looked at."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "photos"
        root.mkdir()
        write(root, *names)
        (root / "alias").symlink_to(".")
        yield root


def plan_of(root: Path, drawn: Drawn, asked: Rules) -> tuple[Plan, list[PhotoGroup]]:
    """Scan and plan; a photo's verdict depends on its bytes alone."""
    groups, _ = scanned(root)
    candidates = [Candidate(group, verdict_of(group, drawn)) for group in groups]
    if asked.destination is not None:
        asked = replace(asked, destination=root / asked.destination)
    return make_plan(root, candidates, asked), groups


def verdict_of(group: PhotoGroup, drawn: Drawn) -> Verdict | None:
    """One of the drawn verdicts, the same wherever the photo is."""
    chosen = drawn[sum(first_name(group.lead).encode(errors="surrogateescape")) % len(drawn)]
    if chosen is None:
        return None
    category, label, sure = chosen
    return Verdict(category, label, 0.9 if sure else 0.2, sure)


def togetherness(groups: list[PhotoGroup]) -> set[tuple[str, frozenset[str]]]:
    """Which files follow which, by their bytes."""
    return {
        (first_name(group.lead), frozenset(first_name(file) for file in group.companions))
        for group in groups
    }


@settings(max_examples=250, deadline=None)
@given(names=trees, drawn=verdicts, asked=rules)
@example(
    names=["IMG_20210423_163232.jpg"],
    drawn=[("cat", "cat", True)],
    asked=Rules(Mode.BOTH, "{year}/{category}-{n:03}"),
)
@example(
    names=["cat.jpg", "cat_E.jpg", "trip/cat.jpg"],
    drawn=[("Dogs", "dog", True)],
    asked=Rules(Mode.SORT),
)
def test_tidying_twice_changes_nothing(names: list[str], drawn: Drawn, asked: Rules) -> None:
    with tree_of(names) as root:
        plan, groups = plan_of(root, drawn, asked)
        check_promises(plan, groups)
        before = togetherness(groups)
        apply(plan)
        again, groups = plan_of(root, drawn, asked)
        assert togetherness(groups) == before, "files that belong together were parted"
        assert [(move.group.lead.path, move.target) for move in again.moves] == []
        for skip in again.skips:
            assert skip.kind in {"in_place", "unsure", "blocked"}
            if skip.kind == "in_place":
                assert str(skip.reason) == "already where it belongs"
        assert {skip.group.lead.path for skip in again.skips if skip.kind == "unsure"}.isdisjoint(
            move.target for move in plan.moves if asked.unsure is Unsure.LEAVE
        )


@settings(max_examples=60, deadline=None)
@given(names=trees, drawn=verdicts, asked=rules)
def test_new_photos_in_a_tidy_folder_are_the_only_ones_that_move(
    names: list[str], drawn: Drawn, asked: Rules
) -> None:
    with tree_of(names) as root:
        apply(plan_of(root, drawn, asked)[0])
        new = write(root, "new 1.jpg", "Dogs/new 2.png")
        again, groups = plan_of(root, drawn, asked)
        check_promises(again, groups)
        assert {move.group.lead.path for move in again.moves} <= set(new)


@settings(max_examples=60, deadline=None)
@given(names=trees, drawn=verdicts, first=rules, second=rules)
def test_no_photo_is_lost_from_rules_to_other_rules(
    names: list[str], drawn: Drawn, first: Rules, second: Rules
) -> None:
    with tree_of(names) as root:
        before = togetherness(scanned(root)[0])
        for asked in (first, second, second):
            plan, groups = plan_of(root, drawn, asked)
            check_promises(plan, groups)
            apply(plan)
        again, after = plan_of(root, drawn, second)
        assert again.moves == ()
        assert togetherness(after) == before
