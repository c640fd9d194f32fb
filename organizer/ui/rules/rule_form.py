"""One filing rule as a form: what has to be so, and what happens then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from organizer.errors import OrganizerError
from organizer.ui.widgets.dialog_buttons import plain
from organizer.ui.widgets.form import Form
from organizer.ui.widgets.wording import explained, sentence

if TYPE_CHECKING:  # numpy, and the window is up before that
    from organizer.vision.filing_rules import FilingRule


class RuleForm(QDialog):
    """Empty fields ask about nothing. After ``exec``, :meth:`rule` is what was made."""

    def __init__(
        self, rule: FilingRule | None, names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rule"))
        self.setMinimumWidth(440)
        self._category = QComboBox(editable=True)
        self._category.addItems(["", *names])
        self._category.setAccessibleName(self.tr("Shows"))
        self._name = self._field(self.tr("Name"), self.tr("for example IMG-*-WA*"))
        self._under = self._field(self.tr("In the folder"), self.tr("for example Family/Albums"))
        self._after, self._after_day = self._day(self.tr("Taken from"))
        self._before, self._before_day = self._day(self.tr("Taken before"))
        self._from, self._from_share = self._share(self.tr("Sure from"), 90)
        self._below, self._below_share = self._share(self.tr("Sure less than"), 50)
        self._goes = QRadioButton(self.tr("Go into the folder"))
        self._stays = QRadioButton(self.tr("Stay where they are"))
        for choice in (self._goes, self._stays):
            choice.setAccessibleName(choice.text())
        self._folder = self._field(self.tr("Folder"), self.tr("for example Screenshots"))
        self._say = QLabel()
        self._say.setObjectName("problem")
        self._say.setWordWrap(True)
        self._say.hide()
        self._goes.toggled.connect(self._folder.setEnabled)
        self._goes.setChecked(True)
        self._lay_out()
        plain(self)
        if rule is not None:
            self._fill(rule)

    def rule(self) -> FilingRule:
        """What the form says."""
        from organizer.vision.filing_rules import FilingRule

        return FilingRule(
            category=self._category.currentText().strip(),
            confidence_from=self._from_share.value() / 100 if self._from.isChecked() else None,
            confidence_below=self._below_share.value() / 100 if self._below.isChecked() else None,
            after=_date(self._after_day) if self._after.isChecked() else None,
            before=_date(self._before_day) if self._before.isChecked() else None,
            name=self._name.text().strip(),
            under=self._under.text().strip(),
            folder="" if self._stays.isChecked() else self._folder.text().strip(),
            stay=self._stays.isChecked(),
        )

    def accept(self) -> None:
        """Take the rule if it makes sense; else say why not."""
        from organizer.vision import filing_rules

        try:
            filing_rules.check(self.rule())
        except OrganizerError as error:
            self._say.setText(sentence(explained(error)))
            self._say.show()
            return
        super().accept()

    def _fill(self, rule: FilingRule) -> None:
        self._category.setCurrentText(rule.category)
        self._name.setText(rule.name)
        self._under.setText(rule.under)
        self._folder.setText(rule.folder)
        (self._stays if rule.stay else self._goes).setChecked(True)
        for box, field, share in (
            (self._from, self._from_share, rule.confidence_from),
            (self._below, self._below_share, rule.confidence_below),
        ):
            box.setChecked(share is not None)
            if share is not None:
                field.setValue(round(share * 100))
        for box, day_field, day in (
            (self._after, self._after_day, rule.after),
            (self._before, self._before_day, rule.before),
        ):
            box.setChecked(day is not None)
            if day is not None:
                day_field.setDate(QDate(day.year, day.month, day.day))

    @staticmethod
    def _field(name: str, example: str) -> QLineEdit:
        field = QLineEdit(placeholderText=example)
        field.setAccessibleName(name)
        return field

    @staticmethod
    def _day(name: str) -> tuple[QCheckBox, QDateEdit]:
        box, field = QCheckBox(name), QDateEdit(QDate.currentDate())
        box.setAccessibleName(name)
        field.setAccessibleName(name)
        field.setCalendarPopup(True)
        field.setEnabled(False)
        box.toggled.connect(field.setEnabled)
        return box, field

    @staticmethod
    def _share(name: str, value: int) -> tuple[QCheckBox, QSpinBox]:
        box, field = QCheckBox(name), QSpinBox(minimum=0, maximum=100, value=value, suffix="%")
        field.lineEdit().setTextMargins(9, 0, 0, 0)
        box.setAccessibleName(name)
        field.setAccessibleName(name)
        field.setEnabled(False)
        box.toggled.connect(field.setEnabled)
        return box, field

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("Shows"), self._category)
        form.add(self.tr("Name"), self._name)
        form.add(self.tr("In the folder"), self._under)
        for box, field in (
            (self._after, self._after_day),
            (self._before, self._before_day),
            (self._from, self._from_share),
            (self._below, self._below_share),
        ):
            form.add(box, field)
        goes = QHBoxLayout()
        goes.setSpacing(12)
        goes.addWidget(self._goes)
        goes.addWidget(self._folder, 1)
        when, then = QLabel(self.tr("Photos for which all this is so")), QLabel(self.tr("then"))
        for heading in (when, then):
            heading.setObjectName("heading")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        good = QPushButton(self.tr("OK"))
        good.setObjectName("primary")
        good.setDefault(True)
        buttons.addButton(good, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(when)
        layout.addLayout(form)
        layout.addWidget(then)
        layout.addLayout(goes)
        layout.addWidget(self._stays)
        layout.addWidget(self._say)
        layout.addWidget(buttons)


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
