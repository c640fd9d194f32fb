"""What was corrected can be learnt from: it is offered, copied, and the wizard opens to learn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from organizer.training.project import Project, Stage
from organizer.ui.folder.looking import OwnModel
from organizer.ui.main_window import MainWindow
from tests.ui.test_window import wait_for_plan

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"support raise\(\)", extend=True)


@pytest.fixture
def garden(shared: Path, tmp_path: Path) -> Path:
    """Seven photos that the model has not seen."""
    folder = tmp_path / "Garden"
    folder.mkdir()
    for photo in sorted((shared / "photos/ants_bees/val/bees").glob("*.jpg"))[:7]:
        shutil.copy2(photo, folder)
    return folder


def open_with_own(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open_folder(folder)
    wait_for_plan(qtbot, window)
    assert window.workspace
    window.workspace.model_choice.choose(OwnModel("insects"))
    wait_for_plan(qtbot, window)


def correct(qtbot: QtBot, window: MainWindow, label: str, count: int) -> None:
    assert window.workspace
    session = window.workspace.session
    with qtbot.waitSignal(session.decider.relabelled):
        session.relabel(list(session.photos.items())[:count], label)
    wait_for_plan(qtbot, window)


def test_corrected_photos_are_copied_and_the_wizard_opens_where_it_learns(
    qtbot: QtBot,
    window: MainWindow,
    trained_project: Project,
    garden: Path,
) -> None:
    open_with_own(qtbot, window, garden)
    before = sorted(path.read_bytes() for path in garden.iterdir())
    correct(qtbot, window, "Ants", 6)
    qtbot.waitUntil(lambda: bool(window.notices.words_on("lessons")))
    assert window.notices.words_on("lessons") == (
        "“insects” could learn from 6 photos that you corrected."
    )
    notice = window.notices.notice_on("lessons")
    assert notice is not None
    assert window.workspace
    with qtbot.waitSignal(window.workspace.teaching.opened, timeout=20_000) as opened:
        notice.buttons[0].click()
    desk = opened.args[0]
    assert desk.project.folder == trained_project.folder
    assert desk.project.stage is Stage.TRAIN
    assert len(list((trained_project.photos / "ants").iterdir())) == 26
    assert sorted(path.read_bytes() for path in garden.iterdir()) == before
    window.workspace.teaching.close()


def test_a_few_corrections_or_those_of_other_names_are_no_lesson(
    qtbot: QtBot,
    window: MainWindow,
    trained_project: Project,
    garden: Path,
) -> None:
    open_with_own(qtbot, window, garden)
    correct(qtbot, window, "ants", 3)
    correct(qtbot, window, "Flowers", 7)
    qtbot.wait(1000)
    assert not window.notices.words_on("lessons")
