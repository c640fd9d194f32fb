"""What comes from Python's packages: which, under which licences, with which libraries inside."""

from __future__ import annotations

import importlib.metadata
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from packaging.utils import canonicalize_name

from organizer import licence_texts
from resources.installer.components import Component, text_of


def names_of(modules: Iterable[str]) -> list[str]:
    """The names of the distributions that modules come from.

    Args:
        modules: Full names.
    """
    by_package = importlib.metadata.packages_distributions()
    names = {name for module in modules for name in by_package.get(module.split(".")[0], ())}
    names.discard("photo-organizer")
    return sorted(names, key=str.lower)


def of_modules(modules: Iterable[str]) -> list[Component]:
    """The distributions that Python modules come from.

    Args:
        modules: Full names.
    """
    return [_distribution(name) for name in names_of(modules)]


def inside_of(modules: Iterable[str]) -> list[Component]:
    """The libraries that wheels carry and name in bills of materials of their own (PEP 770).

    Args:
        modules: Full names.
    """
    found: dict[tuple[str, str], Component] = {}
    for name in names_of(modules):
        distribution = importlib.metadata.distribution(name)
        for file in distribution.files or ():
            if file.parts[-2:-1] == ("sboms",) and file.suffix == ".json":
                bill = json.loads(Path(str(distribution.locate_file(file))).read_text("utf-8"))
                for entry in bill.get("components", ()):
                    part = _part(entry, name)
                    if part is not None:
                        found.setdefault((part.name, part.version), part)
    return sorted(found.values(), key=lambda part: (part.name.lower(), part.version))


def carried(files: Iterable[str]) -> list[Component]:
    """The libraries that wheels carry as files, in a folder of their own beside their modules.

    Args:
        files: Paths in the bundle.

    >>> [(part.name, part.version) for part in carried(["pillow.libs/libtiff-20b7e810.so.6.3.0"])]
    [('libtiff', '6.3.0')]
    """
    found = []
    for path in map(PurePosixPath, files):
        folder = path.parent.name
        named = re.match(r"(\w+?)(?:-[-0-9a-f]+)?\.so\.?([\d.]*)$", path.name)
        if folder.endswith(".libs") and named is not None:
            licence = f"see the licence of {folder.removesuffix('.libs')}"
            found.append(Component(named[1], named[2], licence, "wheel"))
    return sorted(set(found), key=lambda part: part.name.lower())


def _distribution(name: str) -> Component:
    found = importlib.metadata.distribution(name)
    licence = licence_texts.name_of(found.metadata)
    texts = licence_texts.texts_of(found) or text_of(licence)
    return Component(found.metadata["Name"], found.version, licence, "pypi", texts)


def _part(entry: Mapping[str, Any], of: str) -> Component | None:
    """A library as a wheel's own bill names it; ``None`` for the parts of the wheel's own work."""
    own = re.match(r"pkg:pypi/([^@]+)@", entry.get("purl", ""))
    if own is not None and canonicalize_name(own[1]) == canonicalize_name(of):
        return None
    if entry.get("scope") in {"optional", "excluded"}:  # may be in it, which its files say better
        return None
    names = [
        named.get("expression") or named.get("license", {}).get("id") or ""
        for named in entry.get("licenses") or ()
    ]
    licence = " AND ".join(filter(None, names)) or f"see the licence of {of}"
    return Component(entry["name"], entry.get("version", ""), licence, "wheel")
