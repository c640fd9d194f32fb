"""The page for learning: one button, plain words, and whatever is stopped leaves nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from organizer.errors import StartError
from organizer.text import text
from organizer.training import deep, kept_evaluation, network_process
from organizer.training import project as projects
from organizer.training.deep_settings import DeepSettings
from organizer.training.project import Category, Project
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.train_page import TrainPage
from organizer.vision import custom_store
from organizer.vision.child_process import Channel
from tests.ui.wizard.desks import desk_for

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SHORT = DeepSettings("deep", epochs=4, batch=8)


@pytest.fixture
def project(shared: Path, own_home: Path) -> Project:
    """Twelve ants and twelve bees."""
    made = projects.create("insects")
    source = shared / "photos" / "ants_bees" / "train"
    for label in ("ants", "bees"):
        (made.photos / label).mkdir(parents=True)
        for path in sorted((source / label).glob("*.jpg"))[:12]:
            shutil.copy2(path, made.photos / label)
    return made


@pytest.fixture
def desk(project: Project, theme: Theme, models: Path) -> Iterator[Desk]:
    with desk_for(project, theme) as made:
        made.change(categories=(Category("ants"), Category("bees")))
        yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> TrainPage:
    page = TrainPage(desk)
    qtbot.addWidget(page, before_close_func=lambda closing: closing.stop())
    page.resize(1000, 700)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: not desk.pictures.busy)
    return page


def ended(page: TrainPage, qtbot: QtBot, timeout: int = 60_000) -> None:
    qtbot.waitUntil(lambda: not page.running, timeout=timeout)


def children() -> list[psutil.Process]:
    return [
        process
        for process in psutil.Process().children(recursive=True)
        if "spawn_main" in " ".join(process.cmdline())
    ]


def test_one_button_learns_and_says_in_plain_words_how_good_it_is(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    busy: list[bool] = []
    page.busy_changed.connect(busy.append)
    assert "one click" in page.hindrance()
    QTest.mouseClick(page.ways.quick, Qt.MouseButton.LeftButton)
    assert page.hindrance()
    assert desk.running.tasks
    ended(page, qtbot)
    assert busy == [True, False]
    assert desk.running.tasks == ()
    assert page.hindrance() == ""
    assert page.result.isVisible()
    assert page.result.headline.text().startswith("Right on ")
    assert "of 24 photo" in page.result.headline.text()
    found = kept_evaluation.load(desk.project.folder)
    assert found is not None
    assert found.model.version == 1
    assert "pyqtgraph" not in sys.modules or page.progress.curves is None


def test_learning_again_makes_a_version_and_one_can_go_back(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    for _ in range(2):
        page.learn(thoroughly=False)
        ended(page, qtbot)
    kept = custom_store.find("insects")
    assert kept is not None
    assert (kept.versions, kept.current) == ((1, 2), 2)
    assert page.result.versions.isVisible()
    assert page.result.versions.currentData() == 2
    older = page.result.versions.findData(1)
    page.result.versions.setCurrentIndex(older)
    page.result.versions.activated.emit(older)
    qtbot.waitUntil(lambda: not desk.pictures.busy)
    kept = custom_store.find("insects")
    assert kept is not None
    assert kept.current == 1
    assert page.result.versions.currentData() == 1
    assert "%" in page.result.headline.text(), "the photos of that version are not known any more"


def test_what_was_learnt_is_shown_again_when_the_page_is_opened_anew(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    page.learn(thoroughly=False)
    ended(page, qtbot)
    again = TrainPage(desk)
    qtbot.addWidget(again)
    assert again.hindrance() == ""
    again.show()
    again.enter()
    qtbot.waitUntil(again.result.isVisible)
    assert again.result.headline.text() == page.result.headline.text()


def test_photos_that_came_since_it_learnt_are_said(
    page: TrainPage, desk: Desk, shared: Path, qtbot: QtBot
) -> None:
    page.learn(thoroughly=False)
    ended(page, qtbot)
    page.enter()
    qtbot.waitUntil(lambda: not desk.pictures.busy)
    assert page.notices.words_on("photos") == ""
    assert not page.ways.quick.property("primary"), "Next is what comes now"
    another = max((shared / "photos/ants_bees/train/ants").glob("*.jpg"))
    shutil.copy2(another, desk.project.photos / "ants")
    page.enter()
    qtbot.waitUntil(lambda: "Learn again" in page.notices.words_on("photos"))
    assert page.ways.quick.property("primary")


def test_too_few_photos_are_said_and_nothing_changes(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    for path in sorted((desk.project.photos / "ants").glob("*.jpg"))[1:]:
        path.unlink()
    page.learn(thoroughly=False)
    ended(page, qtbot)
    assert "ants" in page.notices.words_on("end")
    assert custom_store.find("insects") is None
    assert page.ways.isVisible()


def test_cancelling_keeps_the_model_that_there_was(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    page.learn(thoroughly=False)
    ended(page, qtbot)
    page.learn(thoroughly=False)
    page.progress.cancel.click()
    ended(page, qtbot)
    kept = custom_store.find("insects")
    assert kept is not None
    assert kept.versions == (1,)
    assert "as it was" in page.notices.words_on("end")
    qtbot.waitUntil(page.result.isVisible)


class Search:
    """Finding photos on the web, under way until it is ended."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.show_gathering(desk.running.begin("Finding photos", self.end, lasting=True))

    def end(self) -> None:
        task = self._desk.gathering
        assert task is not None
        task.finished()
        self._desk.show_gathering(None)


