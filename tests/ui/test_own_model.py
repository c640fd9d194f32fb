"""A model of one's own labels the open folder, with the general one behind it or alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from organizer.settings import Strangers
from organizer.training.train import train
from organizer.ui.detail.label_chooser import LabelChooser
from organizer.ui.detail.why_section import WhySection
from organizer.ui.folder.looking import OwnModel
from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.main_window import MainWindow
from organizer.vision import custom_store, models
from organizer.vision.engine_choice import open_engine
from tests.ui.test_window import wait_for_plan


@pytest.fixture(scope="module")
def trained(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The models' folder with “insects”, trained on forty real ants and forty real bees."""
    home = tmp_path_factory.mktemp("trained")
    dataset = home / "dataset"
    for name in ("ants", "bees"):
        (dataset / name).mkdir(parents=True)
        for photo in sorted((shared / "photos/ants_bees/train" / name).glob("*.jpg"))[:40]:
            shutil.copy2(photo, dataset / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGANIZER_HOME", str(home))
        patch.setenv("ORGANIZER_MODELS", str(shared / "models"))
        path = models.find(models.DEFAULT)
        assert path is not None
        engine = open_engine(path, "cpu")
        for _ in train(dataset, "insects", engine, None):
            pass
        engine.close()
        yield home / "models" / "insects"


@pytest.fixture
def own_model(trained: Path, models: Path, own_home: Path) -> None:
    shutil.copytree(trained, own_home / "models" / "insects")


@pytest.fixture
def mixed(shared: Path, tmp_path: Path) -> Path:
    """Two photos of ants and two of something else."""
    folder = tmp_path / "Mixed"
    folder.mkdir()
    for photo in sorted((shared / "photos/ants_bees/val/ants").glob("*.jpg"))[:2]:
        shutil.copy2(photo, folder / f"ant_{photo.name}")
    for photo in sorted((shared / "photos/phone").glob("*.jp*g"))[:2]:
        shutil.copy2(photo, folder / f"other_{photo.name}")
    return folder


def choose(qtbot: QtBot, window: MainWindow, own: OwnModel) -> None:
    assert window.workspace
    window.workspace.model_choice.choose(own)
    wait_for_plan(qtbot, window)


def shown(window: MainWindow) -> dict[str, PhotoItem]:
    assert window.workspace
    return {item.photo.path.name: item for item in window.workspace.session.photos.items()}


def labels(window: MainWindow, begin: str) -> set[str | None]:
    return {
        item.shown.category if item.shown else None
        for name, item in shown(window).items()
        if name.startswith(begin)
    }


def test_its_categories_come_first_and_the_general_model_labels_the_rest(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    general = labels(window, "other")
    assert labels(window, "ant") & {"ants"} == set()
    choose(qtbot, window, OwnModel("insects"))
    assert labels(window, "ant") == {"ants"}
    assert labels(window, "other") == general


def test_alone_it_leaves_strangers_without_a_label(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects", alone=True))
    assert labels(window, "ant") == {"ants"}
    assert labels(window, "other") == {None}
    assert all(
        item.state is not State.SURE for name, item in shown(window).items() if "other" in name
    )
    choose(qtbot, window, OwnModel())
    assert None not in labels(window, "other")


def test_how_strict_it_is_with_strangers_is_chosen_in_its_menu_and_the_plan_follows(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects", alone=True))
    session, menu = window.session, window.actions_.label_with
    session.set_rules(replace(session.rules, min_confidence=0.0))
    wait_for_plan(qtbot, window)

    def filed() -> int:
        plan = session.plan
        return 0 if plan is None else len(plan.moves)

    def be(words: str) -> None:
        menu.aboutToShow.emit()
        kinds = window.workspace.model_choice._strangers
        action = next(each for each in kinds.actions() if words in each.text())
        assert "the more photos" in action.toolTip(), "it says what it costs"
        action.trigger()
        wait_for_plan(qtbot, window)

    usual = filed()
    be("as if it knew")
    assert labels(window, "other") <= {"ants", "bees"}
    assert filed() == 4
    be("most strictly; costs 25")
    assert labels(window, "other") == {None}
    assert filed() <= usual
    window._keep()
    assert window._remembered.settings.strangers is Strangers.STRICTEST
    window.workspace.model_choice.choose(OwnModel("insects"))
    assert session.looking.strangers is Strangers.STRICTEST, "another choice leaves it alone"
    wait_for_plan(qtbot, window)


def test_its_word_has_reasons_and_places_too(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects"))
    assert window.workspace
    item = next(item for name, item in shown(window).items() if name.startswith("ant"))
    why = window.workspace.main.findChild(WhySection)
    assert why is not None
    why.show_item(item)
    assert why.has_places


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_its_categories_are_offered_as_labels_of_photos(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects"))
    offered: list[str] = []

    def look() -> None:
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, LabelChooser)
        listed = chooser.findChild(QListView)
        assert listed is not None
        names = listed.model()
        offered.extend(names.index(row, 0).data() for row in range(names.rowCount()))
        chooser.reject()

    assert window.workspace
    window.workspace.main.grid.select_first()
    qtbot.waitUntil(window.actions_.change_label.isEnabled, timeout=5_000)
    QTimer.singleShot(50, look)
    window.actions_.change_label.trigger()
    assert {"ants", "bees"} <= set(offered)


def test_a_model_that_is_gone_is_said_and_the_general_one_labels(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    custom_store.remove("insects")
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects"))
    assert None not in labels(window, "other")
    words = window.notices.words_on("bench")
    assert "insects" in words
    assert "organizer train" not in words, "a command is of no use in the window"
    assert "insects" not in window.status.words, "it did not label them"


def test_a_renamed_model_goes_on_labelling_the_open_folder_and_the_next_one_too(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects"))
    assert window.workspace
    custom_store.rename("insects", "garden")
    window.workspace.teaching.renamed.emit("insects", "garden")
    wait_for_plan(qtbot, window)
    assert labels(window, "ant") == {"ants"}
    assert window.workspace.session.looking.own == OwnModel("garden")
    assert "garden" in window.status.words


def test_settings_that_still_have_a_models_old_name_find_it(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    custom_store.rename("insects", "garden")
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    choose(qtbot, window, OwnModel("insects"))
    assert labels(window, "ant") == {"ants"}
    assert "garden" in window.status.words
    menu = window.actions_.label_with
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["garden"]


def test_the_menu_lists_the_models_and_marks_the_one_at_work(
    qtbot: QtBot, own_model: None, window: MainWindow, mixed: Path
) -> None:
    window.open_folder(mixed)
    wait_for_plan(qtbot, window)
    menu = window.actions_.label_with
    menu.aboutToShow.emit()
    entries = {action.text(): action for action in menu.actions() if action.text()}
    assert entries["&General model"].isChecked()
    assert not entries["&Only its own categories"].isEnabled()
    entries["insects"].trigger()
    wait_for_plan(qtbot, window)
    assert labels(window, "ant") == {"ants"}
