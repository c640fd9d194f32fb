"""The two ways to learn, side by side: one button each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.wizard.parts import mark_primary, named_button, plain_label


class TrainWays(QWidget):
    """Quick, and deep where it can be had.

    Signals:
        wanted: Which way (a bool): whether it is the deep one.
    """

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quick = named_button(self.tr("Learn now"), "trainQuick")
        mark_primary(self.quick, primary=True)
        self.deep = named_button(self.tr("Learn thoroughly"), "trainDeep")
        self.obstacle = plain_label("muted")
        quick = _way(
            self.tr("Quick"),
            self.tr("Takes seconds, and is right nearly as often. Begin with it."),
            self.quick,
        )
        deep = _way(
            self.tr("Thorough"),
            self.tr(
                "Tunes the whole network to your photos, which takes minutes to hours. It is kept "
                "only if it is right more often than the quick way."
            ),
            self.deep,
            self.obstacle,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(quick, 1)
        layout.addWidget(deep, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.quick.clicked.connect(lambda: self.wanted.emit(False))
        self.deep.clicked.connect(lambda: self.wanted.emit(True))

    def show_obstacle(self, words: str) -> None:
        """Say why the deep way cannot be had; empty where it can."""
        self.deep.setEnabled(not words)
        self.deep.setToolTip(words)
        self.deep.setAccessibleDescription(words)
        self.obstacle.setText(words)
        self.obstacle.setVisible(bool(words))

    def suggest(self, *, again: bool, wanted: bool) -> None:
        """Mark what to press.

        Args:
            again: There is a model already.
            wanted: There is none that has seen the photos; else the way on is the next step.
        """
        mark_primary(self.quick, primary=wanted)
        self.quick.setText(self.tr("Learn again") if again else self.tr("Learn now"))
        self.quick.setAccessibleName(self.quick.text())


def _way(title: str, words: str, button: QPushButton, obstacle: QLabel | None = None) -> QFrame:
    frame = QFrame()
    frame.setObjectName("card")
    heading = plain_label("heading")
    heading.setText(title)
    explained = plain_label("muted")
    explained.setText(words)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(20, 16, 20, 16)
    layout.setSpacing(8)
    layout.addWidget(heading)
    layout.addWidget(explained)
    if obstacle is not None:
        layout.addWidget(obstacle)
    layout.addStretch(1)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return frame
