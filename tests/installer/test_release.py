"""The release's workflow, as far as it can be checked without the machines it runs on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from organizer.ui.help import updates

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / ".github/workflows/release.yml"


@pytest.fixture(scope="module")
def workflow() -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return read


def steps(workflow: dict[Any, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in workflow["jobs"].items():
        for step in job["steps"]:
            yield name, step


def scripts(workflow: dict[Any, Any]) -> Iterator[tuple[str, str]]:
    for _, step in steps(workflow):
        if "run" in step:
            yield step["shell"], step["run"]


def test_it_runs_on_tags_and_builds_and_tries_on_the_three_systems(
    workflow: dict[Any, Any],
) -> None:
    assert workflow[True]["push"]["tags"] == ["v*"]  # “on” is a truth to YAML
    jobs = workflow["jobs"]
    for name, system in (("linux", "ubuntu"), ("windows", "windows"), ("macos", "macos")):
        text = "\n".join(step.get("run", "") for step in jobs[name]["steps"])
        assert jobs[name]["runs-on"].startswith(system)
        assert "build_installer.py" in text
        assert "resources.installer.smoke" in text
        assert any("upload-artifact" in step.get("uses", "") for step in jobs[name]["steps"])
    assert set(jobs["release"]["needs"]) == {"linux", "windows", "macos"}
    release = "\n".join(step.get("run", "") for step in jobs["release"]["steps"])
    assert "SHA256SUMS" in release
    assert "--draft" in release


def test_every_job_ends_and_needs_jobs_that_there_are(workflow: dict[Any, Any]) -> None:
    jobs = workflow["jobs"]
    for job in jobs.values():
        assert 0 < job["timeout-minutes"] <= 60
        needs = job.get("needs", [])
        assert set([needs] if isinstance(needs, str) else needs) <= set(jobs)


def test_only_the_last_job_may_write_and_actions_have_a_version(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    writing = [name for name, job in workflow["jobs"].items() if "permissions" in job]
    assert writing == ["release"]
    for _, step in steps(workflow):
        assert ("uses" in step) != ("run" in step)
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"])


def test_nothing_from_outside_is_put_into_a_script_as_text(workflow: dict[Any, Any]) -> None:
    for _, script in scripts(workflow):
        assert "${{" not in script


def test_expressions_name_what_there_is() -> None:
    named = re.findall(r"\$\{\{\s*([\w.]+)\s*\}\}", WORKFLOW.read_text("utf-8"))
    known = (
        r"(github\.(ref|ref_name|ref_type|repository|server_url|token)"
        r"|env\.PYTHON|matrix\.options|secrets\.MACOS_\w+)"
    )
    assert named
    assert [name for name in named if not re.fullmatch(known, name)] == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_about_understands_what_a_release_says_of_itself(
    workflow: dict[Any, Any], tmp_path: Path
) -> None:
    name = workflow["env"]["ORGANIZER_RELEASES"].rpartition("/")[2]
    (script,) = (script for _, script in scripts(workflow) if f"dist/{name}" in script)
    (tmp_path / "dist").mkdir()
    told = {
        "TAG": "v99.1.2",
        "RELEASES": "https://example.org/releases",
        "PATH": os.environ["PATH"],
    }

    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=told, check=True)

    assert updates.read((tmp_path / "dist" / name).read_bytes()) == updates.Release(
        "99.1.2", "https://example.org/releases/tag/v99.1.2"
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_its_scripts_are_shell(workflow: dict[Any, Any]) -> None:
    for shell, script in scripts(workflow):
        assert shell in {"bash", "pwsh"}
        if shell == "bash":
            done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr


def test_what_it_runs_of_ours_is_there(workflow: dict[Any, Any]) -> None:
    text = "\n".join(script for _, script in scripts(workflow))
    for module in re.findall(r"python -m (resources[\w.]+)", text):
        assert (ROOT / f"{module.replace('.', '/')}.py").exists()
    extras = (ROOT / "pyproject.toml").read_text("utf-8")
    for line in re.findall(r"extras=([\w,]+)|'\.\[([\w,]+)\]'", text):
        for extra in "".join(line).split(","):
            assert f"\n{extra} = [" in extras
