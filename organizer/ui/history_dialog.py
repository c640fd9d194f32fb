"""Earlier runs: what was done, and taking any of it back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
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

from organizer.files.journal import BatchSummary
from organizer.ui.photo_item import printable
from organizer.ui.wording import moment, number

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns."""

    WHEN = 0
    FOLDER = 1
    PHOTOS = 2
    STATE = 3


class HistoryModel(QAbstractTableModel):
    """Runs, newest first."""

    def __init__(self, runs: Sequence[BatchSummary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs

    def run(self, row: int) -> BatchSummary:
        """The run in a row."""
        return self._runs[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many runs there were."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("When"), self.tr("Folder"), self.tr("Photos"), self.tr("State"))
        return names[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        run = self._runs[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.FOLDER:
            return printable(str(run.folder))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(index.column()):
            case Column.WHEN:
                return moment(run.when.astimezone())
            case Column.FOLDER:
                return printable(str(run.folder))
            case Column.PHOTOS:
                return number(run.moves)
            case _:
                return self._state(run)

    def _state(self, run: BatchSummary) -> str:
        if run.state == "interrupted":
            return self.tr("Interrupted")
        if run.state == "undone":
            return self.tr("Undone")
        return self.tr("Done") if run.undoable else self.tr("Done, built on by a later run")


class HistoryDialog(QDialog):
    """The list of runs with Undo and Redo.

    Signals:
        undo_wanted: The number of the run to take back.
        redo_wanted: The number of the run to do again.
    """

    undo_wanted = Signal(int)
    redo_wanted = Signal(int)

    def __init__(
        self, runs: Sequence[BatchSummary], *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(680, 400)
        self._read_only = read_only
        self._model = HistoryModel(runs, self)
        self._table = self._make_table()
        self.undo_button = self._button(self.tr("Undo this run"), self._on_undo)
        self.redo_button = self._button(self.tr("Redo this run"), self._on_redo)
        close = self._button(self.tr("Close"), self.reject)
        heading = QLabel(self.tr("Earlier runs"))
        heading.setObjectName("heading")
        words = QLabel(
            self.tr("Every run can be taken back: photos go to where they were, under their names.")
            if runs
            else self.tr("Nothing has been moved yet. What you apply appears here.")
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.undo_button)
        foot.addWidget(self.redo_button)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addSpacing(4)
        layout.addWidget(self._table, 1)
        layout.addLayout(foot)
        self._table.selectionModel().selectionChanged.connect(self._show_offers)
        if runs:
            self._table.selectRow(0)
        self._show_offers()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Earlier runs"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in ((Column.WHEN, 150), (Column.PHOTOS, 80), (Column.STATE, 190)):
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.FOLDER, QHeaderView.ResizeMode.Stretch)
        return table

    def _button(self, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _chosen(self) -> BatchSummary | None:
        rows = self._table.selectionModel().selectedRows()
        return self._model.run(rows[0].row()) if rows else None

    def _show_offers(self) -> None:
        run = self._chosen()
        free = run is not None and not self._read_only
        self.undo_button.setEnabled(free and run is not None and run.undoable)
        self.redo_button.setEnabled(free and run is not None and run.state == "undone")

    def _on_undo(self) -> None:
        run = self._chosen()
        if run is not None:
            self.accept()
            self.undo_wanted.emit(run.batch)

    def _on_redo(self) -> None:
        run = self._chosen()
        if run is not None:
            self.accept()
            self.redo_wanted.emit(run.batch)
