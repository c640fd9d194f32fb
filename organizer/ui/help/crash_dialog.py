"""Says that the program failed, with a report that can be copied."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from organizer import paths
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.fitting import fit


class CrashDialog(QDialog):
    """One failure, or the first of many."""

    def __init__(self, report: str, *, ended: bool = False, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            report: What can be copied.
            ended: Whether the program died of it, the last time it ran.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        fit(self, QSize(680, 480))
        heading = QLabel(
            self.tr("The program ended unexpectedly the last time")
            if ended
            else self.tr("The program made a mistake")
        )
        heading.setObjectName("title")
        heading.setWordWrap(True)
        words = QLabel(
            self.tr(
                "Your photos are safe: every move is written down before it happens. "
                "This report helps to mend the program; your name and your home folder are not "
                "in it. Nothing is sent by itself."
            )
        )
        words.setWordWrap(True)
        self._again = QLabel()
        self._again.setObjectName("caution")
        self._again.setWordWrap(True)
        self._again.hide()
        self._others = 0
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setObjectName("report")
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy = QPushButton(self.tr("&Copy report"))
        self.copy.setObjectName("primary")
        self.copy.clicked.connect(self._copy)
        self.folder = QPushButton(self.tr("Open &log folder"))
        self.folder.clicked.connect(_open_folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.folder, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addWidget(self._again)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        plain(self)
        self.copy.setFocus()

    @property
    def others(self) -> int:
        """How many more failures came while this one was shown."""
        return self._others

    def count_another(self) -> None:
        """Say that there was one more failure; the log has it."""
        self._others += 1
        self._again.setText(
            self.tr("%n more mistake(s) since then; the log file has them.", "", self._others)
        )
        self._again.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))


def _open_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_file().parent)))
