"""What ``doctor`` says of this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from organizer import cli
from organizer.vision import engine_record
from organizer.vision import models as catalog
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def _no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """No driver for any GPU, whatever the machine has; tests/e2e has one in software."""
    monkeypatch.setenv("VK_DRIVER_FILES", "/dev/null")


def test_doctor_names_model_and_versions_measures_engines_and_says_why_each_is_used_or_not(
    run: Run, models: Path
) -> None:
    result = run("doctor", "--json")
    assert result.code == cli.DONE
    assert result.json["engine"] == "CPU int8"
    assert Path(result.json["model_path"]).parent == models
    assert result.json["libraries"]["pillow"]
    assert result.json["gpu"]
    engines = result.json["engines"]
    (used,) = [entry for entry in engines if entry["used"]]
    assert (used["kind"], used["views_per_second"]) == ("cpu", result.json["views_per_second"])
    assert result.json["threads"] >= 1
    assert all(entry["reason"] for entry in engines)
    assert {entry["kind"] for entry in engines} == {"cpu", "gpu", "tensorflow"}
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    kept = engine_record.recall(path)
    assert kept is not None
    assert kept.threads == result.json["threads"]


def test_doctor_prints_the_engines_and_the_log_file_for_people(
    run: Run, models: Path, own_home: Path
) -> None:
    result = run("doctor", "--engine", "cpu")
    lines = result.out.splitlines()
    assert [line for line in lines if line.startswith("→ CPU int8") and "views/s" in line]
    assert [line for line in lines if line.startswith("Log file:") and str(own_home) in line]
    assert [line for line in lines if line.strip().startswith("TensorFlow")]


def test_doctor_without_tensorflow_says_what_to_install(
    run: Run, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tensorflow", None)  # as if it were not installed
    result = run("doctor", "--json", "--engine", "gpu")
    assert result.code == cli.NOT_STARTED
    assert "photo-organizer[training]" in result.json["engine_problem"]
    assert "photo-organizer[training]" in result.json["tensorflow_problem"]


def test_doctor_without_a_model_says_how_to_get_it(run: Run) -> None:
    result = run("doctor")
    assert result.code == cli.NOT_STARTED
    assert "organizer models install mobilenet_v2" in result.out


def test_bench_measures_the_ceiling_and_the_pipeline_in_one_run(
    run: Run, models: Path, folder: Path
) -> None:
    bench = run("doctor", "--json", "--bench", folder).json["bench"]
    assert bench["photos"] == 6
    assert bench["ceiling"] < min(bench["decode_per_second"], bench["inference_per_second"])
    assert bench["ratio"] > 0
