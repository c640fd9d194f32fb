"""Where files may be dropped in the wizard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from organizer.ui.wizard.dropping import DropTarget, dropped
from tests.ui.wizard.drops import carried, drop, enter


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_place_is_marked_while_files_are_over_it(widget: QWidget, tmp_path: Path) -> None:
    DropTarget(widget)
    assert enter(widget, carried(tmp_path))
    assert widget.property("over") is True
    QApplication.sendEvent(widget, QDragLeaveEvent())
    assert widget.property("over") is False
    drop(widget, tmp_path)
    assert widget.property("over") is False


def test_what_is_dropped_is_told_and_only_copied(
    qtbot: QtBot, widget: QWidget, tmp_path: Path
) -> None:
    target = DropTarget(widget)
    with qtbot.waitSignal(target.came) as came:
        drop(widget, tmp_path / "a.jpg", tmp_path)
    assert came.args == [[tmp_path / "a.jpg", tmp_path]]


def test_what_is_not_wanted_is_not_let_in(widget: QWidget, tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("not a path")
    DropTarget(widget)
    assert not enter(widget, data)
    assert not widget.property("over")


def test_paths_copied_as_text_count_when_they_are_there(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText(f"{tmp_path}\n{tmp_path / 'gone'}\nwords")
    assert dropped(data) == [tmp_path]
