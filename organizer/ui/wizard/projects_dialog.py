"""Begin something new, or go on with what was begun: which project the wizard opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.errors import OrganizerError
from organizer.training import project as projects
from organizer.training import project_renaming
from organizer.training.project import Project
from organizer.ui.folder.photo_item import printable
from organizer.ui.photos.questions import Question
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.wording import explained
from organizer.ui.wizard import steps
from organizer.ui.wizard.rename_dialog import RenameDialog

_PROJECT = Qt.ItemDataRole.UserRole


class ProjectsDialog(QDialog):
    """Asks which project. After ``exec`` said yes, :attr:`project` is it.

    Signals:
        renamed: A project and its model are called otherwise now (the old name and the new one).
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, *, in_use: str = "") -> None:
        """Make it.

        Args:
            parent: Qt's parent.
            in_use: Name of the project that is open now; it is renamed in its own window, and
                cannot be removed.
        """
        super().__init__(parent)
        self.project: Project | None = None
        self._in_use = in_use
        self.setWindowTitle(self.tr("Teach it your own categories"))
        self.name = QLineEdit(placeholderText=self.tr("For example: Birds of our garden"))
        self.name.setAccessibleName(self.tr("Name of the new categories"))
        self.name.setMaxLength(64)
        self.begin = QPushButton(self.tr("Begin"))
        self.begin.setObjectName("primary")
        self.begin.setAccessibleName(self.tr("Begin"))
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Projects"))
        self.list.setMaximumHeight(180)
        self.open_ = self._button(self.tr("Go on"), self._open)
        self.rename = self._button(self.tr("Rename…"), self._ask_for_name)
        self.remove = self._button(self.tr("Move to trash…"), self._ask_to_remove)
        self.cancel = self._button(self.tr("Cancel"), self.reject)
        self._continued = QWidget()
        self._lay_out()
        plain(self)
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._begin)
        self.name.textChanged.connect(self._on_named)
        self.list.itemActivated.connect(self._open)
        self.list.currentRowChanged.connect(self._enable)
        self._fill()
        self._on_named()

    def prefer_list(self) -> None:
        """Begin at the list: somebody wants to go on."""
        if self.list.count():
            self.list.setFocus()

    def _begin(self) -> None:
        try:
            self.project = projects.create(self.name.text().strip())
        except OrganizerError as error:
            self._complain(explained(error))
            self.name.setFocus()
        else:
            self.accept()

    def _open(self) -> None:
        self.project = self._chosen()
        if self.project is not None:
            self.accept()

    def _ask_for_name(self) -> None:
        project = self._chosen()
        if project is None:
            return
        asked = RenameDialog(project.name, lambda name: self._rename(project, name), self)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _rename(self, project: Project, name: str) -> None:
        renamed = project_renaming.rename(project, name)
        self._fill()
        self.renamed.emit(project.name, renamed.name)

    def _ask_to_remove(self) -> None:
        project = self._chosen()
        if project is None:
            return
        asked = Question(
            self.tr("Move to trash"),
            self.tr("Move “{0}” and its copies of photos to the trash?").format(
                printable(project.name)
            ),
            self.tr("Your own photos and what was learnt from them stay where they are."),
            yes=self.tr("Move to trash"),
            yes_is_default=False,
            parent=self,
        )
        asked.accepted.connect(lambda: self._remove(project))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _remove(self, project: Project) -> None:
        try:
            projects.remove(project)
        except OrganizerError as error:
            self._complain(explained(error))
        self._fill()

    def _chosen(self) -> Project | None:
        item = self.list.currentItem()
        chosen = None if item is None else item.data(_PROJECT)
        return chosen if isinstance(chosen, Project) else None

    def _fill(self) -> None:
        self.list.clear()
        for project in projects.listing():
            names = ", ".join(entry.name for entry in project.categories)
            about = names or self.tr("no categories yet")
            words = self.tr("{0}: {1} ({2})").format(
                printable(project.name), printable(about), steps.label(project.stage)
            )
            item = QListWidgetItem(words)
            item.setData(_PROJECT, project)
            item.setSizeHint(QSize(0, 32))
            item.setToolTip(words)
            self.list.addItem(item)
        self._continued.setVisible(self.list.count() > 0)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._enable()
        self.adjustSize()

    def _enable(self) -> None:
        chosen = self._chosen()
        self.open_.setEnabled(chosen is not None)
        closed = chosen is not None and chosen.name != self._in_use
        for button in (self.rename, self.remove):
            button.setEnabled(closed)

    def _on_named(self) -> None:
        self.begin.setEnabled(bool(self.name.text().strip()))
        self._complain("")

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.setMinimumWidth(max(540, 72 * self.fontMetrics().averageCharWidth()))
        heading = QLabel(self.tr("What do you want to tell apart?"))
        heading.setObjectName("heading")
        heading.setWordWrap(True)
        words = QLabel(
            self.tr(
                "Show the program some photos of each thing, and it learns to sort your photos by "
                "them. It all happens on this computer, and nothing happens to your own photos."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.begin)
        caption = QLabel(self.tr("Go on with what you began"))
        caption.setObjectName("heading")
        deeds = QHBoxLayout()
        deeds.addWidget(self.open_)
        deeds.addWidget(self.rename)
        deeds.addWidget(self.remove)
        deeds.addStretch(1)
        below = QVBoxLayout(self._continued)
        below.setContentsMargins(0, 12, 0, 0)
        below.addWidget(caption)
        below.addWidget(self.list)
        below.addLayout(deeds)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        for part in (heading, words):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.problem)
        layout.addWidget(self._continued)
        layout.addStretch(1)
        layout.addLayout(foot)
