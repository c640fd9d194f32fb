"""What a reason keeps on its way through the journal."""

from __future__ import annotations

from pathlib import Path

import numpy

from organizer.files.reasons import from_note, to_note
from organizer.text import text


def test_numbers_stay_numbers_so_that_sentences_can_round_them() -> None:
    reason = text(
        "{file}: {confidence:.0%} sure, {asked:.0%} asked, {count} times",
        file=Path("/photos/a.jpg"),
        confidence=numpy.float32(0.25),
        asked=0.95,
        count=3,
    )
    assert str(from_note(to_note(reason))) == "/photos/a.jpg: 25% sure, 95% asked, 3 times"


def test_a_name_that_is_not_utf8_stays_what_it_is() -> None:
    reason = text("{file} stays", file=Path("/photos/bad\udcff.jpg"))
    assert str(from_note(to_note(reason))) == str(reason)
