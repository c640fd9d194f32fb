"""Running a gathering to its end, and looking at what it left."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from organizer.training.events import Event, Summary
from organizer.training.gather import gather
from organizer.training.judging import Judging
from organizer.training.polite import Politeness
from organizer.training.request import ClassSearch, GatherRequest
from organizer.training.sources.protocol import Options
from organizer.training.transport import Reach

QUICK = Politeness(pause=0, first_wait=0.02, tries=4, longest_wait=5)
LOOPBACK = Reach(loopback=True)


def request(target: Path, addresses: list[str] | None = None, **given: Any) -> GatherRequest:
    """A request for the addresses; one class called ``things`` unless told otherwise."""
    options = given.pop("options", Options())
    if addresses is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
        listed = target.parent / f"{target.name}.txt"
        listed.write_text("\n".join(addresses) + "\n")
        options = replace(options, from_path=listed)
    defaults: dict[str, Any] = {
        "classes": (ClassSearch("things", ("things",)),),
        "source": "urls",
        "target": target,
        "limit": 10_000,
        "options": options,
        "politeness": QUICK,
        "reach": LOOPBACK,
        "judging": Judging(on_topic=False),
        "workers": 2,
    }
    return GatherRequest(**(defaults | given))


def run(
    wanted: GatherRequest, engine: Any = None, each: Callable[[Event], None] | None = None
) -> tuple[Summary, list[Event]]:
    """Gather to the end; returns the summary and every event."""
    events: list[Event] = []
    running = gather(wanted, engine)
    while True:
        try:
            event = next(running)
        except StopIteration as end:
            return end.value, events
        events.append(event)
        if each is not None:
            each(event)


def ledger_rows(target: Path) -> list[dict[str, str]]:
    """The ledger's lines."""
    with (target / "sources.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rejected_rows(target: Path) -> list[dict[str, str]]:
    """The lines of what was not taken; none when there is nothing."""
    path = target / "_rejected" / "rejected.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kept_urls(target: Path) -> set[str]:
    """The addresses of what is in the dataset."""
    return {row["url"] for row in ledger_rows(target)}


def check_ledger(target: Path) -> None:
    """Every picture has its line and its name is its digest; every line has its picture."""
    files = {
        path.relative_to(target).as_posix()
        for path in target.rglob("*.*")
        if path.suffix in {".jpg", ".png"}
        and not path.relative_to(target).parts[0].startswith("_")
        and path.name != "explore.png"
    }
    assert files == {row["file"] for row in ledger_rows(target)}
    for name in files:
        path = target / name
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.stem
    told = (target / "ATTRIBUTION.md").read_text("utf-8")
    assert all(name in told for name in files)
