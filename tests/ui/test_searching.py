"""Finding photos, their size in the grid, and pulling them out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.ui.folder.photo_filter import Shelf
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.grid_gestures import as_files
from tests.ui.builders import labelled
from tests.ui.test_window import wait_for_plan


def found(sought: str, *items: PhotoItem) -> list[str]:
    photos = PhotoModel()
    shown = ShownPhotos(photos)
    photos.add(items)
    shown.search(sought)
    return [shown.item_at(row).name for row in range(shown.rowCount())]


def test_names_and_labels_are_found_by_parts_in_any_script_and_spelling() -> None:
    items = [
        labelled(1, "Dogs", name="IMG_1.jpg"),
        labelled(2, "猫", name="假期 2024.jpg"),
        labelled(3, "Cafe\u0301s", name="Zu\u0308rich.jpg"),
    ]
    assert found("dog", *items) == ["IMG_1.jpg"]
    assert found("假期", *items) == found("猫", *items) == ["假期 2024.jpg"]
    assert found("期 24", *items) == ["假期 2024.jpg"], "parts of words, in any order"
    assert found("zürich CAFÉ", *items) == ["Zu\u0308rich.jpg"]
    assert found("dog 猫", *items) == []


def test_hits_are_counted_and_there_is_a_way_back_from_none(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    main = window.main
    assert not main._hits.isVisible()
    main.search.setText("zz_not")
    assert main._hits.text().startswith("1 ")
    assert not main.way_back.isVisible()
    main.search.setText("nothing has this name")
    assert main._hits.text().startswith("0 ")
    assert main.search.accessibleDescription() == main._hits.text()
    assert main.way_back.isVisible()
    main.way_back.click()
    assert main.shown.rowCount() == 5
    assert main.search.text() == ""
    assert not main.way_back.isVisible()
    assert not main._hits.isVisible()
    main.sidebar.choose(Shelf(State.UNREADABLE))
    main.search.setText("backpack")
    assert main.way_back.isVisible()
    main.search.setFocus()
    QTest.keyClick(main.search, Qt.Key.Key_Escape)
    assert main.search.text() == ""
    assert window.focusWidget() is main.grid, "the next Ctrl+Z is about photos"
    QTest.keyClick(main.search, Qt.Key.Key_Return)
    current = main.grid.current()
    assert current is not None
    assert current.name == "zz_not_a_photo.jpg"


def test_slider_keys_and_wheel_make_photos_larger_together(
    qtbot: QtBot, window: MainWindow
) -> None:
    main = window.main
    grid, slider = main.grid, main.size_slider
    assert slider.value() == grid.card_width == 184
    window.actions_.larger.trigger()
    assert slider.value() == grid.card_width == 208
    slider.setValue(300)
    assert grid.card_width == 300
    middle = QPointF(grid.viewport().rect().center())
    turned = QWheelEvent(
        middle,
        grid.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), turned)
    assert slider.value() == grid.card_width == 252
    grid.set_card_width(120)
    assert slider.value() == 120, "as the settings say"


def test_photos_are_pulled_from_cards_and_a_band_from_between(
    qtbot: QtBot, models: Path, window: MainWindow, photos: Path
) -> None:
    window.open_folder(photos)
    wait_for_plan(qtbot, window)
    grid, gestures = window.main.grid, window.main.gestures
    gestures.pulled.disconnect()  # what would wait for a system to drag with
    pulled: list[list[str]] = []
    gestures.pulled.connect(lambda: pulled.append([item.name for item in grid.selected()]))
    card = grid.visualRect(grid.model().index(1, 0))
    left, port = Qt.MouseButton.LeftButton, grid.viewport()
    QTest.mousePress(port, left, pos=card.center())
    QTest.mouseMove(port, card.center() + QPoint(3, 0))
    assert pulled == [], "a hand that trembles pulls nothing"
    QTest.mouseMove(port, card.center() + QPoint(40, 30))
    QTest.mouseRelease(port, left, pos=card.center() + QPoint(40, 30))
    assert pulled == [[window.main.shown.item_at(1).name]]
    QTest.mousePress(port, left, pos=card.topLeft() + QPoint(2, 2))
    QTest.mouseMove(port, card.center())
    QTest.mouseRelease(port, left, pos=card.center())
    assert len(pulled) == 1


def test_what_is_dragged_out_are_the_files_with_all_that_belongs_to_them() -> None:
    folder = Path("/photos/100% 假期")
    files = [
        Photo(folder / name, 1, 1, FileId(1, number))
        for number, name in enumerate(("a b.jpg", "a b.xmp"))
    ]
    item = PhotoItem(PhotoKey(FileId(1, 0)), 0, PhotoGroup(files[0], (files[1],)))
    urls = as_files([item]).urls()
    assert [url.toLocalFile() for url in urls] == [str(file.path) for file in files]
