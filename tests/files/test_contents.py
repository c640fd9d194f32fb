from __future__ import annotations

from organizer.files.contents import content_of


def test_how_the_bytes_were_cut_makes_no_difference() -> None:
    assert content_of([b"pho", b"", memoryview(b"to")]) == content_of([b"photo"])


def test_what_was_kept_under_a_digest_is_found_again() -> None:
    # BLAKE3's own value for no bytes at all: a change would orphan every correction.
    assert content_of([]) == "af1349b9f5f9a1a6a0404dea36dcc949"
