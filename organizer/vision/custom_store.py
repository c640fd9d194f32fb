"""The custom models in the data folder: one folder a model, one folder a version."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from organizer import paths
from organizer.errors import OrganizerError, StartError, UsageError
from organizer.text import text
from organizer.vision import custom_files, models, own_file
from organizer.vision.custom_files import FILES, LARGEST
from organizer.vision.custom_model import CustomModel, CustomModelError, checked_name

_CURRENT = "current"
_FORMER_NAMES = "formerly.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A custom model in the data folder.

    Attributes:
        name: Its name.
        versions: Its versions, rising.
        current: The one that is used.
        folder: Where they are.
    """

    name: str
    versions: tuple[int, ...]
    current: int
    folder: Path


def find(name: str) -> Kept | None:
    """A model by its name; ``None`` when there is none."""
    try:
        folder = paths.models_folder() / checked_name(name)
        versions = _versions(folder)
    except (ValueError, OSError):
        return None
    if not versions:
        return None
    try:
        stated = int((folder / _CURRENT).read_text("ascii"))
    except (OSError, ValueError):
        stated = versions[-1]
    return Kept(name, versions, stated if stated in versions else versions[-1], folder)


def listing() -> list[Kept]:
    """Every custom model, by name."""
    try:
        names = sorted(entry.name for entry in paths.models_folder().iterdir() if entry.is_dir())
    except OSError:
        return []
    return [kept for kept in map(find, names) if kept is not None]


def now_called(name: str) -> str | None:
    """What a model that once had a name is called now; ``None`` where there is none."""
    if find(name) is not None:
        return name
    return next((kept.name for kept in listing() if name in _former_names(kept.folder)), None)


def load(name: str, version: int | None = None) -> CustomModel:
    """Read a model.

    Args:
        name: Its name.
        version: Which; ``None`` for the one in use.

    Raises:
        UsageError: There is no such model or version.
        StartError: Its files are damaged.
    """
    kept = find(name)
    if kept is None:
        known = ", ".join(entry.name for entry in listing()) or "none"
        raise UsageError(
            text(
                "There is no model of your own called {name}; there are: {known}. "
                "“organizer train FOLDER --name {name}” makes it.",
                name=name,
                known=known,
            )
        )
    wanted = kept.current if version is None else version
    _demand(kept, wanted)
    folder = kept.folder / str(wanted)
    try:
        return replace(custom_files.decode(_read(folder), wanted), name=name)
    except CustomModelError as error:
        raise StartError(
            text(
                "The model in {folder} is damaged: {reason} Go back with "
                "“organizer models rollback {name}”, or train it again.",
                folder=folder,
                reason=error.message,
                name=name,
            )
        ) from error


def save(model: CustomModel) -> CustomModel:
    """Keep a model as the newest version of its name, and use it from now on.

    The version appears whole or not at all.

    Returns:
        The model with its version.

    Raises:
        UsageError: The name is taken by a model of the program, or no folder can have it.
        OrganizerError: It cannot be written.
    """
    check_name(model.name)
    folder = paths.models_folder() / model.name
    temporary: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
        for name, data in custom_files.encode(model).items():
            write(temporary / name, data)
        version = max(_versions(folder), default=0) + 1
        temporary.chmod(0o755)  # mkdtemp's own would keep it from a shared folder's other readers
        temporary.rename(folder / str(version))
        _use(folder, version)
    except OSError as error:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
        raise _unwritable(folder, error) from error
    return replace(model, version=version)


def check_name(name: str) -> None:
    """Refuse a name that a custom model cannot have.

    Raises:
        UsageError: It is the program's own, or no folder can be called so.
    """
    own = [info.model_id for info in models.catalog().models]
    try:
        checked_name(name)
    except ValueError as error:
        raise UsageError(
            text(
                "A model cannot be called {name}: use a short name of letters and digits.",
                name=repr(name[:80]),
            )
        ) from error
    if name.casefold() in own or any(name == info.file for info in models.catalog().models):
        raise UsageError(
            text("{name} is the name of a model of the program; choose another one.", name=name)
        )


