"""A new user makes a model of two categories, from gathering to using it; killed in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.e2e.conftest import Drive
from tests.training.servers.insects import insects

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
]

WANTED = 30
"""Photos that are gathered of each."""

TIMES = 10
GROWTH = 1.1
"""By how much memory after ten runs may exceed that after two: it settles, and measuring wavers."""


@pytest.fixture
def garden(shared: Path, tmp_path: Path) -> Path:
    """Photos of bees and some of ants that nothing was learnt from."""
    folder = tmp_path / "Garden"
    folder.mkdir()
    source = shared / "photos" / "ants_bees" / "val"
    for kind, count in (("bees", 8), ("ants", 6)):
        for photo in sorted((source / kind).glob("*.jpg"))[:count]:
            shutil.copy2(photo, folder)
    return folder


@pytest.fixture
def own(shared: Path, tmp_path: Path) -> Path:
    """Own photos of ants and bees, other ones than the server's first."""
    for kind in ("ants", "bees"):
        folder = tmp_path / "own" / kind
        folder.mkdir(parents=True)
        for photo in sorted((shared / "photos" / "ants_bees" / "train" / kind).glob("*.jpg"))[-12:]:
            shutil.copy2(photo, folder)
    return tmp_path / "own"


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_user_makes_a_model_cancels_in_every_step_and_is_killed_in_the_middle(
    drive: Drive, garden: Path, own: Path, shared: Path, own_home: Path, models: Path
) -> None:
    originals = snapshot(own), snapshot(garden)
    with insects(shared / "photos") as (server, site):
        server.seconds = 0.4
        told = {
            "own": str(own),
            "server": site.url,
            "try": str(sorted((shared / "photos" / "ants_bees" / "val" / "bees").iterdir())[20]),
        }
        with drive("begin", garden, driver="wizard_driver", wanted=told, killed=True) as program:
            cancelled = program.next_step()
            assert 0 < cancelled["found"]["ants"] <= 12
            program.go_on()
            copied = program.next_step()
            assert copied["found"]["ants"] == 12
            copies = {path.read_bytes() for path in (own / "ants").iterdir()}
            kept = own_home / "projects" / "Insects" / "photos" / "ants"
            assert {path.read_bytes() for path in kept.iterdir()} == copies
            program.go_on()
            stopped = program.next_step()
            assert 0 < stopped["found"]["bees"] < WANTED
            program.go_on()
            killed = program.next_step()
            assert killed["found"]["bees"] < WANTED
            program.go_on()
            time.sleep(0.3)
            kill(program.pid)
        site.hits.clear()
        server.seconds = 0
        with drive("go_on", garden, driver="wizard_driver", wanted=told) as program:
            opened = program.next_step()
            assert opened["found"]["bees"] >= killed["found"]["bees"]
            assert opened["found"]["ants"] >= killed["found"]["ants"]
            program.go_on()
            gathered = program.next_step()
            # A copy of what is the user's own may be among what the web has.
            assert WANTED - 3 <= gathered["found"]["bees"] <= WANTED
            assert WANTED - 3 <= gathered["found"]["ants"] - 12 <= WANTED
            asked = sum(count for path, count in site.hits.items() if path.startswith("/image/"))
            missing = 2 * WANTED + 12 - sum(opened["found"].values())
            assert asked <= missing + 20, "what came before is not asked again"
            program.go_on()
            learnt = program.next_step()
            assert learnt["accuracy"] > 0.8
            program.go_on()
            used = program.next_step()["categories"]
            assert used["bees"] >= 6
            assert used["ants"] >= 3
            program.go_on()
    assert (snapshot(own), snapshot(garden)) == originals, "own photos are never touched"


@pytest.mark.timeout(1200)
def test_memory_after_ten_wizards_is_what_it_was_after_two(
    drive: Drive, garden: Path, own: Path, shared: Path, models: Path
) -> None:
    with insects(shared / "photos") as (_, site):
        told = {"own": str(own), "server": site.url, "times": TIMES, "photos": 24}
        used = []
        with drive("often", garden, driver="wizard_driver", wanted=told) as program:
            for _number in range(TIMES):
                program.next_step()
                used.append(memory(program.pid))
                program.go_on()
    print("after each wizard:", *(f"{each >> 20}" for each in used), "MB")
    assert used[-1] < GROWTH * used[1]


def memory(pid: int) -> int:
    """Bytes of a program and all it has started, what they share counted once."""
    main = psutil.Process(pid)
    total = 0
    for process in [main, *main.children(recursive=True)]:
        try:
            total += process.memory_full_info().pss
        except psutil.Error:
            continue
    return total


def kill(pid: int) -> None:
    """End a program as a power cut would; what it has started ends by itself."""
    children = psutil.Process(pid).children(recursive=True)
    os.kill(pid, signal.SIGKILL)
    _, alive = psutil.wait_procs(children, timeout=60)
    assert not alive, "nothing goes on without it"
