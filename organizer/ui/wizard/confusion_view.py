"""What was taken for what: a table that opens the photos behind each of its cells."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from organizer.training.metrics import Metrics
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number

_CELL = 34
_WIDEST = 120


class ConfusionModel(QAbstractTableModel):
    """Counts of photos: a row for what they show, a column for what they were called."""

    GROUND = Qt.ItemDataRole.UserRole
    """The colour of a cell; the style sheet would leave out the usual background."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics: Metrics | None = None

    def show_metrics(self, metrics: Metrics | None) -> None:
        """Show other numbers."""
        self.beginResetModel()
        self._metrics = metrics
        self.endResetModel()

    def labels_at(self, index: QModelIndex | QPersistentModelIndex) -> tuple[str, str] | None:
        """What the photos of a cell show, and what they were called."""
        if self._metrics is None or not index.isValid():
            return None
        return self._metrics.labels[index.row()], self._metrics.labels[index.column()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """One a category."""
        return 0 if parent.isValid() or self._metrics is None else len(self._metrics.labels)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008
        """One a category."""
        return self.rowCount(parent)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The count, its colour, and the same as a sentence."""
        labels = self.labels_at(index)
        if labels is None or self._metrics is None:
            return None
        count = int(self._metrics.confusion[index.row(), index.column()])
        right = labels[0] == labels[1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return number(count) if count else ""
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case ConfusionModel.GROUND:
                return self._ground(index.row(), count, right=right)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(labels, count)
            case _:
                return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,  # noqa: ARG002
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The category."""
        if self._metrics is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return printable(self._metrics.labels[section])
        return None

    def _ground(self, row: int, count: int, *, right: bool) -> QColor | None:
        if not count or self._metrics is None:
            return None
        colour = QColor(self._theme.colour("accent" if right else "error"))
        whole = max(1, int(self._metrics.confusion[row].sum()))
        colour.setAlpha(40 + round(70 * count / whole))  # text on it keeps its contrast
        return colour

    def _sentence(self, labels: tuple[str, str], count: int) -> str:
        truth, said = map(printable, labels)
        if truth == said:
            return self.tr("{0}: %Ln photo(s) recognised", "", count).format(truth)
        return self.tr("{0} called {1}: %Ln photo(s)", "", count).format(truth, said)


class _Cell(QStyledItemDelegate):
    """Paints the colour of a cell below its count."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint it."""
        ground = index.data(ConfusionModel.GROUND)
        rect: QRect = option.rect
        if isinstance(ground, QColor):
            painter.fillRect(rect.adjusted(1, 1, -1, -1), ground)
        state: QStyle.StateFlag = option.state
        painter.setPen(option.palette.text().color())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, index.data() or "")
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(option.palette.highlight().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(2, 2, -2, -2))


class ConfusionView(QTableView):
    """The table.

    Signals:
        cell_chosen: What the photos show, and what they were called.
    """

    cell_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was taken for what"))
        self.confusion = ConfusionModel(theme, self)
        self.setModel(self.confusion)
        self.setItemDelegate(_Cell(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setMaximumWidth(_WIDEST)
        self.verticalHeader().setDefaultSectionSize(_CELL)
        self.verticalHeader().setMinimumSectionSize(_CELL)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def show_metrics(self, metrics: Metrics | None) -> None:
        """Show other numbers."""
        self.confusion.show_metrics(metrics)
        labels = () if metrics is None else metrics.labels
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in labels), default=0)
        self.horizontalHeader().setDefaultSectionSize(min(_WIDEST, max(64, widest + 32)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of a small table; a large one scrolls."""
        header = self.horizontalHeader().sizeHint().height()
        rows = min(8, self.confusion.rowCount())
        return QSize(super().sizeHint().width(), header + rows * _CELL + 4)

    def _on_current(self, now: QModelIndex) -> None:
        labels = self.confusion.labels_at(now)
        if labels is not None:
            self.cell_chosen.emit(*labels)
