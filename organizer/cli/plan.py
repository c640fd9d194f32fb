"""``organizer plan`` and ``organizer apply``: the dry run, and the very same plan carried out."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from organizer import cli, paths
from organizer.cli import tidying
from organizer.cli.carrying import balance, carry_out, say_warning
from organizer.cli.console import complain, counted, for_people, note, print_json
from organizer.cli.custom import judge_for
from organizer.cli.options import (
    Common,
    Judging,
    Reading,
    common_options,
    json_option,
    reading_options,
    rules_options,
)
from organizer.errors import StartError
from organizer.files import foreign, moving
from organizer.files.journal import Journal
from organizer.files.layout import layout_of
from organizer.files.plan import Move, Outcome, Plan
from organizer.files.planning import make_plan
from organizer.files.rules import Rules, Verdict
from organizer.text import text, visible

_FAILED = frozenset({"unreadable", "blocked"})


@click.command(short_help="Show what apply would do, and change nothing.")
@json_option
@rules_options
@reading_options
@common_options
def plan(common: Common, reading: Reading, judging: Judging, as_json: bool) -> int:
    """Show what apply would do to the photos in FOLDER, and change nothing."""
    made = _plan_folder(reading, judging, common)
    _name_failures(made)
    if as_json:
        print_json(_plan_json(made))
    else:
        for move in made.moves:
            click.echo(_line(move))
        _note_skips(made, common)
        note(common, f"{counted(len(made.moves))} would move. Nothing has been changed.")
    return _exit_code(made)


@click.command()
@json_option
@rules_options
@reading_options
@common_options
def apply(common: Common, reading: Reading, judging: Judging, as_json: bool) -> int:
    """Rename or sort the photos in FOLDER. “organizer undo” takes it back."""
    with closing(Journal.open(paths.journal_file())) as journal:
        say_warning(journal, common)
        _refuse_if_interrupted(journal)
        made = _plan_folder(reading, judging, common)
        moves = moving.apply_plan(made, journal)
        outcomes, report = carry_out(moves, common, len(made.moves))
        photos = len(made.moves) + len(made.skips)
        accounted = balance(journal, report, "apply", photos)
    _name_failures(made)
    if as_json:
        print_json({**_plan_json(made, outcomes), "batch": report.batch})
    else:
        _note_skips(made, common)
        _note_done(report, accounted, common)
    return cli.SOME_FAILED if report.failed else _exit_code(made)


def _refuse_if_interrupted(journal: Journal) -> None:
    """Finish what a crash left half-done before anything else is moved."""
    for entry in moving.interrupted(journal):
        raise StartError(
            text(
                "Run {batch} was interrupted ({done} photos moved, {pending} not); choose first: "
                "organizer recover --continue, or organizer recover --undo.",
                batch=entry.batch,
                done=entry.done,
                pending=entry.pending,
            )
        )


def _plan_folder(reading: Reading, judging: Judging, common: Common) -> Plan:
    """Scan, look, judge and plan; the model is used only where a name or a rule needs a label."""
    needs_label = layout_of(judging.rules, reading.folder).needs_label
    _note_destination(reading.folder, judging.rules, common)
    judge = judge_for(judging, reading) if needs_label or tidying.has_filing_rules() else None
    if not needs_label and not (judge is not None and judge.needs_label):
        reading = replace(reading, model_id=None)
    found = tidying.find_photos(reading, common)
    try:
        with closing(tidying.look_at(found, reading, common)) as analyses:
            photos = tidying.candidates(analyses, found, judge)
        if judge is not None and reading.model_id is not None:
            judge.say_notices(common)
    finally:
        if judge is not None:
            judge.close()
    if left := tidying.left_alone_line(found.left):
        note(common, left)
    return make_plan(Path(os.path.abspath(reading.folder)), photos, judging.rules)  # noqa: PTH100


def _plan_json(made: Plan, outcomes: list[Outcome] | None = None) -> dict[str, Any]:
    """What the contract promises of a plan; with outcomes, of what became of it."""
    errors = {outcome.source: outcome.error for outcome in outcomes or ()}
    moves = []
    for move in made.moves:
        row = _move_json(move)
        if outcomes is not None:
            error = errors.get(move.group.lead.path)
            row["error"] = None if error is None else str(error)
        moves.append(row)
    skips = [
        {"source": str(skip.group.lead.path), "reason": str(skip.reason)} for skip in made.skips
    ]
    total = len(moves) + len(skips)
    summary = {"photos": total, "moves": len(moves), "skips": len(skips)}
    return {"moves": moves, "skips": skips, "summary": summary}


def _move_json(move: Move) -> dict[str, Any]:
    companions = zip(move.group.companions, move.companion_targets, strict=True)
    verdict = move.verdict
    return {
        "source": str(move.group.lead.path),
        "target": str(move.target),
        "companions": [[str(file.path), str(target)] for file, target in companions],
        "label": None if verdict is None else verdict.label,
        "category": None if verdict is None else verdict.category,
        "confidence": None if verdict is None else round(verdict.confidence, 4),
    }


def _line(move: Move) -> str:
    """A move for people."""
    source, target = for_people(move.group.lead.path), for_people(move.target)
    sure = "" if move.verdict is None else f"  ({_how_sure(move.verdict)})"
    companions = f"  and {len(move.companion_targets)} with it" if move.companion_targets else ""
    return f"{source} → {target}{sure}{companions}"


def _how_sure(verdict: Verdict) -> str:
    by = {"user": "by you", "rule": "by your rule"}
    return by.get(verdict.source) or f"{verdict.confidence:.0%}"


def _note_destination(folder: Path, rules: Rules, common: Common) -> None:
    """Refuse a destination that is another program's; say what one inside the folder means.

    Raises:
        StartError: The destination belongs to another program.
    """
    if rules.destination is None:
        return
    foreign.refuse(Path(os.path.abspath(rules.destination.expanduser())))  # noqa: PTH100
    source, target = folder.resolve(), rules.destination.expanduser().resolve()
    if target != source and target.is_relative_to(source):
        within = visible(f"{target} lies inside {source}")
        note(common, f"{within}: photos already in it are looked at too.")


def _name_failures(made: Plan) -> None:
    """Name the photos with which nothing could be done."""
    for skip in made.skips:
        if skip.kind in _FAILED:
            complain(f"{visible(str(skip.group.lead.path))}: {skip.reason}")


def _note_skips(made: Plan, common: Common) -> None:
    """Say how many photos stay, and why."""
    kinds = Counter(skip.kind for skip in made.skips)
    words = {
        "in_place": "already where they belong",
        "unsure": "not sure enough",
        "unreadable": "unreadable",
        "blocked": "blocked",
        "rule": "kept by your rules",
    }
    if kinds:
        parts = ", ".join(f"{kinds[kind]} {word}" for kind, word in words.items() if kinds[kind])
        verb = "stays" if len(made.skips) == 1 else "stay"
        note(common, f"{counted(len(made.skips))} {verb}: {parts}.")


def _note_done(report: moving.Report, accounted: str, common: Common) -> None:
    """Say what was done, that every file is accounted for, and how to take it back."""
    if not report.total:
        note(common, "Nothing to move.")
        return
    failed = f", {len(report.failed)} failed" if report.failed else ""
    undo = f" Take it back: organizer undo {report.batch}" if report.done else ""
    note(common, f"{counted(report.done)} moved{failed}.{undo}")
    note(common, accounted)


def _exit_code(made: Plan) -> int:
    """Whether some photos failed before anything could be done with them."""
    failed = any(skip.kind in _FAILED for skip in made.skips)
    return cli.SOME_FAILED if failed else cli.DONE
