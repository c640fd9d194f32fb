"""Small text files of the user's decisions, in the data folder: written whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from organizer.errors import OrganizerError
from organizer.plain_files import read_plain
from organizer.text import text


class OwnFileError(OrganizerError):
    """A file of the user's decisions cannot be written."""


def write_whole(path: Path, content: str) -> None:
    """Write a file so that a crash leaves either the old or the new one.

    Raises:
        OwnFileError: It cannot be written.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f"{path.name}.", delete=False
        ) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise OwnFileError(
            text(
                "The file {path} cannot be written: {reason}. Check that the disk is not full and "
                "that its folder can be written to.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error


def parse_toml(path: Path) -> tuple[dict[str, Any], str]:
    """Read a TOML file; returns its document and its source.

    Raises:
        OSError: It cannot be read.
        ValueError: It is no TOML; says the line.
    """
    data = read_plain(path)
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"it is not in UTF-8 (at line {line})") from error
    try:
        return tomllib.loads(source), source
    except tomllib.TOMLDecodeError as error:
        end = f"at the end, line {source.count(chr(10)) + 1}"
        raise ValueError(str(error).replace("at end of document", end)) from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply (at line 1)") from error


def quoted(value: str) -> str:
    """A TOML basic string; JSON's are the same but for DEL, which TOML wants escaped."""
    clean = value.encode("utf-8", "replace").decode("utf-8")  # no lone surrogates
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007f")
