"""Earlier runs as a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from organizer.files.batches import BatchSummary
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.tables import ColumnOf, RowsModel
from organizer.ui.widgets.wording import moment, number


class Column(IntEnum):
    """The columns."""

    RUN = 0
    WHEN = 1
    FOLDER = 2
    PHOTOS = 3
    STATE = 4


class HistoryModel(RowsModel[BatchSummary]):
    """Runs, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = (
            ColumnOf(self.tr("Run"), lambda run: str(run.batch)),
            ColumnOf(self.tr("When"), lambda run: moment(run.when.astimezone())),
            ColumnOf(self.tr("Folder"), lambda run: printable(str(run.folder))),
            ColumnOf(self.tr("Photos"), lambda run: number(run.moves)),
            ColumnOf(self.tr("State"), self._state),
        )

    def _state(self, run: BatchSummary) -> str:
        if run.state == "interrupted":
            return self.tr("Interrupted")
        if run.state == "undone":
            return self.tr("Partly undone") if run.undoable else self.tr("Undone")
        return self.tr("Done") if run.undoable else self.tr("Done, a later run built on it")
