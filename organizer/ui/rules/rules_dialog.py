"""The user's own rules: a short list of sentences, each with the photos it catches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.folder.rule_words import in_words
from organizer.ui.rules.rule_form import RuleForm
from organizer.ui.widgets.dialog_buttons import plain, saving
from organizer.ui.widgets.tables import wanted_width
from organizer.ui.widgets.wording import number

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.filing_rules import FilingRule

Count = Callable[[Sequence["FilingRule"], Callable[[list[int]], object]], object]
"""Counts, off the window's thread, what each rule catches, and calls back."""


class RulesDialog(QDialog):
    """The list. After ``exec``, :attr:`rules` are wanted."""

    def __init__(
        self,
        rules: Sequence[FilingRule],
        names: Sequence[str],
        count: Count,
        problem: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            rules: The rules so far.
            names: What photos can be called.
            count: Counts what rules catch.
            problem: What is wrong with the file of rules; empty for nothing.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.rules = list(rules)
        self._names = names
        self._count = count
        self._lines = QStandardItemModel(0, 2, self)
        self._table = self._make_table()
        self._say = QLabel(problem)
        self._say.setObjectName("problem")
        self._say.setWordWrap(True)
        self._say.setVisible(bool(problem))
        self._empty = QLabel(
            self.tr("No rules yet. For example: photos of Documents go into “Scans”.")
        )
        self._empty.setObjectName("muted")
        self._add = self._button(self.tr("Add…"), self._on_add)
        self._edit = self._button(self.tr("Edit…"), self._on_edit)
        self._remove = self._button(self.tr("Remove"), self._on_remove)
        self._up = self._button(self.tr("Up"), self._on_up)
        self._down = self._button(self.tr("Down"), self._on_down)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self._table, self._on_remove)
        QShortcut(QKeySequence("Alt+Up"), self._table, self._on_up)
        QShortcut(QKeySequence("Alt+Down"), self._table, self._on_down)
        self._table.doubleClicked.connect(self._on_edit)
        self._lay_out()
        plain(self)
        self._table.selectionModel().currentChanged.connect(self._enable)
        self._show(0)

    def add(self, rule: FilingRule) -> None:
        """Put a rule at the end."""
        self.rules.append(rule)
        self._show(len(self.rules) - 1)

    def _row(self) -> int:
        return self._table.currentIndex().row()

    def _show(self, row: int) -> None:
        self._lines.removeRows(0, self._lines.rowCount())
        for place, rule in enumerate(self.rules, 1):
            count = QStandardItem("…")
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._lines.appendRow([QStandardItem(f"{place}.  {in_words(rule)}"), count])
        self._table.resizeRowsToContents()
        self._table.setVisible(bool(self.rules))
        self._empty.setVisible(not self.rules)
        if self.rules:
            self._table.setCurrentIndex(self._lines.index(min(row, len(self.rules) - 1), 0))
        self._enable()
        self._count(tuple(self.rules), self._show_counts)

    def _show_counts(self, counts: list[int]) -> None:
        if len(counts) == self._lines.rowCount():
            for row, count in enumerate(counts):
                self._lines.item(row, 1).setText(number(count))

    def _enable(self, _current: QModelIndex | None = None) -> None:
        row = self._row() if self.rules else -1
        self._edit.setEnabled(row >= 0)
        self._remove.setEnabled(row >= 0)
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < len(self.rules) - 1)

    def _on_add(self) -> None:
        form = RuleForm(None, self._names, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self.add(form.rule())
        form.deleteLater()

    def _on_edit(self) -> None:
        row = self._row()
        if row < 0:
            return
        form = RuleForm(self.rules[row], self._names, self)
        if form.exec() == QDialog.DialogCode.Accepted:
            self.rules[row] = form.rule()
            self._show(row)
        form.deleteLater()

    def _on_remove(self) -> None:
        row = self._row()
        if 0 <= row < len(self.rules):
            del self.rules[row]
            self._show(row)

    def _on_up(self) -> None:
        self._swap(-1)

    def _on_down(self) -> None:
        self._swap(1)

    def _swap(self, step: int) -> None:
        row, other = self._row(), self._row() + step
        if 0 <= row < len(self.rules) and 0 <= other < len(self.rules):
            self.rules[row], self.rules[other] = self.rules[other], self.rules[row]
            self._show(other)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._lines)
        table.setAccessibleName(self.tr("Rules"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(0, 0))
        table.verticalHeader().hide()
        self._lines.setHorizontalHeaderLabels([self.tr("Rule"), self.tr("Photos")])
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(1, max(84, wanted_width(self._lines, 1, 0)))
        return table

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Rules"))
        self.resize(QSize(720, 420).boundedTo(self.screen().availableSize() - QSize(32, 56)))
        heading = QLabel(self.tr("Your own rules"))
        heading.setObjectName("heading")
        words = QLabel(self.tr("The first rule that fits a photo decides about it."))
        words.setObjectName("muted")
        deeds = QVBoxLayout()
        deeds.setSpacing(8)
        for button in (self._add, self._edit, self._remove, self._up, self._down):
            deeds.addWidget(button)
        deeds.addStretch(1)
        lines = QVBoxLayout()
        lines.addWidget(self._table, 1)
        lines.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(lines, 1)
        middle.addLayout(deeds)
        buttons = saving(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(self._say)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)
