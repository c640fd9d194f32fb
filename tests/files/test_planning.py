"""Plans: every case by name. What holds for all of them is drawn in test_planning_properties."""

from __future__ import annotations

import os
import socket
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from organizer.errors import UsageError
from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.plan import Plan
from organizer.files.planning import make_plan, plan_by_steps
from organizer.files.rules import Candidate, Mode, Rules, Unsure, Verdict
from organizer.text import text
from tests.files.planned_trees import (
    apply,
    check_promises,
    first_name,
    kinds_of_skips,
    planned,
    reasons,
    scanned,
    sure,
    targets,
    tree,
    write,
)
from tests.steps import steps_of

SORT, RENAME, BOTH = (Rules(mode) for mode in Mode)
IN_PLACE = {"already where it belongs"}


def by_name(name: str) -> Verdict:
    """The label that a photo's first name begins with."""
    return sure(Path(name).name.partition("-")[0])


def test_two_photos_of_one_name_are_both_kept(tmp_path: Path) -> None:
    write(tmp_path, "one/a.jpg", "two/a.jpg", "two/A.JPG")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {
        "one/a.jpg": "Dogs/a.jpg",
        "two/A.JPG": "Dogs/A (2).JPG",
        "two/a.jpg": "Dogs/a (3).jpg",
    }


def test_a_name_that_is_taken_on_the_disk_is_not_given(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "Dogs/A.jpg")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {"a.jpg": "Dogs/a (2).jpg"}
    assert reasons(plan) == IN_PLACE


def test_composed_and_decomposed_names_are_both_kept(tmp_path: Path) -> None:
    composed, apart = (unicodedata.normalize(form, "café.jpg") for form in ("NFC", "NFD"))
    write(tmp_path, composed, apart)
    plan = planned(tmp_path, SORT, sure("Food"))
    check_promises(plan, [move.group for move in plan.moves])
    apply(plan)
    assert sorted(tree(tmp_path).values()) == sorted([composed, apart])


@pytest.mark.parametrize(
    ("label", "folder"),
    [
        ("../x", "_x"),
        ("/etc", "_etc"),
        ("", "Unnamed"),
        (".hidden", "hidden"),
        ("CON", "CON_"),
        ("a\0b", "a_b"),
        ("\u202egod", "god"),
        ("dots. ", "dots"),
        (".git", "git"),
        ("x" * 300, "x" * 255),
        ("日" * 100, "日" * 85),
    ],
)
def test_labels_from_anywhere_stay_inside_the_folder(
    tmp_path: Path, label: str, folder: str
) -> None:
    write(tmp_path, "a.jpg")
    for mode in Mode:
        plan = planned(tmp_path, Rules(mode), sure(label))
        check_promises(plan, [move.group for move in plan.moves])
    assert targets(planned(tmp_path, SORT, sure(label))) == {"a.jpg": f"{folder}/a.jpg"}


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.JPG", ".JPG"),
        ("a.Jpeg", ".Jpeg"),
        ("photos.tar.png", ".png"),
        (" .jpg", ".jpg"),
        ("no dots but one.HEIC", ".HEIC"),
        ("bad\udcff.jpg", ".jpg"),
    ],
)
def test_the_extension_is_never_changed(tmp_path: Path, name: str, ending: str) -> None:
    write(tmp_path, name)
    assert targets(planned(tmp_path, RENAME, sure("cat"))) == {name: f"cat-001{ending}"}
    assert targets(planned(tmp_path, SORT, sure("cat"))) == {name: f"cat/{name}"}


def test_a_name_that_is_not_utf8_is_kept_by_sorting_and_collides_as_any(tmp_path: Path) -> None:
    write(tmp_path, "bad\udcff.jpg", "x/bad\udcff.jpg")
    plan = planned(tmp_path, SORT, sure("cat"))
    assert set(targets(plan).values()) == {"cat/bad\udcff.jpg", "cat/bad\udcff (2).jpg"}
    apply(plan)
    assert os.path.exists(os.fsencode(tmp_path) + b"/cat/bad\xff (2).jpg")


