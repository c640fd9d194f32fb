"""The program's own icons: SVG line drawings, tinted to the theme and crisp at any scale."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from organizer import paths


class Palette(Protocol):
    """Colours by the name of their use."""

    def of(self, use: str) -> QColor:
        """The colour for a use."""
        ...


_SIZES = (16, 20, 24, 30, 32, 36, 40, 48, 64)
_GAP = 0.375
_PROPERTY = "organizer_icon"


def picture(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: File below ``resources/icons`` without its ending.
        colour: What ``currentColor`` becomes.
        size: Width and height, device-independent pixels.
        ratio: Device pixels a pixel.
    """
    key = f"icon {name} {colour.name()} {size} {ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(_tinted(name, colour.name()))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(name: str, colour: QColor, disabled: QColor, gap: float = 0) -> QIcon:
    """An icon for buttons.

    Args:
        name: File below ``resources/icons`` without its ending.
        colour: What ``currentColor`` becomes.
        disabled: Its colour where the button is disabled.
        gap: Free space on its right by its size: style sheets know none between icon and words.
    """
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_widened(picture(name, colour, size), gap), QIcon.Mode.Normal)
        made.addPixmap(_widened(picture(name, disabled, size), gap), QIcon.Mode.Disabled)
    return made


def _widened(drawn: QPixmap, gap: float) -> QPixmap:
    wide = QPixmap(round(drawn.width() * (1 + gap)), drawn.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wide


def application_icon() -> QIcon:
    """The program's icon in its own colours."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(picture("photo-organizer", QColor("#000000"), size))
    return made


def give(button: QAbstractButton, name: str, role: str = "text") -> None:
    """Let a button show an icon in a theme colour; drawn by :func:`tint`."""
    button.setProperty(_PROPERTY, f"{name} {role}")


def make_clearable(field: QLineEdit) -> None:
    """Give a field a button that empties it, in the theme's colours."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QAbstractButton):
        give(button, "close", "muted")


def tint(root: QWidget, colours: Palette) -> None:
    """Draw every icon given out below ``root`` in the theme's colours."""
    for button in (root, *root.findChildren(QAbstractButton)):
        given = button.property(_PROPERTY)
        if given and isinstance(button, QAbstractButton):
            name, role = given.split()
            gap = _GAP if button.text() else 0
            button.setIcon(icon(name, colours.of(role), colours.of("faint"), gap))
            button.setIconSize(QSize(round(_SIZES[0] * (1 + gap)), _SIZES[0]))


def file_of(name: str, colour: str) -> str:
    """A tinted icon as a file, which is all that style sheets understand."""
    path = _folder() / f"{name}-{colour.lstrip('#')}.svg"
    if not path.exists():
        path.write_bytes(_tinted(name, colour))
    return path.as_posix()


@functools.cache
def _scratch() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="organizer-icons-")


def _folder() -> Path:
    return Path(_scratch().name)


@functools.cache
def _source(name: str) -> bytes:
    return paths.resource(f"icons/{name}.svg").read_bytes()


def _tinted(name: str, colour: str) -> bytes:
    return _source(name).replace(b"currentColor", colour.encode())
