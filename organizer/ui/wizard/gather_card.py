"""One category on the page of gathering: what has come, how many are still wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer.training.events import Counts
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.theme import Theme
from organizer.ui.widgets.wording import number
from organizer.ui.wizard import gather_words
from organizer.ui.wizard.category_pictures import SHOWN, CategoryPictures
from organizer.ui.wizard.thumbs import Thumbs


class GatherCard(QFrame):
    """A category: its pictures as they come.

    Signals:
        wanted: Whether photos are to be found for it.
        enough_wanted: There are enough.
    """

    wanted = Signal(bool)
    enough_wanted = Signal()

    def __init__(
        self, name: str, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(name)
        self._paths: list[Path] = []
        self._count = 0
        self.box = QCheckBox(printable(name).replace("&", "&&"))
        self.box.setAccessibleName(self.tr("Find photos of {0}").format(name))
        self.box.setToolTip(self.tr("Whether photos are to be found for this category"))
        self.box.toggled.connect(self.wanted)
        self.total = QLabel()
        self.total.setObjectName("muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(self.tr("Photos found of {0}").format(name))
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.enough = QPushButton(self.tr("Enough"))
        self.enough.setAutoDefault(False)
        self.enough.setToolTip(self.tr("Look for no more photos of this category"))
        self.enough.setAccessibleName(self.tr("Enough photos of {0}").format(name))
        self.enough.clicked.connect(self._on_enough)
        self.pictures = CategoryPictures(thumbs, theme)
        self._lay_out()
        self.show_idle(wanted=True)

    def show_photos(self, paths: Sequence[Path], count: int, *, searches: str) -> None:
        """Show what there is, own photos too.

        Args:
            paths: Some of them, the newest first.
            count: How many there are.
            searches: What is searched for.
        """
        self._paths, self._count = list(paths[:SHOWN]), count
        self._searches = searches
        self._show()

    def add(self, paths: Sequence[Path]) -> None:
        """Show photos that have just come, before the others."""
        self._paths = [*reversed(paths), *self._paths][:SHOWN]
        self._count += len(paths)
        self._show()

    def show_counts(self, counts: Counts) -> None:
        """Show how far it is."""
        self.bar.setRange(0, counts.wanted)
        self.bar.setValue(min(counts.kept, counts.wanted))
        parts = [self.tr("{0} of {1}").format(number(counts.kept), number(counts.wanted))]
        if counts.found:
            parts.append(self.tr("{0} seen").format(number(counts.found)))
        rejected = counts.rejected.total()
        if rejected:
            parts.append(self.tr("{0} not taken").format(number(rejected)))
        if counts.failed:
            parts.append(self.tr("{0} not to be had").format(number(counts.failed)))
        self.words.setText(" · ".join(parts))
        why = gather_words.not_taken(counts.rejected)
        self.words.setToolTip(why)
        self.words.setAccessibleDescription(why)
        if counts.kept >= counts.wanted:
            self.enough.setEnabled(False)

    def show_running(self) -> None:
        """It is being gathered for."""
        running = self.box.isChecked()
        self.box.setEnabled(False)
        self.bar.setVisible(running)
        self.words.setVisible(running)
        self.enough.setVisible(running)
        self.enough.setEnabled(running)
        self.bar.setRange(0, 0)
        self.words.setText(self.tr("Looking…") if running else "")

    def show_idle(self, *, wanted: bool) -> None:
        """Nothing is being gathered."""
        self.box.blockSignals(True)
        self.box.setChecked(wanted)
        self.box.blockSignals(False)
        self.box.setEnabled(True)
        self.enough.hide()
        if self.bar.maximum() == 0:
            self.words.clear()
        self.bar.setVisible(bool(self.words.text()))
        self.words.setVisible(bool(self.words.text()))

    _searches = ""

    def _on_enough(self) -> None:
        self.enough.setEnabled(False)
        self.enough_wanted.emit()

    def _show(self) -> None:
        self.total.setText(self.tr("%Ln photo(s)", "", self._count))
        words = self.tr("No photos yet. It is searched for: {0}").format(self._searches)
        self.pictures.show_pictures(self._paths, self._count, words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.box)
        top.addWidget(self.total)
        top.addStretch(1)
        top.addWidget(self.words)
        top.addWidget(self.enough)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.bar)
        layout.addWidget(self.pictures)
