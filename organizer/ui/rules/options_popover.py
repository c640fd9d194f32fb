"""What is rarely changed: a popover behind one button, so that the bar stays calm."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from organizer.ui.folder.looking import Looking


@dataclass(frozen=True, slots=True)
class Options:
    """What the boxes say.

    Attributes:
        back_off: A photo that is unsure at its level takes a coarser name that is sure.
        unsure_folder: Photos that are unsure go into a folder of their own.
        looking: What is looked for beside the model's classes.
    """

    back_off: bool = False
    unsure_folder: bool = False
    looking: Looking = Looking()


class OptionsPopover(QFrame):
    """Check boxes in two short groups.

    Signals:
        changed: The user wants other :class:`Options`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAccessibleName(self.tr("More options"))
        self._boxes: dict[str, QCheckBox] = {}
        self._looking = Looking()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 24, 16)
        self._layout.setSpacing(8)
        self._heading(self.tr("When in doubt"))
        self._add(
            "back_off",
            self.tr("Use a coarser name"),
            self.tr("A photo whose breed is doubtful is filed as Dogs, or as Animals"),
        )
        self._add(
            "unsure_folder",
            self.tr("Unsure into a folder"),
            self.tr(
                "Photos that are unsure go into a folder “Unsure”; else they stay where they are"
            ),
        )
        self._layout.addSpacing(8)
        self._heading(self.tr("Also look for"))
        self._add("people", self.tr("People"), self.tr("Portraits and groups, by their faces"))
        self._add(
            "screenshots",
            self.tr("Screenshots"),
            self.tr("Pictures of a screen, taken by the computer or phone itself"),
        )
        self._add(
            "documents",
            self.tr("Documents"),
            self.tr("Documents, receipts and whiteboards"),
        )
        self._add("memes", self.tr("Memes"), self.tr("Pictures with large words on them"))

    def show_options(self, options: Options) -> None:
        """Show options without a signal."""
        self._looking = options.looking
        values = {
            "back_off": options.back_off,
            "unsure_folder": options.unsure_folder,
            **asdict(options.looking),
        }
        for name, box in self._boxes.items():
            with QSignalBlocker(box):
                box.setChecked(values[name])

    def open_below(self, anchor: QWidget) -> None:
        """Open under a button, inside its screen."""
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        room = anchor.screen().availableGeometry()
        corner.setX(min(max(corner.x(), room.left() + 4), room.right() - self.width() - 4))
        self.move(corner)
        self.show()
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down walk through the boxes; Return changes one, as Space does."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
            return
        focused = self.focusWidget()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QCheckBox):
            focused.toggle()
            return
        super().keyPressEvent(event)

    def _heading(self, words: str) -> None:
        label = QLabel(words)
        label.setObjectName("caption")
        self._layout.addWidget(label)

    def _add(self, name: str, words: str, tip: str) -> None:
        box = QCheckBox(words)
        box.setToolTip(tip)
        box.setAccessibleName(words)
        box.setAccessibleDescription(tip)
        box.toggled.connect(self._on_toggled)
        self._boxes[name] = box
        self._layout.addWidget(box)

    def _on_toggled(self) -> None:
        values = {name: box.isChecked() for name, box in self._boxes.items()}
        back_off, unsure_folder = values.pop("back_off"), values.pop("unsure_folder")
        kept = self._looking
        looking = Looking(**values, own=kept.own, strangers=kept.strangers)
        self.changed.emit(Options(back_off, unsure_folder, looking))
