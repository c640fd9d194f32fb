"""The open folder: its photos, the rules, and the plan that follows from both. No widgets."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from organizer.errors import UsageError
from organizer.files.layout import layout_of
from organizer.files.plan import Move, Plan, Skip
from organizer.files.rules import Rules
from organizer.text import Text
from organizer.ui.background.jobs import JobRunner
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.decider import Decider
from organizer.ui.folder.deciding import Judging, LabelDeed
from organizer.ui.folder.judged import Judged, Split
from organizer.ui.folder.label_history import LabelHistory
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State
from organizer.ui.folder.photo_model import PhotoModel
from organizer.ui.folder.scanner import Scanner
from organizer.ui.folder.tally import Counts

_COUNT_EVERY_MS = 150


class Session(QObject):
    """State of the open folder, and what the user may do with it.

    Signals:
        folder_changed: Another folder was opened, or none is open any more.
        rules_changed: The rules were changed.
        counted: :attr:`counts` changed.
    """

    folder_changed = Signal()
    rules_changed = Signal()
    counted = Signal()

    def __init__(
        self,
        bench: Bench,
        work: JobRunner,
        decisions: JobRunner,
        rules: Rules,
        looking: Looking,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.bench = bench
        self.folder: Path | None = None
        self.recursive = True
        self.counts = Counts()
        self.complete = False
        """Whether the last pass over the folder came to its end."""
        self._rules = rules
        self._looking = looking
        self._split: tuple[Judged, Rules, Split] | None = None
        self.photos = PhotoModel(self)
        self.scanner = Scanner(self.photos, work, bench, self._judging, self)
        self.decider = Decider(self.photos, decisions, bench, self._wishes, self)
        self.labels = LabelHistory(self.decider, self)
        self._counter = QTimer(self, singleShot=True, interval=_COUNT_EVERY_MS)
        self._counter.timeout.connect(self._count)
        self.photos.rowsInserted.connect(self._count_soon)
        self.photos.rowsRemoved.connect(self._count_soon)
        self.photos.dataChanged.connect(self._count_soon)
        self.scanner.stale.connect(self.decider.schedule)
        self.scanner.judged.connect(self.decider.learn)
        self.scanner.ended.connect(self._on_scan_ended)

    @property
    def rules(self) -> Rules:
        """How photos are to be tidied."""
        return self._rules

    @property
    def plan(self) -> Plan | None:
        """What would happen now; ``None`` while that is being worked out or makes no sense."""
        decided = self.decider.decided
        return None if decided is None else decided.plan

    def open(self, folder: Path) -> None:
        """Open a folder and look at its photos."""
        if folder != self.folder:
            self.scanner.stop()
            self.photos.keep(set())
            self.folder = folder
            self.labels.forget()
            self.decider.open(folder)
            self.folder_changed.emit()
        self.look_again()

    def close(self) -> None:
        """Close the folder."""
        self.scanner.stop()
        self.photos.keep(set())
        self.folder = None
        self.decider.open(None)
        self._split = None
        gc.collect()  # there is little left to look through
        self.folder_changed.emit()

    def look_again(self) -> None:
        """Look at the open folder again; what is known already is kept."""
        if self.folder is None:
            return
        self.complete = False
        self.decider.open(self.folder)
        self.scanner.start(self.folder, recursive=self.recursive, judged=self.decider.judged)

    def set_rules(self, rules: Rules) -> None:
        """Tidy by other rules from now on."""
        if rules != self._rules:
            self._rules = rules
            self.rules_changed.emit()
            self.decider.schedule()

    @property
    def looking(self) -> Looking:
        """What is looked for beside the model's classes."""
        return self._looking

    def set_looking(self, looking: Looking) -> None:
        """Look for something else from now on."""
        if looking != self._looking:
            before, self._looking = self._looking, looking
            if looking.own == before.own:
                self.decider.schedule()
            else:
                self.relearn()

    def relearn(self) -> None:
        """A model of the user's own came, went, or is another one: judge by it from now on.

        Photos are looked at again only by a network of the model's own; what is known of them
        already is enough for all others.
        """
        self.bench.forget_judge()
        self.decider.schedule()
        self.look_again()

    def relabel(self, items: Sequence[PhotoItem], label: str | None) -> LabelDeed | None:
        """Say what photos show; ``None`` goes back to the model's word.

        Returns:
            What is being done; ``None`` when no label can be kept for any of them.
        """
        contents = list(dict.fromkeys(item.content for item in items if item.content))
        return self.labels.relabel(contents, label) if contents else None

    def split(self) -> Split | None:
        """How many photos are filed, at once; ``None`` where the rules ask for no labels."""
        if not self.needs_label():
            return None
        judged = self.decider.judged
        if judged is not None and not self.scanner.running and not self.bench.filing_rules:
            if self._split is None or self._split[:2] != (judged, self._rules):
                self._split = judged, self._rules, judged.split(self._rules)
            return self._split[2]
        # The user's own rules overrule numbers: what they decided is in the photos.
        states, staying = self.counts.states, self.counts.staying
        return Split(states.get(State.SURE, 0) - staying, states.get(State.UNSURE, 0), staying)

    def doubtful(self) -> list[PhotoKey]:
        """The photos that are unsure, the most doubtful first."""
        unsure = [item for item in self.photos.items() if item.state is State.UNSURE]
        unsure.sort(key=lambda item: (item.verdict.confidence if item.verdict else 0, item.order))
        return [item.key for item in unsure]

    def fate_of(self, item: PhotoItem) -> Move | Skip | None:
        """What is planned for a photo; ``None`` while there is no plan."""
        return self.decider.fate_of(item)

    def rules_problem(self) -> Text | None:
        """What is wrong with the rules; ``None`` when nothing is."""
        try:
            layout_of(self._rules, self.folder or Path())
        except UsageError as error:
            return error.message
        return None

    def needs_label(self) -> bool:
        """Whether the rules ask for labels."""
        try:
            return layout_of(self._rules, self.folder or Path()).needs_label
        except UsageError:
            return True

    def _judging(self) -> Judging:
        return Judging.of(self._rules, self._looking)

    def _wishes(self) -> tuple[Rules, Looking]:
        return self._rules, self._looking

    def _on_scan_ended(self, whole: bool) -> None:
        self.complete = whole
        self._count()
        self.decider.plan_from_now_on(wanted=True)

    def _count_soon(self) -> None:
        if not self._counter.isActive():
            self._counter.start()

    def _count(self) -> None:
        self._counter.stop()
        self.counts = self.photos.counts()
        self.counted.emit()
