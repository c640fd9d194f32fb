"""How long a program takes until its window is on the screen, seen from the X server."""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path


class _Attributes(ctypes.Structure):
    """``XWindowAttributes`` as far as its ``map_state`` (X11/Xlib.h)."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing")),
        *((name, ctypes.c_ulong) for name in ("planes", "pixel")),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("map_installed", "map_state")),
        ("rest", ctypes.c_byte * 64),
    ]


_SHOWN = 2
"""``IsViewable``."""

_LARGE = 300
"""Pixels that only the program's own window is wide."""


_PATIENCE_S = 240


class Screen:
    """A connection to an X server.

    Args:
        display: Its name, such as ``":5"``.
    """

    def __init__(self, display: str) -> None:
        self.display = display
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._server = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._server))

    def close(self) -> None:
        """End the connection."""
        self._x.XCloseDisplay(self._server)

    def shows_a_window(self) -> bool:
        """Whether a window of some size is on it; there must be no window manager."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._server,
            self._root,
            *map(ctypes.byref, (root, parent, children, count)),
        )
        found = False
        for at in range(count.value):
            seen = _Attributes()
            self._x.XGetWindowAttributes(
                self._server, ctypes.c_ulong(children[at]), ctypes.byref(seen)
            )
            found |= seen.map_state == _SHOWN and seen.width > _LARGE
        if count.value:
            self._x.XFree(children)
        return found


def seconds(
    command: Sequence[str | Path], screen: Screen, surroundings: Mapping[str, str]
) -> float:
    """Start a program, wait for its window, and end it.

    Returns:
        Seconds from the start of the process to the window.
    """
    # The window's own tests have Qt draw on no screen, and say so to every process.
    environment = {**os.environ, **surroundings, "DISPLAY": screen.display}
    environment["QT_QPA_PLATFORM"] = "xcb"
    began = time.perf_counter()
    while screen.shows_a_window():
        assert time.perf_counter() - began < _PATIENCE_S, "another window stays on the screen"
        time.sleep(0.05)
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as program:
        try:
            while not screen.shows_a_window():
                assert program.poll() is None, "the program ended without a window"
                assert time.perf_counter() - began < _PATIENCE_S, "no window comes"
                time.sleep(0.002)
            took = time.perf_counter() - began
            program.terminate()
            program.wait(_PATIENCE_S)
        finally:
            program.kill()
    return took
