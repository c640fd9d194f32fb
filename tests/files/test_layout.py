"""Rules become a root, folders and a name, or one sentence that says what does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from organizer.errors import UsageError
from organizer.files.layout import Layout, layout_of
from organizer.files.rules import Mode, Rules
from organizer.files.template import Field


def layout(mode: Mode, template: str = "", to: Path | None = None) -> Layout:
    """The layout for photos of /photos."""
    return layout_of(Rules(mode, template, to), Path("/photos"))


def test_sorting_makes_a_folder_a_category_and_keeps_names() -> None:
    assert layout(Mode.SORT) == Layout(Path("/photos"), ((Field("category"),),), None)


def test_sorting_by_a_template_that_names_photos_names_them() -> None:
    assert layout(Mode.SORT, "{year}/{original}").name == (Field("original"),)
    assert layout(Mode.SORT, "{year}/{date}").name is None


def test_a_name_alone_is_put_into_category_folders() -> None:
    assert layout(Mode.BOTH, "{date}-{n}").folders == ((Field("category"),),)


def test_renaming_stays_in_each_photos_folder() -> None:
    assert layout(Mode.RENAME).root is None
    assert layout(Mode.RENAME).folders == ()


@pytest.mark.parametrize(
    ("mode", "template", "needs"),
    [
        (Mode.SORT, "", True),
        (Mode.RENAME, "", True),
        (Mode.BOTH, "", True),
        (Mode.SORT, "{year}/{month}", False),
        (Mode.RENAME, "{date}-{n}", False),
        (Mode.BOTH, "{year}/{label}", True),
        (Mode.BOTH, "{date}", True),
        (Mode.SORT, "{camera}/{original}", False),
    ],
)
def test_a_model_is_needed_only_where_a_label_is_part_of_a_name(
    mode: Mode, template: str, needs: bool
) -> None:
    assert layout(mode, template).needs_label is needs


def test_a_destination_may_be_a_template_that_needs_no_model(tmp_path: Path) -> None:
    found = layout(Mode.SORT, to=tmp_path / "{year}" / "{month}")
    assert found == Layout(tmp_path, ((Field("year"),), (Field("month"),)), None)
    assert not found.needs_label


def test_a_destination_with_braces_that_exists_is_that_folder(tmp_path: Path) -> None:
    (tmp_path / "{year}").mkdir()
    assert layout(Mode.SORT, to=tmp_path / "{year}").root == tmp_path / "{year}"


def test_dots_in_a_destination_are_resolved_and_home_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert layout(Mode.SORT, to=Path("~/a/../b")).root == tmp_path / "b"


def test_without_a_destination_the_opened_folder_is_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert layout_of(Rules(), Path("x")).root == tmp_path / "x"


@pytest.mark.parametrize(
    ("mode", "template", "to", "words"),
    [
        (Mode.RENAME, "{year}/{n}", None, "at character 7: a folder, but renaming"),
        (Mode.RENAME, "", Path("/elsewhere"), "Renaming leaves photos in their folder"),
        (Mode.SORT, "{n}/{year}", None, "at character 1: “{n}” belongs into the last part"),
        (Mode.BOTH, "a/{original}/{n}", None, "at character 3: “{original}” belongs"),
        (Mode.SORT, "", Path("/no such root/{n}"), "at character 1: “{n}” belongs"),
        (Mode.SORT, "", Path("/no such root/{breed}"), "no field “{breed}”"),
        (Mode.SORT, "", Path("~nobody-of-that-name/x"), "user who is not known"),
        (Mode.SORT, "", Path("/a\0b"), "NUL"),
        (Mode.SORT, "", Path("/" + "{" * 300), "more than 120 bytes"),
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    mode: Mode, template: str, to: Path | None, words: str
) -> None:
    with pytest.raises(UsageError) as caught:
        layout(mode, template, to)
    assert words in str(caught.value)
    assert str(caught.value).endswith(".")
