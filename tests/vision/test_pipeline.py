from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from organizer.files.photo import PhotoGroup
from organizer.vision.classify import analyse
from organizer.vision.decode_pool import DecodePool
from organizer.vision.facts import Analysis
from organizer.vision.index import Index
from organizer.vision.pipeline import Pipeline
from organizer.vision.wanted import Wanted
from tests.vision.helpers import groups, save, unlucky


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    threads = threading.active_count()
    yield
    assert not multiprocessing.active_children()
    assert threading.active_count() == threads


@pytest.fixture
def photos(tmp_path: Path) -> list[PhotoGroup]:
    """Sixty small photos, each of its own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(60):
        save(folder / f"{number:02}.jpg", (64, 48 + number))
    return groups(folder)


def names(found: list[Analysis]) -> list[str]:
    return [analysis.group.lead.path.stem for analysis in found]


def everything(pipeline: Pipeline) -> list[Analysis]:
    found = []
    while pipeline.pending:
        found += pipeline.step(30)
    return found


@pytest.mark.parametrize("indexed", [False, True])
def test_what_is_on_the_screen_comes_first(photos: list[PhotoGroup], indexed: bool) -> None:
    wanted = Wanted()
    index = Index.open(None) if indexed else None
    with DecodePool(workers=1) as pool:  # of two, one may start late, with a wish in its hands
        pipeline = Pipeline(engine=None, index=index, pool=pool, wanted=wanted)
        pipeline.add(photos)
        first = pipeline.step(30)
        shown = [photos[at].lead.path for at in (50, 51, 52)]
        wanted.show([*shown, Path("/no/photo")])
        found = first + everything(pipeline)
    under_way = len(first) + pool.capacity + 1
    assert {"50", "51", "52"} <= set(names(found)[: under_way + 3])
    assert sorted(names(found)) == [f"{number:02}" for number in range(60)]
    if index is not None:
        index.close()


def test_a_generator_takes_wishes_too_and_reads_ahead_for_them(photos: list[PhotoGroup]) -> None:
    wanted = Wanted()
    looking = analyse(iter(photos), engine=None, index=None, workers=1, wanted=wanted)
    found = [next(looking)]
    wanted.show([photos[59].lead.path])
    found += list(looking)
    assert names(found).index("59") <= 5
    assert len(found) == 60


def test_a_pause_hands_out_nothing_and_then_it_goes_on(photos: list[PhotoGroup]) -> None:
    wanted = Wanted()
    with DecodePool(workers=1) as pool:
        pipeline = Pipeline(engine=None, index=None, pool=pool, wanted=wanted)
        pipeline.add(photos)
        found = pipeline.step(30)
        wanted.pause()
        while pool.in_flight:
            found += pipeline.step(0.05)
        while more := pipeline.step(0.01):
            found += more
        before = len(found)
        assert before <= 1 + pool.capacity + 1
        assert pipeline.step(0.05) == []
        assert pipeline.pending == 60 - before
        threading.Timer(0.05, wanted.resume).start()
        assert pipeline.step(30) is not None
        found += everything(pipeline)
    assert len(found) == 60


def test_who_waits_learns_for_which_photo(tmp_path: Path) -> None:
    save(tmp_path / "hang.jpg")
    save(tmp_path / "1.jpg")
    with DecodePool(workers=2, decoder=unlucky) as pool:
        pipeline = Pipeline(engine=None, index=None, pool=pool)
        pipeline.add(groups(tmp_path))
        found = []
        end = time.monotonic() + 60
        while not (slow := pipeline.waited_for(0.2)) or pipeline.pending > 1:
            found += pipeline.step(0.05)
            assert time.monotonic() < end
        assert names(found) == ["1"], "the others go on"
        ((group, seconds),) = slow
        assert group.lead.path.name == "hang.jpg"
        assert seconds >= 0.2


RUN = """
import sys
from pathlib import Path
from organizer.vision.classify import analyse
from organizer.vision.index import Index
from tests.vision.helpers import groups
if __name__ == "__main__":
    with Index.open(Path(sys.argv[2])) as index:
        work = groups(Path(sys.argv[1]))
        for number, entry in enumerate(analyse(work, engine=None, index=index), 1):
            print(number, int(entry.cached), flush=True)
            if number == int(sys.argv[3]):
                sys.stdin.read()  # here it is killed
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_run_that_was_killed_goes_on_where_it_stopped(
    photos: list[PhotoGroup], tmp_path: Path
) -> None:
    folder, script = photos[0].lead.path.parent, tmp_path / "run.py"
    script.write_text(RUN)
    for number in range(60, 500):
        save(folder / f"{number:03}.jpg", (64, 48 + number))

    def run(until: int) -> list[str]:
        """The lines of a run that is killed after some of them."""
        with subprocess.Popen(
            [sys.executable, script, folder, tmp_path / "index.sqlite", str(until)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ) as running:
            assert running.stdout is not None
            lines = []
            for line in running.stdout:
                lines.append(line)
                if len(lines) == until:
                    running.send_signal(signal.SIGKILL)
                    break
            running.stdout.close()
        return lines

    run(300)
    lines = run(10_000)
    cached = sum(line.split()[1] == "1" for line in lines)
    assert len(lines) == 500
    assert 300 - 64 <= cached < 500, "at most one batch was lost"
