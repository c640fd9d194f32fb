"""What goes into the bundle, and what of PyInstaller's findings stays out of it.

PyInstaller takes every plugin of Qt and whatever these need: half of GTK, Kerberos, a screen
without a desktop. Here is the list of plugins that the window uses; a library that nothing needs
any more then goes too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import PurePosixPath

from packaging.utils import canonicalize_name

Entry = tuple[str, str, str]
"""Of PyInstaller: path in the bundle, path on this disk, kind."""

PLUGINS = frozenset({
    "iconengines/qsvgicon",
    "imageformats/qjpeg",
    "imageformats/qsvg",
    "platforminputcontexts/composeplatforminputcontextplugin",
    "platforminputcontexts/ibusplatforminputcontextplugin",
    "platforms/qcocoa",
    "platforms/qoffscreen",
    "platforms/qwayland",
    "platforms/qwindows",
    "platforms/qxcb",
    "platformthemes/qxdgdesktopportal",
    "styles/qmacstyle",
    "styles/qmodernwindowsstyle",
    "wayland-decoration-client/adwaita",
    "wayland-shell-integration/xdg-shell",
})  # fmt: skip
"""Qt's plugins that are kept: folder and name, without what each system puts around it."""

EXCLUDED = (
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest"),
    *("tkinter", "IPython", "matplotlib", "pandas"),
    *("lib2to3", "readline", "curses", "PIL.ImageTk", "scipy.cluster", "scipy.datasets"),
    *("scipy.fftpack", "scipy.io", "scipy.misc", "scipy.odr", "scipy.signal"),
    *("sklearn.cluster", "sklearn.covariance", "sklearn.datasets", "sklearn.decomposition"),
    *("sklearn.ensemble", "sklearn.gaussian_process", "sklearn.inspection", "sklearn.manifold"),
    *("sklearn.mixture", "sklearn.neighbors", "sklearn.neural_network", "sklearn.tree"),
)
"""Modules that something mentions and the program never runs: of scikit-learn it fits one kind of
regression."""

HIDDEN = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")
"""Modules that are imported by a name put together while the program runs: pyqtgraph's."""

GPU = ("libLiteRtWebGpuAccelerator.", "LiteRtWebGpuAccelerator.", "libLiteRt.")
"""What of LiteRT drives a graphics card. The model for it is made by TensorFlow, so that only the
large bundle has any use for it."""

SYSTEM = frozenset(
    (
        "libgcc_s.so.1 libstdc++.so.6 libmvec.so.1 libglib-2.0.so.0 libgobject-2.0.so.0 "
        "libgio-2.0.so.0 libgmodule-2.0.so.0 libgthread-2.0.so.0 libdbus-1.so.3 "
        "libsystemd.so.0 libfontconfig.so.1 "
        "libfreetype.so.6 libX11.so.6 libX11-xcb.so.1 libxcb.so.1 libxkbcommon.so.0 "
        "libwayland-client.so.0 libwayland-cursor.so.0"
    ).split()
)
"""Libraries that every Linux desktop has, and that must be its own: drivers and fonts of the system
are loaded into the same process and want them as new as they were built with."""

LANGUAGES = ("zh_CN",)
"""Beside English; Qt's own words in other languages stay out."""


def plugin(path: str) -> str | None:
    """Folder and plain name of a Qt plugin; ``None`` for any other file.

    >>> plugin("PySide6/Qt/plugins/platforms/libqxcb.so")
    'platforms/qxcb'
    >>> plugin("PySide6/plugins/platforms/qwindows.dll")
    'platforms/qwindows'
    >>> plugin("PySide6/QtCore.abi3.so") is None
    True
    """
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if "plugins" not in parts[:-2] or "PySide6" not in parts:
        return None
    return f"{parts[-2]}/{parts[-1].split('.')[0].removeprefix('lib')}"


def wanted_data(path: str, distributions: Collection[str]) -> bool:
    """Whether a data file belongs in the bundle.

    Of Qt's translations only those of our languages do, of a distribution's metadata only what is
    asked for while the program runs: the rest names the builder's folders and files.

    Args:
        path: In the bundle.
        distributions: Whose modules are inside, by canonical names.
    """
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if parts[0].endswith(".dist-info"):
        name = canonicalize_name(parts[0].partition("-")[0])
        return name in distributions and parts[-1] in {"METADATA", "entry_points.txt"}
    if "PySide6" in parts and "translations" in parts:
        return any(parts[-1] == f"qtbase_{language}.qm" for language in LANGUAGES)
    return True


def wanted_binaries(
    entries: Iterable[Entry], needs: Callable[[str], Iterable[str]], *, training: bool = False
) -> list[Entry]:
    """What is left when unused plugins, and what only they needed, are out.

    Args:
        entries: Everything that PyInstaller found.
        needs: The names of the libraries that a file on this disk is linked to.
        training: Whether TensorFlow is inside.
    """
    kept = [
        entry
        for entry in entries
        if plugin(entry[0]) in {None, *PLUGINS}
        and not _systems(name := PurePosixPath(entry[0]).name)
        and (training or not name.startswith(GPU))
    ]
    by_name: dict[str, list[Entry]] = {}
    for entry in kept:
        by_name.setdefault(_name(entry[0]), []).append(entry)
    pending = [entry for entry in kept if _is_root(entry)]
    reached = set(pending)
    while pending:
        _, file, _ = pending.pop()
        for name in needs(file):
            fresh = set(by_name.get(_name(name), ())) - reached
            reached |= fresh
            pending += fresh
    return [entry for entry in kept if entry in reached]


def _systems(name: str) -> bool:
    """Whether a library is the system's own, or part of LiteRT that drives other chips."""
    return name in SYSTEM or name.startswith("libLiteRtDispatch") or "ompiler" in name


def _is_root(entry: Entry) -> bool:
    """Whether something is loaded by name, so that nothing need be linked to it."""
    name = _name(entry[0])
    loaded = entry[2] == "EXTENSION" or plugin(entry[0]) is not None
    return loaded or "litert" in name or name.startswith(("libpython", "python3"))


def _name(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).name.lower()
