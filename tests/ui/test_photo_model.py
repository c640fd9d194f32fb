"""The folder's photos as a model: it grows and changes without ever being reset."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from organizer.ui.folder.photo_item import State
from organizer.ui.folder.photo_model import PhotoModel
from tests.ui.builders import labelled, unreadable, waiting


@pytest.fixture
def photos(qtbot: QtBot) -> PhotoModel:
    photos = PhotoModel()
    QAbstractItemModelTester(photos, QAbstractItemModelTester.FailureReportingMode.Fatal, photos)
    return photos


def names(photos: PhotoModel) -> list[str]:
    return [str(photos.index(row, 0).data()) for row in range(photos.rowCount())]


def test_photos_are_added_in_batches_and_found_by_key(photos: PhotoModel) -> None:
    photos.add([waiting(number) for number in range(3)])
    photos.add([waiting(3)])
    assert names(photos) == ["img0.jpg", "img1.jpg", "img2.jpg", "img3.jpg"]
    assert photos.row_of(waiting(3).key) == 3


def test_changed_neighbours_are_announced_together(photos: PhotoModel) -> None:
    photos.add([waiting(number) for number in range(6)])
    heard: list[tuple[int, int]] = []
    photos.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    photos.update_items([labelled(4), labelled(0), labelled(1), labelled(99)])
    assert heard == [(0, 1), (4, 4)]
    assert photos.item(4).state is State.SURE


def test_what_is_gone_is_removed_and_the_rest_stays_reachable(photos: PhotoModel) -> None:
    items = [waiting(number) for number in range(7)]
    photos.add(items)
    kept = {items[number].key for number in (1, 2, 5)}
    photos.keep(kept)
    assert names(photos) == ["img1.jpg", "img2.jpg", "img5.jpg"]
    assert [photos.row_of(key) for key in sorted(kept)] == [0, 1, 2]


def test_a_photo_that_waits_says_so_and_a_broken_one_says_why(photos: PhotoModel) -> None:
    photos.add([waiting(0), unreadable(1)])
    assert photos.caption(photos.item(0)) == "Waiting…"
    assert "damaged" in str(photos.index(1).data(Qt.ItemDataRole.ToolTipRole))


def test_selection_model_survives_removal(photos: PhotoModel) -> None:
    photos.add([waiting(number) for number in range(4)])
    selection = QItemSelectionModel(photos)
    selection.select(photos.index(2), QItemSelectionModel.SelectionFlag.Select)
    photos.keep({waiting(number).key for number in (2, 3)})
    assert [index.row() for index in selection.selectedIndexes()] == [0]
