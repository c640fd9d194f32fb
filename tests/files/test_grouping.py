"""Which files belong together, and what companions are called once their lead is renamed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from organizer.files.grouping import companion_name, companion_names, edited_of, group_files
from organizer.files.photo import FileId, Photo


def grouped(*names: str) -> dict[str, list[str]]:
    """Companions by lead; loose files are under the empty name."""
    files = [Photo(Path("/p", name), 1, 1, FileId(1, at)) for at, name in enumerate(names)]
    groups, loose = group_files(files)
    result = {
        group.lead.path.name: [file.path.name for file in group.companions] for group in groups
    }
    if loose:
        result[""] = [file.path.name for file in loose]
    assert sum(len(group.files) for group in groups) + len(loose) == len(files)
    return result


@pytest.mark.parametrize(
    ("names", "lead"),
    [
        (["IMG.jpg", "IMG.xmp"], "IMG.jpg"),
        (["IMG.jpg", "IMG.jpg.xmp"], "IMG.jpg"),
        (["IMG.JPG", "img.xmp"], "IMG.JPG"),
        (["IMG.CR2", "IMG.jpg", "IMG.xmp"], "IMG.jpg"),
        (["IMG.CR2", "IMG.CR2.xmp", "IMG.jpg"], "IMG.jpg"),
        (["IMG.CR2", "IMG.xmp"], "IMG.CR2"),
        (["IMG_1234.AAE", "IMG_1234.HEIC", "IMG_1234.MOV"], "IMG_1234.HEIC"),
        (["IMG_1234.HEIC", "IMG_1234_HEVC.MOV"], "IMG_1234.HEIC"),
        (["IMG_1234.HEIC", "IMG_E1234.JPG", "IMG_E1234.AAE"], "IMG_1234.HEIC"),
        (["IMG_1234.HEIC", "IMG_E1234.JPG", "IMG_E1234.MOV"], "IMG_1234.HEIC"),
        (["cat.heic", "cat_E.jpg", "cat.aae", "cat.mov"], "cat.heic"),
        (["a.jpg", "a.jpg.json"], "a.jpg"),
        (["a.jpg", "a.jpg.supplemental-metadata.json"], "a.jpg"),
        (["a.jpg", "a.jpg.supplemental-met.json"], "a.jpg"),
        (["a(1).jpg", "a.jpg(1).json"], "a(1).jpg"),
        (["a(1).jpg", "a.jpg.supplemental-meta(1).json"], "a(1).jpg"),
        (["A(12).JPG", "a.jpg(12).json"], "A(12).JPG"),
        (["a.jpg", "a.xmp", "a.xmp.json"], "a.jpg"),
    ],
)
def test_one_photo_and_its_companions_are_one_group(names: list[str], lead: str) -> None:
    assert grouped(*names) == {lead: [name for name in names if name != lead]}


def test_of_two_photos_with_one_stem_the_phones_own_format_takes_the_shared_sidecar() -> None:
    assert grouped("a.HEIC", "a.JPG", "a.AAE", "a.MOV", "a.JPG.xmp") == {
        "a.HEIC": ["a.AAE", "a.MOV"],
        "a.JPG": ["a.JPG.xmp"],
    }


def test_upper_and_lower_case_photos_keep_their_own_sidecars() -> None:
    assert grouped("A.jpg", "A.xmp", "a.jpg", "a.xmp") == {"A.jpg": ["A.xmp"], "a.jpg": ["a.xmp"]}


def test_composed_and_decomposed_names_keep_their_own_sidecars() -> None:
    composed, apart = (unicodedata.normalize(form, "é") for form in ("NFC", "NFD"))
    assert grouped(f"{composed}.jpg", f"{apart}.jpg", f"{apart}.xmp", f"{composed}.xmp") == {
        f"{composed}.jpg": [f"{composed}.xmp"],
        f"{apart}.jpg": [f"{apart}.xmp"],
    }
    assert grouped(f"{composed}.jpg", f"{apart}.xmp") == {f"{composed}.jpg": [f"{apart}.xmp"]}


def test_two_sidecars_that_would_get_one_name_do_not_both_follow() -> None:
    assert grouped("a.jpg", "A.xmp", "a.xmp") == {"a.jpg": ["a.xmp"], "": ["A.xmp"]}
    assert grouped("IMG_1234.jpg", "IMG_1234_E.jpg", "IMG_E1234.jpg") == {
        "IMG_1234.jpg": ["IMG_1234_E.jpg"],
        "": ["IMG_E1234.jpg"],
    }


def test_sidecars_whose_endings_differ_in_case_both_follow_under_names_of_their_own() -> None:
    assert grouped("a.jpg", "a.xmp", "a.XMP") == {"a.jpg": ["a.xmp", "a.XMP"]}
    for new, names in {
        "cat.jpg": {"a.xmp": "cat.xmp", "a.XMP": "cat.jpg.XMP"},
        "a.jpg": {"a.xmp": "a.xmp", "a.XMP": "a.jpg.XMP"},
    }.items():
        assert companion_names(["a.XMP", "a.xmp"], "a.jpg", new) == names
        assert grouped(new, *names.values()) == {new: list(names.values())}


def test_a_sidecar_that_no_name_is_left_for_stays_where_it_is() -> None:
    assert grouped("a.jpg", "a.jpg.xmp", "a.jpg.XMP") == {
        "a.jpg": ["a.jpg.xmp"],
        "": ["a.jpg.XMP"],
    }
    assert grouped("a.jpg", "a.jpg.xmp", "a.xmp", "a.XMP") == {
        "a.jpg": ["a.jpg.xmp", "a.xmp"],
        "": ["a.XMP"],
    }


def test_an_edited_picture_without_its_original_is_a_photo_of_its_own() -> None:
    assert grouped("IMG_E1234.JPG", "IMG_E1234.AAE") == {"IMG_E1234.JPG": ["IMG_E1234.AAE"]}


def test_a_name_that_happens_to_end_in_a_small_e_is_no_edited_picture() -> None:
    assert grouped("group.jpg", "group_e.jpg") == {"group.jpg": [], "group_e.jpg": []}
    assert edited_of("group_e") is None


@pytest.mark.parametrize("name", ["b.xmp", "b.aae", "b.mov", "b.json", "b.jpg.xmp", "notes.txt"])
def test_what_belongs_to_no_photo_stays_loose(name: str) -> None:
    assert grouped("a.jpg", name) == {"a.jpg": [], "": [name]}


def test_a_film_that_is_no_live_photo_stays_loose() -> None:
    assert grouped("a.jpg", "a.mp4") == {"a.jpg": [], "": ["a.mp4"]}


@pytest.mark.parametrize(
    ("name", "lead", "new"),
    [
        ("IMG_1.xmp", "IMG_1.jpg", "cat.xmp"),
        ("img_1.XMP", "IMG_1.jpg", "cat.XMP"),
        ("IMG_1.jpg.xmp", "IMG_1.jpg", "cat.jpg.xmp"),
        ("IMG_1.CR2.xmp", "IMG_1.jpg", "cat.CR2.xmp"),
        ("IMG_1_HEVC.MOV", "IMG_1.jpg", "cat_HEVC.MOV"),
        ("IMG_E1234.JPG", "IMG_1234.jpg", "cat_E.JPG"),
        ("IMG_E1234.JPG.xmp", "IMG_1234.jpg", "cat_E.JPG.xmp"),
        ("beach_E.AAE", "beach.jpg", "cat_E.AAE"),
        ("a.jpg.supplemental-metadata.json", "a.jpg", "cat.jpg.supplemental-metadata.json"),
        ("a.jpg(1).json", "a(1).jpg", "cat.jpg.json"),
        ("a.jpg.supplemental-meta(1).json", "a(1).jpg", "cat.jpg.supplemental-meta.json"),
        (unicodedata.normalize("NFD", "café.xmp"), "café.jpg", "cat.xmp"),
        ("STRASSE.xmp", "straße.jpg", "cat.xmp"),
    ],
)
def test_a_companion_takes_its_leads_new_stem(name: str, lead: str, new: str) -> None:
    assert companion_name(name, lead, "cat.jpg") == new
    assert companion_name(name, lead, lead) == name
