"""Earlier runs and the trash: what was done, and taking any of it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organizer.files.reconciliation import Reconciliation
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.photo_item import printable
from organizer.ui.history.reading import Reader
from organizer.ui.history.records import Format, Records, export, trashed
from organizer.ui.history.runs_view import RunsView
from organizer.ui.history.trash_list import TrashList
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.wording import explained

_SIZE = QSize(900, 640)


class Page(StrEnum):
    """What is shown."""

    RUNS = "runs"
    TRASH = "trash"


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
        self._locked = locked
        self._reader = Reader(runner, self._on_failed, self)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        self.runs = RunsView(records, self._reader, run)
        self.trash = TrashList()
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
        self._reader.read(partial(trashed, records), self.trash.show_entries)

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
        self._reader.forget()
        super().done(result)

    # What is said

    def _on_failed(self, error: Exception) -> None:
        self._say(explained(error), "problem")

    def _say(self, words: str, tone: str = "muted") -> None:
        self.said.setText(words)
        self.said.setObjectName(tone)
        self.said.style().polish(self.said)
        self.said.setVisible(bool(words))

    def _export(self, report: Reconciliation, path: Path, form: Format) -> None:
        self._say("")
        self._reader.read(partial(export, report, path, form), self._say_exported)

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
        self._stack.addWidget(self.runs)
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
        self.runs.chosen_changed.connect(self._show_offers)
        self.runs.report.export_wanted.connect(self._export)
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

    def _show_offers(self) -> None:
        run = self.runs.chosen()
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
        run = self.runs.chosen()
        if run is None:
            return
        self.accept()
        if run.state == "interrupted":
            self.recover_wanted.emit("undo", run.moves)
        else:
            self.undo_wanted.emit(run.batch)

    def _on_redo(self) -> None:
        run = self.runs.chosen()
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
