"""The pipeline over worker processes of a real Dask cluster."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

pytest.importorskip("distributed", reason="organizer[cluster] is not installed")

from organizer.errors import StartError
from organizer.files.photo import PhotoGroup
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.cluster import LOCAL, ClusterModel, analyse_on_cluster
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Analysis
from organizer.vision.index import Index
from organizer.vision.people import find_detector
from tests.vision.helpers import groups

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.filterwarnings("default"),  # those of a large library are not ours to mend
]


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    end = time.monotonic() + 60
    while left := {
        child.pid
        for child in psutil.Process().children(recursive=True)
        if child.pid not in before and "resource_tracker" not in " ".join(child.cmdline())
    }:
        assert time.monotonic() < end, f"processes are left: {left}"
        time.sleep(0.1)


@pytest.fixture
def model(models: Path) -> ClusterModel:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path, "cpu")
    engine.close()
    return ClusterModel(engine.model, engine.version, faces=True)


@pytest.fixture
def photos(shared: Path, tmp_path: Path) -> list[PhotoGroup]:
    """A hundred real photos, with some among them that are none."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in sorted((shared / "photos" / "web").glob("*.JPEG"))[:100]:
        shutil.copyfile(path, folder / path.name)
    (folder / "a page.jpg").write_bytes(b"<html>")
    (folder / "cut off.jpg").write_bytes(next(folder.glob("*.JPEG")).read_bytes()[:5000])
    return groups(folder)


def comparable(found: list[Analysis]) -> dict[str, tuple[object, ...]]:
    return {
        analysis.group.lead.path.name: (
            analysis.content,
            analysis.width,
            analysis.height,
            analysis.taken_at,
            str(analysis.error),
            analysis.signals,
            None if analysis.logits is None else analysis.logits.tobytes(),
            None if analysis.embedding is None else analysis.embedding.tobytes(),
        )
        for analysis in found
    }


def workers_of_this() -> list[psutil.Process]:
    """Dask's worker processes: those that have a child that decodes, or will have one."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if child.children()]


def test_a_cluster_finds_what_one_machine_finds(
    photos: list[PhotoGroup], model: ClusterModel, tmp_path: Path
) -> None:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    engine = open_engine(path, "cpu")
    alone = list(analyse(photos, engine=engine, index=None, people=find_detector()))
    engine.close()
    with Index.open(tmp_path / "index.sqlite") as index:
        together = list(analyse_on_cluster(photos, LOCAL, model=model, index=index, workers=2))
        assert comparable(together) == comparable(alone)
        assert not any(analysis.cached for analysis in together)
        assert all(index.thumbnail(each.content) for each in together if each.error is None)
        shutil.copyfile(photos[0].lead.path, photos[0].lead.path.with_name("copy.jpg"))
        more = groups(photos[0].lead.path.parent)
        again = list(analyse_on_cluster(more, LOCAL, model=model, index=index, workers=1))
        assert len(again) == len(photos) + 1
        assert all(analysis.cached for analysis in again)
        assert np.array_equal(
            next(each.logits for each in again if each.group.lead.path.name == "copy.jpg"),  # type: ignore[arg-type]
            next(each.logits for each in again if each.group == photos[0]),  # type: ignore[arg-type]
        )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_worker_that_is_killed_costs_no_photo(
    photos: list[PhotoGroup], model: ClusterModel
) -> None:
    looking = analyse_on_cluster(photos * 3, LOCAL, model=model, index=None, workers=2)
    found = [next(looking)]
    workers = workers_of_this()
    assert workers
    os.kill(workers[-1].pid, signal.SIGKILL)
    found += looking
    assert len(found) == 3 * len(photos)
    assert sum(analysis.error is not None for analysis in found) == 6


def test_closing_it_ends_everything(photos: list[PhotoGroup], model: ClusterModel) -> None:
    looking = analyse_on_cluster(photos, LOCAL, model=model, index=None, workers=2)
    next(looking)
    looking.close()


def test_a_cluster_that_is_not_there_is_said(photos: list[PhotoGroup]) -> None:
    with pytest.raises(StartError, match="does not answer"):
        list(analyse_on_cluster(photos, "tcp://127.0.0.1:9", model=None, index=None))


def test_a_worker_with_another_model_refuses(photos: list[PhotoGroup], models: Path) -> None:
    other = ClusterModel(catalog.DEFAULT, "0" * 12, faces=False)
    with pytest.raises(StartError, match="another version"):
        list(analyse_on_cluster(photos, LOCAL, model=other, index=None, workers=1))


def test_the_command_line_labels_with_a_cluster_as_without(
    photos: list[PhotoGroup], models: Path, tmp_path: Path
) -> None:
    folder = photos[0].lead.path.parent
    for photo in photos[12:]:
        photo.lead.path.unlink(missing_ok=True)

    def classified(*words: str) -> dict[str, tuple[object, ...]]:
        done = subprocess.run(
            [sys.executable, "-m", "organizer", "classify", folder, "--json", "--quiet", *words],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "ORGANIZER_HOME": str(tmp_path / f"home {len(words)}")},
        )
        *rows, last = map(json.loads, done.stdout.splitlines())
        assert last["summary"]["photos"] == len(rows), done.stderr
        return {row["path"]: (row["label"], row["confidence"], row["error"]) for row in rows}

    assert classified("--cluster", "local") == classified()
