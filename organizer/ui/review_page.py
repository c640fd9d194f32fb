"""Looks through doubtful photos one by one, by keyboard alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.rules import Verdict
from organizer.ui import icons
from organizer.ui.choice_button import ChoiceButton
from organizer.ui.choosing import every_name, likeliest, matching
from organizer.ui.deciding import LabelDeed
from organizer.ui.elided import ElidedLabel
from organizer.ui.key_hints import KeyHints
from organizer.ui.photo_item import PhotoItem, PhotoKey
from organizer.ui.picture_view import PictureView
from organizer.ui.preview_loader import PreviewLoader
from organizer.ui.review_queue import ReviewQueue
from organizer.ui.session import Session
from organizer.ui.suggester import Suggester
from organizer.ui.theme import Theme
from organizer.ui.thumbnails import Thumbnails
from organizer.ui.wording import number, percent

_LINES = 6
"""Lines of choices: the likeliest five, or what typed letters jump to."""
_GUESSES = 5
_KEPT = 4
"""Large pictures kept: the one that is shown, the next, and some to go back to."""
_ANSWERS = ("+", "-")
"""What takes and refuses a suggestion, where letters jump to names."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self._thumbnails = thumbnails
        self._loader = loader
        self._queue = ReviewQueue()
        self._verdict: Verdict | None = None
        self._names: list[str] = []
        self._guesses: list[str] = []
        self._shares: dict[str, float] = {}
        self._typed = ""
        self._matches: list[str] = []
        self._chosen = 0
        self._large: dict[Path, QPixmap] = {}
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = QToolButton()
        self._back.setObjectName("flat")
        self._back.setToolTip(self.tr("Back to the photos (Esc)"))
        self._back.setAccessibleName(self.tr("Back to the photos"))
        icons.give(self._back, "arrow-left")
        self._back.clicked.connect(self.left)
        self._progress = QLabel()
        self._progress.setObjectName("muted")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Photos looked through"))
        self._picture = PictureView(theme, fills=True)
        self._picture.setAccessibleName(self.tr("The photo"))
        self._question = QLabel()
        self._question.setObjectName("title")
        self._question.setWordWrap(True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._doubt = QLabel()
        self._doubt.setObjectName("muted")
        self._doubt.setWordWrap(True)
        self._name = ElidedLabel()
        self._name.setObjectName("muted")
        self._search = QLabel()
        self._search.setObjectName("typed")
        self._search.setTextFormat(Qt.TextFormat.PlainText)
        self._choices = [ChoiceButton(theme) for _ in range(_LINES)]
        for choice in self._choices:
            choice.clicked.connect(self._on_clicked)
        self._offer = QLabel()
        self._offer.setObjectName("offer")
        self._offer.setWordWrap(True)
        self._offer.setTextFormat(Qt.TextFormat.PlainText)
        self._offer.hide()
        self._hints = KeyHints(theme)
        self._load_timer = QTimer(self, singleShot=True, interval=30)
        self._load_timer.timeout.connect(self._load)
        self._lay_out()
        loader.loaded.connect(self._on_loaded)
        thumbnails.arrived.connect(self._on_thumbnails)
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
        self._names = every_name(None, self._session.bench)
        self._large.clear()
        self._show()
        self.setFocus()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Take the plain keys before the window's shortcuts do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """One key, one decision."""
        key, text = Qt.Key(event.key()), event.text()
        if text in _ANSWERS and self._suggester.offer is not None and not self._typed:
            answers = {"+": self._suggester.accept, "-": self._suggester.refuse}
            answers[text]()
        elif self._queue.current is None:
            self._press_at_end(key, event)
        elif self._typed:
            self._press_while_typing(key, text, event)
        elif key in _ENTER:
            self._accept()
        elif key == Qt.Key.Key_Space:
            self._skip()
        elif key == Qt.Key.Key_Backspace:
            self._step_back()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif text.isdigit() and 1 <= int(text) <= len(self._guesses):
            self._take(self._guesses[int(text) - 1])
        elif text and text.isprintable() and not text.isdigit():
            self._type(text)
        else:
            super().keyPressEvent(event)

    def _press_at_end(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key == Qt.Key.Key_Backspace:
            self._step_back()
        elif key in (*_ENTER, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press_while_typing(self, key: Qt.Key, text: str, event: QKeyEvent) -> None:
        if key in _ENTER:
            names = self._matches or [self._typed.strip()]
            if names[0]:
                self._take(names[min(self._chosen, len(names) - 1)])
        elif key == Qt.Key.Key_Escape:
            self._type("", anew=True)
        elif key == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1], anew=True)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._chosen = max(0, min(len(self._matches) - 1, self._chosen + step))
            self._show_choices()
        elif text and text.isprintable():
            self._type(text)
        else:
            super().keyPressEvent(event)

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

    def _take(self, label: str) -> None:
        item = self._current()
        if item is None:
            return
        self._typed = ""
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
        item = self._current() if self.isVisible() and not self._typed else None
        if item is not None and item.verdict != self._verdict:
            self._show()

    def _type(self, text: str, *, anew: bool = False) -> None:
        self._typed = text if anew else self._typed + text
        self._matches = matching(self._typed, self._names, _LINES)
        self._chosen = 0
        self._show_choices()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self._take(button.text())
            self.setFocus()

    # What is shown

    def _show(self) -> None:
        self._typed, self._matches = "", []
        item, queue = self._current(), self._queue
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
        self._question.setText("" if verdict is None else f"{verdict.category}?")
        self._doubt.setText(self.tr("The program is {0} sure.").format(sure) if sure else "")
        self._name.setText(item.name)
        session = self._session
        guesses = likeliest(item, session.rules.level, session.looking, session.bench, _GUESSES)
        self._shares = {guess.label: guess.probability for guess in guesses}
        self._guesses = [guess.label for guess in guesses]
        self.setAccessibleName(self.tr("Review"))
        self.setAccessibleDescription(f"{item.name}: {self._question.text()} {sure}")
        self._show_picture(item)
        self._show_choices()
        self._load_timer.start()

    def _show_end(self) -> None:
        queue = self._queue
        self._guesses = []
        self._progress.setText("")
        self._question.setText(self.tr("That was all."))
        self._doubt.setText(
            self.tr("{0} labelled, {1} skipped.").format(
                number(queue.labelled), number(queue.done - queue.labelled)
            )
        )
        self._name.setText("")
        self._picture.show_pixmap(None, "sure")
        self.setAccessibleDescription(f"{self._question.text()} {self._doubt.text()}")
        self._show_choices()

    def _show_choices(self) -> None:
        lines: list[tuple[str, str, float | None]]
        if self._typed:
            lines = [("", name, None) for name in self._matches]
            own = not lines and bool(self._typed.strip())
            lines = [("", self._typed.strip(), None)] if own else lines
            words = self.tr("A name of your own") if own else self.tr("Jump to")
            self._search.setText(f"{words}: {self._typed}▏")
        else:
            lines = [
                (str(place), name, self._shares[name])
                for place, name in enumerate(self._guesses, 1)
            ]
        self._search.setVisible(bool(self._typed))
        for place, choice in enumerate(self._choices):
            if place < len(lines):
                key, name, share = lines[place]
                choice.show_choice(key, name, share, lead=place == self._chosen_line())
            else:
                choice.hide()
        self._show_hints()

    def _chosen_line(self) -> int:
        return self._chosen if self._typed else 0

    def _show_hints(self) -> None:
        back = (self.tr("Backspace"), self.tr("undo"))
        leave = (self.tr("Esc"), self.tr("leave"))
        if self._queue.current is None:
            hints = [(self.tr("Enter"), self.tr("back to the photos")), back]
        elif self._typed:
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
        self._offer.setVisible(offer is not None)
        if offer is not None:
            words = self.tr("{0} more look like the last one. + labels them “{1}”, - does not.")
            self._offer.setText(words.format(number(len(offer.keys)), offer.label))

    # Pictures

    def _show_picture(self, item: PhotoItem) -> None:
        large = self._large.get(item.photo.path)
        self._picture.show_pixmap(large or self._thumbnails.get(item.content))

    def _load(self) -> None:
        """Read the photo that is looked at, then the next one."""
        for key in (self._queue.current, self._queue.next):
            item = None if key is None else self._session.photos.find(key)
            if item is not None and item.photo.path not in self._large:
                ratio = self.devicePixelRatioF()
                room = self._picture.size()
                wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
                self._loader.load(item.photo.path, wanted)
                return

    def _on_loaded(self, path: Path, image: QImage) -> None:
        if not self.isVisible():
            return
        self._large[path] = QPixmap.fromImage(image)
        while len(self._large) > _KEPT:
            del self._large[next(iter(self._large))]
        item = self._current()
        if item is not None:
            self._show_picture(item)
        self._load_timer.start()

    def _on_thumbnails(self, contents: list[str]) -> None:
        item = self._current() if self.isVisible() else None
        if item is not None and item.content in contents and item.photo.path not in self._large:
            self._show_picture(item)

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
        side = QWidget()
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        side.setFixedWidth(300)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addWidget(self._doubt)
        column.addWidget(self._name)
        column.addSpacing(10)
        column.addWidget(self._search)
        for choice in self._choices:
            column.addWidget(choice)
        column.addStretch(1)
        column.addWidget(self._offer)
        body = QHBoxLayout()
        body.setContentsMargins(16, 16, 16, 8)
        body.setSpacing(20)
        body.addWidget(self._picture, 1)
        body.addWidget(side)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 8)
        foot.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(body, 1)
        layout.addLayout(foot)
