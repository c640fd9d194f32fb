"""A model of the user's own at work: judges folders, and says what else it thought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organizer.errors import OrganizerError
from organizer.files.rules import Level, Verdict
from organizer.settings import Strangers
from organizer.text import text
from organizer.ui.folder.looking import Looking, OwnModel

if TYPE_CHECKING:  # these import numpy, and the window is up before that
    from organizer.vision.custom_judge import Custom
    from organizer.vision.custom_judgement import CustomNames
    from organizer.vision.engine import Engine
    from organizer.vision.facts import Analysis, Prediction
    from organizer.vision.judgement import Judgement
    from organizer.vision.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True, eq=False)
class OwnJudge:
    """Judges by a model of the user's own, with the general model behind it or alone.

    Attributes:
        custom: The model at work.
        names: Its categories among all names.
    """

    custom: Custom
    names: CustomNames

    @property
    def taxonomy(self) -> Taxonomy:
        """See :attr:`Judge.taxonomy`."""
        return self.names.whole

    def judge(self, analyses: Sequence[Analysis], looking: Looking) -> Judgement:
        """See :meth:`Judge.judge`."""
        from organizer.vision.custom_judgement import judgement_of

        return judgement_of(self.custom, analyses, self.names, switches=looking.switches())

    def reading(self, engine: Engine) -> Engine:
        """The engine that gives what the model reads.

        Raises:
            StartError: The model was made for another one, or its network does not run here.
        """
        from organizer.vision.custom_network import with_network

        return with_network(engine, self.custom.model)

    def said(self, verdict: Verdict | None) -> bool:
        """Whether a verdict is this model's word, not the general one's or the user's."""
        labels = self.custom.model.labels
        return verdict is not None and verdict.source == "model" and verdict.label in labels

    def guesses(
        self, analysis: Analysis, verdict: Verdict, level: Level, count: int
    ) -> tuple[Prediction, ...]:
        """The likeliest of its categories, the photo's own first, with the chance it is shown with.

        The others share what that leaves, as the model would have it.
        """
        from organizer.vision.custom_judge import top_custom
        from organizer.vision.facts import Prediction

        found = top_custom(self.custom, analysis, self.names.general, count)
        others = [guess for guess in found if guess.label != verdict.label]
        weight = sum(guess.probability for guess in others)
        left = min(weight, 1 - verdict.confidence) / weight if weight else 0.0
        first = verdict.category if level is Level.BROAD else verdict.label
        return (
            Prediction(first, verdict.confidence),
            *(Prediction(guess.label, guess.probability * left) for guess in others),
        )


_STRICTNESS: Mapping[Strangers, float | None] = {
    Strangers.LABELLED: 0.0,
    Strangers.USUAL: None,
    Strangers.STRICT: 0.1,
    Strangers.STRICTEST: 0.25,
}
"""How many photos of its categories a model may take for strangers; ``None`` as it was taught."""


def open_own(own: OwnModel, taxonomy: Taxonomy, strangers: Strangers = Strangers.USUAL) -> OwnJudge:
    """Open a model of the user's own.

    Raises:
        OrganizerError: It is gone or damaged.
    """
    from organizer.vision import custom_store
    from organizer.vision.custom_judge import Custom
    from organizer.vision.custom_judgement import CustomNames

    name = custom_store.now_called(own.name)
    if name is None:
        raise OrganizerError(
            text(
                "Your model {name} is gone, so the general names label the photos; the menu Teach"
                " makes it again.",
                name=own.name,
            )
        )
    model = custom_store.load(name)
    custom = Custom(model, combined=not own.alone, strictness=_STRICTNESS[strangers])
    return OwnJudge(custom, CustomNames.of(custom, taxonomy))
