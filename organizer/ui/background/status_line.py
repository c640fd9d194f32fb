"""The one place that shows what runs, how far it is and how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from organizer.ui.background.running import Running
from organizer.ui.background.running_words import line, pause_words
from organizer.ui.widgets.elided import ElidedLabel

_LEAST = 32
"""How high the line is where nothing in it is higher, without its margins."""


class StatusLine(QFrame):
    """Words, a progress bar while there is progress, Pause where that is possible, and Cancel.

    It speaks of the newest work; a button opens the list where more is running.
    """

    def __init__(self, running: Running, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._running = running
        self._idle = self._idle_details = ""
        self._wanted = True
        self._words = ElidedLabel()
        self._words.setAccessibleName(self.tr("Status"))
        self._aside = QPushButton()
        self._aside.setObjectName("quiet")
        self._aside.setAccessibleName(self.tr("What was left alone"))
        self._aside.hide()
        self._others = QPushButton()
        self._others.setObjectName("quiet")
        self._others.setToolTip(self.tr("Show everything that is running"))
        self._others.setAccessibleName(self.tr("Show everything that is running"))
        self._others.clicked.connect(self.open_list)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(180)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = QPushButton()
        self._pause.clicked.connect(self._on_pause)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop what is running (Esc)"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._aside)
        layout.addWidget(self._others)
        layout.addWidget(self._bar)
        layout.addWidget(self._pause)
        layout.addWidget(self._cancel)
        layout.addStrut(_LEAST)
        running.changed.connect(self._show_running)
        self._show_running()

    @property
    def words(self) -> str:
        """What is being said."""
        return self._words.text()

    @property
    def details(self) -> str:
        """What the tooltip of the words says."""
        return self._words.toolTip()

    @property
    def pause_button(self) -> QPushButton:
        """The button that lets what runs rest."""
        return self._pause

    @property
    def cancel_button(self) -> QPushButton:
        """The button that stops what runs."""
        return self._cancel

    @property
    def others_button(self) -> QPushButton:
        """The button that opens the list of everything that runs."""
        return self._others

    @property
    def aside(self) -> QPushButton:
        """The quiet button beside the words."""
        return self._aside

    def show_idle(self, words: str, details: str = "") -> None:
        """What to say while nothing runs, and more about it for the tooltip."""
        self._idle, self._idle_details = words, details
        self._show_running()

    def show_while_idle(self, *, wanted: bool) -> None:
        """Whether the line is there while nothing runs; while something does it always is."""
        self._wanted = wanted
        self._show_running()

    def open_list(self) -> None:
        """Show everything that runs."""
        from organizer.ui.background.running_list import RunningList

        opened = RunningList(self._running, self)
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.open_above(self._others)

    def _show_running(self) -> None:
        task = self._running.shown
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.setVisible(self._wanted or task is not None)
        busy = task is not None
        self._words.setText(self._idle if task is None else line(task))
        details = self._idle_details if task is None else task.details
        self._words.setToolTip(details)
        self._words.setAccessibleDescription(details)
        self._bar.setVisible(busy)
        self._cancel.setVisible(task is not None and (task.can_cancel or task.cancelling))
        self._pause.setVisible(task is not None and task.can_pause)
        count = len(self._running.tasks)
        self._others.setVisible(count > 1)
        if count > 1:
            self._others.setText(self.tr("%n running", "", count))
        if task is None:
            return
        self._bar.setRange(0, task.total or (1 if task.paused else 0))
        self._bar.setValue(task.done if task.total else 0)
        self._cancel.setEnabled(task.can_cancel)
        words = pause_words(task)
        tip = self.tr("Go on") if task.paused else self.tr("Rest until you go on")
        self._pause.setText(words)
        self._pause.setAccessibleName(words)
        self._pause.setToolTip(f"{tip} (Ctrl+Shift+P)")

    def _on_pause(self) -> None:
        if self._running.shown is not None:
            self._running.shown.pause()

    def _on_cancel(self) -> None:
        if self._running.shown is not None:
            self._running.shown.cancel()
