"""Runs small scenarios again and again, one thing going wrong each time, and looks for lost photos.

A program of its own, since it forks a process for each death:
``python -m tests.files.faults WHAT SCENARIO…`` prints JSON ``{"runs": n, "violations": [...]}``.
What goes wrong: ``kill`` (die before side effect n, then recover), ``twice`` (the recovery too),
``error`` (an errno at side effect n), ``blind`` (the disk stops answering from look n on),
``stranger`` (a free name is taken after the death), ``undo`` (deaths and errors while it is taken
back), ``redo`` (deaths while it is repeated), ``drawn`` (deaths on drawn trees under drawn rules;
its words are numbers of examples). ``every=K`` takes every K-th run only.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.errors import OrganizerError
from organizer.files import moving
from organizer.files.entries import is_temporary
from organizer.files.filesystem import FileSystem, RenameUnsupportedError
from organizer.files.journal import Journal
from organizer.files.plan import Plan
from organizer.files.rules import Rules
from tests.files.planned_trees import write as written
from tests.files.staging import Tree, contents, move, run, tree, write
from tests.files.test_planning_properties import Drawn, plan_of, rules, trees, verdicts

Direction = Literal["undo", "continue"]
DIRECTIONS: tuple[Direction, ...] = ("undo", "continue")
ERRNOS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EEXIST, errno.ENOENT, errno.EXDEV)
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Another disk than the temporary folder's, where there is one."""
_DIED = 77
_STRANGER = b"a stranger's file"


class Faulty(FileSystem):
    """Counts side effects; at the n-th (from 0) it calls ``fault``."""

    chunk = 4

    def __init__(self, at: int = -1, fault: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.count = 0
        self._at = at
        self._fault = fault

    def before(self, call: str, *paths: Path) -> None:
        if self.count == self._at and self._fault is not None:
            self.count += 1
            self._fault()
        self.count += 1


class Blind(FileSystem):
    """A disk that goes away: from the n-th look at it on (from 0), every call is an EIO."""

    chunk = 4

    def __init__(self, at: int) -> None:
        super().__init__()
        self.left = at

    def status(self, path: Path) -> os.stat_result | None:
        self.left -= 1
        self._answer()
        return super().status(path)

    def before(self, call: str, *paths: Path) -> None:
        if call not in {"commit", "make_home"}:  # the home is on another disk
            self._answer()

    def chunks(self, path: Path) -> Iterator[bytes]:
        self._answer()
        return super().chunks(path)

    def _answer(self) -> None:
        if self.left < 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


class Linking(Faulty):
    """A disk without a rename that refuses to overwrite."""

    def rename(self, source: Path, target: Path) -> None:
        if ".sqlite" in source.name:
            super().rename(source, target)
        raise RenameUnsupportedError(errno.EINVAL, "no such rename")


class Copying(Linking):
    """A disk without hard links either."""

    def link(self, source: Path, target: Path) -> None:
        super().before("link", source, target)
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))


DISKS: dict[str, type[Faulty]] = {"": Faulty, "links": Linking, "copies": Copying}


@dataclass
class Stage:
    """Two folders on two disks, a journal, and a plan."""

    top: Path
    other: Path

    @property
    def folder(self) -> Path:
        return self.top / "photos"

    @property
    def journal(self) -> Path:
        return self.top / "home" / "journal.sqlite"

    def tree(self) -> Tree:
        return tree(self.folder, self.other)

    def contents(self) -> list[bytes]:
        return contents(self.folder, self.other)


