"""What the window can be told to do: menus, shortcuts, tooltips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from organizer.files.rules import Level, Mode
from organizer.settings import Grouping
from organizer.ui.folder.photo_filter import SortKey
from organizer.ui.widgets.wording import without_mnemonic

K = TypeVar("K")

ALWAYS = "organizer_always"
"""A property of actions whose words change with what they would do now: what they always do."""


class Actions(QObject):
    """Every action of the window, in its menus.

    Nothing is connected here; the window connects each to what it does.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        key = QKeySequence.StandardKey
        self.open = self._action(self.tr("&Open folder…"), key.Open)
        self.look_again = self._action(self.tr("&Look again"), "F5")
        self.recursive = self._action(self.tr("Include &subfolders"), "Ctrl+Shift+R")
        self.recursive.setCheckable(True)
        self.close_folder = self._action(self.tr("&Close folder"), "Ctrl+W")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.undo = self._action(self.tr("&Undo last run"), key.Undo)
        self.undo.setProperty(ALWAYS, self.tr("Undo the last label or run"))
        self.redo = self._action(self.tr("&Redo"), "Ctrl+Shift+Z")
        self.redo.setProperty(ALWAYS, self.tr("Redo the last label or run"))
        self.undo_run = self._action(self.tr("U&ndo last run"), "Ctrl+Alt+Z")
        self.review = self._action(self.tr("Re&view the unsure"), "Ctrl+R")
        self.history = self._action(self.tr("&History…"), "Ctrl+H")
        self.select_all = self._action(self.tr("Select &all"), key.SelectAll)
        self.find = self._action(self.tr("&Find"), key.Find)
        self.change_label = self._action(self.tr("Change &label…"), "Ctrl+L")
        self.reset_label = self._action(self.tr("Back to the &model's label"), "Ctrl+Shift+L")
        self.show_file = self._action(self.tr("Show in file &manager"), "Ctrl+E")
        self.trash = self._action(self.tr("Move to &trash"), "Del")
        self.copy_path = self._action(self.tr("&Copy path"), "Ctrl+Shift+C")
        self.preview = self._action(self.tr("&Preview"), "Ctrl+P")
        self.apply = self._action(self.tr("&Apply the preview"), "Ctrl+Return")
        self.back = self._action(self.tr("&Back"), "Alt+Left")
        self.template = self._action(self.tr("Edit the &template"), "Ctrl+T")
        self.destination = self._action(self.tr("Choose the &destination…"), "Ctrl+D")
        self.names = self._action(self.tr("&Names of labels…"), "Ctrl+N")
        self.filing_rules = self._action(self.tr("R&ules…"), "Ctrl+U")
        self.options = self._action(self.tr("&More options…"), "Ctrl+M")
        self.pause = self._action(self.tr("&Pause or go on"), "Ctrl+Shift+P")
        self.stop = self._action(self.tr("&Stop or go back"), "Esc")
        self.larger = self._action(self.tr("&Larger photos"), "Ctrl++")
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._action(self.tr("&Smaller photos"), "Ctrl+-")
        self.large = self._action(self.tr("Sho&w large"), "Space")
        self.large.setShortcuts([QKeySequence(keys) for keys in ("Space", "Return", "Enter")])
        self.large.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.details = self._action(self.tr("&Details"), "F9")
        self.details.setCheckable(True)
        self.details.setChecked(True)
        self.heat = self._action(self.tr("&Heat map"), "H")
        self.heat.setCheckable(True)
        self.teach = self._action(self.tr("New &categories…"), "Ctrl+Shift+N")
        self.open_project = self._action(self.tr("Open &project…"), "Ctrl+Shift+O")
        self.settings = self._action(self.tr("S&ettings…"), "Ctrl+,")
        self.shortcuts = self._action(self.tr("&Keyboard shortcuts…"), "F1")
        self.shortcuts.setShortcuts([QKeySequence(keys) for keys in ("F1", "?", "Ctrl+/")])
        self.log_folder = self._action(self.tr("Open &log folder"))
        self.about = self._action(self.tr("&About Photo Organizer…"))
        self.modes = self._choices(
            {
                Mode.SORT: (self.tr("&Sort into folders"), "Ctrl+1"),
                Mode.RENAME: (self.tr("&Rename"), "Ctrl+2"),
                Mode.BOTH: (self.tr("&Both"), "Ctrl+3"),
            }
        )
        self.levels = self._choices(
            {
                Level.FINE: (self.tr("&Fine labels"), "Ctrl+4"),
                Level.EVERYDAY: (self.tr("&Everyday labels"), "Ctrl+5"),
                Level.BROAD: (self.tr("B&road groups"), "Ctrl+6"),
            }
        )
        self.orders = self._choices(
            {
                SortKey.NAME: (self.tr("By &name"), "Alt+1"),
                SortKey.DATE: (self.tr("By &date"), "Alt+2"),
                SortKey.LABEL: (self.tr("By &label"), "Alt+3"),
                SortKey.CONFIDENCE: (self.tr("By &confidence"), "Alt+4"),
            }
        )
        self.groups = self._choices(
            {
                Grouping.NONE: (self.tr("&No groups"), "Alt+Shift+0"),
                Grouping.LABEL: (self.tr("Group by &label"), "Alt+Shift+1"),
                Grouping.DAY: (self.tr("Group by &day"), "Alt+Shift+2"),
                Grouping.MONTH: (self.tr("Group by &month"), "Alt+Shift+3"),
                Grouping.FOLDER: (self.tr("Group by &folder"), "Alt+Shift+4"),
            }
        )
        self.collapse = self._action(self.tr("&Collapse or expand group"), "Ctrl+G")
        self.collapse_all = self._action(self.tr("Collapse or expand &all groups"), "Ctrl+Shift+G")
        self.heading_above = self._action(self.tr("Heading a&bove"), "Alt+Up")
        self.next_heading = self._action(self.tr("Ne&xt heading"), "Alt+Down")
        self.headings = (self.collapse, self.collapse_all, self.heading_above, self.next_heading)
        self.descending = self._action(self.tr("&Reversed"), "Alt+0")
        self.descending.setCheckable(True)
        self.recent = QMenu(self.tr("Open &recent"), window)
        self.label_with = QMenu(self.tr("Label &with"), window)
        self.label_with.setToolTipsVisible(True)
        self.sort_menu = self._menu_of(
            [
                *(*self.orders.values(), None, self.descending, None),
                *(*self.groups.values(), None, self.collapse, self.collapse_all),
            ]
        )
        self._fill_menu_bar()

    def set_ready(self, *, ready: bool) -> None:
        """Enable all of them, or only those that need no open folder and nothing made for one."""
        for action in self._window.actions():
            action.setEnabled(ready or action in (self.open, self.quit))

    def photo_menu(self) -> QMenu:
        """The context menu of photos."""
        return self._menu_of(
            [
                self.large,
                None,
                self.change_label,
                self.reset_label,
                None,
                self.show_file,
                self.copy_path,
                None,
                self.trash,
            ]
        )

    def _fill_menu_bar(self) -> None:
        bar = self._window.menuBar()
        sort = QMenu(self.tr("S&ort"), self._window)
        sort.addActions([*self.orders.values(), self.descending])
        group = QMenu(self.tr("&Group"), self._window)
        self._fill(group, [*self.groups.values(), None, *self.headings])
        self._fill(
            bar.addMenu(self.tr("&File")),
            [
                self.open,
                self.recent,
                self.look_again,
                self.recursive,
                None,
                self.close_folder,
                self.quit,
            ],
        )
        self._fill(
            bar.addMenu(self.tr("&Edit")),
            [
                self.undo,
                self.redo,
                self.undo_run,
                self.history,
                None,
                self.select_all,
                self.find,
                None,
                self.review,
                self.change_label,
                self.reset_label,
                None,
                self.show_file,
                self.copy_path,
                self.trash,
                None,
                self.settings,
            ],
        )
        self._fill(
            bar.addMenu(self.tr("&View")),
            [
                sort,
                group,
                None,
                self.large,
                self.larger,
                self.smaller,
                self.details,
                self.heat,
                None,
                self.pause,
                self.stop,
            ],
        )
        self._fill(
            bar.addMenu(self.tr("&Tidy")),
            [
                *self.modes.values(),
                None,
                *self.levels.values(),
                self.label_with,
                None,
                self.template,
                self.destination,
                self.options,
                None,
                self.names,
                self.filing_rules,
                None,
                self.preview,
                self.apply,
                self.back,
            ],
        )
        self._fill(bar.addMenu(self.tr("Te&ach")), [self.teach, self.open_project])
        self._fill(
            bar.addMenu(self.tr("&Help")), [self.shortcuts, self.log_folder, None, self.about]
        )

    def _action(
        self, words: str, shortcut: str | QKeySequence.StandardKey | None = None
    ) -> QAction:
        action = QAction(words, self._window)
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{without_mnemonic(words)} ({keys})")
        self._window.addAction(action)
        return action

    def _choices(self, choices: Mapping[K, tuple[str, str]]) -> dict[K, QAction]:
        group = QActionGroup(self)
        made = {}
        for value, (words, shortcut) in choices.items():
            action = self._action(words, shortcut)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            made[value] = action
        return made

    def _menu_of(self, entries: Sequence[QAction | None]) -> QMenu:
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        self._fill(menu, entries)
        return menu

    @staticmethod
    def _fill(menu: QMenu, entries: Sequence[QAction | QMenu | None]) -> None:
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)


def call(act: object, *_checked: object) -> None:
    """Let an action call what takes no ``checked``."""
    if callable(act):
        act()
