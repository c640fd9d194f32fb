"""Undo and redo: of labels and of runs, whichever came last, and always said which."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from organizer.ui.actions import Actions
from organizer.ui.folder.deciding import LabelDeed
from organizer.ui.folder.session import Session
from organizer.ui.tidying.mover import Deed, Done, Mover


class Undoing(QObject):
    """Connects the actions to the labels' history and to the journal."""

    def __init__(self, session: Session, mover: Mover, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._labels = session.labels
        self._mover = mover
        self._actions = actions
        self._can_undo_run = False
        self._can_redo_run = False
        actions.undo.triggered.connect(self.undo)
        actions.redo.triggered.connect(self.redo)
        actions.undo_run.triggered.connect(self._undo_run)
        self._labels.changed.connect(self._refresh)
        mover.ended.connect(self._on_run)

    def look(self, *, free: bool) -> None:
        """Ask the journal which run can be undone and redone.

        Args:
            free: Whether a run may begin now.
        """
        self._can_undo_run = free and self._mover.undoable() is not None
        self._can_redo_run = free and self._mover.redoable() is not None
        self._refresh()

    def undo(self) -> None:
        """Take back what was done last."""
        if self._labels.last is not None:
            self._labels.undo()
        elif self._can_undo_run:
            self._mover.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._labels.undone is not None:
            self._labels.redo()
        elif self._can_redo_run:
            self._mover.redo()

    def _undo_run(self) -> None:
        self._mover.undo()

    def _on_run(self, done: Done) -> None:
        if not done.moved:
            return
        if done.deed in (Deed.APPLY, Deed.REDO):
            self._labels.note_run()
        elif done.deed is Deed.UNDO:
            self._labels.note_run_undone()

    def _refresh(self) -> None:
        actions, last, undone = self._actions, self._labels.last, self._labels.undone
        _say(actions.undo, self._words(last, self.tr("Undo {0}"), self.tr("Undo last run")))
        _say(actions.redo, self._words(undone, self.tr("Redo {0}"), self.tr("Redo last run")))
        actions.undo.setEnabled(last is not None or self._can_undo_run)
        actions.redo.setEnabled(undone is not None or self._can_redo_run)
        actions.undo_run.setEnabled(self._can_undo_run)
        # One entry is enough while it says the same.
        actions.undo_run.setVisible(last is not None)

    def _words(self, deed: LabelDeed | None, of_labels: str, of_runs: str) -> str:
        if deed is None:
            return of_runs
        label = self.tr("the model's label") if deed.label is None else f"“{deed.label}”"
        count = len(deed.before)
        if count > 1:
            label = self.tr("{0} on %Ln photo(s)", "", count).format(label)
        return of_labels.format(label)


def _say(action: QAction, words: str) -> None:
    action.setText(f"&{words.replace('&', '&&')}")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{words} ({keys})")
