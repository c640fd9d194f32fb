"""The overview of all keys: searchable, by menu, to copy and to print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import printable
from organizer.ui.help import shortcuts_sheet
from organizer.ui.help.shortcuts import Shortcut, as_text
from organizer.ui.widgets import icons
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.fitting import fit
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import explained


class ShortcutsDialog(QDialog):
    """What each key does."""

    def __init__(
        self,
        shortcuts: Sequence[Shortcut],
        theme: Theme,
        runner: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        """List them.

        Args:
            shortcuts: What there is to press.
            theme: The colours.
            runner: Writes the list where the user wants it.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._runner = runner
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        fit(self, QSize(560, 620))
        self.search = QLineEdit(placeholderText=self.tr("Search what keys do"))
        self.search.setAccessibleName(self.tr("Search what keys do"))
        icons.make_clearable(self.search)
        self.search.textChanged.connect(self._show)
        self._model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setObjectName("list")
        self.tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.tree.setModel(self._model)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(12)
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        copy = QPushButton(self.tr("&Copy all"))
        copy.setToolTip(self.tr("Copy the whole list as text"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        self._saving = save = QPushButton(self.tr("&Save as PDF…"))
        save.setToolTip(self.tr("Save the whole list on one page, to print it"))
        save.setAutoDefault(False)
        save.clicked.connect(self._save)
        self.outcome = QLabel()
        self.outcome.setObjectName("muted")
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(buttons)
        plain(self)
        icons.tint(self, theme.colours)
        self._show("")
        self.search.setFocus()

    @property
    def shown(self) -> list[tuple[str, str, str]]:
        """What is listed: group, what it does, keys."""
        root = self._model.invisibleRootItem()
        return [
            (group.text(), group.child(row, 0).text(), group.child(row, 1).text())
            for group in (root.child(place) for place in range(root.rowCount()))
            for row in range(group.rowCount())
        ]

    def _show(self, words: str) -> None:
        self._model.clear()
        self._model.setColumnCount(2)
        group: QStandardItem | None = None
        for each in self._shortcuts:
            if not each.matches(words):
                continue
            if group is None or group.text() != each.group:
                group = QStandardItem(each.group)
                font = group.font()
                font.setBold(True)
                group.setFont(font)
                group.setSelectable(False)
                self._model.appendRow(group)
            does, keys = QStandardItem(each.words), QStandardItem(each.written)
            keys.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            does.setAccessibleText(f"{each.words}: {each.written}")
            group.appendRow([does, keys])
        self.tree.expandAll()
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._shortcuts))
        self._say(self.tr("The list is in the clipboard."))

    def _save(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents) or Path.home())
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the keyboard shortcuts"),
            str(folder / self.tr("Photo Organizer shortcuts.pdf")),
            self.tr("PDF (*.pdf)"),
        )
        if not chosen:
            return
        self._saving.setEnabled(False)
        sheet = shortcuts_sheet.as_pdf(self._shortcuts, self.windowTitle())
        work = partial(shortcuts_sheet.write, sheet, Path(chosen))
        job = self._runner.start(work)
        job.batch.connect(self._on_saved)
        job.failed.connect(self._on_not_saved)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._on_end)

    def _on_saved(self, batch: list[Path]) -> None:
        self._say(self.tr("The list is in {0}").format(printable(str(batch[-1]))))

    def _on_not_saved(self, error: Exception) -> None:
        self._say(explained(error))

    def _on_end(self) -> None:
        self._saving.setEnabled(True)

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.show()
