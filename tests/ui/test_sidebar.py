"""The list of labels follows the counts without losing its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from organizer.ui.folder.photo_filter import ALL, Shelf
from organizer.ui.folder.photo_item import State
from organizer.ui.folder.tally import Counts
from organizer.ui.main_window import MainWindow
from organizer.ui.photos.sidebar import ShelfModel, Sidebar
from organizer.ui.widgets.theme import Theme

FIXED = ["All photos", "Sure", "Unsure", "Labelled by you", "Unreadable"]


def lines(model: ShelfModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_frequent_labels_come_first_and_gone_ones_go(qtbot: QtBot) -> None:
    model = ShelfModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_counts(Counts(3, {State.SURE: 3}, {"Dogs": 1, "Cats": 2}))
    assert lines(model) == [*FIXED, "Labels", "Cats", "Dogs"]
    model.show_counts(Counts(4, {State.SURE: 4}, {"Dogs": 3, "Birds": 1}))
    assert lines(model) == [*FIXED, "Labels", "Dogs", "Birds"]
    model.show_counts(Counts())
    assert lines(model) == FIXED


def test_a_label_that_finds_no_room_says_itself_whole(qtbot: QtBot) -> None:
    model = ShelfModel()
    model.show_counts(Counts(categories={"Buildings & monuments": 3}))
    tips = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert tips[-1] == "Buildings & monuments"
    assert None in tips, "a heading does not"


def test_the_chosen_label_stays_chosen_while_counts_change(qtbot: QtBot, theme: Theme) -> None:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    chosen: list[Shelf] = []
    sidebar.show_counts(Counts(2, {}, {"Dogs": 1, "Cats": 1}))
    sidebar.choose(Shelf(category="Dogs"))
    sidebar.shelf_chosen.connect(chosen.append)
    sidebar.show_counts(Counts(9, {}, {"Dogs": 8, "Cats": 1}))
    assert chosen == []
    sidebar.show_counts(Counts(1, {}, {"Cats": 1}))
    assert chosen[-1] in (ALL, Shelf(category="Cats"))


def test_what_is_beside_the_photos_grows_with_the_window_until_the_user_divides_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(window.main)
    wide: dict[int, int] = {}

    def has_width(width: int) -> bool:
        return window.main.width() == width

    for width in (720, 1180):
        window.resize(width, 600)
        qtbot.waitUntil(partial(has_width, width))
        wide[width] = window.main.detail.width()
        assert window.main.grid.width() >= 300
    assert wide[1180] > wide[720], "a window that was small once has no narrow panes for ever"
    handle = window.main.detail.parentWidget()
    assert isinstance(handle, QSplitter)
    handle.moveSplitter(800, 2)
    chosen = window.main.detail.width()
    window.resize(1400, 600)
    qtbot.waitUntil(partial(has_width, 1400))
    assert window.main.detail.width() == chosen
