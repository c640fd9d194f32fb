"""The bar shows rules, changes them, and says what is wrong with a template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from organizer.files.rules import Level, Mode, Rules, Unsure
from organizer.text import Text
from organizer.ui.folder.judged import Split
from organizer.ui.folder.looking import Looking
from organizer.ui.rules.rules_bar import RulesBar
from organizer.ui.widgets.segments import Segments


def test_each_control_changes_its_rule(qtbot: QtBot) -> None:
    bar = RulesBar(Rules())
    qtbot.addWidget(bar)
    heard: list[Rules] = []
    bar.changed.connect(heard.append)
    by_name = {button.accessibleName(): button for button in bar.findChildren(QToolButton)}
    by_name["Mode: Both"].click()
    assert heard[-1].mode is Mode.BOTH
    by_name["Level of labels: Broad"].click()
    assert heard[-1].level is Level.BROAD
    bar.findChildren(QSlider)[0].setValue(63)
    assert heard[-1].min_confidence == 0.63
    field = bar.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "{year}")
    assert heard[-1].template == "{year}"


def test_how_many_are_filed_is_said_beside_the_slider(qtbot: QtBot) -> None:
    bar = RulesBar(Rules())
    qtbot.addWidget(bar)
    slider = bar.findChildren(QSlider)[0]
    bar.show_split(Split(41, 9))
    assert slider.accessibleDescription() == "41 filed · 9 kept back"
    bar.show_rules(Rules(unsure=Unsure.FOLDER))
    bar.show_split(Split(41, 9))
    assert slider.accessibleDescription() == "41 filed · 9 to “Unsure”"
    bar.show_split(Split(50, 0))
    assert slider.accessibleDescription() == "50 filed"
    bar.show_split(None)
    assert slider.accessibleDescription() == ""


def test_rare_options_are_behind_one_button(qtbot: QtBot) -> None:
    bar = RulesBar(Rules())
    qtbot.addWidget(bar)
    rules: list[Rules] = []
    looking: list[Looking] = []
    bar.changed.connect(rules.append)
    bar.looking_changed.connect(looking.append)
    boxes = {box.text(): box for box in bar.findChildren(QCheckBox)}
    boxes["Use a coarser name"].click()
    assert rules[-1].back_off
    boxes["Unsure into a folder"].click()
    assert rules[-1].back_off
    assert rules[-1].unsure is Unsure.FOLDER
    boxes["Screenshots"].click()
    assert looking == [Looking(screenshots=False)]


def test_renaming_forgets_the_destination(qtbot: QtBot) -> None:
    bar = RulesBar(replace(Rules(), destination=Path("/elsewhere")))
    qtbot.addWidget(bar)
    heard: list[Rules] = []
    bar.changed.connect(heard.append)
    next(b for b in bar.findChildren(QToolButton) if b.text() == "Rename").click()
    assert heard[-1].destination is None


def test_a_wrong_template_is_marked_and_explained(qtbot: QtBot) -> None:
    bar = RulesBar(Rules())
    qtbot.addWidget(bar)
    field = bar.findChildren(QLineEdit)[0]
    bar.show_example("", Text("there is no field {what}", {"what": "foo"}))
    assert field.property("wrong") is True
    bar.show_example("→ Dogs/a.jpg", None)
    assert field.property("wrong") is False
    assert field.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_slider_gets_a_row_of_its_own_where_it_has_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = RulesBar(Rules(), window)
    window.show()
    bar.show_split(Split(41, 9))
    slider = bar.findChildren(QSlider)[0]
    mode = bar.findChildren(Segments)[0]

    def beside() -> bool:
        layout = bar.layout()
        assert layout is not None
        layout.activate()
        middle = slider.mapTo(bar, slider.rect().center()).y()
        return mode.geometry().top() < middle < mode.geometry().bottom()

    bar.resize(2000, bar.height())
    assert beside()
    bar.resize(500, bar.height())
    assert not beside()
    for filed in (0, 50):  # nothing moves while the slider does
        bar.show_split(Split(filed, 50 - filed))
        assert not beside()
    bar.resize(2000, bar.height())
    assert beside()
