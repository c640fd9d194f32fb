"""Enables what makes sense now, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from organizer.ui.photo_item import State

if TYPE_CHECKING:
    from organizer.ui.main_window import MainWindow


class Enabling(QObject):
    """Looks at the window's state after each change of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        session, mover = window.session, window.mover
        for signal in (
            session.rules_changed,
            session.decider.planned,
            session.scanner.progressed,
            session.scanner.ended,
            session.folder_changed,
            session.counted,
            mover.started,
            mover.ended,
            mover.failed,
            window.pages.currentChanged,
        ):
            signal.connect(self.refresh)
        for signal in (session.scanner.ended, mover.started, mover.history_changed):
            signal.connect(self.refresh_history)
        window.main.grid.chosen.connect(self._refresh_trash)
        self.refresh()
        self.refresh_history()

    @property
    def _locked(self) -> bool:
        mover = self._window.mover
        return mover.read_only or mover.running or self._window.session.scanner.running

    def refresh(self) -> None:
        """Look at pages, plan and rules."""
        window = self._window
        actions, session, moving = window.actions_, window.session, window.mover.running
        on_photos = window.pages.currentWidget() is window.main
        on_preview = window.pages.currentWidget() is window.preview
        refused = session.scanner.refused
        ready = on_photos and session.plan is not None and not moving and not refused
        actions.preview.setEnabled(ready)
        window.main.preview_button.setEnabled(ready)
        plan = window.preview.plan
        can_apply = on_preview and not self._locked and plan is not None and bool(plan.moves)
        actions.apply.setEnabled(can_apply)
        window.preview.apply_button.setEnabled(can_apply)
        actions.back.setEnabled(not on_photos and not moving)
        self._refresh_deeds(on_photos=on_photos)
        for action in (
            actions.look_again,
            actions.heat,
            actions.select_all,
            actions.find,
            actions.template,
            actions.destination,
            actions.options,
        ):
            action.setEnabled(on_photos)
        known = on_photos and session.bench.taxonomy is not None and not moving
        actions.names.setEnabled(known)
        actions.filing_rules.setEnabled(known)
        actions.open.setEnabled(not moving)
        actions.close_folder.setEnabled(session.folder is not None and not moving)
        window.main.rules_bar.setEnabled(not moving)
        actions.modes[session.rules.mode].setChecked(True)
        actions.levels[session.rules.level].setChecked(True)
        self._refresh_trash()
        self._say_when_empty()

    def refresh_history(self) -> None:
        """Look at what can be undone and redone; asks the journal, so not for every change."""
        self._window.undoing.look(free=not self._locked)

    def _refresh_deeds(self, *, on_photos: bool) -> None:
        """What is done to photos is done where they are seen."""
        window = self._window
        actions, unsure = window.actions_, window.session.counts.states.get(State.UNSURE, 0)
        ready = on_photos and not window.mover.running
        actions.review.setEnabled(ready and bool(unsure))
        window.main.offer_review(unsure if ready else 0)
        if on_photos:
            window.deeds.refresh()
        else:
            for action in (actions.change_label, actions.reset_label):
                action.setEnabled(False)

    def _refresh_trash(self) -> None:
        window = self._window
        on_photos = window.pages.currentWidget() is window.main
        chosen = window.main.grid.selectionModel().hasSelection()
        window.actions_.trash.setEnabled(on_photos and chosen and not self._locked)

    def _say_when_empty(self) -> None:
        session = self._window.session
        words = self.tr("There are no photos in this folder.")
        if session.scanner.running:
            words = self.tr("Looking for photos…")
        elif session.scanner.refused:
            words = ""  # the notice above says why
        elif session.photos.items():
            words = self.tr("No photo matches.")
        self._window.main.grid.say_when_empty(words)
