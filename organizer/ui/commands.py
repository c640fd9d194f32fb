"""Connects the window's actions to what they do with the open folder."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.files.rules import Level, Mode, Rules
from organizer.ui.actions import call

if TYPE_CHECKING:
    from organizer.ui.main_window import MainWindow
    from organizer.ui.workspace import Workspace


class Commands(QObject):
    """What the user asks for, by menu, key or button."""

    def __init__(self, workspace: Workspace, window: MainWindow) -> None:
        super().__init__(workspace)
        self._space = workspace
        self._window = window
        self._session = workspace.session
        self._mover = workspace.mover
        self._main = workspace.main
        self._connect()

    def show_preview(self) -> None:
        """Show what would happen."""
        plan = self._session.plan
        if plan is None or self._mover.running:
            return
        preview, mode = self._space.preview, self._session.rules.mode
        preview.show_plan(plan, mode, read_only=self._mover.read_only)
        self._window.go(preview)
        preview.table.setFocus()

    def apply(self) -> None:
        """Let what the preview shows happen."""
        plan = self._space.preview.plan
        if self._shown is self._space.preview and plan is not None and plan.moves:
            self._mover.apply(plan)

    def review(self) -> None:
        """Look through the doubtful photos, one by one."""
        keys = self._session.doubtful()
        if keys and self._shown is self._main and not self._mover.running:
            self._window.go(self._space.review)
            self._space.review.begin(keys)

    def go_back(self) -> None:
        """Back to the photos."""
        if self._space.viewing.showing:
            self._space.viewing.close()
        away = self._shown in (self._space.preview, self._space.review)
        if away and not self._mover.running:
            self._window.go(self._main)
            self._main.grid.setFocus()

    @property
    def _shown(self) -> object:
        return self._window.pages.currentWidget()

    def _connect(self) -> None:
        actions, space, main = self._window.actions_, self._space, self._main
        for action, act in (
            (actions.look_again, self._session.look_again),
            (actions.close_folder, self._close_folder),
            (actions.review, self.review),
            (actions.names, space.editors.edit_names),
            (actions.filing_rules, space.editors.edit_rules),
            (actions.teach, space.teaching.begin),
            (actions.open_project, space.teaching.go_on),
            (actions.history, space.dialogs.history),
            (actions.select_all, main.grid.selectAll),
            (actions.find, main.search.setFocus),
            (actions.preview, self.show_preview),
            (actions.apply, self.apply),
            (actions.back, self.go_back),
            (actions.template, main.rules_bar.focus_template),
            (actions.options, main.rules_bar.open_options),
            (actions.destination, main.rules_bar.choose_destination),
            (actions.stop, self._stop_or_back),
            (actions.pause, self._session.scanner.pause_or_resume),
        ):
            action.triggered.connect(partial(call, act))
        actions.larger.triggered.connect(partial(call, partial(main.size_slider.step, 1)))
        actions.smaller.triggered.connect(partial(call, partial(main.size_slider.step, -1)))
        actions.details.toggled.connect(main.detail.setVisible)
        actions.heat.toggled.connect(main.detail.show_heat)
        main.detail.heat_toggled.connect(actions.heat.setChecked)
        actions.recursive.setChecked(self._session.recursive)
        actions.recursive.toggled.connect(self._set_recursive)
        for mode, action in actions.modes.items():
            action.triggered.connect(partial(call, partial(self._set_mode, mode)))
        for level, action in actions.levels.items():
            action.triggered.connect(partial(call, partial(self._set_level, level)))
        for action in (*actions.orders.values(), actions.descending):
            action.triggered.connect(self._sort)
        next(iter(actions.orders.values())).setChecked(True)
        self._connect_headings()
        actions.groups[main.shown.grouping].setChecked(True)
        for grouping, action in actions.groups.items():
            action.triggered.connect(partial(call, partial(main.shown.group_by, grouping)))

    def _connect_headings(self) -> None:
        actions, headings = self._window.actions_, self._main.grid.headings
        for action, act in (
            (actions.collapse, headings.turn),
            (actions.collapse_all, headings.turn_all),
            (actions.heading_above, partial(headings.go, -1)),
            (actions.next_heading, partial(headings.go, 1)),
        ):
            action.triggered.connect(partial(call, act))

    def _close_folder(self) -> None:
        if self._session.folder is None:
            self._window.close()
        elif not self._mover.running:
            self._session.close()
            self._window.go(self._window.start)

    def _stop_or_back(self) -> None:
        if not self._window.running.stop_shown():
            self.go_back()

    def _set_recursive(self, recursive: bool) -> None:
        self._session.recursive = recursive
        if not self._window.closing:
            self._session.look_again()

    def _set_mode(self, mode: Mode) -> None:
        destination = None if mode is Mode.RENAME else self._session.rules.destination
        self._set_rules(replace(self._session.rules, mode=mode, destination=destination))

    def _set_level(self, level: Level) -> None:
        self._set_rules(replace(self._session.rules, level=level))

    def _set_rules(self, rules: Rules) -> None:
        self._main.rules_bar.show_rules(rules)
        self._session.set_rules(rules)

    def _sort(self) -> None:
        actions = self._window.actions_
        key = next(key for key, action in actions.orders.items() if action.isChecked())
        self._main.shown.sort_by(key, descending=actions.descending.isChecked())
