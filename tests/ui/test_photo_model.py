"""The grid's model grows, changes and sorts without ever being reset."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from organizer.ui.photo_filter import ALL, PhotoFilter, Shelf
from organizer.ui.photo_item import State
from organizer.ui.photo_model import PhotoModel, SortKey
from tests.ui.builders import labelled, unreadable, waiting


@pytest.fixture
def photos(qtbot: QtBot) -> PhotoModel:
    photos = PhotoModel()
    QAbstractItemModelTester(photos, QAbstractItemModelTester.FailureReportingMode.Fatal, photos)
    return photos


def names(photos: PhotoModel | PhotoFilter) -> list[str]:
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


@pytest.mark.parametrize(
    ("key", "descending", "expected"),
    [
        (SortKey.NAME, False, [0, 1, 2, 3, 4]),
        (SortKey.NAME, True, [4, 3, 2, 1, 0]),
        (SortKey.LABEL, False, [2, 1, 0, 3, 4]),
        (SortKey.CONFIDENCE, False, [3, 4, 0, 1, 2]),
        (SortKey.DATE, False, [2, 0, 1, 3, 4]),
    ],
)
def test_sorting(photos: PhotoModel, key: SortKey, descending: bool, expected: list[int]) -> None:
    photos.add(
        [
            labelled(0, "Dogs", 0.5, taken_at=datetime(2024, 5, 1)),
            labelled(1, "Cats", 0.8),
            labelled(2, "Cats", 0.9, taken_at=datetime(2023, 5, 1)),
            waiting(3),
            unreadable(4),
        ]
    )
    photos.sort_by(key, descending=descending)
    assert [photos.item(row).order for row in range(5)] == expected


def test_sorting_keeps_what_is_selected_selected(photos: PhotoModel) -> None:
    photos.add([labelled(number, "Dogs", number / 10) for number in range(5)])
    chosen = QPersistentModelIndex(photos.index(3))
    photos.sort_by(SortKey.CONFIDENCE, descending=True)
    assert chosen.data() == "img3.jpg"
    assert chosen.row() == 1


def test_a_photo_that_waits_says_so_and_a_broken_one_says_why(photos: PhotoModel) -> None:
    photos.add([waiting(0), unreadable(1)])
    assert photos.caption(photos.item(0)) == "Waiting…"
    assert "damaged" in str(photos.index(1).data(Qt.ItemDataRole.ToolTipRole))


def test_shelves_and_words_narrow_the_grid(photos: PhotoModel) -> None:
    shown = PhotoFilter(photos)
    QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Fatal, shown)
    photos.add(
        [
            labelled(0, "Dogs", name="rex.jpg"),
            labelled(1, "Cats", 0.4, sure=False, name="tom.jpg"),
            unreadable(2),
            waiting(3),
        ]
    )
    assert shown.rowCount() == 4
    shown.show_shelf(Shelf(State.UNSURE))
    assert names(shown) == ["tom.jpg"]
    shown.show_shelf(Shelf(category="Dogs"))
    assert names(shown) == ["rex.jpg"]
    shown.show_shelf(ALL)
    shown.search("CAT tom")
    assert names(shown) == ["tom.jpg"]
    shown.search("")
    assert not shown.narrowed


def test_a_photo_leaves_its_shelf_when_its_verdict_changes(photos: PhotoModel) -> None:
    shown = PhotoFilter(photos)
    photos.add([labelled(0), labelled(1)])
    shown.show_shelf(Shelf(State.SURE))
    doubtful = labelled(0, confidence=0.1, sure=False)
    photos.update_items([doubtful])
    assert names(shown) == ["img1.jpg"]


def test_a_hundred_thousand_photos_are_sorted_and_filtered_at_once(
    qtbot: QtBot,
) -> None:
    import time

    photos = PhotoModel()
    shown = PhotoFilter(photos)
    some = labelled(0)
    everything = [
        replace(some, key=some.key._replace(twin=number), order=number) for number in range(100_000)
    ]
    for first, last in pairwise(range(0, 100_001, 2_000)):
        photos.add(everything[first:last])
    began = time.perf_counter()
    photos.sort_by(SortKey.NAME, descending=True)
    shown.search("img")
    assert time.perf_counter() - began < 3
    assert shown.rowCount() == 100_000


def test_selection_model_survives_removal(photos: PhotoModel) -> None:
    photos.add([waiting(number) for number in range(4)])
    selection = QItemSelectionModel(photos)
    selection.select(photos.index(2), QItemSelectionModel.SelectionFlag.Select)
    photos.keep({waiting(number).key for number in (2, 3)})
    assert [index.row() for index in selection.selectedIndexes()] == [0]
