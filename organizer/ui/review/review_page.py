"""Looks through doubtful photos one by one, by keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.rules import Verdict
from organizer.ui.folder.choosing import every_name, likeliest
from organizer.ui.folder.deciding import LabelDeed
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey
from organizer.ui.folder.session import Session
from organizer.ui.pictures.picture_view import PictureView
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.review.review_keys import ReviewKeys
from organizer.ui.review.review_pictures import ReviewPictures
from organizer.ui.review.review_queue import ReviewQueue
from organizer.ui.review.review_side import LINES, Line, ReviewSide
from organizer.ui.review.suggester import Suggester
from organizer.ui.widgets import icons
from organizer.ui.widgets.key_hints import KeyHints
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number, percent

_GUESSES = 5


class ReviewPage(QWidget):
    """One large photo and what it may show.

    Signals:
        left: The user has had enough.
    """

    left = Signal()

    def __init__(
        self,
        session: Session,
        suggester: Suggester,
        thumbnails: Thumbnails,
        loader: PreviewLoader,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._suggester = suggester
        self._queue = ReviewQueue()
        self._verdict: Verdict | None = None
        self._guesses: list[str] = []
        self._shares: dict[str, float] = {}
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = QToolButton()
        self._back.setObjectName("flat")
        self._back.setToolTip(self.tr("Back to the photos (Esc)"))
        self._back.setAccessibleName(self.tr("Back to the photos"))
        icons.give(self._back, "arrow-left")
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the page
        self._back.clicked.connect(self.left)
        self._progress = QLabel()
        self._progress.setObjectName("muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Photos looked through"))
        self._picture = PictureView(theme, fills=True)
        self._picture.setAccessibleName(self.tr("The photo"))
        self._side = ReviewSide(theme)
        self._side.taken.connect(self._on_taken)
        self._hints = KeyHints(theme)
        self._keys = ReviewKeys(LINES, self)
        self._pictures = ReviewPictures(self._picture, thumbnails, loader, self)
        self._lay_out()
        self._connect_keys()
        session.labels.taken_back.connect(self._on_taken_back)
        suggester.changed.connect(self._show_offer)
        session.photos.dataChanged.connect(self._on_photos_changed)

    @property
    def queue(self) -> ReviewQueue:
        """What is looked through."""
        return self._queue

    def begin(self, keys: Sequence[PhotoKey]) -> None:
        """Look through photos from the first."""
        self._queue = ReviewQueue(keys)
        self._keys.begin(every_name(None, self._session.bench))
        self._pictures.forget()
        self._show()
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Hear of the keys that others leave to the window."""
        super().showEvent(event)
        self._keys.listen(self.window())

    def event(self, event: QEvent) -> bool:
        """Take the plain keys before the window's shortcuts do."""
        return ReviewKeys.wanted(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key, one decision."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def _connect_keys(self) -> None:
        keys = self._keys
        keys.accepted.connect(self._accept)
        keys.numbered.connect(self._take_numbered)
        keys.named.connect(self._take)
        keys.skipped.connect(self._skip)
        keys.stepped_back.connect(self._step_back)
        keys.left.connect(self.left)
        keys.answered.connect(self._answer)
        keys.typed_on.connect(self._show_choices)

    # Decisions

    def _current(self) -> PhotoItem | None:
        """The photo to look at; those that are gone are passed over."""
        while (key := self._queue.current) is not None:
            item = self._session.photos.find(key)
            if item is not None:
                return item
            self._queue.forget(key)
        return None

    def _accept(self) -> None:
        item = self._current()
        if item is not None and item.verdict is not None:
            self._take(item.verdict.category)

    def _take_numbered(self, number: int) -> None:
        if 1 <= number <= len(self._guesses):
            self._take(self._guesses[number - 1])

    def _take(self, label: str) -> None:
        item = self._current()
        if item is None:
            return
        self._keys.forget()
        deed = self._session.relabel([item], label)
        if deed is not None:
            self._queue.advance(deed)
        self._show()

    def _skip(self) -> None:
        self._queue.advance()
        self._show()

    def _step_back(self) -> None:
        last = self._queue.last
        if last is None:
            return
        if last.deed is not None and self._session.labels.last is last.deed:
            self._session.labels.undo()  # which comes back as taken_back
        else:
            self._queue.step_back()
            self._show()

    def _on_taken_back(self, deed: LabelDeed) -> None:
        last = self._queue.last
        if last is None or not self.isVisible():
            return
        while last is not None and last.deed is None:  # skipped since
            self._queue.step_back()
            last = self._queue.last
        if last is not None and last.deed is deed:
            self._queue.step_back()
        self._show()

    def _on_photos_changed(self) -> None:
        """What the program says of the photo follows a decision a moment later."""
        item = self._current() if self.isVisible() and not self._keys.typed else None
        if item is not None and item.verdict != self._verdict:
            self._show()

    def _answer(self, yes: bool) -> None:
        if yes:
            self._suggester.accept()
        else:
            self._suggester.refuse()

    def _on_taken(self, name: str) -> None:
        self._take(name)
        self.setFocus()

    # What is shown

    def _show(self) -> None:
        self._keys.forget()
        item, queue = self._current(), self._queue
        self._keys.at_end = item is None
        self._bar.setRange(0, max(1, queue.total))
        self._bar.setValue(queue.done)
        if item is None:
            self._show_end()
            return
        self._progress.setText(
            self.tr("{0} of {1}").format(number(queue.done + 1), number(queue.total))
        )
        self._verdict = verdict = item.verdict
        sure = "" if verdict is None else percent(verdict.confidence)
        question = "" if verdict is None else self.tr("{0}?").format(verdict.category)
        doubt = self.tr("The program is {0} sure.").format(sure) if sure else ""
        self._side.ask(question, doubt, item.name)
        session = self._session
        guesses = likeliest(item, session.rules.level, session.looking, session.bench, _GUESSES)
        self._shares = {guess.label: guess.probability for guess in guesses}
        self._guesses = [guess.label for guess in guesses]
        self.setAccessibleName(self.tr("Review"))
        self.setAccessibleDescription(f"{item.name}: {question} {sure}")
        following = None if queue.next is None else session.photos.find(queue.next)
        self._pictures.show_items(item, following)
        self._show_choices()

    def _show_end(self) -> None:
        queue = self._queue
        self._guesses = []
        self._progress.setText("")
        end = self.tr("That was all.")
        counts = self.tr("{0} labelled, {1} skipped.").format(
            number(queue.labelled), number(queue.done - queue.labelled)
        )
        self._side.ask(end, counts, "")
        self._pictures.show_items(None, None)
        self.setAccessibleDescription(f"{end} {counts}")
        self._show_choices()

    def _show_choices(self) -> None:
        lines: list[Line] = [
            (str(place), name, self._shares[name]) for place, name in enumerate(self._guesses, 1)
        ]
        keys, typed = self._keys, ""
        if keys.typed:
            own = not keys.matches and bool(keys.typed.strip())
            lines = [("", name, None) for name in ([keys.typed.strip()] if own else keys.matches)]
            words = self.tr("A name of your own") if own else self.tr("Jump to")
            typed = f"{words}: {keys.typed}▏"
        self._side.show_choices(lines, keys.chosen, typed)
        self._show_hints()

    def _show_hints(self) -> None:
        back = (self.tr("Backspace"), self.tr("undo"))
        leave = (self.tr("Esc"), self.tr("leave"))
        if self._queue.current is None:
            hints = [(self.tr("Enter"), self.tr("back to the photos")), back]
        elif self._keys.typed:
            hints = [
                (self.tr("Enter"), self.tr("take it")),
                ("↑ ↓", self.tr("choose")),
                (self.tr("Esc"), self.tr("never mind")),
            ]
        else:
            word = self._guesses[0] if self._guesses else self.tr("accept")
            hints = [
                (self.tr("Enter"), word),
                ("1–5", self.tr("label")),
                (self.tr("A–Z"), self.tr("another")),
                (self.tr("Space"), self.tr("skip")),
                back,
                leave,
            ]
        self._hints.show_hints(hints)

    def _show_offer(self) -> None:
        offer = self._suggester.offer
        self._keys.offered = offer is not None
        self._side.show_offer(
            ""
            if offer is None
            else self.tr(
                "%Ln more look(s) like the last one. + labels them “{0}”, - does not.",
                "",
                len(offer.keys),
            ).format(offer.label)
        )

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(12)
        title = QLabel(self.tr("Review"))
        title.setObjectName("folderName")
        row.addWidget(self._back)
        row.addWidget(title)
        row.addWidget(self._bar, 1)
        row.addWidget(self._progress)
        body = QHBoxLayout()
        body.setContentsMargins(16, 16, 16, 8)
        body.setSpacing(20)
        body.addWidget(self._picture, 1)
        body.addWidget(self._side)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(body, 1)
        layout.addLayout(foot)
