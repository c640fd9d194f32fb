"""A form: a name beside each field, on one line with it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget


class Form(QGridLayout):
    """Names on the left, fields on the right; in Qt's own form names are higher than fields."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(10)
        self.setColumnStretch(1, 1)

    def add(self, name: str | QWidget, field: QWidget) -> None:
        """Add a row.

        Args:
            name: What the field is called, or what switches it on.
            field: What is edited.
        """
        row = self.rowCount()
        if isinstance(name, str):
            label = QLabel(name)
            label.setBuddy(field)
            name = label
        self.addWidget(name, row, 0)
        self.addWidget(field, row, 1)
