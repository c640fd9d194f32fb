from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from organizer.vision.corrections import (
    Correction,
    Corrections,
    CorrectionsError,
    corrections_file,
)


@pytest.fixture
def file() -> Path:
    return corrections_file()


def test_lives_in_the_programs_own_folder(own_home: Path) -> None:
    assert corrections_file() == own_home / "corrections.sqlite"


def test_a_correction_outlives_the_program(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set(["a", "b"], "Grandma")
    with Corrections.open(file) as corrections:
        assert corrections.get("a") == Correction("Grandma")
        assert corrections.get("b") == Correction("Grandma")
        assert corrections.get("c") is None
        assert corrections.notice is None


def test_the_last_word_counts(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set(["a"], "Dogs")
        corrections.set(["a"], "Cats")
    with Corrections.open(file) as corrections:
        assert corrections.get("a") == Correction("Cats")


def test_a_cleared_correction_is_forgotten_for_good(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set(["a", "b"], "Dogs")
        corrections.clear(["a", "never set"])
        assert corrections.get("a") is None
    with Corrections.open(file) as corrections:
        assert dict(corrections.all()) == {"b": Correction("Dogs")}


def test_all_is_as_it_was_when_asked() -> None:
    with Corrections.open(None) as corrections:
        corrections.set(["a"], "Dogs")
        before = corrections.all()
        corrections.set(["b"], "Dogs")
        assert set(before) == {"a"}


def test_takes_any_text_as_it_is(file: Path) -> None:
    label = "../x'; DROP TABLE corrections; -- 奶奶 \U0001f475"
    with Corrections.open(file) as corrections:
        corrections.set(["a"], f"  {label} ")
    with Corrections.open(file) as corrections:
        assert corrections.get("a") == Correction(label)


@pytest.mark.parametrize("label", ["", "  \n"])
def test_an_empty_label_is_refused(label: str) -> None:
    with Corrections.open(None) as corrections:
        with pytest.raises(CorrectionsError, match="empty"):
            corrections.set(["a"], label)
        assert corrections.get("a") is None


def test_a_file_without_content_cannot_be_corrected() -> None:
    with Corrections.open(None) as corrections:
        corrections.set(["", "a"], "Dogs")
        assert set(corrections.all()) == {"a"}


@pytest.mark.parametrize("rubbish", [b"no database at all" * 500, b"SQLite format 3\x00" * 300])
def test_a_broken_file_is_kept_aside_and_said_so(file: Path, rubbish: bytes) -> None:
    file.write_bytes(rubbish)
    with Corrections.open(file) as corrections:
        assert corrections.notice is not None
        assert "corrections-broken-1.sqlite" in str(corrections.notice)
        corrections.set(["a"], "Dogs")
    assert file.with_name("corrections-broken-1.sqlite").read_bytes() == rubbish
    with Corrections.open(file) as corrections:
        assert corrections.notice is None
        assert corrections.get("a") == Correction("Dogs")


def test_a_file_broken_inside_is_kept_aside(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set([f"{number:040}" for number in range(5000)], "Dogs")
    data = bytearray(file.read_bytes())
    data[4096:12288] = b"\xff" * 8192
    file.write_bytes(data)
    with Corrections.open(file) as corrections:
        assert corrections.notice is not None
        assert not corrections.all()
    assert file.with_name("corrections-broken-1.sqlite").read_bytes() == bytes(data)


def test_a_file_of_another_shape_is_kept_aside(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE corrections (something TEXT)")
    other.close()
    with Corrections.open(file) as corrections:
        assert corrections.notice is not None


def test_text_that_is_no_text_is_kept_aside(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set(["a"], "Dogs")
    with sqlite3.connect(file) as other:
        other.execute("UPDATE corrections SET label = CAST(x'ff' AS TEXT)")
    other.close()
    with Corrections.open(file) as corrections:
        assert corrections.notice is not None


def test_a_locked_file_is_not_taken_for_broken(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Corrections.open(file).close()
    monkeypatch.setattr("organizer.vision.corrections.PATIENCE", 0.05)
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(CorrectionsError, match="locked"):
            Corrections.open(file)
    finally:
        other.close()
    assert [entry.name for entry in file.parent.iterdir()] == [file.name]


def test_earlier_broken_files_stay(file: Path) -> None:
    for rubbish in (b"first" * 999, b"second" * 999):
        file.write_bytes(rubbish)
        Corrections.open(file).close()
    assert file.with_name("corrections-broken-1.sqlite").read_bytes() == b"first" * 999
    assert file.with_name("corrections-broken-2.sqlite").read_bytes() == b"second" * 999


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file")
    with pytest.raises(CorrectionsError, match="occupied"):
        Corrections.open(tmp_path / "occupied" / "corrections.sqlite")


def test_a_failed_write_changes_nothing(file: Path) -> None:
    with Corrections.open(file) as corrections:
        corrections.set(["a"], "Dogs")
        corrections.close()
        with pytest.raises(CorrectionsError, match=r"corrections\.sqlite"):
            corrections.set(["a"], "Cats")
        assert corrections.get("a") == Correction("Dogs")


def test_threads_may_share_it(file: Path) -> None:
    def work(name: str) -> None:
        for number in range(25):
            corrections.set([f"{name}{number}"], name)
            corrections.get(f"{name}{number}")
            corrections.all()

    with Corrections.open(file) as corrections:
        threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    with Corrections.open(file) as corrections:
        assert len(corrections.all()) == 100
