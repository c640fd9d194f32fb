"""The index of facts: what has been found out about a photo's bytes is never found out again.

SQLite, keyed by content. A second table leads from a file's identity to its content, so that a
photo that was renamed or moved is not even read. No path is kept, and losing the index costs
time only: whatever goes wrong with it is said in :attr:`Index.warning`, and the work goes on
without.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from organizer.files.photo import Photo, PhotoGroup
from organizer.text import Text
from organizer.vision import index_file, index_rows, index_upkeep, signals
from organizer.vision.facts import Analysis, Facts, FloatArray
from organizer.vision.index_large import LargeFacts
from organizer.vision.index_opening import not_kept, opened
from organizer.vision.index_pending import Pending
from organizer.vision.index_rows import CHUNK, Entry, Stamp

_BATCH = 64
_BATCH_SECONDS = 0.5
_RETRY_SECONDS = 10.0
"""After a write that failed: a disk may be full, or another program busy, for a moment only."""

_SENSELESS = (ValueError, TypeError, LookupError, AttributeError)


class Index:
    """The facts known so far. Thread-safe; a reader does not wait for a writer.

    Attributes:
        warning: What went wrong with the file, for people; ``None`` while all is well.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        warning: Text | None = None,
        path: Path | None = None,
    ) -> None:
        self.warning = warning
        self._path = path
        self._damaged = False
        self._connection = connection
        self._writing = threading.RLock()
        if path is None:
            self._reader, self._reading = connection, self._writing
        else:
            self._reader, self._reading = index_file.connected(str(path)), threading.RLock()
        self._pending = Pending()
        self._models: dict[str, int] = {}
        self._since = time.monotonic()
        self._full = False

    @classmethod
    def open(cls, path: Path | None) -> Index:
        """Open an index, or make one.

        Never fails: an index that is damaged is set aside and begun anew, one that a newer version
        wrote is left alone, and where no file can be had the facts are kept in a temporary one;
        ``warning`` then says so.

        Args:
            path: The SQLite file; ``None`` to keep the facts no longer than the program runs.
        """
        found = opened(path)
        return cls(found.connection, found.warning, found.path)

    def recognise(
        self, groups: Sequence[PhotoGroup], model: str | None, *, faces: bool = False
    ) -> list[Analysis | None]:
        """Find the facts of unchanged files without reading them: some 10 µs a photo.

        Logits, embedding and signals stay in the file until somebody asks an analysis for them.

        Args:
            groups: Photos as they are now; their leads are looked up, :data:`CHUNK` at a time.
            model: Whose logits are wanted; ``None`` for none.
            faces: Whether they must have been searched for faces, too.

        Returns:
            For each group its analysis; ``None`` where the file or something wanted is not known.
        """
        found: list[Analysis | None] = []
        for start in range(0, len(groups), CHUNK):
            found += self._recognise(groups[start : start + CHUNK], model, faces=faces)
        return found

    def of_photo(self, photo: Photo, model: str | None, *, faces: bool = False) -> Facts | None:
        """The facts of one unchanged file, the large ones too; ``None`` as in :meth:`recognise`."""
        (found,) = self.recognise([PhotoGroup(photo)], model, faces=faces)
        return None if found is None else self.of_content(found.content, model, faces=faces)

    def of_content(self, content: str, model: str | None, *, faces: bool = False) -> Facts | None:
        """The facts of some bytes; ``None`` when they or something wanted is not known."""
        entry = self._pending.entry(content)
        if entry is not None and entry.suffices(model, faces=faces):
            return entry.facts
        rows = self._rows(index_rows.WHOLE, (*self._wanted(model, faces=faces), content))
        if not rows:
            return None
        try:
            return index_rows.facts_of(rows[0])
        except _SENSELESS as error:
            self._note_senseless(error)
            return None

    def contents_of_size(
        self, size: int, model: str | None, *, faces: bool = False
    ) -> frozenset[str]:
        """Contents of a size whose facts are known: what a file of that size may turn out to be."""
        rows = self._rows(index_rows.BY_SIZE, (*self._wanted(model, faces=faces), size))
        names = {name for (name,) in rows}
        return frozenset(names.union(self._pending.of_size(size, model, faces=faces)))

    def large_facts(self, model: str) -> LargeFacts:
        """Where analyses read the large facts of one model."""
        return LargeFacts(self, model)

    def put(self, stamp: Stamp | None, facts: Facts, model: str | None, thumbnail: bytes) -> bool:
        """Keep facts.

        Args:
            stamp: The file they were read from.
            facts: What was found.
            model: Whose logits they hold; ``None`` when they hold none.
            thumbnail: JPEG, or empty.

        Returns:
            Whether they can be had from here again; not once too much waits for a full disk.
        """
        held = self._pending.entry(facts.content)
        if held is not None and held.model != model:
            self.flush()  # one entry a content: the other model's part goes into the file first
        size = 0 if stamp is None else stamp[2]
        count = self._pending.put(Entry(facts, size, model, thumbnail, signals.version()))
        if count is None:
            return False
        self.remember(stamp, facts.content)
        enough = count >= _BATCH and not self._full
        patience = _RETRY_SECONDS if self._full else _BATCH_SECONDS
        if enough or time.monotonic() - self._since > patience:
            self.flush()
        return True

    def remember(self, stamp: Stamp | None, content: str) -> None:
        """Keep that a file holds some content."""
        if stamp is not None:
            self._pending.remember(stamp, content)

    def rekey(self, former: str, content: str) -> None:
        """Know by today's digest what an older version knew by another."""
        with self._writing:
            try:
                self._connection.execute(
                    "UPDATE OR IGNORE photo SET content = ? WHERE content = ?", (content, former)
                )
            except sqlite3.Error as error:
                self._note(error)

    def thumbnail(self, content: str) -> bytes | None:
        """A photo's thumbnail: JPEG, at most 256 pixels a side; ``None`` when there is none."""
        entry = self._pending.entry(content)
        if entry is not None and entry.thumbnail:
            return entry.thumbnail
        rows = self._rows(index_rows.THUMBNAIL, (content,))
        return bytes(rows[0][0]) if rows else None

    def numbers(self, name: str, contents: Sequence[str], model: str) -> list[FloatArray | None]:
        """Large facts of many contents.

        Args:
            name: ``"logits"`` or ``"embedding"``.
            contents: Whose.
            model: Whose.
        """
        kept: dict[str, FloatArray] = {}
        for start in range(0, len(contents), CHUNK):
            some = contents[start : start + CHUNK]
            query = index_rows.NUMBERS[name] + index_rows.places(len(some))
            rows = self._rows(query, (self._model(model), *some))
            kept.update((content, index_rows.full(values)) for content, values in rows)
        kept |= self._pending.numbers(name, contents, model)
        return [kept.get(content) for content in contents]

    def flush(self) -> None:
        """Write what is kept in memory; on failure it stays there, and is tried again later."""
        with self._writing:
            self._since = time.monotonic()
            batch = self._pending.batch()
            try:
                batch.write(self._connection)
            except sqlite3.Error as error:
                self._full = True
                self._note(error)
                return
            self._full = False
            self._pending.written(batch)

    def close(self) -> None:
        """Write what is left and close the file; one that turned out damaged is set aside."""
        self.flush()
        with self._writing, self._reading:
            with suppress(sqlite3.Error):  # then it stays as large as it is
                index_upkeep.prune(self._connection)
            self._reader.close()
            self._connection.close()
            if self._damaged and self._path is not None:
                with suppress(OSError):  # then it is found damaged the next time too
                    index_file.set_aside(self._path)

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _recognise(
        self, groups: Sequence[PhotoGroup], model: str | None, *, faces: bool
    ) -> list[Analysis | None]:
        """One chunk of :meth:`recognise`."""
        source = None if model is None else self.large_facts(model)
        heads, seen = signals.version(), []
        found: list[Analysis | None] = [None] * len(groups)
        for device, places in _by_device(groups).items():
            rows = self._files_of(device, [groups[place] for place in places], model, faces=faces)
            for place in places:
                group = groups[place]
                photo = group.lead
                row = rows.get(index_rows.number(photo.file_id[1]))
                if row is None or row[1] != photo.size or row[2] != photo.mtime_ns:
                    continue
                try:
                    found[place] = index_rows.analysis_of(row, group, source, heads)
                except _SENSELESS as error:
                    self._note_senseless(error)
                    continue
                if row[3] is not None:
                    seen.append(row[3])
        self._pending.saw(seen)
        waiting = self._pending.files()
        if waiting:
            for place, group in enumerate(groups):
                key = tuple(map(index_rows.number, group.lead.file_id))
                if key in waiting:
                    found[place] = self._waiting(group, waiting[key], model, faces=faces)
        return found

    def _files_of(
        self, device: int, groups: Sequence[PhotoGroup], model: str | None, *, faces: bool
    ) -> dict[int | str, tuple[Any, ...]]:
        """The small facts of files on one device, by inode."""
        number = index_rows.number
        inodes = [number(group.lead.file_id[1]) for group in groups]
        wanted = self._wanted(model, faces=faces)
        rows = self._rows(
            index_rows.BY_FILE + index_rows.places(len(inodes)),
            (*wanted, index_file.today(), number(device), *inodes),
        )
        return {row[0]: row for row in rows}

    def _waiting(
        self,
        group: PhotoGroup,
        waiting: tuple[int, int, str],
        model: str | None,
        *,
        faces: bool,
    ) -> Analysis | None:
        """The analysis of a file whose short cut is not written yet."""
        size, mtime_ns, content = waiting
        if (size, mtime_ns) != (group.lead.size, group.lead.mtime_ns):
            return None
        facts = self.of_content(content, model, faces=faces)
        return None if facts is None else self.analysis(group, facts, model, cached=True)

    def analysis(
        self, group: PhotoGroup, facts: Facts, model: str | None, *, cached: bool
    ) -> Analysis:
        """Facts that are in the index as a photo's analysis, the large ones left where they are."""
        source = None
        if facts.error is None and facts.logits is not None and model is not None:
            source = self.large_facts(model)
        return Analysis(
            group,
            facts.content,
            source,
            source,
            source if facts.signals is None else facts.signals,
            facts.taken_at,
            facts.camera,
            facts.width,
            facts.height,
            cached,
            facts.error,
        )

    def _wanted(self, model: str | None, *, faces: bool) -> tuple[object, ...]:
        """The first values of a statement that asks for facts: model, whether none, faces."""
        return self._model(model), model is None, faces

    def _model(self, name: str | None) -> int | None:
        """The number under which the file has a model; ``None`` when it has nothing of it."""
        if name is None:
            return None
        if name not in self._models:
            rows = self._rows(index_rows.MODEL, (name,))
            if not rows:
                return None
            self._models[name] = rows[0][0]
        return self._models[name]

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            with self._reading:
                return self._reader.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._note(error)
            return []

    def _note_senseless(self, error: Exception) -> None:
        self._note(sqlite3.DatabaseError(f"damaged facts: {error}"))

    def _note(self, error: sqlite3.Error) -> None:
        # Damage inside the file is the base class; a full disk or a lock are derived from it.
        self._damaged = self._damaged or type(error) is sqlite3.DatabaseError
        if self.warning is None:
            self.warning = not_kept(None, error)


def _by_device(groups: Sequence[PhotoGroup]) -> dict[int, list[int]]:
    """Places of groups by their device."""
    found: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        found.setdefault(group.lead.file_id[0], []).append(place)
    return found
