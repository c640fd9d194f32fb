"""A row of buttons of which one is down."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

_SIDES = 22
"""Padding and border on both sides, as in the style sheet, and a little air."""


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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        for place, (_, caption, tip) in enumerate(choices):
            button = QToolButton()
            button.setText(caption)
            button.setCheckable(True)
            button.setToolTip(tip)
            button.setAccessibleName(f"{name}: {caption}")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            heavy = QFont(button.font())
            heavy.setWeight(QFont.Weight.DemiBold)  # as the style sheet draws the one that is down
            button.setMinimumWidth(QFontMetrics(heavy).horizontalAdvance(caption) + _SIDES)
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> StrEnum:
        """The value that is chosen."""
        return self._values[self._group.checkedId()]

    def show_value(self, value: StrEnum) -> None:
        """Choose a value without a signal."""
        self._group.button(self._values.index(value)).setChecked(True)

    def show_only(self, values: Sequence[StrEnum]) -> None:
        """Offer some of the values."""
        for place, value in enumerate(self._values):
            self._group.button(place).setVisible(value in values)

    def _on_clicked(self, place: int) -> None:
        self.picked.emit(self._values[place])
