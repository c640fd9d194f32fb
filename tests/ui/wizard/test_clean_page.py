"""The page for looking through photos: what is odd first, and every deed can be taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from organizer.training import project as projects
from organizer.training.cleaning import Cleaning, Moved
from organizer.training.doubts import Doubt
from organizer.training.project import Category, Project
from organizer.training.target import REJECTED
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.clean_model import MIME
from organizer.ui.wizard.clean_page import CleanPage
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.large_look import LargeLook
from tests.ui.wizard.desks import desk_for
from tests.waiting import resting

Keys = Qt.KeyboardModifier
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "grabbing the keyboard", r"support raise\(\)", extend=True
)


@pytest.fixture
def project(shared: Path, own_home: Path) -> Project:
    """25 ants and 25 bees, and a bee among the ants."""
    made = projects.create("insects")
    source = shared / "photos" / "ants_bees" / "train"
    for label in ("ants", "bees"):
        (made.photos / label).mkdir(parents=True)
        for path in sorted((source / label).glob("*.jpg"))[:25]:
            shutil.copy2(path, made.photos / label)
    bee = sorted((source / "bees").glob("*.jpg"))[30]
    shutil.copy2(bee, made.photos / "ants" / "zz_bee.jpg")
    return made


@pytest.fixture
def desk(project: Project, theme: Theme, models: Path, qtbot: QtBot) -> Iterator[Desk]:
    with desk_for(project, theme) as made:
        made.change(categories=(Category("ants"), Category("bees"), Category("wasps")))
        yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> CleanPage:
    page = CleanPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page.parts.model.rowCount() == 26, timeout=10_000)
    return page


@pytest.fixture
def looked(page: CleanPage, desk: Desk, qtbot: QtBot) -> CleanPage:
    qtbot.waitUntil(lambda: not desk.work.busy, timeout=60_000)
    return page


def settled(page: CleanPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.deeds.running == 0, timeout=10_000)


def choose(page: CleanPage, *rows: int) -> list[Path]:
    grid = page.parts.grid
    grid.clearSelection()
    for row in rows:
        grid.selectionModel().select(
            page.parts.model.index(row), grid.selectionModel().SelectionFlag.Select
        )
    grid.setFocus()
    return [page.parts.model.sight(row).path for row in rows]


def names(page: CleanPage, label: str) -> set[str]:
    folder = page.desk.project.photos / label
    return {path.name for path in folder.glob("*.jpg")} if folder.is_dir() else set()


def test_photos_are_shown_before_they_are_looked_at_and_then_the_odd_come_first(
    page: CleanPage, desk: Desk, qtbot: QtBot
) -> None:
    assert {row.name: row.count for row in page.parts.classes.classes.rows} == {
        "ants": 26,
        "bees": 25,
        "wasps": 0,
        "Taken out": 0,
    }
    qtbot.waitUntil(lambda: not desk.work.busy, timeout=60_000)
    first = page.parts.model.sight(0)
    assert (first.path.name, first.doubt) == ("zz_bee.jpg", Doubt.OTHER_CLASS)
    said = page.parts.model.data(page.parts.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "bees" in str(said)
    assert "has only" in page.parts._remarks.text(), "thin classes are said"
    assert desk.running.tasks == ()


def test_a_category_without_photos_keeps_one_from_going_on(looked: CleanPage) -> None:
    assert "wasps" in looked.hindrance()
    looked.desk.change(categories=looked.desk.project.categories[:2])
    assert looked.hindrance() == ""


def test_delete_takes_out_and_control_z_takes_back(looked: CleanPage, qtbot: QtBot) -> None:
    before = names(looked, "ants")
    chosen = choose(looked, 0, 1)
    QTest.keyClick(looked.parts.grid, Qt.Key.Key_Delete)
    settled(looked, qtbot)
    assert names(looked, "ants") == before - {path.name for path in chosen}
    assert names(looked, f"{REJECTED}/by-hand") == {path.name for path in chosen}
    assert looked.parts.model.rowCount() == 24
    QTest.keySequence(looked.parts.grid, "Ctrl+Z")
    settled(looked, qtbot)
    assert names(looked, "ants") == before
    assert looked.parts.model.sight(0).doubt is Doubt.OTHER_CLASS, "the doubt is back too"
    QTest.keySequence(looked.parts.grid, "Ctrl+Shift+Z")
    settled(looked, qtbot)
    assert looked.parts.model.rowCount() == 24


def test_the_keys_stay_with_the_photos_when_a_button_does_it(
    looked: CleanPage, qtbot: QtBot
) -> None:
    looked.window().activateWindow()
    QTest.qWaitForWindowActive(looked.window())
    for name in ("cleanReject", "cleanUndo"):
        choose(looked, 0)
        button = looked.findChild(QPushButton, name)
        assert button is not None
        button.setFocus()  # as a click does
        button.click()
        settled(looked, qtbot)
        assert QApplication.focusWidget() is looked.parts.grid, "so that Ctrl+Z takes it back"


def test_m_moves_to_another_class(looked: CleanPage, qtbot: QtBot) -> None:
    (chosen,) = choose(looked, 0)
    QTest.keyClick(looked.parts.grid, Qt.Key.Key_M)
    menu = next(menu for menu in looked.findChildren(QMenu) if menu.isVisible())
    assert [entry.text() for entry in menu.actions()] == ["bees", "wasps"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settled(looked, qtbot)
    assert chosen.name in names(looked, "bees")
    looked.parts.classes.choose("bees")
    moved = next(
        looked.parts.model.sight(row)
        for row in range(looked.parts.model.rowCount())
        if looked.parts.model.sight(row).path.name == chosen.name
    )
    assert moved.doubt is Doubt.NONE, "it is no ant that looks like a bee any more"


def drop(page: CleanPage, folder: str) -> None:
    bars = page.parts.classes
    row = [row.folder for row in bars.classes.rows].index(folder)
    middle = QPointF(bars.visualRect(bars.classes.index(row)).center())
    data = QMimeData()
    data.setData(MIME, b"1")
    event = QDropEvent(
        middle, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Keys.NoModifier
    )
    bars.dropEvent(event)


def test_dragging_moves_to_a_class_and_to_the_shelf(looked: CleanPage, qtbot: QtBot) -> None:
    (first, second) = choose(looked, 0, 1)
    drop(looked, "wasps")
    settled(looked, qtbot)
    assert names(looked, "wasps") == {first.name, second.name}
    (third,) = choose(looked, 0)
    drop(looked, REJECTED)
    settled(looked, qtbot)
    assert names(looked, f"{REJECTED}/by-hand") == {third.name}


def test_the_shelf_shows_what_was_taken_out_and_gives_it_back(
    looked: CleanPage, qtbot: QtBot
) -> None:
    before = names(looked, "ants")
    choose(looked, 0, 1)
    looked.reject()
    settled(looked, qtbot)
    looked.parts.classes.choose(REJECTED)
    assert looked.parts.model.rowCount() == 2
    assert str(looked.parts.model.sight(0).reason) == "taken out by you"
    choose(looked, 0, 1)
    assert looked.actions_.back.isVisible()
    assert not looked.actions_.reject.isVisible()
    looked.actions_.back.trigger()
    settled(looked, qtbot)
    assert names(looked, "ants") == before
    assert looked.parts.model.rowCount() == 0


def test_what_cannot_be_moved_is_said_and_stays(looked: CleanPage, qtbot: QtBot) -> None:
    (gone, there) = choose(looked, 0, 1)
    gone.unlink()
    looked.reject()
    settled(looked, qtbot)
    assert gone.name in looked.parts.notices.words_on("deed")
    assert names(looked, f"{REJECTED}/by-hand") == {there.name}


def test_another_page_of_the_same_project_can_undo(
    looked: CleanPage, desk: Desk, qtbot: QtBot
) -> None:
    before = names(looked, "ants")
    choose(looked, 0)
    looked.reject()
    settled(looked, qtbot)
    again = CleanPage(desk)
    qtbot.addWidget(again)
    assert again.actions_.undo.isEnabled()
    again.undo()
    settled(again, qtbot)
    assert names(looked, "ants") == before


def test_space_shows_a_photo_large_and_arrows_lead_on(looked: CleanPage, qtbot: QtBot) -> None:
    looked.parts.grid.setCurrentIndex(looked.parts.model.index(0))
    QTest.keyClick(looked.parts.grid, Qt.Key.Key_Space)
    (look,) = looked.findChildren(LargeLook)
    assert "bees" in look.words.text(), "why it is odd"
    qtbot.waitUntil(lambda: not look.picture._pixmap.isNull(), timeout=10_000)
    assert look.picture._pixmap.width() > 256, "not the thumbnail"
    look._next()
    assert look.row == 1
    look.reject()
    assert looked.parts.grid.currentIndex().row() == 1
    qtbot.waitUntil(lambda: not looked.findChildren(LargeLook))


def test_without_photos_it_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    shutil.rmtree(desk.project.photos)
    page = CleanPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page._fresh, timeout=10_000)
    assert "no photos here" in page.parts.grid._empty
    assert "0 photo" in page.hindrance()


def test_without_a_model_it_says_so_and_photos_can_still_be_sorted(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORGANIZER_MODELS", "/nowhere")
    page = CleanPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: bool(page.parts.notices.words_on("look")), timeout=10_000)
    assert page.parts.model.sight(0).content, "thumbnails need no model"
    (chosen,) = choose(page, 0)
    page.reject()
    settled(page, qtbot)
    assert names(page, f"{REJECTED}/by-hand") == {chosen.name}


def test_stopping_ends_the_looking_and_nothing_is_left(
    page: CleanPage, desk: Desk, qtbot: QtBot
) -> None:
    assert page.parts.foot.isVisible()
    QTest.mouseClick(page.parts.foot.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.work.busy, timeout=20_000)
    assert page.parts.foot.isHidden()
    assert desk.running.tasks == ()


def test_every_control_has_a_name(looked: CleanPage) -> None:
    for button in looked.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName(), button.objectName()
    assert looked.parts.grid.accessibleName()
    assert looked.parts.classes.accessibleName()


def test_what_comes_back_leaves_the_others_where_they_are_and_chosen(
    looked: CleanPage, qtbot: QtBot
) -> None:
    choose(looked, 5)
    looked.reject()
    settled(looked, qtbot)
    (kept,) = choose(looked, 9)
    resets: list[None] = []
    looked.parts.model.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(looked.parts.model.rowsInserted):
        looked.undo()
    settled(looked, qtbot)
    assert looked._chosen() == [kept]
    assert looked.parts.model.sight(10).path == kept, "it came back before it"
    assert not resets


def test_many_photos_tell_how_far_they_are_and_are_stopped_with_a_button(
    project: Project, desk: Desk, qtbot: QtBot
) -> None:
    for number in range(1000):
        (project.photos / "ants" / f"x{number}.jpg").write_bytes(b"")
    page = CleanPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page.parts.model.rowCount() > 1000, timeout=20_000)
    page.stop()
    qtbot.waitUntil(lambda: not desk.work.busy, timeout=20_000)
    before = names(page, "ants")
    page.parts.grid.selectAll()
    with resting(Cleaning, "reject", Moved) as go_on:
        page.reject()
        assert page.parts.foot.isVisible()
        assert desk.running.tasks[0].total == len(before)
        qtbot.waitUntil(lambda: desk.running.tasks[0].done > 0)
        QTest.mouseClick(page.parts.foot.stop, Qt.MouseButton.LeftButton)
        go_on()
        settled(page, qtbot)
    assert page.parts.foot.isHidden()
    gone = names(page, f"{REJECTED}/by-hand")
    assert 0 < len(gone) < len(before)
    assert names(page, "ants") | gone == before
    page.undo()
    settled(page, qtbot)
    assert names(page, "ants") == before


def test_what_moves_is_noted_first_and_shown_once_when_the_window_had_its_turn(
    looked: CleanPage, desk: Desk, qtbot: QtBot
) -> None:
    shown: list[int] = []
    looked.parts.model.rowsRemoved.connect(lambda: shown.append(looked.parts.model.rowCount()))
    photos = [looked.parts.model.sight(row).path for row in range(4)]
    shelf = desk.project.photos / REJECTED / "by-hand"
    for path in photos:
        looked._on_moved([Moved(path, shelf / path.name)])
    assert shown == [], "nothing long follows the noting at once"
    with qtbot.waitSignal(looked.ready_changed):
        pass
    assert shown == [22], "and all is shown together"
    looked._on_moved([Moved(shelf / photos[0].name, photos[0])])
    looked.deeds.ended.emit(None)
    assert looked.parts.model.rowCount() == 23, "the end of a deed finds all of it shown"


def test_progress_does_not_paint_the_window_at_once(looked: CleanPage, desk: Desk) -> None:
    class Paints(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.count += event.type() == QEvent.Type.Paint
            return False

    paints = Paints()
    task = desk.running.begin("Moving photos")
    task.progress(1, 100)
    looked.parts.foot.show_task(task)
    QTest.qWait(50)
    looked.parts.foot._bar.installEventFilter(paints)
    task.progress(60, 100)
    looked.parts.foot.show_task(task)
    assert paints.count == 0
    task.finished()


def test_buttons_end_where_the_page_does(looked: CleanPage) -> None:
    redo = looked.findChild(QPushButton, "cleanRedo")
    assert redo is not None
    end = redo.mapTo(looked, redo.rect().topRight()).x() + 1
    grid = looked.parts.grid
    assert end == grid.mapTo(looked, grid.rect().topRight()).x() + 1
    assert looked.width() - end == 24, "as on every page"
