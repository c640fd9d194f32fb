"""Which names are offered for a photo, the likeliest first. Knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from organizer.files.rules import Level
from organizer.ui.bench import Bench
from organizer.ui.looking import Looking
from organizer.ui.photo_item import PhotoItem

if TYPE_CHECKING:  # facts import numpy, and the window is up before that
    from organizer.vision.facts import Prediction


def likeliest(
    item: PhotoItem, level: Level, looking: Looking, bench: Bench, count: int = 5
) -> tuple[Prediction, ...]:
    """The likeliest names of a photo at a level, best first; the program's own word leads."""
    taxonomy = bench.taxonomy
    facts = item.analysis
    if taxonomy is None or facts is None or facts.logits is None:
        return ()
    import numpy as np

    from organizer.vision.facts import Prediction
    from organizer.vision.judge import softmax
    from organizer.vision.signs import sign_probabilities

    logits = np.where(taxonomy.allowed, facts.logits, np.float32(-np.inf))
    shares = taxonomy.level_probabilities(softmax(logits)[None], level)[0].copy()
    signs = sign_probabilities([facts.signals], looking.switches())[0]
    shares *= 1 - signs.sum()
    columns = [sign.index for sign in taxonomy.signs]
    np.add.at(shares, taxonomy.level_signs(level), signs[columns])
    names = taxonomy.names(level)
    best = (-shares).argsort(kind="stable")[: count + 1]
    found = [Prediction(names[at], float(shares[at])) for at in best if shares[at] > 0]
    word = "" if item.verdict is None or item.corrected else item.verdict.category
    found.sort(key=lambda guess: guess.label != word)  # stable: the others keep their order
    return tuple(found[:count])


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
