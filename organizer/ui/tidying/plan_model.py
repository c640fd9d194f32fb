"""A plan as a table: from, to, and why."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QSortFilterProxyModel
from PySide6.QtGui import QColor

from organizer.files.plan import Move, Plan, Skip
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.tables import AnyIndex, ColumnOf, RowsModel
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import percent, said, sentence


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


class PlanModel(RowsModel[Move | Skip]):
    """The moves of one plan, then its skips; another plan is another model."""

    def __init__(self, plan: Plan, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = plan.folder
        self._theme = theme
        self.columns = (
            ColumnOf(self.tr("From"), self._source, _whole_source, self._muted),
            ColumnOf(self.tr("To, or why it stays"), self._fate, _whole_fate, self._colour_of_fate),
            ColumnOf(self.tr("Label"), _label, None, self._muted),
            ColumnOf(self.tr("Sure"), self._sureness, None, self._muted),
            ColumnOf(self.tr("With it"), _companions, _whole_companions, self._muted),
        )
        self.show_rows((*plan.moves, *plan.skips))

    def _source(self, step: Move | Skip) -> str:
        return self._short(step.group.lead.path)

    def _fate(self, step: Move | Skip) -> str:
        if isinstance(step, Skip):
            return sentence(said(step.reason))
        return self._short(step.target)

    def _sureness(self, step: Move | Skip) -> str:
        if isinstance(step, Skip) or step.verdict is None:
            return ""
        by = {"user": self.tr("by you"), "rule": self.tr("by rule")}
        return by.get(step.verdict.source) or percent(step.verdict.confidence)

    def _colour_of_fate(self, step: Move | Skip) -> QColor:
        if isinstance(step, Skip):
            wrong = step.kind in ("unreadable", "blocked")
            return self._theme.colour("error" if wrong else "muted")
        return self._theme.colour("text")

    def _muted(self, _step: Move | Skip) -> QColor:
        return self._theme.colour("muted")

    def _short(self, path: Path) -> str:
        inside = path.is_relative_to(self._folder)
        return printable(str(path.relative_to(self._folder) if inside else path))


def _whole_source(step: Move | Skip) -> str:
    return printable(str(step.group.lead.path))


def _whole_fate(step: Move | Skip) -> str:
    return said(step.reason) if isinstance(step, Skip) else printable(str(step.target))


def _label(step: Move | Skip) -> str:
    return "" if isinstance(step, Skip) or step.verdict is None else step.verdict.category


def _companions(step: Move | Skip) -> str:
    targets = () if isinstance(step, Skip) else step.companion_targets
    return ", ".join(printable(path.suffix or path.name) for path in targets)


def _whole_companions(step: Move | Skip) -> str:
    targets = () if isinstance(step, Skip) else step.companion_targets
    return "\n".join(printable(str(path)) for path in targets)


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
        model = self.sourceModel()
        if not isinstance(model, PlanModel):
            return False
        return isinstance(model.row(source_row), Move) == (self._show is Show.MOVES)
