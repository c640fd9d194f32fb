"""Composes the window. Qt is imported inside, so that the command line may ask first."""

from __future__ import annotations

import ctypes
import gc
import os
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from organizer import paths
from organizer.errors import StartError
from organizer.text import Text, text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from organizer.ui.background.lanes import Lanes
    from organizer.ui.folder.bench import Bench
    from organizer.ui.main_window import MainWindow
    from organizer.ui.widgets.theme import Theme
    from organizer.vision.engine import EngineChoice

_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Debian's package of each system library that Qt needs and a small system lacks."""


_YOUNG = 10_000
_OFTEN = 5
_NEVER = 1_000_000
"""When the youngest objects, those that outlived it, and all are searched for garbage in cycles."""

_SHORT_S = 0.0005
_USUAL_S = 0.005
"""How long a thread may compute while another waits for its turn."""

_PICTURES_KIB = 24 * 1024
"""Cards that are painted and scaled already: some screens' worth."""


def display_problem() -> Text | None:
    """Why no window can be shown here; ``None`` when one can.

    Qt ends the whole process where there is no display, so this is asked before it is imported.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    display = os.environ.get("DISPLAY", "")
    if not display:
        return text(
            "There is no display to show a window on; use the command line, "
            "for example: organizer plan FOLDER"
        )
    if not _answers(display):
        return text(
            "The display {display} does not answer; use the command line, "
            "for example: organizer plan FOLDER",
            display=display,
        )
    return None


def run_window(folder: Path | None, engine: EngineChoice | None = None) -> int:
    """Show the window until it is closed.

    Args:
        folder: What to open at once.
        engine: What is to run the model; ``None`` for what the settings say.

    Returns:
        The exit code.

    Raises:
        StartError: A system library is missing.
    """
    with _named_libraries():
        from PySide6.QtWidgets import QApplication

        application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise StartError(text("Qt is already in use without windows in this process."))
    return _run(application, folder, engine)


def _run(application: QApplication, folder: Path | None, engine: EngineChoice | None = None) -> int:
    from organizer.ui.background.interrupts import Interrupts
    from organizer.ui.help.safety_net import safety_net

    application.setQuitOnLastWindowClosed(False)
    _collect_rarely()
    while True:
        window, close = compose(application, engine)
        window.closed.connect(application.quit)
        with safety_net(window, close.lanes):
            window.begin(folder)
            if sys.platform == "darwin":
                _hear_finder(application, window)
            window.show()
            with Interrupts(window):
                code = application.exec()
            close()
        if not window.reopens:
            return code
        folder, engine = window.reopens_on, close.bench.wish
        window.deleteLater()


def _hear_finder(application: QApplication, window: MainWindow) -> None:
    """Open what Finder asks for; other systems start the program with the folder as its argument.

    All events of the program pass through this, so only where it is needed.
    """
    from organizer.ui.start.open_requests import OpenRequests

    requests = OpenRequests(window)
    requests.folder_asked.connect(window.open_folder)
    application.installEventFilter(requests)


def _collect_rarely() -> None:
    """Keep garbage collection from holding up the window.

    A full garbage collection stops every thread, a third of a second with the facts of 100,000
    photos in memory; those are freed by their reference counts, and what is in cycles is young. The
    rest goes when a folder is closed.

    What outlives a first search is searched once more, and that stops every thread too: 50 ms when
    it waits for twenty first searches, 15 when for five, and as much in all.
    """
    gc.set_threshold(_YOUNG, _OFTEN, _NEVER)


def _take_short_turns(*, busy: bool) -> None:
    """Let threads hand over to the window's sooner while verdicts and plans are worked out.

    That is Python from end to end, and painting asks for its turn hundreds of times. Always having
    short turns would cost the looking at photos a third of its speed.
    """
    sys.setswitchinterval(_SHORT_S if busy else _USUAL_S)


class Closing:
    """Closes what :func:`compose` opened, last of all."""

    def __init__(self, lanes: Lanes, bench: Bench, theme: Theme, window: MainWindow) -> None:
        self.lanes = lanes
        self.bench = bench
        self._theme = theme
        self._window = window

    def __call__(self) -> None:
        """Close everything that no thread is using any more."""
        if self.lanes.shutdown(1.0):
            self.bench.close()
            self._window.close_records()
        self._theme.deleteLater()  # it would follow the system beside that of the next window


def compose(
    application: QApplication, engine: EngineChoice | None = None
) -> tuple[MainWindow, Closing]:
    """Make the window and everything it needs.

    Args:
        application: The one there is.
        engine: What is to run the model; ``None`` for what the settings say.

    Returns:
        The window, and what closes the rest once the window is closed.
    """
    from PySide6.QtGui import QPixmapCache

    from organizer.settings import Language
    from organizer.ui.background.jobs import JobRunner
    from organizer.ui.background.lanes import Lanes
    from organizer.ui.folder.bench import Bench
    from organizer.ui.main_window import MainWindow
    from organizer.ui.preferences import language
    from organizer.ui.preferences.remembered import Remembered
    from organizer.ui.widgets import icons
    from organizer.ui.widgets.theme import Theme

    application.setApplicationName(paths.APPLICATION)
    application.setApplicationDisplayName("Photo Organizer")
    application.setDesktopFileName("photo-organizer")
    application.setWindowIcon(icons.application_icon())
    remembered = Remembered(paths.settings_file())
    spoken = language.install(application, remembered.settings.language)
    QPixmapCache.setCacheLimit(_PICTURES_KIB)
    theme = Theme(application, remembered.settings.appearance)
    names = "zh" if spoken is Language.CHINESE else "en"
    bench = Bench(names, remembered.settings.names_in.value)
    bench.wish = engine or remembered.settings.engine.value
    lanes = Lanes(
        work=JobRunner("work"),
        decisions=JobRunner("decisions", interval_ms=15),
        pictures=JobRunner("pictures", interval_ms=15),
        preview=JobRunner("preview", interval_ms=15),
        records=JobRunner("records", interval_ms=15),
        training=JobRunner("training"),
        gathering=JobRunner("gathering"),
    )
    lanes.decisions.busy_changed.connect(lambda busy: _take_short_turns(busy=busy))
    window = MainWindow(bench=bench, lanes=lanes, remembered=remembered, theme=theme)
    return window, Closing(lanes, bench, theme, window)


@contextmanager
def _named_libraries() -> Iterator[None]:
    """Turn a missing system library into a sentence that names its package.

    The platform plugin is tried beforehand: Qt ends the process when it cannot load it.
    """
    try:
        import PySide6.QtGui

        plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
        shows_on_x = not os.environ.get("QT_QPA_PLATFORM") and not os.environ.get("WAYLAND_DISPLAY")
        if shows_on_x and plugin.exists():
            ctypes.CDLL(str(plugin))
        yield
    except (ImportError, OSError) as error:
        raise StartError(_missing_library(str(error))) from error


def _missing_library(reason: str) -> Text:
    found = re.match(r"(lib[\w.+-]+\.so[\d.]*)", reason)
    if found is None:
        return text("Qt does not start here: {reason}", reason=reason)
    library = found[1]
    package = _PACKAGES.get(library)
    if package is None:
        return text(
            "The window needs the system library {library}; install it and try again.",
            library=library,
        )
    return text(
        "The window needs the system library {library}; install it, on Debian and Ubuntu with: "
        "sudo apt install {package}",
        library=library,
        package=package,
    )


def _answers(display: str) -> bool:
    """Whether an X server listens; for one on another machine that is left to Qt."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    name = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108 - where X servers listen
    for address in (name, "\0" + name):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
