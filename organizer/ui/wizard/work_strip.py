"""What goes on behind the page that is shown: how far, how long still, and how it is stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from organizer.ui.background.running import Running, Task
from organizer.ui.background.running_words import far
from organizer.ui.wizard.parts import show_far


class WorkStrip(QWidget):
    """One piece of work in a few short lines; hidden while there is none.

    Args:
        running: Says when the work gets further.
        parent: Qt's parent.
    """

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._title = QLabel()
        self._title.setWordWrap(True)
        self.far = QLabel()
        self.far.setObjectName("muted")
        self.far.setWordWrap(True)
        self.bar = QProgressBar(textVisible=False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        for part in (self._title, self.bar, self.far, self.cancel):
            layout.addWidget(part)
        running.changed.connect(self._show)
        self.hide()

    def follow(self, task: Task | None) -> None:
        """Show a piece of work, or nothing."""
        self._task = task
        if task is not None:
            self._title.setText(task.title)
            self.setAccessibleName(task.title)
            self.bar.setAccessibleName(self.tr("Progress of: {0}").format(task.title))
            self.cancel.setAccessibleName(self.tr("Cancel: {0}").format(task.title))
            self._show()
        self.setVisible(task is not None)

    def _show(self) -> None:
        task = self._task
        if task is None:
            return
        words = far(task)
        self.far.setText(words)
        self.far.setVisible(bool(words))
        show_far(self.bar, task.done, task.total)
        self.cancel.setEnabled(task.can_cancel)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
