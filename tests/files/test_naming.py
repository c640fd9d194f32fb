"""Names are valid on every system, are cut at a character, and are known again."""

from __future__ import annotations

import os
import re
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.files import foreign
from organizer.files.naming import (
    cut,
    fits,
    photo_times,
    render,
    safe,
    shortened,
    time_in_name,
    values,
)
from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.rules import Candidate
from organizer.files.template import parse
from tests.files.planned_trees import MONDAY, sure
from tests.steps import steps_of

WHEN = datetime(2021, 4, 3, 6, 7, 8)
DEVICES = "CON PRN AUX NUL COM1 COM9 LPT1 COM¹ LPT³ CONIN$ CONOUT$ com0".split()


def candidate(name: str = "IMG_1.jpg", label: str = "cat", camera: str = "") -> Candidate:
    """A photo of that name."""
    photo = Photo(Path("/p", name), 1, MONDAY, FileId(1, 1))
    return Candidate(PhotoGroup(photo), sure(label), camera=camera)


def assert_valid_everywhere(name: str) -> None:
    """What Linux, macOS and Windows all take, and what a scan does not pass over."""
    assert name
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f]', name)
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
    assert len(name.encode()) <= 255
    assert name.partition(".")[0].rstrip().upper() not in DEVICES
    assert foreign.owner_of_folder(name) is None


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("tabby cat", "tabby cat"),
        ("../x", "_x"),
        ("..", "Unnamed"),
        ("/etc/passwd", "_etc_passwd"),
        ("C:\\Windows", "C__Windows"),
        ("", "Unnamed"),
        ("   ", "Unnamed"),
        ("...", "Unnamed"),
        (".hidden", "hidden"),
        (". .hidden", "hidden"),
        ("dots...", "dots"),
        ("space ", "space"),
        ("mixed . . ", "mixed"),
        ('<>:"|?*', "_______"),
        ("a\0b\nc\x7f", "a_b_c_"),
        ("two\u2028lines", "two_lines"),
        ("\u202egnp.tac", "gnp.tac"),
        ("a\u200bb\ufeff\u2066c", "abc"),
        ("\u200e", "Unnamed"),
        ("lone \ud800", "lone _"),
        ("cafe\u200d\u0301", "café"),
        ("node_modules", "node_modules_"),
        ("My.photoslibrary", "My.photoslibrary_"),
        ("Bouvier des Flandres", "Bouvier des Flandres"),
        ("日本語", "日本語"),
    ],
)
def test_labels_become_harmless_names(label: str, name: str) -> None:
    assert safe(label) == name
    assert_valid_everywhere(safe(label))


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("form", ["{}", "{}.tar", "{} .x", " {} "])
def test_names_of_devices_get_a_mark(device: str, form: str) -> None:
    for name in (form.format(device), form.format(device.lower())):
        assert_valid_everywhere(safe(name))
        assert safe(name).lower().startswith(device.lower() + "_")


@given(st.text(max_size=400))
def test_any_text_becomes_a_name_that_stays_as_it_is(label: str) -> None:
    name = safe(label)
    assert_valid_everywhere(name)
    assert safe(name) == name
    assert unicodedata.is_normalized("NFC", name)


@pytest.mark.parametrize("character", ["x", "日", "😀", "e\u0323\u0302", ".", " "])
def test_long_labels_are_cut_and_the_longest_cost_no_more(character: str) -> None:
    long, longest = character * 10_000, character * 1_000_000
    assert_valid_everywhere(safe(character * 300))
    assert_valid_everywhere(safe(long))
    assert safe(longest) == safe(long)
    assert steps_of(lambda: safe(longest)) == steps_of(lambda: safe(long))


def test_names_are_cut_at_a_character_and_with_its_accents() -> None:
    assert cut("日本", 5) == "日"
    assert cut("aq\u0307", 3) == "a"
    assert cut("aq\u0307\u0323b", 6) == "aq\u0307\u0323"
    assert cut("aq\u0307\u0323", 4) == "a"
    assert cut("a❤\ufe0f", 4) == "a"
    assert cut("abc. d", 5) == "abc"
    assert cut("日", 1) == "_"
    assert cut("日", -5) == "_"
    assert cut("bad\udcff\udcff", 4) == "bad\udcff"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.integers(1, 80))
