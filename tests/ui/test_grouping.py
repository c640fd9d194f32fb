"""Photos in groups: which belong together, where their cards are, and what keys and clicks do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import overload

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from organizer.settings import Grouping
from organizer.ui.folder.grouping import Section
from organizer.ui.folder.photo_filter import Arrangement, Shelf, SortKey, arranged
from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.shown_photos import ShownPhotos
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.photos.section_headings import heading_words
from organizer.ui.photos.sectioned_cells import SectionedCells, with_sections
from organizer.ui.widgets.cells import Cells, Move
from organizer.ui.widgets.theme import Theme
from tests.ui.builders import labelled, waiting
from tests.ui.grids import grid_on_screen

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
LABELS = ("Dogs", "Cats", "Birds")


def photo(number: int) -> PhotoItem:
    taken = datetime(2024, 1, 30) + timedelta(days=number // 2)
    return labelled(number, LABELS[number % 3], taken_at=taken)


@pytest.fixture
def photos(qtbot: QtBot) -> PhotoModel:
    return PhotoModel()


@pytest.fixture
def shown(photos: PhotoModel) -> ShownPhotos:
    shown = ShownPhotos(photos)
    QAbstractItemModelTester(shown, FATAL, shown)
    return shown


def groups(shown: ShownPhotos) -> list[tuple[str, list[int]]]:
    """What headings say, and what is below each."""
    found = []
    for section in shown.sections:
        rows = range(section.first, section.first + section.count)
        words = heading_words(shown.grouping, section, Path("/photos"))
        found.append((words, [shown.item_at(row).order for row in rows]))
    assert sum(len(orders) for _, orders in found) == (shown.rowCount() if found else 0)
    return found


# Which belong together


def test_labels_come_by_letters_and_photos_without_one_last(
    photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add([*(photo(number) for number in range(6)), waiting(6)])
    shown.group_by(Grouping.LABEL)
    assert groups(shown) == [
        ("Birds", [2, 5]),
        ("Cats", [1, 4]),
        ("Dogs", [0, 3]),
        ("Without a label", [6]),
    ]
    shown.sort_by(SortKey.NAME, descending=True)
    assert [orders for _, orders in groups(shown)] == [[6], [3, 0], [4, 1], [5, 2]]
    shown.show_shelf(Shelf(category="Cats"))
    assert groups(shown) == [("Cats", [4, 1])]
    shown.group_by(Grouping.NONE)
    assert groups(shown) == []


def test_days_and_months_come_in_their_order(photos: PhotoModel, shown: ShownPhotos) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    photos.add([*(photo(number) for number in (4, 5, 0, 1, 2)), labelled(9)])
    shown.group_by(Grouping.MONTH)
    assert groups(shown) == [
        ("January 2024", [0, 1, 2]),
        ("February 2024", [4, 5]),
        ("Without a date", [9]),
    ]
    shown.group_by(Grouping.DAY)
    days = groups(shown)
    assert [orders for _, orders in days] == [[0, 1], [2], [4, 5], [9]]
    assert "30 January 2024" in days[0][0]


def test_folders_come_as_people_count_and_are_named_from_the_open_one(
    photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add(
        [
            labelled(0, name="trip 10/a.jpg"),
            labelled(1, name="trip 2/a.jpg"),
            labelled(2, name="b.jpg"),
        ]
    )
    shown.group_by(Grouping.FOLDER)
    named = groups(shown)
    assert [words.replace("\\", "/") for words, _ in named] == [
        "photos",
        "photos/trip 2",
        "photos/trip 10",
    ]


def test_what_comes_later_has_a_heading_of_its_own_until_it_is_sorted_in(
    photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add([photo(number) for number in range(3)])
    shown.group_by(Grouping.LABEL)
    photos.add([photo(3)])
    photos.add([photo(4)])
    assert groups(shown)[-1] == ("New", [3, 4])
    shown.sort_again()
    assert groups(shown) == [("Birds", [2]), ("Cats", [1, 4]), ("Dogs", [0, 3])]


def test_a_label_that_changes_takes_its_photo_along_after_a_while(
    qtbot: QtBot, photos: PhotoModel, shown: ShownPhotos
) -> None:
    photos.add([photo(number) for number in range(3)])
    shown.group_by(Grouping.LABEL)
    photos.update_items([labelled(0, "Cats")])
    qtbot.waitUntil(lambda: groups(shown) == [("Birds", [2]), ("Cats", [0, 1])], timeout=5000)


def test_photos_that_go_leave_the_groups_right(photos: PhotoModel, shown: ShownPhotos) -> None:
    items = [photo(number) for number in range(6)]
    photos.add(items)
    shown.group_by(Grouping.LABEL)
    photos.keep({item.key for item in items if item.order not in (1, 4, 5)})
    assert groups(shown) == [("Birds", [2]), ("Dogs", [0, 3])]
    photos.keep(set())
    assert groups(shown) == []


# Where cards are


@st.composite
def grids(draw: st.DrawFn) -> SectionedCells:
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=6))
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    columns = draw(st.integers(1, 4))
    made = with_sections(Cells(columns, 10, 12, sum(sizes)), starts, draw(st.integers(1, 20)))
    assert isinstance(made, SectionedCells)
    return made


@given(grids())
def test_each_card_is_found_where_it_is_and_no_two_overlap(cells: SectionedCells) -> None:
    places = [cells.rect(row) for row in range(cells.count)]
    for row, place in enumerate(places):
        assert cells.at(place.center().x(), place.center().y()) == row
        assert place.bottom() < cells.length
        assert not any(place.intersects(other) for other in places[:row])
    bands = list(cells.headings(0, cells.length))
    assert [section for section, _ in bands] == list(range(len(cells.starts)))
    for _, top in bands:
        band = QRect(0, top, 100, cells.heading)
        assert not any(band.intersects(place) for place in places)


@given(grids(), st.integers(-20, 300), st.integers(0, 120))
def test_what_is_between_two_heights_is_what_one_finds_by_looking(
    cells: SectionedCells, top: int, high: int
) -> None:
    area = QRect(0, top, 1000, high)
    touched = [row for row in range(cells.count) if cells.rect(row).intersects(area)]
    rows = cells.rows(top, top + high)
    assert set(touched) <= set(rows)
    extra = cells.columns
    assert len(rows) <= len(touched) + extra, "no more than the lines that are touched"
    chosen = [row for first, last in cells.inside(area) for row in range(first, last + 1)]
    assert chosen == touched


@given(grids(), st.data())
def test_down_and_up_lead_over_headings_and_never_astray(
    cells: SectionedCells, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, cells.count - 1))
    below = cells.after(row, Move.MoveDown, 100)
    above = cells.after(row, Move.MoveUp, 100)
    assert 0 <= above <= row <= below < cells.count
    here = cells.rect(row)
    for there in (below, above):
        line = cells.rect(there)
        if line.top() != here.top():
            assert line.left() <= here.left(), "the same column, or the line's last card"
    lines = sorted({cells.rect(each).top() for each in range(cells.count)})
    place = lines.index(here.top())
    assert cells.rect(below).top() == lines[min(place + 1, len(lines) - 1)]
    assert cells.rect(above).top() == lines[max(place - 1, 0)]


# The grid


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, own_home: Path, photos: PhotoModel) -> Iterator[PhotoGrid]:
    """Four columns, three groups of hundred."""
    items = [photo(number) for number in range(300)]
    with grid_on_screen(qtbot, theme, photos, items, Grouping.LABEL) as grid:
        yield grid


def test_keys_lead_through_all_groups(grid: PhotoGrid) -> None:
    grid.select_first()
    QTest.keyClick(grid, Qt.Key.Key_Right)
    seen = [grid.currentIndex().row()]
    for _ in range(80):
        QTest.keyClick(grid, Qt.Key.Key_Down)
        assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
        seen.append(grid.currentIndex().row())
    assert seen == sorted(seen)
    assert {row // 100 for row in seen} == {0, 1, 2}
    QTest.keyClick(grid, Qt.Key.Key_Home)
    assert grid.currentIndex().row() == 0


def test_a_click_on_a_heading_chooses_all_below_it(grid: PhotoGrid) -> None:
    left, control = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
    heading = QPoint(30, 15)
    QTest.mouseClick(grid.viewport(), left, pos=heading)
    assert grid.count_selected() == 100
    assert {item.verdict.category for item in grid.selected() if item.verdict} == {"Birds"}
    grid.scrollTo(grid.model().index(100, 0), PhotoGrid.ScrollHint.PositionAtTop)
    above = grid.visualRect(grid.model().index(100, 0)).topLeft() + QPoint(30, -10)
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().value() - 40)
    QTest.mouseClick(grid.viewport(), left, control, above + QPoint(0, 40))
    assert grid.count_selected() == 200


def test_headings_are_painted(grid: PhotoGrid) -> None:
    image = grid.viewport().grab().toImage()
    band = [image.pixelColor(x, y).lightness() for x in range(8, 60) for y in range(8, 34)]
    assert min(band) < 100 < max(band), "words on the ground"


class Watched(Sequence[PhotoItem]):
    """Photos that know how often they were looked at."""

    def __init__(self, items: Sequence[PhotoItem]) -> None:
        self.looks = 0
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> PhotoItem: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[PhotoItem]: ...
    def __getitem__(self, at: int | slice) -> PhotoItem | Sequence[PhotoItem]:
        self.looks += 1 if isinstance(at, int) else len(range(*at.indices(len(self))))
        return self._items[at]


@pytest.fixture(scope="module")
def ten_thousand() -> list[PhotoItem]:
    return [photo(number) for number in range(10_000)]


@pytest.mark.parametrize("key", SortKey)
@pytest.mark.parametrize("grouping", Grouping)
def test_no_step_of_arranging_looks_at_more_than_some_thousand_photos(
    grouping: Grouping, key: SortKey, ten_thousand: list[PhotoItem]
) -> None:
    items = Watched(ten_thousand)
    before, most = 0, 0
    for _ in arranged(items, Arrangement(words=("img",), grouping=grouping, key=key)):
        most, before = max(most, items.looks - before), items.looks
    assert items.looks >= 2 * len(items), "chosen, and sorted"
    assert most <= 2 * 4096, "each at most twice: by what it is sorted, and where it stood"


def test_many_photos_are_grouped_in_steps_and_without_a_reset(
    qtbot: QtBot, photos: PhotoModel, shown: ShownPhotos
) -> None:
    large = ShownPhotos(photos)
    photos.add([photo(number) for number in range(30_000)])
    qtbot.waitUntil(lambda: not large.busy, timeout=20_000)
    resets: list[int] = []
    large.modelReset.connect(lambda: resets.append(1))
    large.group_by(Grouping.DAY)
    assert large.busy, "the window's other events come first"
    with qtbot.waitSignal(large.arranged, timeout=20_000):
        pass
    assert len(large.sections) == 15_000
    assert not resets
    assert Section(None, 0, 0) not in large.sections
