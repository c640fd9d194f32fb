"""The numbers of a training, and the photos behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organizer.training import originals
from organizer.training.cleaning import Cleaning, Event, Moved, Stuck
from organizer.training.evaluate import Evaluation, Mistake
from organizer.ui.folder.photo_item import printable
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets.wording import explained, percent, said
from organizer.ui.wizard.confusion_view import ConfusionView
from organizer.ui.wizard.desk import Desk
from organizer.ui.wizard.photo_strip import PhotoStrip, Picture
from organizer.ui.wizard.score_bars import ScoreBars


class MeasuredPanel(QWidget):
    """Bars and the table at the left; at the right the photos of a cell, or the worst mistakes.

    Signals:
        picture_opened: The user wants to see more of a :class:`Picture`.
    """

    picture_opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evaluation: Evaluation | None = None
        self._shown: tuple[Mistake, ...] = ()
        self._moved: set[str] = set()
        self.bars = ScoreBars(desk.theme)
        self.table = ConfusionView(desk.theme)
        self.table.cell_chosen.connect(self._show_cell)
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.heading.setWordWrap(True)
        self.note = QLabel()
        self.note.setObjectName("muted")
        self.note.setWordWrap(True)
        self.note.hide()
        self.photos = PhotoStrip(
            self.tr("Photos"), desk.theme, Thumbnails(desk.bench, desk.pictures, self)
        )
        self.photos.chosen.connect(self._enable)
        self.photos.opened.connect(self.picture_opened)
        self.photos.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.photos.customContextMenuRequested.connect(self._on_menu)
        self.worst = QPushButton(self.tr("&Worst mistakes"))
        self.worst.setToolTip(self.tr("Back to the mistakes it is the surest of"))
        self.worst.clicked.connect(self._show_worst)
        self.really = QPushButton(self.tr("It is &really"))
        self.really.setObjectName("menu")
        self.really.setToolTip(self.tr("Put the photo where it belongs; then let it learn again"))
        self._choices = QMenu(self)
        self.really.setMenu(self._choices)
        self.look = QPushButton(self.tr("&Look closer"))
        self.look.setToolTip(self.tr("See where in the photo it was seen"))
        self.look.clicked.connect(self._open_current)
        for button in (self.worst, self.really, self.look):
            button.setAccessibleName(button.text().replace("&", ""))
            button.setAccessibleDescription(button.toolTip())
        self._lay_out()

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show other numbers."""
        self._evaluation = evaluation
        self._moved.clear()
        metrics = None if evaluation is None else evaluation.metrics
        self.bars.show_metrics(metrics)
        self.table.show_metrics(metrics)
        self.note.hide()
        self._choices.clear()
        for category in self._desk.project.categories:
            action = self._choices.addAction(printable(category.name).replace("&", "&&"))
            action.triggered.connect(partial(self._put, category.name))
        self._choices.addSeparator()
        nothing = self._choices.addAction(self.tr("None of them"))
        nothing.setToolTip(self.tr("It takes no part any more; it stays with the rejected photos"))
        nothing.triggered.connect(partial(self._put, ""))
        self._show_worst()

    def stop(self) -> None:
        """Nothing lasts here."""

    def _show_worst(self) -> None:
        found = () if self._evaluation is None else self._evaluation.mistakes
        self.table.clearSelection()
        self.table.setCurrentIndex(self.table.rootIndex())
        if found:
            self._show(found, self.tr("The mistakes it is the surest of"))
        else:
            self._show((), self.tr("It made no mistake"))
        self.worst.hide()

    def _show_cell(self, truth: str, called: str) -> None:
        if self._evaluation is None:
            return
        found = self._evaluation.cell(truth, called)
        names = printable(truth), printable(called)
        if truth == called:
            words = self.tr("{0}: %Ln photo(s) recognised", "", len(found)).format(names[0])
        else:
            words = self.tr("{0} called {1}: %Ln photo(s)", "", len(found)).format(*names)
        self._show(found, words)
        self.worst.setVisible(bool(self._evaluation.mistakes))

    def _show(self, found: Sequence[Mistake], words: str) -> None:
        self.heading.setText(words)
        self._shown = tuple(each for each in found if each.content not in self._moved)
        self.photos.show_pictures([self._picture(each) for each in self._shown])
        self.photos.setVisible(bool(self._shown))
        self._enable()

    def _picture(self, entry: Mistake) -> Picture:
        truth, called = printable(entry.truth), printable(entry.said)
        sure = percent(entry.confidence)
        if truth == called:
            caption = self.tr("{0}, {1}").format(called, sure)
            tip = self.tr("{0}: called {1}, {2} sure").format(
                printable(originals.name_of(entry.path)), called, sure
            )
        else:
            caption = self.tr("{0}, {1}; is {2}").format(called, sure, truth)
            tip = self.tr("{0}: called {1}, {2} sure; it was put with {3}").format(
                printable(originals.name_of(entry.path)), called, sure, truth
            )
        return Picture(entry.path, entry.content, caption, tip)

    def _enable(self, *_chosen: object) -> None:
        on = self.photos.current is not None
        self.really.setEnabled(on)
        self.look.setEnabled(on)
        for button in (self.really, self.look):
            button.setVisible(bool(self._shown))

    def _open_current(self) -> None:
        picture = self.photos.current
        if picture is not None:
            self.picture_opened.emit(picture)

    def _on_menu(self, at: QPoint) -> None:
        if self.photos.current is not None:
            self._choices.popup(self.photos.viewport().mapToGlobal(at))

    def _put(self, category: str, *_checked: object) -> None:
        """Put the chosen photo with another category; with none if that is empty."""
        picture = self.photos.current
        if picture is None:
            return
        cleaning = Cleaning(self._desk.project.folder)
        paths = [picture.path]
        job = self._desk.work.start(
            partial(cleaning.move, paths, category) if category else partial(cleaning.reject, paths)
        )
        job.batch.connect(partial(self._on_put, picture))
        job.failed.connect(self._on_failed)

    def _on_put(self, picture: Picture, batch: list[Event]) -> None:
        for event in batch:
            if isinstance(event, Moved):
                self._moved.add(picture.content)
                self._tell(
                    self.tr("Done. It learns from this when it learns again, in the step before.")
                )
            elif isinstance(event, Stuck):
                self._tell(said(event.reason))
        self._show(self._shown, self.heading.text())

    def _on_failed(self, error: Exception) -> None:
        self._tell(explained(error))

    def _tell(self, words: str) -> None:
        self.note.setText(words)
        self.note.show()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setObjectName("page")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(_heading(self.tr("Category by category")))
        column.addWidget(self.bars)
        column.addSpacing(8)
        column.addWidget(_heading(self.tr("What was taken for what")))
        hint = QLabel(
            self.tr(
                "Each row is what photos show, each column what they were called. "
                "Choose a number to see its photos."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self.table)
        column.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(left)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self.look, self.really):
            deeds.addWidget(button)
        deeds.addStretch(1)
        deeds.addWidget(self.worst)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.heading)
        right.addWidget(self.photos, 1)
        right.addWidget(self.note)
        right.addLayout(deeds)
        right.addStretch(0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(scrolled, 1)
        layout.addLayout(right, 1)


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("caption")
    return label
