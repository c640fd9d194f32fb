"""The ledger says who made what, whatever strangers wrote into their titles."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.errors import StartError
from organizer.training import ledger
from organizer.training.gather_state import Row, State

HOSTILE = Row(
    url="https://example.org/a.jpg?x=1,2",
    class_name="owl",
    state=State.KEPT,
    file="owl/a.jpg",
    source="commons",
    page="https://example.org/page (1)<>",
    title='=HYPERLINK("http://evil","x")\n<script>alert(1)</script> [a](javascript:b) | `c`',
    author='@cmd, "quoted" \u202e\x00 name',
    licence="CC BY 4.0",
    licence_url="javascript:alert(1)",
    fetched_at="2026-01-02T03:04:05+00:00",
    width=3,
    height=4,
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    ledger.write(tmp_path, [HOSTILE])
    entries = ledger.read(tmp_path)
    assert entries is not None
    entry = entries["owl/a.jpg"]
    assert entry.url == HOSTILE.url
    assert entry.author == '@cmd, "quoted" name'
    assert entry.title.startswith("=HYPERLINK")
    assert (entry.class_name, entry.source, entry.width) == ("owl", "commons", "3")


def test_no_spreadsheet_takes_a_title_for_a_formula(tmp_path: Path) -> None:
    ledger.write(tmp_path, [HOSTILE])
    with (tmp_path / "sources.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
    assert not any("\n" in value for value in row.values())


def test_no_page_takes_a_title_for_markup(tmp_path: Path) -> None:
    ledger.write(tmp_path, [HOSTILE])
    said = (tmp_path / "ATTRIBUTION.md").read_text("utf-8")
    assert not re.search(r"(?<!\\)(<script|\]\(javascript)", said)
    assert said.count("\n- ") == 1
    assert "[CC BY 4.0]" not in said
    assert "https://example.org/page%20%281%29%3C%3E" in said


def test_a_ledger_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    ledger.check_ours(tmp_path)
    ledger.write(tmp_path, [HOSTILE])
    ledger.check_ours(tmp_path)
    (tmp_path / "ATTRIBUTION.md").write_text("# My own words\n")
    with pytest.raises(StartError, match=r"ATTRIBUTION\.md is not a ledger"):
        ledger.check_ours(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a,b\n1,2\n", b'file,"\n' * 3])
def test_a_broken_ledger_is_no_ledger(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_bytes(content)
    found = ledger.read(tmp_path)
    assert not found or "owl/a.jpg" not in found


@given(st.text())
def test_words_without_anything_odd_are_cleaned_as_all_others_are(words: str) -> None:
    cleaned = ledger._SPACES.sub(" ", ledger._CONTROL.sub(" ", words)).strip()
    assert ledger._one_line(words) == cleaned
