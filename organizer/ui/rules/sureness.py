"""How sure a label has to be, and how many photos would then be filed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from organizer.ui.folder.judged import Split
from organizer.ui.widgets.elided import ElidedLabel
from organizer.ui.widgets.wording import number

_GAP = 8


class Sureness(QWidget):
    """A slider, what it stands at, and what comes of it.

    Signals:
        changed: The user asks for another sureness (a share).
    """

    changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = ""
        self._slider = self._make_slider()
        self._caption = QLabel(self.tr("Sure"))
        self._caption.setObjectName("muted")
        self._caption.setBuddy(self._slider)
        self._value = QLabel()
        self._value.setMinimumWidth(self.fontMetrics().horizontalAdvance("100%") + 2)
        self._split = ElidedLabel(elide=Qt.TextElideMode.ElideRight)
        self._split.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._caption)
        layout.addWidget(self._slider, 2)
        layout.addWidget(self._value)
        layout.addSpacing(4)
        layout.addWidget(self._split, 3)
        self._slider.valueChanged.connect(self._on_slider)

    @property
    def roomy_width(self) -> int:
        """The width at which nothing of it is elided, wherever the slider stands."""
        said = self.fontMetrics().horizontalAdvance(self._most)
        sides = self._caption.sizeHint().width() + self._value.sizeHint().width() + 4 * _GAP
        return sides + max(2 * self._slider.minimumWidth(), self._slider.minimumWidth() + said)

    def show_share(self, share: float) -> None:
        """Show a sureness without a signal."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(share * 100))
        self._value.setText(f"{round(share * 100)}%")

    def show_split(self, split: Split | None, *, into_folder: bool) -> None:
        """Show how many photos would be filed.

        Args:
            split: ``None`` where rules ask for no labels.
            into_folder: Whether the others go into a folder of their own.
        """
        words = self._most = ""
        if split is not None and (all_ := split.filed + split.kept + split.staying):
            words = self._words(split, into_folder=into_folder)
            most = Split(all_, all_, all_ if split.staying else 0)
            self._most = self._words(most, into_folder=into_folder)
        self._split.setText(words)
        self._split.setToolTip(words)
        self._slider.setAccessibleDescription(words)

    def _words(self, split: Split, *, into_folder: bool) -> str:
        kept = self.tr("{0} to “Unsure”") if into_folder else self.tr("{0} kept back")
        words = self.tr("{0} filed").format(number(split.filed))
        if split.kept:
            words = f"{words} · {kept.format(number(split.kept))}"
        if split.staying:
            staying = self.tr("{0} kept by your rules").format(number(split.staying))
            words = f"{words} · {staying}"
        return words

    def _on_slider(self, value: int) -> None:
        self._value.setText(f"{value}%")
        self.changed.emit(value / 100)

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setPageStep(5)
        slider.setMinimumWidth(64)
        slider.setMaximumWidth(180)
        slider.setAccessibleName(self.tr("Sureness asked for"))
        slider.setToolTip(
            self.tr("How many of the photos that are filed are to be right; the rest is kept back")
        )
        return slider
