"""Where every picture is from: ``sources.csv`` for programs, ``ATTRIBUTION.md`` for people.

Most licences ask that the author is named: a dataset without its ledger must not be handed on, and
:mod:`organizer.training.export` refuses to.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from organizer.errors import StartError
from organizer.text import text
from organizer.training.gather_state import Row
from organizer.vision.own_file import write_whole

LEDGER = "sources.csv"
ATTRIBUTION = "ATTRIBUTION.md"
REJECTED_LEDGER = "rejected.csv"

_TITLE = "# Where these pictures are from"
_COLUMNS = (
    *("file", "class", "source", "page", "title", "author", "licence", "licence_url", "url"),
    *("fetched_at", "query", "width", "height", "sha256", "downloaded_sha256"),
)
_REJECTED_COLUMNS = (
    *("file", "class", "state", "reason", "source", "page", "title", "author", "licence"),
    *("licence_url", "url", "fetched_at", "sentence"),
)
_FORMULA = ("=", "+", "-", "@")
_SPACES = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!])")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a ledger that was read.

    Attributes:
        file: Below the dataset, with forward slashes.
        class_name: Its class.
        source: Which source it came from.
        page: The page that shows it.
        title: What it is called.
        author: Who made it.
        licence: Its licence.
        licence_url: Where that can be read.
        url: Where it was fetched.
        fetched_at: When.
        query: What was searched for.
        width: Pixels, as written.
        height: Likewise.
        sha256: Of the file.
        downloaded_sha256: Of the bytes that came.
    """

    file: str
    class_name: str = ""
    source: str = ""
    page: str = ""
    title: str = ""
    author: str = ""
    licence: str = ""
    licence_url: str = ""
    url: str = ""
    fetched_at: str = ""
    query: str = ""
    width: str = ""
    height: str = ""
    sha256: str = ""
    downloaded_sha256: str = ""


def check_ours(folder: Path) -> None:
    """See that writing the ledger replaces nothing of the user's.

    Raises:
        StartError: A file of that name is there and is none of ours.
    """
    for name, start in ((LEDGER, ",".join(_COLUMNS[:3])), (ATTRIBUTION, _TITLE)):
        path = folder / name
        if not path.exists() and not path.is_symlink():
            continue
        ours = False
        if path.is_file() and not path.is_symlink():
            with path.open(encoding="utf-8", errors="replace") as file:
                ours = file.read(len(start)) == start
        if not ours:
            raise StartError(
                text("{path} is not a ledger of this program: choose another folder.", path=path)
            )


def write(folder: Path, kept: Iterable[Row]) -> None:
    """Write both files of the ledger, each whole or not at all.

    Args:
        folder: The dataset.
        kept: What is in it, in the order of the files.

    Raises:
        organizer.vision.own_file.OwnFileError: They cannot be written.
    """
    rows = list(kept)
    lines = (
        (
            *(row.file, row.class_name, row.source, row.page, row.title, row.author, row.licence),
            *(row.licence_url, row.url, row.fetched_at, row.query, row.width, row.height),
            *(row.sha256, row.downloaded),
        )
        for row in rows
    )
    write_whole(folder / LEDGER, _table(_COLUMNS, lines))
    write_whole(folder / ATTRIBUTION, attribution(rows))


def write_entries(folder: Path, entries: Sequence[tuple[str, Entry]]) -> None:
    """Write the ledger of a copy: each file's new name with the line that it had."""
    moved = [replace(entry, file=file) for file, entry in entries]
    lines = (
        (
            *(one.file, one.class_name, one.source, one.page, one.title, one.author, one.licence),
            *(one.licence_url, one.url, one.fetched_at, one.query, one.width, one.height),
            *(one.sha256, one.downloaded_sha256),
        )
        for one in moved
    )
    write_whole(folder / LEDGER, _table(_COLUMNS, lines))
    write_whole(folder / ATTRIBUTION, attribution(moved))


def write_rejected(folder: Path, rows: Iterable[Row]) -> None:
    """Write what was found and not taken, with its reason, into ``folder``."""
    lines = (
        (
            *(row.file, row.class_name, row.state, row.kind, row.source, row.page, row.title),
            *(row.author, row.licence, row.licence_url, row.url, row.fetched_at, row.reason),
        )
        for row in rows
    )
    write_whole(folder / REJECTED_LEDGER, _table(_REJECTED_COLUMNS, lines))


def read(folder: Path) -> dict[str, Entry] | None:
    """Read a dataset's ledger, by file; ``None`` when it has none that can be read."""
    try:
        with (folder / LEDGER).open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error):
        return None
    if not rows or "file" not in rows[0]:
        return None
    entries = {}
    for row in rows:
        value = {name: _unguarded(row.get(name) or "") for name in _COLUMNS}
        value["class_name"] = value.pop("class")
        known = {name: value[name] for name in Entry.__slots__}
        entries[known["file"]] = Entry(**known)
    return entries


def attribution(rows: Iterable[Row | Entry]) -> str:
    """Say in Markdown who made what, by class."""
    lines = [_TITLE, ""]
    class_name = None
    for row in sorted(rows, key=lambda row: (row.class_name, row.file)):
        if row.class_name != class_name:
            class_name = row.class_name
            lines += (
                ["", f"## {_plain(class_name)}", ""]
                if len(lines) > 2
                else [
                    f"## {_plain(class_name)}",
                    "",
                ]
            )
        lines.append(_credit(row))
    return "\n".join(lines) + "\n"


def _credit(row: Row | Entry) -> str:
    title = f"“{_plain(row.title)}”" if row.title else "untitled"
    author = f" by {_plain(row.author)}" if row.author else ""
    licence = _plain(row.licence) or "licence not stated"
    parts = [f"- `{row.file}`: {_link(title, row.page)}{author}", _link(licence, row.licence_url)]
    return ", ".join([*parts, f"from {_plain(row.source)}"])


def _plain(words: str) -> str:
    """Words of strangers on one line, with nothing in them that Markdown or HTML understands."""
    return _MARKDOWN.sub(r"\\\1", _one_line(words))[:600]


def _link(words: str, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return words
    safe = _one_line(address)
    for character in " ()<>\\":
        safe = safe.replace(character, f"%{ord(character):02X}")
    return f"[{words}]({safe})"


def _one_line(words: str) -> str:
    if words.isprintable() and "  " not in words:  # nearly all are, and there are many
        return words.strip()
    return _SPACES.sub(" ", _CONTROL.sub(" ", words)).strip()


def _table(columns: tuple[str, ...], lines: Iterable[tuple[object, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_guarded(value) for value in line] for line in lines)
    return out.getvalue()


def _guarded(value: object) -> str:
    """A value that no spreadsheet takes for a formula."""
    words = _one_line(str(value))
    return f"'{words}" if words.startswith(_FORMULA) else words


def _unguarded(words: str) -> str:
    return words[1:] if words[:1] == "'" and words[1:].startswith(_FORMULA) else words
