"""Opens the large view from the grid, and keeps the two together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Qt, Signal

from organizer.ui.actions import call
from organizer.ui.widgets import icons

if TYPE_CHECKING:
    from organizer.ui.background.jobs import JobRunner
    from organizer.ui.main_window import MainWindow
    from organizer.ui.viewer.viewer_page import ViewerPage
    from organizer.ui.widgets.theme import Theme
    from organizer.ui.workspace import Workspace

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Viewing(QObject):
    """The large view; its page is made when it is first opened.

    Signals:
        opened: The page (a QWidget) is new.
    """

    opened = Signal(object)

    def __init__(
        self, workspace: Workspace, window: MainWindow, runner: JobRunner, theme: Theme
    ) -> None:
        super().__init__(workspace)
        self._space = workspace
        self._window = window
        self._runner = runner
        self._theme = theme
        self.page: ViewerPage | None = None
        grid, action = workspace.main.grid, window.actions_.large
        grid.addAction(action)
        action.triggered.connect(partial(call, self.open))
        grid.doubleClicked.connect(self._open_at)
        window.pages.currentChanged.connect(self._on_page)

    @property
    def showing(self) -> bool:
        """Whether the large view is what is seen."""
        return self.page is not None and self._window.pages.currentWidget() is self.page

    def open(self) -> None:
        """Show the current photo large."""
        index = self._space.main.grid.currentIndex()
        if index.isValid() and self._window.pages.currentWidget() is self._space.main:
            self._open_at(index)

    def close(self) -> None:
        """Back to the grid, where the photo that was shown is the current one."""
        self._window.go(self._space.main)
        grid = self._space.main.grid
        grid.setFocus()
        if grid.currentIndex().isValid():
            grid.reveal(grid.currentIndex())  # one may have come into a collapsed group

    def _open_at(self, index: QModelIndex) -> None:
        if self.page is None:
            self.page = self._make()
        self._window.go(self.page)
        self.page.begin(index.row())

    def _make(self) -> ViewerPage:
        from organizer.ui.viewer.viewer_page import ViewerPage

        space, main = self._space, self._space.main
        page = ViewerPage(
            main.shown, space.session.photos, main.thumbnails, self._runner, self._theme
        )
        self._window.pages.addWidget(page)
        icons.tint(page, self._theme.colours)
        page.left.connect(self.close)
        page.looked_at.connect(self._choose)
        page.relabel_wanted.connect(space.deeds.change_label)
        page.trash_wanted.connect(self._window.actions_.trash.trigger)
        page.full_screen_wanted.connect(self._show_full)
        self.opened.emit(page)
        return page

    def _choose(self, index: QModelIndex) -> None:
        """What is done to the chosen photo is done to the one that is shown."""
        self._space.main.grid.selectionModel().setCurrentIndex(index, _CHOOSE)

    def _show_full(self, full: bool) -> None:
        window = self._window
        window.menuBar().setVisible(not full)
        window.status.show_while_idle(wanted=not full)
        # By its state, so that a window that was maximised is so again.
        state = window.windowState() & ~Qt.WindowState.WindowFullScreen
        window.setWindowState(state | Qt.WindowState.WindowFullScreen if full else state)

    def _on_page(self) -> None:
        if self.page is not None and self.page.item is not None and not self.showing:
            self.page.end()
