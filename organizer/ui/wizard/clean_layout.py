"""How the page for cleaning is put together; knows no photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QDrag, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number
from organizer.ui.wizard.class_bars import ClassBars
from organizer.ui.wizard.clean_card import CleanCard
from organizer.ui.wizard.clean_model import CleanModel
from organizer.ui.wizard.parts import plain_label

_LEFT = 240
_DRAGGED = 40


class CleanGrid(QListView):
    """The photos of one class.

    Signals:
        menu_wanted: Where on the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(
        self, model: CleanModel, thumbnails: Thumbnails, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty = ""
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Photos of the category"))
        self.setModel(model)
        self._card = CleanCard(model, thumbnails, theme, self)
        self.setItemDelegate(self._card)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWrapping(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that columns never jump when it appears; without a need it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(40)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def say_when_empty(self, words: str) -> None:
        """What to show where there are no photos."""
        self._empty = words
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the columns fill the width."""
        self.setGridSize(self._card.cell_for(self.viewport().width() - 1, self.fontMetrics()))
        super().resizeEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802, ARG002 - Qt's signature
        """Drag the chosen photos; the pointer carries how many."""
        indexes = self.selectionModel().selectedIndexes()
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        label = QLabel(number(len(indexes)))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setObjectName("heading")
        label.resize(_DRAGGED, _DRAGGED)
        drag.setPixmap(label.grab())
        drag.setHotSpot(QPoint(_DRAGGED // 2, _DRAGGED // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the menu; also from the keyboard, beside the current card."""
        position = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            card = self.visualRect(self.currentIndex())
            position = self.viewport().mapToGlobal(card.center())
        self.menu_wanted.emit(position)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards, or the words that say why there are none."""
        if self._empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour("muted"))
            area = self.viewport().rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty)
            painter.end()
            return
        super().paintEvent(event)


class CleanLayout(QWidget):
    """The widgets of the page, laid out in it.

    Attributes:
        classes: The classes with their bars.
        model: The photos that are shown.
        grid: Where they are.
        notices: What went wrong.
        stop_looking: The button that ends the looking.
    """

    def __init__(self, page: QWidget, thumbnails: Thumbnails, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme
        self.classes = ClassBars(theme)
        self.model = CleanModel(thumbnails, self)
        self.grid = CleanGrid(self.model, thumbnails, theme, self)
        self.notices = NoticeBar(theme)
        self._heading = plain_label("heading", wraps=False)
        self._summary = plain_label("muted", wraps=False)
        self._remarks = plain_label("caution", wraps=False)
        self._remarks.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How far the looking is"))
        self._doing = plain_label("muted", wraps=False)
        self.stop_looking = QPushButton(self.tr("Stop looking"))
        self.stop_looking.setObjectName("cleanStop")
        self.stop_looking.setAccessibleName(self.tr("Stop looking"))
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        self._lay_out()
        self.hide_progress()

    def show_actions(self, first: Sequence[QAction], last: Sequence[QAction]) -> None:
        """Put a button for each action above the grid."""
        for action in first:
            _add_button(self._tools, action)
        self._tools.addStretch(1)
        for action in last:
            _add_button(self._tools, action)

    def show_heading(self, name: str, summary: str) -> None:
        """Say whose photos are shown."""
        self._heading.setText(name)
        self._summary.setText(summary)

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Say what the numbers of photos are too small or too uneven for."""
        words = "\n\n".join(remarks)
        self._remarks.setText(words)
        self._remarks.setVisible(bool(words))

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far the looking is."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._doing.setText(words)
        self._foot.show()

    def hide_progress(self) -> None:
        """Nothing is looked at any more."""
        self._foot.hide()

    def _lay_out(self) -> None:
        left = QWidget()
        side = QVBoxLayout(left)
        side.setContentsMargins(24, 12, 12, 12)
        side.setSpacing(8)
        side.addWidget(self.classes, 1)
        side.addWidget(self._remarks)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._summary, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 4, 0, 4)
        foot.setSpacing(12)
        foot.addWidget(self._doing)
        foot.addWidget(self._progress, 1)
        foot.addWidget(self.stop_looking)
        right = QWidget()
        main = QVBoxLayout(right)
        main.setContentsMargins(12, 12, 12, 4)
        main.setSpacing(8)
        main.addLayout(head)
        main.addLayout(self._tools)
        main.addWidget(self.grid, 1)
        main.addWidget(self._foot)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("clear")
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LEFT, 4 * _LEFT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(split, 1)
        left.setMinimumSize(QSize(160, 0))


def _add_button(layout: QHBoxLayout, action: QAction) -> None:
    """Add a button that does what an action does, and is what it is."""
    button = QPushButton()
    button.setObjectName(action.objectName())
    button.setAutoDefault(False)
    button.clicked.connect(action.trigger)
    layout.addWidget(button)

    def follow() -> None:
        button.setText(action.text())
        keys = action.shortcut().toString()
        said = f"{action.text()} ({keys})"
        button.setToolTip(said)
        button.setAccessibleName(action.text())
        button.setAccessibleDescription(said)
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    action.changed.connect(follow)
    follow()