Groups = list[dict[str, str]]
SCENARIOS: dict[str, Groups] = {
    "swap": [{"a.jpg": "b.jpg"}, {"b.jpg": "a.jpg"}],
    "cycle": [{"a.jpg": "b.jpg"}, {"b.jpg": "c.jpg"}, {"c.jpg": "a.jpg"}],
    "chain": [{"a.jpg": "b.jpg"}, {"b.jpg": "c.jpg"}, {"c.jpg": "d.jpg"}],
    "case": [{"a.jpg": "A.jpg"}],
    "folders": [{"a.jpg": "new/deep/a.jpg"}, {"b.jpg": "new/b.jpg"}, {"sub/c.jpg": "other/c.jpg"}],
    "companions": [
        {"a.jpg": "x/b.jpg", "a.xmp": "x/b.xmp", "a.dng": "x/b.dng"},
        {"b.jpg": "a.jpg", "b.xmp": "a.xmp"},
    ],
    "across": [{"a.jpg": "@new/a.jpg", "a.xmp": "@new/a.xmp"}, {"b.jpg": "a.jpg"}],
    "everything": [
        {"a.jpg": "b.jpg", "a.xmp": "b.xmp"},
        {"b.jpg": "a.jpg"},
        {"c.jpg": "C.jpg"},
        {"sub/d.jpg": "@far/d.jpg", "sub/d.xmp": "@far/d.xmp"},
        {"e.jpg": "new/deep/e.jpg"},
    ],
}


def stage(name: str) -> tuple[Stage, Plan]:
    """A fresh stage with the files of a scenario, and its plan; ``@`` is the other disk."""
    top = Path(tempfile.mkdtemp(prefix="faults-", dir=MEMORY))
    other = Path(tempfile.mkdtemp(prefix="faults-"))
    made = Stage(top, other)

    def place(word: str) -> Path:
        return other / word[1:] if word.startswith("@") else made.folder / word

    for group in SCENARIOS[name]:
        for source in group:
            write(place(source), f"the bytes of {source}".encode())
    moves = [
        move(*((place(source), place(target)) for source, target in group.items()))
        for group in SCENARIOS[name]
    ]
    return made, Plan(made.folder, tuple(moves))


def clear(made: Stage) -> None:
    shutil.rmtree(made.top)
    shutil.rmtree(made.other)


def reset(made: Stage, first: Tree) -> None:
    """Back to the first tree."""
    for top in (made.top, made.other):
        for child in top.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
    for name, entry in first.items():
        path = Path(name)
        if entry is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(entry[0])
            os.utime(path, ns=(entry[1], entry[1]))


