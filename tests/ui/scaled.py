"""Shows screens on a display of high resolution and prints what is clipped, as JSON.

Run as a program of its own: the scale is settled when Qt starts.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SCREENS = "start photos preview review history settings rules rule about".split()
_SIZE = (960, 540)


def main(photos: Path, home: Path) -> None:
    """Walk through some screens at the size that is left for a window."""
    os.environ["ORGANIZER_HOME"] = str(home)
    from organizer import app
    from tests.ui import screens, walking

    application = QApplication(sys.argv[:1])
    window, close = app.compose(application)
    window.resize(*_SIZE)
    window.show()
    assert window.devicePixelRatioF() == 2
    screens.wait_for_photos(window, photos)
    found = {}
    for name in SCREENS:
        widget = screens.SCREENS[name](window)
        if widget is not window:
            widget.show()
        QTest.qWait(50)
        clipped = walking.clipped(widget)
        if clipped or widget.width() > _SIZE[0] or widget.height() > _SIZE[1]:
            found[name] = [f"{widget.width()}x{widget.height()}", *clipped]
        if widget is not window:
            widget.close()
    print(json.dumps(found))
    window.close()
    QTest.qWait(300)
    close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
