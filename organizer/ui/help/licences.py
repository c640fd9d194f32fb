"""The licences of everything that the program is built from."""

from __future__ import annotations

import importlib.metadata
import re
import sysconfig
from pathlib import Path

import organizer
from organizer import licence_texts, paths

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
    seen: set[tuple[str, frozenset[str]]] = set()
    pending = [(_OURS, _OUR_EXTRAS)]
    while pending:
        name, extras = pending.pop()
        if (_plain(name), extras) in seen:
            continue
        seen.add((_plain(name), extras))
        try:
            wanted = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system, or an extra that is not installed
        if name != _OURS:
            found.setdefault(_plain(name), name)
        pending += [(_name(each), _extras(each)) for each in wanted if _applies(each, extras)]
    return sorted(found.values(), key=str.lower)


def _applies(requirement: str, extras: frozenset[str]) -> bool:
    asked = re.search(r"extra\s*==\s*['\"]([\w-]+)['\"]", requirement)
    return asked is None or asked[1] in extras


def _name(requirement: str) -> str:
    return re.split(r"[\s\[<>=!~;(]", requirement, maxsplit=1)[0]


def _extras(requirement: str) -> frozenset[str]:
    """Of the library that is required, those extras that are required of it."""
    named = re.match(r"[\w.-]+\s*\[([^\]]*)\]", requirement)
    return frozenset() if named is None else frozenset(re.split(r"\s*,\s*", named[1].strip()))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _own() -> str:
    """The program's own licence, which travels in its metadata, or lies in the checkout."""
    checkout = Path(organizer.__file__).resolve().parents[1] / "LICENSE"
    texts = _texts(_OURS)
    if not texts and checkout.exists():
        texts = (checkout.read_text("utf-8"),)
    return licence_texts.entry("Photo Organizer", "MIT", texts)


def _python() -> str:
    title = f"Python {sysconfig.get_python_version()}"
    return licence_texts.entry(title, "PSF-2.0", licence_texts.text_of_python())


def _described(name: str) -> str:
    about = importlib.metadata.metadata(name)
    title = f"{about['Name']} {importlib.metadata.version(name)}"
    return licence_texts.entry(title, licence_texts.name_of(about), _texts(name))


def _texts(name: str) -> tuple[str, ...]:
    try:
        return licence_texts.texts_of(importlib.metadata.distribution(name))
    except importlib.metadata.PackageNotFoundError:
        return ()
