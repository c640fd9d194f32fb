"""Asks for the user's own keys of a source: what they are for, where one gets them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from organizer.errors import OrganizerError
from organizer.training import secrets, sources
from organizer.ui.widgets.dialog_buttons import plain, saving
from organizer.ui.widgets.wording import explained


class KeyDialog(QDialog):
    """A field for each key; saving an empty one removes the key."""

    def __init__(self, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        about = sources.about(source)
        self.setWindowTitle(self.tr("Key for {0}").format(about.title))
        words = QLabel(
            self.tr("You get a key of your own from {0} here:").format(about.title)
            if about.keys
            else self.tr("It works without a key; with one it gives more. You get it here:")
        )
        words.setWordWrap(True)
        link = QLabel(f'<a href="{about.keys_page}">{about.keys_page}</a>')
        link.setOpenExternalLinks(True)
        link.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        link.setAccessibleName(about.keys_page)
        self.fields: dict[str, QLineEdit] = {}
        form = QFormLayout()
        for name in (*about.keys, *about.optional_keys):
            field = QLineEdit(secrets.get(source, name) or "")
            field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
            field.setAccessibleName(name)
            field.setMinimumWidth(320)
            form.addRow(name, field)
            self.fields[name] = field
        where = QLabel(
            self.tr("It is kept in the system's keyring, else in a file that only you can read.")
        )
        where.setObjectName("muted")
        where.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(10)
        for part in (words, link):
            layout.addWidget(part)
        layout.addLayout(form)
        layout.addWidget(where)
        layout.addWidget(self.problem)
        layout.addWidget(saving(self, self.tr("Save")))
        plain(self)

    def accept(self) -> None:
        """Keep the keys, then close."""
        try:
            for name, field in self.fields.items():
                value = field.text().strip()
                if value:
                    secrets.put(self._source, name, value)
                else:
                    secrets.forget(self._source, name)
        except OrganizerError as error:
            self.problem.setText(explained(error))
            self.problem.show()
            return
        super().accept()
