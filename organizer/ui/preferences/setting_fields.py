"""The fields of the settings dialog: which widget a setting gets follows from its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)

from organizer.setting_entry import Entry, Kind
from organizer.settings import CHOICES
from organizer.ui.folder.photo_item import printable
from organizer.ui.widgets.wording import percent, said

_STEPS = 1000
"""How finely a slider divides what lies between the limits of a share."""


class SettingField(QObject):
    """One setting as a widget.

    Attributes:
        widget: What is laid out.
        control: What takes the focus, has the name and is edited.

    Signals:
        changed: The user changed it.
    """

    changed = Signal()

    def __init__(
        self,
        widget: QWidget,
        control: QWidget,
        read: Callable[[], object],
        show: Callable[[Any], object],
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self.control = control
        self._read = read
        self._show = show

    @property
    def value(self) -> object:
        """The setting's value as it is shown."""
        return self._read()

    def show_value(self, value: object) -> None:
        """Show a value of the setting's type."""
        self._show(value)


def field_for(wanted: Any, entry: Entry) -> SettingField:
    """The field for a setting.

    Args:
        wanted: Its type: an enumeration with names in ``CHOICES``, ``bool``, ``int`` or ``float``
            with limits, or ``str``.
        entry: What is known of it.

    Raises:
        TypeError: There is no widget for such a setting.
    """
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        made = _choice(wanted, CHOICES[wanted])
    elif wanted is bool:
        made = _yes_or_no(said(entry.label))
    elif wanted is int and entry.limits is not None:
        made = _number(entry.limits, entry.kind)
    elif wanted is float and entry.limits is not None:
        made = _share(entry.limits)
    elif wanted is str and entry.kind is Kind.FOLDER:
        made = FolderField()
    elif wanted is str:
        made = _words()
    else:
        raise TypeError(f"no widget for {wanted} ({entry.label})")
    made.control.setAccessibleName(said(entry.label))
    made.control.setAccessibleDescription(said(entry.help))
    made.control.setToolTip(said(entry.help))
    return made


def _choice(wanted: type[StrEnum], names: Mapping[str, Any]) -> SettingField:
    box = QComboBox()
    values = list(wanted)
    for value in values:
        box.addItem(said(names[value]))

    def show(value: StrEnum) -> None:
        box.setCurrentIndex(values.index(value))

    made = SettingField(box, box, lambda: values[box.currentIndex()], show)
    box.currentIndexChanged.connect(made.changed)
    return made


def _yes_or_no(label: str) -> SettingField:
    box = QCheckBox(label)
    made = SettingField(box, box, box.isChecked, box.setChecked)
    box.toggled.connect(made.changed)
    return made


def _number(limits: tuple[float, float], kind: Kind) -> SettingField:
    box = QSpinBox(suffix=" px" if kind is Kind.PIXELS else "")
    box.setRange(int(limits[0]), int(limits[1]))
    box.setSingleStep(max(1, (box.maximum() - box.minimum()) // 24))
    box.lineEdit().setTextMargins(8, 0, 8, 0)
    made = SettingField(box, box, box.value, box.setValue)
    box.valueChanged.connect(made.changed)
    return made


def _share(limits: tuple[float, float]) -> SettingField:
    least, most = limits
    whole = QWidget()
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, _STEPS)
    slider.setSingleStep(_STEPS // 100)
    slider.setPageStep(_STEPS // 20)
    words = QLabel()
    words.setMinimumWidth(words.fontMetrics().horizontalAdvance(percent(1)) + 8)
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    layout = QHBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(slider, 1)
    layout.addWidget(words)

    def read() -> float:
        return round(least + (most - least) * slider.value() / _STEPS, 3)

    def show(value: float) -> None:
        slider.setValue(round((value - least) / (most - least) * _STEPS))
        tell()

    def tell() -> None:
        words.setText(percent(read()))

    made = SettingField(whole, slider, read, show)
    slider.valueChanged.connect(tell)
    slider.valueChanged.connect(made.changed)
    return made


def _words() -> SettingField:
    line = QLineEdit()
    made = SettingField(line, line, line.text, line.setText)
    line.textChanged.connect(made.changed)
    return made


class FolderField(SettingField):
    """A folder: shown by its path, chosen in the system's dialog; none is empty."""

    def __init__(self) -> None:
        whole = QWidget()
        self._line = QLineEdit(readOnly=True)
        self._line.setPlaceholderText(self.tr("The opened folder"))
        self._folder = ""
        super().__init__(whole, self._line, lambda: self._folder, self._show_folder)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose a folder"))
        choose.setAutoDefault(False)
        choose.clicked.connect(partial(self._choose, whole))
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line, 1)
        layout.addWidget(choose)

    def _choose(self, parent: QWidget) -> None:
        start = self._folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(parent, self.tr("Choose a folder"), start)
        if chosen:
            self._show_folder(chosen)

    def _show_folder(self, folder: str) -> None:
        self._folder = folder
        self._line.setText(printable(folder))
        self.changed.emit()
