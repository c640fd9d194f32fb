"""What would change is shown before it does; then the window labels with the model at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.training import kept_evaluation
from organizer.training.project import Project
from organizer.ui.folder.looking import OwnModel
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.use_page import UsePage, _With
from tests.ui.wizard.desks import desk_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def folder(shared: Path, tmp_path: Path) -> Path:
    """Three photos of bees that the model has not seen, and two of something else."""
    made = tmp_path / "Garden"
    made.mkdir()
    for photo in sorted((shared / "photos/ants_bees/val/bees").glob("*.jpg"))[:3]:
        shutil.copy2(photo, made)
    for photo in sorted((shared / "photos/phone").glob("*.jp*g"))[:2]:
        shutil.copy2(photo, made)
    return made


@pytest.fixture
def desk(trained_project: Project, theme: Theme, folder: Path) -> Iterator[Desk]:
    with desk_for(trained_project, theme, folder) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> UsePage:
    page = UsePage(desk)
    qtbot.addWidget(page, before_close_func=lambda closing: closing.stop())
    page.resize(1000, 700)
    page.show()
    return page


def compared(qtbot: QtBot, page: UsePage) -> None:
    qtbot.waitUntil(lambda: page.progress.isHidden(), timeout=30_000)


def test_the_photos_that_change_are_shown_and_nothing_is_moved(
    qtbot: QtBot, page: UsePage, folder: Path
) -> None:
    before = sorted(folder.iterdir())
    page.enter()
    compared(qtbot, page)
    assert "would be called something else" in page.heading.text()
    shown = page.photos.pictures.pictures
    assert shown
    assert all("bees" in each.caption for each in shown)
    assert "5 photos" in page.details.text()
    assert sorted(folder.iterdir()) == before


def test_using_it_says_how_it_labels(qtbot: QtBot, page: UsePage, desk: Desk) -> None:
    page.enter()
    compared(qtbot, page)
    with qtbot.waitSignal(desk.use_wanted) as used:
        page.use.click()
    assert used.args == [OwnModel("insects")]
    page.how.show_value(_With.ALONE)
    page.how.picked.emit(_With.ALONE)
    compared(qtbot, page)
    with qtbot.waitSignal(desk.use_wanted) as used:
        page.use.click()
    assert used.args == [OwnModel("insects", alone=True)]


def test_a_comparison_that_is_cancelled_hinders_nothing(
    qtbot: QtBot, page: UsePage, desk: Desk
) -> None:
    page.enter()
    page.cancel.click()
    compared(qtbot, page)
    assert page.use.isEnabled()


def test_without_an_open_folder_one_can_be_chosen(qtbot: QtBot, page: UsePage, desk: Desk) -> None:
    desk.open_folder = None
    page.enter()
    assert page.heading.text() == "No folder is open"
    assert page.use.isEnabled()


def test_without_a_model_there_is_nothing_to_use(
    qtbot: QtBot,
    page: UsePage,
    trained_project: Project,
) -> None:
    (trained_project.folder / kept_evaluation.FILE).unlink()
    page.enter()
    assert page.hindrance()
    assert not page.use.isEnabled()


def test_a_folder_that_is_gone_is_said(qtbot: QtBot, page: UsePage, folder: Path) -> None:
    shutil.rmtree(folder)
    page.enter()
    compared(qtbot, page)
    assert "Garden" in page.heading.text()
