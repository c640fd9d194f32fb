"""Enables what makes sense now, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from organizer.ui.actions import Actions
from organizer.ui.folder.photo_item import State
from organizer.ui.folder.session import Session
from organizer.ui.photos.main_page import MainPage
from organizer.ui.photos.photo_deeds import PhotoDeeds
from organizer.ui.tidying.mover import Mover
from organizer.ui.tidying.preview_page import PreviewPage
from organizer.ui.tidying.undoing import Undoing


class Enabling(QObject):
    """Looks at the window's state after each change of it."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        mover: Mover,
        pages: QStackedWidget,
        main: MainPage,
        preview: PreviewPage,
        deeds: PhotoDeeds,
        undoing: Undoing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session = session
        self._mover = mover
        self._pages = pages
        self._main = main
        self._with_deeds: list[QWidget] = [main]
        self._preview = preview
        self._deeds = deeds
        self._undoing = undoing
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
            pages.currentChanged,
        ):
            signal.connect(self.refresh)
        for signal in (session.scanner.ended, mover.started, mover.history_changed):
            signal.connect(self.refresh_history)
        main.grid.chosen.connect(self._refresh_trash)
        main.grid.headings.changed.connect(self.refresh)
        self.refresh()
        self.refresh_history()

    @property
    def _locked(self) -> bool:
        return self._mover.read_only or self._mover.running or self._session.scanner.running

    def deeds_also_on(self, page: QWidget) -> None:
        """Let photos be labelled and put into the trash on another page too."""
        self._with_deeds.append(page)
        self.refresh()

    def refresh(self) -> None:
        """Look at pages, plan and rules."""
        actions, session, moving = self._actions, self._session, self._mover.running
        on_photos = self._pages.currentWidget() is self._main
        on_preview = self._pages.currentWidget() is self._preview
        refused = session.scanner.refused
        ready = on_photos and session.plan is not None and not moving and not refused
        ready = ready and bool(session.photos.items())
        actions.preview.setEnabled(ready)
        self._main.preview_button.setEnabled(ready)
        plan = self._preview.plan
        can_apply = on_preview and not self._locked and plan is not None and bool(plan.moves)
        actions.apply.setEnabled(can_apply)
        self._preview.apply_button.setEnabled(can_apply)
        self._preview.show_moving(moving=moving)
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
        for action in actions.headings:
            action.setEnabled(on_photos and self._main.grid.headings.there)
        known = on_photos and session.bench.taxonomy is not None and not moving
        actions.names.setEnabled(known)
        actions.filing_rules.setEnabled(known)
        actions.open.setEnabled(not moving)
        actions.pause.setEnabled(session.scanner.running)
        actions.close_folder.setEnabled(session.folder is not None and not moving)
        self._main.rules_bar.setEnabled(not moving)
        actions.modes[session.rules.mode].setChecked(True)
        actions.levels[session.rules.level].setChecked(True)
        self._refresh_trash()
        self._say_when_empty()

    def refresh_history(self) -> None:
        """Look at what can be undone and redone; asks the journal, so not for every change."""
        self._undoing.look(free=not self._locked)

    def _refresh_deeds(self, *, on_photos: bool) -> None:
        """What is done to photos is done where they are seen."""
        actions, unsure = self._actions, self._session.counts.states.get(State.UNSURE, 0)
        ready = on_photos and not self._mover.running
        actions.review.setEnabled(ready and bool(unsure))
        self._main.offer_review(unsure if ready else 0)
        if self._pages.currentWidget() in self._with_deeds:
            self._deeds.refresh()
        else:
            for action in (actions.change_label, actions.reset_label):
                action.setEnabled(False)

    def _refresh_trash(self) -> None:
        seen = self._pages.currentWidget() in self._with_deeds
        chosen = self._main.grid.selectionModel().hasSelection()
        self._actions.large.setEnabled(self._pages.currentWidget() is self._main and chosen)
        self._actions.trash.setEnabled(seen and chosen and not self._locked)

    def _say_when_empty(self) -> None:
        session = self._session
        words = self.tr("There are no photos in this folder.")
        if session.scanner.running:
            words = self.tr("Looking for photos…")
        elif session.scanner.refused:
            words = ""  # the notice above says why
        elif session.photos.items():
            words = self.tr("No photo matches.")
        self._main.grid.say_when_empty(words)
        nothing = session.folder is not None and not session.photos.items()
        self._main.other_folder.offer(wanted=nothing and not session.scanner.running)
