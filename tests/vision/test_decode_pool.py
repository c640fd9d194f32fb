from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path

import psutil
import pytest

from organizer.errors import StartError
from organizer.vision import decode_pool, decode_process, decode_worker
from organizer.vision.decode_pool import DecodePool
from organizer.vision.decode_worker import Lost
from tests.vision.helpers import modules, save, unlucky
from tests.waiting import until

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    threads = set(threading.enumerate())
    yield
    assert not multiprocessing.active_children()
    assert set(threading.enumerate()) <= threads
    until(lambda: not any(is_worker(child) for child in psutil.Process().children()))


def is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in str(process.cmdline())
    except psutil.NoSuchProcess:  # it has ended, a zombie too
        return False


def errors(pool: DecodePool, files: list[Path]) -> dict[str, str]:
    """Decode all of them; what went wrong with each, by name."""
    found: dict[str, str] = {}
    waiting = list(enumerate(files))
    while waiting or pool.in_flight:
        while waiting and pool.has_room:
            pool.submit(*waiting.pop(0))
        for ticket, result in pool.collect():
            assert files[ticket].name not in found
            found[files[ticket].name] = str(result.error or "")
    return found


def photos(folder: Path, *names: str) -> list[Path]:
    return [save(folder / name) for name in names]


@posix
def test_a_file_that_kills_its_worker_costs_that_photo_alone(tmp_path: Path) -> None:
    files = photos(tmp_path, "1.jpg", "kill.jpg", "2.jpg", "3.jpg", "kill_too.jpg", "4.jpg")
    with DecodePool(workers=2, decoder=unlucky) as pool:
        found = errors(pool, files)
    crash = "unreadable: it made the decoder crash"
    assert {name for name, error in found.items() if error} == {"kill.jpg", "kill_too.jpg"}
    assert found["kill.jpg"] == found["kill_too.jpg"] == crash
    assert len(found) == len(files)


def test_a_file_that_hangs_costs_its_time_and_that_photo_alone(tmp_path: Path) -> None:
    files = photos(tmp_path, "hang.jpg", "1.jpg", "2.jpg")
    with DecodePool(workers=1, decoder=unlucky, time_limit=2) as pool:
        found = errors(pool, files)
    assert found == {
        "hang.jpg": "unreadable: decoding it took over 2 seconds",
        "1.jpg": "",
        "2.jpg": "",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds what is really asked for")
def test_a_file_that_wants_all_memory_is_refused(tmp_path: Path) -> None:
    files = photos(tmp_path, "hungry.jpg", "1.jpg")
    with DecodePool(workers=1, decoder=unlucky, memory_limit=400 << 20) as pool:
        found = errors(pool, files)
    assert found["1.jpg"] == ""
    assert found["hungry.jpg"] == "unreadable: it needs more memory than is allowed"


def test_workers_start_with_the_work_and_stay_small(tmp_path: Path) -> None:
    (photo,) = photos(tmp_path, "1.jpg")
    with DecodePool(workers=4, decoder=modules) as pool:
        assert pool.pids() == []
        pool.submit(0, photo)
        assert len(pool.pids()) == 1
        ((_, result),) = pool.collect()
        assert not isinstance(result, Lost)
        assert result.camera == ""  # no heavy module


@posix
def test_workers_leave_ctrl_c_to_the_parent(tmp_path: Path) -> None:
    files = photos(tmp_path, "1.jpg", "2.jpg")
    with DecodePool(workers=1) as pool:
        pool.submit(0, files[0])
        for pid in pool.pids():
            os.kill(pid, signal.SIGINT)
        assert [result.error for _, result in pool.collect()] == [None]
        for pid in pool.pids():
            os.kill(pid, signal.SIGINT)
        pool.submit(1, files[1])
        assert [result.error for _, result in pool.collect()] == [None]


@posix
def test_a_worker_killed_while_it_waits_costs_nothing(tmp_path: Path) -> None:
    files = photos(tmp_path, "1.jpg", "2.jpg")
    with DecodePool(workers=1) as pool:
        assert errors(pool, files[:1]) == {"1.jpg": ""}
        (pid,) = pool.pids()
        os.kill(pid, signal.SIGKILL)
        until(lambda: not alive(pid))
        assert errors(pool, files[1:]) == {"2.jpg": ""}


def test_a_result_that_nobody_fetched_for_long_is_not_taken_for_a_hang(tmp_path: Path) -> None:
    files = photos(tmp_path, "1.jpg", "2.jpg")
    with DecodePool(workers=1, time_limit=1.0) as pool:
        pool.submit(0, files[0])
        pool.submit(1, files[1])
        time.sleep(2.0)
        found = [*pool.collect(), *pool.collect()]
    assert [result.error for _, result in found] == [None, None]


def test_collecting_waits_no_longer_than_asked(tmp_path: Path) -> None:
    (photo,) = photos(tmp_path, "hang.jpg")
    with DecodePool(workers=1, decoder=unlucky) as pool:
        pool.submit(0, photo)
        assert pool.collect(timeout=0.05) == []
        assert pool.in_flight == 1


@posix
def test_processes_that_do_not_come_up_stop_the_work_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (photo,) = photos(tmp_path, "1.jpg")
    monkeypatch.setattr(decode_worker, "main", os._exit)  # gets arguments it cannot take
    with DecodePool(workers=1) as pool:
        pool.submit(0, photo)
        with pytest.raises(StartError, match="do not start on this machine"):
            pool.collect()


PARENT = """
import sys, time
from pathlib import Path
from organizer.vision.decode_pool import DecodePool
from tests.vision.helpers import unlucky
if __name__ == "__main__":
    pool = DecodePool(workers=2, decoder=unlucky, time_limit=0.2)
    pool.submit(0, Path(sys.argv[1]))
    pool.submit(1, Path(sys.argv[2]))
    pool.collect(timeout=60)
    print(*pool.pids(), flush=True)
    time.sleep(600)
"""


@posix
def test_workers_end_when_the_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    (photo,) = photos(tmp_path, "1.jpg")
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, script, photo, photo],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        parent.kill()
    assert len(pids) == 2
    until(lambda: not any(alive(pid) for pid in pids), "a worker outlived its parent")


