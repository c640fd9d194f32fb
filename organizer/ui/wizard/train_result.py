"""What a training gave, in plain words, and the versions that one can go back to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from organizer.training.project_training import ASKED, COMPARED, Version
from organizer.ui.widgets.wording import moment, percent, said, sentences
from organizer.ui.wizard.parts import plain_label

if TYPE_CHECKING:
    from organizer.training.evaluate import Evaluation


class TrainResult(QFrame):
    """One sentence large, the rest below it.

    Signals:
        version_wanted: The number of a version to use from now on.
    """

    version_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.headline = plain_label("title")
        self.details = plain_label("muted")
        self.advice = plain_label("heading")
        self.versions = QComboBox()
        self.versions.setObjectName("trainVersions")
        self.versions.setAccessibleName(self.tr("Version in use"))
        caption = plain_label("muted")
        caption.setWordWrap(False)
        caption.setText(self.tr("Version in use"))
        caption.setBuddy(self.versions)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(caption)
        row.addWidget(self.versions)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(6)
        for part in (self.headline, self.details, self.advice, self._choice):
            layout.addWidget(part)
        self.versions.activated.connect(self._on_activated)

    def show_result(
        self, found: Evaluation | None, versions: Sequence[Version], current: int
    ) -> None:
        """Show how good the version in use is.

        Args:
            found: What was measured last; ``None`` if that is not known.
            versions: All of them.
            current: The one in use.
        """
        version = next((one for one in versions if one.number == current), None)
        self.setVisible(version is not None)
        if version is None:
            return
        known = found if found is not None and found.model.version == current else None
        self.headline.setText(self._headline(known, version))
        self.details.setText("" if known is None else self._details(known))
        self.details.setVisible(bool(self.details.text()))
        advice = "" if known is None else self._advice(known)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self._show_versions(versions, current)
        self.setAccessibleName(sentences(self.headline.text(), self.details.text(), advice))

    def _headline(self, found: Evaluation | None, version: Version) -> str:
        if found is not None:
            metrics = found.metrics
            right = sum(int(metrics.confusion[at, at]) for at in range(len(metrics.labels)))
            return self.tr(
                "Right on {0} of %Ln photo(s) it had not seen.", "", metrics.photos
            ).format(right)
        if version.accuracy is not None:
            return self.tr("Right on {0} of the photos it had not seen.").format(
                percent(version.accuracy)
            )
        return self.tr("Version {0} is in use.").format(version.number)

    def _details(self, found: Evaluation) -> str:
        compared = found.others.get(COMPARED, {})
        quick, deep = compared.get("quick"), compared.get("deep")
        if found.others.get(ASKED) != "deep" or quick is None or deep is None:
            return ""
        values = percent(float(deep)), percent(float(quick))
        if found.model.depth == "deep":
            return self.tr("The thorough way is right on {0}, the quick way on {1}.").format(
                *values
            )
        return self.tr(
            "The quick way is kept: the thorough way is right on {0}, the quick way on {1}."
        ).format(*values)

    def _advice(self, found: Evaluation) -> str:
        advice = None if found.curve is None else found.curve.advice
        suspects = len(found.suspects)
        return sentences(
            "" if advice is None else said(advice),
            self.tr("%Ln photo(s) may be in the wrong category: look at it (them).", "", suspects)
            if suspects
            else "",
        )

    def _show_versions(self, versions: Sequence[Version], current: int) -> None:
        self._choice.setVisible(len(versions) > 1)
        self.versions.clear()
        for version in reversed(versions):
            self.versions.addItem(self._name(version), version.number)
            if version.number == current:
                self.versions.setCurrentIndex(self.versions.count() - 1)

    def _name(self, version: Version) -> str:
        words = self.tr("Version {0}").format(version.number)
        if version.accuracy is not None:
            words = self.tr("{0}: {1} right").format(words, percent(version.accuracy))
        try:
            when = moment(datetime.fromisoformat(version.when))
        except ValueError:
            return words
        return self.tr("{0}, {1}").format(words, when)

    def _on_activated(self, place: int) -> None:
        self.version_wanted.emit(int(self.versions.itemData(place)))
