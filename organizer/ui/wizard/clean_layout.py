"""How the page for cleaning is put together; knows no photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.class_bars import ClassBars
from organizer.ui.wizard.clean_foot import CleanFoot
from organizer.ui.wizard.clean_grid import CleanGrid
from organizer.ui.wizard.clean_model import CleanModel
from organizer.ui.wizard.parts import plain_label

_LEFT = 240


class CleanLayout(QWidget):
    """The widgets of the page, laid out in it.

    Attributes:
        classes: The classes with their bars.
        model: The photos that are shown.
        grid: Where they are.
        notices: What went wrong.
        foot: What takes long, how far it is, and its end.
    """

    def __init__(self, page: QWidget, thumbnails: Thumbnails, theme: Theme) -> None:
        super().__init__(page)
        self._theme = theme
        self.classes = ClassBars(theme)
        self.model = CleanModel(self)
        self.grid = CleanGrid(self.model, thumbnails, theme, self)
        self.notices = NoticeBar(theme)
        self.notices.setContentsMargins(8, 0, 8, 0)  # it ends where the page does
        self._heading = plain_label("heading", wraps=False)
        self._summary = plain_label("muted", wraps=False)
        self._remarks = plain_label("caution", wraps=False)
        self._remarks.setWordWrap(True)
        self.foot = CleanFoot()
        self._tools = QHBoxLayout()
        self._tools.setSpacing(8)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        self._lay_out()

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
        right = QWidget()
        main = QVBoxLayout(right)
        main.setContentsMargins(12, 12, 24, 4)
        main.setSpacing(8)
        main.addLayout(head)
        main.addLayout(self._tools)
        main.addWidget(self.grid, 1)
        main.addWidget(self.foot)
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