def test_a_cut_name_is_the_start_of_the_name_and_fits(name: str, longest: int) -> None:
    shorter = cut(name, longest)
    assert len(os.fsencode(shorter)) <= longest
    assert shorter == "_" or name.startswith(shorter)


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("IMG_20210423_163232.jpg", datetime(2021, 4, 23, 16, 32, 32)),
        ("PXL_20210423_163232123.jpg", datetime(2021, 4, 23, 16, 32, 32)),
        ("Screenshot 2021-04-23 at 16.32.32.png", datetime(2021, 4, 23, 16, 32, 32)),
        ("IMG-20210423-WA0001.jpg", datetime(2021, 4, 23)),
        ("2021-04-23.jpg", datetime(2021, 4, 23)),
        ("2021-02-30.jpg", None),
        ("2021-04_23.jpg", None),
        ("120210423.jpg", None),
        ("202104230.jpg", None),
        ("18990101.jpg", None),
        ("DSC_0001.jpg", None),
        ("٢٠٢١٠٤٢٣.jpg", None),
    ],
)
def test_times_that_cameras_write_into_names(name: str, when: datetime | None) -> None:
    assert time_in_name(name) == when


def test_the_photos_own_word_is_the_only_one() -> None:
    named = candidate("IMG_20210423_163232.jpg")
    assert [when.year for when in photo_times(named)] == [2021, 2024]
    own = Candidate(named.group, taken_at=WHEN)
    assert photo_times(own) == [WHEN]


@pytest.mark.parametrize("mtime_ns", [0, -(10**18), 10**30, -(10**30), 253402300800 * 10**9])
def test_no_file_time_is_too_odd(mtime_ns: int) -> None:
    photo = Photo(Path("/p/a.jpg"), 1, mtime_ns, FileId(1, 1))
    (when,) = photo_times(Candidate(PhotoGroup(photo)))
    assert 1 <= when.year <= 9999


def test_every_field_has_its_value() -> None:
    assert values(candidate("a:b.jpg", label="../x", camera="EOS 5D/II"), WHEN) == {
        "label": "_x",
        "category": "_x",
        "date": "2021-04-03",
        "time": "06-07-08",
        "year": "2021",
        "month": "04",
        "day": "03",
        "camera": "EOS 5D_II",
        "original": "a_b",
    }


def test_early_years_have_four_digits_and_fractions_are_dropped() -> None:
    fill = values(candidate(), datetime(7, 1, 2, 3, 4, 5, 999))
    assert (fill["year"], fill["date"], fill["time"]) == ("0007", "0007-01-02", "03-04-05")


def test_an_unknown_camera_and_an_unsaid_label_have_words() -> None:
    fill = values(candidate(label=""), WHEN)
    assert (fill["camera"], fill["label"]) == ("Unknown camera", "Unnamed")


def test_a_photo_whose_name_is_a_blank_can_be_named() -> None:
    assert values(candidate(" .jpg"), WHEN)["original"] == "Unnamed"


@pytest.mark.parametrize(
    ("template", "stem", "number"),
    [
        ("{label}-{n:03}", "cat-001", 1),
        ("{label}-{n:03}", "cat-1234", 1234),
        ("{label}-{n:03}", "cat-01", None),
        ("{label}-{n:03}", "cat-٠٠١", None),
        ("{label}-{n:03}", "dog-001", None),
        ("{label}-{n:03}", "Cat-001", None),
        ("{label}-{n:03}", "cat-001 (2)", 1),
        ("{n}{year}", "122021", 12),
        ("{n}-{label}-{n:03}", "7-cat-007", 7),
        ("{label}", "cat", 0),
        ("{label}", "cat (12)", 0),
        ("{label}", "cat ()", None),
        ("{label}", "cats", None),
        ("{original}", "anything (x)", 0),
        ("{label} {original}", "cat beach", 0),
        ("{label} {original}", "cat ", None),
        ("{date}_{original}", "2021-04-03_IMG.1", 0),
        (" .{label}. ", "cat", 0),
        ("a:{label}", "a_cat", 0),
        ("[{label}].+", "[cat].+", 0),
        ("{original}-{n}", "line\nbreak-7", 7),
    ],
)
def test_a_name_that_a_template_would_make_is_known_again(
    template: str, stem: str, number: int | None
) -> None:
    (component,) = parse(template)
    assert fits(stem, component, values(candidate(), WHEN)) == number


@given(
    st.text(min_size=1, max_size=300),
    st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=80),
    st.sampled_from(
        ["{label}", "{label}-{n:03}", "{label}{original}", "{original} {label} {n}", "{n}.{label}"]
    ),
    st.integers(1, 10**9),
)
def test_what_is_rendered_fits_and_is_short_enough(
    label: str, original: str, template: str, number: int
) -> None:
    (component,) = parse(template)
    fill = shortened(component, values(candidate(original + ".jpg", label), WHEN), 251)
    stem = render(component, fill, number)
    assert len(stem.encode()) <= 251
    again = shortened(component, values(candidate(stem + ".jpg", label), WHEN), 251)
    assert fits(stem, component, again) is not None


def test_cutting_never_takes_the_number() -> None:
    (component,) = parse("{label}{original}-{n:03}")
    fill = values(candidate("o" * 250 + ".jpg", "l" * 300), WHEN)
    stem = render(component, shortened(component, fill, 251), 123456)
    assert stem.endswith("-123456")
    assert len(stem) <= 251
