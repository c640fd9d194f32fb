"""Earlier runs, the latest first, and what became of every file of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from organizer.files.batches import BatchSummary, Kind
from organizer.ui.history.history_table import Column, HistoryModel
from organizer.ui.history.reading import Reader, Reading
from organizer.ui.history.records import Records, Told, runs, tell
from organizer.ui.history.report_view import ReportView
from organizer.ui.widgets.tables import make_table, width_of
from organizer.ui.widgets.wording import longest_moment


class RunsView(QWidget):
    """The list of runs, with the report on one below it.

    Signals:
        chosen_changed: Another run is chosen, or other runs are shown.
    """

    chosen_changed = Signal()

    def __init__(
        self, records: Records, reader: Reader, run: int | None, parent: QWidget | None = None
    ) -> None:
        """Make it and begin to read.

        Args:
            records: Where it is written what was done.
            reader: Reads it.
            run: The number of the run to show first; ``None`` for the latest.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._records = records
        self._reader = reader
        self._run = run
        self._report_reading: Reading | None = None
        self.model = HistoryModel(self)
        self.table = make_table(
            self.model,
            self.tr("Earlier runs"),
            {
                Column.RUN: 56,
                Column.WHEN: width_of(longest_moment()),
                Column.PHOTOS: 80,
                Column.STATE: width_of(self.tr("Done, a later run built on it")),
            },
            Column.FOLDER,
        )
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.report = ReportView()
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._filler = QWidget()
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.report.kind_wanted.connect(self._want_report)
        self._reader.read(partial(runs, records), self._show_runs)

    def chosen(self) -> BatchSummary | None:
        """The run that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()) if rows else None

    def _show_runs(self, found: Sequence[BatchSummary]) -> None:
        self.model.show_rows(found)
        self._words.setText(
            self.tr("Every run can be taken back: photos go to where they were, under their names.")
            if found
            else self.tr("Nothing has been moved yet. What you apply appears here.")
        )
        self._split.setVisible(bool(found))
        self._filler.setVisible(not found)
        self.chosen_changed.emit()
        if found:
            numbers = [run.batch for run in found]
            self.table.selectRow(numbers.index(self._run) if self._run in numbers else 0)
            self.table.setFocus()

    def _on_chosen(self) -> None:
        self._want_report()
        self.chosen_changed.emit()

    def _want_report(self, kind: Kind | None = None) -> None:
        run = self.chosen()
        if self._report_reading is not None:
            self._report_reading.forget()
        if run is None:
            self.report.clear()
            return
        work = partial(tell, self._records, run.batch, kind)
        self._report_reading = self._reader.read(work, partial(self._show_told, run.batch))

    def _show_told(self, batch: int, told: Sequence[Told]) -> None:
        run = self.chosen()
        if told and run is not None and run.batch == batch:
            self.report.show_told(told[0])

    def _lay_out(self) -> None:
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(9)
        self._split.setObjectName("clear")
        self._split.addWidget(self.table)
        self._split.addWidget(self.report)
        self._split.setSizes([200, 300])
        self._split.setStretchFactor(1, 1)
        self._filler.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._split, 1)
        column.addWidget(self._filler, 1)
