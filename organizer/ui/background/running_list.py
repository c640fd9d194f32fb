"""The list of everything that runs, opened from the status line when it is more than one thing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.background.running import Running, Task
from organizer.ui.background.running_words import far, pause_words


class RunningList(QFrame):
    """A popover with a row for each piece of work."""

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAccessibleName(self.tr("What is running"))
        self._running = running
        self.rows: dict[Task, RunningRow] = {}
        heading = QLabel(self.tr("What is running"))
        heading.setObjectName("caption")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 16, 16)
        self._layout.setSpacing(12)
        self._layout.addWidget(heading)
        running.changed.connect(self._show_tasks)

    def open_above(self, anchor: QWidget) -> None:
        """Open over a button, inside its screen."""
        self._show_tasks()
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), -self.height() - 4))
        room = anchor.screen().availableGeometry()
        corner.setX(min(max(corner.x(), room.left() + 4), room.right() - self.width() - 4))
        corner.setY(max(corner.y(), room.top() + 4))
        self.move(corner)
        self.show()
        self.focusNextChild()

    def _show_tasks(self) -> None:
        tasks = self._running.tasks
        for task in [task for task in self.rows if task not in tasks]:
            row = self.rows.pop(task)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for task in tasks:
            if task not in self.rows:
                self.rows[task] = RunningRow(task)
                self._layout.addWidget(self.rows[task])
            self.rows[task].show_task()
        if self.isVisible():
            if tasks:
                self.adjustSize()
            else:
                self.close()


class RunningRow(QWidget):
    """One piece of work: what, how far, how long still, Pause where that is possible, Cancel."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        self._title = QLabel(task.title)
        self.setAccessibleName(task.title)
        self._far = QLabel()
        self._far.setObjectName("muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMinimumWidth(240)
        self._bar.setAccessibleName(self.tr("Progress of: {0}").format(task.title))
        self.pause = QPushButton()
        self.pause.clicked.connect(task.pause)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel: {0}").format(task.title))
        self.cancel.clicked.connect(task.cancel)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(12)
        layout.setVerticalSpacing(6)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self._bar, 1, 0)
        layout.addWidget(self._far, 2, 0)
        layout.addWidget(self.pause, 0, 1, 3, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.cancel, 0, 2, 3, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(0, 1)

    @property
    def words(self) -> str:
        """What it says of how far the work is."""
        return self._far.text()

    def show_task(self) -> None:
        """Show how far it is now."""
        task = self._task
        self._far.setText(far(task))
        # A bar that runs back and forth says that nobody knows, which a resting one must not.
        self._bar.setRange(0, task.total or (1 if task.paused else 0))
        self._bar.setValue(task.done if task.total else 0)
        words = pause_words(task)
        self.pause.setText(words)
        self.pause.setAccessibleName(f"{words}: {task.title}")
        self.pause.setVisible(task.can_pause)
        self.cancel.setVisible(task.can_cancel or task.cancelling)
        self.cancel.setEnabled(task.can_cancel)
