"""The grid: where cards are, what keys and mouse choose, and what it says is in view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from organizer.ui.folder.photo_item import PhotoItem
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.widgets.cells import Cells
from organizer.ui.widgets.theme import Theme
from tests.ui.builders import labelled
from tests.ui.grids import grid_on_screen

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, own_home: Path) -> Iterator[PhotoGrid]:
    """Four columns, thousand photos."""
    items = [labelled(number) for number in range(1000)]
    with grid_on_screen(qtbot, theme, PhotoModel(), items) as grid:
        yield grid


def rows(grid: PhotoGrid) -> list[int]:
    return sorted(item.order for item in grid.selected())


def click(grid: PhotoGrid, row: int, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    where = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def test_cards_fill_the_width_line_by_line(grid: PhotoGrid) -> None:
    columns = grid.viewport().width() // 150
    first, below = (grid.visualRect(grid.model().index(row, 0)) for row in (0, columns))
    assert first.left() == below.left() == 0
    assert below.top() == first.bottom() + 1
    assert grid.indexAt(below.center()).row() == columns
    assert grid.verticalScrollBar().maximum() == 1000 // columns * below.height() - (
        grid.viewport().height()
    )


def test_arrows_pages_and_ends(grid: PhotoGrid) -> None:
    columns = grid.viewport().width() // 150
    grid.select_first()
    for key, row in (
        (Key.Key_Right, 1),
        (Key.Key_Down, 1 + columns),
        (Key.Key_Left, columns),
        (Key.Key_Up, 0),
        (Key.Key_Up, 0),
        (Key.Key_End, 999),
        (Key.Key_Down, 999),
        (Key.Key_Up, 999 - columns),
        (Key.Key_Home, 0),
    ):
        QTest.keyClick(grid, key)
        assert grid.currentIndex().row() == row
        assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    QTest.keyClick(grid, Key.Key_PageDown)
    page = grid.currentIndex().row()
    assert page >= 2 * columns
    assert page % columns == 0
    QTest.keyClick(grid, Key.Key_PageUp)
    assert rows(grid) == [0]


def test_a_click_with_shift_chooses_what_one_reads_in_between(grid: PhotoGrid) -> None:
    columns = grid.viewport().width() // 150
    click(grid, 2)
    click(grid, columns + 1, Modifier.ShiftModifier)
    assert rows(grid) == list(range(2, columns + 2))
    click(grid, 0, Modifier.ShiftModifier)
    assert rows(grid) == [0, 1, 2]
    click(grid, 5, Modifier.ControlModifier)
    assert rows(grid) == [0, 1, 2, 5]
    assert grid.count_selected() == 4


def test_a_rubber_band_chooses_what_it_touches(grid: PhotoGrid) -> None:
    columns = grid.viewport().width() // 150
    height = grid.visualRect(grid.model().index(0, 0)).height()
    width = grid.visualRect(grid.model().index(0, 0)).width()
    area = QRect(QPoint(width // 2, height // 2), QPoint(width + 5, height + 5))
    grid.setState(PhotoGrid.State.DragSelectingState)
    grid.setSelection(area, grid.selectionCommand(grid.indexAt(area.center())))
    grid.setState(PhotoGrid.State.NoState)
    assert rows(grid) == [0, 1, columns, columns + 1]


def test_everything_chosen_is_counted_without_listing_it(grid: PhotoGrid) -> None:
    grid.selectAll()
    assert grid.count_selected() == 1000
    current = grid.current()
    assert current is not None
    assert current.order == 0


def test_it_says_what_is_in_view_and_what_is_near(qtbot: QtBot, grid: PhotoGrid) -> None:
    said: list[tuple[list[PhotoItem], list[PhotoItem]]] = []
    grid.in_view.connect(lambda seen, near: said.append((seen, near)))
    bar = grid.verticalScrollBar()
    with qtbot.waitSignal(grid.in_view):
        bar.setValue(bar.maximum() // 2)
    seen, near = ([item.order for item in items] for items in said[-1])
    middle = grid.indexAt(grid.viewport().rect().center()).row()
    assert middle in seen
    assert near[0] < seen[0] < seen[-1] < near[-1]
    assert len(near) < 3 * len(seen)


def test_what_is_at_the_top_stays_there_when_cards_grow(grid: PhotoGrid) -> None:
    grid.verticalScrollBar().setValue(grid.visualRect(grid.model().index(400, 0)).top())
    top = grid.indexAt(QPoint(5, 5)).row()
    grid.set_card_width(300)
    assert grid.indexAt(QPoint(5, 5)).row() in (top - 1, top)


@pytest.mark.parametrize(("count", "columns"), [(10, 4), (8, 4), (1, 1), (3, 5)])
def test_a_step_down_never_leaves_the_grid(count: int, columns: int) -> None:
    cells = Cells(columns, 10, 10, count)
    for row in range(count):
        down = cells.in_column(row, row + columns)
        up = cells.in_column(row, row - columns)
        assert 0 <= up <= row <= down < count
        assert up % columns == row % columns
    assert list(cells.rows(0, cells.length)) == list(range(count))
    assert cells.at(columns * 10, 5) is None
