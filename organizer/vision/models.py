"""The catalog of models: where each is found and fetched, and proof that it is the right file.

A model file counts only when its SHA-256 is the catalog's, wherever it lies: the decoder of a
model format is no place for a stranger's bytes, and a label from the wrong file would be wrong
in silence.
"""

from __future__ import annotations

import functools
import hashlib
import os
import tomllib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from organizer import paths
from organizer.errors import OrganizerError, StartError, UsageError
from organizer.text import Text, text
from organizer.vision.download import DownloadError, Progress, download

DEFAULT = "mobilenet_v2"
_CHUNK = 1 << 18


class ModelMissingError(StartError):
    """No usable model file, and none could be fetched: says which file to put where."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """One model of the catalog.

    Attributes:
        model_id: Short name, for example ``"mobilenet_v2"``.
        title: What it is, for people.
        file: File name it has on disk.
        size: Bytes.
        sha256: Hex digest the file must have.
        url: Where it is fetched from.
        licence: SPDX identifier.
    """

    model_id: str
    title: str
    file: str
    size: int
    sha256: str
    url: str
    licence: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """The models that the program knows."""

    models: tuple[ModelInfo, ...]

    @classmethod
    def load(cls, path: Path | None = None) -> Catalog:
        """Read a catalog.

        Args:
            path: A TOML file; ``None`` for the one that comes with the program.
        """
        with (path or paths.resource("models.toml")).open("rb") as file:
            entries = tomllib.load(file)["model"]
        return cls(tuple(ModelInfo(model_id=entry.pop("id"), **entry) for entry in entries))

    def get(self, model_id: str) -> ModelInfo:
        """Look a model up.

        Raises:
            UsageError: The catalog has no such model.
        """
        for info in self.models:
            if info.model_id == model_id:
                return info
        known = ", ".join(info.model_id for info in self.models)
        raise UsageError(text("There is no model {id}; known: {known}.", id=model_id, known=known))


@functools.cache
def catalog() -> Catalog:
    """The program's own catalog, read once."""
    return Catalog.load()


@dataclass(frozen=True, slots=True)
class Status:
    """Where a model stands on this machine.

    Attributes:
        info: The catalog's entry.
        path: The usable file; ``None`` when there is none.
        rejected: Files of its name that are not it, and are not used.
    """

    info: ModelInfo
    path: Path | None
    rejected: tuple[Path, ...] = ()


def status(model_id: str, known: Catalog | None = None) -> Status:
    """Look for a model in every search folder.

    Args:
        model_id: Which model.
        known: The catalog; ``None`` for the program's own.

    Raises:
        UsageError: The catalog has no such model.
    """
    info = (known or catalog()).get(model_id)
    rejected: list[Path] = []
    for folder in paths.model_search_folders():
        path = folder / info.file
        if _is_it(path, info):
            return Status(info, path, tuple(rejected))
        if path.exists():
            rejected.append(path)
    return Status(info, None, tuple(rejected))


def find(model_id: str, known: Catalog | None = None) -> Path | None:
    """The usable file of a model on this machine, or ``None``; see :func:`status`."""
    return status(model_id, known).path


def listing(known: Catalog | None = None) -> list[Status]:
    """Every model of the catalog and where it stands."""
    known = known or catalog()
    return [status(info.model_id, known) for info in known.models]


def fetch(model_id: str, known: Catalog | None = None) -> Generator[Progress, None, Path]:
    """Make a model available: found on this machine, or else downloaded.

    Yields:
        Progress, while something is being downloaded.

    Returns:
        The file, its SHA-256 checked.

    Raises:
        UsageError: The catalog has no such model.
        ModelMissingError: It is not here and could not be fetched.
    """
    found = status(model_id, known)
    if found.path is not None:
        return found.path
    target = paths.models_folder() / found.info.file
    try:
        yield from download(found.info.url, target, size=found.info.size, sha256=found.info.sha256)
    except DownloadError as error:
        raise _missing(found, error.message) from error
    return target


def _missing(found: Status, reason: Text) -> ModelMissingError:
    if found.rejected:
        return ModelMissingError(
            text(
                "{wrong} is not the model {id} (its SHA-256 differs) and is not used, and {url}"
                " could not be fetched ({reason}): put the right {file} into {folder}.",
                wrong=found.rejected[0],
                id=found.info.model_id,
                url=found.info.url,
                reason=reason,
                file=found.info.file,
                folder=paths.models_folder(),
            )
        )
    return ModelMissingError(
        text(
            "The model {id} is not on this machine and {url} could not be fetched ({reason}):"
            " put the file {file} into {folder}.",
            id=found.info.model_id,
            url=found.info.url,
            reason=reason,
            file=found.info.file,
            folder=paths.models_folder(),
        )
    )


def remove(model_id: str, known: Catalog | None = None) -> Path:
    """Delete a model from the program's own folder; other folders are not the program's to touch.

    Returns:
        The file that was deleted.

    Raises:
        UsageError: The catalog has no such model, or it is not in the program's own folder.
    """
    info = (known or catalog()).get(model_id)
    path = paths.models_folder() / info.file
    try:
        path.unlink()
    except FileNotFoundError:
        raise UsageError(
            text("{id} is not in {folder}: nothing to remove.", id=model_id, folder=path.parent)
        ) from None
    return path


def import_file(source: Path, known: Catalog | None = None) -> Path:
    """Take a model file that the user fetched by other means.

    Args:
        source: The file; its name does not matter, its SHA-256 does.
        known: The catalog; ``None`` for the program's own.

    Returns:
        Where it was put.

    Raises:
        UsageError: It is none of the catalog's models, or cannot be read.
        OrganizerError: It could not be written.
    """
    try:
        found = sha256_of(source) if source.is_file() else None
    except OSError as error:
        raise UsageError(
            text("{file} cannot be read: {reason}", file=source, reason=error.strerror)
        ) from error
    if found is None:
        raise UsageError(text("{file} is not a file.", file=source))
    for info in (known or catalog()).models:
        if info.sha256 == found:
            return _copy(source, paths.models_folder() / info.file)
    raise UsageError(
        text(
            "{file} is none of the models the program knows (SHA-256 {sha}).",
            file=source,
            sha=found,
        )
    )


def _copy(source: Path, target: Path) -> Path:
    part = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as reader, part.open("wb") as writer:
            while chunk := reader.read(_CHUNK):
                writer.write(chunk)
            writer.flush()
            os.fsync(writer.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OrganizerError(
            text("{file} could not be written: {reason}", file=target, reason=error.strerror)
        ) from error
    return target


def sha256_of(path: Path) -> str:
    """Hex SHA-256 of a file, read in pieces.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_it(path: Path, info: ModelInfo) -> bool:
    try:
        return (
            path.is_file() and path.stat().st_size == info.size and sha256_of(path) == info.sha256
        )
    except OSError:
        return False
