"""The dry run: what would happen, before anything has."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.plan import Plan
from organizer.files.rules import Mode
from organizer.ui.tidying.plan_model import Column, PlanFilter, PlanModel, Show
from organizer.ui.widgets import icons
from organizer.ui.widgets.segments import Segments
from organizer.ui.widgets.tables import wanted_width
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_MOST_SPANS = 2000
"""Spans cost a table time and memory; where there are more, long reasons end in dots."""


class PreviewPage(QWidget):
    """Shows one plan; the very same plan is applied.

    Signals:
        apply_wanted: The user wants :attr:`plan` to happen.
        back_wanted: The user wants to go back to the photos.
    """

    apply_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self.plan: Plan | None = None
        self._model: PlanModel | None = None
        self._wanted: dict[Column, int] = {}
        self._filter = PlanFilter(self)
        self._back = QToolButton()
        self._back.setToolTip(self.tr("Back to the photos (Esc)"))
        self._back.setObjectName("flat")
        self._back.setAccessibleName(self.tr("Back to the photos"))
        icons.give(self._back, "arrow-left")
        self._back.clicked.connect(self.back_wanted)
        self._title = QLabel()
        self._title.setObjectName("title")
        self._summary = QLabel()
        self._summary.setObjectName("muted")
        self._summary.setWordWrap(True)
        self._show = Segments(
            self.tr("Shown"),
            [
                (Show.ALL, self.tr("All"), self.tr("All photos")),
                (Show.MOVES, self.tr("Moves"), self.tr("Photos that move")),
                (Show.STAYS, self.tr("Stays"), self.tr("Photos that stay, and why")),
            ],
        )
        self._show.show_value(Show.ALL)
        self._show.picked.connect(self._show_only)
        self._table = self._make_table()
        self._banner = QFrame()
        self._apply = QPushButton()
        self._apply.setObjectName("primary")
        self._apply.setAccessibleName(self.tr("Apply"))
        self._apply.setToolTip(self.tr("Do what the table says (Ctrl+Return)"))
        self._apply.clicked.connect(self.apply_wanted)
        self._lay_out()

    @property
    def apply_button(self) -> QPushButton:
        """The button that makes it happen."""
        return self._apply

    @property
    def table(self) -> QTableView:
        """The table."""
        return self._table

    def show_plan(self, plan: Plan, mode: Mode, *, read_only: bool) -> None:
        """Show a plan."""
        old, self.plan = self._model, plan
        self._model = PlanModel(plan, self._theme, self)
        self._filter.setSourceModel(self._model)
        self._table.setModel(self._filter)
        if old is not None:
            old.deleteLater()
        moves = len(plan.moves)
        self._apply.setText(self._deed(mode, moves))
        self._apply.setEnabled(bool(moves) and not read_only)
        self._title.setText(self.tr("Preview") if moves else self.tr("Nothing to do"))
        self._summary.setText(self._counted(plan))
        self._banner.setVisible(bool(moves))
        self._show.show_value(Show.ALL)
        self._show_only(Show.ALL)
        self._table.scrollToTop()
        has_companions = any(move.companion_targets for move in plan.moves)
        self._table.setColumnHidden(Column.WITH, not has_companions)
        has_labels = any(move.verdict is not None for move in plan.moves)
        self._table.setColumnHidden(Column.LABEL, not has_labels)
        self._table.setColumnHidden(Column.SURE, not has_labels)
        self._wanted = {
            column: wanted_width(self._model, column, moves or len(plan.skips)) for column in Column
        }
        self._fit_columns()

    def show_moving(self, *, moving: bool) -> None:
        """Say that nothing has happened only while that is so; the way back is open then."""
        self._banner.setVisible(not moving and self.plan is not None and bool(self.plan.moves))
        self._back.setEnabled(not moving)
        self._cancel.setEnabled(not moving)

    def _show_only(self, show: str) -> None:
        """Filter the rows, and let each reason to stay have its row's whole width."""
        self._filter.show_only(Show(show))
        self._table.clearSpans()
        rows = self._filter.rowCount()
        moves = len(self.plan.moves) if self.plan is not None and show != Show.STAYS else 0
        if show != Show.MOVES and rows - moves <= _MOST_SPANS:
            for row in range(moves, rows):
                self._table.setSpan(row, Column.TO, 1, len(Column) - Column.TO)

    def _deed(self, mode: Mode, moves: int) -> str:
        if not moves:
            return self.tr("Nothing to move")
        if mode is Mode.RENAME:
            return self.tr("Rename %Ln photo(s)", "", moves)
        return self.tr("Move %Ln photo(s)", "", moves)

    def _counted(self, plan: Plan) -> str:
        companions = sum(len(move.companion_targets) for move in plan.moves)
        moving = self.tr("%Ln move(s)", "", len(plan.moves))
        if companions:
            moving = self.tr("{0} (and %Ln file(s) with them)", "", companions).format(moving)
        parts = [moving]
        kinds = Counter(skip.kind for skip in plan.skips)
        said = {
            "in_place": self.tr("{0} already in place"),
            "unsure": self.tr("{0} without a sure label"),
            "unreadable": self.tr("{0} unreadable"),
            "blocked": self.tr("{0} blocked"),
            "rule": self.tr("{0} kept by your rules"),
        }
        parts += [words.format(number(kinds[kind])) for kind, words in said.items() if kinds[kind]]
        return " · ".join(parts)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("What would happen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
        table.horizontalHeader().setHighlightSections(False)
        return table

    def _fit_columns(self) -> None:
        """Give each column what its words take; from and to share what is left."""
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.TO, QHeaderView.ResizeMode.Stretch)
        room = left = self.width() - 48
        for column in (Column.LABEL, Column.SURE, Column.WITH):
            width = min(self._wanted[column], room // 4)
            header.resizeSection(column, width)
            left -= 0 if self._table.isColumnHidden(column) else width
        part = self._wanted[Column.FROM] / (self._wanted[Column.FROM] + self._wanted[Column.TO])
        header.resizeSection(Column.FROM, round(left * min(0.5, max(0.25, part))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        if self._model is not None:
            self._fit_columns()

    def _lay_out(self) -> None:
        banner = self._banner
        banner.setObjectName("banner")
        nothing = QLabel(self.tr("Nothing has happened yet. This is what would be done."))
        nothing.setWordWrap(True)
        row = QHBoxLayout(banner)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(nothing)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._summary)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(self._show, 0, Qt.AlignmentFlag.AlignVCenter)
        self._cancel = cancel = QPushButton(self.tr("Back"))
        cancel.setAccessibleName(self.tr("Back to the photos"))
        cancel.setToolTip(self.tr("Change nothing and go back (Esc)"))
        cancel.clicked.connect(self.back_wanted)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(banner, 1)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self._apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        layout.addLayout(foot)
