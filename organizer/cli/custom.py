"""Models of the user's own on the command line: opened, and asked what photos show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from organizer import paths
from organizer.cli import opening, tidying
from organizer.cli.console import note
from organizer.cli.options import Common, Judging, Reading
from organizer.errors import UsageError
from organizer.files.rules import Verdict
from organizer.text import text

if TYPE_CHECKING:  # these import numpy
    from organizer.vision.custom_judge import Custom
    from organizer.vision.custom_model import CustomModel
    from organizer.vision.engine import Engine
    from organizer.vision.facts import Analysis, Prediction
    from organizer.vision.index import Index
    from organizer.vision.taxonomy import Place


def find_custom(reading: Reading) -> Custom | None:
    """The model of the user's own that was asked for; ``None`` for one of the program's.

    Raises:
        OrganizerError: Its files are damaged.
        UsageError: There is no such model.
    """
    from organizer.vision import custom_store

    if reading.model_id is None:
        return None
    if custom_store.find(reading.model_id) is None:
        _check_general(reading.model_id)
        return None
    from organizer.vision.custom_judge import Custom

    model = custom_store.load(reading.model_id)
    return Custom(model, reading.combine, reading.stranger)


def _check_general(model_id: str) -> None:
    """Raise unless it is a model of the program's that labels photos."""
    from organizer.vision import custom_store, models, people

    general = [i.model_id for i in models.catalog().models if i.model_id != people.MODEL]
    if model_id not in general:
        known = ", ".join([*general, *(kept.name for kept in custom_store.listing())])
        raise UsageError(text("There is no model {id}; known: {known}.", id=model_id, known=known))


def open_for(model: CustomModel, common: Common, photos: Sequence[Path]) -> Engine:
    """The engine that gives the facts which a model of the user's own reads.

    Args:
        model: The model.
        common: Says which engine.
        photos: What it will look at.

    Raises:
        StartError: The backbone is not here, or does not run.
    """
    from organizer.vision.custom_network import with_network

    return with_network(opening.open_model(model.backbone.model, common, photos), model)


class CustomJudge(tidying.Judge):
    """Says what each photo shows by a model of the user's own."""

    def __init__(self, judging: Judging, custom: Custom) -> None:
        super().__init__(judging)
        self._custom = custom

    def verdict(self, analysis: Analysis) -> Verdict | None:
        """See :meth:`tidying.Judge.verdict`; ``None`` for strangers too."""
        from organizer.vision.custom_judge import judge_custom

        said = self._corrections.get(analysis.content) if analysis.content else None
        return judge_custom(
            self._custom,
            [analysis],
            self.taxonomy,
            level=self._rules.level,
            min_confidence=self._rules.min_confidence,
            corrections=None if said is None else {analysis.content: said},
            back_off=self._rules.back_off,
            switches=self._switches,
        )[0]

    def top(self, analysis: Analysis) -> tuple[Prediction, ...]:
        """See :meth:`tidying.Judge.top`."""
        from organizer.vision.custom_judge import top_custom

        return top_custom(self._custom, analysis, self.taxonomy)

    def names(self, verdict: Verdict) -> Place:
        """See :meth:`tidying.Judge.names`: a category of the user's own is no part of another."""
        from organizer.vision.taxonomy import Place

        if verdict.label in self._custom.model.labels:
            label = verdict.label
            return Place(label, label, self.taxonomy.group_of(label))
        return super().names(verdict)


def judge_for(judging: Judging, reading: Reading) -> tidying.Judge:
    """Who judges: the program's taxonomy, or the model of the user's own that was asked for."""
    custom = find_custom(reading)
    return tidying.Judge(judging) if custom is None else CustomJudge(judging, custom)


def open_index(common: Common, *, cache: bool) -> Index:
    """The index of facts; one that forgets where none is to be kept."""
    from organizer.vision.index import Index

    index = Index.open(paths.index_file() if cache else None)
    if index.warning is not None:
        note(common, index.warning)
    return index
