"""Long work of the page for cleaning: what is done, how far, how long still, and its end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from organizer.ui.background.running import Task
from organizer.ui.background.running_words import far
from organizer.ui.wizard.parts import named_button, plain_label, show_far


class CleanFoot(QWidget):
    """One line below the photos; hidden while nothing takes long.

    Attributes:
        stop: The button that ends it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._words = plain_label("muted", wraps=False)
        self._far = plain_label("muted", wraps=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.stop = named_button(self.tr("Stop"), "cleanStop")
        self.stop.clicked.connect(self._end)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(12)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._far)
        layout.addWidget(self.stop)
        self.hide()

    def show_task(self, task: Task, words: str = "") -> None:
        """Say how far a piece of work is.

        Args:
            task: The work.
            words: What it is at; empty for what is done as a whole.
        """
        self._task = task
        self._words.setText(words or task.title)
        self._far.setText(far(task))
        self._bar.setAccessibleName(self.tr("Progress of: {0}").format(task.title))
        self.stop.setAccessibleName(self.tr("Stop: {0}").format(task.title))
        self.stop.setEnabled(task.can_cancel)
        show_far(self._bar, task.done, task.total)
        self.show()

    def hide_task(self, task: Task | None) -> None:
        """A piece of work has ended; another one that is shown stays."""
        if task is self._task:
            self._task = None
            self.hide()

    def _end(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.show_task(self._task)
