"""The wizard's window: which step one may go to, what it keeps, how it closes; who opens it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from organizer.text import text
from organizer.training import project as projects
from organizer.training.project import Category, Stage
from organizer.training.sources.protocol import Health
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.questions import Question
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard import steps
from organizer.ui.wizard.categories_page import CategoriesPage
from organizer.ui.wizard.clean_page import CleanPage
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.gather_page import GatherPage
from organizer.ui.wizard.projects_dialog import ProjectsDialog
from organizer.ui.wizard.rename_dialog import RenameDialog
from organizer.ui.wizard.window import WizardWindow
from tests.training.servers.insects import insects
from tests.ui.wizard.desks import desk_for

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "grabbing the keyboard", r"support raise\(\)", extend=True
)


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot, own_home: Path) -> Iterator[Desk]:
    with desk_for(projects.create("birds"), theme) as made:
        yield made


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[WizardWindow]:
    window = WizardWindow(desk)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.shut()
    lanes = (desk.work, desk.web, desk.pictures)
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=20_000)


def fill(desk: Desk, shared: Path, count: int = 3) -> None:
    """Two categories with photos."""
    for name in ("ants", "bees"):
        folder = desk.project.photos_of(name)
        folder.mkdir(parents=True)
        for photo in sorted((shared / "photos/ants_bees/train" / name).glob("*.jpg"))[:count]:
            shutil.copy2(photo, folder)
    desk.change(categories=(Category("ants"), Category("bees")))


def test_nothing_after_the_first_step_is_open_before_there_is_something_to_go_on_with(
    window: WizardWindow,
) -> None:
    assert window.stage is Stage.CATEGORIES
    assert not window.next.isEnabled()
    assert window.hindrance.text()
    enabled = [stage for stage, button in window.steps.buttons.items() if button.isEnabled()]
    assert enabled == [Stage.CATEGORIES]
    window.go(Stage.TRAIN)
    assert window.stage is Stage.CATEGORIES


def shown(window: WizardWindow) -> Stage:
    """The step that is shown now, which a type checker would believe to stay."""
    return window.stage


def test_one_goes_on_and_back_by_keys_and_steps(
    window: WizardWindow, desk: Desk, shared: Path
) -> None:
    fill(desk, shared)
    assert window.next.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown(window) is Stage.GATHER
    assert window.hindrance.text() == ""
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(window) is Stage.CATEGORIES
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) is Stage.GATHER
    assert projects.load(desk.project.folder).stage is Stage.GATHER


def test_pages_are_made_when_they_are_first_shown(window: WizardWindow) -> None:
    assert window.pages.keys() == {Stage.CATEGORIES}


def test_it_opens_where_it_was_left(theme: Theme, qtbot: QtBot, shared: Path) -> None:
    with desk_for(projects.create("insects"), theme) as desk:
        fill(desk, shared)
        desk.change(stage=Stage.GATHER, reached=Stage.CLEAN)
        window = WizardWindow(desk)
        qtbot.addWidget(window)
        assert window.stage is Stage.GATHER
        assert window.steps.buttons[Stage.CLEAN].isEnabled()
        assert not window.steps.buttons[Stage.TRAIN].isEnabled()
        window.shut()


def test_what_is_missing_later_closes_the_steps_behind_it(
    window: WizardWindow, desk: Desk, shared: Path
) -> None:
    fill(desk, shared)
    window.go(Stage.GATHER)
    window.go(Stage.CATEGORIES)
    assert window.steps.buttons[Stage.GATHER].isEnabled()
    desk.change(categories=desk.project.categories[:1])
    assert not window.steps.buttons[Stage.GATHER].isEnabled()
    assert not window.next.isEnabled()


def test_closing_while_something_runs_asks_and_stops_it(
    window: WizardWindow, desk: Desk, shared: Path, qtbot: QtBot
) -> None:
    page = window.pages[Stage.CATEGORIES]
    assert isinstance(page, CategoriesPage)
    page.intake.take([shared / "photos" / "ants_bees" / "train"])
    assert page.work.busy
    window.close()
    asked = window.findChildren(Question)[0]
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        asked.yes.click()
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not desk.work.busy, timeout=20_000)
    copied = sum(1 for _ in desk.project.photos.rglob("*.jpg"))
    assert copied < 243


def rest(desk: Desk, qtbot: QtBot) -> None:
    """End what still runs, before the window goes."""
    for lane in (desk.work, desk.web, desk.pictures):
        lane.cancel_all()
        qtbot.waitUntil(lambda lane=lane: not lane.busy, timeout=20_000)  # type: ignore[misc]


@pytest.fixture
def finding(window: WizardWindow, desk: Desk, shared: Path, qtbot: QtBot) -> Iterator[WizardWindow]:
    """The window while photos are being found slowly, at the page Categories."""
    fill(desk, shared)
    with insects(shared / "photos") as (known, site):
        known.seconds = 0.3
        desk.change(server=site.url, per_category=60)
        window.go(Stage.GATHER)
        page = window.pages[Stage.GATHER]
        assert isinstance(page, GatherPage)
        page.gather()
        assert window.behind.isHidden(), "the page shows it itself"
        window.go(Stage.CATEGORIES)
        yield window


def test_finding_photos_goes_on_behind_other_pages_and_is_cancelled_from_there(
    finding: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    assert finding.behind.isVisible()
    assert len(desk.running.tasks) == 1
    qtbot.waitUntil(lambda: "of 120" in finding.behind.far.text(), timeout=20_000)
    finding.go(Stage.CLEAN)
    assert finding.stage is Stage.CLEAN
    assert finding.behind.isVisible()
    finding.behind.cancel.click()
    qtbot.waitUntil(lambda: desk.gathering is None, timeout=20_000)
    assert finding.behind.isHidden()
    rest(desk, qtbot)


def test_what_was_found_meanwhile_is_listed_where_photos_are_looked_through(
    finding: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    finding.go(Stage.CLEAN)
    page = finding.pages[Stage.CLEAN]
    assert isinstance(page, CleanPage)
    qtbot.waitUntil(lambda: len(list(desk.project.photos_of("ants").iterdir())) > 5, timeout=20_000)
    finding.behind.cancel.click()
    qtbot.waitUntil(lambda: desk.gathering is None, timeout=20_000)
    came = len(list(desk.project.photos_of("ants").iterdir()))
    qtbot.waitUntil(lambda: page._pile.counts().get("ants") == came, timeout=20_000)
    rest(desk, qtbot)


def test_closing_asks_while_photos_are_found_behind_another_page(
    finding: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    finding.close()
    asked = finding.findChildren(Question)[0]
    assert finding.isVisible()
    with qtbot.waitSignal(finding.closed):
        asked.yes.click()
    qtbot.waitUntil(lambda: not desk.web.busy, timeout=20_000)


def test_a_category_that_photos_are_found_for_is_neither_renamed_nor_removed(
    finding: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = finding.pages[Stage.CATEGORIES]
    assert isinstance(page, CategoriesPage)
    page.remove("ants")
    assert not finding.findChildren(Question)
    assert "being found" in page.layout_.notice.text()
    page.give_name("ants", "wasps")
    assert desk.project.names == ("ants", "bees")
    assert page.cards["ants"].name.text() == "ants"
    assert page.add("wasps"), "another one may come"
    rest(desk, qtbot)


def renaming(widget: QWidget) -> RenameDialog:
    return next(each for each in widget.findChildren(RenameDialog) if each.isVisible())


def test_the_project_is_renamed_where_it_is_worked_on(
    window: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    told: list[tuple[str, str]] = []
    desk.renamed.connect(lambda *names: told.append(names))
    projects.create("taken")
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = renaming(window)
    dialog.field.setText("taken")
    dialog.accept()
    assert "taken" in dialog.problem.text()
    QTest.qWait(20)
    assert dialog.rect().contains(dialog.buttons.geometry())
    assert dialog.buttons.height() >= dialog.buttons.sizeHint().height()
    dialog.field.setText(" 花园的鸟 ")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.project.name == "花园的鸟"
    assert "花园的鸟" in window.windowTitle()
    assert projects.load(desk.project.folder) == desk.project
    assert told == [("birds", "花园的鸟")]


def test_it_is_not_renamed_while_something_runs(
    finding: WizardWindow, desk: Desk, qtbot: QtBot
) -> None:
    finding.steps.rename.click()
    dialog = renaming(finding)
    dialog.field.setText("garden")
    dialog.accept()
    assert dialog.problem.text()
    assert desk.project.name == "birds"
    dialog.reject()
    rest(desk, qtbot)


def width_of(widget: QWidget | None) -> int:
    assert widget is not None
    return widget.width()


def test_nothing_is_cut_off_in_the_smallest_window(
    window: WizardWindow, desk: Desk, shared: Path
) -> None:
    fill(desk, shared)
    window.resize(window.minimumSize())
    for stage in (Stage.CATEGORIES, Stage.GATHER):
        window.go(stage)
        QTest.qWait(50)
        page = window.pages[stage]
        assert isinstance(page, CategoriesPage | GatherPage)
        area = page.layout_.area
        assert width_of(area.widget()) <= area.viewport().width()
        if isinstance(page, GatherPage):
            page.layout_.more.setChecked(True)
            page.layout_.complain("No.")
            page.layout_.sources.show_health("flickr", Health(False, text("No.")))
            QTest.qWait(50)
            assert width_of(area.widget()) <= area.viewport().width()
            for part in (page.layout_.start, page.layout_.notice):
                assert not part.visibleRegion().isEmpty(), "it is seen without scrolling"


def test_every_step_can_be_told_by_a_screen_reader(window: WizardWindow) -> None:
    assert [button.accessibleName() for button in window.steps.buttons.values()] == [
        steps.label(stage) for stage in steps.STAGES
    ]


def asked_by(window: MainWindow, qtbot: QtBot) -> ProjectsDialog:
    found = window.findChildren(ProjectsDialog)
    assert found
    return found[-1]


class TestTeaching:
    """What the main window opens."""

    @pytest.fixture
    def main(self, window: MainWindow) -> MainWindow:
        return window

    @pytest.fixture
    def window(self, qtbot: QtBot, own_home: Path) -> Iterator[MainWindow]:
        from PySide6.QtWidgets import QApplication

        from organizer import app

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        window, close = app.compose(application)
        window.show()
        assert window.workspace
        yield window
        with qtbot.waitSignal(window.closed, timeout=20_000):
            window.close()
        close()
        window.deleteLater()

    def test_a_project_is_begun_from_the_menu(self, main: MainWindow, qtbot: QtBot) -> None:
        main.actions_.teach.trigger()
        dialog = asked_by(main, qtbot)
        assert not dialog.begin.isEnabled()
        QTest.keyClicks(dialog.name, "Birds")
        dialog.begin.click()
        wizard = main.workspace.teaching.wizard
        assert wizard is not None
        assert wizard.desk.project.name == "Birds"
        assert not wizard.isModal()

    def test_the_start_page_offers_it(self, main: MainWindow, qtbot: QtBot) -> None:
        main.start.teach_button.click()
        asked_by(main, qtbot).cancel.click()

    def test_a_name_that_will_not_do_is_said_and_can_be_mended(
        self, main: MainWindow, qtbot: QtBot
    ) -> None:
        projects.create("Birds")
        main.actions_.teach.trigger()
        dialog = asked_by(main, qtbot)
        for name in ("Birds", "a/b"):
            dialog.name.setText(name)
            dialog.begin.click()
            assert dialog.problem.text()
            assert main.workspace.teaching.wizard is None
        dialog.cancel.click()

    def test_the_project_used_last_is_at_hand_and_another_one_takes_its_place(
        self, main: MainWindow, qtbot: QtBot
    ) -> None:
        projects.create("first")
        projects.create("second")
        main.actions_.open_project.trigger()
        dialog = asked_by(main, qtbot)
        assert dialog.list.count() == 2
        dialog.open_.click()
        teaching = main.workspace.teaching
        assert teaching.wizard is not None
        opened = teaching.wizard.desk.project.name
        other = next(each for each in projects.listing() if each.name != opened)
        teaching.open(other)
        assert teaching.wizard.desk.project.name == other.name

    def test_a_project_is_renamed_in_the_list_but_not_the_open_one(
        self, main: MainWindow, qtbot: QtBot
    ) -> None:
        made = projects.create("birds")
        main.actions_.open_project.trigger()
        dialog = asked_by(main, qtbot)
        dialog.rename.click()
        asked = renaming(dialog)
        asked.field.setText("garden")
        asked.accept()
        assert projects.load(made.folder).name == "garden"
        assert "garden" in dialog.list.item(0).text()
        dialog.open_.click()
        main.actions_.open_project.trigger()
        again = asked_by(main, qtbot)
        assert not again.rename.isEnabled()
        again.cancel.click()

    def test_a_renaming_that_was_cut_off_is_finished_when_the_project_is_opened(
        self, main: MainWindow, qtbot: QtBot
    ) -> None:
        made = replace(projects.create("birds"), name="garden", formerly="birds")
        projects.save(made)
        main.workspace.teaching.open(projects.load(made.folder))
        assert projects.load(made.folder).formerly == ""

    def test_a_project_goes_to_the_trash_after_a_yes(
        self, main: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from send2trash import plat_other  # type: ignore[import-untyped]

        monkeypatch.setattr(plat_other, "HOMETRASH_B", bytes(tmp_path / "trash"))
        monkeypatch.setenv("HOME", str(tmp_path))
        made = projects.create("birds")
        main.actions_.open_project.trigger()
        dialog = asked_by(main, qtbot)
        dialog.remove.click()
        dialog.findChildren(Question)[0].yes.click()
        assert not made.folder.exists()
        assert (tmp_path / "trash" / "files" / made.folder.name).is_dir()
        assert dialog.list.count() == 0
        dialog.cancel.click()

    def test_it_closes_with_the_window_whatever_runs(
        self, main: MainWindow, qtbot: QtBot, shared: Path
    ) -> None:
        teaching = main.workspace.teaching
        teaching.open(projects.create("insects"))
        assert teaching.wizard is not None
        page = teaching.wizard.pages[Stage.CATEGORIES]
        assert isinstance(page, CategoriesPage)
        page.intake.take([shared / "photos" / "ants_bees" / "train"])
        assert page.work.busy
        teaching.close()
        assert teaching.wizard is None
