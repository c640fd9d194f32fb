"""What the wizard's pages share: the project, and the means to work on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import project as projects
from organizer.training import project_renaming
from organizer.training.project import Project, ProjectError
from organizer.ui.background.jobs import JobRunner
from organizer.ui.background.running import Running, Task
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.looking import OwnModel
from organizer.ui.widgets.theme import Theme


class Desk(QObject):
    """The open project. It is kept with each change.

    Signals:
        changed: The project is another one now (the Project).
        failed: It could not be kept (the error).
        folder_changed: Another folder is open in the window, or none.
        use_wanted: The window is to label photos with a model (an :class:`OwnModel`).
        renamed: The project and its model are called otherwise now (the old name and the new one).
        gathering_changed: Photos are being found on the web now, or no longer.

    Attributes:
        project: What is worked on.
        gathering: Finding photos on the web, while that is under way, whichever page is shown.
        rearranging: Whether photos of a whole category are being moved or removed.
        running: Where long work is announced; ``None`` where nobody lists it.
    """

    changed = Signal(object)
    failed = Signal(object)
    folder_changed = Signal()
    use_wanted = Signal(object)
    renamed = Signal(str, str)
    gathering_changed = Signal()

    def __init__(
        self,
        project: Project,
        *,
        bench: Bench,
        work: JobRunner,
        web: JobRunner,
        pictures: JobRunner,
        theme: Theme,
        open_folder: Path | None = None,
        running: Running | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            project: What is worked on.
            bench: Engine, index and decode processes, shared with the window.
            work: For copying, looking and training: one thing at a time.
            web: For gathering, which goes on beside all of that.
            pictures: For thumbnails.
            theme: The window's colours.
            open_folder: The folder that is open in the window, if any.
            running: Where long work is told of; ``None`` for one of its own.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.project = project
        self.bench = bench
        self.work = work
        self.web = web
        self.pictures = pictures
        self.theme = theme
        self.open_folder = open_folder
        self.running = running or Running(self)
        self.gathering: Task | None = None
        self.rearranging = False

    def change(self, **values: Any) -> None:
        """Change fields of the project and keep it."""
        changed = replace(self.project, **values)
        if changed == self.project:
            return
        self.project = changed
        try:
            projects.save(changed)
        except OrganizerError as error:
            self.failed.emit(error)
        self.changed.emit(changed)

    def rename(self, name: str) -> None:
        """Call the project otherwise, and the model that it made.

        Raises:
            OrganizerError: The name will not do, something runs that must end before, or nothing
                can be written.
        """
        if self.work.busy or self.gathering is not None:
            raise ProjectError(text("Wait until what runs has ended, or stop it."))
        before = self.project.name
        try:
            project_renaming.rename(self.project, name)
        finally:
            self._take(projects.load(self.project.folder), before)

    def finish_renaming(self) -> None:
        """Finish what a crash cut off while the project was being renamed."""
        before = self.project.formerly
        if before:
            try:
                self._take(project_renaming.finish(self.project), before)
            except OrganizerError as error:
                self.failed.emit(error)

    def _take(self, project: Project, before: str) -> None:
        self.project = project
        self.changed.emit(project)
        if before != project.name and not project.formerly:
            self.renamed.emit(before, project.name)

    def show_gathering(self, task: Task | None) -> None:
        """Say that photos are being found on the web, or no longer."""
        self.gathering = task
        self.gathering_changed.emit()

    def use(self, own: OwnModel) -> None:
        """Let the window label photos with a model from now on, whether or not it did before."""
        self.use_wanted.emit(own)
