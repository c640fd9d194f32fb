"""Which photos of a folder a model of the user's own would call something else. Without Qt."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from organizer.errors import StartError
from organizer.files.photo import PhotoGroup
from organizer.files.rules import Rules
from organizer.files.scan import scan
from organizer.text import text
from organizer.ui.folder.bench import Bench

MOST = 400
"""Photos that are shown; the others are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """A photo that would be called something else.

    Attributes:
        path: The photo.
        content: Hash of its bytes, under which the index has its thumbnail.
        before: What it is called now; empty for nothing that is sure.
        after: What the model calls it; likewise.
    """

    path: Path
    content: str
    before: str
    after: str


@dataclass(slots=True)
class Changes:
    """How far a comparison is.

    Attributes:
        total: Photos in the folder.
        done: Photos compared.
        changed: How many of them would be called something else.
        unreadable: How many could not be looked at.
        shown: The first of those that change.
    """

    total: int = 0
    done: int = 0
    changed: int = 0
    unreadable: int = 0
    shown: list[Change] = field(default_factory=list)


def changes(
    folder: Path, name: str, bench: Bench, *, alone: bool
) -> Generator[tuple[int, int], None, Changes]:
    """Compare what a folder's photos are called with and without a model.

    Args:
        folder: The folder; photos below it count too.
        name: The model's.
        bench: Gives the engine and the names.
        alone: Whether the model labels alone.

    Yields:
        Photos compared, and photos in all; closing it cancels.

    Raises:
        OrganizerError: The folder cannot be read, or there is no model.
    """
    from organizer.training.diff import compare
    from organizer.vision import custom_store
    from organizer.vision.custom_judge import Custom
    from organizer.vision.custom_network import with_network

    engine = bench.open_training_engine()
    if engine is None:
        raise StartError(text("The model that looks at photos is not on this computer yet."))
    model = custom_store.load(name)
    groups = [item for item in scan(folder) if isinstance(item, PhotoGroup)]
    taxonomy, _ = bench.open_labels()
    found = Changes(total=len(groups))
    yield 0, found.total
    comparing = compare(
        groups,
        with_network(engine, model),
        bench.open_index(),
        taxonomy,
        Custom(model, combined=not alone),
        None,
        Rules().min_confidence,
    )
    with closing(comparing) as compared:
        for each in compared:
            found.done += 1
            found.unreadable += each.error is not None
            if each.error is None and each.changes:
                found.changed += 1
                if len(found.shown) < MOST:
                    found.shown.append(
                        Change(each.path, each.content, each.filed_before, each.filed_after)
                    )
            yield found.done, found.total
    return found
