"""What can be done with the selected photos: labels, file manager, clipboard, trash."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from organizer.files.trash import Marked
from organizer.ui.actions import Actions
from organizer.ui.detail.label_chooser import LabelChooser
from organizer.ui.folder.choosing import every_name
from organizer.ui.folder.photo_item import PhotoItem, State
from organizer.ui.folder.session import Session
from organizer.ui.photos.file_manager import FileManager
from organizer.ui.photos.photo_grid import PhotoGrid
from organizer.ui.photos.questions import TrashQuestion


class PhotoDeeds(QObject):
    """Connects the actions on photos to the grid's selection.

    Signals:
        trash_wanted: Photos (a list of :class:`Marked`) are to go into the trash; it was confirmed.
    """

    trash_wanted = Signal(list)

    def __init__(
        self, session: Session, grid: PhotoGrid, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._grid = grid
        self._actions = actions
        self._window = window
        self._file_manager = FileManager(self)
        self._menu = actions.photo_menu()
        grid.chosen.connect(self.refresh)
        grid.menu_wanted.connect(self._open_menu)
        actions.change_label.triggered.connect(self.change_label)
        actions.reset_label.triggered.connect(self._reset_label)
        actions.show_file.triggered.connect(self._show_file)
        actions.copy_path.triggered.connect(self._copy_path)
        actions.trash.triggered.connect(self._ask_for_trash)
        self.refresh()

    def refresh(self) -> None:
        """Enable what makes sense for the selection."""
        chosen = self._grid.selected()
        self._actions.change_label.setEnabled(bool(_labelable(chosen)))
        self._actions.reset_label.setEnabled(any(item.corrected for item in chosen))
        self._actions.show_file.setEnabled(bool(chosen))
        self._actions.copy_path.setEnabled(bool(chosen))

    def change_label(self) -> None:
        """Ask what the selected photos show."""
        chosen = _labelable(self._grid.selected())
        if not chosen:
            return
        current = {item.shown.category for item in chosen if item.shown is not None}
        chooser = LabelChooser(
            every_name(chosen[0], self._session.bench),
            len(chosen),
            current.pop() if len(current) == 1 else "",
            corrected=any(item.corrected for item in chosen),
            parent=self._window,
        )
        if chooser.exec() == QDialog.DialogCode.Accepted:
            self._session.relabel(chosen, chooser.label)
        chooser.deleteLater()

    def _reset_label(self) -> None:
        self._session.relabel([item for item in self._grid.selected() if item.corrected], None)

    def _show_file(self) -> None:
        item = self._grid.current()
        if item is not None:
            self._file_manager.show(item.photo.path)

    def _copy_path(self) -> None:
        paths = "\n".join(str(item.photo.path) for item in self._grid.selected())
        QGuiApplication.clipboard().setText(paths)

    def _ask_for_trash(self) -> None:
        marked = [Marked(item.group, item.content) for item in self._grid.selected()]
        if not marked:
            return
        question = TrashQuestion(marked, self._window)
        question.accepted.connect(partial(self.trash_wanted.emit, marked))
        question.finished.connect(question.deleteLater)
        question.open()

    def _open_menu(self, position: QPoint) -> None:
        if self._grid.selected():
            self._menu.popup(position)


def _labelable(items: Sequence[PhotoItem]) -> list[PhotoItem]:
    """Photos that a label can be kept for."""
    return [item for item in items if item.content and item.state is not State.UNREADABLE]
