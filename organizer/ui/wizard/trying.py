"""Tries a model of the user's own on any photo. Knows nothing of Qt."""

from __future__ import annotations

import stat
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.errors import StartError
from organizer.files.photo import Photo, PhotoGroup
from organizer.files.rules import Level
from organizer.text import Text, text
from organizer.ui.folder.bench import Bench

if TYPE_CHECKING:  # these import numpy
    from organizer.vision.custom_model import CustomModel
    from organizer.vision.facts import Prediction

_LEVEL = Level.EVERYDAY


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """What became of a photo.

    Attributes:
        path: The photo.
        guesses: The model's categories, the likeliest first.
        stranger: Whether the model finds that it shows nothing it was taught.
        general: What the general model would have said, with its chance; ``None`` for nothing.
        heat: 224 × 224 pixels of RGBA: where in the photo the likeliest category was seen; empty
            where that cannot be said.
        error: Why it could not be looked at; ``None`` when it could.
    """

    path: Path
    guesses: tuple[Prediction, ...] = ()
    stranger: bool = False
    general: Prediction | None = None
    heat: bytes = b""
    error: Text | None = None


def try_photo(path: Path, name: str, bench: Bench) -> Generator[None, None, Tried]:
    """Look at a photo with a model.

    Args:
        path: The photo.
        name: The model's.
        bench: Gives the engine and the names.

    Yields:
        Nothing, now and then.

    Raises:
        OrganizerError: There is no model, or it does not run.
    """
    from organizer.vision import custom_store
    from organizer.vision.classify import analyse
    from organizer.vision.custom_network import with_network

    engine = bench.open_training_engine()
    if engine is None:
        raise StartError(text("The model that looks at photos is not on this computer yet."))
    model = custom_store.load(name)
    yield
    group = _group_of(path.absolute())
    if group is None:
        return Tried(path, error=text("{name} is not a photo.", name=path.name))
    reading = with_network(engine, model)
    with closing(analyse([group], engine=reading, index=bench.open_index(), workers=1)) as found:
        for analysis in found:
            if analysis.error is not None:
                return Tried(path, error=analysis.error)
            yield
            return _tried(path, model, analysis, bench)
    return Tried(path, error=text("{name} is not a photo.", name=path.name))


def _group_of(path: Path) -> PhotoGroup | None:
    """The photo by itself; ``None`` for what is no regular file."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return PhotoGroup(Photo.from_stat(path, status)) if stat.S_ISREG(status.st_mode) else None


def _tried(path: Path, model: CustomModel, analysis: object, bench: Bench) -> Tried:
    from organizer.vision.chances import chances
    from organizer.vision.custom_explain import custom_heat
    from organizer.vision.custom_head import score, usable
    from organizer.vision.custom_judge import Custom, general
    from organizer.vision.explain import coloured, view_of_thumbnail
    from organizer.vision.facts import Analysis, Prediction

    assert isinstance(analysis, Analysis)  # noqa: S101 - typed so that numpy is imported late
    places, logits, embeddings = usable(model, [analysis])
    if not places:
        return Tried(path, error=text("{name} could not be looked at.", name=path.name))
    scores = score(model, logits, embeddings)
    order = scores.probabilities[0].argsort()[::-1]
    guesses = tuple(
        Prediction(model.labels[at], float(scores.probabilities[0, at])) for at in order
    )
    taxonomy, _ = bench.open_labels()
    weighed = chances(general(analysis), taxonomy, _LEVEL)
    usual = None if weighed is None else weighed.best(1)[0]
    heat = b""
    thumbnail, engine = bench.open_index().thumbnail(analysis.content), bench.open_training_engine()
    if thumbnail is not None and engine is not None:
        found = custom_heat(model, guesses[0].label, engine, view_of_thumbnail(thumbnail))
        heat = b"" if found is None else coloured(found)
    strange = bool(scores.strangeness[0] > Custom(model).threshold)
    return Tried(path, guesses, strange, usual, heat)