def test_it_learns_when_photos_have_been_found_and_not_before(
    page: TrainPage, desk: Desk, shared: Path, qtbot: QtBot
) -> None:
    search = Search(desk)
    QTest.mouseClick(page.ways.quick, Qt.MouseButton.LeftButton)
    assert not page.running
    assert "found" in page.progress.what.text()
    assert page.progress.what.text() == page.hindrance()
    another = max((shared / "photos/ants_bees/train/ants").glob("*.jpg"))
    shutil.copy2(another, desk.project.photos / "ants")
    search.end()
    assert page.running
    assert page.progress.end_search.isHidden()
    ended(page, qtbot)
    assert "of 25 photo" in page.result.headline.text()


def test_a_search_that_is_waited_for_can_be_ended_there(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    Search(desk)
    page.learn(thoroughly=False)
    QTest.mouseClick(page.progress.end_search, Qt.MouseButton.LeftButton)
    assert desk.gathering is None
    assert page.running
    ended(page, qtbot)
    assert page.hindrance() == ""


def test_who_does_not_want_to_wait_any_more_cancels(
    page: TrainPage, desk: Desk, qtbot: QtBot
) -> None:
    search = Search(desk)
    page.learn(thoroughly=False)
    QTest.mouseClick(page.progress.cancel, Qt.MouseButton.LeftButton)
    assert page.ways.isVisible()
    assert page.progress.isHidden()
    assert "one click" in page.hindrance()
    search.end()
    assert not page.running
    qtbot.waitUntil(lambda: not desk.pictures.busy)


def test_without_tensorflow_the_thorough_way_says_how_to_get_it(
    page: TrainPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise StartError(text("This needs TensorFlow"))

    assert page.ways.deep.isEnabled()
    monkeypatch.setattr(deep, "check_available", refuse)
    page.enter()
    assert not page.ways.deep.isEnabled()
    assert page.ways.obstacle.isVisible()
    assert "TensorFlow" in page.ways.obstacle.text()
    assert page.ways.quick.isEnabled()


def test_every_control_has_a_name(page: TrainPage, qtbot: QtBot) -> None:
    page.learn(thoroughly=False)
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName(), button.objectName()
    ended(page, qtbot)


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_the_thorough_way_draws_curves_rests_and_ends(
    page: TrainPage, desk: Desk, qtbot: QtBot, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(shared / "keras_home"))
    page.settings = SHORT
    QTest.mouseClick(page.ways.deep, Qt.MouseButton.LeftButton)
    curves = page.progress.curves
    assert curves is not None
    qtbot.waitUntil(lambda: any(point.accuracy for point in curves.points), timeout=120_000)
    (task,) = desk.running.tasks
    assert task.can_pause
    page.progress.pause.click()
    qtbot.waitUntil(lambda: page.progress.left.text() == "paused", timeout=60_000)
    assert task.paused
    (child,) = children()

    def asleep() -> bool:
        """Whether it computes nothing for a second."""
        before, drawn = sum(child.cpu_times()[:2]), len(curves.points)
        qtbot.wait(1000)
        assert len(curves.points) == drawn
        return sum(child.cpu_times()[:2]) - before < 0.1

    qtbot.waitUntil(asleep)
    page.progress.pause.click()
    ended(page, qtbot, 240_000)
    assert children() == []
    assert "thorough" in page.result.details.text()
    assert desk.running.tasks == ()


def _killed(channel: Channel, *_: object) -> None:
    channel.send({"device": "CPU"})
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_dies_is_said_without_words_of_the_command_line(
    page: TrainPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_process, "run", _killed)
    page.learn(thoroughly=True)
    ended(page, qtbot)
    words = page.notices.words_on("end")
    assert "SIGKILL" in words
    assert "--batch" not in words
    assert custom_store.find("insects") is None
    assert page.ways.isVisible()


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_cancelling_the_thorough_way_ends_its_process_and_keeps_nothing(
    page: TrainPage, desk: Desk, qtbot: QtBot, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(shared / "keras_home"))
    page.settings = SHORT
    page.learn(thoroughly=True)
    curves = page.progress.curves
    assert curves is not None
    qtbot.waitUntil(lambda: bool(curves.points), timeout=120_000)
    page.progress.pause.click()
    QTest.mouseClick(page.progress.cancel, Qt.MouseButton.LeftButton)
    ended(page, qtbot, 30_000)
    assert children() == []
    assert custom_store.find("insects") is None
    assert "Nothing was kept" in page.notices.words_on("end")
