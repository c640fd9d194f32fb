"""Opens the editors of names and rules, and takes over what they made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from organizer.errors import OrganizerError
from organizer.files.rules import Level
from organizer.ui.folder.session import Session
from organizer.ui.widgets.wording import explained

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.filing_rules import FilingRule


class Editors(QObject):
    """Names and rules; both are there once a folder is open."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def edit_names(self) -> None:
        """Let the user change what photos are called."""
        from organizer.ui.rules.names_dialog import NamesDialog

        photos = Counter(
            item.shown.label for item in self._session.photos.items() if item.shown is not None
        )
        bench = self._session.bench
        dialog = NamesDialog(bench.language, photos, self._window, writing=bench.writing)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.decider.keep_names(dialog.overlay, dialog.taxonomy)
        dialog.deleteLater()

    def edit_rules(self) -> None:
        """Let the user change their own rules."""
        from organizer.ui.rules.rules_dialog import RulesDialog
        from organizer.vision import filing_rules_file

        problem, rules = "", self._session.bench.filing_rules
        try:
            rules = filing_rules_file.load()
        except OrganizerError as error:
            problem = explained(error)
        dialog = RulesDialog(rules, self._names(), self._count, problem, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.decider.keep_filing_rules(dialog.rules)
        dialog.deleteLater()

    def _names(self) -> list[str]:
        taxonomy = self._session.bench.taxonomy
        if taxonomy is None:
            return []
        levels = (Level.EVERYDAY, Level.BROAD, Level.FINE)
        names = [sorted(taxonomy.names(level), key=str.casefold) for level in levels]
        return list(dict.fromkeys(name for some in names for name in some))

    def _count(self, rules: Sequence[FilingRule], found: Callable[[list[int]], object]) -> None:
        taxonomy = self._session.bench.taxonomy
        if taxonomy is not None:
            self._session.decider.count_caught(rules, taxonomy, found)
