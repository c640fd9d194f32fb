"""No decode process outlives the program, however it ends; and none can make it wait for ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from array import array
from pathlib import Path

import psutil
import pytest

from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.vision.classify import analyse
from organizer.vision.decode import Decoded, decode
from organizer.vision.decode_pool import DecodePool
from tests.vision.helpers import save
from tests.waiting import PATIENCE_S, until

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals"),
]

PHOTOS = 600


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More photos than are decoded while a test looks on; each has bytes of its own."""
    photos = tmp_path_factory.mktemp("photos")
    picture = save(photos / "0.jpg", (4000, 3000)).read_bytes()
    for number in range(1, PHOTOS):
        (photos / f"{number}.jpg").write_bytes(picture + b"%d" % number)
    return photos


def started(*words: object, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "organizer", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
    )


def family(process: subprocess.Popen[bytes], workers: int = 1) -> list[psutil.Process]:
    """Everything a program has started, once decode processes are among it."""
    children: list[psutil.Process] = []

    def came() -> bool:
        assert process.poll() is None, "it ended by itself"
        children[:] = psutil.Process(process.pid).children(recursive=True)
        return sum(is_worker(child) for child in children) >= workers

    until(came, "no decode process came up")
    return children


def is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:
        return False


def left_of(children: list[psutil.Process]) -> list[psutil.Process]:
    """Those that do not end; a zombie counts, for nobody would reap it."""
    _, alive = psutil.wait_procs(children, timeout=PATIENCE_S)
    return [process for process in alive if process.is_running()]


def test_none_is_left_when_the_command_line_is_killed(folder: Path) -> None:
    with started("plan", folder, "--template", "{year}", "--no-cache") as program:
        children = family(program)
        time.sleep(0.3)  # now they are at it
        program.kill()
    assert left_of(children) == []


def test_none_is_left_when_the_command_line_is_stopped_with_ctrl_c(
    folder: Path, interrupts: None
) -> None:
    with started("plan", folder, "--template", "{year}", "--no-cache") as program:
        children = family(program)
        time.sleep(0.3)
        program.send_signal(signal.SIGINT)
        assert program.wait(PATIENCE_S) > 0
    assert left_of(children) == []


def window(folder: Path) -> subprocess.Popen[bytes]:
    return started(folder, QT_QPA_PLATFORM="offscreen")


def test_none_is_left_when_the_window_is_killed(folder: Path, models: Path) -> None:
    with window(folder) as program:
        children = family(program)
        time.sleep(0.3)
        program.kill()
    assert left_of(children) == []


def test_none_is_left_when_the_window_closes(folder: Path, models: Path) -> None:
    with window(folder) as program:
        children = family(program)
        time.sleep(0.3)
        program.send_signal(signal.SIGTERM)
        program.wait(PATIENCE_S)
    assert left_of(children) == []


def test_none_is_left_when_the_generator_is_closed(folder: Path) -> None:
    groups = (item for item in scan(folder) if isinstance(item, PhotoGroup))
    analyses = analyse(groups, engine=None, index=None, workers=2)
    next(analyses)
    children = psutil.Process().children(recursive=True)
    assert any(is_worker(child) for child in children)
    analyses.close()
    assert not [child for child in children if child.is_running() and is_worker(child)]


def test_a_killed_worker_is_no_zombie_and_is_replaced(folder: Path) -> None:
    files = sorted(folder.iterdir())[:6]
    with DecodePool(workers=2) as pool:
        for ticket, path in enumerate(files[:4]):
            pool.submit(ticket, path)
        pool.collect()
        victim = psutil.Process(pool.pids()[0])
        victim.kill()
        while pool.in_flight:
            pool.collect()
        assert not victim.is_running()
        pool.submit(4, files[4])
        assert [ticket for ticket, _ in pool.collect()] == [4]
    assert not [child for child in psutil.Process().children() if is_worker(child)]


def verbose(path: Path, known: frozenset[str]) -> Decoded:
    """Find more in files named so than fits into the pipe: sending it blocks."""
    return Decoded(thumbnail=bytes(64 << 20)) if "stop" in path.name else decode(path, known)


def has_come(pool: DecodePool) -> int:
    """Bytes of the only worker that wait to be read."""
    import fcntl
    import termios

    count = array("i", [0])
    fcntl.ioctl(pool._workers[0].connection.fileno(), termios.FIONREAD, count)
    return count[0]


def test_a_worker_stopped_in_the_middle_of_sending_costs_that_photo_alone(tmp_path: Path) -> None:
    stop, good = save(tmp_path / "stop.jpg"), save(tmp_path / "good.jpg")
    with DecodePool(workers=1, decoder=verbose, time_limit=3000) as pool:
        pool.submit(0, stop)
        pool.submit(1, good)
        worker = psutil.Process(pool.pids()[0])
        until(lambda: has_come(pool) > 100_000)  # it is sending
        worker.suspend()
        results = dict(pool.collect())
        while pool.in_flight:
            results.update(pool.collect())
        assert not worker.is_running()
    assert "took over" in str(results[0].error), "long before its time was over"
    assert results[1].error is None


def sleeping(path: Path, known: frozenset[str]) -> Decoded:
    time.sleep(1.5)
    return decode(path, known)


CTRL_Z = """
import sys, time
from pathlib import Path
from organizer.vision.decode_pool import DecodePool
from tests.e2e.test_processes import sleeping
if __name__ == "__main__":
    with DecodePool(workers=1, decoder=sleeping, time_limit=2) as pool:
        pool.submit(0, Path(sys.argv[1]))
        while not pool.pids():
            time.sleep(0.01)
        print(*pool.pids(), flush=True)
        print([str(result.error) for _, result in pool.collect()])
"""


def test_a_program_stopped_with_ctrl_z_loses_no_photo_when_it_goes_on(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(CTRL_Z)
    photo = save(tmp_path / "a.jpg")
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script, photo],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as program:
        assert program.stdout is not None
        pids = [program.pid, *map(int, program.stdout.readline().split())]
        time.sleep(1.2)  # the worker is up and at the photo
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        time.sleep(5)
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
        assert program.stdout.read().strip() == "['None']"
