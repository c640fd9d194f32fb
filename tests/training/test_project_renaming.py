"""A project is called otherwise: nothing that it has is lost, whenever the program ends."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.errors import OrganizerError
from organizer.training import kept_evaluation, project_renaming
from organizer.training import project as projects
from organizer.training.cleaning import Cleaning
from organizer.training.project import Project
from organizer.training.project_training import versions
from organizer.vision import custom_store
from tests.training.pictures import jpeg
from tests.ui.wizard import trained


@pytest.fixture
def project(own_home: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that has learnt, with one photo taken out."""
    made = trained.put_into(own_home, shared, tmp_path_factory.getbasetemp() / "trained-renaming")
    for _ in Cleaning(made.folder).reject([next((made.photos / "ants").iterdir())]):
        pass
    return made


def check(found: Project, before: Project) -> None:
    """Everything is there, under the name “garden”."""
    assert found.name == "garden"
    assert found.formerly == ""
    assert replace(found, name=before.name) == before
    assert projects.load(found.folder) == found
    assert [entry.name for entry in projects.listing()] == ["garden"]
    kept = custom_store.find("garden")
    assert kept is not None
    assert custom_store.find(before.name) is None
    assert custom_store.now_called(before.name) == "garden"
    assert custom_store.load("garden").name == "garden"
    assert versions("garden")[1] == kept.current == 1
    evaluation = kept_evaluation.load(found.folder)
    assert evaluation is not None
    assert evaluation.model.name == "garden"
    assert Cleaning(found.folder).can_undo


def test_photos_history_and_versions_stay(project: Project) -> None:
    check(project_renaming.rename(project, "garden"), project)


@pytest.mark.parametrize("model_too", [False, True])
def test_a_renaming_that_was_cut_off_is_gone_on_with(project: Project, model_too: bool) -> None:
    projects.save(replace(project, name="garden", formerly=project.name))
    if model_too:
        custom_store.rename(project.name, "garden")
    found = projects.load(project.folder)
    assert found.formerly == project.name
    check(project_renaming.finish(found), project)


def test_a_model_that_cannot_be_renamed_now_is_later(
    project: Project, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        with pytest.raises(OrganizerError, match="in use"):
            project_renaming.rename(project, "garden")
    found = projects.load(project.folder)
    assert found.formerly == project.name
    with pytest.raises(OrganizerError, match="already"):
        projects.create(project.name)
    check(project_renaming.finish(found), project)


def test_it_is_renamed_back_and_forth_and_in_its_letters_only(project: Project) -> None:
    one = project_renaming.rename(project, "garden")
    two = project_renaming.rename(one, project.name)
    assert custom_store.find("garden") is None
    assert custom_store.now_called("garden") == project.name
    three = project_renaming.rename(two, project.name.upper())
    assert custom_store.find(project.name.upper()) is not None
    check(project_renaming.rename(three, "garden"), project)


def test_the_old_name_is_free_for_another_project_whose_model_is_its_own(
    project: Project,
) -> None:
    renamed = project_renaming.rename(project, "garden")
    other = projects.create(project.name)
    assert other.folder != renamed.folder
    assert custom_store.find(other.name) is None
    shutil.copytree(_folder("garden"), _folder(other.name))
    assert custom_store.now_called(other.name) == other.name
    (renamed.photos / "ants" / "new.jpg").write_bytes(jpeg(1))
    assert not other.photos.exists()


def _folder(name: str) -> Path:
    from organizer import paths

    return paths.models_folder() / name


@pytest.mark.parametrize(
    "name", ["", "..", "a/b", "x" * 65, "mobilenet_v2", "other", "OTHER", "trained"]
)
def test_a_name_that_will_not_do_is_refused_and_nothing_changes(
    project: Project, name: str
) -> None:
    projects.create("other")
    shutil.copytree(_folder(project.name), _folder("trained"))
    with pytest.raises(OrganizerError):
        project_renaming.rename(project, name)
    assert projects.load(project.folder) == project
    assert custom_store.find(project.name) is not None


def test_a_project_without_a_model_is_renamed_too(own_home: Path) -> None:
    made = projects.create("鸟")
    renamed = project_renaming.rename(made, "花园的鸟")
    assert projects.load(made.folder) == renamed
    assert custom_store.now_called("鸟") is None
