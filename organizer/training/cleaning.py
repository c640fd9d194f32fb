"""Cleaning a project's photos: into another class, to the rejected ones, and back again.

Nothing is ever deleted: what is rejected lies in the dataset's ``_rejected`` folder. Each deed is
written down first (:mod:`organizer.training.cleaning_journal`), then done one rename at a time,
then told to gathering's record, so that nothing rejected is fetched again and authors stay known.
After a crash the disk is the truth: :meth:`Cleaning.settle` tells the record where files are.
"""

from __future__ import annotations

import stat
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from organizer.errors import OrganizerError
from organizer.files.filesystem import FileSystem
from organizer.text import Text, text
from organizer.training.cleaning_journal import FILE, CleaningJournal, Deed, Move
from organizer.training.cleaning_record import CleaningRecord
from organizer.training.project import PHOTOS
from organizer.training.sifting import BY_HAND
from organizer.training.target import PART_NAMES, REJECTED, folder_name

_MOST_NAMES = 10_000


@dataclass(frozen=True, slots=True)
class Moved:
    """A photo is somewhere else now.

    Attributes:
        source: Where it was.
        target: Where it is.
    """

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Stuck:
    """A photo stays where it is.

    Attributes:
        path: Where.
        reason: Why.
    """

    path: Path
    reason: Text


Event = Moved | Stuck
Work = Generator[Event, None, None]


