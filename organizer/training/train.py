"""From a folder of classes to a model that is measured and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from organizer.text import text
from organizer.training import ledger, quick
from organizer.training.evaluate import Evaluation, by_cross_validation, evaluation, suspects
from organizer.training.examples import Examples, find_examples
from organizer.training.learnable import Dropped, Learnable, Looked, alike, look
from organizer.training.learning_curve import learning_curve
from organizer.training.pausing import Pause
from organizer.training.step import Step
from organizer.vision import custom_store
from organizer.vision.custom_head import softmax
from organizer.vision.engine import Engine
from organizer.vision.index import Index
from organizer.working import in_words

if TYPE_CHECKING:
    from organizer.training.deep_settings import DeepSettings

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training gave.

    Attributes:
        evaluation: How good the model is; it is in there, and kept.
        compared: What else was trained and how right that was on the same photos, by its depth.
        note: Why another depth was kept than asked for; empty when the one asked for was.
    """

    evaluation: Evaluation
    compared: dict[str, float]
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Photos:
    """The looked-at photos of a dataset.

    Attributes:
        train: What is learnt from.
        held_out: What is only measured on; ``None`` where the dataset is not parted.
        dropped: What takes no part, and why.
    """

    train: Learnable
    held_out: Learnable | None
    dropped: tuple[Dropped, ...]


def train(
    folder: Path,
    name: str,
    engine: Engine,
    index: Index | None,
    *,
    deep: DeepSettings | None = None,
    pause: Pause | None = None,
) -> Generator[Step, None, Trained]:
    """Train a model on a folder, measure it and keep it.

    Args:
        folder: The dataset, see :func:`organizer.training.examples.find_examples`.
        name: What the model is called; a model of that name gets a new version.
        engine: The backbone.
        index: What is known already.
        deep: How to train a network as a whole; ``None`` for the quick way alone.
        pause: Says when the process that trains a network is to rest.

    Yields:
        Progress; closing the generator cancels, and nothing is kept.

    Raises:
        OrganizerError: The folder, a class in it or the name will not do, TensorFlow is missing,
            or the model cannot be kept.
    """
    custom_store.check_name(name)
    if deep is not None:
        from organizer.training import deep as deeper

        deeper.check_available()
    examples = yield from _examples(folder)
    photos = yield from _looked(examples, engine, index)
    licences = _licences(folder, photos.train)
    made = yield from quick.train(photos.train, name, quick.backbone_of(engine), licences)
    clusters = alike(photos.train)
    if photos.held_out is None:
        found = by_cross_validation(made.model, photos.train, made.validation.logits)
    else:
        found = evaluation(made.model, photos.held_out)
        cooled = made.validation.logits / made.model.curve.temperature
        found = replace(found, suspects=suspects(photos.train, softmax(cooled)))
    curve = yield from learning_curve(
        photos.train, made.validation.penalty, photos.held_out, clusters
    )
    found = replace(found, curve=curve, dropped=photos.dropped)
    trained = Trained(found, {"quick": round(found.metrics.accuracy, 4)})
    if deep is not None:
        trained = yield from deeper.improve(trained, photos, clusters, deep, pause)
    yield Step(text("Keeping the model"), 0, 1)
    facts = {
        **trained.evaluation.model.training,
        "accuracy": round(trained.evaluation.metrics.accuracy, 4),
        "measured_on": trained.evaluation.measured_on,
        "compared": trained.compared,
    }
    # From here on nothing is yielded: what was cancelled has kept nothing.
    kept = custom_store.save(replace(trained.evaluation.model, training=facts))
    return replace(trained, evaluation=replace(trained.evaluation, model=kept))


def _examples(folder: Path) -> Generator[Step, None, Examples]:
    return in_words(find_examples(folder), lambda found: Step(text("Looking for photos"), found))


def _looked(
    examples: Examples, engine: Engine, index: Index | None
) -> Generator[Step, None, Photos]:
    train, dropped = yield from _steps(look(examples.train, examples.labels, engine, index))
    held_out, more = yield from _steps(look(examples.held_out, examples.labels, engine, index))
    return Photos(train, held_out if len(held_out) else None, (*dropped, *more))


def _steps(
    looking: Generator[Looked, None, tuple[Learnable, list[Dropped]]],
) -> Generator[Step, None, tuple[Learnable, list[Dropped]]]:
    return in_words(looking, lambda at: Step(text("Looking at photos"), at.done, at.total))


def _licences(folder: Path, learnable: Learnable) -> dict[str, int]:
    """How many photos have which licence, by the ledger that gathering wrote."""
    entries = ledger.read(folder) or {}
    counts: Counter[str] = Counter()
    for path in learnable.paths:
        entry = entries.get(path.relative_to(folder.absolute()).as_posix())
        counts[(entry.licence if entry else "") or _UNKNOWN] += 1
    return dict(counts.most_common(50))
