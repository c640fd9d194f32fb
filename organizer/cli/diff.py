"""What ``organizer models diff`` prints: the photos that two models call differently."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from organizer import cli
from organizer.cli import tidying
from organizer.cli.console import complain, counted, note, print_json, progress
from organizer.cli.custom import open_for, open_index
from organizer.cli.options import Common, Judging, Reading
from organizer.errors import UsageError
from organizer.files.rules import Verdict
from organizer.text import text

if TYPE_CHECKING:
    from organizer.training.diff import Difference


def compare_models(
    common: Common, reading: Reading, judging: Judging, against: int | None, as_json: bool
) -> int:
    """Judge the photos of a folder twice and print where the two part.

    Args:
        common: The common options.
        reading: The folder; its model is the user's own.
        judging: From when on a photo is sure.
        against: Another version of the model; ``None`` for the program's labels.
        as_json: Whether scripts read it.

    Returns:
        The exit code.

    Raises:
        OrganizerError: There is no such model, folder or version.
    """
    from organizer.training.diff import compare
    from organizer.vision import custom_store
    from organizer.vision.custom_judge import Custom
    from organizer.vision.user_taxonomy import load_taxonomy

    own = custom_store.load(reading.model_id or "")
    after, before = Custom(own, reading.combine, reading.stranger), None
    if against is not None:
        before = replace(after, model=custom_store.load(own.name, against))
        if before.model.network != own.network:
            raise UsageError(
                text(
                    "Versions {one} and {two} of {name} look at photos with different networks: "
                    "compare each with the program's labels.",
                    one=own.version,
                    two=against,
                    name=own.name,
                )
            )
    found = tidying.find_photos(reading, common)
    changed: list[Difference] = []
    unreadable = 0
    with ExitStack() as stack:
        leads = [group.lead.path for group in found.groups]
        engine = stack.enter_context(closing(open_for(own, common, leads)))
        index = stack.enter_context(closing(open_index(common, cache=reading.cache)))
        advance = stack.enter_context(progress(common, "Looking at photos"))
        differences = stack.enter_context(
            closing(
                compare(
                    found.groups,
                    engine,
                    index,
                    load_taxonomy(),
                    after,
                    before,
                    judging.rules.min_confidence,
                )
            )
        )
        for done, entry in enumerate(differences, start=1):
            advance(done, len(found.groups))
            if entry.error is not None:
                complain(f"{entry.path}: {entry.error}")
                unreadable += 1
            elif entry.changes:
                changed.append(entry)
    _print(changed, len(found.groups), common, as_json=as_json)
    return cli.SOME_FAILED if unreadable else cli.DONE


def _print(changed: list[Difference], photos: int, common: Common, *, as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "path": str(entry.path),
                "before": _verdict_json(entry.before),
                "after": _verdict_json(entry.after),
            }
            for entry in changed
        ]
        print_json({"changes": rows, "summary": {"photos": photos, "changes": len(rows)}})
        return
    for entry in changed:
        click.echo(f"{_words(entry.before)} → {_words(entry.after)}  {entry.path}")
    note(common, f"{len(changed)} of {counted(photos)} would be filed otherwise.")


def _words(verdict: Verdict | None) -> str:
    if verdict is None:
        return "none of these"
    return f"{verdict.category} {verdict.confidence:.0%}{'' if verdict.sure else '?'}"


def _verdict_json(verdict: Verdict | None) -> dict[str, Any] | None:
    if verdict is None:
        return None
    return {
        "label": verdict.label,
        "category": verdict.category,
        "confidence": round(verdict.confidence, 4),
        "sure": verdict.sure,
    }
