from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from organizer.files.photo import PhotoGroup
from organizer.vision import models as catalog
from organizer.vision.classify import analyse
from organizer.vision.decode_pool import DecodePool
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
from organizer.vision.facts import Analysis
from organizer.vision.index import Index
from tests.vision.helpers import group, groups, save, unlucky


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    threads = threading.active_count()
    yield
    assert not multiprocessing.active_children()
    assert threading.active_count() == threads


@pytest.fixture
def engine(models: Path) -> Engine:
    found = catalog.find(catalog.DEFAULT)
    assert found is not None
    return open_engine(found)


@pytest.fixture
def photos(shared: Path, tmp_path: Path) -> Path:
    """Six small real photos, in a folder that may be changed."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in sorted((shared / "photos" / "web").glob("*.JPEG"))[:6]:
        shutil.copyfile(path, folder / path.name)
    return folder


def by_name(analyses: list[Analysis]) -> dict[str, Analysis]:
    return {analysis.group.lead.path.name: analysis for analysis in analyses}


def test_every_group_comes_out_once_with_its_facts(photos: Path, engine: Engine) -> None:
    found = list(analyse(groups(photos), engine=engine, index=None, workers=2))
    assert sorted(analysis.group.lead.path for analysis in found) == sorted(photos.iterdir())
    for analysis in found:
        assert analysis.error is None
        assert not analysis.cached
        assert analysis.logits is not None
        assert analysis.logits.shape == (1001,)
        assert analysis.embedding is not None
        assert analysis.embedding.shape == (1280,)
        assert analysis.width > 100


def test_a_second_run_starts_no_process_and_gives_the_same_facts(
    photos: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Index.open(tmp_path / "index.sqlite") as index:
        first = by_name(list(analyse(groups(photos), engine=engine, index=index)))
    monkeypatch.setattr(DecodePool, "submit", None)  # calling it would be an error
    with Index.open(tmp_path / "index.sqlite") as index:
        second = by_name(list(analyse(groups(photos), engine=engine, index=index)))
    for name, analysis in second.items():
        assert analysis.cached
        assert np.array_equal(analysis.logits, first[name].logits)  # type: ignore[arg-type]
        assert np.array_equal(analysis.embedding, first[name].embedding)  # type: ignore[arg-type]
        assert analysis.content == first[name].content


def test_renamed_and_copied_photos_are_known(
    photos: Path, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Index.open(None) as index:
        list(analyse(groups(photos), engine=engine, index=index))
        monkeypatch.setattr(type(engine), "run", None)  # the model is not asked again
        first, second, *_ = sorted(photos.iterdir())
        first.rename(photos / "renamed.jpg")
        shutil.copyfile(second, photos / "copied.jpg")
        found = by_name(list(analyse(groups(photos), engine=engine, index=index)))
    assert len(found) == 7
    assert all(analysis.cached for analysis in found.values())


def test_a_changed_photo_is_looked_at_again(photos: Path, engine: Engine) -> None:
    with Index.open(None) as index:
        list(analyse(groups(photos), engine=engine, index=index))
        changed = save(min(photos.iterdir()))
        found = by_name(list(analyse(groups(photos), engine=engine, index=index)))
    assert [name for name, analysis in found.items() if not analysis.cached] == [changed.name]


def test_without_an_engine_there_are_facts_and_no_logits_until_there_is_one(
    photos: Path, engine: Engine
) -> None:
    with Index.open(None) as index:
        bare = list(analyse(groups(photos), engine=None, index=index))
        assert all(analysis.logits is None and analysis.width for analysis in bare)
        assert all(index.thumbnail(analysis.content) for analysis in bare)
        full = list(analyse(groups(photos), engine=engine, index=index))
        assert all(analysis.logits is not None for analysis in full)


def test_the_same_bytes_have_the_same_logits_in_any_order(photos: Path, engine: Engine) -> None:
    forward = by_name(list(analyse(groups(photos), engine=engine, index=None, workers=1)))
    backward = by_name(list(analyse(groups(photos)[::-1], engine=engine, index=None, workers=2)))
    for name, analysis in forward.items():
        assert np.array_equal(analysis.logits, backward[name].logits)  # type: ignore[arg-type]


def test_groups_are_read_no_faster_than_they_are_worked_on(photos: Path) -> None:
    read: list[PhotoGroup] = []

    def endless() -> Iterator[PhotoGroup]:
        while True:
            for entry in groups(photos):
                read.append(entry)
                yield entry

    running = analyse(endless(), engine=None, index=None, workers=2)
    for _ in range(10):
        next(running)
    running.close()
    assert len(read) <= 10 + 2 * 2 + 1


def test_closing_in_the_middle_ends_every_process(photos: Path) -> None:
    running = analyse(groups(photos), engine=None, index=None, workers=2)
    next(running)
    assert multiprocessing.active_children()
    running.close()
    assert not multiprocessing.active_children()


@pytest.mark.skipif(sys.platform != "linux", reason="file names that are no text")
def test_names_that_are_not_utf_8_reach_the_decoder(tmp_path: Path) -> None:
    photo = save(tmp_path / "photo.jpg")
    odd = tmp_path / os.fsdecode(b"bad\xff.jpg")
    photo.rename(odd)
    (found,) = analyse([group(odd)], engine=None, index=None)
    assert found.error is None
    assert found.group.lead.path == odd


def test_nothing_to_do_is_nothing_done() -> None:
    assert list(analyse([], engine=None, index=None)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_photo_that_kills_its_worker_is_one_row_and_is_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("1.jpg", "kill.jpg", "2.jpg", "hang.jpg", "3.jpg"):
        save(folder / name)
        os.utime(folder / name, ns=(1, len(name)))
    with Index.open(None) as index:
        for _ in range(2):
            pool = DecodePool(workers=2, decoder=unlucky, time_limit=2)
            found = by_name(list(analyse(groups(folder), engine=None, index=index, pool=pool)))
            assert len(found) == 5
            failed = {name: str(entry.error) for name, entry in found.items() if entry.error}
            assert failed == {
                "kill.jpg": "unreadable: it made the decoder crash",
                "hang.jpg": "unreadable: decoding it took over 2 seconds",
            }


def test_errors_in_the_bytes_are_remembered_and_those_of_the_moment_are_not(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"<html>")
    gone = save(tmp_path / "gone.jpg")
    work = [group(broken), group(gone)]
    gone.unlink()
    with Index.open(None) as index:
        first = by_name(list(analyse(work, engine=None, index=index)))
        assert str(first["gone.jpg"].error) == "it is no longer there"
        second = by_name(list(analyse(work, engine=None, index=index)))
    assert second["broken.jpg"].cached
    assert second["broken.jpg"].error == first["broken.jpg"].error
    assert not second["gone.jpg"].cached


def test_every_hard_file_is_analysed_or_says_why_not(shared: Path, engine: Engine) -> None:
    work = groups(shared / "photos" / "hard")
    found = list(analyse(work, engine=engine, index=None))
    assert len(found) == len(work) >= 80
    for analysis in found:
        assert (analysis.error is None) == (analysis.logits is not None)
    assert sum(analysis.error is None for analysis in found) >= 45


def test_importing_the_pipeline_imports_no_decoder_and_no_model() -> None:
    code = (
        "import organizer.vision.classify, sys;"
        " sys.exit(any(name in sys.modules for name in ('PIL', 'ai_edge_litert', 'PySide6')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
