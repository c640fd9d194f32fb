"""What this program is, its versions and licences, and whether there is a newer one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from organizer import __version__
from organizer.ui.background.jobs import Job, JobRunner
from organizer.ui.help import updates
from organizer.ui.help.updates import Release, UpdateError
from organizer.ui.widgets import icons
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.fitting import fit
from organizer.ui.widgets.wording import explained
from organizer.versions import versions

_ICON = 64


class AboutDialog(QDialog):
    """Three pages: about, versions, licences."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            runner: Asks for newer versions.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._release: Release | None = None
        self.setWindowTitle(self.tr("About Photo Organizer"))
        fit(self, QSize(740, 520))
        self.versions = _reading(self.tr("Versions"))
        self.versions.setPlainText(described())
        self.licences = _reading(self.tr("Licences"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.setAccessibleName(self.tr("About Photo Organizer"))
        self.pages.addTab(self._about(), self.tr("About"))
        self.pages.addTab(self._versions(), self.tr("Versions"))
        self.pages.addTab(_padded(self.licences), self.tr("Licences"))
        self.pages.currentChanged.connect(self._on_page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(self._heading())
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        plain(self)
        self.finished.connect(self._on_closed)

    def _heading(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.application_icon().pixmap(_ICON, _ICON))
        title = QLabel(f"Photo Organizer {__version__}")
        title.setObjectName("title")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addWidget(title, 1)
        return row

    def _about(self) -> QWidget:
        words = QLabel(
            self.tr(
                "Labels the photos of a folder, shows what it would do, renames or sorts them, and "
                "can always undo.\n\nLabels come from MobileNetV2, on this computer: no photo ever "
                "leaves it."
            )
        )
        words.setWordWrap(True)
        self.ask = QPushButton(self.tr("Look for a &newer version"))
        self.ask.setToolTip(self.tr("Asks once, now; the program never asks by itself"))
        self.ask.setAutoDefault(False)
        self.ask.clicked.connect(self._on_ask)
        self.answer = QLabel()
        self.answer.setWordWrap(True)
        self.answer.setAccessibleName(self.tr("Whether there is a newer version"))
        self.show_page = QPushButton(self.tr("&Show it"))
        self.show_page.setAutoDefault(False)
        self.show_page.clicked.connect(self._on_show_page)
        self.show_page.hide()
        try:
            self._address = updates.address()
        except UpdateError as error:
            self.ask.setEnabled(False)
            self.answer.setText(explained(error))
        row = QHBoxLayout()
        row.addWidget(self.ask)
        row.addWidget(self.show_page)
        row.addStretch(1)
        page = QWidget()
        page.setObjectName("pane")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addStretch(1)
        layout.addWidget(self.answer)
        layout.addLayout(row)
        scrolled = QScrollArea()  # for large letters on a small screen
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(page)
        return scrolled

    def _versions(self) -> QWidget:
        self.copy = QPushButton(self.tr("&Copy"))
        self.copy.setToolTip(self.tr("Copy the versions, for a question or a report"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        return _padded(self.versions, self.copy)

    def _on_page(self, place: int) -> None:
        """Licences are read when somebody wants to: they are long."""
        if place == 2 and not self.licences.toPlainText():
            from organizer.ui.help.licences import licences

            self.licences.setPlainText(licences())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.versions.toPlainText())

    def _on_ask(self) -> None:
        if self._job is not None:
            return
        self.ask.setEnabled(False)
        self.show_page.hide()
        self.answer.setText(self.tr("Looking…"))
        self._job = self._runner.start(partial(updates.look, self._address))
        self._job.finished.connect(self._on_answer)
        self._job.failed.connect(self._on_no_answer)

    def _on_answer(self, release: Release | None) -> None:
        self._release = release
        self._say(
            self.tr("This is the newest version.")
            if release is None
            else self.tr("Version {0} is there.").format(release.version)
        )
        self.show_page.setVisible(release is not None)

    def _on_no_answer(self, error: Exception) -> None:
        self._say(explained(error))

    def _say(self, words: str) -> None:
        self._job = None
        self.ask.setEnabled(True)
        self.answer.setText(words)

    def _on_show_page(self) -> None:
        if self._release is not None:
            QDesktopServices.openUrl(QUrl(self._release.page))

    def _on_closed(self) -> None:
        if self._job is not None:
            self._job.finished.disconnect(self._on_answer)
            self._job.failed.disconnect(self._on_no_answer)
            self._job.cancel(discard=True)
            self._job = None


def described() -> str:
    """Every version that decides how the program behaves, a line each."""
    from organizer.vision import models

    found = models.catalog().get(models.DEFAULT)
    lines = {**versions(), "Qt": qVersion(), found.title: f"SHA-256 {found.sha256[:12]}…"}
    return "\n".join(f"{name}: {version}" for name, version in lines.items())


def _reading(name: str) -> QPlainTextEdit:
    made = QPlainTextEdit(readOnly=True)
    made.setObjectName("report")
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return made


def _padded(text: QWidget, button: QWidget | None = None) -> QWidget:
    page = QWidget()
    page.setObjectName("pane")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(12, 12, 12, 12)
    layout.addWidget(text, 1)
    if button is not None:
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return page
