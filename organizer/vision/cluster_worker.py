"""What a cluster's worker does with a chunk of photos: the pipeline, without an index."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from organizer.errors import StartError
from organizer.files.photo import Photo, PhotoGroup
from organizer.text import text
from organizer.vision.decode_pool import DecodePool
from organizer.vision.facts import Analysis, Facts
from organizer.vision.index import Index
from organizer.vision.pipeline import Pipeline

_Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A photo to look at.

    Attributes:
        photo: As it was found; its device and inode mean nothing on another machine.
        known: See :func:`organizer.vision.decode.decode`.
    """

    photo: Photo
    known: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What was found out about one.

    Attributes:
        facts: All there is to know; only the content where ``skipped``.
        thumbnail: JPEG, or empty.
        read: Device, inode, size and mtime_ns of what was read, as the worker's system has them.
        skipped: Its content was known already.
        transient: The error may be gone at the next try.
    """

    facts: Facts
    thumbnail: bytes = b""
    read: _Stamp | None = None
    skipped: bool = False
    transient: bool = False

    def stamp_of(self, photo: Photo) -> _Stamp | None:
        """The stamp under which this machine knows the file; ``None`` when it has changed since."""
        if self.read is None or self.read[2:] != (photo.size, photo.mtime_ns):
            return None
        return (*photo.file_id, photo.size, photo.mtime_ns)


_mine = threading.local()
"""Each thread's model and decode process: kept from one chunk to the next."""


def answer(asked: Sequence[Asked], model: tuple[str, str] | None, faces: bool) -> list[Answer]:
    """Look at a chunk of photos.

    Args:
        asked: The photos.
        model: Id and version; ``None`` to leave out what needs it.
        faces: Whether they are searched for faces.

    Returns:
        An answer each, in their order.

    Raises:
        StartError: The model is not on this machine, or is another one.
    """
    notes = _Notes(asked)
    pipeline = Pipeline(
        engine=None if model is None else _engine(*model),
        index=cast("Index", notes),
        pool=_pool(),
        people=_people() if faces else None,
    )
    groups = [PhotoGroup(each.photo) for each in asked]
    pipeline.add(groups)
    places = {id(group): place for place, group in enumerate(groups)}
    answers: list[Answer | None] = [None] * len(groups)
    while pipeline.pending:
        for analysis in pipeline.step():
            answers[places[id(analysis.group)]] = notes.answer(analysis)
    return [each for each in answers if each is not None]


class _Notes:
    """Stands where the index stands on one machine: what is put there goes into the answers."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._known: dict[int, frozenset[str]] = {}
        for each in asked:
            size = each.photo.size
            self._known[size] = self._known.get(size, frozenset()) | each.known
        self._put: dict[str, Answer] = {}

    def recognise(self, groups: Sequence[PhotoGroup], *_: object, **__: object) -> list[None]:
        """Nothing is recognised: that was tried where the index is."""
        return [None] * len(groups)

    def contents_of_size(self, size: int, *_: object, **__: object) -> frozenset[str]:
        """What the index had of this size."""
        return self._known.get(size, frozenset())

    def of_content(self, content: str, *_: object, **__: object) -> Facts:
        """The index has them."""
        return Facts(content)

    def remember(self, stamp: _Stamp | None, content: str) -> None:
        """A known content was found in a file."""
        self._put[content] = Answer(Facts(content), read=stamp, skipped=True)

    def rekey(self, former: str, content: str) -> None:
        """Is for the index to do, which does not hear of it: the photo is looked at again there."""

    def analysis(self, group: PhotoGroup, facts: Facts, *_: object, **__: object) -> Analysis:
        """Only says which content a photo has."""
        return Analysis(group, facts.content)

    def put(self, stamp: _Stamp | None, facts: Facts, _model: str | None, thumbnail: bytes) -> bool:
        """Note what was found out."""
        self._put[facts.content] = Answer(facts, thumbnail, stamp)
        return True

    def answer(self, analysis: Analysis) -> Answer:
        """What was noted of a photo; else why it could not be read."""
        noted = self._put.get(analysis.content) if analysis.content else None
        return noted or Answer(Facts("", error=analysis.error), transient=True)


def _pool() -> DecodePool:
    """This thread's decode process: a hostile file takes that down, not the worker."""
    pool = getattr(_mine, "pool", None)
    if pool is None or pool.in_flight:
        if pool is not None:
            pool.close()
        # Dask's workers are daemons unless told otherwise, which may have no children; these end
        # with their pipe, so that none is left when the worker is killed.
        process: Any = multiprocessing.current_process()
        process._config["daemon"] = False  # noqa: SLF001
        pool = _mine.pool = DecodePool(workers=1)
    return cast("DecodePool", pool)


def _engine(model: str, version: str) -> Any:
    from organizer.vision import models
    from organizer.vision.engine_choice import open_engine

    kept = getattr(_mine, "engine", None)
    if kept is not None and (kept.model, kept.version) == (model, version):
        return kept
    path = models.find(model)
    if path is None:
        raise StartError(
            text("A worker of the cluster has no model {model}; install it there.", model=model)
        )
    _mine.engine = open_engine(path, "cpu")
    if (_mine.engine.model, _mine.engine.version) != (model, version):
        raise StartError(
            text("A worker of the cluster has another version of {model}.", model=model)
        )
    return _mine.engine


def _people() -> Any:
    from organizer.vision.people import find_detector

    if not hasattr(_mine, "people"):
        _mine.people = find_detector()
    return _mine.people
