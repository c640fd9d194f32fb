"""The program's icon in the sizes and formats that each system wants, drawn from one SVG."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from resources.installer.recipe import Recipe

SIZES = (16, 32, 48, 64, 128, 256, 512)


def source(recipe: Recipe) -> Path:
    """The drawing."""
    return recipe.root / "resources" / "icons" / "photo-organizer.svg"


def drawn(svg: Path, side: int) -> Image.Image:
    """The drawing as pixels.

    Args:
        svg: The file.
        side: Pixels a side.
    """
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    encoded = QByteArray()
    buffer = QBuffer(encoded)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here
    return Image.open(io.BytesIO(encoded.data()))


def write_png(recipe: Recipe, side: int, target: Path) -> Path:
    """One size as PNG."""
    target.parent.mkdir(parents=True, exist_ok=True)
    drawn(source(recipe), side).save(target)
    return target


def for_program(recipe: Recipe) -> Path:
    """The file that PyInstaller gives to the program: ``.ico`` on Windows, ``.icns`` on macOS."""
    kind = "icns" if sys.platform == "darwin" else "ico"
    target = recipe.work / f"photo-organizer.{kind}"
    sizes = [side for side in SIZES if side <= 256 or kind == "icns"]
    large = drawn(source(recipe), max(sizes))
    if kind == "ico":
        large.save(target, sizes=[(side, side) for side in sizes])
    else:
        large.save(target, append_images=[drawn(source(recipe), side) for side in sizes])
    return target
