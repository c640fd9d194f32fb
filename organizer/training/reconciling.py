"""Whether the pictures are where they were put: their user's word counts, not the record's."""

from __future__ import annotations

from organizer.training.gather_state import GatherState, State
from organizer.training.sifting import BY_HAND
from organizer.training.target import Target


def reconcile(state: GatherState, place: Target) -> None:
    """Bring the record up to date with the folder.

    A picture that was taken out of its class is not fetched again. One that was taken back from
    the rejected ones is in its class for good.

    Args:
        state: The record.
        place: The folder.
    """
    for row in list(state.rows()):
        if not row.file or row.state not in {State.KEPT, State.REJECTED}:
            continue
        if row.state is State.KEPT:
            if not (place.folder / row.file).is_file():
                state.change(row.url, State.REMOVED, file="")
            continue
        name = row.file.rpartition("/")[2]
        for folder in place.folders_of(row.class_name):
            if (folder / name).is_file():
                where = place.relative(folder / name)
                state.change(row.url, State.KEPT, kind=BY_HAND, file=where)
                break
    state.flush()
