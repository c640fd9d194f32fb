"""What the page of categories consists of, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.widgets import icons
from organizer.ui.widgets.wording import number
from organizer.ui.wizard.card_column import CardColumn
from organizer.ui.wizard.dropping import DropTarget
from organizer.ui.wizard.left_out_row import LeftOutRow


class CategoriesLayout(QWidget):
    """The field for a new name, the cards, and what is being copied.

    Signals:
        dropped: Files and folders were dropped beside the cards (a list of paths).
    """

    dropped = Signal(list)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.name = QLineEdit(placeholderText=self.tr("A category, for example: Robin"))
        self.name.setAccessibleName(self.tr("Name of a new category"))
        self.name.setMaximumWidth(320)
        self.add = QPushButton(self.tr("Add"))
        self.add.setAutoDefault(False)
        self.add.setAccessibleName(self.tr("Add the category"))
        icons.give(self.add, "add")
        self.folders = QPushButton(self.tr("Take folders…"))
        self.folders.setAutoDefault(False)
        self.folders.setToolTip(
            self.tr("Choose a folder that holds a folder of photos for each category")
        )
        self.folders.setAccessibleName(self.tr("Take folders as categories"))
        icons.give(self.folders, "folder")
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.notice = QLabel()
        self.notice.setObjectName("problem")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.empty = self._make_empty()
        DropTarget(self, marked=self.empty).came.connect(self.dropped)
        self.other = QPushButton(self.tr("Add “Everything else”"))
        self.other.setObjectName("link")
        self.other.setAutoDefault(False)
        self.other.setToolTip(
            self.tr("A category for photos that show none of what you named, found on the web")
        )
        self.other.setAccessibleName(self.tr("Add a category for everything else"))
        self.left_out = LeftOutRow()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of copying"))
        self.far = QLabel()
        self.far.setObjectName("muted")
        self.cancel = QPushButton(self.tr("Stop copying"))
        self.cancel.setAutoDefault(False)
        self.cancel.setAccessibleName(self.tr("Stop copying"))
        self._busy = QWidget()
        self.cards = CardColumn()
        self._lay_out(page)
        self.complain("")
        self.tell("")
        self.show_busy(busy=False)

    def show_state(self, count: int) -> None:
        """Show what there is to do with so many categories."""
        self.empty.setVisible(count == 0)
        self.other.setVisible(count == 1)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far copying is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = self.tr("{0} of {1} photos").format(number(done), number(total))
        self.far.setText(words if total else self.tr("Looking for photos…"))

    def show_busy(self, *, busy: bool) -> None:
        """Show or hide what says how far copying is."""
        if busy:
            self.show_progress(0, 0)
        self._busy.setVisible(busy)

    def tell(self, words: str) -> None:
        """Say what did not work; nothing where all did."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def complain(self, words: str) -> None:
        """Say what is wrong with the name beside its field; nothing where nothing is."""
        self.problem.setText(words)
        self.name.setProperty("wrong", bool(words))
        self.name.style().polish(self.name)

    def _make_empty(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("drop")
        title = QLabel(self.tr("Drop folders of photos here"))
        title.setObjectName("heading")
        words = QLabel(
            self.tr(
                "A folder becomes a category; one that holds a folder for each category gives them "
                "all. Without photos of your own, just write names above: the next step finds "
                "photos on the web."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(32, 36, 32, 36)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        return frame

    def _lay_out(self, page: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 2)
        top.addWidget(self.add)
        top.addWidget(self.problem, 3)
        top.addWidget(self.folders)
        self.cards.setContentsMargins(0, 0, 8, 0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.cards)
        column.addWidget(self.empty)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self.far)
        busy.addWidget(self.bar, 1)
        busy.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(area, 1)
        layout.addWidget(self.left_out)
        layout.addWidget(self._busy)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