class Cleaning:
    """The deeds of one project; used from one thread at a time.

    Args:
        folder: The project's.
        disk: What renames; the real disk unless a test wants to see each effect.
    """

    def __init__(self, folder: Path, disk: FileSystem | None = None) -> None:
        self.photos = folder / PHOTOS
        self._disk = disk or FileSystem()
        self._journal = CleaningJournal(folder / FILE)
        self._record = CleaningRecord(self.photos)

    @property
    def can_undo(self) -> bool:
        """Whether there is a deed to take back."""
        return self.undo_count > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a deed that was taken back."""
        return self.redo_count > 0

    @property
    def undo_count(self) -> int:
        """How many photos taking the last deed back moves; 0 where there is none."""
        return len(self._journal.done[-1]) if self._journal.done else 0

    @property
    def redo_count(self) -> int:
        """How many photos doing again what was taken back last moves; 0 where nothing was."""
        return len(self._journal.undone[-1]) if self._journal.undone else 0

    def move(self, paths: Sequence[Path], class_name: str) -> Work:
        """Put photos into a class, from another or from the rejected ones.

        Args:
            paths: The photos.
            class_name: As people wrote it.

        Yields:
            What became of each.

        Raises:
            OrganizerError: The deed cannot be written down; then nothing is moved.
        """
        folder = folder_name(class_name)
        wanted = [
            (path, [part, folder] if (part := self._part(path)) else [folder]) for path in paths
        ]
        yield from self._begin(wanted, {folder: class_name})

    def reject(self, paths: Sequence[Path]) -> Work:
        """Put photos with the rejected ones; see :meth:`move`."""
        yield from self._begin([(path, [REJECTED, BY_HAND]) for path in paths], {})

    def undo(self) -> Work:
        """Take the last deed back, if there is one still; what is not where it left it is told.

        Raises:
            OrganizerError: It cannot be written down.
        """
        self._journal.refresh()
        if self.can_undo:
            yield from self._carry_out(self._journal.undo(), {}, again=True)

    def redo(self) -> Work:
        """Do again what was taken back last; see :meth:`undo`."""
        self._journal.refresh()
        if self.can_redo:
            yield from self._carry_out(self._journal.redo(), {}, again=True)

    def take_back(self, paths: Sequence[Path]) -> Work:
        """Put rejected photos where they came from; see :meth:`move`.

        Those of which nobody knows where that is stay, and are told.
        """
        homes = self._homes_of([self._name(path) for path in paths])
        wanted = []
        for path in paths:
            home = homes.get(self._name(path))
            if home is None:
                yield Stuck(path, text("nobody knows its category any more: say where it belongs"))
            else:
                wanted.append((path, home.split("/")))
        yield from self._begin(wanted, {})

    def _homes_of(self, names: Sequence[str]) -> dict[str, str]:
        """The folders that rejected photos came from, by what is known of them."""
        homes = self._record.classes_of(names)
        for deed in self._journal.done:
            for move in deed:
                if not move.source.startswith(f"{REJECTED}/"):
                    homes[move.target] = PurePosixPath(move.source).parent.as_posix()
        return homes

    def settle(self) -> None:
        """Tell the record where photos are that it could not be told of before.

        Those of the last deed, should a crash have cut it off, and those that were moved before
        gathering had noted that they came.
        """
        self._journal.refresh()
        moved = [move for move in self._record.take_untold() if self._is_there(move.target)]
        moved += [
            (move if self._is_there(move.target) else move.back)
            for move in self._journal.last
            if self._is_there(move.target) != self._is_there(move.source)
        ]
        if moved:
            self._record.tell(moved, {}, again=True)

    def _begin(self, wanted: Sequence[tuple[Path, list[str]]], names: Mapping[str, str]) -> Work:
        taken: set[str] = set()
        deed = []
        for path, folder in wanted:
            source = self._name(path)
            target = self._free("/".join(folder), path.name, taken)
            if PurePosixPath(source).parent == PurePosixPath(target).parent:
                continue
            taken.add(target)
            deed.append(Move(source, target))
        if deed:
            self._journal.add(tuple(deed))
            yield from self._carry_out(tuple(deed), names)

    def _carry_out(self, deed: Deed, names: Mapping[str, str], *, again: bool = False) -> Work:
        moved: list[Move] = []
        try:
            for move in deed:
                source, target = self.photos / move.source, self.photos / move.target
                if again and not self._is_there(move.source) and self._is_there(move.target):
                    continue  # it never went: a crash or an error came before
                try:
                    self._make(target.parent)
                    self._disk.rename(source, target)
                except OSError as error:
                    yield Stuck(source, _reason(source, target, error))
                    continue
                except OrganizerError as error:
                    yield Stuck(source, error.message)
                    continue
                moved.append(move)
                yield Moved(source, target)
        finally:
            for folder in {(self.photos / move.target).parent for move in moved}:
                self._disk.sync_folder(folder)
            if moved:
                self._record.tell(moved, names)

    def _free(self, folder: str, name: str, taken: set[str]) -> str:
        """A name that nothing has in a folder, as like the wanted one as can be."""
        stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
        for number in range(1, _MOST_NAMES):
            target = f"{folder}/{name if number == 1 else f'{stem} ({number}){suffix}'}"
            if target not in taken and not self._is_there(target):
                return target
        return f"{folder}/{name}"

    def _make(self, folder: Path) -> None:
        """Make a folder below the dataset, and see that no link leads out of it."""
        path = self.photos
        for name in folder.relative_to(self.photos).parts:
            path = path / name
            status = self._disk.status(path)
            if status is None:
                self._disk.make_folder(path)
            elif not stat.S_ISDIR(status.st_mode):
                raise OrganizerError(
                    text("{path} is a link or a file where a folder belongs; move it.", path=path)
                )

    def _part(self, path: Path) -> str:
        """The part of the dataset that a photo is in; empty where there are none."""
        first = path.relative_to(self.photos).parts[0]
        return first if first.casefold() in PART_NAMES else ""

    def _is_there(self, name: str) -> bool:
        return self._disk.status(self.photos / name) is not None

    def _name(self, path: Path) -> str:
        return path.relative_to(self.photos).as_posix()


def _reason(source: Path, target: Path, error: OSError) -> Text:
    if isinstance(error, FileExistsError):
        return text("{target} is there already", target=target)
    if isinstance(error, FileNotFoundError):
        return text("{source} is not there any more", source=source)
    return text(
        "{source} cannot be moved ({reason})", source=source, reason=error.strerror or error
    )
