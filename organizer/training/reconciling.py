"""Whether the pictures are where they were put: their user's word counts, not the record's."""

from __future__ import annotations

from organizer.training import dataset, ledger
from organizer.training.gather_state import GatherState, Row, State
from organizer.training.sifting import BY_HAND
from organizer.training.target import Target, folder_name

Entry = tuple[str, str]
"""Where a picture is, below the folder, and the name of its class folder."""


def reconcile(state: GatherState, place: Target) -> None:
    """Bring the record up to date with the folder.

    A picture that was taken out of its class is not fetched again; one that was put into another
    class belongs to that. One that was taken back from the rejected ones is in its class for good.
    Pictures that only the ledger knows of, in a copy of a dataset, are known again.

    Args:
        state: The record.
        place: The folder.
    """
    _take_over_ledger(state, place)
    rows = list(state.rows())
    names = {folder_name(row.class_name): row.class_name for row in rows}
    elsewhere: dict[str, Entry] | None = None
    for row in rows:
        if not row.file or row.state not in {State.KEPT, State.REJECTED}:
            continue
        name = row.file.rpartition("/")[2]
        if row.state is State.KEPT:
            if (place.folder / row.file).is_file():
                continue
            if elsewhere is None:
                elsewhere = _by_name(place)
            found = elsewhere.get(name)
            if found is None:
                state.change(row.url, State.REMOVED, file="")
            else:
                file, class_folder = found
                class_name = names.get(class_folder, class_folder)
                state.refile(row.url, class_name, State.KEPT, kind=BY_HAND, reason="", file=file)
            continue
        for folder in place.folders_of(row.class_name):
            if (folder / name).is_file():
                where = place.relative(folder / name)
                state.change(row.url, State.KEPT, kind=BY_HAND, file=where)
                break
    state.flush()


def _by_name(place: Target) -> dict[str, Entry]:
    """Every picture in a class by its name, which is the digest of its bytes."""
    return {
        path.name: (place.relative(path), entry.class_name)
        for entry in dataset.layout(place.folder).folders
        for path in dataset.pictures(entry.path)
    }


def _take_over_ledger(state: GatherState, place: Target) -> None:
    known = {row.file for row in state.rows()}
    known_urls = {row.url for row in state.rows()}
    for entry in (ledger.read(place.folder) or {}).values():
        new = entry.file not in known and entry.url not in known_urls
        if not new or not entry.url or not place.holds(entry.file):
            continue
        state.put(
            Row(
                url=entry.url,
                class_name=entry.class_name,
                state=State.KEPT,
                file=entry.file,
                sha256=entry.sha256,
                downloaded=entry.downloaded_sha256,
                final_url=entry.url,
                source=entry.source,
                query=entry.query,
                page=entry.page,
                title=entry.title,
                author=entry.author,
                licence=entry.licence,
                licence_url=entry.licence_url,
                width=_count(entry.width),
                height=_count(entry.height),
                fetched_at=entry.fetched_at,
            )
        )


def _count(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else 0
