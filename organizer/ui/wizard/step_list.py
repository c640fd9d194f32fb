"""The list of steps at the wizard's left: where one is, what is done, where one may go."""

from __future__ import annotations

from collections.abc import Container
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.training.project import Stage
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard import steps

_WIDTH = 184


class StepList(QFrame):
    """One button a step.

    Signals:
        wanted: A step that may be opened was chosen (a Stage).
        rename_wanted: The project is to be called otherwise.
    """

    wanted = Signal(object)
    rename_wanted = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            name: The project's.
            theme: The window's colours.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setObjectName("pane")
        self.setFixedWidth(max(_WIDTH, 26 * self.fontMetrics().averageCharWidth()))
        self.setAccessibleName(self.tr("Steps"))
        self._theme = theme
        self._busy: Stage | None = None
        self._group = QButtonGroup(self)
        self.buttons: dict[Stage, QToolButton] = {}
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 20, 12, 16)
        layout.setSpacing(4)
        self._heading = QLabel(name)
        self._heading.setObjectName("heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._heading.setContentsMargins(10, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self._make_rename(), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(8)
        for number, stage in enumerate(steps.STAGES, start=1):
            layout.addWidget(self._button(number, stage))
        layout.addStretch(1)

    def show_name(self, name: str) -> None:
        """Show what the project is called."""
        self._heading.setText(name)

    def put_below(self, widget: QWidget) -> None:
        """Show something under the steps, at the foot of the list."""
        self._layout.addWidget(widget)

    def show_steps(self, current: Stage, open_: Container[Stage], done: Container[Stage]) -> None:
        """Show where one is.

        Args:
            current: The step that is shown.
            open_: Those that may be opened.
            done: Those that nothing is missing from.
        """
        for stage, button in self.buttons.items():
            button.setChecked(stage is current)
            button.setEnabled(stage in open_)
            finished = stage in done and stage is not current
            icons.give(button, "check" if finished else "step", "accent" if finished else "muted")
            words = steps.label(stage)
            if finished:
                words = self.tr("{0}, done").format(words)
            button.setAccessibleName(words)
        icons.tint(self, self._theme.colours)

    def _make_rename(self) -> QPushButton:
        self.rename = button = QPushButton(self.tr("Rename…"))
        button.setObjectName("link")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Rename the project"))
        button.setToolTip(self.tr("Call these categories and their model otherwise (F2)"))
        button.clicked.connect(self.rename_wanted)
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.activated.connect(button.click)
        return button

    def _button(self, number: int, stage: Stage) -> QToolButton:
        button = QToolButton()
        button.setObjectName("step")
        button.setText(steps.label(stage))
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumWidth(_WIDTH - 24)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = QKeySequence(f"Ctrl+{number}")
        button.setToolTip(f"{steps.label(stage)} ({keys.toString()})")
        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(button.click)
        button.clicked.connect(partial(self.wanted.emit, stage))
        self._group.addButton(button)
        self.buttons[stage] = button
        return button
