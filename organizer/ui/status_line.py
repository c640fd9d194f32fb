"""The one place that shows what runs, how far it is and how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QWidget

from organizer.ui.elided import ElidedLabel


class StatusLine(QFrame):
    """Words, a progress bar while there is progress, Pause where that is possible, and Cancel.

    Signals:
        cancel_wanted: The user wants what runs to end.
        pause_wanted: The user wants it to rest, or to go on.
    """

    cancel_wanted = Signal()
    pause_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._words = ElidedLabel()
        self._words.setAccessibleName(self.tr("Status"))
        self._aside = QPushButton()
        self._aside.setObjectName("quiet")
        self._aside.setAccessibleName(self.tr("What was left alone"))
        self._aside.hide()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(180)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = QPushButton()
        self._pause.clicked.connect(self.pause_wanted)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop what is running (Esc)"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._aside)
        layout.addWidget(self._bar)
        layout.addWidget(self._pause)
        layout.addWidget(self._cancel)
        self.setMinimumHeight(44)
        self.show_idle("")

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

    def offer_pause(self, *, paused: bool) -> None:
        """Offer to pause, or to go on after a pause."""
        words = self.tr("Resume") if paused else self.tr("Pause")
        tip = self.tr("Go on") if paused else self.tr("Rest until you go on")
        self._pause.setText(words)
        self._pause.setAccessibleName(words)
        self._pause.setToolTip(f"{tip} (Ctrl+Shift+P)")
        self._pause.show()

    @property
    def aside(self) -> QPushButton:
        """The quiet button beside the words."""
        return self._aside

    def show_details(self, details: str) -> None:
        """Say more about the words in a tooltip; empty for none."""
        self._words.setToolTip(details)
        self._words.setAccessibleDescription(details)

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far something is; a total of 0 means that it is not known."""
        self._words.setText(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._pause.hide()
        self._cancel.show()
        self._cancel.setEnabled(True)

    def show_cancelling(self) -> None:
        """The wish was heard."""
        self._words.setText(self.tr("Stopping…"))
        self._cancel.setEnabled(False)
        self._pause.hide()

    def show_idle(self, words: str) -> None:
        """Nothing runs."""
        self._words.setText(words)
        self._bar.hide()
        self._pause.hide()
        self._cancel.hide()