def rollback(name: str, version: int | None = None) -> int:
    """Use an older version from now on; the newer ones stay.

    Args:
        name: The model.
        version: Which; ``None`` for the one before that in use.

    Returns:
        The version now in use.

    Raises:
        UsageError: There is no such model or version.
        OrganizerError: It cannot be written.
    """
    kept = find(name)
    if kept is None:
        raise UsageError(text("There is no model of your own called {name}.", name=name))
    older = [each for each in kept.versions if each < kept.current]
    if version is None and not older:
        raise UsageError(
            text(
                "The model {name} has no version before {current}.", name=name, current=kept.current
            )
        )
    wanted = older[-1] if version is None else version
    _demand(kept, wanted)
    try:
        _use(kept.folder, wanted)
    except OSError as error:
        raise _unwritable(kept.folder, error) from error
    return wanted


def rename(name: str, wanted: str) -> None:
    """Call a model otherwise, with all its versions; :func:`now_called` knows its old name.

    Args:
        name: The model.
        wanted: What it is to be called.

    Raises:
        UsageError: There is no such model, the name is taken, or no folder can have it.
        OrganizerError: It cannot be renamed.
    """
    kept = find(name)
    if kept is None:
        raise UsageError(text("There is no model of your own called {name}.", name=name))
    check_name(wanted)
    target = kept.folder.with_name(wanted)
    try:
        if find(wanted) is not None and not target.samefile(kept.folder):
            raise UsageError(text("There is a model called {name} already.", name=wanted))
        before = dict.fromkeys((*_former_names(kept.folder), name))
        own_file.write_whole(kept.folder / _FORMER_NAMES, json.dumps(list(before)))
        kept.folder.rename(target)
    except OSError as error:
        raise _unwritable(kept.folder, error) from error


def remove(name: str) -> Path:
    """Delete a model with all its versions.

    Raises:
        UsageError: There is no such model.
        OrganizerError: It cannot be deleted.
    """
    kept = find(name)
    if kept is None:
        raise UsageError(text("There is no model of your own called {name}.", name=name))
    try:
        shutil.rmtree(kept.folder)
    except OSError as error:
        raise _unwritable(kept.folder, error) from error
    return kept.folder


def write(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk.

    Raises:
        OSError: It cannot be written.
    """
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _use(folder: Path, version: int) -> None:
    temporary = folder / f".{_CURRENT}.{os.getpid()}"
    write(temporary, str(version).encode("ascii"))
    temporary.replace(folder / _CURRENT)


def _former_names(folder: Path) -> list[str]:
    try:
        names = json.loads((folder / _FORMER_NAMES).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [str(name) for name in names] if isinstance(names, list) else []


def _versions(folder: Path) -> tuple[int, ...]:
    return tuple(
        sorted(
            int(entry.name)
            for entry in (folder.iterdir() if folder.is_dir() else ())
            if entry.name.isascii() and entry.name.isdigit() and len(entry.name) < 9
        )
    )


def _read(folder: Path) -> dict[str, bytes]:
    """The files of a version; what is too large or cannot be read counts as not there."""
    found = {}
    for name in FILES:
        path = folder / name
        try:
            if path.stat().st_size <= LARGEST[name]:
                found[name] = path.read_bytes()
        except OSError:
            continue
    return found


def _demand(kept: Kept, version: int) -> None:
    """Raise unless a model has a version."""
    if version not in kept.versions:
        raise UsageError(
            text(
                "The model {name} has no version {version}; it has {known}.",
                name=kept.name,
                version=version,
                known=", ".join(map(str, kept.versions)),
            )
        )


def _unwritable(folder: Path, error: OSError) -> OrganizerError:
    return OrganizerError(
        text(
            "The model cannot be kept in {folder} ({reason}). Check that the disk is not full and "
            "that the folder can be written to.",
            folder=folder,
            reason=error.strerror or error,
        )
    )
