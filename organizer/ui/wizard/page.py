"""What every page of the wizard is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from organizer.ui.wizard.desk import Desk


class WizardPage(QWidget):
    """One step: it can be left at any time, and come back to.

    Signals:
        ready_changed: Whether one may go on from here may have changed.
        next_wanted: The page is done and would go on by itself, for example after “Use it”.
        busy_changed: Long work begins or ends here (a bool).

    Attributes:
        title: Shown above the page and in the list of steps.
        words: One sentence on what is to be done here.
    """

    ready_changed = Signal()
    next_wanted = Signal()
    busy_changed = Signal(bool)

    title: str = ""
    words: str = ""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def enter(self) -> None:
        """The page comes into view: show the project as it is now."""

    def leave(self) -> None:
        """The page goes out of view, or the wizard closes: keep what is not kept yet.

        What runs may go on; closing the wizard calls :meth:`stop` too.
        """

    def stop(self) -> None:
        """Cancel whatever runs here; what was reached is kept."""

    def hindrance(self) -> str:
        """Why one cannot go on from here yet, in a sentence; empty when one can."""
        return ""
