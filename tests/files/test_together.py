"""Two programs at once, as real processes: of one home, and of two homes on one folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from organizer.files import moving
from organizer.files.entries import is_temporary
from organizer.files.journal import Journal
from tests.files.staging import contents, plan, run, write

ROOT = Path(__file__).resolve().parents[2]

_TIDY_AT_RANDOM = """
import os, random, sys
from pathlib import Path
from organizer.errors import OrganizerError
from organizer.files import moving
from organizer.files.journal import Journal
from organizer.files.plan import Plan
from tests.files.staging import move, run
folder, home = map(Path, sys.argv[1:3])
seed, rounds = map(int, sys.argv[3:5])
draw = random.Random(seed)
places = [folder / sub / f"{n}.jpg" for sub in (".", "x", "y", "x/z") for n in range(6)]
done = failed = 0
sys.stdout.write("ready\\n"); sys.stdout.flush(); sys.stdin.readline()
with Journal.open(home / "journal.sqlite") as journal:
    for _ in range(rounds):
        found = [  # by os.walk, which passes by folders that the other one takes away meanwhile
            Path(top, name)
            for top, _, names in os.walk(folder)
            for name in names
            if name.endswith(".jpg") and not name.startswith(".")
        ]
        draw.shuffle(found)
        moves = []
        for source, target in zip(found[:6], draw.sample(places, 6)):
            try:
                moves.append(move((source, target)))
            except FileNotFoundError:
                continue
        _, report = run(moving.apply_plan(Plan(folder, tuple(moves)), journal))
        done += report.done
        failed += len(report.failed)
        if draw.random() < 0.4:
            try:
                _, report = run(moving.undo(journal))
                failed += len(report.failed)
            except OrganizerError:
                failed += 1
print(done, failed)
"""


def tidy_together(top: Path, rounds: int) -> tuple[int, int]:
    """Let two homes tidy one folder at the same time; how much moved and how much did not."""
    folder = top / "photos"
    for number in range(12):
        write(
            folder / f"{number % 6}.jpg" if number < 6 else folder / "y" / f"{number % 6}.jpg",
            b"photo %d" % number,
        )
    before = contents(folder)
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", _TIDY_AT_RANDOM, folder, top / f"home{n}", str(n), str(rounds)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(2)
    ]
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    done = failed = 0
    for worker in workers:
        words, _ = worker.communicate()
        assert worker.returncode == 0
        moved, stayed = map(int, words.split())
        done, failed = done + moved, failed + stayed
    assert contents(folder) == before, "every photo exactly once, whatever its name"
    assert not [path for path in folder.rglob("*") if is_temporary(path)]
    for n in range(2):
        with Journal.open(top / f"home{n}" / "journal.sqlite") as journal:
            assert moving.interrupted(journal) == []
    return done, failed


def test_two_homes_tidying_one_folder_at_once_clobber_nothing(tmp_path: Path) -> None:
    done, failed = tidy_together(tmp_path, 40)
    assert done > 100
    assert failed > 0, "they never met: the test shows nothing"


@pytest.mark.e2e
def test_two_homes_tidying_one_folder_for_long_clobber_nothing(tmp_path: Path) -> None:
    done, failed = tidy_together(tmp_path, 600)
    print(f"two homes: {done} photos moved, {failed} found their name or photo taken")
    assert done > 1000
    assert failed > 0


_HOLD = """
import sys
from pathlib import Path
from organizer.files.journal import Journal
with Journal.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.readline()
"""


def organizer(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "organizer", *words],
        cwd=ROOT,
        env={**os.environ, "ORGANIZER_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_second_instance_of_one_home_only_looks_and_says_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write(tmp_path / "photos" / "a.jpg")
    with Journal.open(home / "journal.sqlite") as journal:
        run(moving.apply_plan(plan(tmp_path / "photos", {"a.jpg": "b.jpg"}), journal))
    first = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(home / "journal.sqlite")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "open\n"
    second = organizer(home, "undo")
    assert second.returncode == 3
    assert second.stderr.count("Another Photo Organizer is open") == 1
    assert len(second.stderr.strip().splitlines()) == 1
    assert (tmp_path / "photos" / "b.jpg").exists()
    assert organizer(home, "history").returncode == 0
    first.communicate("done\n")
    assert organizer(home, "undo").returncode == 0
    assert (tmp_path / "photos" / "a.jpg").exists()
