"""The walk finds what it is for: each kind of flaw, made on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui import walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def root(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


def shown(root: QWidget, *widgets: QWidget) -> QWidget:
    for widget in widgets:
        layout = root.layout()
        assert layout is not None
        layout.addWidget(widget)
    root.resize(300, 200)
    root.show()
    return root


def test_a_field_without_a_name(root: QWidget) -> None:
    named = QLineEdit()
    named.setAccessibleName("Name")
    assert len(walking.unnamed(shown(root, QLineEdit(), named))) == 1


def test_a_button_that_tab_passes_by(root: QWidget) -> None:
    button, other = QPushButton("Go"), QPushButton("Back")
    for each in (button, other):
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    other.setToolTip("Back (Alt+Left)")
    found = walking.unreachable(shown(root, button, other))
    assert [one for one in found if "Go" in one] == found
    assert len(found) == 1


def test_a_label_that_leads_nowhere(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    grid = QGridLayout(root)
    grid.addWidget(QLabel("Name"), 0, 0)
    grid.addWidget(QLineEdit(), 0, 1)
    root.show()
    assert len(walking.without_buddy(root)) == 1
    form = QWidget()
    qtbot.addWidget(form)
    QFormLayout(form).addRow("Name", QLineEdit())
    form.show()
    assert walking.without_buddy(form) == []


def test_words_without_room(root: QWidget) -> None:
    label, button = QLabel("Far too long for this"), QPushButton("Also far too long")
    label.setFixedWidth(20)
    button.setFixedSize(20, 8)
    assert len(walking.clipped(shown(root, label, button))) == 2


def test_words_that_hardly_stand_out(root: QWidget) -> None:
    good, bad = QLabel("Good words"), QLabel("Faint words")
    good.setStyleSheet("color: #000000; background: #ffffff")
    bad.setStyleSheet("color: #9a9a9a; background: #ffffff")
    found = walking.faint(shown(root, good, bad))
    assert len(found) == 1
    assert "Faint" in found[0]


def test_a_focus_that_is_not_seen(root: QWidget) -> None:
    button = QPushButton("Go")
    button.setStyleSheet("border: none; outline: none; background: #ffffff")
    field = QLineEdit()
    shown(root, button, field)
    root.activateWindow()
    found = walking.without_focus_mark(root)
    assert len(found) == 1
    assert "Go" in found[0]