def test_a_chain_moves_into_the_names_that_become_free(tmp_path: Path) -> None:
    write(tmp_path, "cat.jpg", "dog.jpg", "x.jpg")
    labels = {"cat.jpg": sure("dog"), "dog.jpg": sure("emu"), "x.jpg": sure("cat")}
    plan = planned(tmp_path, Rules(Mode.RENAME, "{label}"), labels.get)
    assert targets(plan) == {"cat.jpg": "dog.jpg", "dog.jpg": "emu.jpg", "x.jpg": "cat.jpg"}


@pytest.mark.parametrize("length", [2, 3])
def test_corrected_labels_swap_names_in_a_circle(tmp_path: Path, length: int) -> None:
    animals = ["cat", "dog", "emu"][:length]
    write(tmp_path, *(f"{animal}.jpg" for animal in animals))
    after = dict(zip(animals, [*animals[1:], animals[0]], strict=True))
    rules = Rules(Mode.RENAME, "{label}")

    def corrected(name: str) -> Verdict:
        return sure(after[name.removesuffix(".jpg")])

    plan = planned(tmp_path, rules, corrected)
    assert targets(plan) == {f"{old}.jpg": f"{new}.jpg" for old, new in after.items()}
    apply(plan)
    assert planned(tmp_path, rules, corrected).moves == ()


def test_only_the_case_of_a_name_changes(tmp_path: Path) -> None:
    write(tmp_path, "CAT.jpg", "CAT.xmp")
    plan = planned(tmp_path, Rules(Mode.RENAME, "{label}"), sure("cat"))
    assert targets(plan) == {"CAT.jpg": "cat.jpg", "CAT.xmp": "cat.xmp"}


def test_a_name_of_a_photo_that_stays_after_all_is_not_given_away(tmp_path: Path) -> None:
    write(tmp_path, "x/cat.jpg", "x/dog-1.jpg", "Blocked")

    def verdict(name: str) -> Verdict:
        return sure("cat", "Blocked") if name == "x/cat.jpg" else sure("cat", "x")

    plan = planned(tmp_path, Rules(Mode.BOTH, "{category}/{label}"), verdict)
    assert kinds_of_skips(plan) == {"x/cat.jpg": "blocked"}
    assert targets(plan) == {"x/dog-1.jpg": "x/cat (2).jpg"}


def test_a_photo_that_vanished_since_the_scan_frees_no_name_twice(tmp_path: Path) -> None:
    write(tmp_path, "cat.jpg", "b.jpg", "c.jpg")
    groups, _ = scanned(tmp_path)
    (tmp_path / "cat.jpg").unlink()
    labels = [sure("cat"), sure("cat"), sure("dog")]
    candidates = [Candidate(*pair) for pair in zip(groups, labels, strict=True)]
    plan = make_plan(tmp_path, candidates, Rules(Mode.RENAME, "{label}"))
    given = [move.target for move in plan.moves]
    assert len(given) == len(set(given))


def test_numbers_that_are_taken_are_kept_and_gaps_are_filled(tmp_path: Path) -> None:
    write(tmp_path, "cat-001.jpg", "cat-003.jpg", "new1.jpg", "new2.jpg", "new3.png")
    plan = planned(tmp_path, RENAME, sure("cat"))
    assert targets(plan) == {
        "new1.jpg": "cat-002.jpg",
        "new2.jpg": "cat-004.jpg",
        "new3.png": "cat-005.png",
    }


def test_two_photos_never_share_a_number_whatever_their_extension(tmp_path: Path) -> None:
    write(tmp_path, "cat-001.txt", "a.jpg", "b.png")
    plan = planned(tmp_path, RENAME, sure("cat"))
    assert targets(plan) == {"a.jpg": "cat-002.jpg", "b.png": "cat-003.png"}


def test_numbers_count_in_each_folder_anew(tmp_path: Path) -> None:
    write(tmp_path, "x/a.jpg", "y/a.jpg", "x/b.jpg")
    assert targets(planned(tmp_path, RENAME, sure("cat"))) == {
        "x/a.jpg": "x/cat-001.jpg",
        "x/b.jpg": "x/cat-002.jpg",
        "y/a.jpg": "y/cat-001.jpg",
    }


def test_one_member_collides_and_the_whole_group_gets_the_suffix(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "a.xmp", "a.cr2", "Dogs/a.cr2")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {f"a.{end}": f"Dogs/a (2).{end}" for end in ("jpg", "xmp", "cr2")}


