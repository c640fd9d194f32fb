"""What can be done on the page for cleaning: actions with their keys, and the menus of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Class = tuple[str, str]
"""A folder, and what people call it."""


class CleanActions(QObject):
    """The page's actions; what they do the page connects.

    Attributes:
        reject: Put the chosen photos on the shelf.
        move: Ask for the class that they belong to.
        back: Put them back where they came from.
        repeats: Put what another photo shows already on the shelf.
        undo: Take the last deed back.
        redo: Do it again.
        look: Show a photo large.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.reject = self._action(self.tr("Take out"), "cleanReject", "Del", "Backspace")
        self.move = self._action(self.tr("Move to…"), "cleanMove", "M")
        self.back = self._action(self.tr("Take back"), "cleanTakeBack", "T")
        self.repeats = self._action(self.tr("Take out repeats"), "cleanRepeats", "R")
        self.undo = self._action(self.tr("Undo"), "cleanUndo", "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), "cleanRedo", "Ctrl+Shift+Z", "Ctrl+Y")
        self.look = self._action(self.tr("Look at it large"), "cleanLook", "Space")

    def show_state(self, *, chosen: bool, shelf: bool, repeats: int) -> None:
        """Say what makes sense for the photos.

        Args:
            chosen: Whether any are chosen.
            shelf: Whether those of the shelf are shown.
            repeats: How many of those that are shown repeat another one.
        """
        self.reject.setEnabled(chosen and not shelf)
        self.move.setEnabled(chosen)
        self.look.setEnabled(chosen)
        self.back.setEnabled(chosen and shelf)
        self.back.setVisible(shelf)
        self.reject.setVisible(not shelf)
        self.repeats.setVisible(bool(repeats))
        self.repeats.setText(self.tr("Take out %Ln repeat(s)", "", repeats))

    def ask_where(
        self, classes: Sequence[Class], put: Callable[[str], object], position: QPoint
    ) -> None:
        """Ask for the class that the chosen photos belong to.

        Args:
            classes: Those that there are.
            put: Called with the folder of the chosen one.
            position: Where on the screen.
        """
        menu = self._where(classes, put)
        menu.popup(position)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def open_menu(
        self, classes: Sequence[Class], put: Callable[[str], object], position: QPoint
    ) -> None:
        """Open the menu of everything; see :meth:`ask_where`."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (self.look, self.reject, self.back):
            if action.isVisible():
                menu.addAction(action)
        where = self._where(classes, put)
        where.setTitle(self.tr("Move to"))
        where.setParent(menu, where.windowFlags())
        where.menuAction().setEnabled(self.move.isEnabled())
        menu.addMenu(where)
        menu.addSeparator()
        menu.addActions([self.undo, self.redo])
        menu.popup(position)

    def _where(self, classes: Sequence[Class], put: Callable[[str], object]) -> QMenu:
        menu = QMenu(self._page)
        menu.setAccessibleName(self.tr("Move to"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for folder, name in classes:
            entry = menu.addAction(name.replace("&", "&&"))
            entry.triggered.connect(partial(put, folder))
        return menu

    def _action(self, words: str, name: str, *keys: str) -> QAction:
        action = QAction(words, self._page)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(action)
        return action
