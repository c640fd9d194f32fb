"""What a custom model makes of photos: its own categories, strangers, and ImageNet's classes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from organizer.files.rules import Level, Verdict
from organizer.vision.corrections import Correction
from organizer.vision.custom_head import Scores, score, usable
from organizer.vision.custom_model import OPINION, CustomModel
from organizer.vision.facts import Analysis, Prediction
from organizer.vision.judge import corrected, judge_many, top
from organizer.vision.signs import Switches
from organizer.vision.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True, eq=False)
class Custom:
    """A custom model at work.

    Attributes:
        model: The model.
        combined: Whether photos that it is not sure of get ImageNet's classes; else strangers get
            nothing.
        strictness: See :meth:`References.threshold`; ``None`` for the model's own.
    """

    model: CustomModel
    combined: bool = False
    strictness: float | None = None

    @property
    def threshold(self) -> float:
        """From which strangeness on a photo is a stranger."""
        asked = self.model.strictness if self.strictness is None else self.strictness
        return self.model.references.threshold(asked)


def general(analysis: Analysis) -> Analysis:
    """The facts without what a custom network added to them."""
    logits = analysis.logits
    if logits is None or len(logits) <= OPINION:
        return analysis
    return analysis.with_logits(logits[:OPINION])


def judge_custom(
    custom: Custom,
    analyses: Sequence[Analysis],
    taxonomy: Taxonomy,
    *,
    level: Level,
    min_confidence: float,
    corrections: Mapping[str, Correction] | None = None,
    back_off: bool = False,
    switches: Switches | None = None,
) -> list[Verdict | None]:
    """What photos show, as a custom model sees them.

    Args:
        custom: The model at work.
        analyses: Their facts, of :func:`organizer.vision.custom_network.with_network`'s engine.
        taxonomy: The names.
        level: What ``category`` is to be. A category of the user's own is the same at all levels,
            except that a broad group that is known takes it in.
        min_confidence: In [0, 1]: how many of the photos that are sure are to be right.
        corrections: By content; they overrule the model.
        back_off: Where combined: whether a photo that is unsure takes a coarser name.
        switches: Where combined: what is looked for beside ImageNet's classes.

    Returns:
        ``None`` for strangers where nothing else may label them, and for photos without facts.
    """
    results: list[Verdict | None] = [None] * len(analyses)
    if custom.combined:
        results = judge_many(
            [general(analysis) for analysis in analyses] if custom.model.network else analyses,
            taxonomy,
            level=level,
            min_confidence=min_confidence,
            corrections=corrections,
            back_off=back_off,
            switches=switches,
        )
    places, logits, embeddings = usable(custom.model, analyses)
    scores = score(custom.model, logits, embeddings)
    for place, verdict in zip(
        places, _verdicts(custom, scores, taxonomy, level, min_confidence), strict=True
    ):
        results[place] = _stronger(verdict, results[place])
    for place, analysis in enumerate(analyses):
        correction = corrections.get(analysis.content) if corrections else None
        if correction is not None:
            results[place] = _corrected(custom.model, correction, taxonomy, level)
    return results


def _verdicts(
    custom: Custom, scores: Scores, taxonomy: Taxonomy, level: Level, min_confidence: float
) -> list[Verdict | None]:
    """A verdict a photo; ``None`` for strangers."""
    names = [_name(label, taxonomy, level) for label in custom.model.labels]
    folders = [_folder(name, taxonomy, level) for name in names]
    bar = custom.model.curve.bar(min_confidence)
    columns = (
        scores.probabilities.argmax(axis=1).tolist(),
        scores.confidence.tolist(),
        (scores.strangeness > custom.threshold).tolist(),
    )
    return [
        None
        if strange
        else Verdict(
            names[best],
            custom.model.labels[best],
            confidence,
            confidence >= bar,
            folder=folders[best],
        )
        for best, confidence, strange in zip(*columns, strict=True)
    ]


def _stronger(own: Verdict | None, other: Verdict | None) -> Verdict | None:
    """The custom verdict where it is sure, or likelier than ImageNet's which is not sure either."""
    if own is None or other is None:
        return own or other
    if own.sure or (not other.sure and own.confidence >= other.confidence):
        return own
    return other


def _name(label: str, taxonomy: Taxonomy, level: Level) -> str:
    return taxonomy.group_of(label) if level is Level.BROAD else label


def _folder(name: str, taxonomy: Taxonomy, level: Level) -> str:
    """A group of the program's is written in the language of folders; one's own names stay."""
    return taxonomy.written.get(name, "") if level is Level.BROAD else ""


def _corrected(
    model: CustomModel, correction: Correction, taxonomy: Taxonomy, level: Level
) -> Verdict:
    """The user's word, which may be a category of the user's own."""
    own = {label.casefold(): label for label in model.labels}.get(correction.label.casefold())
    if own is None:
        return corrected(correction, taxonomy, level)
    name = _name(own, taxonomy, level)
    folder = _folder(name, taxonomy, level)
    return Verdict(name, own, 1.0, sure=True, source="user", folder=folder)


def top_custom(
    custom: Custom, analysis: Analysis, taxonomy: Taxonomy, count: int = 5
) -> tuple[Prediction, ...]:
    """The likeliest labels of one photo, best first.

    Of a stranger that ImageNet's classes may label, those.
    """
    places, logits, embeddings = usable(custom.model, [analysis])
    if not places:
        return ()
    scores = score(custom.model, logits, embeddings)
    if custom.combined and scores.strangeness[0] > custom.threshold:
        return top(logits[0, :OPINION], taxonomy, count)
    probabilities = scores.probabilities[0]
    best = np.argsort(-probabilities, kind="stable")[:count]
    return tuple(
        Prediction(custom.model.labels[index], float(probabilities[index])) for index in best
    )
