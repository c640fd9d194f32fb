"""What training costs and gives: run alone with -m benchmark -s."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]


def measured(home: Path, shared: Path, *words: str) -> tuple[Any, float, float]:
    """Run a command; its JSON, the seconds, and the most memory of all its processes in MB."""
    environment = {
        **os.environ,
        "ORGANIZER_HOME": str(home),
        "ORGANIZER_MODELS": str(shared / "models"),
        "KERAS_HOME": str(shared / "keras_home"),
        "TFHUB_CACHE_DIR": str(shared / "tfhub_cache"),
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "organizer", *words, "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    most = [0.0]
    watcher = threading.Thread(target=_watch, args=(process.pid, most))
    watcher.start()
    out, _ = process.communicate()
    seconds = time.perf_counter() - started
    watcher.join()
    assert process.returncode == 0
    return json.loads(out), seconds, most[0]


def _watch(pid: int, most: list[float]) -> None:
    """Note the most memory that a process and its children own."""
    while True:
        try:
            parent = psutil.Process(pid)
            if parent.status() == psutil.STATUS_ZOMBIE:
                return
            family = [parent, *parent.children(recursive=True)]
            most[0] = max(most[0], sum(each.memory_full_info().uss for each in family) / 1e6)
        except psutil.Error:
            if not psutil.pid_exists(pid):
                return
        time.sleep(0.1)


def test_quick(shared: Path, tmp_path: Path) -> None:
    insects = str(shared / "photos" / "ants_bees")
    found, seconds, memory = measured(tmp_path, shared, "train", insects, "--name", "insects")
    evaluation = found["evaluation"]
    print(
        f"\nquick: {evaluation['accuracy']:.1%} right, ECE {evaluation['ece']:.1%},"
        f" {evaluation['open_set']['right']:.1%} right and known;"
        f" {seconds:.1f} s from photos to evaluated model, {memory:.0f} MB with its decoders"
    )
    _, again, _ = measured(tmp_path, shared, "train", insects, "--name", "insects")
    print(f"quick again, facts from the index: {again:.1f} s")
    assert evaluation["accuracy"] >= 0.965
    assert memory < 400


@pytest.mark.parametrize("depth", ["deep", "scratch"])
def test_networks(shared: Path, tmp_path: Path, depth: str) -> None:
    insects = str(shared / "photos" / "ants_bees")
    found, seconds, memory = measured(
        tmp_path, shared, "train", insects, "--name", "insects", "--depth", depth
    )
    compared = found["compared"]
    print(f"\n{depth}: {compared}, {seconds:.0f} s, {memory:.0f} MB; {found['note']}")
    assert compared[depth] >= compared[f"{depth} in float"] - 0.01
    if depth == "deep":
        assert compared["deep"] >= compared["quick"] - 0.01
