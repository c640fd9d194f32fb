"""Projects are kept whole, listed newest first, and never from a newer version."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.errors import OrganizerError
from organizer.training import project as projects
from organizer.training.licences import Licence
from organizer.training.project import Category, Stage


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ORGANIZER_HOME", str(tmp_path))
    return tmp_path


def test_a_project_is_read_as_it_was_kept() -> None:
    made = replace(
        projects.create("birds"),
        categories=(Category("tit", ("blue tit",), (Path("/photos/tit.jpg"),)), Category("猫")),
        stage=Stage.TRAIN,
        reached=Stage.CHECK,
        sources=("bing", "commons"),
        per_category=7,
        licence=Licence.PUBLIC,
        server="http://127.0.0.1:1",
        addresses=Path("/addresses.txt"),
        unwanted=("猫",),
        deep=True,
        renaming=("great tit", "tit"),
        formerly="Vögel",
    )
    projects.save(made)
    assert projects.load(made.folder) == made


def test_a_name_that_is_taken_is_refused() -> None:
    projects.create("birds")
    with pytest.raises(OrganizerError, match="already"):
        projects.create("birds")


@pytest.mark.parametrize("name", ["", "..", "a/b", "x" * 300])
def test_a_name_that_no_folder_can_have_is_refused(name: str) -> None:
    with pytest.raises(OrganizerError):
        projects.create(name)


def test_the_project_kept_last_comes_first_and_a_broken_one_is_left_out() -> None:
    first, second = projects.create("first"), projects.create("second")
    broken = projects.create("broken")
    (broken.folder / projects.FILE).write_text("{", "utf-8")
    os.utime(second.folder / projects.FILE, (1, 1))
    assert [entry.name for entry in projects.listing()] == [first.name, second.name]


def test_a_project_from_a_newer_version_is_refused() -> None:
    made = projects.create("birds")
    path = made.folder / projects.FILE
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "schema": 99}), "utf-8")
    with pytest.raises(OrganizerError, match="newer version"):
        projects.load(made.folder)


def test_a_searched_category_is_asked_for_by_its_name_where_nothing_else_is_said() -> None:
    assert Category("tit").search.searches == ("tit",)
    assert Category("tit", ("blue tit", "great tit")).search.searches == ("blue tit", "great tit")
