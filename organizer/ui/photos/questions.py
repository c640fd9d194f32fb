"""Calm questions: one sentence, what follows from a yes, and a way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files import trashcan
from organizer.files.trash import Marked
from organizer.text import Text
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.wording import said, sentences

_WIDTH = 400


class Question(QDialog):
    """A question that is answered by ``accepted`` or by anything else, which is a no.

    Attributes:
        yes: The button that says yes.
        no: The button that says no.
    """

    def __init__(
        self,
        title: str,
        question: str,
        follows: str,
        *,
        yes: str,
        yes_is_default: bool,
        parent: QWidget,
    ) -> None:
        """Put a question together; :meth:`open` asks it.

        Args:
            title: The window's title.
            question: One sentence.
            follows: What there is to know before answering.
            yes: What the button says that does it.
            yes_is_default: Whether Enter means yes.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(question)
        self.setAccessibleDescription(follows)
        self.question = _label(question, "heading")
        self.yes = self._button(yes, self.accept)
        self.no = self._button(self.tr("Cancel"), self.reject)
        default = self.yes if yes_is_default else self.no
        default.setObjectName("primary")
        default.setDefault(True)
        default.setFocus()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.yes)
        foot.addWidget(self.no)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(self.question)
        layout.addWidget(_label(follows, "muted"))
        layout.addSpacing(12)
        layout.addLayout(foot)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button


def _label(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFixedWidth(max(_WIDTH, 57 * label.fontMetrics().averageCharWidth()))
    return label


class TrashQuestion(Question):
    """Asks before photos go into the trash."""

    def __init__(self, marked: Sequence[Marked], parent: QWidget) -> None:
        count = len(marked)
        if count == 1:
            name = printable(marked[0].group.lead.path.name)
            question = self.tr("Move {0} to the trash?").format(name)
        else:
            question = self.tr("Move %Ln photo(s) to the trash?", "", count)
        companions = sum(len(one.group.companions) for one in marked)
        follows = []
        if companions:
            follows.append(
                self.tr("%Ln file(s) that belong(s) to them go(es) along.", "", companions)
            )
        follows.append(
            self.tr("You can put everything back with Undo, or later from the history.")
            if trashcan.FREEDESKTOP
            else self.tr("Everything can be restored from the system's trash.")
        )
        super().__init__(
            self.tr("Move to trash"),
            question,
            sentences(*follows),
            yes=self.tr("Move to trash"),
            yes_is_default=trashcan.FREEDESKTOP,
            parent=parent,
        )


class WholeHomeQuestion(Question):
    """Asks before a whole home or drive is looked at."""

    def __init__(self, question: Text, parent: QWidget) -> None:
        super().__init__(
            self.tr("Open everything?"),
            said(question),
            self.tr(
                "There may be far more than photos in it, and looking at all of it takes long. "
                "Nothing is moved before you say so."
            ),
            yes=self.tr("Open it"),
            yes_is_default=False,
            parent=parent,
        )
