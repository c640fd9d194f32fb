"""What the page of gathering consists of, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from organizer.training.licences import Licence
from organizer.ui.widgets import icons
from organizer.ui.wizard import gather_words
from organizer.ui.wizard.card_column import CardColumn
from organizer.ui.wizard.gather_sources import SourcesPanel
from organizer.ui.wizard.parts import mark_primary


class GatherLayout(QWidget):
    """Sources, wishes and categories with what came; below them, always seen, what can be done."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.sources = SourcesPanel()
        self.amount = QSpinBox(minimum=1, maximum=5000, singleStep=10)
        self.amount.setAccessibleName(self.tr("Photos of each category"))
        self.amount.setMinimumWidth(88)
        self.amount.lineEdit().setTextMargins(9, 0, 9, 0)  # a style sheet's padding is not heeded
        self.licence = QComboBox()
        self.licence.setAccessibleName(self.tr("Licences"))
        self.licence.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.licence.setMinimumContentsLength(10)
        self.licence.setMaximumWidth(320)
        for wanted in Licence:
            self.licence.addItem(gather_words.licence(wanted), wanted)
        self.server = QLineEdit(placeholderText=self.tr("https://… (leave empty, as a rule)"))
        self.server.setAccessibleName(self.tr("Address of a mirror"))
        self.server.setToolTip(
            self.tr("A server of yours that stands in for the source, on this computer too")
        )
        self.more = QPushButton(self.tr("More…"))
        self.more.setObjectName("link")
        self.more.setAutoDefault(False)
        self.more.setCheckable(True)
        self.more.setAccessibleName(self.tr("More wishes"))
        self.start = QPushButton(self.tr("Find photos"))
        self.start.setAutoDefault(False)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setAutoDefault(False)
        self.stop.setAccessibleName(self.tr("Stop finding photos"))
        self.far = QLabel()
        self.far.setObjectName("muted")
        self.far.setWordWrap(True)
        self.notice = QLabel()
        self.notice.setObjectName("caution")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self._wishes = QWidget()
        self._mirror = QWidget()
        self.cards = CardColumn()
        self._lay_out(page)
        self.more.toggled.connect(self._mirror.setVisible)
        self._mirror.hide()
        self.tell("")
        self.complain("")

    def show_running(self, *, running: bool, again: bool, needed: bool) -> None:
        """Show what can be done while something is being gathered, or while nothing is.

        Args:
            running: Which of the two.
            again: Something was gathered before, so that this goes on with it.
            needed: There are too few photos to go on; else the way on is the next step.
        """
        self.sources.setVisible(not running)
        self._wishes.setVisible(not running)
        self._mirror.setVisible(not running and self.more.isChecked())
        self.start.setVisible(not running)
        words = self.tr("Find more") if again else self.tr("Find photos")
        self.start.setText(words)
        self.start.setAccessibleName(words)
        mark_primary(self.start, primary=needed)
        icons.give(self.start, "search", "on_accent" if needed else "text")
        self.stop.setVisible(running)
        self.stop.setEnabled(running)

    def tell(self, words: str) -> None:
        """Say how far it is, or how it went; nothing where there is nothing to say."""
        self.far.setText(words)
        self.far.setVisible(bool(words))

    def complain(self, words: str) -> None:
        """Say that something did not work; nothing where all did."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def _lay_out(self, page: QWidget) -> None:
        amount = QLabel(self.tr("How many of each"))
        amount.setBuddy(self.amount)
        licence = QLabel(self.tr("Licences"))
        licence.setBuddy(self.licence)
        wishes = QHBoxLayout(self._wishes)
        wishes.setContentsMargins(0, 0, 0, 0)
        wishes.setSpacing(8)
        wishes.addWidget(amount)
        wishes.addWidget(self.amount)
        wishes.addSpacing(12)
        wishes.addWidget(licence)
        wishes.addWidget(self.licence, 1)
        wishes.addWidget(self.more)
        wishes.addStretch(1)
        server = QLabel(self.tr("Mirror of the source"))
        server.setBuddy(self.server)
        mirror = QHBoxLayout(self._mirror)
        mirror.setContentsMargins(0, 0, 0, 0)
        mirror.setSpacing(8)
        mirror.addWidget(server)
        mirror.addWidget(self.server, 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(12)
        deeds.addWidget(self.far, 1)
        deeds.addStretch()
        deeds.addWidget(self.stop)
        deeds.addWidget(self.start)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.sources)
        column.addWidget(self._mirror)
        column.addWidget(self._wishes)
        column.addLayout(self.cards)
        column.addStretch(1)
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 8, 0)
        below.setSpacing(8)
        below.addWidget(self.notice)
        below.addLayout(deeds)
        layout.addLayout(below)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
