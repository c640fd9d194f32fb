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
from organizer.ui.background.running import Running
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

    Attributes:
        project: What is worked on.
        running: Where long work is announced; ``None`` where nobody lists it.
    """

    changed = Signal(object)
    failed = Signal(object)
    folder_changed = Signal()
    use_wanted = Signal(object)

    def __init__(
        self,
        project: Project,
        *,
        bench: Bench,
        work: JobRunner,
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
            work: For gathering, cleaning and training: one thing at a time.
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
        self.pictures = pictures
        self.theme = theme
        self.open_folder = open_folder
        self.running = running or Running(self)

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

    def use(self, own: OwnModel) -> None:
        """Let the window label photos with a model from now on, whether or not it did before."""
        self.use_wanted.emit(own)
