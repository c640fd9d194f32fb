"""The licences of everything that the program is built from."""

from __future__ import annotations

import importlib.metadata
import re
import sysconfig
from pathlib import Path

from organizer import paths

_LICENCE_FILES = ("licen", "copying", "notice", "authors", "copyright")
_RULE = "=" * 78
_OURS = "photo-organizer"
_OUR_EXTRAS = frozenset({"training", "cluster"})


def licences() -> str:
    """All of them in full: an installer brings a file; else what is installed here is asked."""
    try:
        return paths.resource("licences.txt").read_text("utf-8")
    except FileNotFoundError:
        return "\n".join([_own(), _python(), *map(_described, components())])


def components() -> list[str]:
    """The distributions that are installed here because the program needs them."""
    found: dict[str, str] = {}
    pending = [(_OURS, _OUR_EXTRAS)]
    while pending:
        name, extras = pending.pop()
        try:
            wanted = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system, or an extra that is not installed
        if name != _OURS:
            key = _plain(name)
            if key in found:
                continue
            found[key] = name
        pending += [(_name(each), frozenset()) for each in wanted if _applies(each, extras)]
    return sorted(found.values(), key=str.lower)


def _applies(requirement: str, extras: frozenset[str]) -> bool:
    asked = re.search(r"extra\s*==\s*['\"]([\w-]+)['\"]", requirement)
    return asked is None or asked[1] in extras


def _name(requirement: str) -> str:
    return re.split(r"[\s\[<>=!~;(]", requirement, maxsplit=1)[0]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _own() -> str:
    """The program's own licence, which travels in its metadata, or lies in the checkout."""
    texts = _texts(_OURS) or [
        file.read_text("utf-8")
        for file in [Path(__file__).resolve().parents[2] / "LICENSE"]
        if file.exists()
    ]
    return _entry("Photo Organizer", "MIT", texts)


def _python() -> str:
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    texts = [file.read_text("utf-8")] if file.exists() else []
    return _entry(f"Python {sysconfig.get_python_version()}", "PSF-2.0", texts)


def _described(name: str) -> str:
    about = importlib.metadata.metadata(name)
    named = [
        entry.rpartition("::")[2].strip()
        for entry in about.get_all("Classifier") or ()
        if entry.startswith("License ::")
    ]
    licence = about["License-Expression"] or about["License"] or ", ".join(named) or "?"
    title = f"{about['Name']} {importlib.metadata.version(name)}"
    return _entry(title, licence.strip().splitlines()[0][:80], _texts(name))


def _texts(name: str) -> list[str]:
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return []
    files = [Path(str(found.locate_file(file))) for file in found.files or ()]
    return [
        file.read_text("utf-8", errors="replace")
        for file in files
        if file.name.lower().startswith(_LICENCE_FILES)
        and ".dist-info" in str(file)
        and file.is_file()
    ]


def _entry(title: str, licence: str, texts: list[str]) -> str:
    whole = "\n".join(text.strip() + "\n" for text in texts)
    return f"{_RULE}\n{title}: {licence}\n{_RULE}\n\n{whole}"
