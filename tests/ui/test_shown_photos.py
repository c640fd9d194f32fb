"""What the grid shows is chosen and sorted without ever being reset."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from organizer.ui.folder.photo_filter import ALL, Shelf, SortKey
from organizer.ui.folder.photo_item import State
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from tests.ui.builders import labelled, unreadable, waiting

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def photos(qtbot: QtBot) -> PhotoModel:
    return PhotoModel()


@pytest.fixture
def shown(photos: PhotoModel) -> ShownPhotos:
    shown = ShownPhotos(photos)
    QAbstractItemModelTester(shown, FATAL, shown)
    return shown


def names(shown: ShownPhotos) -> list[str]:
    return [str(shown.index(row, 0).data()) for row in range(shown.rowCount())]


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
def test_sorting(
    photos: PhotoModel, shown: ShownPhotos, key: SortKey, descending: bool, expected: list[int]
) -> None:
    photos.add(
        [
            labelled(0, "Dogs", 0.5, taken_at=datetime(2024, 5, 1)),
            labelled(1, "Cats", 0.8),
            labelled(2, "Cats", 0.9, taken_at=datetime(2023, 5, 1)),
            waiting(3),
            unreadable(4),
        ]
    )
    shown.sort_by(key, descending=descending)
    assert [shown.item_at(row).order for row in range(5)] == expected


def test_sorting_keeps_what_is_selected_selected(photos: PhotoModel, shown: ShownPhotos) -> None:
    photos.add([labelled(number, "Dogs", number / 10) for number in range(5)])
    chosen = QPersistentModelIndex(shown.index(3))
    shown.sort_by(SortKey.CONFIDENCE, descending=True)
    assert chosen.data() == "img3.jpg"
    assert chosen.row() == 1


def test_shelves_and_words_narrow_the_grid(photos: PhotoModel, shown: ShownPhotos) -> None:
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


def test_a_photo_leaves_its_shelf_when_its_verdict_changes(
    photos: PhotoModel, shown: ShownPhotos, qtbot: QtBot
) -> None:
    photos.add([labelled(0), labelled(1)])
    shown.show_shelf(Shelf(State.SURE))
    photos.update_items([labelled(0, confidence=0.1, sure=False)])
    qtbot.waitUntil(lambda: names(shown) == ["img1.jpg"])
    photos.update_items([labelled(0)])
    qtbot.waitUntil(lambda: names(shown) == ["img0.jpg", "img1.jpg"])


def test_what_changes_in_view_is_announced_where_it_is_shown(
    photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add([labelled(number) for number in range(4)])
    shown.sort_by(SortKey.NAME, descending=True)
    heard: list[tuple[int, int]] = []
    shown.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    photos.update_items([labelled(0, "Cats")])
    assert heard == [(3, 3)]


def test_photos_that_are_gone_leave_and_the_rest_stays_where_it_is(
    photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add([labelled(number) for number in range(8)])
    shown.sort_by(SortKey.NAME, descending=True)
    chosen = QPersistentModelIndex(shown.index(2))
    photos.keep({labelled(number).key for number in (1, 2, 5, 6)})
    assert names(shown) == ["img6.jpg", "img5.jpg", "img2.jpg", "img1.jpg"]
    assert chosen.data() == "img5.jpg"
    row = photos.row_of(labelled(2).key)
    assert row is not None
    assert shown.index_of(row).data() == "img2.jpg"
    photos.add([labelled(0)])
    assert names(shown)[-1] == "img0.jpg"
    shown.sort_again()
    assert names(shown)[-1] == "img0.jpg"


def test_a_photo_that_is_not_shown_has_no_place(photos: PhotoModel, shown: ShownPhotos) -> None:
    photos.add([labelled(0), labelled(1, "Cats")])
    shown.show_shelf(Shelf(category="Cats"))
    assert not shown.index_of(0).isValid()
    assert shown.index_of(1).row() == 0


def test_selection_survives_a_search(photos: PhotoModel, shown: ShownPhotos) -> None:
    photos.add([labelled(number) for number in range(12)])
    selection = QItemSelectionModel(shown)
    selection.select(shown.index(11), QItemSelectionModel.SelectionFlag.Select)
    shown.search("img1")
    assert names(shown) == ["img1.jpg", "img10.jpg", "img11.jpg"]
    assert [index.row() for index in selection.selectedIndexes()] == [2]
    shown.search("img0")
    assert not selection.selectedIndexes()


def many() -> Iterator[PhotoModel]:
    some = labelled(0)
    photos = PhotoModel()
    everything = [
        replace(some, key=some.key._replace(twin=number), order=number) for number in range(100_000)
    ]
    for first, last in pairwise(range(0, 100_001, 2_000)):
        photos.add(everything[first:last])
        yield photos


def test_a_hundred_thousand_photos_are_arranged_between_the_windows_other_events(
    qtbot: QtBot,
) -> None:
    *_, photos = many()
    shown = ShownPhotos(photos)
    shown.search("img")
    assert shown.busy  # not in one go
    for key, descending in ((SortKey.NAME, True), (SortKey.CONFIDENCE, False)):
        with qtbot.waitSignal(shown.arranged):
            shown.sort_by(key, descending=descending)
            assert shown.busy
    assert not shown.busy
    assert shown.rowCount() == 100_000


def test_photos_that_come_while_others_are_arranged_are_not_lost(qtbot: QtBot) -> None:
    coming = many()
    photos = next(coming)
    shown = ShownPhotos(photos)
    QAbstractItemModelTester(shown, FATAL, shown)
    for _ in range(12):
        next(coming)
    shown.sort_by(SortKey.NAME, descending=True)
    assert shown.busy
    next(coming)
    assert shown.rowCount() == photos.rowCount()
    with qtbot.waitSignal(shown.arranged, timeout=10_000):
        pass
    assert shown.rowCount() == photos.rowCount()
    assert shown.item_at(0).order == 25_999
