"""What ``doctor`` says of this machine."""

from __future__ import annotations

from pathlib import Path

from organizer import cli
from tests.cli.conftest import Run


def test_doctor_names_engine_model_and_versions(run: Run, models: Path) -> None:
    result = run("doctor", "--json")
    assert result.code == cli.DONE
    assert result.json["engine"] == "CPU int8"
    assert Path(result.json["model_path"]).parent == models
    assert result.json["libraries"]["pillow"]
    assert result.json["gpu"]


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
