"""Carries out a batch that the journal holds, unit by unit; what cannot be finished is put back."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from organizer.files import reasons, recovery
from organizer.files.entries import Entry, State, folder_of, is_temporary, same
from organizer.files.filesystem import FileSystem
from organizer.files.folders import Folders
from organizer.files.journal import Batch, Journal, JournalError
from organizer.files.legs import Legs
from organizer.files.plan import Outcome
from organizer.text import Text


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a batch.

    Attributes:
        batch: The run's number, as the history has it; 0 when there was nothing to do.
        total: Groups it was about.
        done: Groups that are where they were to go.
        failed: Those that are not, each with its reason.
        notes: What else people should know, such as that a changed photo was put back.
    """

    batch: int
    total: int
    done: int
    failed: tuple[Outcome, ...] = ()
    notes: tuple[Text, ...] = ()


class Carrier:
    """One batch on its way."""

    def __init__(
        self, journal: Journal, disk: FileSystem, batch: Batch, *, recovering: bool = False
    ) -> None:
        """Prepare to carry out ``batch``.

        Args:
            journal: Holds the batch; open for writing.
            disk: Where everything happens.
            batch: What to carry out.
            recovering: Whether it was begun before, so that the disk is asked where files are.
        """
        self._journal = journal
        self._disk = disk
        self._batch = batch
        self._recovering = recovering
        self._returning = batch.kind != "apply"
        self._legs = Legs(journal, disk, batch)
        self._folders = Folders(journal, disk, batch)
        self._unmarked: list[Entry] = []
        self._failed: list[Outcome] = []
        self._notes: list[Text] = []
        self._done = 0
        self._blocked = False
        self._stuck = False
        self._missed: set[int] = set()
        self._reached = 0

    def run(self) -> Generator[Outcome, None, Report]:
        """Carry it out, an outcome a group as it is settled; closing stops after this unit."""
        total = self._journal.count_moves(self._batch.id)
        try:
            for entries in self._journal.stretches(self._batch.id):
                self._locate(entries)
                self._prepare(entries)
                for number, unit in itertools.groupby(entries, key=lambda entry: entry.unit):
                    outcomes = self._carry(list(unit))
                    self._reached = number
                    yield from outcomes
            self._finish()
        except GeneratorExit:
            with contextlib.suppress(JournalError):  # then the run stays open, for recovery
                self._finish(cancelled=True)
            raise
        except JournalError as error:  # the files are safe as they are: recovery will find them
            yield from self._give_up(error.message)
        return Report(
            self._batch.number, total, self._done, tuple(self._failed), tuple(self._notes)
        )

    def _locate(self, entries: Iterable[Entry]) -> None:
        """Say where each file is: where its plan has it, unless that may have changed since."""
        for entry in entries:
            entry.token = self._batch.token
            entry.place = entry.source
            if entry.state != "pending":
                continue
            if self._recovering:
                self._find(entry)
            elif self._returning and recovery.look_again(self._disk, entry):
                self._unmarked.append(entry)  # is written down before the file is moved

    def _find(self, entry: Entry) -> None:
        """Ask the disk where a file is after a crash."""
        known = entry.identity
        try:
            recovery.tidy(self._disk, entry, linked=self._batch.linked)
            entry.place = recovery.find(self._disk, entry)
        except OSError:  # the leg meets it too, and tells
            self._legs.untidy.add(entry.id)
            return
        if entry.place is None:
            entry.state = "lost"
            entry.note = reasons.to_note(reasons.not_found_again(entry.source))
            self._missed.add(entry.id)
            self._unmarked.append(entry)
        elif self._returning and entry.copy is None and entry.identity != known:
            recovery.note_edit(entry, known)
            self._unmarked.append(entry)

    def _prepare(self, entries: Iterable[Entry]) -> None:
        """Build the folders these units need, and mark what is done, in one commit."""
        new_folders = self._folders.prepare(
            {folder_of(entry.target): None for entry in entries if entry.state == "pending"}
        )
        if new_folders or self._unmarked:
            self._folders.sync()
            with self._journal.transaction():
                self._save_marks()
                self._folders.record()
            self._unmarked.clear()
            self._folders.place()
        # A file is under one of its names in one of these two, whatever becomes of it.
        self._folders.visit(folder_of(entry.source) for entry in entries)
        self._folders.visit(folder_of(entry.target) for entry in entries)

    def _carry(self, unit: list[Entry]) -> list[Outcome]:
        """Move the files of a unit, all or none; what became of each of its groups."""
        moving = [entry for entry in unit if entry.state == "pending"]
        fresh = {
            entry.move
            for entry in unit
            if not self._recovering or entry.state == "pending" or entry.id in self._missed
        }
        failed = self._go_all(moving)
        if failed is not None:
            self._go_back(moving)
        for entry in moving:
            self._settle(entry)
        outcomes = [(group[0].move, self._outcome(group, failed)) for group in _groups(unit)]
        return [outcome for move, outcome in outcomes if move in fresh]

    def _go_all(self, moving: list[Entry]) -> tuple[Entry, Text] | None:
        """Make every leg that is still to be made, in order, up to the first that cannot be."""
        todo = [(turn, entry, target) for entry in moving for turn, target in _legs(entry)]
        if len(todo) > 1:
            todo.sort(key=lambda leg: leg[0])
        for _, entry, target in todo:
            reason = self._go(entry, target)
            if reason is not None:
                return entry, reason
        return None

    def _go(self, entry: Entry, target: Path) -> Text | None:
        if self._folders.failed:
            refused = self._folders.failed.get(folder_of(target))
            if refused is not None:
                return reasons.explain(refused, entry.place or entry.source, target)
        return self._legs.go(entry, target)

    def _go_back(self, moving: list[Entry]) -> None:
        """Take back every leg of a unit, the last one first."""
        made: list[tuple[int, Entry, Path, Path]] = []
        for entry in moving:
            if entry.aside is not None and entry.parked is not None:
                made.append((entry.aside, entry, entry.source, entry.parked))
                made.append((entry.turn, entry, entry.parked, entry.target))
            else:
                made.append((entry.turn, entry, entry.source, entry.target))
        for _, entry, start, end in sorted(made, key=lambda leg: leg[0], reverse=True):
            if same(entry.place, end) and not same(start, end):
                self._go(entry, start)

    def _settle(self, entry: Entry) -> None:
        """Say in the entry where the file ended, and leave none under a temporary name."""
        place = entry.place or entry.source
        if entry.id in self._legs.untidy:  # stays pending, so that recovery looks at it
            self._stuck = True
        elif same(place, entry.target):
            entry.state, entry.rescue = "done", None
        elif is_temporary(place):
            self._rescue(entry, place)
        elif same(place, entry.source):
            entry.state, entry.rescue = "back", None
        else:  # the third name, which it got before a crash
            entry.state, entry.rescue = "rescued", place
        self._unmarked.append(entry)

    def _rescue(self, entry: Entry, place: Path) -> None:
        """Both names of a file are taken: give it a third one that people can see."""
        wanted = entry.target if is_temporary(entry.source) else entry.source
        for number in itertools.count(1):
            suffix = " (rescued)" if number == 1 else f" (rescued {number})"
            entry.rescue = place.parent / f"{wanted.stem}{suffix}{wanted.suffix}"
            try:
                if self._disk.status(entry.rescue) is not None:
                    continue
                with self._journal.transaction():  # recovery must know this name too
                    self._journal.save_entries([entry])
            except (OSError, JournalError):
                self._stuck = True
                return
            if self._go(entry, entry.rescue) is None:
                entry.state = "rescued"
                return
            if self._disk.status(entry.rescue) is None:  # not taken, so not to be had
                self._stuck = True
                return

    def _outcome(self, group: list[Entry], failed: tuple[Entry, Text] | None) -> Outcome:
        lead = group[0]
        reason: Text | None = None
        away = [entry for entry in group if entry.state != "done"]
        if away:
            reason = self._reason(group, away, failed)
            left = [
                entry for entry in group if entry.place != entry.source and entry.state != "lost"
            ]
            if failed is not None and left:
                reason = reasons.left_at(reason, left[0].place or left[0].source)
            if lead.state != "lost":
                lead.note = reasons.to_note(reason)
        else:
            self._notes.extend(
                reasons.from_note(entry.note) for entry in group if entry.note is not None
            )
        outcome = Outcome(lead.source, lead.target, reason)
        if reason is None:
            self._done += 1
        else:
            self._failed.append(outcome)
        return outcome

    def _reason(
        self, group: list[Entry], away: list[Entry], failed: tuple[Entry, Text] | None
    ) -> Text:
        lost = [entry for entry in away if entry.state == "lost" and entry.note]
        if failed is None:
            noted = next((entry.note for entry in (lost or away) if entry.note), None)
            if noted is not None:
                return reasons.from_note(noted)
            return reasons.not_found_again(group[0].source)
        self._blocked = True
        entry, reason = failed
        if entry.move == group[0].move:
            return reason
        return reasons.held_up(group[0].source, entry.source)

    # Ending

    def _save_marks(self) -> None:
        self._journal.save_entries(self._unmarked)
        if self._batch.kind == "apply":
            return
        state: State = "undone" if self._batch.kind == "undo" else "done"
        self._journal.save_origins(
            [
                (entry, state if entry.state == "done" else "rescued")
                for entry in self._unmarked
                if entry.origin is not None and entry.state in {"done", "rescued"}
            ]
        )

    def _finish(self, *, cancelled: bool = False) -> None:
        """Tidy up and close the batch; a file that is stuck keeps it open for recovery."""
        batch, journal = self._batch, self._journal
        self._folders.sync()
        removed = [] if self._stuck else self._folders.prune()
        self._stuck = self._stuck or bool(self._folders.leftover)
        self._folders.sync()
        self._notes.extend(map(reasons.not_confirmed, sorted(self._folders.unsynced)))
        self._notes.extend(map(reasons.folder_kept, sorted(self._folders.kept)))
        with journal.transaction():
            self._save_marks()
            journal.forget_folders(removed)
            if not self._stuck:
                journal.leave_pending(batch.id)
                moved = journal.count_moves(batch.id, "done", "rescued")
                journal.update_batch(batch.id, running=0, moves=moved)
                if batch.kind == "redo":
                    journal.update_batch(batch.origin, undone_by=None, applied_by=batch.id)
                elif batch.kind == "undo" and not cancelled and (moved or not self._blocked):
                    journal.update_batch(batch.origin, undone_by=batch.id)
        self._unmarked.clear()

    def _give_up(self, reason: Text) -> Generator[Outcome, None, None]:
        """The journal cannot be written: touch nothing more, and say so for each that was left."""
        for entries in self._journal.stretches(self._batch.id, after=self._reached):
            for entry in entries:
                if entry.member == 0 and entry.state == "pending":
                    why = reasons.not_begun(entry.source, reason)
                    outcome = Outcome(entry.source, entry.target, why)
                    self._failed.append(outcome)
                    yield outcome


def _legs(entry: Entry) -> list[tuple[int, Path]]:
    """The legs still before a file, with their turns."""
    if same(entry.place, entry.target):
        return []
    if entry.aside is not None and entry.parked is not None and same(entry.place, entry.source):
        return [(entry.aside, entry.parked), (entry.turn, entry.target)]
    return [(entry.turn, entry.target)]


def _groups(unit: list[Entry]) -> Iterator[list[Entry]]:
    """The files of a unit that move together, each group's lead first."""
    if len(unit) == 1:  # as nearly always
        yield unit
        return
    ordered = sorted(unit, key=lambda entry: (entry.move, entry.member))
    for _, group in itertools.groupby(ordered, key=lambda entry: entry.move):
        yield list(group)
