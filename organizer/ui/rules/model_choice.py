"""Chooses who labels photos: the general model, or one of the user's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from organizer.settings import CHOICES, Strangers, entry_of
from organizer.ui.folder.looking import OwnModel
from organizer.ui.folder.session import Session
from organizer.ui.widgets.wording import said


class ModelChoice(QObject):
    """Fills the menu “Label with” whenever it opens: models may have come and gone.

    Args:
        menu: The menu.
        session: Whose photos are labelled.
        parent: Qt's parent.
    """

    def __init__(self, menu: QMenu, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        self._session = session
        self._strangers = QMenu(self.tr("&Photos that it does not know"), menu)
        self._kinds = self._fill_strangers()
        menu.aboutToShow.connect(self._fill)

    def choose(self, own: OwnModel) -> None:
        """Label with another model from now on; the same one again is read anew."""
        session = self._session
        if own == session.looking.own:
            session.relearn()
        else:
            session.set_looking(replace(session.looking, own=own))

    def rename(self, name: str, wanted: str) -> None:
        """A model is called otherwise now; where it labels photos, it goes on."""
        session = self._session
        if session.looking.own.name == name:
            own = replace(session.looking.own, name=wanted)
            session.set_looking(replace(session.looking, own=own))

    def _fill(self) -> None:
        from organizer.vision import custom_store

        self._menu.clear()
        now = self._session.looking.own
        now = replace(now, name=custom_store.now_called(now.name) or now.name)
        group = QActionGroup(self._menu)
        kept = [entry.name for entry in custom_store.listing()]
        names = ["", *kept, *({now.name} - {"", *kept})]
        for name in names:
            words = name.replace("&", "&&") if name else self.tr("&General model")
            action = self._add(words, on=name == now.name)
            group.addAction(action)
            action.triggered.connect(partial(self._on_chosen, replace(now, name=name)))
        self._menu.addSeparator()
        alone = self._add(self.tr("&Only its own categories"), on=now.alone)
        alone.setToolTip(self.tr("Photos that it does not know stay without a label"))
        alone.setEnabled(bool(now.name))
        alone.triggered.connect(partial(self._on_chosen, replace(now, alone=not now.alone)))
        self._strangers.setEnabled(bool(now.name))
        for kind, action in self._kinds.items():
            action.setChecked(kind is self._session.looking.strangers)
        self._menu.addMenu(self._strangers)

    def _fill_strangers(self) -> dict[Strangers, QAction]:
        """What strictness there is, with what each costs."""
        help_ = said(entry_of("strangers").help)
        self._strangers.setToolTipsVisible(True)
        self._strangers.menuAction().setToolTip(help_)
        group, made = QActionGroup(self._strangers), {}
        for kind, words in CHOICES[Strangers].items():
            action = self._strangers.addAction(said(words))
            action.setCheckable(True)
            action.setToolTip(help_)
            action.triggered.connect(partial(self._on_kind, Strangers(kind)))
            group.addAction(action)
            made[Strangers(kind)] = action
        return made

    def _on_kind(self, kind: Strangers, *_checked: object) -> None:
        self._session.set_looking(replace(self._session.looking, strangers=kind))

    def _add(self, words: str, *, on: bool) -> QAction:
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _on_chosen(self, own: OwnModel, *_checked: object) -> None:
        if own != self._session.looking.own:
            self.choose(own)
