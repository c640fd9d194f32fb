"""Gathering that is killed or interrupted goes on where it was, and fetches nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.training.helpers import check_ledger, kept_urls
from tests.training.pictures import jpeg
from tests.training.servers.shapes import OWLS, Shapes
from tests.training.servers.site import Answer, Asked, Site, serving

PER_HOST = 4


@pytest.fixture
def site() -> Iterator[Site]:
    def answers(asked: Asked) -> Answer:
        time.sleep(0.01)
        return Answer(body=jpeg(int(asked.path.removeprefix("/").removesuffix(".jpg"))))

    with serving(answers) as running:
        yield running


def start(*words: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "organizer", "gather", *map(str, words)]
    return subprocess.Popen(
        [*command, "--no-model", "--json", "--per-host", str(PER_HOST)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )


def words_for(site: Site, tmp_path: Path, count: int) -> tuple[object, ...]:
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{site.url}/{n}.jpg\n" for n in range(count)))
    source = ("--source", "urls", "--from", listed, "--allow-loopback")
    return ("things", *source, "--limit", count, "--to", tmp_path / "d")


def wait_for(process: subprocess.Popen[str], kept: int) -> None:
    assert process.stdout is not None
    seen = 0
    for line in process.stdout:
        seen += json.loads(line).get("state") == "kept"
        if seen >= kept:
            return
    pytest.fail(f"it ended early: {process.communicate()}")


def finish(process: subprocess.Popen[str]) -> list[dict[str, object]]:
    out, err = process.communicate(timeout=100)
    assert process.returncode == 0, err
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_it_goes_on_where_it_was(
    how: signal.Signals, site: Site, tmp_path: Path, interrupts: None
) -> None:
    words = words_for(site, tmp_path, 240)
    cuts = (30, 15, 40)
    for kept in cuts:
        process = start(*words)
        wait_for(process, kept)
        children = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(how)
        process.communicate(timeout=100)
        assert process.returncode == (-9 if how == signal.SIGKILL else 130)
        psutil.wait_procs(children, timeout=60)
        assert not any(child.is_running() for child in children)
        if how == signal.SIGINT:
            check_ledger(tmp_path / "d")
    lines = finish(start(*words))
    assert lines[-1]["summary"]["kept"] == 240  # type: ignore[index]
    assert kept_urls(tmp_path / "d") == {f"{site.url}/{n}.jpg" for n in range(240)}
    check_ledger(tmp_path / "d")
    # Only what was on its way when it ended is asked for again.
    assert sum(count - 1 for count in site.sent.values()) <= len(cuts) * PER_HOST
    assert list((tmp_path / "d" / ".gather" / "quarantine").iterdir()) == []


def test_searches_are_not_asked_again_either(tmp_path: Path) -> None:
    shapes = Shapes()

    def slowly(asked: Asked) -> Answer:
        time.sleep(0.02)
        return shapes(asked)

    with serving(slowly) as site:
        shapes.url = site.url
        words = (
            *("owl", "--source", "commons", "--base-url", site.url, "--allow-loopback"),
            *("--limit", OWLS, "--to", tmp_path / "d"),
        )
        process = start(*words)
        wait_for(process, 60)
        process.kill()
        process.communicate()
        finish(start(*words))
        searches = [asked.whole for asked in site.asked if asked.path == "/w/api.php"]
        assert len(searches) == len(set(searches))
    assert len(kept_urls(tmp_path / "d")) == OWLS


def test_memory_stays_flat(tmp_path: Path) -> None:
    def answers(asked: Asked) -> Answer:
        return Answer(body=jpeg(int(asked.path.removeprefix("/").removesuffix(".jpg"))))

    with serving(answers) as site:
        process = start(*words_for(site, tmp_path, 1000))
        wait_for(process, 250)
        early = psutil.Process(process.pid).memory_info().rss
        wait_for(process, 700)
        late = psutil.Process(process.pid).memory_info().rss
        finish(process)
    assert late < 1.25 * early
