"""A row of buttons of which one is down."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget


class Segments(QFrame):
    """Chooses one of a few values.

    Signals:
        picked: The user chose another value.
    """

    picked = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[tuple[StrEnum, str, str]], parent: QWidget | None = None
    ) -> None:
        """Make the row.

        Args:
            name: What is chosen, for screen readers.
            choices: Value, caption and tooltip of each button.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self._values = [value for value, _, _ in choices]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for place, (_, caption, tip) in enumerate(choices):
            button = QToolButton(text=caption, checkable=True, toolTip=tip)
            button.setAccessibleName(f"{name}: {caption}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> StrEnum:
        """The value that is chosen."""
        return self._values[self._group.checkedId()]

    def show_value(self, value: StrEnum) -> None:
        """Choose a value without a signal."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _on_clicked(self, place: int) -> None:
        self.picked.emit(self._values[place])
