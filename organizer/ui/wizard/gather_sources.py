"""Where to look for photos: the sources with their licences, whether they work, and their keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.training import gathering, secrets, sources
from organizer.training.project import Project
from organizer.training.sources.protocol import Health
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.wording import said, sentence
from organizer.ui.wizard import gather_words
from organizer.ui.wizard.key_dialog import KeyDialog

_ROW = 30
"""Pixels of a line, so that those without a button are as high as those with one."""


_WORDS = 80
"""Pixels that a description is content with, in a narrow window."""


class SourcesPanel(QFrame):
    """A line for each source, which can be ticked.

    Signals:
        chosen: Other sources are ticked (a tuple of names).
        addresses_chosen: The file of addresses to read (a Path).
        probe_wanted: The sources are to be asked whether they work.
    """

    chosen = Signal(object)
    addresses_chosen = Signal(object)
    probe_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.boxes: dict[str, QCheckBox] = {}
        self.states: dict[str, QLabel] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._health: dict[str, Health] = {}
        self._project: Project | None = None
        heading = QLabel(self.tr("Where to look"))
        heading.setObjectName("heading")
        self.probe = QPushButton(self.tr("Check which of them work"))
        self.probe.setObjectName("link")
        self.probe.setAutoDefault(False)
        self.probe.setToolTip(self.tr("Asks each of them now, over the network"))
        self.probe.clicked.connect(self.probe_wanted)
        rows = QGridLayout()
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(6)
        rows.setColumnStretch(1, 1)
        for row, name in enumerate(gathering.OFFERED):
            self._add(rows, row, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        top = QGridLayout()
        top.setColumnStretch(0, 1)
        top.addWidget(heading, 0, 0)
        top.addWidget(self.probe, 0, 1)
        layout.addLayout(top)
        layout.addLayout(rows)

    def show_project(self, project: Project) -> None:
        """Show what is chosen."""
        self._project = project
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(name in project.sources)
            box.blockSignals(False)
            self._show_state(name)

    def show_health(self, name: str, health: Health) -> None:
        """Say whether a source works."""
        self._health[name] = health
        if name in self.states:
            self._show_state(name)

    def forget_health(self, name: str) -> None:
        """A source is being asked anew: what was known of it is known no more."""
        self._health.pop(name, None)
        if name in self.states:
            self._show_state(name)

    def show_probing(self, *, probing: bool) -> None:
        """Say that they are being asked."""
        self.probe.setEnabled(not probing)
        self.probe.setText(self.tr("Asking…") if probing else self.tr("Check which of them work"))

    def _add(self, rows: QGridLayout, row: int, name: str) -> None:
        about = sources.about(name)
        title = gather_words.title(name)
        box = QCheckBox(title)
        words = gather_words.about(name)
        box.setAccessibleDescription(words)
        box.toggled.connect(self._on_toggled)
        what = QLabel(words)
        what.setObjectName("muted")
        what.setWordWrap(True)
        what.setMinimumWidth(_WORDS)
        what.setToolTip(self.tr("Limits: {0}").format(about.limits))
        state = QLabel()
        state.setTextFormat(Qt.TextFormat.PlainText)
        self.boxes[name], self.states[name] = box, state
        rows.setRowMinimumHeight(row, _ROW)
        rows.addWidget(box, row, 0)
        rows.addWidget(what, row, 1)
        rows.addWidget(state, row, 2, Qt.AlignmentFlag.AlignRight)
        if about.keys or about.optional_keys or name == "urls":
            button = QPushButton(self.tr("File…") if name == "urls" else self.tr("Key…"))
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("{0}: {1}").format(title, button.text()))
            button.clicked.connect(self._choose_file if name == "urls" else self._asker(name))
            self.buttons[name] = button
            rows.addWidget(button, row, 3)

    def _show_state(self, name: str) -> None:
        """What is known of a source: what it said, else what it lacks."""
        label, health, about = self.states[name], self._health.get(name), sources.about(name)
        words, tone, tip = "", "muted", ""
        if name == "urls" and self._project is not None and self._project.addresses is not None:
            words = printable(self._project.addresses.name)
        elif name == "urls":
            words, tone = self.tr("needs a file"), "caution"
        elif about.keys and secrets.get(name, about.keys[0]) is None:
            words, tone = self.tr("needs a key"), "caution"
        if health is not None and (health.works or not words):
            words = self.tr("works") if health.works else self.tr("does not work")
            tone = "good" if health.works else "problem"
            tip = sentence(said(health.message))
        label.setText(words)
        # As rich text it is wrapped, and what a server said must not be read as such.
        label.setToolTip(_wrapped(tip))
        label.setAccessibleDescription(tip)
        label.setObjectName(tone)
        label.style().polish(label)

    def _on_toggled(self) -> None:
        self.chosen.emit(tuple(name for name, box in self.boxes.items() if box.isChecked()))

    def _asker(self, name: str) -> object:
        def ask() -> None:
            dialog = KeyDialog(name, self)
            dialog.finished.connect(lambda _code: self.forget_health(name))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        return ask

    def _choose_file(self) -> None:
        words = self.tr("A text file with an address a line")
        chosen, _ = QFileDialog.getOpenFileName(self, words)
        if chosen:
            self.addresses_chosen.emit(Path(chosen))


def _wrapped(words: str) -> str:
    if not words:
        return ""
    document = QTextDocument()
    document.setPlainText(words)
    return document.toHtml()
