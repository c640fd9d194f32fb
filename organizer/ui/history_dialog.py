"""Earlier runs and the trash: what was done, and taking any of it back."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from enum import IntEnum, StrEnum
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organizer.files.batches import BatchSummary, Kind
from organizer.files.reconciliation import Reconciliation
from organizer.ui import records as reading
from organizer.ui.jobs import Job, JobRunner
from organizer.ui.photo_item import printable
from organizer.ui.records import Format, Records, Told
from organizer.ui.report_view import ReportView
from organizer.ui.segments import Segments
from organizer.ui.tables import RowsModel, make_table, width_of
from organizer.ui.trash_list import TrashList
from organizer.ui.wording import explained, longest_moment, moment, number

T = TypeVar("T")

_SIZE = QSize(900, 640)


class Column(IntEnum):
    """The columns."""

    RUN = 0
    WHEN = 1
    FOLDER = 2
    PHOTOS = 3
    STATE = 4


class Page(StrEnum):
    """What is shown."""

    RUNS = "runs"
    TRASH = "trash"


class HistoryModel(RowsModel[BatchSummary]):
    """Runs, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Run"),
            self.tr("When"),
            self.tr("Folder"),
            self.tr("Photos"),
            self.tr("State"),
        )

    def words(self, row: BatchSummary, column: int) -> str:
        """What a cell says."""
        match Column(column):
            case Column.RUN:
                return str(row.batch)
            case Column.WHEN:
                return moment(row.when.astimezone())
            case Column.FOLDER:
                return printable(str(row.folder))
            case Column.PHOTOS:
                return number(row.moves)
            case _:
                return self._state(row)

    def _state(self, run: BatchSummary) -> str:
        if run.state == "interrupted":
            return self.tr("Interrupted")
        if run.state == "undone":
            return self.tr("Partly undone") if run.undoable else self.tr("Undone")
        return self.tr("Done") if run.undoable else self.tr("Done, a later run built on it")


