"""What became of every file of a run: as many out as in, and each that stayed says why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.reconciliation import Reconciliation, Row, State
from organizer.ui.folder.photo_item import printable
from organizer.ui.history.records import Format, Told
from organizer.ui.history.report_table import Column, ReportModel, state_name
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.tables import make_table
from organizer.ui.widgets.wording import moment, number, said, sentence


class Of(StrEnum):
    """What is reported on."""

    APPLY = "apply"
    UNDO = "undo"
    REDO = "redo"


class Which(StrEnum):
    """Which files are listed."""

    STAYED = "stayed"
    ALL = "all"


class ReportView(QWidget):
    """One report, with what it comes to above it.

    Signals:
        kind_wanted: The run itself, its undo or its redo (a ``Kind``) is to be reported on.
        export_wanted: The report, a Path and the format.
    """

    kind_wanted = Signal(str)
    export_wanted = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told: Told | None = None
        self._model = ReportModel(self)
        self.table = make_table(
            self._model,
            self.tr("Files of the run"),
            {Column.FILE: 220, Column.STATE: 96},
            Column.WHY,
        )
        self._title = ElidedLabel()
        self._title.setObjectName("heading")
        self.balance = QLabel()
        self.balance.setWordWrap(True)
        self.later = QLabel()
        self.later.setObjectName("caution")
        self.later.setWordWrap(True)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._of = Segments(
            self.tr("Report on"),
            [
                (Of.APPLY, self.tr("Run"), self.tr("What the run did")),
                (Of.UNDO, self.tr("Undo"), self.tr("What taking it back did")),
                (Of.REDO, self.tr("Redo"), self.tr("What doing it again did")),
            ],
        )
        self._of.picked.connect(self._on_of)
        self._which = Segments(
            self.tr("Listed"),
            [
                (Which.STAYED, self.tr("Stayed"), self.tr("Files that did not move, and why")),
                (Which.ALL, self.tr("All"), self.tr("All files")),
            ],
        )
        self._which.picked.connect(self._on_which)
        self.export_button = self._make_export()
        self.table.selectionModel().selectionChanged.connect(self._show_reason)
        self._model.modelReset.connect(self._show_reason)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.told = None
        self._model.show_rows(())
        self.setEnabled(False)

    def show_told(self, told: Told) -> None:
        """Show a report."""
        self.told = told
        self.setEnabled(True)
        report = told.report
        folder = printable(report.folder.name or str(report.folder))
        when = moment(report.when.astimezone())
        self._title.setText(self.tr("Run {0} in {1} · {2}").format(report.batch, folder, when))
        self._title.setToolTip(printable(str(report.folder)))
        self.balance.setText(self._balance(report))
        self.balance.setObjectName("muted" if report.balanced else "problem")
        self.balance.style().polish(self.balance)
        self.later.setText(self._later(told.built_on))
        self.later.setVisible(bool(told.built_on))
        self._of.show_only([Of(kind) for kind in told.kinds])
        self._of.setVisible(len(told.kinds) > 1)
        self._of.show_value(Of(report.kind))
        stayed = self._stayed(report)
        self._which.setVisible(0 < len(stayed) < len(report.rows))
        self._which.show_value(Which.STAYED if stayed else Which.ALL)
        self._list(stayed or report.rows)

    def _list(self, rows: Sequence[Row]) -> None:
        if self.told is not None:
            self._model.show_report(rows, self.told.report)
            self.table.scrollToTop()
            if rows and rows[0].reason is not None:
                self.table.selectRow(0)

    def _show_reason(self) -> None:
        """Show in full why the chosen file is where it is: the table has room for its beginning."""
        rows = self.table.selectionModel().selectedRows()
        row = self._model.row(rows[0].row()) if rows else None
        words = "" if row is None or row.reason is None else printable(said(row.reason))
        self.reason.setText(sentence(words))
        self.reason.setVisible(bool(words))

    def _balance(self, report: Reconciliation) -> str:
        """Files in, files out, and how they are divided."""
        missing = report.counts.get("missing", 0)
        pending = report.counts.get("pending", 0)
        found = sum(report.counts.values()) - missing - pending
        words = self.tr("%Ln file(s) in, {0} accounted for", "", report.files).format(number(found))
        names: dict[str, int] = {}
        for state in get_args(State):
            if count := report.counts.get(state, 0):
                name = state_name(state, report.kind).lower()
                names[name] = names.get(name, 0) + count
        of_state = self.tr("{0} {1}", "how many files are in a state: 3 moved")
        shares = (of_state.format(number(count), name) for name, count in names.items())
        return " · ".join([words, *shares])

    def _later(self, built_on: Sequence[int]) -> str:
        if len(built_on) == 1:
            return self.tr(
                "Run {0} moved the same photos again: undo it first, then this one."
            ).format(built_on[0])
        return self.tr(
            "Runs {0} moved the same photos again: undo them first, in this order."
        ).format(", ".join(map(str, built_on)))

    @staticmethod
    def _stayed(report: Reconciliation) -> list[Row]:
        """Files that are not where they were to go, and those with something to know."""
        return [
            row
            for row in report.rows
            if row.state not in {"moved", "put_back"} or row.reason is not None
        ]

    def _on_of(self, of: Of) -> None:
        self.kind_wanted.emit(of.value)

    def _on_which(self, which: Which) -> None:
        if self.told is not None:
            report = self.told.report
            rows = report.rows if which is Which.ALL else self._stayed(report)
            self._list(rows)

    def _make_export(self) -> QPushButton:
        button = QPushButton(self.tr("Export"))
        button.setObjectName("menu")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Export the report"))
        button.setToolTip(self.tr("Write this report into a file"))
        menu = QMenu(button)
        menu.addAction(self.tr("&CSV, for a spreadsheet…")).triggered.connect(
            partial(self._on_export, "csv")
        )
        menu.addAction(self.tr("&JSON, for scripts…")).triggered.connect(
            partial(self._on_export, "json")
        )
        button.setMenu(menu)
        return button

    def _on_export(self, form: Format) -> None:
        if self.told is None:
            return
        report = self.told.report
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / f"run-{report.batch}-{report.kind}.{form}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the report"), str(proposed), f"*.{form}"
        )
        if chosen:
            self.export_wanted.emit(report, Path(chosen), form)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._of)
        head.addWidget(self._which)
        head.addWidget(self.export_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.balance)
        layout.addWidget(self.later)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.reason)
