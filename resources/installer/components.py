"""Which foreign works are in the bundle, under which licences: read from what is really there."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sysconfig
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from organizer import licence_texts

_PURLS = {"pypi": "pypi", "deb": "deb/debian"}
_TEXTS = Path(__file__).parent / "licences"
"""Licences in full, by their SPDX identifiers: for works that come without their text."""

_LESSER = ("LGPL-3.0-only", "GPL-3.0-only")
"""The first is the second with permissions added, so that both texts belong together."""


@dataclass(frozen=True, slots=True)
class Component:
    """A work of someone else's in the bundle.

    Attributes:
        name: What it is called where it comes from.
        version: Its version; empty when unknown.
        licence: SPDX expression or what its own metadata say.
        source: ``pypi``, ``deb``, ``program``, ``python``, ``qt``, ``model``, or ``wheel`` for a
            library inside a distribution.
        texts: Its licences in full.
    """

    name: str
    version: str
    licence: str
    source: str
    texts: tuple[str, ...] = ()


def of_libraries(files: Iterable[str]) -> list[Component]:
    """The system's packages that libraries were taken from; empty where dpkg does not know."""
    packages = sorted({package for file in files if (package := _package(file)) is not None})
    return [_debian(package) for package in packages]


def text_of(licence: str) -> tuple[str, ...]:
    """A licence in full where it is at hand; what comes without one is told where it is."""
    file = _TEXTS / f"{licence}.txt"
    if file.exists():
        return (file.read_text("utf-8"),)
    return ("The text of the LGPL is printed under Qt.",) if licence.startswith("LGPL-3") else ()


def program(root: Path, version: str) -> Component:
    """Photo Organizer.

    Args:
        root: The checkout.
        version: Of the program.
    """
    text = (root / "LICENSE").read_text("utf-8")
    return Component("Photo Organizer", version, "MIT", "program", (text,))


def qt() -> Component:
    """Qt's own libraries with what is built into them, whose wheel brings no text at all."""
    version = importlib.metadata.version("PySide6-Essentials")
    texts = tuple((_TEXTS / f"{name}.txt").read_text("utf-8") for name in ("Qt", *_LESSER))
    return Component("Qt", version, "LGPL-3.0-only", "qt", texts)


def python() -> Component:
    """The interpreter itself."""
    version = sysconfig.get_python_version()
    return Component("Python", version, "PSF-2.0", "python", licence_texts.text_of_python())


def models(entries: Iterable[Mapping[str, str]]) -> list[Component]:
    """The models that travel along.

    Args:
        entries: Each with ``title``, ``sha256`` and ``licence``.
    """
    return [
        Component(
            entry["title"],
            entry["sha256"][:12],
            entry["licence"],
            "model",
            text_of(entry["licence"]),
        )
        for entry in entries
    ]


def notices(components: Iterable[Component]) -> str:
    """One text with every licence, for the bundle and for the About dialog."""
    parts = ["Photo Organizer is built from works of many others. Their licences:\n"]
    for component in components:
        title = f"{component.name} {component.version}".strip()
        parts.append(licence_texts.entry(title, component.licence, component.texts))
    return "\n".join(parts)


def bill_of_materials(components: Iterable[Component], version: str, timestamp: str) -> str:
    """The same as CycloneDX 1.5 JSON (https://cyclonedx.org/docs/1.5/json/).

    Args:
        components: What is inside.
        version: Of the program.
        timestamp: When the commit was made, ISO 8601.
    """
    listed = [
        {
            "bom-ref": f"{number}-{component.source}-{component.name}",
            "type": "machine-learning-model" if component.source == "model" else "library",
            "name": component.name,
            **({"version": component.version} if component.version else {}),
            "licenses": [{"license": {"name": component.licence}}],
            **({"purl": _purl(component)} if component.source in _PURLS else {}),
        }
        for number, component in enumerate(components)
        if component.source != "program"
    ]
    seed = json.dumps(listed, sort_keys=True)
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, seed)}",
            "version": 1,
            "metadata": {
                "timestamp": timestamp,
                "component": {
                    "type": "application",
                    "name": "photo-organizer",
                    "version": version,
                    "licenses": [{"license": {"name": "MIT"}}],
                },
            },
            "components": listed,
        },
        indent=1,
    )


def _purl(component: Component) -> str:
    """A component's address as package URLs have it (ECMA-427)."""
    name = component.name.lower().replace("_", "-")
    return f"pkg:{_PURLS[component.source]}/{name}@{quote(component.version)}"


@cache
def _package(file: str) -> str | None:
    """The Debian package that a file belongs to."""
    path = Path(file).resolve()
    if not str(path).startswith(("/lib", "/usr/lib")):
        return None
    for name in (str(path), str(path).removeprefix("/usr")):
        try:
            answer = subprocess.run(
                ["dpkg", "-S", name], capture_output=True, text=True, check=False
            )
        except FileNotFoundError:
            return None
        if answer.returncode == 0:
            return answer.stdout.split(":")[0]
    return None


def _debian(package: str) -> Component:
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True, check=True
    )
    text = Path("/usr/share/doc") / package / "copyright"
    texts = (text.read_text("utf-8", errors="replace"),) if text.exists() else ()
    return Component(package, answer.stdout, "see its text", "deb", texts)
