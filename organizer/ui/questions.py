"""Calm questions: one sentence, what follows from a yes, and a way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from organizer.files import trashcan
from organizer.files.trash import Marked
from organizer.text import Text
from organizer.ui.dialog_buttons import plain
from organizer.ui.photo_item import printable
from organizer.ui.wording import number, said


class Question(QMessageBox):
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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(question)
        self.setInformativeText(follows)
        self.yes: QPushButton = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self.no: QPushButton = self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setEscapeButton(self.no)
        default = self.yes if yes_is_default else self.no
        self.setDefaultButton(default)
        default.setFocus()
        self.yes.setObjectName("primary")
        plain(self)


class TrashQuestion(Question):
    """Asks before photos go into the trash."""

    def __init__(self, marked: Sequence[Marked], parent: QWidget) -> None:
        count = len(marked)
        if count == 1:
            name = printable(marked[0].group.lead.path.name)
            question = self.tr("Move {0} to the trash?").format(name)
        else:
            question = self.tr("Move {0} photos to the trash?").format(number(count))
        companions = sum(len(one.group.companions) for one in marked)
        follows = []
        if companions == 1:
            follows.append(self.tr("A file that belongs to it goes along."))
        elif companions:
            follows.append(
                self.tr("{0} files that belong to them go along.").format(number(companions))
            )
        follows.append(
            self.tr("Undo puts them back, now or later from the history.")
            if trashcan.FREEDESKTOP
            else self.tr("They can be restored from the system's trash.")
        )
        super().__init__(
            self.tr("Move to trash"),
            question,
            " ".join(follows),
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
