"""The folders that were opened last, each with a way to forget it."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets import icons
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.theme import Theme

_SHOWN = 5


class RecentFolders(QWidget):
    """A heading and a line for each folder; hidden where there are none.

    Signals:
        chosen: A folder (a Path) is to be opened.
        forget_wanted: A folder (a Path) is to be taken off the list; ``None`` for all.
    """

    chosen = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._folders: tuple[str, ...] = ()
        self._gone: frozenset[str] = frozenset()
        heading = QLabel(self.tr("Recent folders"))
        heading.setObjectName("caption")
        clear = QPushButton(self.tr("Clear list"))
        clear.setObjectName("quiet")
        clear.setToolTip(self.tr("Forget these folders; nothing in them is touched"))
        clear.setAccessibleName(self.tr("Clear the list of recent folders"))
        clear.clicked.connect(lambda: self.forget_wanted.emit(None))
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 4, 0)
        head.addWidget(heading, 1)
        head.addWidget(clear)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """The folders that are listed."""
        return self._folders

    def show_folders(self, folders: Sequence[str]) -> None:
        """List folders."""
        self._folders = tuple(folders[:_SHOWN])
        self._fill()

    def mark_gone(self, gone: Collection[str]) -> None:
        """Say of these that they are not there."""
        if frozenset(gone) != self._gone:
            self._gone = frozenset(gone)
            self._fill()

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for folder in self._folders:
            self._lines.addWidget(self._line(Path(folder), gone=folder in self._gone))
        icons.tint(self, self._theme.colours)
        self.setVisible(bool(self._folders))

    def _line(self, folder: Path, *, gone: bool) -> QWidget:
        line = QWidget()
        name = printable(folder.name or str(folder))
        button = QPushButton(name.replace("&", "&&"))
        aside = ElidedLabel(self._where(folder, gone=gone))
        aside.setObjectName("muted")
        aside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QHBoxLayout(button)
        room = button.fontMetrics().horizontalAdvance(button.text())
        inside.setContentsMargins(60 + room, 0, 12, 0)
        inside.addWidget(aside, 1)
        button.setObjectName("recent")
        button.setToolTip(printable(os.fspath(folder)))
        button.setAccessibleName(self.tr("Open {0}").format(name))
        button.setAccessibleDescription(aside.text())
        button.setEnabled(not gone)
        icons.give(button, "folder", "accent")
        button.clicked.connect(partial(self.chosen.emit, folder))
        forget = QToolButton()
        forget.setObjectName("flat")
        forget.setToolTip(self.tr("Take it off this list; nothing in it is touched"))
        forget.setAccessibleName(self.tr("Take {0} off the list").format(name))
        icons.give(forget, "close", "muted")
        forget.clicked.connect(partial(self.forget_wanted.emit, folder))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(button, 1)
        row.addWidget(forget)
        return line

    def _where(self, folder: Path, *, gone: bool) -> str:
        parent = printable(str(folder.parent)).replace(str(Path.home()), "~", 1)
        return self.tr("not there now · {0}").format(parent) if gone else parent
