"""Long operations are done to their end, told in other words, and closed when they are not."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from organizer.working import finish, in_words


class Work:
    """Three steps and a result; knows whether it was closed."""

    closed = False

    def steps(self) -> Generator[int, None, str]:
        try:
            yield from (1, 2, 3)
            return "done"
        finally:
            self.closed = True


def test_work_is_done_to_its_end_and_each_step_heeded() -> None:
    heeded: list[int] = []
    assert finish(Work().steps(), heeded.append) == "done"
    assert heeded == [1, 2, 3]
    assert finish(Work().steps()) == "done"


def test_an_error_while_heeding_closes_the_work() -> None:
    def heed(_step: int) -> None:
        raise KeyboardInterrupt

    work = Work()
    with pytest.raises(KeyboardInterrupt):
        finish(work.steps(), heed)
    assert work.closed


def test_steps_are_told_in_other_words_and_the_result_stays() -> None:
    told: list[str] = []
    assert finish(in_words(Work().steps(), str), told.append) == "done"
    assert told == ["1", "2", "3"]


def test_closing_what_is_told_in_other_words_closes_the_work() -> None:
    work = Work()
    telling = in_words(work.steps(), str)
    assert next(telling) == "1"
    telling.close()
    assert work.closed
