"""Runs small scenarios again and again, one thing going wrong each time, and looks for lost photos.

A program of its own, since it forks a process for each death:
``python -m tests.files.faults WHAT SCENARIO…`` prints JSON ``{"runs": n, "violations": [...]}``.
What goes wrong: ``kill`` (die before side effect n, then recover), ``twice`` (the recovery too),
``error`` (an errno at side effect n), ``blind`` (the disk stops answering from look n on),
``stranger`` (a free name is taken after the death), ``undo`` (deaths and errors while it is taken
back), ``redo`` (deaths while it is repeated), ``drawn`` (deaths on drawn trees under drawn rules;
its words are numbers of examples). ``every=K`` takes every K-th run only, and ``stretch=N`` has
the journal marked after every N units: with the usual number none of these plans has a second mark.
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
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.errors import OrganizerError
from organizer.files import moving
from organizer.files.entries import is_temporary
from organizer.files.journal import Journal
from organizer.files.rows import Rows
from organizer.files.rules import Rules
from tests.files.planned_trees import write as written
from tests.files.scenes import (
    DIRECTIONS,
    DISKS,
    ERRNOS,
    MEMORY,
    Blind,
    Copying,
    Faulty,
    Linking,
    Stage,
    apply,
    clear,
    die,
    files_of,
    fresh_plan,
    in_child,
    recover,
    redo,
    reset,
    stage,
)
from tests.files.staging import Tree, contents, run, tree
from tests.files.test_planning_properties import Drawn, plan_of, rules, trees, verdicts

__all__ = ["MEMORY", "Bench", "main"]

_STRANGER = b"a stranger's file"


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
    options = dict(word.split("=") for word in words if "=" in word)
    Rows.stretch = int(options.get("stretch", Rows.stretch))
    result = Result()
    for word in words:
        if "=" in word:
            continue
        if what == "drawn":
            result = drawn(int(word))
            continue
        name, _, variant = word.partition(":")
        bench = Bench(name, DISKS[variant], int(options.get("every", 1)))
        try:
            getattr(bench, what)()
        finally:
            clear(bench.made)
        result.runs += bench.runs
        result.violations += bench.violations
    print(json.dumps({"runs": result.runs, "violations": result.violations}))


if __name__ == "__main__":
    main(sys.argv[1:])
