"""The files of a run as a table: each with where it is now, and where to or why not."""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from organizer.files.batches import Kind
from organizer.files.reconciliation import Reconciliation, Row, State
from organizer.text import Text
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.tables import ColumnOf, RowsModel
from organizer.ui.widgets.wording import said


class Column(IntEnum):
    """The columns."""

    FILE = 0
    STATE = 1
    WHY = 2


class ReportModel(RowsModel[Row]):
    """Files of a run; paths are told from the run's folder on, and whole as tooltips."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._kind: Kind = "apply"
        self.columns = (
            ColumnOf(self.tr("File"), self._file, lambda row: printable(str(row.source))),
            ColumnOf(self.tr("Now"), lambda row: state_name(row.state, self._kind)),
            ColumnOf(self.tr("Where to, or why not"), self._why, _whole_why),
        )

    def show_report(self, rows: Sequence[Row], report: Reconciliation) -> None:
        """Show rows of a report."""
        self._folder, self._kind = report.folder, report.kind
        self.show_rows(rows)

    def _file(self, row: Row) -> str:
        return printable(_within(row.source, self._folder))

    def _why(self, row: Row) -> str:
        if row.reason is not None:
            return printable(said(_shortened(row.reason, self._folder)))
        return "" if row.target is None else f"→ {printable(_within(row.target, self._folder))}"


def _whole_why(row: Row) -> str:
    if row.reason is not None:
        return printable(said(row.reason))
    return "" if row.target is None else printable(str(row.target))


def state_name(state: State, kind: Kind) -> str:
    """Where a file is, in a word or two."""
    translate = QCoreApplication.translate
    if state == "moved":
        undone = kind == "undo"
        return translate("Report", "Put back") if undone else translate("Report", "Moved")
    return {
        "put_back": translate("Report", "Put back"),
        "stayed": translate("Report", "Stayed"),
        "skipped": translate("Report", "Stayed"),
        "rescued": translate("Report", "Set aside"),
        "missing": translate("Report", "Missing"),
        "pending": translate("Report", "Waiting"),
    }[state]


def _within(path: Path, folder: Path) -> str:
    """A path from a folder on, where it lies in it."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def _shortened(sentence: Text, folder: Path) -> Text:
    """A sentence in which paths below a folder are told from there on."""
    short = {
        key: _within(Path(value), folder)
        if isinstance(value, str | Path) and str(value).startswith(f"{folder}{os.sep}")
        else value
        for key, value in sentence.values.items()
    }
    return Text(sentence.template, short)
