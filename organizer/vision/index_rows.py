"""What the index asks its file, and how facts become rows and rows facts again."""

from __future__ import annotations

import functools
import json
import sqlite3
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np

from organizer.files.photo import PhotoGroup
from organizer.text import Text
from organizer.vision import index_file, people
from organizer.vision.facts import Analysis, Faces, Facts, FloatArray, Signals, Source

Stamp = tuple[int, int, int, int]
"""Device, inode, size, mtime_ns."""

CHUNK = 500
"""Photos asked for in one statement."""

_SMALL = (
    "p.content, p.taken_at, p.camera, p.width, p.height, p.error,"
    " i.faces, i.face_score, i.heads, i.screenshot, i.document, i.meme"
)
_JOINED = " LEFT JOIN inference i ON i.photo = p.id AND i.model = ?1"
# Errors of an older reader are tried again; else what is wanted of the model must be there.
_ENOUGH = (
    f" AND CASE WHEN p.error IS NOT NULL THEN p.reader = {index_file.READER} ELSE ?2 OR"
    f" (i.photo IS NOT NULL AND p.surface = {index_file.SURFACE}"
    " AND (i.faces IS NOT NULL OR NOT ?3)) END"
)

# ruff: noqa: S608  the parts of all statements are this module's own
BY_FILE = (
    "SELECT s.inode, s.size, s.mtime_ns, CASE WHEN p.used < ?4 THEN p.id END,"
    f" {_SMALL} FROM shortcut s JOIN photo p ON p.id = s.photo{_JOINED}"
    f" WHERE s.device = ?5{_ENOUGH} AND s.inode IN "
)
BY_SIZE = f"SELECT p.content FROM photo p{_JOINED} WHERE p.size = ?4{_ENOUGH} LIMIT 16"
WHOLE = (
    f"SELECT {_SMALL}, p.measures, n.logits, n.embedding FROM photo p{_JOINED}"
    f" LEFT JOIN numbers n ON n.photo = p.id AND n.model = i.model WHERE p.content = ?4{_ENOUGH}"
)
NUMBERS = {
    name: f"SELECT p.content, n.{name} FROM photo p JOIN numbers n ON n.photo = p.id"
    " AND n.model = ? WHERE p.content IN "
    for name in ("logits", "embedding")
}
THUMBNAIL = "SELECT t.jpeg FROM photo p JOIN thumbnail t ON t.photo = p.id WHERE p.content = ?"

MODEL = "SELECT id FROM model WHERE name = ?"

_PUT_PHOTO = (
    "INSERT INTO photo (content, size, used, reader, taken_at, camera, width, height, error,"
    " surface, measures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content) DO UPDATE"
    " SET size = excluded.size, used = excluded.used, reader = excluded.reader,"
    " taken_at = excluded.taken_at, camera = excluded.camera, width = excluded.width,"
    " height = excluded.height, error = excluded.error, surface = excluded.surface,"
    " measures = excluded.measures RETURNING id"
)
_PUT_SHORTCUT = "INSERT OR REPLACE INTO shortcut SELECT ?, ?, ?, ?, id FROM photo WHERE content = ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """Facts on their way into the file.

    Attributes:
        facts: What was found.
        size: Of the file, bytes.
        model: Whose logits they hold; ``None`` when they hold none.
        thumbnail: JPEG, or empty.
        heads: Version of what judged the signals.
    """

    facts: Facts
    size: int
    model: str | None
    thumbnail: bytes
    heads: int

    def suffices(self, model: str | None, *, faces: bool) -> bool:
        """Whether all is known that is wanted."""
        if model is None or self.facts.error is not None:
            return True
        return self.model == model and not (faces and self.facts.faces is None)


def places(count: int) -> str:
    """The list of question marks of a statement's ``IN``."""
    return f"({', '.join('?' * count)})"


def number(of_file: int) -> int | str:
    """A device or inode as it is kept: Windows' do not fit into SQLite's integers."""
    return of_file if of_file < 1 << 63 else str(of_file)