def in_child(work: Callable[[], None]) -> bool:
    """Run in a forked process; whether it died as told (and not finished)."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:  # noqa: BLE001  a child never returns into the parent's code
            traceback.print_exc()
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, _DIED):
        raise AssertionError(f"child ended with {code}")
    return code == _DIED


def die() -> None:
    os._exit(_DIED)


def fresh_plan(name: str, made: Stage) -> Plan:
    def place(word: str) -> Path:
        return made.other / word[1:] if word.startswith("@") else made.folder / word

    return Plan(
        made.folder,
        tuple(
            move(*((place(source), place(target)) for source, target in group.items()))
            for group in SCENARIOS[name]
        ),
    )


def apply(made: Stage, plan: Plan, disk: FileSystem) -> None:
    with Journal.open(made.journal, disk) as journal:
        run(moving.apply_plan(plan, journal))


def recover(made: Stage, direction: Direction, disk: FileSystem) -> None:
    """What the next start does: recover an interrupted run, else undo what stands, if told to."""
    with Journal.open(made.journal, disk) as journal:
        if journal.running():
            run(moving.recover(journal, direction))
        elif direction == "undo" and journal.undo_candidates():
            run(moving.undo(journal))


def redo(made: Stage, disk: FileSystem) -> None:
    with Journal.open(made.journal, disk) as journal:
        run(moving.redo(journal))


@dataclass
class Result:
    """How many runs were made, and what was found."""

    runs: int = 0
    violations: list[str] = field(default_factory=list)


class Bench:
    """One scenario, run with every fault; collects what it finds."""

    def __init__(self, name: str, disk: type[Faulty] = Faulty, every: int = 1) -> None:
        self.name = name
        self.disk = disk
        self.every = every
        self.turn = -1
        self.runs = 0
        self.violations: list[str] = []
        self.made, plan = stage(name)
        self.first = self.made.tree()
        self.bytes = self.made.contents()
        counter = disk()
        apply(self.made, plan, counter)
        self.calls = counter.count
        self.last = self.made.tree()
        counter = disk()
        recover(self.made, "undo", counter)
        self.expect("a plain undo", self.made.tree(), self.first)

    def takes(self) -> bool:
        """Whether the next run is one of those to make."""
        self.turn += 1
        return self.turn % self.every == 0

    def expect(self, when: str, found: Tree, wanted: Tree) -> None:
        if issubclass(self.disk, Linking):  # which may leave an empty folder, and says so
            found, wanted = files_of(found), files_of(wanted)
        if self.disk is Copying and any(entry[0] == b"" for entry in found.values() if entry):
            return  # died between making a file and writing down whose it is: see legs.py
        if found != wanted:
            differing = {
                name: (found.get(name, "missing"), wanted.get(name, "none"))
                for name in {*found, *wanted}
                if found.get(name, "missing") != wanted.get(name, "missing")
            }
            self.violations.append(f"{self.name}: {when}: {differing}")

    def expect_bytes(self, when: str) -> None:
        left = self.made.contents()
        lost = [data for data in self.bytes if data not in left]
        if lost:
            self.violations.append(f"{self.name}: {when}: lost {lost}")

    def crash(self, at: int) -> bool:
        """From the beginning up to a death before side effect ``at``."""
        reset(self.made, self.first)
        plan = fresh_plan(self.name, self.made)
        self.runs += 1
        died = in_child(lambda: apply(self.made, plan, self.disk(at, die)))
        self.expect_bytes(f"killed at {at}")
        return died

    def kill(self) -> None:
        for at in range(self.calls):
            for direction in DIRECTIONS:
                if not self.takes():
                    continue
                self.crash(at)
                began = self.began()
                recover(self.made, direction, self.disk())
                wanted = self.last if direction == "continue" and began else self.first
                self.expect(f"killed at {at}, {direction}", self.made.tree(), wanted)
                if direction == "continue" and began:
                    recover(self.made, "undo", self.disk())
                    self.expect(f"killed at {at}, continued, undone", self.made.tree(), self.first)

    def twice(self) -> None:
        for at in range(self.calls):
            for direction in DIRECTIONS:
                if not self.takes():
                    continue
                again = at % 5
                while True:
                    self.crash(at)
                    began = self.began()
                    died = in_child(
                        lambda: recover(self.made, direction, self.disk(again, die))  # noqa: B023
                    )
                    when = f"killed at {at}, {direction} killed at {again}"
                    self.expect_bytes(when)
                    recover(self.made, direction, self.disk())
                    wanted = self.last if direction == "continue" and began else self.first
                    self.expect(when, self.made.tree(), wanted)
                    again += 5
                    if not died:
                        break

    def error(self) -> None:
        for number in ERRNOS:
            for at in range(self.calls):
                if not self.takes():
                    continue
                reset(self.made, self.first)
                plan = fresh_plan(self.name, self.made)
                self.runs += 1

                def fail(number: int = number) -> None:
                    raise OSError(number, os.strerror(number))

                when = f"{errno.errorcode[number]} at {at}"
                try:
                    apply(self.made, plan, self.disk(at, fail))
                except OrganizerError as error:
                    if not str(error):
                        self.violations.append(f"{self.name}: {when}: no sentence")
                except Exception as error:  # noqa: BLE001  every other kind is the finding
                    self.violations.append(f"{self.name}: {when}: {error!r}")
                self.expect_bytes(when)
                self.expect_no_temporary(when)
                recover(self.made, "undo", self.disk())
                self.expect(when + ", undone", self.made.tree(), self.first)

    def blind(self) -> None:
        """The disk goes away in the middle, and is back for the recovery."""
        at = -1
        answered = False
        while not answered:
            at += 1
            if not self.takes():
                continue
            reset(self.made, self.first)
            plan = fresh_plan(self.name, self.made)
            self.runs += 1
            disk = Blind(at)
            when = f"the disk goes away at look {at}"
            try:
                with Journal.open(self.made.journal, disk) as journal:
                    run(moving.apply_plan(plan, journal))
            except OrganizerError as error:
                if not str(error):
                    self.violations.append(f"{self.name}: {when}: no sentence")
            except Exception as error:  # noqa: BLE001  every other kind is the finding
                self.violations.append(f"{self.name}: {when}: {error!r}")
            answered = disk.left >= 0
            self.expect_bytes(when)
            recover(self.made, "undo", self.disk())
            recover(self.made, "undo", self.disk())
            self.expect(when + ", undone", files_of(self.made.tree()), files_of(self.first))
            self.blind_recovery(at)

    def blind_recovery(self, at: int) -> None:
        """The disk goes away while a death is recovered from."""
        for direction in DIRECTIONS:
            self.crash(at % self.calls)
            when = f"killed at {at % self.calls}, the disk goes away at look {at} of {direction}"
            try:
                with Journal.open(self.made.journal, Blind(at)) as journal:
                    moving.interrupted(journal)
                    if journal.running():
                        run(moving.recover(journal, direction))
            except OrganizerError as error:
                if not str(error):
                    self.violations.append(f"{self.name}: {when}: no sentence")
            except Exception as error:  # noqa: BLE001  every other kind is the finding
                self.violations.append(f"{self.name}: {when}: {error!r}")
            self.expect_bytes(when)
            recover(self.made, "undo", self.disk())
            recover(self.made, "undo", self.disk())
            self.expect(when + ", undone", files_of(self.made.tree()), files_of(self.first))

    def undo(self) -> None:
        """Deaths and errors while a run is taken back."""
        at = 0
        while self.dies_in_undo(at):
            at += 1
        for number in ERRNOS:
            for call in range(at):
                if self.takes():
                    self.fails_in_undo(call, number)

    def dies_in_undo(self, at: int) -> bool:
        died = False
        for direction in DIRECTIONS:
            reset(self.made, self.first)
            apply(self.made, fresh_plan(self.name, self.made), self.disk())
            self.runs += 1
            died = in_child(lambda: recover(self.made, "undo", self.disk(at, die)))
            when = f"undo killed at {at}"
            self.expect_bytes(when)
            recover(self.made, direction, self.disk())  # finishes the undo, if it had begun
            recover(self.made, "undo", self.disk())
            self.expect(f"{when}, {direction}", self.made.tree(), self.first)
            with Journal.open(self.made.journal) as journal:
                run(moving.redo(journal))
            self.expect(f"{when}, {direction}, redone", self.made.tree(), self.last)
        return died

    def redo(self) -> None:
        """Deaths while a run that was taken back is repeated."""
        at, died = 0, True
        while died:
            for direction in DIRECTIONS:
                reset(self.made, self.first)
                apply(self.made, fresh_plan(self.name, self.made), self.disk())
                recover(self.made, "undo", self.disk())
                self.runs += 1
                died = in_child(lambda: redo(self.made, self.disk(at, die)))  # noqa: B023
                when = f"redo killed at {at}, {direction}"
                self.expect_bytes(when)
                with Journal.open(self.made.journal) as journal:
                    began = bool(journal.running() or journal.undo_candidates())
                recover(self.made, direction, self.disk())
                wanted = self.last if direction == "continue" and began else self.first
                self.expect(when, self.made.tree(), wanted)
                recover(self.made, "undo", self.disk())
                self.expect(f"{when}, undone", self.made.tree(), self.first)
            at += 1

    def fails_in_undo(self, at: int, number: int) -> None:
        reset(self.made, self.first)
        apply(self.made, fresh_plan(self.name, self.made), self.disk())
        self.runs += 1

        def fail() -> None:
            raise OSError(number, os.strerror(number))

        when = f"undo, {errno.errorcode[number]} at {at}"
        with contextlib.suppress(OrganizerError):
            recover(self.made, "undo", self.disk(at, fail))
        self.expect_bytes(when)
        self.expect_no_temporary(when)
        recover(self.made, "undo", self.disk())
        with Journal.open(self.made.journal) as journal:
            if journal.history()[0].undoable:
                run(moving.undo(journal, 1))
        self.expect(when, self.made.tree(), self.first)

    def stranger(self) -> None:
        for at in range(self.calls):
            for direction in DIRECTIONS:
                if not self.takes():
                    continue
                taken = 0
                while True:
                    self.crash(at)
                    names = self.free_names()
                    if taken >= len(names):
                        break
                    name = names[taken]
                    name.write_bytes(_STRANGER)
                    recover(self.made, direction, self.disk())
                    when = f"killed at {at}, {name.name} taken, {direction}"
                    self.expect_bytes(when)
                    if not name.exists() or name.read_bytes() != _STRANGER:
                        self.violations.append(f"{self.name}: {when}: the stranger's file is gone")
                    name.unlink(missing_ok=True)
                    self.expect_no_temporary(when)
                    taken += 1

    def began(self) -> bool:
        if not self.made.journal.exists():
            return False
        with Journal.open(self.made.journal) as journal:
            return bool(journal.running() or journal.undo_candidates())

    def free_names(self) -> list[Path]:
        with Journal.open(self.made.journal) as journal:
            names: dict[Path, None] = {}
            for batch in journal.running():
                for entry in journal.entries(batch.id, 1, 1000):
                    entry.token = batch.token
                    names.update(dict.fromkeys(entry.waypoints))
                    names[entry.copy_name(entry.target.parent)] = None
        return [name for name in names if not os.path.lexists(name) and name.parent.is_dir()]

    def expect_no_temporary(self, when: str) -> None:
        with Journal.open(self.made.journal) as journal:
            if journal.running():  # still to be recovered, and known to be
                return
        hidden = [name for name in self.made.tree() if is_temporary(Path(name))]
        if hidden:
            self.violations.append(f"{self.name}: {when}: left {hidden}")


def files_of(found: Tree) -> Tree:
    return {name: entry for name, entry in found.items() if entry is not None}


def drawn(examples: int) -> Result:
    """Deaths on drawn trees, labels and rules, recovered and compared."""
    found = Result()

    @settings(max_examples=examples, deadline=None, database=None, derandomize=True)
    @given(
        names=trees, labels=verdicts, asked=rules, at=st.integers(0, 60), again=st.integers(0, 40)
    )
    def check(names: list[str], labels: Drawn, asked: Rules, at: int, again: int) -> None:
        made = Stage(Path(tempfile.mkdtemp(prefix="faults-", dir=MEMORY)), Path(os.devnull))
        try:
            found.runs += drawn_deaths(made, names, labels, asked, at, again)
        finally:
            shutil.rmtree(made.top)

    try:
        check()
    except AssertionError:
        found.violations.append(traceback.format_exc())
    return found


def drawn_deaths(
    made: Stage, names: list[str], labels: Drawn, asked: Rules, at: int, again: int
) -> int:
    """One drawn tree: die at ``at``, die again in the recovery, recover; how many times."""
    made.folder.mkdir()
    written(made.folder, *names)
    (made.folder / "alias").symlink_to(".")
    plan, _ = plan_of(made.folder, labels, asked)
    first, data = tree(made.folder), contents(made.folder)
    for direction in DIRECTIONS:
        in_child(lambda: apply(made, plan, Faulty(at, die)))
        assert contents(made.folder) == data, "lost"
        in_child(lambda: recover(made, direction, Faulty(again, die)))  # noqa: B023
        assert contents(made.folder) == data, "lost in the recovery"
        recover(made, direction, Faulty())
        assert contents(made.folder) == data, "lost when recovered"
        recover(made, "undo", Faulty())
        assert tree(made.folder) == first, "not put back"
        shutil.rmtree(made.journal.parent, ignore_errors=True)
    return len(DIRECTIONS)


def main(arguments: list[str]) -> None:
    what, *words = arguments
    every = 1
    result = Result()
    for word in words:
        if word.startswith("every="):
            every = int(word.removeprefix("every="))
        elif what == "drawn":
            result = drawn(int(word))
        else:
            name, _, variant = word.partition(":")
            bench = Bench(name, DISKS[variant], every)
            try:
                getattr(bench, what)()
            finally:
                clear(bench.made)
            result.runs += bench.runs
            result.violations += bench.violations
    print(json.dumps({"runs": result.runs, "violations": result.violations}))


if __name__ == "__main__":
    main(sys.argv[1:])
