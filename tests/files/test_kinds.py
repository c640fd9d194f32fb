"""What an extension is, what a name folds to, and which folders are somebody else's."""

from __future__ import annotations

import unicodedata

import pytest

from organizer.files import foreign, kinds
from organizer.files.folding import folded


@pytest.mark.parametrize(
    ("name", "stem", "ending"),
    [
        ("IMG_1.JPG", "IMG_1", ".JPG"),
        ("photos.tar.gz", "photos.tar", ".gz"),
        (".profile", ".profile", ""),
        (".jpg", ".jpg", ""),
        ("..jpg", "..jpg", ""),
        (" .jpg", " ", ".jpg"),
        ("README", "README", ""),
        ("ends with a dot.", "ends with a dot.", ""),
        ("bad\udcff.jpg", "bad\udcff", ".jpg"),
        ("lower case is longer.İ", "lower case is longer", ".İ"),
    ],
)
def test_stem_and_ending_are_the_whole_name(name: str, stem: str, ending: str) -> None:
    assert (kinds.stem(name), kinds.ending(name)) == (stem, ending)
    assert kinds.extension(name) == ending[1:].lower()


def test_no_extension_is_of_two_kinds() -> None:
    every = [kinds.PHOTO, kinds.RAW, kinds.OTHER_IMAGE, kinds.FILM, kinds.SIDECAR]
    assert sum(map(len, every)) == len(frozenset().union(*every))


def test_names_that_differ_in_case_or_accents_form_fold_alike() -> None:
    composed, apart = (unicodedata.normalize(form, "Café.JPG") for form in ("NFC", "NFD"))
    assert composed != apart
    assert folded(composed) == folded(apart) == folded("CAFÉ.jpg")
    assert folded("STRASSE") == folded("straße")
    assert folded("a.jpg") != folded("b.jpg")


@pytest.mark.parametrize(
    "name", ["Family.photoslibrary", "Previews.LRDATA", ".git", "node_modules", "$RECYCLE.BIN"]
)
def test_folders_of_other_programs_are_known_by_name(name: str) -> None:
    assert foreign.owner_of_folder(name)


def test_a_program_is_not_called_a_photo_library() -> None:
    assert foreign.owner_of_folder("Preview.app") == "another program"


def test_a_users_folder_is_nobody_elses() -> None:
    assert foreign.owner_of_folder("Holiday 2024") is None
    assert foreign.owner_of_contents(["a.jpg", "git"]) is None


def test_a_lightroom_catalog_and_a_git_checkout_are_known_by_what_is_in_them() -> None:
    assert foreign.owner_of_contents(["a.jpg", "Lightroom Catalog.LRCAT"]) == "a Lightroom catalog"
    assert foreign.owner_of_contents([".git", "a.jpg"]) == "a git checkout"
