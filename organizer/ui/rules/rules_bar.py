"""How photos are to be tidied: mode, level, sureness, template, destination."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.layout import DEFAULT_TEMPLATES
from organizer.files.rules import Level, Mode, Rules, Unsure
from organizer.text import Text
from organizer.ui.folder.judged import Split
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import printable
from organizer.ui.rules.options_popover import Options, OptionsPopover
from organizer.ui.rules.sureness import Sureness
from organizer.ui.widgets import icons
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.wording import said

_SIDES, _GAP = 16, 8
_PLACE = 4
"""Of the slider in the first row: behind both rows of buttons."""


class RulesBar(QFrame):
    """Shows rules and lets them be changed.

    Signals:
        changed: The user wants other rules (a :class:`Rules`).
        looking_changed: The user wants something else to be looked for (a :class:`Looking`).
    """

    changed = Signal(object)
    looking_changed = Signal(object)

    def __init__(self, rules: Rules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._rules = rules
        self._mode = self._make_mode()
        self._level = self._make_level()
        self._sureness = Sureness()
        self._looking = Looking()
        self._options = OptionsPopover(self)
        self._more = self._make_more()
        self._template = QLineEdit()
        self._template.setAccessibleName(self.tr("Template"))
        self._template.setMinimumWidth(150)
        self._template.setMaximumWidth(300)
        icons.make_clearable(self._template)
        self._template.setToolTip(self._template_tip())
        self._example = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self._example.setObjectName("example")
        self._destination = self._make_destination()
        self._lay_out()
        self.show_rules(rules)
        self._mode.picked.connect(self._on_mode)
        self._level.picked.connect(self._on_level)
        self._sureness.changed.connect(self._on_sure)
        self._options.changed.connect(self._on_options)
        self._template.textEdited.connect(self._on_template)

    def show_rules(self, rules: Rules) -> None:
        """Show rules without a signal."""
        self._rules = rules
        self._mode.show_value(rules.mode)
        self._level.show_value(rules.level)
        self._sureness.show_share(rules.min_confidence)
        self._show_options()
        if self._template.text() != rules.template:
            self._template.setText(rules.template)
        self._template.setPlaceholderText(DEFAULT_TEMPLATES[rules.mode])
        moves = rules.mode is not Mode.RENAME
        self._destination.setEnabled(moves)
        shown = self.tr("this folder")
        if not moves:
            shown = self.tr("each photo's own folder")
        elif rules.destination is not None:
            shown = printable(rules.destination.name or str(rules.destination))
        self._destination.setText(self.tr("Into {0}").format(shown))
        self._destination.setToolTip(
            self.tr("Where folders are made: {0} (Ctrl+D)").format(
                shown if rules.destination is None else printable(str(rules.destination))
            )
        )

    def show_looking(self, looking: Looking) -> None:
        """Show what is looked for without a signal."""
        self._looking = looking
        self._show_options()

    def show_split(self, split: Split | None) -> None:
        """Show how many photos would be filed; ``None`` where rules ask for no labels."""
        self._sureness.show_split(split, into_folder=self._rules.unsure is Unsure.FOLDER)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give what has no room beside the rest a row of its own."""
        super().resizeEvent(event)
        self._arrange()

    def open_options(self) -> None:
        """Open what is rarely changed."""
        self._options.open_below(self._more)

    def show_example(self, example: str, problem: Text | None) -> None:
        """Show what the template makes of a photo, or what is wrong with the rules."""
        wrong = problem is not None
        shown = said(problem) if problem is not None else example
        self._example.setText(shown)
        self._example.setToolTip(shown)
        name = "problem" if wrong else "example"
        if self._example.objectName() != name:
            self._example.setObjectName(name)
            self._template.setProperty("wrong", wrong)
            for widget in (self._example, self._template):
                widget.style().polish(widget)

    def focus_template(self) -> None:
        """Let the user type a template."""
        self._template.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._template.selectAll()

    def choose_destination(self) -> None:
        """Ask for the folder below which class folders are made."""
        start = str(self._rules.destination or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Sort into…"), start)
        if chosen:
            self._set(replace(self._rules, destination=Path(os.fsdecode(chosen))))

    def _make_mode(self) -> Segments:
        return Segments(
            self.tr("Mode"),
            [
                (Mode.SORT, self.tr("Sort"), self.tr("Sort into folders (Ctrl+1)")),
                (Mode.RENAME, self.tr("Rename"), self.tr("Rename in place (Ctrl+2)")),
                (Mode.BOTH, self.tr("Both"), self.tr("Sort into folders and rename (Ctrl+3)")),
            ],
        )

    def _make_level(self) -> Segments:
        return Segments(
            self.tr("Level of labels"),
            [
                (Level.FINE, self.tr("Fine"), self.tr("As exact as the model: tabby cat")),
                (Level.EVERYDAY, self.tr("Everyday"), self.tr("As people say it: Cats")),
                (Level.BROAD, self.tr("Broad"), self.tr("A few large groups: Animals")),
            ],
        )

    def _make_more(self) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(self.tr("More options"))
        button.setToolTip(self.tr("What happens in doubt, and what else is looked for (Ctrl+M)"))
        icons.give(button, "tune", "muted")
        button.clicked.connect(self.open_options)
        return button

    def _make_destination(self) -> QPushButton:
        button = QPushButton()
        button.setAccessibleName(self.tr("Destination"))
        button.setObjectName("menu")
        icons.give(button, "folder", "muted")
        button.setMaximumWidth(max(220, 32 * self.fontMetrics().averageCharWidth()))
        menu = QMenu(button)
        menu.addAction(self.tr("This folder")).triggered.connect(self._on_here)
        menu.addAction(self.tr("Choose a folder…")).triggered.connect(self.choose_destination)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        self._first, self._own_row, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDES, 8, _SIDES, 8)
        layout.setSpacing(_GAP)
        for row in (self._first, self._own_row, last):
            row.setSpacing(_GAP)
            layout.addLayout(row)
        self._first.addWidget(self._mode)
        self._first.addSpacing(_GAP)
        self._first.addWidget(self._level)
        self._first.addSpacing(_GAP)
        self._first.addWidget(self._sureness, 1)
        self._first.addStretch()
        self._first.addWidget(self._more)
        last.addWidget(self._caption(self.tr("Template"), self._template))
        last.addWidget(self._template, 2)
        last.addWidget(self._example, 3)
        last.addWidget(self._destination)
        self._example.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _arrange(self) -> None:
        """Put the slider beside the buttons, where there is room, else below them."""
        buttons = (self._mode, self._level, self._more)
        beside = sum(button.sizeHint().width() for button in buttons) + 6 * _GAP + 2 * _SIDES
        row = self._first if beside + self._sureness.roomy_width <= self.width() else self._own_row
        if row.indexOf(self._sureness) < 0:
            row.insertWidget(_PLACE if row is self._first else 0, self._sureness, 1)

    @staticmethod
    def _caption(words: str, buddy: QWidget) -> QLabel:
        label = QLabel(words)
        label.setObjectName("muted")
        label.setBuddy(buddy)
        return label

    def _template_tip(self) -> str:
        return self.tr(
            "Folders and names, for example {year}/{category}. Fields: {label} {category} {date} "
            "{time} {year} {month} {day} {camera} {original} {n}; {n:03} pads. Empty: what the "
            "mode does by itself. (Ctrl+T)"
        )

    def _set(self, rules: Rules) -> None:
        self.show_rules(rules)
        self.changed.emit(rules)

    def _on_mode(self, mode: Mode) -> None:
        destination = None if mode is Mode.RENAME else self._rules.destination
        self._set(replace(self._rules, mode=mode, destination=destination))

    def _on_level(self, level: Level) -> None:
        self._set(replace(self._rules, level=level))

    def _on_sure(self, share: float) -> None:
        self._set(replace(self._rules, min_confidence=share))

    def _show_options(self) -> None:
        rules = self._rules
        self._options.show_options(
            Options(rules.back_off, rules.unsure is Unsure.FOLDER, self._looking)
        )

    def _on_options(self, options: Options) -> None:
        unsure = Unsure.FOLDER if options.unsure_folder else Unsure.LEAVE
        rules = replace(self._rules, unsure=unsure, back_off=options.back_off)
        if rules != self._rules:
            self._set(rules)
        if options.looking != self._looking:
            self._looking = options.looking
            self.looking_changed.emit(options.looking)

    def _on_template(self, template: str) -> None:
        self._set(replace(self._rules, template=template.strip()))

    def _on_here(self) -> None:
        self._set(replace(self._rules, destination=None))
