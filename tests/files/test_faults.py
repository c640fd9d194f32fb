"""Deaths, errors and strangers at every side effect: no photo is lost, no file is replaced.

Each series runs in a program of its own, which forks a process for each death; see
:mod:`tests.files.faults`. The fast tests take some of the runs, the ``e2e`` one takes all.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.files.scenes import SCENARIOS

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="each death needs a forked process")

EVERY = [*SCENARIOS, *(f"{name}:links" for name in SCENARIOS)]
FEW = ["swap", "companions", "across", "swap:links", "swap:copies"]
SMALL = ["swap", "cycle", "chain", "case", "folders", "companions", "across"]
ALL_SERIES: list[tuple[str, Sequence[str]]] = [
    ("kill", EVERY),
    ("kill", [f"{name}:copies" for name in SCENARIOS]),
    ("kill", [*SCENARIOS, "companions:links", "everything:copies", "stretch=1"]),
    ("twice", [*FEW, "cycle", "case", "chain", "folders"]),
    ("twice", ["everything"]),
    ("twice", ["chain", "companions", "stretch=1"]),
    ("error", [*SCENARIOS, "swap:links", "companions:links", "swap:copies", "across:copies"]),
    ("error", ["chain", "everything", "stretch=1"]),
    ("stranger", SMALL),
    ("stranger", ["everything"]),
    ("blind", ["swap", "companions", "across", "everything"]),
    ("undo", ["swap", "cycle", "case", "companions", "across"]),
    ("undo", ["chain", "everything", "stretch=1"]),
    ("redo", ["swap", "companions", "across", "everything"]),
    ("redo", ["chain", "everything", "stretch=1"]),
    ("drawn", ["300"]),
    ("drawn", ["150", "stretch=1"]),
]
KINDS = {
    "kill": "kill",
    "twice": "kill",
    "undo": "kill",
    "redo": "kill",
    "drawn": "kill",
    "error": "error",
    "blind": "error",
    "stranger": "stranger",
}


def series(what: str, words: Sequence[str]) -> tuple[int, list[str]]:
    """Run a series in a program of its own; how many runs, and what was found."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.files.faults", what, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    report = json.loads(ended.stdout)
    return int(report["runs"]), [f"{what} {found}" for found in report["violations"]]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("kill", SMALL),
        ("kill", ["companions:links", "swap:links", "swap:copies", "every=3"]),
        ("kill", ["chain", "folders", "companions", "stretch=1", "every=3"]),
        ("twice", ["swap", "companions", "every=5"]),
        ("error", ["swap", "companions", "folders", "across", "swap:links", "every=5"]),
        ("stranger", ["swap", "companions", "every=5"]),
        ("blind", ["swap", "across", "every=3"]),
        ("undo", ["swap", "stretch=1", "every=3"]),
        ("redo", ["case"]),
        ("drawn", ["8"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(value),
)
def test_nothing_is_lost_whatever_goes_wrong(what: str, words: list[str]) -> None:
    runs, violations = series(what, words)
    assert violations == []
    assert runs > 9


@pytest.mark.e2e
@pytest.mark.timeout(1800)
def test_nothing_is_lost_whatever_goes_wrong_at_any_call(
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts: Counter[str] = Counter()
    violations: list[str] = []
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for (what, _), (runs, found) in zip(
            ALL_SERIES, pool.map(lambda one: series(*one), ALL_SERIES), strict=True
        ):
            counts[KINDS[what]] += runs
            violations += found
    with capsys.disabled():
        print(
            f"\nfault injection: {counts['kill']} kill, {counts['error']} error and"
            f" {counts['stranger']} stranger runs, {len(violations)} violations"
        )
    assert violations == []