class _Reading(QObject):
    """Something that is being read; goes with the dialog, and then nothing is shown any more."""

    def __init__(
        self,
        job: Job,
        show: Callable[[list[Any]], object],
        fail: Callable[[Exception], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._job = job
        self._show = show
        self._fail = fail
        self._found: list[Any] = []
        self.running = True
        job.batch.connect(self._on_batch)
        job.finished.connect(self._on_finished)
        job.failed.connect(self._on_failed)

    def forget(self) -> None:
        """What is read is not wanted any more."""
        if self.running:
            self.running = False
            self._job.cancel(discard=True)

    def _on_batch(self, batch: list[Any]) -> None:
        self._found.extend(batch)

    def _on_finished(self, _result: object) -> None:
        if self.running:
            self.running = False
            self._show(self._found)

    def _on_failed(self, error: Exception) -> None:
        if self.running:
            self.running = False
            self._fail(error)


class HistoryDialog(QDialog):
    """The list of runs with what became of each, and the list of what is in the trash.

    Signals:
        undo_wanted: The number of the run to take back.
        redo_wanted: The number of the run to do again.
        recover_wanted: ``"continue"`` or ``"undo"`` what was interrupted, and its photos in all.
        restore_wanted: Numbers (a list) of what is to be put back from the trash.
    """

    undo_wanted = Signal(int)
    redo_wanted = Signal(int)
    recover_wanted = Signal(str, int)
    restore_wanted = Signal(list)

    def __init__(
        self,
        records: Records,
        runner: JobRunner,
        *,
        locked: bool,
        run: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the dialog and begin to read.

        Args:
            records: Where it is written what was done.
            runner: Reads it.
            locked: Whether nothing may be moved now.
            run: The number of the run to show first; ``None`` for the latest.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self._records = records
        self._runner = runner
        self._locked = locked
        self._run = run
        self._readings: list[_Reading] = []
        self._report_reading: _Reading | None = None
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
        self.trash = TrashList()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self.pages = Segments(
            self.tr("History"),
            [
                (Page.RUNS, self.tr("Runs"), self.tr("What was moved")),
                (Page.TRASH, self.tr("Trash"), self.tr("What was put into the trash")),
            ],
        )
        self.undo_button = self._button(self.tr("Undo this run"), self._on_undo)
        self.redo_button = self._button(self.tr("Redo this run"), self._on_redo)
        self.restore_button = self._button(self.tr("Put back"), self._on_restore)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._fit_screen()
        self.show_page(Page.RUNS)
        self._read(partial(reading.runs, records), self._show_runs)
        self._read(partial(reading.trashed, records), self.trash.show_entries)

    def show_page(self, page: Page) -> None:
        """Show the runs or the trash."""
        on_runs = page is Page.RUNS
        self.pages.show_value(page)
        self._stack.setCurrentIndex(0 if on_runs else 1)
        self.undo_button.setVisible(on_runs)
        self.redo_button.setVisible(on_runs)
        self.restore_button.setVisible(not on_runs)

    def done(self, result: int) -> None:
        """Close; what is still being read is not wanted any more."""
        for each in self._readings:
            each.forget()
        super().done(result)

    # Reading

    def _read(
        self, work: Callable[[], Generator[T, None, None]], show: Callable[[list[T]], object]
    ) -> _Reading:
        """Read something off the window's thread and show all of it at once."""
        begun = _Reading(self._runner.start(work), show, self._on_failed, self)
        self._readings = [each for each in self._readings if each.running]
        self._readings.append(begun)
        return begun

    def _on_failed(self, error: Exception) -> None:
        self._say(explained(error), "problem")

    def _say(self, words: str, tone: str = "muted") -> None:
        self.said.setText(words)
        self.said.setObjectName(tone)
        self.said.style().polish(self.said)
        self.said.setVisible(bool(words))

    def _show_runs(self, runs: Sequence[BatchSummary]) -> None:
        self.model.show_rows(runs)
        self._words.setText(
            self.tr("Every run can be taken back: photos go to where they were, under their names.")
            if runs
            else self.tr("Nothing has been moved yet. What you apply appears here.")
        )
        self._split.setVisible(bool(runs))
        self._filler.setVisible(not runs)
        if runs:
            numbers = [run.batch for run in runs]
            self.table.selectRow(numbers.index(self._run) if self._run in numbers else 0)
            self.table.setFocus()

    def _want_report(self, kind: Kind | None = None) -> None:
        run = self._chosen()
        if self._report_reading is not None:
            self._report_reading.forget()
        if run is None:
            self.report.clear()
            return
        work = partial(reading.tell, self._records, run.batch, kind)
        self._report_reading = self._read(work, partial(self._show_told, run.batch))

    def _show_told(self, batch: int, told: Sequence[Told]) -> None:
        run = self._chosen()
        if told and run is not None and run.batch == batch:
            self.report.show_told(told[0])

    def _export(self, report: Reconciliation, path: Path, form: Format) -> None:
        self._say("")
        self._read(partial(reading.export, report, path, form), self._say_exported)

    def _say_exported(self, written: Sequence[Path]) -> None:
        for path in written:
            self._say(self.tr("The report is in {0}").format(printable(str(path))))

    # Putting it together

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("History"))
        heading.setObjectName("title")
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.pages)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(9)
        self._split.setObjectName("clear")
        self._split.addWidget(self.table)
        self._split.addWidget(self.report)
        self._split.setSizes([200, 300])
        self._split.setStretchFactor(1, 1)
        self._filler = QWidget()
        self._filler.hide()
        runs = QWidget()
        column = QVBoxLayout(runs)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._split, 1)
        column.addWidget(self._filler, 1)
        self._stack.addWidget(runs)
        self._stack.addWidget(self.trash)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.undo_button, self.redo_button, self.restore_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._button(self.tr("Close"), self.reject))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.said)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.pages.picked.connect(self.show_page)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.model.modelReset.connect(self._show_offers)
        self.report.kind_wanted.connect(self._want_report)
        self.report.export_wanted.connect(self._export)
        self.trash.chosen_changed.connect(self._show_offers)
        self._show_offers()

    def _fit_screen(self) -> None:
        room = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(QSize(room.width() - 48, room.height() - 64)))

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    # What can be done

    def _chosen(self) -> BatchSummary | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()) if rows else None

    def _on_chosen(self) -> None:
        self._want_report()
        self._show_offers()

    def _show_offers(self) -> None:
        run = self._chosen()
        interrupted = run is not None and run.state == "interrupted"
        free = run is not None and not self._locked
        can_undo = run is not None and (run.undoable or interrupted)
        can_redo = run is not None and (run.state == "undone" or interrupted)
        self.undo_button.setEnabled(free and can_undo)
        self.redo_button.setEnabled(free and can_redo)
        words = self.tr("Continue this run") if interrupted else self.tr("Redo this run")
        self.redo_button.setText(words)
        self.redo_button.setAccessibleName(words)
        self.restore_button.setEnabled(not self._locked and bool(self.trash.chosen()))

    def _on_undo(self) -> None:
        run = self._chosen()
        if run is None:
            return
        self.accept()
        if run.state == "interrupted":
            self.recover_wanted.emit("undo", run.moves)
        else:
            self.undo_wanted.emit(run.batch)

    def _on_redo(self) -> None:
        run = self._chosen()
        if run is None:
            return
        self.accept()
        if run.state == "interrupted":
            self.recover_wanted.emit("continue", run.moves)
        else:
            self.redo_wanted.emit(run.batch)

    def _on_restore(self) -> None:
        numbers = self.trash.chosen()
        if numbers:
            self.accept()
            self.restore_wanted.emit(numbers)
