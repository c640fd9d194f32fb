"""What the page for cleaning has done on worker threads; nothing here knows of Qt."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from organizer.errors import StartError
from organizer.files.photo import PhotoGroup
from organizer.files.scan import scan
from organizer.text import Text, text
from organizer.training.cleaning import Cleaning
from organizer.training.doubts import Doubt, Seen, Sight, list_photos, look_over
from organizer.training.examples import labelled_photos
from organizer.training.step import Step
from organizer.training.target import REJECTED
from organizer.ui.folder.bench import Bench
from organizer.vision.classify import analyse

_REASONS = {
    "by-hand": text("taken out by you"),
    "too-small": text("too small"),
    "not-a-photo": text("no photo"),
    "near-duplicate": text("there already"),
    "placeholder": text("a placeholder"),
    "off-topic": text("unlike the others"),
    "licence": text("not under the licence asked for"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """What is on the disk.

    Attributes:
        sights: Every photo, those of the shelf with :data:`REJECTED` as their class.
    """

    sights: tuple[Sight, ...]


def listing(cleaning: Cleaning) -> Generator[Listed, None, None]:
    """List the photos of a project and of its shelf; an empty one is no error."""
    cleaning.settle()
    photos = cleaning.photos
    photos.mkdir(parents=True, exist_ok=True)
    yield Listed((*list_photos(photos), *_shelf(photos)))


def looking(photos: Path, bench: Bench) -> Generator[Seen | Step, None, tuple[Sight, ...]]:
    """Look at every photo; see :func:`organizer.training.doubts.look_over`.

    Raises:
        StartError: The model is not here; photos have their thumbnails all the same.
    """
    engine = bench.open_training_engine()
    if engine is None:
        groups = [group for group, _ in labelled_photos(photos)]
        yield from _thumbnails(groups, bench)
        raise StartError(
            text(
                "The model that looks at photos is not on this computer yet: open any folder in "
                "the main window, which fetches it."
            )
        )
    found = yield from look_over(photos, engine, bench.open_index())
    return found


def looking_at_shelf(photos: Path, bench: Bench) -> Generator[Seen, None, None]:
    """Find the thumbnails of what was rejected; its facts are not asked for."""
    yield from _thumbnails(list(_groups(photos)), bench)


def _thumbnails(groups: Sequence[PhotoGroup], bench: Bench) -> Generator[Seen, None, None]:
    with closing(analyse(groups, engine=None, index=bench.open_index())) as results:
        for analysis in results:
            yield Seen(analysis.group.lead.path, analysis.content)


def _shelf(photos: Path) -> Iterator[Sight]:
    for group in _groups(photos):
        path = group.lead.path
        yield Sight(path, REJECTED, doubt=Doubt.NONE, reason=why_rejected(path))


def why_rejected(path: Path) -> Text:
    """Why a photo is on the shelf, by the folder that it lies in."""
    folder = path.parent.name
    return _REASONS.get(folder) or text("{reason}", reason=folder)


def _groups(photos: Path) -> Iterator[PhotoGroup]:
    folder = photos / REJECTED
    if folder.is_dir():
        for item in scan(folder):
            if isinstance(item, PhotoGroup):
                yield item
