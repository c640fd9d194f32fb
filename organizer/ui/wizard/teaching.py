"""Opens the wizard that teaches categories of one's own; it is imported when it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from organizer.ui.background.lanes import Lanes
from organizer.ui.background.running import Running
from organizer.ui.folder.bench import Bench
from organizer.ui.widgets.theme import Theme

if TYPE_CHECKING:  # imported when it is opened
    from organizer.training.project import Project
    from organizer.ui.wizard.projects_dialog import ProjectsDialog
    from organizer.ui.wizard.window import WizardWindow


class Teaching(QObject):
    """The wizard's window: one at a time, beside the main one, and closed with it.

    Signals:
        opened: The wizard is open on a project (its Desk).
        closed: It is closed.
        use_wanted: The window is to label photos with a model (an ``OwnModel``).
        renamed: A model is called otherwise now (the old name and the new one).

    Attributes:
        wizard: The wizard, while it is open.
    """

    opened = Signal(object)
    closed = Signal()
    use_wanted = Signal(object)
    renamed = Signal(str, str)

    def __init__(
        self, bench: Bench, lanes: Lanes, running: Running, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bench = bench
        self._lanes = lanes
        self._running = running
        self._theme = theme
        self._window = window
        self._folder: Path | None = None
        self._dialog: ProjectsDialog | None = None
        self._next: Project | None = None
        self.wizard: WizardWindow | None = None
        self._gone: list[WizardWindow] = []
        for lane in (lanes.training, lanes.gathering, lanes.pictures):
            lane.busy_changed.connect(self._sweep)

    def begin(self) -> None:
        """Ask what the new categories are called, and open the wizard."""
        self._ask(go_on=False)

    def go_on(self) -> None:
        """Ask which project to go on with, and open the wizard."""
        self._ask(go_on=True)

    def open(self, project: Project) -> None:
        """Open the wizard on a project; one that is open on another closes."""
        if self.wizard is not None:
            if self.wizard.desk.project.folder == project.folder:
                self._show(self.wizard)
                return
            self._next = project
            self.wizard.close()
            return
        from organizer.ui.wizard.desk import Desk
        from organizer.ui.wizard.window import WizardWindow

        desk = Desk(
            project,
            bench=self._bench,
            work=self._lanes.training,
            web=self._lanes.gathering,
            pictures=self._lanes.pictures,
            theme=self._theme,
            open_folder=self._folder,
            running=self._running,
        )
        desk.use_wanted.connect(self.use_wanted)
        desk.renamed.connect(self.renamed)
        self.wizard = WizardWindow(desk)
        desk.finish_renaming()
        self.wizard.closed.connect(self._on_closed)
        self.opened.emit(desk)
        self._show(self.wizard)

    def show_folder(self, folder: Path | None) -> None:
        """Another folder is open in the window."""
        self._folder = folder
        if self.wizard is not None:
            self.wizard.desk.open_folder = folder
            self.wizard.desk.folder_changed.emit()

    def close(self) -> None:
        """Close it with the window, whatever runs."""
        self._next = None
        if self._dialog is not None:
            self._dialog.reject()
        if self.wizard is not None:
            self.wizard.shut()

    def _ask(self, *, go_on: bool) -> None:
        from organizer.ui.wizard.projects_dialog import ProjectsDialog

        in_use = "" if self.wizard is None else self.wizard.desk.project.name
        self._dialog = dialog = ProjectsDialog(self._window, in_use=in_use)
        if go_on:
            dialog.prefer_list()
        dialog.renamed.connect(self.renamed)
        dialog.accepted.connect(self._on_chosen)
        dialog.finished.connect(self._on_asked)
        dialog.open()

    def _on_chosen(self) -> None:
        project = None if self._dialog is None else self._dialog.project
        if project is not None:
            self.open(project)

    def _on_asked(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_closed(self) -> None:
        wizard, self.wizard = self.wizard, None
        if wizard is not None:
            self._gone.append(wizard)
            self._sweep()
        self.closed.emit()
        following, self._next = self._next, None
        if following is not None:
            self.open(following)

    def _sweep(self) -> None:
        """Delete wizards that are closed, once nothing that they began has yet to end."""
        lanes = self._lanes
        if not (lanes.training.busy or lanes.gathering.busy or lanes.pictures.busy):
            for wizard in self._gone:
                wizard.deleteLater()
            self._gone.clear()

    def _show(self, wizard: WizardWindow) -> None:
        wizard.show()
        wizard.raise_()
        wizard.activateWindow()
