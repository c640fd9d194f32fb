"""Everything about the photo that is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organizer.files.plan import Move, Skip
from organizer.files.rules import Level
from organizer.ui.background.jobs import JobRunner
from organizer.ui.detail.explainer import Explainer
from organizer.ui.detail.explaining import Similar
from organizer.ui.detail.photo_facts import PhotoFacts, breakable, selectable
from organizer.ui.detail.verdict_words import verdict_words
from organizer.ui.detail.why_section import WhySection
from organizer.ui.folder.photo_item import PhotoItem, PhotoKey, State, printable
from organizer.ui.folder.session import Session
from organizer.ui.pictures.picture_view import PictureView
from organizer.ui.pictures.preview_loader import PreviewLoader
from organizer.ui.pictures.thumbnails import Thumbnails
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import said, sentence

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.facts import Analysis

_SIDE = 16
_LOAD_AFTER_MS = 60
"""Walking through photos with the arrow keys reads only the one where one stops."""


class DetailPane(QScrollArea):
    """Large preview, why it has its label, facts, and where the photo will go.

    Signals:
        change_wanted: The user wants to change the label.
        photo_wanted: The user wants to see another photo (a PhotoKey).
        heat_toggled: The user wants to see where the label was seen, or no longer.
    """

    change_wanted = Signal()
    heat_toggled = Signal(bool)
    photo_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        thumbnails: Thumbnails,
        loader: PreviewLoader,
        lane: JobRunner,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._thumbnails = thumbnails
        self._loader = loader
        self._item: PhotoItem | None = None
        self._large: Path | None = None
        self._explained: Analysis | None = None
        self._drawn: tuple[PhotoKey, Level, str] | None = None
        self._picture = PictureView(theme)
        self._picture.setAccessibleName(self.tr("Preview of the photo"))
        self._label = selectable("title")
        self._doubt = selectable("muted")
        self._why = WhySection(session, thumbnails, theme)
        self._explainer = Explainer(session.photos, session.bench, lane, self)
        self._fate = selectable("fate")
        self._facts = PhotoFacts()
        self._change = QPushButton(self.tr("Change label…"))
        self._change.setToolTip(self.tr("Say what the photo shows (Ctrl+L)"))
        self._change.setAccessibleName(self.tr("Change label"))
        icons.give(self._change, "label", "muted")
        self._icon = self._change.iconSize()
        self._change.clicked.connect(self.change_wanted)
        self._heat = QToolButton()
        self._heat.setCheckable(True)
        self._heat.setAccessibleName(self.tr("Heat map"))
        icons.give(self._heat, "heat", "muted")
        self._heat.toggled.connect(self.heat_toggled)
        self._deeds = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._load_timer = QTimer(self, singleShot=True, interval=_LOAD_AFTER_MS)
        self._load_timer.timeout.connect(self._load)
        self._lay_out()
        loader.loaded.connect(self._on_loaded)
        self._explainer.heat_drawn.connect(self._on_heat)
        self._explainer.similar_found.connect(self._on_similar)
        self._why.photo_wanted.connect(self.photo_wanted)
        thumbnails.arrived.connect(self._on_thumbnails)
        session.decider.planned.connect(self._show_fate)
        self.show_item(None, 0)

    def show_item(self, item: PhotoItem | None, selected: int) -> None:
        """Show a photo.

        Args:
            item: The photo; ``None`` for none.
            selected: How many are selected, for the button's words.
        """
        other = self._item is None or item is None or item.photo.path != self._item.photo.path
        self._item = item
        self._change.setText(
            self.tr("Change %Ln label(s)…", "", selected)
            if selected > 1
            else self.tr("Change label…")
        )
        self._fit_deeds()
        self._body.setVisible(item is not None)
        self._nothing.setVisible(item is None)
        if item is None:
            self._explainer.explain(None)
            self._loader.forget()
            self._large = None
            return
        if other:
            self._large = None
            self._load_timer.start()
            self._why.show_similar(())
            self._picture.show_heat(None)
        if other or item.analysis is not self._explained:
            self._explained = item.analysis
            self._explainer.explain(item)
        labelable = bool(item.content) and item.state is not State.UNREADABLE
        self._change.setEnabled(labelable or selected > 1)
        self._show_label(item)
        self._draw_heat()
        self._facts.show_item(item, self._session.folder)
        self._show_fate()
        if self._large is None:
            self._show_thumbnail(item)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A wider pane wants a larger picture."""
        super().resizeEvent(event)
        self._picture.setFixedHeight(
            self._picture.heightForWidth(self.viewport().width() - 2 * _SIDE)
        )
        self._fit_deeds()
        if self._item is not None:
            self._load_timer.start()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details of the photo"))
        self.setMinimumWidth(max(242, 34 * self.fontMetrics().averageCharWidth()))
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(_SIDE, 16, _SIDE, 16)
        body.setSpacing(4)
        body.addWidget(self._picture)
        body.addSpacing(12)
        body.addWidget(self._label)
        body.addWidget(self._doubt)
        body.addSpacing(8)
        self._deeds.setSpacing(8)
        for deed in (self._change, self._heat):
            self._deeds.addWidget(deed, 0, Qt.AlignmentFlag.AlignLeft)
        self._deeds.addStretch(1)
        body.addLayout(self._deeds)
        body.addSpacing(16)
        body.addWidget(self._heading(self.tr("Where it will go")))
        body.addWidget(self._fate)
        body.addSpacing(16)
        body.addWidget(self._why)
        body.addWidget(self._heading(self.tr("File")))
        body.addWidget(self._facts)
        body.addStretch(1)
        self._nothing = selectable("muted")
        self._nothing.setText(self.tr("Select a photo to see more about it."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(8, _SIDE, 8, _SIDE)
        pane = QWidget()
        pane.setObjectName("pane")
        whole = QVBoxLayout(pane)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        whole.addWidget(self._nothing, 1)
        self.setWidget(pane)

    def _fit_deeds(self) -> None:
        """Give up the icon where it has no room; then set the buttons one below the other."""
        room = self.viewport().width() - 2 * _SIDE - self._deeds.spacing()
        room -= self._heat.sizeHint().width()
        self._icon = self._change.iconSize() or self._icon
        for size in (self._icon, QSize(0, 0)):
            self._change.setIconSize(size)
            fits = self._change.sizeHint().width() <= room
            if fits:
                break
        way = QBoxLayout.Direction
        self._deeds.setDirection(way.LeftToRight if fits else way.TopToBottom)

    @staticmethod
    def _heading(words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName("caption")
        return label

    def _show_label(self, item: PhotoItem) -> None:
        self._label.setText(self._session.photos.caption(item))
        words = verdict_words(item, self._session.rules.min_confidence)
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))
        self._why.show_item(item)
        self._heat.setEnabled(self._why.has_places)
        self._heat.setToolTip(
            self.tr("Show where in the photo the label was seen (H)")
            if self._why.has_places
            else self.tr("No place in the photo decided about its label")
        )

    def show_heat(self, shown: bool) -> None:
        """Show where the label was seen, or no longer."""
        self._heat.setChecked(shown)
        self._drawn = None
        self._draw_heat()

    def _draw_heat(self) -> None:
        item, level = self._item, self._session.rules.level
        if item is None or not self._heat.isChecked() or not self._heat.isEnabled():
            self._explainer.forget_heat()
            self._picture.show_heat(None)
            self._drawn = None
            return
        wanted = (item.key, level, "" if item.shown is None else item.shown.category)
        if wanted != self._drawn:
            self._drawn = wanted
            self._explainer.draw_heat(item, level, self._session.looking)

    def _on_heat(self, key: PhotoKey, heat: QImage) -> None:
        if self._item is not None and key == self._item.key and self._heat.isChecked():
            self._picture.show_heat(heat)

    def _on_similar(self, key: PhotoKey, similar: tuple[Similar, ...]) -> None:
        if self._item is not None and key == self._item.key:
            self._why.show_similar(similar)

    def _show_fate(self) -> None:
        item = self._item
        if item is None:
            return
        match self._session.fate_of(item):
            case Move(target=target):
                root = self._session.folder or target.parent
                words = "→ " + breakable(printable(str(_within(target, root))))
            case Skip(reason=reason):
                words = sentence(said(reason))
            case None if self._session.scanner.running:
                words = self.tr("Known once all photos have been looked at.")
            case None:
                words = self.tr("Being worked out…")
        if self._session.rules_problem() is not None:
            words = self.tr("The template needs mending first.")
        self._fate.setText(words)

    def _show_thumbnail(self, item: PhotoItem) -> None:
        glyph = "broken" if item.state is State.UNREADABLE else "photo"
        self._picture.show_pixmap(self._thumbnails.get(item.content), glyph)

    def _on_thumbnails(self, contents: list[str]) -> None:
        if self._item is not None and self._large is None and self._item.content in contents:
            self._show_thumbnail(self._item)

    def _load(self) -> None:
        item = self._item
        if item is not None and item.state not in (State.WAITING, State.UNREADABLE):
            ratio = self.devicePixelRatioF()
            wanted = QSize(
                round(self._picture.width() * ratio), round(self._picture.height() * ratio)
            )
            self._loader.load(item.photo.path, wanted)

    def _on_loaded(self, path: Path, image: QImage) -> None:
        if self._item is None or path != self._item.photo.path or image.isNull():
            return
        self._large = path
        self._picture.show_pixmap(QPixmap.fromImage(image))


def _within(path: Path, root: Path) -> Path:
    """A path as seen from the open folder, where it lies inside."""
    return path.relative_to(root) if path.is_relative_to(root) and path != root else path