def alive(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


@posix
def test_a_process_that_cannot_be_killed_holds_nothing_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one whose disk does not answer; here the signal is not sent."""
    kill = SpawnProcess.kill
    unkillable: list[SpawnProcess] = []
    monkeypatch.setattr(SpawnProcess, "kill", lambda process: unkillable.append(process))
    monkeypatch.setattr(decode_process, "_DEATH_LIMIT", 0.1)
    monkeypatch.setattr(decode_pool, "_MOST_STUCK", 2)
    files = photos(tmp_path, "hang1.jpg", "1.jpg", "hang2.jpg", "2.jpg", "3.jpg")
    with DecodePool(workers=1, decoder=unlucky, time_limit=2) as pool:
        found = errors(pool, files[:3])
        assert found["1.jpg"] == ""
        assert "took over" in found["hang1.jpg"]
        assert "took over" in found["hang2.jpg"]
        assert "does not answer" in errors(pool, files[3:])["3.jpg"], "two are stuck already"
        for process in [*unkillable]:
            kill(process)
            process.join()
        assert errors(pool, files[3:]) == {"2.jpg": "", "3.jpg": ""}, "the disk is back"
        monkeypatch.undo()
    for process in unkillable:
        process.close()


def test_processes_can_be_started_ahead_of_the_work(tmp_path: Path) -> None:
    files = photos(tmp_path, "1.jpg", "2.jpg", "3.jpg")
    with DecodePool(workers=2) as pool:
        pool.start()
        started = pool.pids()
        assert len(started) == 2
        assert errors(pool, files) == {"1.jpg": "", "2.jpg": "", "3.jpg": ""}
        assert pool.pids() == started


@posix
def test_the_window_and_the_model_go_before_the_decoders(tmp_path: Path) -> None:
    with DecodePool(workers=1) as pool:
        assert not errors(pool, photos(tmp_path, "1.jpg"))["1.jpg"]
        (pid,) = pool.pids()
        assert psutil.Process(pid).nice() > psutil.Process().nice()
