"""Groups in the grid can be collapsed, and their headings reached without a mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from organizer.settings import Grouping
from organizer.ui.folder.photo_filter import SortKey
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.photos.section_headings import MARK_WIDTH
from organizer.ui.photos.sectioned_cells import SectionedCells, with_sections
from organizer.ui.widgets.cells import Cells, Move
from organizer.ui.widgets.theme import Theme
from tests.ui.grids import grid_on_screen
from tests.ui.test_grouping import photo
from tests.ui.test_window import LONG, opened, wait_for_plan

__all__ = ["opened"]

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


# Where cards are


@st.composite
def grids(draw: st.DrawFn) -> SectionedCells:
    sizes = draw(st.lists(st.integers(1, 9), min_size=1, max_size=6))
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    collapsed = draw(st.sets(st.integers(0, len(sizes) - 1)))
    cells = Cells(draw(st.integers(1, 4)), 10, 12, sum(sizes))
    made = with_sections(cells, starts, draw(st.integers(1, 20)), collapsed)
    assert isinstance(made, SectionedCells)
    return made


def seen_in(cells: SectionedCells) -> list[int]:
    return [row for row in range(cells.count) if cells.section_of(row) not in cells.collapsed]


@given(grids())
def test_what_is_collapsed_takes_no_room_but_its_heading(cells: SectionedCells) -> None:
    seen = seen_in(cells)
    places = {row: cells.rect(row) for row in seen}
    for row, place in places.items():
        assert cells.at(place.center().x(), place.center().y()) == row
    tops = {place.top() for place in places.values()}
    assert cells.length == len(cells.starts) * cells.heading + len(tops) * cells.height
    bands = dict(cells.headings(0, cells.length))
    assert list(bands) == list(range(len(cells.starts)))
    for row in set(range(cells.count)) - set(seen):
        assert cells.rect(row).top() == bands[cells.section_of(row)]


@given(grids(), st.integers(-20, 300), st.integers(0, 120))
def test_what_is_collapsed_is_never_between_two_heights(
    cells: SectionedCells, top: int, high: int
) -> None:
    area = QRect(0, top, 1000, high)
    touched = [row for row in seen_in(cells) if cells.rect(row).intersects(area)]
    rows = cells.rows(top, top + high)
    assert set(touched) <= set(rows) <= set(seen_in(cells))
    assert [row for a, b in cells.inside(area) for row in range(a, b + 1)] == touched


@given(grids(), st.data())
def test_keys_lead_over_what_is_collapsed(cells: SectionedCells, data: st.DataObject) -> None:
    seen = seen_in(cells)
    row = data.draw(st.integers(0, cells.count - 1))
    for move in (Move.MoveUp, Move.MoveDown, Move.MoveLeft, Move.MoveRight, Move.MovePageUp):
        assert cells.after(row, move, 30) in (seen or [row])
    for move in (Move.MoveHome, Move.MoveEnd):
        wanted = (seen or [row])[0 if move is Move.MoveHome else -1]
        assert cells.after(row, move, 30) == wanted
    if row in seen:
        lines = sorted({cells.rect(each).top() for each in seen})
        at = lines.index(cells.rect(row).top())
        below = cells.rect(cells.after(row, Move.MoveDown, 30)).top()
        assert below == lines[min(at + 1, len(lines) - 1)]


# The grid


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, own_home: Path) -> Iterator[PhotoGrid]:
    """Four columns; thirty birds, thirty cats, thirty dogs."""
    items = [photo(number) for number in range(90)]
    with grid_on_screen(qtbot, theme, PhotoModel(), items, Grouping.LABEL) as grid:
        grid.activateWindow()
        QTest.qWaitForWindowActive(grid)
        grid.setFocus()
        yield grid


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def said(grid: PhotoGrid) -> str:
    """What a screen reader says of the heading that the keyboard is on."""
    button = grid.headings.button
    assert button.hasFocus()
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Button
    name = interface.text(QAccessible.Text.Name)
    assert isinstance(name, str)
    return name


def click(grid: PhotoGrid, section: int, x: int) -> None:
    rect = grid.heading_rect(section)
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(x, rect.center().y()))


def test_the_mark_of_a_heading_collapses_its_group_and_expands_it(grid: PhotoGrid) -> None:
    length = grid.verticalScrollBar().maximum()
    click(grid, 0, MARK_WIDTH // 2)
    assert grid.verticalScrollBar().maximum() < length
    assert min(grid.rows_in_view()) == 30, "the cats come right below"
    assert not grid.count_selected()
    click(grid, 0, MARK_WIDTH // 2)
    assert grid.verticalScrollBar().maximum() == length
    QTest.mouseDClick(grid.viewport(), LEFT, pos=QPoint(80, grid.heading_rect(0).center().y()))
    assert min(grid.rows_in_view()) == 30


def test_headings_are_reached_and_said_and_answer_to_keys(grid: PhotoGrid) -> None:
    grid.select_first()
    grid.headings.go(-1)
    assert said(grid) == "Birds: 30, expanded"
    press(Key.Key_Left)
    assert said(grid) == "Birds: 30, collapsed"
    press(Key.Key_Down)
    assert said(grid) == "Cats: 30, expanded"
    assert grid.viewport().rect().contains(grid.headings.button.geometry())
    press(Key.Key_Space)
    assert {item.verdict.category for item in grid.selected() if item.verdict} == {"Cats"}
    assert grid.count_selected() == 30
    press(Key.Key_Down)
    assert grid.hasFocus()
    assert grid.currentIndex().row() == 30
    press(Key.Key_Up)
    assert said(grid) == "Birds: 30, collapsed"
    press(Key.Key_Return)
    assert said(grid) == "Birds: 30, expanded"
    press(Key.Key_End)
    assert grid.hasFocus(), "other keys are the grid's"
    assert grid.currentIndex().row() == 89
    grid.headings.go(-1)
    assert said(grid) == "Dogs: 30, expanded"
    press(Key.Key_Up)
    assert grid.currentIndex().row() in range(30, 60)


def test_all_of_them_are_collapsed_and_expanded_at_once(grid: PhotoGrid) -> None:
    grid.select_first()
    grid.headings.turn_all()
    assert not grid.rows_in_view()
    assert said(grid) == "Birds: 30, collapsed"
    for words in ("Cats", "Dogs", "Dogs"):
        press(Key.Key_Down)
        assert said(grid) == f"{words}: 30, collapsed"
    grid.headings.turn()
    assert said(grid) == "Dogs: 30, expanded"
    grid.headings.turn_all()
    assert not grid.rows_in_view()
    grid.headings.turn_all()
    assert min(grid.rows_in_view()) >= 0
    assert len(grid.headings.collapsed.among(grid.headings._shown.sections)) == 0


def test_what_is_collapsed_changes_nothing_about_what_is_chosen(grid: PhotoGrid) -> None:
    grid.headings.turn_all()
    grid.selectAll()
    assert grid.count_selected() == 90
    grid.clearSelection()
    grid.selectionModel().select(
        grid.model().index(40, 0), grid.selectionModel().SelectionFlag.Select
    )
    sections = grid.headings._shown.sections
    assert [section.count for section in sections] == [30, 30, 30]
    assert [grid.headings._counted(section) for section in sections] == ["", "1 chosen", ""]
    grid.headings.turn_all()
    assert [item.order for item in grid.selected()] == [31]


def test_what_is_collapsed_stays_so_when_groups_come_and_go(grid: PhotoGrid) -> None:
    shown = grid.headings._shown
    click(grid, 1, MARK_WIDTH // 2)
    assert 30 not in grid.rows_in_view(20)
    changes: tuple[Callable[[], None], ...] = (
        lambda: shown.group_by(Grouping.MONTH),
        lambda: shown.group_by(Grouping.LABEL),
        lambda: shown.sort_by(SortKey.NAME, descending=True),
        lambda: shown.sort_by(SortKey.NAME),
        lambda: shown.search("nothing is called like this"),
        lambda: shown.search(""),
    )
    for change in changes:
        change()
        wanted = {1} if shown.grouping is Grouping.LABEL and shown.sections else set()
        assert grid.headings.collapsed.among(shown.sections) == wanted
    grid.headings.collapsed.folder = Path("/elsewhere")
    shown.sections_changed.emit()
    assert 30 in grid.rows_in_view(20)
    grid.headings.collapsed.folder = None
    shown.sections_changed.emit()
    assert 30 not in grid.rows_in_view(20)


def test_a_photo_that_one_is_led_to_comes_out_of_a_collapsed_group(grid: PhotoGrid) -> None:
    grid.headings.turn_all()
    index = grid.model().index(45, 0)
    grid.reveal(index)
    assert grid.viewport().rect().contains(grid.visualRect(index))
    assert set(grid.rows_in_view(20)) == set(range(30, 60))


def test_the_window_s_menu_collapses_groups_and_the_plan_stays(
    qtbot: QtBot, opened: MainWindow
) -> None:
    actions, main = opened.actions_, opened.main
    assert not actions.collapse.isEnabled(), "there are no groups"
    actions.groups[Grouping.MONTH].trigger()
    qtbot.waitUntil(actions.collapse.isEnabled, timeout=LONG)
    plan = opened.session.plan
    main.grid.setFocus()
    actions.collapse_all.trigger()
    assert not main.grid.rows_in_view()
    actions.select_all.trigger()
    assert main.grid.count_selected() == opened.session.photos.rowCount()
    actions.next_heading.trigger()
    assert opened.session.plan is plan
    opened.session.look_again()
    wait_for_plan(qtbot, opened)
    assert not main.grid.rows_in_view(), "so it stays when the folder is looked at again"
    main.grid.setCurrentIndex(main.grid.model().index(2, 0))
    opened.workspace.viewing.open()
    opened.workspace.viewing.close()
    assert 2 in main.grid.rows_in_view(), "the photo that was seen large is seen here too"
    actions.groups[Grouping.NONE].trigger()
    assert main.grid.rows_in_view()
    assert not actions.collapse.isEnabled()
