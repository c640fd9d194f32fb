"""Which names are offered for a photo, the likeliest first. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from organizer.files.rules import Level
from organizer.ui.folder.bench import Bench
from organizer.ui.folder.looking import Looking
from organizer.ui.folder.photo_item import PhotoItem

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.facts import Prediction
    from organizer.vision.taxonomy import Taxonomy


def likeliest(
    item: PhotoItem, level: Level, looking: Looking, bench: Bench, count: int = 5
) -> tuple[Prediction, ...]:
    """The likeliest names of a photo at a level, best first, with their chances.

    The program's own word leads, and has the confidence that the photo is shown with everywhere.
    """
    taxonomy, facts = bench.taxonomy, item.analysis
    if taxonomy is None or facts is None:
        return ()
    from organizer.vision.chances import chances  # whoever made the facts imported most of it
    from organizer.vision.custom_judge import general

    own, verdict = bench.own, item.shown
    if own is not None and verdict is not None and own.said(verdict):
        return own.guesses(facts, verdict, level, count)
    weighed = chances(
        general(facts), taxonomy, level_shown(item, level, taxonomy), switches=looking.switches()
    )
    return () if weighed is None else weighed.best(count)


def level_shown(item: PhotoItem, level: Level, taxonomy: Taxonomy) -> Level:
    """The level that a photo's verdict speaks of: a coarser one where the program backed off."""
    verdict = item.shown
    if verdict is None or verdict.source != "model":
        return level
    levels = list(Level)[list(Level).index(level) :]
    return next((at for at in levels if verdict.category in taxonomy.names(at)), level)


def every_name(item: PhotoItem | None, bench: Bench) -> list[str]:
    """Every name there is: the model's guesses, then the user's own, then all others."""
    taxonomy, corrections = bench.taxonomy, bench.corrections
    if taxonomy is None:
        return []
    names: list[str] = []
    if item is not None and item.analysis is not None and item.analysis.logits is not None:
        from organizer.vision import judge  # imported long since by whoever made the logits

        guesses = [guess.label for guess in judge.top(item.analysis.logits, taxonomy)]
        names += [taxonomy.category_of(guesses[0]), *guesses]
    if corrections is not None:
        names += sorted({correction.label for correction in corrections.all().values()})
    names += () if bench.own is None else bench.own.custom.model.labels
    for level in (Level.EVERYDAY, Level.BROAD, Level.FINE):
        names += sorted(taxonomy.names(level), key=str.casefold)
    return list(dict.fromkeys(names))


def matching(typed: str, names: Sequence[str], count: int = 6) -> list[str]:
    """The names that typed letters jump to: those that begin so, then those with such a word."""
    sought = typed.strip().casefold()
    if not sought:
        return []
    first = [name for name in names if name.casefold().startswith(sought)]
    later = [
        name
        for name in names
        if not name.casefold().startswith(sought)
        and any(word.startswith(sought) for word in name.casefold().split())
    ]
    return [*first, *later][:count]
