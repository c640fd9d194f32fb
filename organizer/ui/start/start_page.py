"""What a person sees first: choose a folder, drop one, take a recent one, or try it on samples."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organizer.ui.folder.photo_item import printable
from organizer.ui.start.recent_folders import RecentFolders
from organizer.ui.widgets import icons
from organizer.ui.widgets.theme import Theme

_WIDTH = 620


class StartPage(QWidget):
    """The page without an open folder.

    Signals:
        choose_wanted: The user wants to choose a folder.
        folder_chosen: A recent folder, or Pictures (a Path).
        samples_wanted: The user wants to try it on pictures that the program draws.
        teach_wanted: The user wants to teach categories of their own.
        forget_wanted: A folder (a Path) is to be taken off the recent ones; ``None`` for all.
    """

    choose_wanted = Signal()
    folder_chosen = Signal(object)
    samples_wanted = Signal()
    teach_wanted = Signal()
    forget_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._pictures: Path | None = None
        self.pictures_button = QPushButton()
        self.samples_button = QPushButton(self.tr("Try it on sample pictures"))
        self.teach_button = QPushButton(self.tr("Teach it your own categories…"))
        self._drop = self._make_drop()
        self.recent = RecentFolders(theme)
        self.recent.chosen.connect(self.folder_chosen)
        self.recent.forget_wanted.connect(self.forget_wanted)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        self.teach_button.setObjectName("link")
        self.teach_button.setToolTip(
            self.tr("Show it photos of what you want to tell apart (Ctrl+Shift+N)")
        )
        self.teach_button.setAccessibleName(self.tr("Teach it your own categories"))
        self.teach_button.clicked.connect(self.teach_wanted)
        column.addWidget(self._drop)
        column.addSpacing(8)
        column.addWidget(self.teach_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(12)
        column.addWidget(self.recent)
        column.addStretch(2)
        inside = QWidget()
        inside.setObjectName("page")
        layout = QHBoxLayout(inside)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addStretch(1)
        middle = QWidget()
        middle.setLayout(column)
        middle.setMaximumWidth(max(_WIDTH, 88 * self.fontMetrics().averageCharWidth()))
        layout.addWidget(middle, 6)
        layout.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what has the focus is scrolled to
        scroll.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def show_recent(self, folders: Sequence[str]) -> None:
        """List the folders that were opened last."""
        self.recent.show_folders(folders)

    def mark_gone(self, gone: Collection[str]) -> None:
        """Say of recent folders that they are not there."""
        self.recent.mark_gone(gone)

    def offer_pictures(self, folder: Path, photos: int, *, more: bool) -> None:
        """Offer the user's folder of pictures; nothing where there are none.

        Args:
            folder: Where it is.
            photos: How many photos are in it.
            more: Whether there are more.
        """
        self._pictures = folder
        name = printable(folder.name or str(folder))
        count = (
            self.tr("more than %n photo(s)", "", photos)
            if more
            else self.tr("%n photo(s)", "", photos)
        )
        words = self.tr("{0} · {1}").format(name, count)
        self.pictures_button.setText(words.replace("&", "&&"))
        self.pictures_button.setAccessibleName(self.tr("Open {0}").format(words))
        self.pictures_button.setToolTip(printable(str(folder)))
        self.pictures_button.setVisible(photos > 0)
        icons.tint(self.pictures_button, self._theme.colours)  # it has words now

    def mark_drop(self, *, over: bool) -> None:
        """Show that what is dragged may be let go here."""
        self._drop.setProperty("over", over)
        self._drop.style().polish(self._drop)

    def show_drawing(self, *, drawing: bool) -> None:
        """Whether sample pictures are being drawn."""
        self.samples_button.setEnabled(not drawing)

    def _make_drop(self) -> QFrame:
        drop = QFrame()
        drop.setObjectName("drop")
        glyph = QLabel()
        glyph.setPixmap(icons.application_icon().pixmap(72, 72))
        glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel(self.tr("Tidy a folder of photos"))
        title.setObjectName("title")
        title.setWordWrap(True)
        words = QLabel(
            self.tr(
                "Drop a folder here. You see what each photo shows and what would happen to it; "
                "nothing is moved before you say so, and everything can be undone."
            )
        )
        words.setObjectName("muted")
        words.setWordWrap(True)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QPushButton(self.tr("Choose a folder…"))
        choose.setObjectName("primary")
        choose.setToolTip(self.tr("Choose the folder to tidy (Ctrl+O)"))
        choose.setAccessibleName(self.tr("Choose a folder"))
        choose.clicked.connect(self.choose_wanted)
        self.pictures_button.clicked.connect(lambda: self.folder_chosen.emit(self._pictures))
        self.pictures_button.setAccessibleName(self.tr("Open the folder of pictures"))
        self.pictures_button.hide()
        icons.give(self.pictures_button, "photos", "accent")
        samples = self.samples_button
        samples.setToolTip(
            self.tr(
                "24 pictures that the program draws itself, in a folder of their own: "
                "drawings, not photos, but the labels are real"
            )
        )
        samples.setAccessibleName(samples.text())
        samples.clicked.connect(self.samples_wanted)
        icons.give(samples, "photo", "accent")
        others = QHBoxLayout()
        others.setSpacing(8)
        others.addStretch(1)
        others.addWidget(self.pictures_button)
        others.addWidget(samples)
        others.addStretch(1)
        for button in (choose, self.pictures_button, samples):
            button.setMinimumHeight(36)
        layout = QVBoxLayout(drop)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(8)
        layout.addWidget(glyph)
        layout.addSpacing(4)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addSpacing(12)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(4)
        layout.addLayout(others)
        return drop
