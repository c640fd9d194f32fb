"""The pile: moving photos one by one gives the same order as sorting them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from organizer.training.doubts import Doubt, Sight
from organizer.training.target import REJECTED
from organizer.ui.wizard.clean_model import CleanModel
from organizer.ui.wizard.clean_pile import Pile

LABELS = ("ants", "bees", REJECTED)

sights = st.builds(
    Sight,
    path=st.builds(
        lambda folder, number: Path("/p") / folder / f"{number}.jpg",
        st.sampled_from(LABELS),
        st.integers(0, 30),
    ),
    label=st.just(""),
    content=st.integers(0, 9).map(str),
    doubt=st.sampled_from(Doubt),
    strength=st.sampled_from((0.0, 0.5, 1.0)),
    cluster=st.integers(0, 2),
).map(lambda sight: replace(sight, label=sight.path.parent.name))
piles = st.lists(sights, max_size=20, unique_by=lambda sight: sight.path)
moves = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(LABELS)), max_size=8)


def sorted_anew(pile: Pile) -> dict[str, list[Sight]]:
    fresh = Pile()
    fresh.renew(pile[path] for path in pile._sights)
    return {label: fresh.of(label) for label in LABELS}


@given(piles, moves)
def test_photos_that_move_come_where_sorting_all_would_put_them(
    listed: list[Sight], wanted: list[tuple[int, str]]
) -> None:
    pile = Pile()
    pile.renew(listed)
    pile.judge(listed)
    for label in LABELS:
        pile.of(label)
    for number, (at, label) in enumerate(wanted):
        if not listed:
            return
        source = sorted(pile._sights)[at % len(listed)]
        pile.move(source, Path("/p") / label / f"moved{number}.jpg", label)
        assert {each: pile.of(each) for each in LABELS} == sorted_anew(pile)
        fresh = Pile()
        fresh.renew(pile[path] for path in pile._sights)
        assert (pile.counts(), pile.doubts()) == (fresh.counts(), fresh.doubts())


@given(piles, piles)
def test_a_list_shows_what_it_is_given_whatever_it_showed(
    before: list[Sight], after: list[Sight]
) -> None:
    model = CleanModel()
    model.show(before)
    rows: list[Path] = [sight.path for sight in before]

    def came(_parent: object, first: int, last: int) -> None:
        rows[first:first] = [model.sight(row).path for row in range(first, last + 1)]

    def went(_parent: object, first: int, last: int) -> None:
        del rows[first : last + 1]

    def anew() -> None:
        rows[:] = [model.sight(row).path for row in range(model.rowCount())]

    model.rowsInserted.connect(came)
    model.rowsRemoved.connect(went)
    model.modelReset.connect(anew)
    model.show(after)
    assert [model.sight(row) for row in range(model.rowCount())] == after
    assert rows == [sight.path for sight in after], "views were told of every change"
