"""A new user's ways in: samples, Pictures, recent folders, and what is dropped on the window."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from organizer import paths, settings
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.looking_around import Counted, Doors, Gone, look_around
from organizer.ui.start.dropping import Dropped, dropped
from tests.ui.test_window import LONG, wait_for_plan


def mime(*places: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(place)) for place in places])
    return data


def drop(window: MainWindow, on: QWidget, *places: Path) -> bool:
    """Drag places over a widget and let them go there, as the system would; says if they may."""
    data, copy = mime(*places), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = on.mapTo(window, on.rect().center())
    enter = QDragEnterEvent(at, copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at.toPointF(), copy, data, left, none))
    return enter.isAccepted()


# What is dropped


def test_a_folder_is_itself_and_a_file_is_chosen_in_its_folder(tmp_path: Path) -> None:
    folder, other = tmp_path / "a", tmp_path / "b"
    files = [folder / "1.jpg", folder / "2.jpg", other / "3.jpg"]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"")
    assert dropped(mime(folder)) == Dropped(folder)
    assert dropped(mime(other, folder, files[0])) == Dropped(other, (), (folder,))
    assert dropped(mime(*files)) == Dropped(folder, tuple(files[:2]), (other,))
    assert dropped(QMimeData()) is None


def test_what_is_dropped_on_any_page_is_opened_and_chosen(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Other"
    other.mkdir()
    names = sorted(path.name for path in photos.glob("*.jp*g"))[:3]
    for name in names:
        shutil.copy2(photos / name, other)
    assert drop(window, window.start, photos)
    wait_for_plan(qtbot, window)
    assert window.session.folder == photos
    qtbot.waitUntil(window.actions_.preview.isEnabled, timeout=LONG)
    window.actions_.preview.trigger()
    assert window.pages.currentWidget() is window.preview
    assert drop(window, window.preview.table, other / names[1], other / names[2])
    wait_for_plan(qtbot, window)
    assert window.session.folder == other
    assert window.pages.currentWidget() is window.main
    assert [item.photo.path.name for item in window.main.grid.selected()] == names[1:]


def test_what_letting_go_would_do_is_said_meanwhile(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path, tmp_path: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    window.first_steps._dropping.hovering.emit(Dropped(tmp_path / "Holiday"))
    hint = window.first_steps._hint
    assert hint.isVisible()
    assert hint.text() == "Drop to open Holiday"
    window.first_steps._dropping.hovering.emit(Dropped(photos, (photos / "a.jpg",)))
    assert hint.text().startswith("Drop to open Phone and choose 1 photo")
    window.first_steps._dropping.hovering.emit(None)
    assert not hint.isVisible()


def test_further_folders_are_offered_one_by_one(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Other"
    shutil.copytree(photos, other)
    assert drop(window, window.start, photos, other)
    assert window.session.folder == photos
    notice = window.notices.notice_on("dropped")
    assert notice is not None
    assert "Phone" in notice.words.text()
    notice.buttons[0].click()
    assert window.session.folder == other
    assert window.notices.notice_on("dropped") is None
    wait_for_plan(qtbot, window)


def test_nothing_but_files_may_be_dropped(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(
        QPoint(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


# Looking around


def test_what_is_gone_is_said_and_photos_are_counted(photos: Path, tmp_path: Path) -> None:
    seen = list(look_around([str(photos), str(tmp_path / "no")], photos, Doors()))
    assert seen[0] == Gone(str(tmp_path / "no"))
    assert seen[-1] == Counted(5, more=False)
    assert list(look_around([], tmp_path / "no", Doors())) == []


def test_pictures_are_offered_with_their_count(
    qtbot: QtBot,
    window: MainWindow,
    photos: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("organizer.ui.start.first_steps.pictures_folder", lambda: photos)
    start = window.start
    assert not start.pictures_button.isVisible(), "nothing is known yet"
    window.first_steps.look_around()
    qtbot.waitUntil(start.pictures_button.isVisible, timeout=LONG)
    qtbot.waitUntil(lambda: "5 photo" in start.pictures_button.text(), timeout=LONG)
    with qtbot.waitSignal(start.folder_chosen) as chosen:
        start.pictures_button.click()
    assert chosen.args == [photos]
    window.actions_.close_folder.trigger()


def test_the_menu_of_recent_folders_greys_those_that_are_gone(
    qtbot: QtBot, window: MainWindow, photos: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "Gone & away"
    for folder in (gone, photos):
        window._remembered.keep_folder(folder)
    window._show_recent()
    menu = window.actions_.recent
    menu.aboutToShow.emit()
    there, away = menu.actions()
    qtbot.waitUntil(lambda: not away.isEnabled(), timeout=5000)
    assert away.text() == f"{gone} (not there now)".replace("&", "&&")
    assert there.isEnabled()
    assert there.text() == str(photos)
    gone.mkdir()
    menu.aboutToShow.emit()
    qtbot.waitUntil(away.isEnabled, timeout=5000)
    assert "not there" not in away.text()


def test_a_disk_that_does_not_answer_holds_up_no_other_folder() -> None:
    released = threading.Event()

    def is_there(folder: str) -> bool:
        if folder == "stalled":
            released.wait(60)
        return folder != "gone"

    try:
        looking = look_around(["stalled", "gone", "there"], None, Doors(is_there))
        assert next(looking) == Gone("gone"), "long before the other one is given up"
        looking.close()
    finally:
        released.set()


def test_a_disk_that_does_not_answer_is_asked_once() -> None:
    released, asked = threading.Event(), []

    def is_there(folder: str) -> bool:
        asked.append(folder)
        released.wait(60)
        return True

    doors = Doors(is_there)
    questions = [doors.ask("stalled") for _ in range(3)]
    released.set()
    assert all(question.answered.wait(20) for question in questions)
    assert asked == ["stalled"]
    assert doors.ask("stalled").answered.wait(20)
    assert asked == 2 * ["stalled"], "who has answered is asked again"


def test_a_recent_folder_that_is_gone_is_greyed_and_can_be_forgotten(
    qtbot: QtBot, window: MainWindow, photos: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "Stick"
    for folder in (photos, gone):
        window._remembered.keep_folder(folder)
    window._show_recent()
    window.first_steps.look_around()

    def line(name: str) -> QPushButton:
        buttons = window.start.recent.findChildren(QPushButton, "recent")
        return next(button for button in buttons if button.text() == name and not button.isHidden())

    qtbot.waitUntil(lambda: not line("Stick").isEnabled(), timeout=LONG)
    assert "not there" in line("Stick").accessibleDescription()
    assert line("Phone").isEnabled()
    (forget,) = (
        button
        for button in window.start.recent.findChildren(QToolButton)
        if "Stick" in button.accessibleName() and button.isVisible()
    )
    forget.click()
    assert window.start.recent.shown == (str(photos),)
    clear = next(
        button
        for button in window.start.recent.findChildren(QPushButton)
        if button.text() == "Clear list"
    )
    clear.click()
    assert not window.start.recent.isVisible()
    assert not window.actions_.recent.isEnabled()
    assert settings.Settings().recent_folders == window._remembered.settings.recent_folders


# Samples


def test_samples_are_drawn_with_progress_and_opened(
    qtbot: QtBot, models: Path, window: MainWindow
) -> None:
    said: list[str] = []
    window.running.changed.connect(lambda: said.append(window.status.words))
    window.start.samples_button.click()
    assert not window.start.samples_button.isEnabled()
    qtbot.waitUntil(lambda: window.session.folder == paths.samples_folder(), timeout=LONG)
    assert any("of 24" in words for words in said)
    wait_for_plan(qtbot, window)
    assert window.session.counts.total == 24
    window.actions_.close_folder.trigger()
    assert window.start.samples_button.isEnabled()
    window.start.samples_button.click()
    qtbot.waitUntil(lambda: window.session.folder is not None, timeout=LONG)
    assert len(list(paths.samples_folder().iterdir())) == 24, "drawn once"
    wait_for_plan(qtbot, window)


def test_drawing_can_be_given_up(qtbot: QtBot, window: MainWindow) -> None:
    window.start.samples_button.click()
    qtbot.waitUntil(lambda: "of 24" in window.status.words, timeout=LONG)
    window.status.cancel_button.click()
    qtbot.waitUntil(window.start.samples_button.isEnabled, timeout=LONG)
    assert not paths.samples_folder().exists()
    assert window.session.folder is None
