"""The settings dialog, made from the settings themselves: a new setting appears by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any, get_type_hints

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.setting_entry import GROUPS, Group
from organizer.settings import Settings, entry_of
from organizer.ui.preferences.setting_fields import SettingField, field_for
from organizer.ui.widgets import icons
from organizer.ui.widgets.dialog_buttons import plain, saving
from organizer.ui.widgets.fitting import fit
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import said, sentences

_WIDTH = 560


class SettingsDialog(QDialog):
    """A page for each group. After ``exec`` said yes, :attr:`settings` are wanted."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        notes: Mapping[str, str] | None = None,
    ) -> None:
        """Make the pages.

        Args:
            settings: As they are now.
            theme: The colours.
            parent: Qt's parent.
            notes: What is to be said below some settings, by their names.
        """
        super().__init__(parent)
        self._notes = notes or {}
        self._before = settings
        self._defaults = Settings()
        self.fields: dict[str, SettingField] = {}
        self.resets: dict[str, QToolButton] = {}
        self.setWindowTitle(self.tr("Settings"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("Groups of settings"))
        types = get_type_hints(Settings)
        for group in Group:
            self.pages.addTab(self._page(group, types), said(GROUPS[group]))
        self.all_defaults = QPushButton(self.tr("All back to default"))
        self.all_defaults.setAutoDefault(False)
        self.all_defaults.clicked.connect(self._reset_all)
        buttons = saving(self, self.tr("OK"))
        buttons.addButton(self.all_defaults, QDialogButtonBox.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        plain(self)
        icons.tint(self, theme.colours)
        self._show(settings)
        fit(self, self.sizeHint().expandedTo(QSize(_WIDTH, 0)))

    @property
    def settings(self) -> Settings:
        """The settings as the dialog shows them; what it does not show is as it was."""
        edited: dict[str, Any] = {name: each.value for name, each in self.fields.items()}
        return replace(self._before, **edited)

    def _page(self, group: Group, types: dict[str, object]) -> QWidget:
        page = QWidget()
        page.setObjectName("pane")
        layout = QGridLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(10)
        layout.setColumnStretch(1, 1)
        names = [item.name for item in fields(Settings) if entry_of(item.name).group is group]
        for row, name in enumerate(names):  # below each there is room for a note
            self._add(layout, 2 * row, name, types[name])
        layout.setRowStretch(2 * len(names), 1)
        return page

    def _add(self, layout: QGridLayout, row: int, name: str, wanted: object) -> None:
        entry = entry_of(name)
        made = field_for(wanted, entry)
        words = said(entry.label)
        if isinstance(made.control, QCheckBox):
            layout.addWidget(made.widget, row, 0, 1, 2)
        else:
            label = QLabel(words)
            label.setBuddy(made.control)
            layout.addWidget(label, row, 0)
            layout.addWidget(made.widget, row, 1)
        reset = QToolButton()
        reset.setObjectName("flat")
        icons.give(reset, "undo", "muted")
        reset.setToolTip(self.tr("Back to default"))
        reset.setAccessibleName(self.tr("Back to default: {0}").format(words))
        reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kept = reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # so that nothing jumps
        reset.setSizePolicy(kept)
        reset.clicked.connect(partial(self._reset, name))
        layout.addWidget(reset, row, 2)
        if name in self._notes:
            note = QLabel(self._notes[name], wordWrap=True)
            note.setObjectName("muted")
            layout.addWidget(note, row + 1, 1)
            known = made.control.accessibleDescription()
            made.control.setAccessibleDescription(sentences(known, self._notes[name]))
        made.changed.connect(self._offer_resets)
        self.fields[name], self.resets[name] = made, reset

    def _show(self, settings: Settings) -> None:
        for name, each in self.fields.items():
            each.show_value(getattr(settings, name))
        self._offer_resets()

    def _reset(self, name: str) -> None:
        self.fields[name].show_value(getattr(self._defaults, name))
        self.fields[name].control.setFocus()
        self._offer_resets()

    def _reset_all(self) -> None:
        self._show(self._defaults)

    def _offer_resets(self) -> None:
        changed = False
        for name, each in self.fields.items():
            differs = each.value != getattr(self._defaults, name)
            self.resets[name].setVisible(differs)
            changed = changed or differs
        self.all_defaults.setEnabled(changed)
