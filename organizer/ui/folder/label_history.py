"""What the user said about photos since the folder was opened, so that it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from organizer.ui.folder.decider import Decider
from organizer.ui.folder.deciding import LabelDeed

_RUN = None
"""Stands for a run among the deeds: what was said before it is taken back only after it."""


class LabelHistory(QObject):
    """Deeds in their order, with the runs in between.

    Signals:
        changed: Something else can be taken back or done again.
        done: A :class:`LabelDeed` was done, for the first time or again.
        taken_back: A :class:`LabelDeed` was taken back.
    """

    changed = Signal()
    done = Signal(object)
    taken_back = Signal(object)

    def __init__(self, decider: Decider, parent: QObject) -> None:
        super().__init__(parent)
        self._decider = decider
        self._deeds: list[LabelDeed | None] = []
        self._undone: list[LabelDeed] = []
        decider.not_relabelled.connect(self._drop)

    @property
    def last(self) -> LabelDeed | None:
        """What would be taken back; ``None`` when the last deed was a run, or there was none."""
        return self._deeds[-1] if self._deeds else None

    @property
    def undone(self) -> LabelDeed | None:
        """What would be done again."""
        return self._undone[-1] if self._undone else None

    def relabel(self, contents: list[str], label: str | None) -> LabelDeed:
        """Say what photos show; ``None`` goes back to the model's word."""
        self._undone.clear()
        return self._do(contents, label)

    def undo(self) -> None:
        """Take the last deed back."""
        deed = self.last
        if deed is None:
            return
        self._deeds.pop()
        self._undone.append(deed)
        self._decider.take_back(deed)
        self.taken_back.emit(deed)
        self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            deed = self._undone.pop()
            self._do(list(deed.before), deed.label)

    def note_run(self) -> None:
        """Photos were moved."""
        self._undone.clear()
        self._deeds.append(_RUN)
        self.changed.emit()

    def note_run_undone(self) -> None:
        """Photos were put back: what was said before that run is last again."""
        if self._deeds and self._deeds[-1] is _RUN:
            self._deeds.pop()
        self.changed.emit()

    def forget(self) -> None:
        """Begin afresh, as with another folder."""
        self._deeds.clear()
        self._undone.clear()
        self.changed.emit()

    def _do(self, contents: list[str], label: str | None) -> LabelDeed:
        deed = self._decider.relabel(contents, label)
        self._deeds.append(deed)
        self.done.emit(deed)
        self.changed.emit()
        return deed

    def _drop(self, deed: LabelDeed) -> None:
        if deed in self._deeds:
            self._deeds.remove(deed)
            self.changed.emit()
