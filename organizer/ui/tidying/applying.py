"""Carries settings from the settings dialog into the window, and what the window does into them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from organizer.settings import CHOICES, EngineWish, Settings
from organizer.ui.actions import Actions
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.session import Session
from organizer.ui.photos.main_page import MainPage
from organizer.ui.preferences import language
from organizer.ui.preferences.remembered import Remembered
from organizer.ui.tidying.mover import Mover
from organizer.ui.widgets.notice_bar import NoticeBar
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import said


class Applying(QObject):
    """What the settings and the parts of the window have to do with each other.

    Signals:
        reopening_wanted: The window is to be made anew, in another language.
    """

    reopening_wanted = Signal()

    def __init__(
        self,
        remembered: Remembered,
        session: Session,
        mover: Mover,
        main: MainPage,
        actions: Actions,
        notices: NoticeBar,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._session = session
        self._mover = mover
        self._main = main
        self._actions = actions
        self._notices = notices
        self._theme = theme

    def current(self) -> Settings:
        """The settings as the window has them now."""
        self._remembered.keep_rules(self._session.rules)
        self._remembered.keep_looking(self._session.looking)
        self._remembered.change(
            card_size=self._main.grid.card_width,
            grouping=self._main.shown.grouping,
            recursive=self._session.recursive,
        )
        return self._remembered.settings

    def notes(self) -> dict[str, str]:
        """What is to be known of some settings, by their names: that something else is at work."""
        asked = EngineWish(self._session.bench.wish)
        if asked is self._remembered.settings.engine:
            return {}
        words = self.tr("Now it is “{0}”, as started with --engine, until another is chosen here.")
        return {"engine": words.format(said(CHOICES[EngineWish][asked]))}

    def take(self, settings: Settings) -> None:
        """Let the window be as the settings say, and keep them.

        Nothing that is being done to files changes while it is being done: rules and what is looked
        for count from the next plan on.
        """
        before = self.current()
        self._remembered.settings = settings
        self._remembered.save()
        self._theme.choose(settings.appearance)
        self._main.grid.set_card_width(settings.card_size)
        self._actions.groups[settings.grouping].trigger()
        rules, looking = self._remembered.rules(), self._remembered.looking()
        self._main.rules_bar.show_rules(rules)
        self._main.rules_bar.show_looking(looking)
        self._session.set_rules(rules)
        self._session.set_looking(looking)
        # One that the command line asked for stays until another is chosen here.
        another = settings.engine is not before.engine and wish(self._session.bench, settings)
        look_again = another and settings.recursive == before.recursive
        self._actions.recursive.setChecked(settings.recursive)  # looks again by itself
        if look_again and not self._mover.running:
            self._session.look_again()
        spoken = language.wanted(settings.language) is not language.wanted(before.language)
        if spoken or settings.names_in is not before.names_in:
            self._offer_language()

    def _offer_language(self) -> None:
        """A window keeps the words that it was made with: say so, and offer a new one."""
        words = self.tr("The language changes when the window is opened anew.")
        offer = (self.tr("Open it anew"), self._reopen)
        self._notices.show_notice("language", words, offers=[offer])

    def _reopen(self) -> None:
        if not self._mover.running:  # which would be stopped half way
            self.reopening_wanted.emit()


def wish(bench: Bench, settings: Settings) -> bool:
    """Let the model be run by what the settings wish for; says whether that was another before."""
    before, bench.wish = bench.wish, settings.engine.value
    return bench.wish != before
