"""What runs here, by version: for ``organizer doctor``, About, and reports of crashes."""

from __future__ import annotations

import platform

from organizer import __version__

LIBRARIES = (
    "ai-edge-litert",
    "numpy",
    "pillow",
    "pi-heif",
    "PySide6-Essentials",
    "rawpy",
    "scikit-learn",
    "tensorflow",
    "tensorflow-hub",
)
"""What decides how the program behaves, by the names of distributions."""


def version_of(library: str) -> str | None:
    """The installed version of a library; ``None`` where it is not installed."""
    import importlib.metadata  # which takes longer than all else here

    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None


def versions() -> dict[str, str]:
    """Names and versions: the program, Python, the system, and the libraries that are here."""
    libraries = {name: version_of(name) for name in LIBRARIES}
    return {
        "Photo Organizer": __version__,
        "Python": platform.python_version(),
        "System": platform.platform(),
        **{name: version for name, version in libraries.items() if version is not None},
    }
