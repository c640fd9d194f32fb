"""Says what happens: status line and notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from organizer.errors import StartError
from organizer.files import trashcan
from organizer.files.moving import Interrupted
from organizer.ui.background.running import Running, Task
from organizer.ui.background.status_line import StatusLine
from organizer.ui.folder.left_alone_words import counted
from organizer.ui.folder.photo_item import State, printable
from organizer.ui.folder.scan_progress import ScanProgress
from organizer.ui.folder.session import Session
from organizer.ui.folder.sights import Waits
from organizer.ui.tidying import deed_words
from organizer.ui.tidying.mover import Deed, Done, Mover
from organizer.ui.widgets.notice_bar import NoticeBar, Offer, Tone
from organizer.ui.widgets.wording import (
    duration,
    explained,
    moment,
    number,
    said,
    sentence,
    sentences,
)


class Reporter(QObject):
    """Turns what session and mover say into words.

    Signals:
        report_wanted: The number of a run of which every file is to be accounted for.
    """

    report_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        mover: Mover,
        status: StatusLine,
        notices: NoticeBar,
        running: Running,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._mover = mover
        self._status = status
        self._running = running
        self._scan: Task | None = None
        self._deed: Task | None = None
        self._notices = notices
        session.scanner.progressed.connect(self._on_scan)
        session.scanner.ended.connect(self._on_scan_ended)
        session.scanner.failed.connect(self._on_scan_failed)
        session.decider.failed.connect(self._on_decider_failed)
        session.decider.planned.connect(self._on_planned)
        session.counted.connect(self._on_counted)
        session.folder_changed.connect(self._on_folder)
        mover.progressed.connect(self._on_move)
        mover.started.connect(self._on_deed)
        mover.ended.connect(self._on_done)
        mover.failed.connect(self._on_deed_failed)

    def offer_recovery(self, runs: Sequence[Interrupted]) -> None:
        """Say that a run was interrupted, and offer to continue or to take it back."""
        done, pending = sum(run.done for run in runs), sum(run.pending for run in runs)
        total = done + pending
        taking_back = all(run.kind == "undo" for run in runs)
        template = (
            self.tr("Undoing in {1} was interrupted: {0} of %Ln photo(s) are back.", "", total)
            if taking_back
            else self.tr(
                "The last run in {1} was interrupted: {0} of %Ln photo(s) had been moved.",
                "",
                total,
            )
        )
        folder = printable(runs[0].folder.name or str(runs[0].folder))
        words = sentences(template.format(number(done), folder), self.tr("Your photos are safe."))
        offers: list[Offer] = [
            (self.tr("Continue"), partial(self._mover.recover, "continue", total))
        ]
        if not taking_back:  # that is finished in either direction
            offers.append((self.tr("Undo"), partial(self._mover.recover, "undo", total)))
        details = "\n".join(
            f"{moment(run.when.astimezone())} · {printable(str(run.folder))}" for run in runs
        )
        self._notices.show_notice("interrupted", words, "doubt", offers, details)

    def say_read_only(self, reason: str) -> None:
        """Say that nothing can be moved, and why."""
        words = self.tr("You can look, but not move anything. {0}").format(reason)
        self._notices.show_notice("read-only", words, "doubt")

    def _on_folder(self) -> None:
        for topic in ("done", "scan", "bench", "labels", "plan"):
            self._notices.take_back(topic)
        self._end_scan()
        if self._session.folder is None:
            self._status.show_idle("")

    def _on_scan(self, progress: ScanProgress) -> None:
        if self._scan is None:
            scanner = self._session.scanner
            title = self.tr("Looking at photos")
            self._scan = self._running.begin(title, scanner.cancel, scanner.pause_or_resume)
        task = self._scan
        slow = self._waited_for(progress.waits)
        if progress.listing and not progress.done:
            words = self.tr("Looking for photos… {0} found").format(number(progress.total))
            task.progress(0, words=f"{words}{slow}")
            return
        count = self.tr("{0} of {1} so far") if progress.listing else self.tr("{0} of {1}")
        parts = [count.format(number(progress.done), number(progress.total))]
        if progress.paused:
            parts.insert(0, self.tr("Paused"))
        if progress.rate:
            parts.append(
                self.tr("{0} photos/s").format(
                    round(progress.rate, 1 if progress.rate < 3 else None)
                )
            )
        left = progress.seconds_left
        if left is not None and progress.done < progress.total and not progress.paused:
            parts.append(self.tr("{0} left").format(duration(left)))
        if progress.engine:
            parts.append(progress.engine)
        total = 0 if progress.listing else progress.total
        task.progress(
            progress.done,
            total,
            words=" · ".join(parts) + slow,
            seconds_left=left,
            details=self._engine_details(),
        )
        task.rest(paused=progress.paused)

    def _end_scan(self, outcome: str = "", *, failed: bool = False) -> None:
        if self._scan is not None:
            task, self._scan = self._scan, None
            task.finished(outcome, failed=failed)

    def _end_deed(self, outcome: str = "", *, failed: bool = False) -> None:
        if self._deed is not None:
            task, self._deed = self._deed, None
            task.finished(outcome, failed=failed)

    def _waited_for(self, waits: Waits) -> str:
        """What does not answer, to go on with; empty while all is well."""
        if waits.path is None:
            return ""
        words = self.tr("waiting for {0} for {1}")
        name = printable(waits.path.name or str(waits.path))
        return " · " + words.format(name, duration(waits.seconds))

    def _on_scan_ended(self) -> None:
        self._notices.take_back("scan")
        self._end_scan(
            self.tr("%Ln photo(s) looked at.", "", self._session.counts.total),
            failed=self._session.scanner.refused,
        )
        self._show_idle()
        notices = self._session.bench.notices
        if notices:
            self._notices.show_notice("bench", " ".join(map(said, notices)), "doubt")
        notices.clear()
        problem = self._session.scanner.engine_problem
        if problem is not None:
            self._notices.show_notice("model", said(problem), "error")

    def _on_scan_failed(self, error: Exception) -> None:
        offers: list[Offer] = [(self.tr("Try again"), self._session.look_again)]
        self._notices.show_notice("scan", explained(error), "error", offers)
        self._status.show_idle("")

    def _on_decider_failed(self, error: Exception) -> None:
        topic = "plan" if isinstance(error, StartError) else "labels"
        self._notices.show_notice(topic, explained(error), "error")

    def _on_planned(self) -> None:
        if self._session.plan is not None:
            self._notices.take_back("plan")

    def _on_counted(self) -> None:
        if not self._session.scanner.running and not self._mover.running:
            self._show_idle()

    def _show_idle(self) -> None:
        session = self._session
        if session.folder is None or self._mover.running:
            return
        counts = session.counts
        parts = [self._photos(counts.total)]
        unreadable = counts.states.get(State.UNREADABLE, 0)
        waiting = counts.states.get(State.WAITING, 0)
        if unreadable:
            parts.append(self.tr("{0} unreadable").format(number(unreadable)))
        if waiting:
            parts.append(self.tr("{0} not looked at").format(number(waiting)))
        if session.scanner.engine:
            parts.append(session.scanner.engine)
        if session.looking.own.name and session.bench.own is not None:
            name = printable(session.bench.own.custom.model.name)
            parts.append(self.tr("labelled by “{0}”").format(name))
        self._status.show_idle(" · ".join(parts), self._engine_details())
        self._show_left_alone()

    def _engine_details(self) -> str:
        """What could run the model here, how fast, and why it does or does not, a line each."""
        lines = []
        for name, rate, reason in self._session.scanner.engine_details:
            words = sentence(said(reason))
            if rate:
                speed = self.tr("%Ln view(s) a second", "", round(rate))
                lines.append(self.tr("{0}: {1}. {2}.").format(name, speed, words))
            else:
                lines.append(self.tr("{0}: {1}.").format(name, words))
        return "\n".join(lines)

    def _show_left_alone(self) -> None:
        left = self._session.scanner.left_alone
        kinds = Counter(item.kind for item in left).most_common()
        aside = self._status.aside
        aside.setVisible(bool(left))
        aside.setText(self.tr("{0} left alone").format(number(len(left))))
        aside.setToolTip("\n".join(counted(kind, count) for kind, count in kinds))

    def _photos(self, count: int) -> str:
        return self.tr("%Ln photo(s)", "", count)

    def _on_deed(self, deed: Deed) -> None:
        self._deed = self._running.begin(deed_words.doing(deed), self._mover.cancel)
        self._notices.take_back("done")
        if deed is Deed.RECOVER:
            self._notices.take_back("interrupted")

    def _on_move(self, deed: Deed, done: int, total: int) -> None:  # noqa: ARG002 - a slot
        if self._deed is not None:
            self._deed.progress(done, total)

    def _on_done(self, done: Done) -> None:
        words, details = deed_words.outcome_of(done)
        tone: Tone = "doubt" if done.failed or done.cancelled or done.notes else "good"
        offers = self._offers_after(done)
        if done.batch:
            offers.append((self.tr("Report"), partial(self.report_wanted.emit, done.batch)))
        self._notices.show_notice("done", words, tone, offers, details)
        self._end_deed(words)
        self._show_idle()
        if done.cancelled and done.deed is Deed.RECOVER:
            self._mover.look_for_interrupted()

    def _offers_after(self, done: Done) -> list[Offer]:
        if done.deed in (Deed.APPLY, Deed.REDO) and done.moved and done.batch:
            batch = self._mover.undoable() or done.batch
            return [(self.tr("Undo"), partial(self._mover.undo, batch))]
        if done.deed is Deed.TRASH and done.numbers and trashcan.FREEDESKTOP:
            return [(self.tr("Undo"), partial(self._mover.restore, done.numbers))]
        if done.deed is Deed.UNDO and done.moved:
            run = self._mover.redoable()
            if run is not None:
                return [(self.tr("Redo"), partial(self._mover.redo, run))]
        return []

    def _on_deed_failed(self, deed: Deed, error: Exception) -> None:  # noqa: ARG002 - a slot
        self._notices.show_notice("done", explained(error), "error")
        self._end_deed(explained(error), failed=True)
        self._show_idle()
        self._mover.look_for_interrupted()  # what was interrupted may be what stands in the way
