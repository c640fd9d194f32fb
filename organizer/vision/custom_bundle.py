"""A custom model as one zip file, to carry to another machine; a stranger's is not trusted."""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from organizer.errors import OrganizerError, UsageError
from organizer.files.filesystem import FileSystem
from organizer.text import Text, text
from organizer.vision import custom_files, custom_store
from organizer.vision.custom_files import FILES, LARGEST, MODEL_FILE
from organizer.vision.custom_model import CustomModel, CustomModelError

_MAGIC = b"PK\x03\x04"
_DOS_FOLDER = 0x10
_ENCRYPTED = 0x1
_KINDS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def export(model: CustomModel, target: Path) -> Path:
    """Write a model as one zip file; what cannot be finished is taken away.

    Raises:
        UsageError: There is a file of that name already.
        OrganizerError: It cannot be written.
    """
    if target.exists():
        raise UsageError(text("{file} is there already; choose another name.", file=target))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in custom_files.encode(model).items():
            archive.writestr(name, data)
    disk, descriptor = FileSystem(), -1
    try:
        descriptor = disk.create(target)  # refuses a name that was taken in between
        disk.write(descriptor, packed.getvalue(), target)
        disk.sync_file(descriptor, target)
    except OSError as error:
        if descriptor >= 0:  # what was begun is the program's own
            with suppress(OSError):
                disk.unlink(target)
        raise OrganizerError(
            text(
                "{file} cannot be written ({reason}). Check that the disk is not full and that "
                "the folder exists and can be written to.",
                file=target,
                reason=error.strerror or error,
            )
        ) from error
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    return target


def is_bundle(path: Path) -> bool:
    """Whether a file begins as a zip, which no model of the catalog does."""
    try:
        with path.open("rb") as file:  # a LiteRT file may have a zip at its end
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def read(path: Path) -> CustomModel:
    """Read a zip file that may be anyone's.

    Raises:
        CustomModelError: It is refused; says why.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            files = _members(archive)
        model = custom_files.decode(files)
        if model.network:
            from organizer.vision.custom_network import try_out

            try_out(model.network, len(model.labels))
    except _Refused as refused:
        raise _refusal(path, refused.reason) from refused
    except CustomModelError as error:
        raise _refusal(path, error.message) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise _refusal(path, text("it is no whole zip file ({reason})", reason=error)) from error
    except (OSError, RuntimeError) as error:
        raise _refusal(path, text("it cannot be read ({reason})", reason=error)) from error
    return model


def import_bundle(path: Path, name: str | None = None) -> CustomModel:
    """Take a model from a zip file.

    Args:
        path: The file.
        name: What it is to be called; ``None`` for its own name. Where there is a model of that
            name it becomes its newest version.

    Raises:
        CustomModelError: The file is refused.
        UsageError: The name cannot be used.
        OrganizerError: It cannot be kept.
    """
    model = read(path)
    return custom_store.save(model if name is None else replace(model, name=name))


class _Refused(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


def _members(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The files within, nothing of which is unpacked onto the disk."""
    entries = archive.infolist()
    if len(entries) > len(FILES):
        raise _Refused(text("it holds {count} files; a model has at most 3", count=len(entries)))
    found: dict[str, bytes] = {}
    for entry in entries:
        name = entry.filename
        if name not in FILES:
            raise _Refused(text("it holds {name}, which belongs to no model", name=repr(name[:80])))
        if name in found:
            raise _Refused(text("it holds {name} twice", name=name))
        mode = entry.external_attr >> 16
        if (mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode)) or (
            entry.external_attr & _DOS_FOLDER
        ):
            raise _Refused(text("{name} in it is a link or a folder, no file", name=name))
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _KINDS:
            raise _Refused(text("{name} in it is encrypted or packed oddly", name=name))
        if entry.file_size > LARGEST[name]:
            raise _Refused(text("{name} in it is too large", name=name))
        with archive.open(entry) as member:
            data = member.read(LARGEST[name] + 1)  # what the directory says may be a lie
        if len(data) > LARGEST[name]:
            raise _Refused(text("{name} in it is too large", name=name))
        found[name] = data
    if MODEL_FILE not in found:
        raise _Refused(text("it holds no {name}", name=MODEL_FILE))
    return found


def _refusal(path: Path, reason: Text) -> CustomModelError:
    return CustomModelError(text("{file} is not taken: {reason}", file=path.name, reason=reason))
