"""What helps with the program itself: settings, shortcuts, About, the log, notifications."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from organizer import paths
from organizer.ui.actions import call
from organizer.ui.background.notifier import Notifier
from organizer.ui.tidying.applying import Applying

if TYPE_CHECKING:
    from organizer.ui.background.jobs import JobRunner
    from organizer.ui.main_window import MainWindow
    from organizer.ui.preferences.remembered import Remembered
    from organizer.ui.widgets.theme import Theme
    from organizer.ui.workspace import Workspace


class Assistance(QObject):
    """Connects the actions that are not about photos. What dialogs need comes when they open."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        remembered: Remembered,
        runner: JobRunner,
        theme: Theme,
    ) -> None:
        super().__init__(workspace)
        self._window = window
        self._remembered = remembered
        self._runner = runner
        self._theme = theme
        self.applying = Applying(
            remembered,
            workspace.session,
            workspace.mover,
            workspace.main,
            window.actions_,
            window.notices,
            theme,
            self,
        )
        self.notifier = Notifier(
            window.running, runner, window, lambda: remembered.settings.notifications, self
        )
        self.applying.reopening_wanted.connect(window.reopen)
        actions = window.actions_
        for action, act in (
            (actions.settings, self.edit_settings),
            (actions.shortcuts, self.show_shortcuts),
            (actions.log_folder, open_log_folder),
            (actions.about, self.show_about),
        ):
            action.triggered.connect(partial(call, act))

    def edit_settings(self) -> None:
        """Let the user change settings; they count once OK is pressed."""
        from organizer.ui.preferences.settings_dialog import SettingsDialog

        settings, notes = self.applying.current(), self.applying.notes()
        dialog = SettingsDialog(settings, self._theme, self._window, notes)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.applying.take(dialog.settings)
        dialog.deleteLater()

    def show_shortcuts(self) -> None:
        """Show what each key does."""
        from organizer.ui.help.shortcuts import of_window
        from organizer.ui.help.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(of_window(self._window), self._theme, self._runner, self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """Show what this program is."""
        from organizer.ui.help.about_dialog import AboutDialog

        dialog = AboutDialog(self._runner, self._window)
        dialog.exec()
        dialog.deleteLater()


def open_log_folder() -> None:
    """Show where the log file is."""
    folder = paths.log_file().parent
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
