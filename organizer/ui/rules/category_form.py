"""A new category as a form: its name, its group, and what its folder is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.form import Form

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.edits import New


class CategoryForm(QDialog):
    """After ``exec``, :meth:`edit` is what was made."""

    def __init__(
        self, groups: Sequence[str], group: str, language: str, parent: QWidget | None = None
    ) -> None:
        """Make the form.

        Args:
            groups: The groups there are.
            group: The one to begin with.
            language: What names are in, ``"en"`` or ``"zh"``.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._chinese = language == "zh"
        self.setWindowTitle(self.tr("New category"))
        other = self.tr("In English") if self._chinese else self.tr("In Chinese")
        self._name = self._field(self.tr("Name"), self.tr("for example Allotment"))
        self._other = self._field(other, self.tr("the same, where left empty"))
        self._folder = self._field(self.tr("Folder"), self.tr("called like the category"))
        self._group = QComboBox(editable=True)
        self._group.addItems(list(groups))
        self._group.setCurrentText(group)
        self._group.setAccessibleName(self.tr("Group"))
        self._group.setToolTip(self.tr("Type another name for a new group"))
        self.setMinimumWidth(440)
        self._good = QPushButton(self.tr("Make category"))
        self._good.setObjectName("primary")
        self._good.setAccessibleName(self._good.text())
        self._good.setDefault(True)
        self._name.textChanged.connect(self._enable)
        self._group.editTextChanged.connect(self._enable)
        self._lay_out(other)
        plain(self)
        self._enable()

    def edit(self) -> New:
        """What the form says."""
        from organizer.vision.edits import New

        name, other = self._name.text().strip(), self._other.text().strip()
        return New(
            name,
            self._group.currentText().strip(),
            en=other if self._chinese else "",
            zh="" if self._chinese else other,
            folder=self._folder.text().strip(),
        )

    def _enable(self) -> None:
        named = bool(self._name.text().strip() and self._group.currentText().strip())
        self._good.setEnabled(named)

    @staticmethod
    def _field(name: str, example: str) -> QLineEdit:
        field = QLineEdit(placeholderText=example)
        field.setAccessibleName(name)
        return field

    def _lay_out(self, other: str) -> None:
        heading = QLabel(self.tr("A category of your own"))
        heading.setObjectName("heading")
        words = QLabel(
            self.tr(
                "Move labels into it, or call photos so yourself. "
                "A name that is no group yet makes a new group."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        form = Form()
        form.add(self.tr("Name"), self._name)
        form.add(other, self._other)
        form.add(self.tr("Group"), self._group)
        form.add(self.tr("Folder"), self._folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._good, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addLayout(form)
        layout.addWidget(buttons)