@pytest.mark.parametrize(
    "stray",
    ["a.xmp", "a.jpg.xmp", "a.mov", "a_HEVC.mov", "a_E.jpg", "a.jpg.json", "A.AAE", "a.dng"],
)
def test_a_photo_adopts_no_strangers_files(tmp_path: Path, stray: str) -> None:
    write(tmp_path, "a.jpg", f"Dogs/{stray}")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {"a.jpg": "Dogs/a (2).jpg"}
    apply(plan)
    assert all(group.companions == () for group in scanned(tmp_path)[0])


def test_an_edited_picture_is_not_put_beside_a_strangers_original(tmp_path: Path) -> None:
    write(tmp_path, "IMG_E1234.JPG", "Dogs/IMG_1234.JPG")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {"IMG_E1234.JPG": "Dogs/IMG_E1234 (2).JPG"}


def test_apples_group_keeps_together_under_a_new_name(tmp_path: Path) -> None:
    write(tmp_path, *(f"IMG_{end}" for end in "1234.HEIC 1234.MOV 1234.AAE E1234.JPG".split()))
    plan = planned(tmp_path, RENAME, sure("cat"))
    assert targets(plan) == {
        "IMG_1234.AAE": "cat-001.AAE",
        "IMG_1234.HEIC": "cat-001.HEIC",
        "IMG_1234.MOV": "cat-001.MOV",
        "IMG_E1234.JPG": "cat-001_E.JPG",
    }
    apply(plan)
    (group,) = scanned(tmp_path)[0]
    assert len(group.companions) == 3


@pytest.mark.parametrize("kind", ["dangling link", "fifo", "socket", "folder"])
def test_whatever_has_a_name_keeps_it(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.jpg", "Dogs/b.jpg")
    monkeypatch.chdir(tmp_path / "Dogs")  # a socket's path may not be long
    taken = Path("a.jpg")
    with socket.socket(socket.AF_UNIX) as listening:
        if kind == "dangling link":
            taken.symlink_to("nowhere")
        elif kind == "fifo":
            os.mkfifo(taken)
        elif kind == "socket":
            listening.bind("a.jpg")
        else:
            taken.mkdir()
        assert targets(planned(tmp_path, SORT, sure("Dogs"))) == {"a.jpg": "Dogs/a (2).jpg"}


def test_a_file_where_the_class_folder_should_be_blocks_and_is_named(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "Dogs")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert kinds_of_skips(plan) == {"a.jpg": "blocked"}
    assert str(tmp_path / "Dogs") in str(plan.skips[0].reason)
    deeper = planned(tmp_path, Rules(Mode.SORT, "{category}/{year}"), sure("Dogs"))
    assert str(deeper.skips[0].reason) == str(plan.skips[0].reason)


@pytest.mark.parametrize("to", [".", "elsewhere", "nowhere", "Dogs"])
def test_a_link_where_the_class_folder_should_be_is_not_followed(tmp_path: Path, to: str) -> None:
    write(tmp_path, "a.jpg")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "Dogs").symlink_to(to)
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert kinds_of_skips(plan) == {"a.jpg": "blocked"}
    assert "symbolic link" in str(plan.skips[0].reason)


def test_a_destination_that_is_a_file_blocks_everything(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "file")
    for to in ("file", "file/below"):
        plan = planned(tmp_path, Rules(destination=tmp_path / to), sure("Dogs"))
        assert kinds_of_skips(plan) == {"a.jpg": "blocked"}
        assert str(tmp_path / "file") in str(plan.skips[0].reason)


def test_a_destination_is_one_folder_whatever_it_is_called(tmp_path: Path) -> None:
    write(tmp_path, "photos/Dogs/a.jpg", "photos/b.jpg")
    (tmp_path / "alias").symlink_to("photos")
    plan = planned(tmp_path / "photos", Rules(destination=tmp_path / "alias"), sure("Dogs"))
    assert reasons(plan) == IN_PLACE
    assert [move.target for move in plan.moves] == [tmp_path / "alias/Dogs/b.jpg"]


