"""Chooses photos in the grid by their files, as soon as they are found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from organizer.ui.folder.session import Session
from organizer.ui.photos.main_page import MainPage

Flag = QItemSelectionModel.SelectionFlag


class Seeking(QObject):
    """Looks at every photo once, when it comes."""

    def __init__(self, session: Session, main: MainPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._main = main
        self._sought: set[Path] = set()
        self._chosen = False
        session.photos.rowsInserted.connect(self._on_inserted)
        session.scanner.ended.connect(self._sought.clear)
        session.folder_changed.connect(self._sought.clear)

    def choose(self, files: Iterable[Path]) -> None:
        """Choose photos, or those that these files belong to."""
        self._sought.clear()
        self._sought.update(files)
        self._chosen = False
        self._look(range(self._session.photos.rowCount()))

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._look(range(first, last + 1))

    def _look(self, rows: range) -> None:
        if not self._sought:
            return
        found = QItemSelection()
        for row in rows:
            group = self._session.photos.item(row).group
            files = {file.path for file in (group.lead, *group.companions)}
            index = self._main.shown.index_of(row)
            if not self._sought.isdisjoint(files) and index.isValid():
                self._sought.difference_update(files)
                found.select(index, index)
        if found.count():
            self._choose(found)

    def _choose(self, found: QItemSelection) -> None:
        selection, grid = self._main.grid.selectionModel(), self._main.grid
        if not self._chosen:
            self._chosen = True
            first = found.at(0).topLeft()
            selection.setCurrentIndex(first, Flag.ClearAndSelect)
            grid.reveal(first)
        selection.select(found, Flag.Select)
