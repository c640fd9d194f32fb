"""Take README's screenshot: the real window, offscreen, on pictures that the program draws.

ORGANIZER_MODELS=… python resources/make/screenshot.py resources/screenshot.png
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import sample_pictures

SAID = {
    "DSC00021": "Mountains",
    "DSC00022": "Beach & coast",
    "IMG_2041": "Mountains",
    "IMG_2042": "Mountains",
    "IMG_2057": "Beach & coast",
    "IMG_2058": "Beach & coast",
    "PXL_0107": "Mountains",
    "IMG_2063": "Aircraft",
    "IMG_2064": "Aircraft",
    "PXL_0108": "Aircraft",
}
"""What a person would say of drawings that the model has never seen the like of."""


def main(target: Path) -> None:
    """Open the window on drawn pictures, correct some labels, choose a photo, keep the picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["HOME"] = temporary
        os.environ["ORGANIZER_HOME"] = str(Path(temporary, "data"))
        folder = Path(temporary, "Pictures", "Summer")
        sample_pictures.main(folder)
        take(folder, target)


def take(folder: Path, target: Path) -> None:
    """Show the window on a folder and save what it looks like."""
    from PySide6.QtCore import QItemSelectionModel
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QListView

    from organizer import app

    def wait(condition: Callable[[], bool]) -> None:
        QTest.qWait(300)
        while not condition():
            QTest.qWait(50)
        QTest.qWait(700)

    application = QApplication(sys.argv[:1])
    window, close = app.compose(application)
    window.resize(1280, 800)
    window.show()
    window.open_folder(folder)
    session = window.session
    wait(lambda: not session.scanner.running)
    for item in session.photos.items():
        if item.name.partition(".")[0] in SAID:
            session.relabel([item], SAID[item.name.partition(".")[0]])
    grid = next(view for view in window.findChildren(QListView) if view.isVisible())
    chosen = grid.model().index(1, 0)
    grid.setCurrentIndex(chosen)
    grid.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    wait(lambda: True)
    window.grab().save(str(target))
    window.close()
    wait(lambda: True)
    close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
