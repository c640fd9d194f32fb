"""A plan as a table: from, to, and why."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from organizer.files.plan import Move, Plan, Skip
from organizer.ui.photo_item import printable
from organizer.ui.theme import Theme
from organizer.ui.wording import percent, said, sentence

AnyIndex = QModelIndex | QPersistentModelIndex
STEP_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns."""

    FROM = 0
    TO = 1
    LABEL = 2
    SURE = 3
    WITH = 4


class Show(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    MOVES = "moves"
    STAYS = "stays"


class PlanModel(QAbstractTableModel):
    """The moves of one plan, then its skips; another plan is another model."""

    def __init__(self, plan: Plan, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = plan.folder
        self._steps: Sequence[Move | Skip] = (*plan.moves, *plan.skips)
        self._theme = theme

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        """How many photos the plan speaks of."""
        return 0 if parent.isValid() else len(self._steps)

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
        return {
            Column.FROM: self.tr("From"),
            Column.TO: self.tr("To, or why it stays"),
            Column.LABEL: self.tr("Label"),
            Column.SURE: self.tr("Sure"),
            Column.WITH: self.tr("With it"),
        }[Column(section)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        step, column = self._steps[index.row()], Column(index.column())
        if role == STEP_ROLE:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(step, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(step, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(step, column)
        return None

    def _words(self, step: Move | Skip, column: Column) -> str:
        if column is Column.FROM:
            return self._short(step.group.lead.path)
        if isinstance(step, Skip):
            return sentence(said(step.reason)) if column is Column.TO else ""
        verdict = step.verdict
        match column:
            case Column.TO:
                return self._short(step.target)
            case Column.LABEL:
                return "" if verdict is None else verdict.category
            case Column.SURE if verdict is not None:
                by = {"user": self.tr("by you"), "rule": self.tr("by rule")}
                return by.get(verdict.source) or percent(verdict.confidence)
            case Column.WITH if step.companion_targets:
                return ", ".join(
                    printable(path.suffix or path.name) for path in step.companion_targets
                )
        return ""

    def _tooltip(self, step: Move | Skip, column: Column) -> str | None:
        if column is Column.FROM:
            return printable(str(step.group.lead.path))
        if isinstance(step, Skip):
            return said(step.reason) if column is Column.TO else None
        if column is Column.TO:
            return printable(str(step.target))
        if column is Column.WITH and step.companion_targets:
            return "\n".join(printable(str(path)) for path in step.companion_targets)
        return None

    def _colour(self, step: Move | Skip, column: Column) -> Any:
        if isinstance(step, Skip):
            wrong = step.kind in ("unreadable", "blocked") and column is Column.TO
            return self._theme.colour("error" if wrong else "muted")
        return self._theme.colour("text" if column is Column.TO else "muted")

    def _short(self, path: Path) -> str:
        inside = path.is_relative_to(self._folder)
        return printable(str(path.relative_to(self._folder) if inside else path))


class PlanFilter(QSortFilterProxyModel):
    """Shows moves, skips or both."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = Show.ALL

    def show_only(self, show: Show) -> None:
        """Choose what is shown."""
        self.beginFilterChange()
        self._show = show
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: AnyIndex) -> bool:  # noqa: N802, ARG002
        """Whether a row is shown."""
        if self._show is Show.ALL:
            return True
        step = self.sourceModel().index(source_row, 0).data(STEP_ROLE)
        return isinstance(step, Move) == (self._show is Show.MOVES)
