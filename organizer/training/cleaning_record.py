"""What gathering's record and the ledger are told of photos that are cleaned out or moved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path, PurePosixPath

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import ledger
from organizer.training.cleaning_journal import Move
from organizer.training.gather_state import GatherState, Row, State
from organizer.training.sifting import BY_HAND
from organizer.training.target import HIDDEN, RECORD, REJECTED, folder_name


class CleaningRecord:
    """The record of one dataset, opened anew each time; without one there is nothing to tell.

    Args:
        photos: The dataset's folder.
    """

    def __init__(self, photos: Path) -> None:
        self._photos = photos
        self._untold: dict[str, str] = {}

    def classes_of(self, files: Iterable[str]) -> dict[str, str]:
        """The folders of the classes that photos were gathered for; those not known left out."""
        with self._open() as record:
            return {
                file: folder_name(row.class_name) for file, row in _rows_of(record, files).items()
            }

    def take_untold(self) -> list[Move]:
        """The moves of photos that the record did not know when it was told; asked once."""
        late, self._untold = self._untold, {}
        return [Move(origin, now) for now, origin in late.items()]

    def tell(self, moved: Sequence[Move], names: Mapping[str, str], *, again: bool = False) -> None:
        """Bring the record and the ledger up to date.

        Args:
            moved: What was moved.
            names: Names of classes, by their folders, where they are new.
            again: Photos that are not known are the user's own: they need not be told once more.

        Raises:
            OrganizerError: The record cannot be written.
        """
        with self._open() as record:
            if record is None:
                return
            try:
                rows = _rows_of(record, [move.source for move in moved])
                known = {folder_name(name): name for name in record.class_names()}
                known |= names
                for move in moved:
                    row = rows.get(move.source)
                    if row is not None:
                        _refile(record, row, move.target, known)
                    elif not again:
                        came_to = self._untold.pop(move.source, move.source)
                        self._untold[move.target] = came_to
                record.flush()
                _write_ledger(self._photos, record)
            except sqlite3.Error as error:
                raise OrganizerError(
                    text(
                        "The photos are moved, but the record in {folder} could not be told: "
                        "{reason}.",
                        folder=self._photos,
                        reason=error,
                    )
                ) from error

    @contextmanager
    def _open(self) -> Iterator[GatherState | None]:
        """Gathering's record, open; ``None`` where nothing was gathered."""
        file = self._photos / HIDDEN / RECORD
        if not file.is_file():
            yield None
            return
        with closing(GatherState(file)) as record:
            yield record


def _rows_of(record: GatherState | None, files: Iterable[str]) -> dict[str, Row]:
    return {} if record is None else record.rows_of(files)


def _refile(record: GatherState, row: Row, file: str, names: Mapping[str, str]) -> None:
    """Note that a photo is in ``file`` now; the class of a rejected one stays known."""
    if file.startswith(f"{REJECTED}/"):
        reason = str(text("it was taken out by hand"))
        record.refile(
            row.url, row.class_name, State.REJECTED, kind=BY_HAND, reason=reason, file=file
        )
    else:
        folder = PurePosixPath(file).parent.name
        name = names.get(folder, folder)
        record.refile(row.url, name, State.KEPT, kind=BY_HAND, reason="", file=file)


def _write_ledger(photos: Path, record: GatherState) -> None:
    ledger.write(photos, record.rows(State.KEPT))
    others = list(record.rows_besides(State.KEPT))
    if others and (photos / REJECTED).is_dir():
        ledger.write_rejected(photos / REJECTED, others)
