"""One category on the page of categories: its name, its photos, what is searched for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.training.project import Category
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.wizard.category_pictures import CategoryPictures
from organizer.ui.wizard.dropping import DropTarget
from organizer.ui.wizard.thumbs import Thumbs

Check = Callable[[str, str], str]
"""Says what is wrong with a name: the name, and the category's own; empty where nothing is."""


class CategoryCard(QFrame):
    """A category that can be edited; photos may be dropped on it.

    Signals:
        renamed: It is to be called otherwise (the new name).
        searches_changed: What is searched for (a tuple of words).
        photos_wanted: Photos of the user's own were dropped on it (a list of paths).
        choose_wanted: Photos are to be chosen.
        folder_wanted: A folder is to be chosen.
        look_again_wanted: Its folders are to be looked at again.
        remove_wanted: It is to go.
        move_wanted: It is to go up (-1) or down (1).
    """

    renamed = Signal(str)
    searches_changed = Signal(object)
    photos_wanted = Signal(list)
    choose_wanted = Signal()
    folder_wanted = Signal()
    look_again_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)

    def __init__(
        self,
        category: Category,
        check: Check,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Make it.

        Args:
            category: What it shows.
            check: Judges a name.
            thumbs: Gives small pictures.
            theme: The window's colours.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setObjectName("card")
        DropTarget(self).came.connect(self.photos_wanted)
        self.category = category
        self._check = check
        self.name = QLineEdit(category.name)
        self.name.setAccessibleName(self.tr("Name of the category"))
        self.searches = QLineEdit()
        self.searches.setAccessibleName(self.tr("Search words for {0}").format(category.name))
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.pictures = CategoryPictures(thumbs, theme)
        self.more = self._make_more()
        self.add = QPushButton(self.tr("Add photos…"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.choose_wanted)
        self._lay_out()
        self.name.textEdited.connect(self._on_edited)
        self.name.editingFinished.connect(self._on_named)
        self.searches.editingFinished.connect(self._on_searches)
        self.show_category(category)

    def show_category(self, category: Category) -> None:
        """Show it as it is now."""
        self.category = category
        self.setAccessibleName(self.tr("Category {0}").format(category.name))
        self.add.setAccessibleName(self.tr("Add photos to {0}").format(category.name))
        self.more.setAccessibleName(self.tr("More for {0}").format(category.name))
        if self.name.text() != category.name and not self.name.hasFocus():
            self.name.setText(category.name)
        words = ", ".join(category.searches)
        if not self.searches.hasFocus():
            self.searches.setText(words)
        self.searches.setPlaceholderText(category.name)
        self.look_again.setEnabled(bool(category.own))

    def show_photos(self, paths: Sequence[Path], count: int) -> None:
        """Show its photos.

        Args:
            paths: Some of them.
            count: How many there are.
        """
        self.count.setText(self.tr("%Ln photo(s)", "", count) if count else "")
        self.pictures.show_pictures(
            paths,
            count,
            self.tr("Drop photos or a folder here, or let the next step find some on the web."),
        )

    def set_place(self, *, first: bool, last: bool) -> None:
        """Say whether it can go up and down."""
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)

    def complain(self, words: str) -> None:
        """Say what is wrong beside the name; nothing where nothing is."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.name.setProperty("wrong", bool(words))
        self.name.style().polish(self.name)

    def _on_edited(self) -> None:
        self.complain(self._check(self.name.text().strip(), self.category.name))

    def _on_named(self) -> None:
        wanted = self.name.text().strip()
        problem = self._check(wanted, self.category.name)
        self.complain(problem)
        if not problem and wanted != self.category.name:
            self.renamed.emit(wanted)

    def _on_searches(self) -> None:
        parts = [part.strip() for part in self.searches.text().replace(";", ",").split(",")]
        words = tuple(dict.fromkeys(part for part in parts if part))
        if words != self.category.searches:
            self.searches_changed.emit(words)

    def _make_more(self) -> QToolButton:
        more = QToolButton()
        more.setObjectName("flat")
        more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(self.tr("More"))
        icons.give(more, "more", "muted")
        menu = QMenu(more)
        self.folder = self._action(menu, self.tr("Add a folder of photos…"), self.folder_wanted)
        self.look_again = self._action(
            menu, self.tr("Look into its folders again"), self.look_again_wanted
        )
        menu.addSeparator()
        self.up = QAction(self.tr("Move up"), menu)
        self.up.triggered.connect(lambda: self.move_wanted.emit(-1))
        self.down = QAction(self.tr("Move down"), menu)
        self.down.triggered.connect(lambda: self.move_wanted.emit(1))
        menu.addActions([self.up, self.down])
        menu.addSeparator()
        self.remove = self._action(menu, self.tr("Remove this category…"), self.remove_wanted)
        more.setMenu(menu)
        return more

    @staticmethod
    def _action(menu: QMenu, words: str, signal: object) -> QAction:
        action = QAction(words, menu)
        action.triggered.connect(signal)
        menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        searched = QLabel(self.tr("Search the web for"))
        searched.setObjectName("muted")
        searched.setBuddy(self.searches)
        self.searches.setToolTip(
            self.tr("Several, with commas between them: each is searched for in turn")
        )
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.name, 2)
        top.addWidget(self.count, 1)
        top.addWidget(self.add)
        top.addWidget(self.more)
        below = QGridLayout()
        below.setHorizontalSpacing(10)
        below.addWidget(searched, 0, 0)
        below.addWidget(self.searches, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.problem)
        layout.addWidget(self.pictures)
        layout.addLayout(below)
