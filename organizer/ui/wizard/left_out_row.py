"""What was left out, and why: a line, and on request the whole list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.training.bringable import LeftOut
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.wording import said

_MOST = 500


class LeftOutRow(QWidget):
    """The line; hidden while nothing was left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._words = QLabel()
        self._words.setObjectName("caution")
        self._words.setWordWrap(True)
        self.show_all = QPushButton()
        self.show_all.setObjectName("link")
        self.show_all.setAutoDefault(False)
        self.show_all.clicked.connect(self._toggle)
        self.dismiss = QPushButton(self.tr("Dismiss"))
        self.dismiss.setObjectName("quiet")
        self.dismiss.setAutoDefault(False)
        self.dismiss.setAccessibleName(self.tr("Dismiss what was left out"))
        self.dismiss.clicked.connect(self.clear)
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("What was left out, and why"))
        self.list.setMaximumHeight(140)
        self.list.hide()
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self.show_all)
        line.addWidget(self.dismiss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.list)
        self.clear()

    def add(self, left_out: Sequence[LeftOut]) -> None:
        """Say of more that it was left out."""
        self.count += len(left_out)
        for entry in left_out[: max(0, _MOST - self.list.count())]:
            name = printable(entry.source.name or str(entry.source))
            words = self.tr("{0}: {1}").format(name, printable(said(entry.reason)))
            self.list.addItem(words)
            self.list.item(self.list.count() - 1).setToolTip(printable(str(entry.source)))
        self._words.setText(self.tr("%Ln file(s) left out.", "", self.count))
        self.setVisible(True)
        self._name()

    def clear(self) -> None:
        """Forget them."""
        self.count = 0
        self.list.clear()
        self.list.hide()
        self.hide()
        self._name()

    def _toggle(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self._name()

    def _name(self) -> None:
        words = self.tr("Show why") if self.list.isHidden() else self.tr("Hide the list")
        self.show_all.setText(words)
        self.show_all.setAccessibleName(words)
