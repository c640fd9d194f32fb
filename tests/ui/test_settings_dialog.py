"""The settings dialog is made from the settings, shows what is edited, and changes what it says."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from organizer.files.rules import Level, Unsure
from organizer.settings import Appearance, EngineWish, Grouping, Language, Settings, entry_of
from organizer.ui.preferences.setting_fields import field_for
from organizer.ui.preferences.settings_dialog import SettingsDialog
from organizer.ui.widgets.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CHANGED = Settings(
    language=Language.CHINESE,
    appearance=Appearance.DARK,
    card_size=256,
    grouping=Grouping.DAY,
    notifications=False,
    recursive=False,
    people=False,
    screenshots=False,
    documents=False,
    memes=True,
    engine=EngineWish.CPU,
    destination="/photos",
    level=Level.FINE,
    min_confidence=0.8,
    unsure=Unsure.FOLDER,
    back_off=True,
    recent_folders=("/a",),
    window_geometry="01",
    template="{label}",
)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SettingsDialog:
    made = SettingsDialog(Settings(), theme)
    qtbot.addWidget(made)
    return made


def test_every_setting_that_is_edited_has_a_field_and_no_other(dialog: SettingsDialog) -> None:
    edited = {item.name for item in fields(Settings) if entry_of(item.name).group is not None}
    assert dialog.fields.keys() == edited
    assert "window_geometry" not in edited
    assert "recent_folders" not in edited


@pytest.mark.parametrize("settings", [Settings(), CHANGED], ids=["default", "changed"])
def test_what_is_shown_is_what_comes_out(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    dialog = SettingsDialog(settings, theme)
    qtbot.addWidget(dialog)
    assert dialog.settings == settings


def test_the_widget_follows_from_the_type(dialog: SettingsDialog) -> None:
    kinds = {
        "level": QComboBox,
        "people": QCheckBox,
        "min_confidence": QSlider,
        "card_size": QSpinBox,
    }
    for name, kind in kinds.items():
        assert isinstance(dialog.fields[name].control, kind), name
    with pytest.raises(TypeError):
        field_for(tuple, entry_of("recent_folders"))


def test_values_have_names_and_never_their_codes(dialog: SettingsDialog) -> None:
    box = dialog.fields["engine"].control
    assert isinstance(box, QComboBox)
    shown = [box.itemText(index) for index in range(box.count())]
    assert shown == ["Automatic: the fastest", "Processor", "Graphics card", "TensorFlow"]


def test_every_control_has_a_name_and_says_what_it_means(dialog: SettingsDialog) -> None:
    for name, each in dialog.fields.items():
        assert each.control.accessibleName(), name
        assert each.control.accessibleDescription(), name
        assert dialog.resets[name].accessibleName(), name


def test_a_field_goes_back_to_its_default_alone(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(CHANGED, theme)
    qtbot.addWidget(dialog)
    assert not dialog.resets["level"].isHidden()
    dialog.resets["level"].click()
    assert dialog.settings == replace(CHANGED, level=Settings().level)
    assert dialog.resets["level"].isHidden(), "there is nothing to take back any more"


def test_all_go_back_and_what_is_not_edited_here_stays(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(CHANGED, theme)
    qtbot.addWidget(dialog)
    dialog.all_defaults.click()
    kept = {item.name for item in fields(Settings) if entry_of(item.name).group is None}
    assert dialog.settings == replace(Settings(), **{name: getattr(CHANGED, name) for name in kept})
    assert not dialog.all_defaults.isEnabled()


def test_ok_says_yes_and_cancel_no(dialog: SettingsDialog) -> None:
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    dialog.open()
    buttons["Cancel"].click()
    assert not dialog.result()
    dialog.open()
    buttons["OK"].click()
    assert dialog.result()


def test_a_size_says_its_unit(dialog: SettingsDialog) -> None:
    size = dialog.fields["card_size"].control
    assert isinstance(size, QSpinBox)
    assert size.text() == "184 px"
