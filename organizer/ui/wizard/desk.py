"""What the wizard's pages share: the project, and the means to work on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from organizer.errors import OrganizerError
from organizer.training import project as projects
from organizer.training.project import Project
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

    def show_gathering(self, task: Task | None) -> None:
        """Say that photos are being found on the web, or no longer."""
        self.gathering = task
        self.gathering_changed.emit()

    def use(self, own: OwnModel) -> None:
        """Let the window label photos with a model from now on, whether or not it did before."""
        self.use_wanted.emit(own)
