"""The user's own names: new categories, rename, merge, move, never use, folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.errors import OrganizerError
from organizer.ui.rules import names_asking
from organizer.ui.rules.names_tree import NamesTree
from organizer.ui.widgets import icons
from organizer.ui.widgets.dialog_buttons import plain, saving
from organizer.ui.widgets.wording import explained, said

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.user_taxonomy import Edit, Overlay


class NamesDialog(QDialog):
    """The tree with its deeds. After ``exec``, :attr:`overlay` and :attr:`taxonomy` are wanted."""

    def __init__(
        self,
        language: str,
        photos: Mapping[str, int],
        parent: QWidget | None = None,
        *,
        writing: str = "",
    ) -> None:
        """Make the dialog.

        Args:
            language: What names are in.
            photos: How many photos of the folder have each fine label.
            parent: Qt's parent.
            writing: What folders and files are named in; the same when empty.
        """
        super().__init__(parent)
        from organizer.vision import user_taxonomy
        from organizer.vision.taxonomy import Taxonomy

        self._photos = photos
        self._base = Taxonomy.load(language, writing=writing)
        self.overlay: Overlay = user_taxonomy.Overlay()
        self.taxonomy = self._base
        self._say = QLabel()
        self._say.setWordWrap(True)
        self._say.hide()
        self.tree = NamesTree()
        self._search = QLineEdit(placeholderText=self.tr("Search names"))
        self._search.setAccessibleName(self.tr("Search names"))
        icons.make_clearable(self._search)
        self._new = self._action(self.tr("New category…"), "Ctrl+N", self._on_new)
        self._rename = self._action(self.tr("Rename…"), "F2", self._on_rename)
        self._merge = self._action(self.tr("Merge into…"), "Ctrl+M", self._on_merge)
        self._move = self._action(self.tr("Move to…"), "Ctrl+D", self._on_move)
        self._folder = self._action(self.tr("Folder name…"), "Ctrl+F2", self._on_folder)
        self._never = self._action(self.tr("Never use"), "Del", self._on_never)
        self._undo = self._action(self.tr("Undo change"), "Ctrl+Z", self._on_undo)
        self._reset = QPushButton(self.tr("Reset all"))
        self._reset.setToolTip(self.tr("Back to the names that the program came with"))
        self._reset.clicked.connect(self._on_reset)
        self._lay_out()
        plain(self)
        self._search.textChanged.connect(self.tree.search)
        self.tree.picked.connect(self._enable)
        self.tree.move_wanted.connect(self.move_name)
        try:
            self.overlay, self.taxonomy = user_taxonomy.load(
                user_taxonomy.overlay_file(), self._base
            )
            self._tell(" ".join(map(said, self.taxonomy.notices)))
        except OrganizerError as error:
            self._complain(explained(error))
        self._show()

    @property
    def problem(self) -> str:
        """What is being said about the last change, or about the file."""
        return self._say.text()

    def change(self, *edits: Edit) -> None:
        """Make edits, or say why they make no sense."""
        from organizer.vision import user_taxonomy

        try:
            overlay = self.overlay
            for each in edits:
                overlay = user_taxonomy.edit(self._base, each, overlay)
            self._take(overlay)
        except OrganizerError as error:
            self._complain(explained(error))

    def move_name(self, what: str, to: str) -> None:
        """Put a label into a category, or a category into a group."""
        from organizer.vision.user_taxonomy import MoveTo

        self.change(MoveTo(what, to))

    def _take(self, overlay: Overlay) -> None:
        from organizer.vision import user_taxonomy

        before = set(self.taxonomy.notices)
        self.taxonomy = user_taxonomy.apply(self._base, overlay)
        self.overlay = overlay
        new = [said(notice) for notice in self.taxonomy.notices if notice not in before]
        self._tell(" ".join(new))
        self._show()

    def _show(self) -> None:
        self.tree.show_names(self.taxonomy, self._photos)
        self._enable()

    def _complain(self, words: str) -> None:
        self._tell(words, "problem")

    def _tell(self, words: str, tone: str = "muted") -> None:
        self._say.setObjectName(tone)
        self._say.style().polish(self._say)
        self._say.setText(words)
        self._say.setVisible(bool(words))

    def _enable(self) -> None:
        depth = self.tree.depth()
        for action in (self._rename, self._merge, self._folder, self._never):
            action.setEnabled(depth >= 0)
        self._move.setEnabled(depth > 0)
        self._undo.setEnabled(bool(self.overlay.edits))
        self._reset.setEnabled(bool(self.overlay.edits))
        self._never.setText(
            self.tr("Use again") if self.tree.never_used() else self.tr("Never use")
        )

    def _on_new(self) -> None:
        edit = names_asking.new_category(self.taxonomy, self.tree.chosen(), self)
        if edit is not None:
            self.change(edit)
            self.tree.choose(edit.what)

    def _on_rename(self) -> None:
        self._change_if(names_asking.another_name(self.taxonomy, self.tree.chosen(), self))

    def _on_merge(self) -> None:
        chosen, depth = self.tree.chosen(), self.tree.depth()
        self._change_if(names_asking.merge(self.taxonomy, chosen, depth, self))

    def _on_move(self) -> None:
        chosen, depth = self.tree.chosen(), self.tree.depth()
        self._change_if(names_asking.move(self.taxonomy, chosen, depth, self))

    def _on_folder(self) -> None:
        chosen, depth = self.tree.chosen(), self.tree.depth()
        self._change_if(names_asking.folder(self.taxonomy, chosen, depth, self))

    def _change_if(self, edit: Edit | None) -> None:
        """Make an edit unless it was called off; what is chosen stays so under its new name."""
        from organizer.vision.edits import Merge, Rename

        if edit is None:
            return
        self.change(edit)
        match edit:
            case Rename(_, en, zh):
                self.tree.choose((zh or en).strip())
            case Merge(_, into):
                self.tree.choose(into)

    def _on_never(self) -> None:
        from organizer.vision.user_taxonomy import Never, Overlay

        name = self.tree.chosen()
        if not self.tree.never_used():
            self.change(Never(name))
            return
        kept = tuple(each for each in self.overlay.edits if each != Never(name))
        if len(kept) == len(self.overlay.edits):
            self._complain(
                self.tr("What “{0}” belongs to is never used; use that again.").format(name)
            )
        else:
            self._take(Overlay(kept))

    def _on_undo(self) -> None:
        from organizer.vision.user_taxonomy import Overlay

        self._take(Overlay(self.overlay.edits[:-1]))

    def _on_reset(self) -> None:
        from organizer.vision.user_taxonomy import Overlay

        count = len(self.overlay.edits)
        words = self.tr("Take back %Ln change(s) to the names?", "", count)
        answer = QMessageBox.question(self, self.tr("Reset"), words)
        if answer == QMessageBox.StandardButton.Yes:
            self._take(Overlay())

    def _action(self, words: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{words} ({action.shortcut().toString()})")
        action.triggered.connect(act)
        self.tree.addAction(action)
        return action

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Names"))
        self.resize(QSize(720, 620).boundedTo(self.screen().availableSize() - QSize(32, 56)))
        heading = QLabel(self.tr("What photos are called"))
        heading.setObjectName("heading")
        words = QLabel(
            self.tr("Drag a name to move it. Photos are labelled anew at once; nothing is moved.")
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        deeds = QVBoxLayout()
        deeds.setSpacing(8)
        for action in (
            self._new,
            self._rename,
            self._merge,
            self._move,
            self._folder,
            self._never,
            self._undo,
        ):
            button = QPushButton(action.text())
            button.setAutoDefault(False)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(_follow, button, action))
            deeds.addWidget(button)
        deeds.addStretch(1)
        deeds.addWidget(self._reset)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.tree, 1)
        middle.addLayout(deeds)
        buttons = saving(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        for part in (heading, words, self._search, self._say):
            layout.addWidget(part)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)


def _follow(button: QPushButton, action: QAction) -> None:
    button.setText(action.text())
    button.setEnabled(action.isEnabled())
