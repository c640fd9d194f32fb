from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from organizer.files.photo import FileId, Photo
from organizer.text import text
from organizer.vision.facts import Faces
from organizer.vision.index import Facts, Index

MODEL = "tiny@1"
STAMP = (2**64 - 1, 2**64 - 2, 1000, 1_700_000_000_000_000_001)  # as Windows numbers files
FACTS = Facts(
    content="aa" * 16,
    taken_at=datetime(2019, 5, 4, 12, 30, 1),
    camera="iPhone XR",
    width=4032,
    height=3024,
    logits=np.arange(1001, dtype=np.float32),
    embedding=np.full(1280, 0.5, np.float32),
)


def photo(device: int, inode: int, size: int, mtime_ns: int) -> Photo:
    return Photo(Path("/somewhere/photo.jpg"), size, mtime_ns, FileId(device, inode))


def same(found: Facts | None, wanted: Facts) -> bool:
    assert found is not None
    assert found.logits is not None
    assert wanted.logits is not None
    assert np.array_equal(found.logits, wanted.logits)
    return (found.content, found.taken_at, found.camera, found.width) == (
        wanted.content,
        wanted.taken_at,
        wanted.camera,
        wanted.width,
    )


@pytest.mark.parametrize("reopened", [False, True])
def test_what_is_put_is_found_by_file_and_by_content(tmp_path: Path, reopened: bool) -> None:
    index = Index.open(tmp_path / "new folder" / "index.sqlite")
    index.put(STAMP, FACTS, MODEL, b"jpeg")
    if reopened:
        index.close()
        index = Index.open(tmp_path / "new folder" / "index.sqlite")
    with index:
        assert same(index.of_photo(photo(*STAMP), MODEL), FACTS)
        assert same(index.of_content(FACTS.content, MODEL), FACTS)
        assert index.of_photo(photo(*STAMP), None) is not None
        assert index.thumbnail(FACTS.content) == b"jpeg"
        assert index.contents_of_size(1000, MODEL) == {FACTS.content}
        assert index.warning is None


def test_a_changed_file_another_file_and_another_model_are_not_known() -> None:
    with Index.open(None) as index:
        index.put(STAMP, FACTS, MODEL, b"")
        device, inode, size, mtime_ns = STAMP
        assert index.of_photo(photo(device, inode, size, mtime_ns + 1), MODEL) is None
        assert index.of_photo(photo(device, inode, size + 1, mtime_ns), MODEL) is None
        assert index.of_photo(photo(device, inode - 1, size, mtime_ns), MODEL) is None
        assert index.of_photo(photo(*STAMP), "tiny@2") is None
        assert index.contents_of_size(1000, "tiny@2") == frozenset()
        assert index.thumbnail(FACTS.content) is None


def test_facts_found_without_a_model_keep_their_thumbnail_when_the_model_comes() -> None:
    bare = Facts(content=FACTS.content, width=10, height=10)
    with Index.open(None) as index:
        index.put(STAMP, bare, None, b"jpeg")
        index.flush()
        assert index.of_photo(photo(*STAMP), None) is not None
        assert index.of_photo(photo(*STAMP), MODEL) is None
        index.put(STAMP, FACTS, MODEL, b"jpeg")
        index.put(STAMP, FACTS, "tiny@2", b"jpeg")
        index.flush()
        assert index.of_photo(photo(*STAMP), MODEL) is not None
        assert index.of_photo(photo(*STAMP), "tiny@2") is not None


@pytest.mark.parametrize("flushed", [False, True])
def test_errors_are_kept_whatever_the_model(flushed: bool) -> None:
    broken = Facts(content="bb", error=text("too large: {width}", width=7))
    with Index.open(None) as index:
        index.put(STAMP, broken, None, b"")
        if flushed:
            index.flush()
        found = index.of_photo(photo(*STAMP), MODEL)
        assert found is not None
        assert str(found.error) == "too large: 7"
        assert found.error == broken.error


