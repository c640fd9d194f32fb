"""Says what photos show: any name of the taxonomy, or one of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.roomy_lines import RoomyLines


class LabelChooser(QDialog):
    """A search box over a list of names.

    After ``exec``, :attr:`label` is what was chosen; ``None`` after "Back to the model's label".
    """

    def __init__(
        self,
        names: Sequence[str],
        photos: int,
        current: str,
        *,
        corrected: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            names: What is offered, the likeliest first.
            photos: How many photos get the label.
            current: The label they have; empty when they differ.
            corrected: Whether there is a label of the user's own to take back.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.label: str | None = None
        self.setWindowTitle(self.tr("Change label"))
        self.resize(380, 440)
        heading = QLabel(
            self.tr("What does this photo show?")
            if photos == 1
            else self.tr("What do these %Ln photo(s) show?", "", photos)
        )
        heading.setObjectName("heading")
        self._search = QLineEdit(placeholderText=self.tr("Search, or type a name of your own"))
        self._search.setAccessibleName(self.tr("Label"))
        self._names = QSortFilterProxyModel(self)
        self._names.setSourceModel(QStringListModel(list(names), self))
        self._names.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list = QListView()
        self._list.setObjectName("list")
        self._list.setAccessibleName(self.tr("Labels"))
        self._list.setModel(self._names)
        self._list.setItemDelegate(RoomyLines(self._list))
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._back = QPushButton(self.tr("Back to the model's label"))
        self._back.setObjectName("link")
        self._back.setAccessibleName(self._back.text())
        self._back.setVisible(corrected)
        self._back.setAutoDefault(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = QPushButton(self.tr("Set label"))
        self._ok.setObjectName("primary")
        self._ok.setAccessibleName(self._ok.text())
        self._ok.setDefault(True)
        self._buttons.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self._own = QLabel(self.tr("A name of your own: photos get a folder with this name."))
        self._own.setObjectName("muted")
        self._own.setWordWrap(True)
        self._own.hide()
        self._lay_out(heading)
        plain(self)
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._on_search)
        self._list.clicked.connect(self._on_clicked)
        self._list.doubleClicked.connect(self.accept)
        self._back.clicked.connect(self._on_back)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._search.setText(current)
        self._search.selectAll()
        self._names.setFilterFixedString("")
        self._ok.setEnabled(bool(current))

    def accept(self) -> None:
        """Take what is typed."""
        typed = self._search.text().strip()
        if typed:
            self.label = typed
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up and down in the search box walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._walk(step)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, heading: QLabel) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self._back)
        bottom.addStretch(1)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self._search)
        layout.addWidget(self._own)
        layout.addWidget(self._list, 1)
        layout.addLayout(bottom)

    def _walk(self, step: int) -> None:
        here = self._list.currentIndex()
        row = here.row() + step if here.isValid() else 0
        if 0 <= row < self._names.rowCount():
            index = self._names.index(row, 0)
            self._list.setCurrentIndex(index)
            self._take(index)

    def _take(self, index: QModelIndex) -> None:
        self._search.blockSignals(True)
        self._search.setText(str(index.data()))
        self._search.selectAll()
        self._search.blockSignals(False)
        self._ok.setEnabled(True)

    def _on_search(self, typed: str) -> None:
        self._names.setFilterFixedString(typed.strip())
        self._list.setCurrentIndex(QModelIndex())
        self._own.setVisible(bool(typed.strip()) and not self._names.rowCount())
        self._ok.setEnabled(bool(typed.strip()))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _on_back(self) -> None:
        self.label = None
        self.done(QDialog.DialogCode.Accepted)
