"""What both Linux packages install beside the bundle: menu entry, icons, manual pages."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from organizer.cli import menu_entries
from resources.installer import icons, manual
from resources.installer.recipe import NAME, Recipe

_ICON_SIZES = (48, 128, 256)


def install(recipe: Recipe, share: Path, program: str) -> None:
    """Put the files in place.

    Args:
        recipe: The build.
        share: ``/usr/share`` of the package, or what stands for it.
        program: What the menu entry runs.
    """
    recipe.fill(f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop", PROGRAM=program)
    for path, words in menu_entries.folder_menus(program).items():
        (share / path).parent.mkdir(parents=True)
        (share / path).write_text(words, "utf-8")
    recipe.fill("linux/metainfo.xml", share / "metainfo" / f"{NAME}.metainfo.xml")
    hicolor = share / "icons" / "hicolor"
    drawing = hicolor / "scalable" / "apps" / f"{NAME}.svg"
    drawing.parent.mkdir(parents=True)
    shutil.copyfile(icons.source(recipe), drawing)
    for side in _ICON_SIZES:
        icons.write_png(recipe, side, hicolor / f"{side}x{side}" / "apps" / f"{NAME}.png")
    for page in manual.write(recipe, share / "man" / "man1"):
        squeeze(page)


def squeeze(path: Path) -> None:
    """Compress a text as Debian wants its texts, without the time of day in it."""
    packed = path.with_name(path.name + ".gz")
    packed.write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    path.unlink()