def test_a_damaged_index_is_set_aside_and_built_again(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    path.write_bytes(b"this is no database at all, not even nearly" * 100)
    with Index.open(path) as index:
        assert "set aside as index.sqlite.damaged" in str(index.warning)
        index.put(STAMP, FACTS, MODEL, b"")
    with Index.open(path) as index:
        assert index.warning is None
        assert index.of_photo(photo(*STAMP), MODEL) is not None
    assert (tmp_path / "index.sqlite.damaged").exists()


def test_damage_found_while_working_is_said_and_mended_by_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with Index.open(path) as index:
        for number in range(300):
            facts = Facts(content=f"{number:032}", camera="c" * 500)
            index.put((1, number, 9, 9), facts, None, b"x" * 5000)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xde\xad\xbe\xef" * 40_000)
    with Index.open(path) as index:
        for number in range(300):
            index.of_photo(photo(1, number, 9, 9), None)
        assert index.warning is not None
    with Index.open(path) as index:
        index.put(STAMP, FACTS, MODEL, b"")
        index.flush()
        assert index.of_photo(photo(*STAMP), MODEL) is not None
        assert index.warning is None


def test_the_index_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    Index.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with Index.open(path) as index:
        assert "newer version" in str(index.warning)
        index.put(STAMP, FACTS, MODEL, b"jpeg")
        assert index.thumbnail(FACTS.content) == b"jpeg"
    assert path.read_bytes() == before


def test_where_there_can_be_no_file_the_facts_stay_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with Index.open(tmp_path / "file" / "index.sqlite") as index:
        assert "not kept" in str(index.warning)
        index.put(STAMP, FACTS, MODEL, b"")
        assert index.of_photo(photo(*STAMP), MODEL) is not None


def test_a_full_disk_ends_the_keeping_and_not_the_work(tmp_path: Path) -> None:
    index = Index.open(tmp_path / "index.sqlite")
    pages = index._connection.execute("PRAGMA page_count").fetchone()[0]
    index._connection.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own "disk is full"
    for number in range(200):
        stamp = (1, number, 1000, 5)
        facts = Facts(content=f"{number:032}", logits=FACTS.logits, embedding=FACTS.embedding)
        index.put(stamp, facts, MODEL, b"x" * 5000)
    assert "full" in str(index.warning)
    index.close()


def test_another_instance_reads_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with Index.open(path) as one, Index.open(path) as two:
        one.put(STAMP, FACTS, MODEL, b"")
        assert two.of_photo(photo(*STAMP), MODEL) is None  # not written yet, and not waited for
        two.put((1, 2, 3, 4), Facts(content="cc"), None, b"")
        one.flush()
        two.flush()
        assert two.of_photo(photo(*STAMP), MODEL) is not None
        assert one.warning is two.warning is None


def test_threads_share_an_index(tmp_path: Path) -> None:
    with Index.open(tmp_path / "index.sqlite") as index:

        def work(start: int) -> None:
            for number in range(start, start + 100):
                index.put((1, number, 9, 9), Facts(content=f"{number:032}"), None, b"t")
                assert index.thumbnail(f"{number:032}") == b"t"

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 100, 200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for number in range(300):
            assert index.of_photo(photo(1, number, 9, 9), None) is not None


def test_faces_and_measures_are_kept(tmp_path: Path) -> None:
    seen = replace(FACTS, measures=np.arange(42, dtype=np.float32), faces=Faces(2, 0.9))
    with Index.open(tmp_path / "index.sqlite") as index:
        index.put(STAMP, FACTS, MODEL, b"")
        assert index.of_photo(photo(*STAMP), MODEL, faces=True) is None
        index.flush()
        assert index.of_photo(photo(*STAMP), MODEL, faces=True) is None
        assert index.contents_of_size(1000, MODEL, faces=True) == frozenset()
        index.put(STAMP, seen, MODEL, b"")
    with Index.open(tmp_path / "index.sqlite") as index:
        found = index.of_photo(photo(*STAMP), MODEL, faces=True)
        assert found is not None
        assert found.faces == Faces(2, 0.9)
        assert np.array_equal(found.measures, seen.measures)  # type: ignore[arg-type]


FIRST_TABLES = """
CREATE TABLE content (
    content TEXT PRIMARY KEY, size INTEGER NOT NULL, reader INTEGER NOT NULL, taken_at TEXT,
    camera TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, error TEXT,
    thumbnail BLOB
);
CREATE INDEX content_by_size ON content (size);
CREATE TABLE inference (
    content TEXT NOT NULL, model TEXT NOT NULL, logits BLOB NOT NULL, embedding BLOB NOT NULL,
    PRIMARY KEY (content, model)
);
CREATE TABLE shortcut (
    device TEXT NOT NULL, inode TEXT NOT NULL, stamp TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (device, inode)
) WITHOUT ROWID;
INSERT INTO content VALUES ('aa', 1000, 1, NULL, 'iPhone XR', 40, 30, NULL, x'ff');
INSERT INTO inference VALUES ('aa', 'tiny@1', x'0000', x'0000');
INSERT INTO shortcut VALUES ('1', '2', '1000:4', 'aa');
PRAGMA user_version = 1;
"""


def test_the_index_of_an_older_version_is_completed(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path)
    connection.executescript(FIRST_TABLES)
    connection.close()
    old = photo(1, 2, 1000, 4)
    for _ in range(2):
        with Index.open(path) as index:
            assert index.warning is None
            bare = index.of_photo(old, None)
            assert bare is not None
            assert bare.camera == "iPhone XR"
            assert index.thumbnail("aa") == b"\xff"
            assert index.of_photo(old, MODEL) is None, "its surface was not measured"
    with Index.open(path) as index:
        index.put((1, 2, 1000, 4), replace(FACTS, content="aa"), MODEL, b"jpeg")
        index.flush()
        assert index.of_photo(old, MODEL) is not None