def write(
    connection: sqlite3.Connection, entries: Mapping[str, Entry], files: Mapping[Any, Any]
) -> None:
    """Put facts and short cuts into the file, within the transaction under way.

    Args:
        connection: The file.
        entries: By content.
        files: Size, mtime_ns and content by device and inode.
    """
    models: dict[str, int] = {}
    for entry in entries.values():
        (photo,) = connection.execute(_PUT_PHOTO, _photo_row(entry)).fetchone()
        if entry.thumbnail:
            connection.execute(
                "INSERT OR REPLACE INTO thumbnail VALUES (?, ?)", (photo, entry.thumbnail)
            )
        facts = entry.facts
        if entry.model is None or facts.logits is None or facts.embedding is None:
            continue
        if entry.model not in models:
            models[entry.model] = _put_model(connection, entry.model)
        connection.execute(
            "INSERT OR REPLACE INTO inference VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (photo, models[entry.model], *_seen(facts, entry.heads)),
        )
        connection.execute(
            "INSERT OR REPLACE INTO numbers VALUES (?, ?, ?, ?)",
            (photo, models[entry.model], half(facts.logits), half(facts.embedding)),
        )
    connection.executemany(_PUT_SHORTCUT, [(*key, *value) for key, value in files.items()])


def _put_model(connection: sqlite3.Connection, name: str) -> int:
    connection.execute("INSERT OR IGNORE INTO model (name) VALUES (?)", (name,))
    (found,) = connection.execute(MODEL, (name,)).fetchone()
    return int(found)


def _photo_row(entry: Entry) -> tuple[object, ...]:
    facts = entry.facts
    return (
        facts.content,
        entry.size,
        index_file.today(),
        index_file.READER,
        None if facts.taken_at is None else facts.taken_at.isoformat(),
        facts.camera,
        facts.width,
        facts.height,
        None if facts.error is None else json.dumps([facts.error.template, facts.error.values]),
        index_file.SURFACE,
        None if facts.measures is None else facts.measures.astype(np.float32).tobytes(),
    )


def _seen(facts: Facts, heads: int) -> tuple[object, ...]:
    """The part of an inference's row that says what is in the photo."""
    faces, signals = facts.faces, facts.signals
    found = (None, None) if faces is None else (faces.count, faces.score)
    if signals is None:
        return (*found, None, None, None, None)
    return (*found, heads, signals.screenshot, signals.document, signals.meme)


def half(values: FloatArray) -> bytes:
    """Numbers as they are kept."""
    return values.astype(np.float16).tobytes()


def full(kept: bytes) -> FloatArray:
    """Numbers that were kept."""
    return np.frombuffer(kept, np.float16).astype(np.float32)


def facts_of(row: tuple[Any, ...]) -> Facts:
    """Facts of a whole row.

    Raises:
        ValueError: They make no sense. So do TypeError, LookupError and AttributeError.
    """
    content, taken_at, camera, width, height, error, count, score, *_ = row
    measures, logits, embedding = row[-3:]
    return Facts(
        content=content,
        taken_at=None if taken_at is None else datetime.fromisoformat(taken_at),
        camera=camera,
        width=width,
        height=height,
        error=None if error is None else _sentence(error),
        logits=None if logits is None else full(logits),
        embedding=None if embedding is None else full(embedding),
        measures=None if measures is None else np.frombuffer(measures, np.float32),
        faces=None if count is None else Faces(count, score),
    )


def analysis_of(
    row: tuple[Any, ...], group: PhotoGroup, source: Source | None, heads: int
) -> Analysis:
    """The analysis of a photo whose row of small facts has all that is wanted.

    Args:
        row: What :data:`BY_FILE` gives.
        group: The photo.
        source: Where the large ones are read when somebody asks; ``None`` where none are wanted.
        heads: Version of what judges signals now.

    Raises:
        ValueError: They make no sense. So do TypeError, LookupError and AttributeError.
    """
    _, _, _, _, content, taken_at, camera, width, height, error, count, score, made_by, *odds = row
    signals: Signals | Source | None = source
    if error is not None:
        source = signals = None
    elif source is not None and made_by == heads:
        signals = Signals(count or 0, _of_people(score or 0.0), *odds)
    return Analysis(
        group,
        content,
        source,
        source,
        signals,
        None if taken_at is None else datetime.fromisoformat(taken_at),
        sys.intern(camera),  # a folder's photos are of few cameras
        width,
        height,
        True,
        None if error is None else _sentence(error),
    )


@functools.lru_cache(maxsize=4096)  # most photos have no face, and with it the same score
def _of_people(score: float) -> float:
    return people.probability(Faces(score=score))


def _sentence(kept: str) -> Text:
    """A sentence as it was kept; one that cannot be said is a ValueError or its like."""
    template, values = json.loads(kept)
    sentence = Text(template, values)
    str(sentence)
    return sentence
