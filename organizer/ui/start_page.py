"""What a person sees first: choose a folder, drop one, or take a recent one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from organizer.ui import icons
from organizer.ui.photo_item import printable
from organizer.ui.theme import Theme

_WIDTH = 620


def dropped_folder(data: QMimeData) -> Path | None:
    """The folder that is being dropped: the first one, or the folder of the first file."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            return path if path.is_dir() else path.parent
    return None


class StartPage(QWidget):
    """The page without an open folder.

    Signals:
        choose_wanted: The user wants to choose a folder.
        folder_chosen: A recent or dropped folder (a Path).
    """

    choose_wanted = Signal()
    folder_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._theme = theme
        self._drop = self._make_drop()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent_heading = QLabel(self.tr("Recent folders"))
        self._recent_heading.setObjectName("caption")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._drop)
        column.addSpacing(20)
        column.addWidget(self._recent_heading)
        column.addSpacing(4)
        column.addLayout(self._recent)
        column.addStretch(2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addStretch(1)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(_WIDTH)
        layout.addWidget(middle, 6)
        layout.addStretch(1)

    def show_recent(self, folders: Sequence[str]) -> None:
        """List the folders that were opened last."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for folder in folders[:5]:
            self._recent.addWidget(self._recent_button(Path(folder)))
        self._recent_heading.setVisible(bool(folders))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Say that a folder may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """It went elsewhere."""
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        self._mark(over=False)
        folder = dropped_folder(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self.folder_chosen.emit(folder)

    def _make_drop(self) -> QFrame:
        drop = QFrame()
        drop.setObjectName("drop")
        glyph = QLabel()
        glyph.setPixmap(icons.application_icon().pixmap(72, 72))
        glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel(self.tr("Tidy a folder of photos"))
        title.setObjectName("title")
        words = QLabel(
            self.tr(
                "Drop a folder here. You see what each photo shows and what would happen to it; "
                "nothing is moved before you say so, and everything can be undone."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QPushButton(self.tr("Choose a folder…"))
        choose.setObjectName("primary")
        choose.setToolTip(self.tr("Choose the folder to tidy (Ctrl+O)"))
        choose.setAccessibleName(self.tr("Choose a folder"))
        choose.setMinimumHeight(36)
        choose.clicked.connect(self.choose_wanted)
        layout = QVBoxLayout(drop)
        layout.setContentsMargins(32, 28, 32, 32)
        layout.setSpacing(8)
        layout.addWidget(glyph)
        layout.addSpacing(4)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(12)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignCenter)
        return drop

    def _recent_button(self, folder: Path) -> QPushButton:
        name = printable(folder.name or str(folder))
        where = printable(str(folder.parent)).replace(str(Path.home()), "~", 1)
        button = QPushButton(name.replace("&", "&&"))
        aside = QLabel(where)
        aside.setObjectName("muted")
        aside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(button)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(aside, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        button.setObjectName("recent")
        button.setToolTip(printable(os.fspath(folder)))
        button.setAccessibleName(self.tr("Open {0}").format(name))
        icons.give(button, "folder", "accent")
        icons.tint(button, self._theme.colours)
        button.clicked.connect(partial(self.folder_chosen.emit, folder))
        return button

    def _mark(self, *, over: bool) -> None:
        self._drop.setProperty("over", over)
        self._drop.style().polish(self._drop)
