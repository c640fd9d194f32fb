"""Colours, light and dark, and the style sheet made from them. Follows the system, unless told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from organizer import paths
from organizer.settings import Appearance
from organizer.ui.widgets import icons


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour for each use; text on its ground has a contrast of at least 4.5.

    Attributes:
        window: Ground of the window.
        surface: Ground of cards, panes and fields.
        raised: Ground of what the pointer is over.
        line: Hairlines between panes.
        edge: Borders of fields and buttons.
        text: Text.
        muted: Text that is not the point.
        faint: What is disabled.
        accent: The one colour that says "this is it".
        accent_hover: ``accent`` under the pointer.
        accent_soft: Ground of what is selected.
        on_accent: Text on ``accent``.
        doubt: Marks photos that are unsure.
        doubt_soft: Ground of a notice that wants attention.
        error: Marks what failed.
        error_soft: Ground of a notice about a failure.
        good_soft: Ground of a notice about something done.
        well: Ground behind pictures.
    """

    window: str
    surface: str
    raised: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    doubt: str
    doubt_soft: str
    error: str
    error_soft: str
    good_soft: str
    well: str

    def of(self, use: str) -> QColor:
        """The colour for a use."""
        return QColor(getattr(self, use))


LIGHT = Colours(
    window="#f5f6f8",
    surface="#ffffff",
    raised="#eef0f3",
    line="#e3e6ea",
    edge="#c9ced6",
    text="#1a1d21",
    muted="#59616c",
    faint="#9aa1ab",
    accent="#0b6e69",
    accent_hover="#095c58",
    accent_soft="#d9eeec",
    on_accent="#ffffff",
    doubt="#874f00",
    doubt_soft="#fdf1dc",
    error="#b3261e",
    error_soft="#fce8e6",
    good_soft="#e0f2ef",
    well="#e9ebee",
)
DARK = Colours(
    window="#15171a",
    surface="#1d2024",
    raised="#272b31",
    line="#2b3036",
    edge="#434a54",
    text="#e8eaed",
    muted="#aab2bc",
    faint="#6b7480",
    accent="#4cc2b8",
    accent_hover="#6ad3ca",
    accent_soft="#173a37",
    on_accent="#06201e",
    doubt="#f0b24a",
    doubt_soft="#3a2e18",
    error="#f2877d",
    error_soft="#43211f",
    good_soft="#18383a",
    well="#272b31",
)

_SIZES = {"title_size": 1.78, "folder_size": 1.33, "heading_size": 1.22, "caption_size": 0.89}
"""Letters that are larger or smaller than the system's, by how much."""

_USUAL_SIZE = 9.0
"""Points, where the system counts in pixels."""


class Theme(QObject):
    """The colours in use.

    Signals:
        changed: From light to dark or back; paint everything again.
    """

    changed = Signal()

    def __init__(
        self, application: QApplication, appearance: Appearance = Appearance.SYSTEM
    ) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = appearance
        self.colours = LIGHT
        if not application.styleSheet():  # else a theme before this one has chosen it
            application.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self._follow(hints.colorScheme())

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self.colours is DARK

    def colour(self, name: str) -> QColor:
        """A colour by the name of its use."""
        return self.colours.of(name)

    def choose(self, appearance: Appearance) -> None:
        """Be light or dark, or follow the system."""
        if appearance is not self._appearance:
            self._appearance = appearance
            self._follow(QGuiApplication.styleHints().colorScheme())

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._appearance is Appearance.SYSTEM:
            dark = scheme is Qt.ColorScheme.Dark
        else:
            dark = self._appearance is Appearance.DARK
        self.colours = DARK if dark else LIGHT
        self._application.setPalette(_palette(self.colours))
        sheet = _style_sheet(self.colours, self._application.font().pointSizeF())
        if sheet != self._application.styleSheet():  # every widget there is takes its time for it
            self._application.setStyleSheet(sheet)
        self.changed.emit()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), colours.window),
        ((role.Base, role.ToolTipBase), colours.surface),
        ((role.AlternateBase, role.Button, role.Light), colours.raised),
        ((role.Mid, role.Midlight), colours.line),
        ((role.Dark, role.Shadow), colours.edge),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.BrightText,), colours.error),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, colours.of("faint"))
    return palette


def _style_sheet(colours: Colours, size: float) -> str:
    """The style sheet for colours and for the size of the system's letters, in points."""
    sheet = paths.resource("style/window.qss").read_text("utf-8")
    values = {entry.name: getattr(colours, entry.name) for entry in fields(colours)}
    for name in ("check", "chevron-down"):
        for use, colour in (("on_accent", colours.on_accent), ("muted", colours.muted)):
            values[f"{name.replace('-', '_')}_{use}"] = icons.file_of(name, colour)
    for name, share in _SIZES.items():
        values[name] = f"{share * (size if size > 0 else _USUAL_SIZE):.3g}pt"
    return Template(sheet).substitute(values)
