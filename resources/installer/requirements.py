"""Which installed distributions the program needs, and which are only the builder's own.

PyInstaller follows every import there is, those of tests and of optional parts too: a machine on
which a developer works would put half of its libraries into the bundle. Here only what
``pyproject.toml`` names counts, so the bundle is the same whatever else is installed.
"""

from __future__ import annotations

import importlib.metadata
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def needed(root: Path, *, training: bool) -> frozenset[str]:
    """The distributions that the program needs, as canonical names.

    Args:
        root: The checkout; what is installed of the program may be of another day.
        training: Whether deep training counts.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    own = project["dependencies"]
    if training:
        own = [*own, *project["optional-dependencies"]["training"]]
    found: set[tuple[str, frozenset[str]]] = set()
    pending = list(_applying(own, frozenset()))
    while pending:
        wanted = pending.pop()
        if wanted not in found:
            found.add(wanted)
            pending += _applying(_requirements(wanted[0]), wanted[1])
    return frozenset(name for name, _ in found)


def foreign_modules(wanted: frozenset[str]) -> list[str]:
    """Top-level modules of what is installed here without being needed.

    Args:
        wanted: What is needed.
    """
    return sorted(
        module
        for module, names in importlib.metadata.packages_distributions().items()
        if module.isidentifier()
        and module != "organizer"
        and wanted.isdisjoint(map(canonicalize_name, names))
    )


def _requirements(name: str) -> list[str]:
    """What a distribution asks for; nothing where it is not installed."""
    try:
        return importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return []


def _applying(lines: Iterable[str], extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The requirements that count on this system, each with its own extras."""
    for requirement in map(Requirement, lines):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras or {""}):
            yield canonicalize_name(requirement.name), frozenset(requirement.extras)
