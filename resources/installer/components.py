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

_LICENCE_FILES = ("licen", "copying", "notice", "authors", "copyright")
_RULE = "=" * 78


@dataclass(frozen=True, slots=True)
class Component:
    """A work of someone else's in the bundle.

    Attributes:
        name: What it is called where it comes from.
        version: Its version; empty when unknown.
        licence: SPDX expression or what its own metadata say.
        source: ``pypi``, ``deb``, ``python`` or ``model``.
        texts: Its licences in full.
    """

    name: str
    version: str
    licence: str
    source: str
    texts: tuple[str, ...] = ()


def of_modules(modules: Iterable[str]) -> list[Component]:
    """The distributions that Python modules come from.

    Args:
        modules: Full names.
    """
    by_package = importlib.metadata.packages_distributions()
    names = {name for module in modules for name in by_package.get(module.split(".")[0], ())}
    names.discard("photo-organizer")
    return [_distribution(name) for name in sorted(names, key=str.lower)]


def of_libraries(files: Iterable[str]) -> list[Component]:
    """The system's packages that libraries were taken from; empty where dpkg does not know."""
    packages = sorted({package for file in files if (package := _package(file)) is not None})
    return [_debian(package) for package in packages]


def python() -> Component:
    """The interpreter itself."""
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return Component(
        "Python",
        sysconfig.get_python_version(),
        "PSF-2.0",
        "python",
        (text.read_text("utf-8"),) if text.exists() else (),
    )


def models(entries: Iterable[Mapping[str, str]]) -> list[Component]:
    """The models that travel along.

    Args:
        entries: Each with ``title``, ``sha256`` and ``licence``.
    """
    return [
        Component(entry["title"], entry["sha256"][:12], entry["licence"], "model")
        for entry in entries
    ]


def notices(components: Iterable[Component]) -> str:
    """One text with every licence, for the bundle and for the About dialog."""
    parts = ["Photo Organizer is built from works of many others. Their licences:\n"]
    for component in components:
        title = f"{component.name} {component.version}".strip()
        parts.append(f"{_RULE}\n{title}: {component.licence}\n{_RULE}\n")
        parts.extend(text.strip() + "\n" for text in component.texts)
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
            "type": "machine-learning-model" if component.source == "model" else "library",
            "name": component.name,
            "version": component.version,
            "licenses": [{"license": {"name": component.licence}}],
            **(
                {"purl": f"pkg:{component.source}/{component.name.lower()}@{component.version}"}
                if component.source in {"pypi", "deb"}
                else {}
            ),
        }
        for component in components
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
                },
            },
            "components": listed,
        },
        indent=1,
    )


def _distribution(name: str) -> Component:
    found = importlib.metadata.distribution(name)
    about = found.metadata
    licence = about["License-Expression"] or about["License"] or _classified(about)
    texts = [
        Path(str(found.locate_file(file))).read_text("utf-8", errors="replace")
        for file in found.files or ()
        if file.name.lower().startswith(_LICENCE_FILES) and ".dist-info" in str(file)
    ]
    return Component(
        about["Name"], found.version, licence.splitlines()[0][:80], "pypi", tuple(texts)
    )


def _classified(about: importlib.metadata.PackageMetadata) -> str:
    """The licence as the classifiers name it."""
    named = [
        entry.rpartition("::")[2].strip()
        for entry in about.get_all("Classifier") or ()
        if entry.startswith("License ::")
    ]
    return ", ".join(named) or "see its text"


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
