from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest

from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.text import text
from organizer.vision import index_file, index_upkeep, signals
from organizer.vision.decode import decode
from organizer.vision.facts import Faces, Facts, Signals, embeddings_of, logits_of
from organizer.vision.index import Index
from tests.vision.helpers import group, save

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
PRAGMA user_version = 1;
"""
SECOND_TABLES = """
ALTER TABLE content ADD COLUMN surface INTEGER;
ALTER TABLE content ADD COLUMN measures BLOB;
ALTER TABLE inference ADD COLUMN faces INTEGER;
ALTER TABLE inference ADD COLUMN face_score REAL;
PRAGMA user_version = 2;
"""


def older_index(path: Path, version: int, photo: Path) -> None:
    """What a program of that version left behind when it had looked at one photo."""
    data = photo.read_bytes()
    content = blake2b(data, digest_size=16).hexdigest()
    blobs = [np.arange(1001, dtype=np.float16).tobytes(), np.full(1280, 0.5, np.float16).tobytes()]
    kept = (content, len(data), 1, "2019-05-04T12:30:01", "iPhone XR", 64, 48, None, b"jpeg")
    connection = sqlite3.connect(path)
    connection.executescript(FIRST_TABLES)
    measured: tuple[object, ...] = ()
    faces: tuple[object, ...] = ()
    if version == 2:
        connection.executescript(SECOND_TABLES)
        numbers = np.arange(42, dtype=np.float32).tobytes()
        measured, faces = (index_file.SURFACE, numbers), (1, 0.5)
    for table, row in (
        ("content", (*kept, *measured)),
        ("inference", (content, MODEL, *blobs, *faces)),
        ("shortcut", ("18446744073709551615", "7", f"{len(data)}:4", content)),
    ):
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    connection.commit()
    connection.close()


@pytest.mark.parametrize("version", [1, 2])
def test_the_facts_of_an_older_version_are_found_by_their_former_digest(
    tmp_path: Path, version: int
) -> None:
    file = save(tmp_path / "photo.jpg")
    older_index(tmp_path / "index.sqlite", version, file)
    with Index.open(tmp_path / "index.sqlite") as index:
        assert index.warning is None
        model = MODEL if version == 2 else None  # before the surface was not measured
        known = index.contents_of_size(file.stat().st_size, model, faces=True)
        decoded = decode(file, known)
        assert decoded.skipped
        index.rekey(decoded.former, decoded.content)
        found = index.of_content(decoded.content, model, faces=True)
        assert found is not None
        assert (found.camera, found.width) == ("iPhone XR", 64)
        assert index.thumbnail(decoded.content) == b"jpeg"
        if version == 2:
            assert same(found, replace(FACTS, content=decoded.content, width=64))
            assert found.faces == Faces(1, 0.5)
        index.remember(decoded.stamp, decoded.content)
    with Index.open(tmp_path / "index.sqlite") as index:
        assert index.of_photo(group(file).lead, model) is not None
        assert not decode(file, index.contents_of_size(file.stat().st_size, model)).former


def test_a_step_that_fails_halfway_leaves_the_older_index_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.sqlite"
    older_index(path, 2, save(tmp_path / "photo.jpg"))
    steps = {**index_file._STEPS, 2: index_file._THIRD + "; SELECT * FROM nowhere"}
    with monkeypatch.context() as patch:
        patch.setattr(index_file, "_STEPS", steps)
        with Index.open(path) as index:
            assert "not kept" in str(index.warning)
    with Index.open(path) as index:
        assert index.warning is None
        assert index._rows("SELECT count(*) FROM numbers", ()) == [(1,)]


def many(count: int) -> list[PhotoGroup]:
    return [PhotoGroup(photo(1, 2**63 + number, 9, number)) for number in range(count)]


def fill(index: Index, groups: list[PhotoGroup], thumbnail: bytes = b"") -> None:
    for number, entry in enumerate(groups):
        lead = entry.lead
        stamp = (*lead.file_id, lead.size, lead.mtime_ns)
        row = np.full(1001, number, np.float32)
        facts = replace(
            FACTS, content=f"{number:032}", logits=row, signals=Signals(0, 0.0, 0.1, 0.2, 0.3)
        )
        index.put(stamp, facts, MODEL, thumbnail)


def test_many_photos_are_recognised_at_once_and_their_numbers_read_when_asked_for(
    tmp_path: Path,
) -> None:
    groups = many(1300)
    with Index.open(tmp_path / "index.sqlite") as index:
        fill(index, groups)
    changed = replace(groups[3].lead, mtime_ns=5)
    with Index.open(tmp_path / "index.sqlite") as index:
        found = index.recognise([*groups, PhotoGroup(changed)], MODEL)
        assert found.pop() is None
        assert len(found) == 1300
        photos = [entry for entry in found if entry is not None]
        assert [entry.group for entry in photos] == groups
        assert all(entry.cached and entry.labelled for entry in photos)
        assert "LargeFacts" in str(photos[7].held_logits)
        assert photos[7].logits is not None
        assert photos[7].logits[0] == 7
        assert photos[7].signals == Signals(0, 0.0, 0.1, 0.2, 0.3)
        assert [None if row is None else row[0] for row in logits_of(photos)] == [*range(1300)]
        assert all(row is not None and row[0] == 0.5 for row in embeddings_of(photos))
        assert index.recognise(groups[:2], "tiny@2") == [None, None]
        bare = index.recognise(groups[:2], None)
        assert [entry is not None and entry.labelled for entry in bare] == [False, False]
        again = photos[5].found_as(groups[6])
        assert (again.group, again.content) == (groups[6], photos[5].content)
        assert "LargeFacts" in str(again.held_logits)


def test_what_is_not_written_yet_is_recognised_too() -> None:
    groups = many(3)
    with Index.open(None) as index:
        fill(index, groups)
        assert index._pending.batch().entries
        (first, *_) = index.recognise(groups, MODEL)
        assert first is not None
        assert first.logits is not None


def test_signals_are_judged_again_when_their_weights_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (entry,) = many(1)
    measured = replace(
        FACTS, measures=np.ones(42, np.float32), signals=Signals(screenshot=0.5), faces=Faces()
    )
    with Index.open(tmp_path / "index.sqlite") as index:
        index.put((*entry.lead.file_id, 9, 0), measured, MODEL, b"")
        index.flush()
        (kept,) = index.recognise([entry], MODEL)
        monkeypatch.setattr(signals, "version", lambda: -1)
        (judged,) = index.recognise([entry], MODEL)
        assert kept is not None
        assert judged is not None
        assert kept.signals == Signals(screenshot=0.5)
        assert judged.signals == signals.of(measured.measures, measured.embedding, Faces())


def test_a_write_that_failed_is_made_up_for_when_there_is_room_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("organizer.vision.index._RETRY_SECONDS", 0.0)
    groups = many(100)
    with Index.open(tmp_path / "index.sqlite") as index:
        pages = index._connection.execute("PRAGMA page_count").fetchone()[0]
        index._connection.execute(f"PRAGMA max_page_count = {pages}")
        fill(index, groups[:50], b"x" * 5000)
        index.flush()
        assert "full" in str(index.warning)
        assert index.thumbnail(f"{7:032}")
        index._connection.execute("PRAGMA max_page_count = 1000000")
        fill(index, groups)
    with Index.open(tmp_path / "index.sqlite") as index:
        assert all(index.recognise(groups, MODEL))


def test_too_much_that_waits_for_a_full_disk_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("organizer.vision.index_pending.MOST", 10)
    with Index.open(tmp_path / "index.sqlite") as index:
        fill(index, many(10))
        assert not index.put(None, FACTS, MODEL, b"")


def test_what_was_not_seen_for_longest_goes_when_the_budget_is_spent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.sqlite"
    groups = many(1200)
    today = index_file.today()
    monkeypatch.setattr(index_file, "today", lambda: today - 9)
    with Index.open(path) as index:
        fill(index, groups, b"x" * 9000)
    monkeypatch.setattr(index_file, "today", lambda: today)
    with Index.open(path) as index:
        assert all(index.recognise(groups[:100], MODEL))
        index.flush()
        index_upkeep.prune(index._connection)
        assert index.thumbnail(f"{1199:032}"), "there is room for all"
        whole = index_upkeep.used_bytes(index._connection)
        index_upkeep.prune(index._connection, whole // 2)
        assert index_upkeep.used_bytes(index._connection) < whole // 2
        assert index.thumbnail(f"{99:032}"), "seen today"
        assert all(index.recognise(groups, MODEL)), "thumbnails go first"
        index_upkeep.prune(index._connection, whole // 8)
        left = index.recognise(groups, MODEL)
        assert all(left[:100])
        assert not all(left)
        fill(index, groups)
        assert all(index.recognise(groups, MODEL))


WRITER = """
import sys
from pathlib import Path
import numpy as np
from organizer.vision.facts import Facts
from organizer.vision.index import Index
start = int(sys.argv[2])
with Index.open(Path(sys.argv[1])) as index:
    print("open", flush=True)
    for number in range(start, start + 400):
        row = np.zeros(1001, np.float32)
        facts = Facts(f"{number:032}", logits=row, embedding=row)
        index.put((1, number, 9, 9), facts, "m", b"x" * 4000)
        assert index.thumbnail(f"{number:032}")
    index.flush()
    assert index.warning is None, index.warning
"""


def test_two_programs_write_into_one_index_at_once(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(start)], stdout=subprocess.PIPE)
        for start in (0, 1000)
    ]
    for writer in writers:
        writer.communicate(timeout=200)
        assert writer.returncode == 0
    with Index.open(path) as index:
        groups = [PhotoGroup(photo(1, at, 9, 9)) for at in (*range(400), *range(1000, 1400))]
        assert all(index.recognise(groups, "m"))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_killed_while_it_writes_it_keeps_what_was_written_and_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER.replace("400", "100000"), path, "0"], stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with Index.open(path) as index:
            while not index._rows("SELECT 1 FROM photo LIMIT 1 OFFSET 200", ()):
                assert writer.poll() is None
        writer.kill()
    with Index.open(path) as index:
        assert index.warning is None
        assert all(index.recognise([PhotoGroup(photo(1, at, 9, 9)) for at in range(200)], "m"))
        assert index._rows("PRAGMA integrity_check", ()) == [("ok",)]