def test_class_folders_that_differ_in_case_are_one(tmp_path: Path) -> None:
    write(
        tmp_path, "dogs-1.jpg", "Dogs-2.jpg", "cats/x.jpg", "Cats-3.jpg", "CAFÉ-4.jpg", "café-5.jpg"
    )
    plan = planned(tmp_path, SORT, by_name)
    folders = {target.partition("/")[0] for target in targets(plan).values()}
    assert len({folder.casefold() for folder in folders}) == len(folders)
    assert targets(plan)["Cats-3.jpg"] == "cats/Cats-3.jpg"
    apply(plan)
    assert planned(tmp_path, SORT, by_name).moves == ()


def test_folders_that_are_spelled_twice_already_are_left_so(tmp_path: Path) -> None:
    write(tmp_path, "dogs/a.jpg", "Dogs/a.jpg")
    assert planned(tmp_path, SORT, sure("Dogs")).moves == ()


def test_a_subfolder_of_a_class_folder_is_not_the_class_folder(tmp_path: Path) -> None:
    write(tmp_path, "Dogs/puppies/a.jpg")
    plan = planned(tmp_path, SORT, sure("Dogs"))
    assert targets(plan) == {"Dogs/puppies/a.jpg": "Dogs/a.jpg"}


def test_unsure_photos_stay_and_say_how_unsure(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg")
    verdict = Verdict("Dogs", "pug", 0.41, sure=False)
    plan = planned(tmp_path, Rules(min_confidence=0.8), verdict)
    assert kinds_of_skips(plan) == {"a.jpg": "unsure"}
    reason = str(plan.skips[0].reason)
    assert reason.startswith("stays where it already is: 41% sure that it is Dogs")
    assert "80% of what is filed" in reason


def test_a_photo_that_the_user_wants_to_stay_stays_and_says_why(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg")
    groups, _ = scanned(tmp_path)
    kept = Candidate(groups[0], sure("Dogs"), stay=text("a rule keeps it here"))
    plan = make_plan(tmp_path, [kept], Rules(template="{year}"))
    assert kinds_of_skips(plan) == {"a.jpg": "rule"}
    assert str(plan.skips[0].reason) == "a rule keeps it here"


def test_a_category_may_have_a_folder_of_another_name(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg")
    verdict = Verdict("Dogs", "pug", 0.99, sure=True, folder="Our dogs")
    plan = planned(tmp_path, Rules(), verdict)
    assert targets(plan) == {"a.jpg": "Our dogs/a.jpg"}


def test_unsure_photos_go_to_one_folder_and_out_of_it_when_they_are_sure(tmp_path: Path) -> None:
    write(tmp_path, "x/a.jpg")
    unsure = Verdict("Dogs", "pug", 0.41, sure=False)
    rules = Rules(unsure=Unsure.FOLDER)
    plan = planned(tmp_path, rules, unsure)
    assert targets(plan) == {"x/a.jpg": "Unsure/a.jpg"}
    apply(plan)
    assert reasons(planned(tmp_path, rules, unsure)) == IN_PLACE
    assert targets(planned(tmp_path, rules, sure("Dogs"))) == {"Unsure/a.jpg": "Dogs/a.jpg"}


def test_unreadable_photos_and_photos_without_a_label_stay(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "b.jpg")
    a, b = scanned(tmp_path)[0]
    broken = Candidate(a, error=text("it is truncated"))
    plan = make_plan(tmp_path, [broken, Candidate(b)], SORT)
    assert kinds_of_skips(plan) == {"a.jpg": "unreadable", "b.jpg": "unsure"}
    assert "no label" in str(plan.skips[1].reason)


def test_sorting_by_date_needs_no_label_and_no_confidence(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "IMG_20210423_163232.jpg")
    for verdict in (None, Verdict("Dogs", "pug", 0.1, sure=False)):
        plan = planned(tmp_path, Rules(Mode.SORT, "{year}/{month}"), verdict)
        assert targets(plan) == {
            "a.jpg": "2024/05/a.jpg",
            "IMG_20210423_163232.jpg": "2021/04/IMG_20210423_163232.jpg",
        }


def test_a_date_in_the_name_counts_where_the_new_name_still_says_it(tmp_path: Path) -> None:
    write(tmp_path, "IMG_20210423_163232.jpg")
    kept = planned(tmp_path, Rules(Mode.BOTH, "{year}/{date}-{n}"))
    assert set(targets(kept).values()) == {"2021/2021-04-23-1.jpg"}
    lost = planned(tmp_path, Rules(Mode.BOTH, "{year}/{camera}-{n}"))
    assert set(targets(lost).values()) == {"2024/Unknown camera-1.jpg"}


def test_a_time_of_its_own_counts_whatever_the_name(tmp_path: Path) -> None:
    write(tmp_path, "IMG_20210423_163232.jpg")
    (group,) = scanned(tmp_path)[0]
    candidate = Candidate(group, taken_at=datetime(1999, 12, 31))
    plan = make_plan(tmp_path, [candidate], Rules(Mode.BOTH, "{year}/{camera}-{n}"))
    assert set(targets(plan).values()) == {"1999/Unknown camera-1.jpg"}


def test_long_names_leave_room_for_number_companions_and_extension(tmp_path: Path) -> None:
    long = "é" * 110
    write(tmp_path, f"{long}.jpg", f"{long}.jpg.xmp", f"x/{long}.jpg", f"x/{long}.jpg.xmp")
    for rules in (SORT, Rules(Mode.BOTH, "{category}/{label} {original}")):
        plan = planned(tmp_path, rules, sure("日" * 90))
        check_promises(plan, [move.group for move in plan.moves])
        assert len(plan.moves) == 2
    apply(plan)
    assert planned(tmp_path, rules, sure("日" * 90)).moves == ()


def test_a_group_that_leaves_no_room_for_a_name_stays_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", *("a.jpg" + ".xmp" * count for count in range(1, 63)))
    plan = planned(tmp_path, RENAME, sure("cat"))
    assert kinds_of_skips(plan) == {"a.jpg": "blocked"}
    assert "no room" in str(plan.skips[0].reason)


def test_a_wrong_template_is_said_before_anything_else(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="character 1"):
        make_plan(tmp_path, [], Rules(Mode.SORT, "{breed}"))


def test_planning_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.jpg", "b/c.jpg")
    before = tree(tmp_path)
    for mode in Mode:
        planned(tmp_path, Rules(mode), sure("Dogs"))
    assert tree(tmp_path) == before
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.jpg", "b", "c.jpg"]


def test_order_is_kept_and_every_photo_is_in_one_of_the_two(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.jpg" for number in range(20)))
    plan = planned(tmp_path, SORT, lambda name: sure("Dogs") if int(name[:-4]) % 2 else None)
    assert [first_name(move.group.lead) for move in plan.moves] == [
        f"{number}.jpg" for number in range(1, 20, 2)
    ]
    assert len(plan.skips) == 10


@pytest.mark.parametrize("mode", list(Mode))
def test_four_times_as_many_photos_take_four_times_as_many_steps(
    tmp_path: Path, mode: Mode
) -> None:
    candidates = [
        Candidate(
            PhotoGroup(Photo(tmp_path / f"IMG_{at}.jpg", 1, at * 10**12, FileId(1, at))),
            sure(f"label {at % 40}"),
        )
        for at in range(2000)
    ]

    def plan(count: int) -> Plan:
        return make_plan(tmp_path, candidates[:count], Rules(mode))

    assert len(plan(2000).moves) == 2000
    assert steps_of(lambda: plan(2000)) < 4.2 * steps_of(lambda: plan(500))


def exhaust(making: Iterator[object]) -> None:
    """Go on until it stops by itself, and let that be seen."""
    while True:
        next(making)


def test_a_plan_is_made_a_few_photos_at_a_time_and_reads_them_as_it_goes(tmp_path: Path) -> None:
    read = 0

    def candidates() -> Iterator[Candidate]:
        nonlocal read
        for at in range(5000):
            read += 1
            group = PhotoGroup(Photo(tmp_path / f"IMG_{at}.jpg", 1, at, FileId(1, at)))
            yield Candidate(group, sure("Dogs"))

    making = plan_by_steps(tmp_path, candidates(), SORT)
    next(making)
    assert read < 1000
    with pytest.raises(StopIteration) as stop:
        exhaust(making)
    assert stop.value.value == make_plan(tmp_path, list(candidates()), SORT)
    dropped = plan_by_steps(tmp_path, candidates(), SORT)
    next(dropped)
    dropped.close()  # whoever no longer wants it
