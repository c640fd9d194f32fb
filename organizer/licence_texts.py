"""Licences of installed Python packages, as the window and the installers tell them."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageMetadata
from pathlib import Path

_FILES = ("licen", "copying", "notice", "authors", "copyright")
_RULE = "=" * 78

_LONGEST_NAME = 60
"""Letters: what is longer is not a licence's name but its text."""

_OTHER_NAMES = {"Apache 2.0": "Apache-2.0", "Apache Software License": "Apache-2.0"}


def name_of(about: PackageMetadata) -> str:
    """A package's licence by its name, however it says it."""
    fields = about.json  # some implementations raise for a field that is not there
    said = str(fields.get("license_expression") or fields.get("license") or "").strip()
    too_long = len(said) > _LONGEST_NAME and not fields.get("license_expression")
    if not said or "\n" in said or too_long:
        said = _classified(about)
    return _OTHER_NAMES.get(said, said)


def texts_of(package: Distribution) -> tuple[str, ...]:
    """A package's licences in full, as far as it brings them."""
    files = (
        Path(str(package.locate_file(file)))
        for file in package.files or ()
        if file.name.lower().startswith(_FILES) and ".dist-info" in str(file)
    )
    return tuple(file.read_text("utf-8", errors="replace") for file in files if file.is_file())


def text_of_python() -> tuple[str, ...]:
    """The interpreter's licence in full; empty where it comes without."""
    file = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return (file.read_text("utf-8"),) if file.exists() else ()


def entry(title: str, licence: str, texts: Iterable[str]) -> str:
    """One work in a text of many: what it is called between two rules, then its licences.

    Args:
        title: Name and version.
        licence: The licence's name.
        texts: Licences in full.
    """
    head = f"{_RULE}\n{title}: {licence}\n{_RULE}\n"
    return "\n".join([head, *(text.strip() + "\n" for text in texts)])


def _classified(about: PackageMetadata) -> str:
    """The licence as the classifiers name it."""
    named = [
        each.rpartition("::")[2].strip()
        for each in about.get_all("Classifier") or ()
        if each.startswith("License ::")
    ]
    return ", ".join(named) or "see its text"
