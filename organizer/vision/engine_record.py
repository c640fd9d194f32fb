"""What was measured about engines, kept in the data folder: by machine, LiteRT and model."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from organizer import paths
from organizer.plain_files import read_plain
from organizer.text import Text, text
from organizer.vision import own_file
from organizer.vision.child_process import ChildLostError, text_from_json, text_to_json

Kind = Literal["cpu", "gpu", "tensorflow"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to run the model here.

    Attributes:
        kind: On what.
        name: For people, for example ``"CPU int8, 2 threads"``.
        reason: Why it is used, or why it is not: one sentence.
        threads: Of the processor, for the model; 0 where that means nothing.
        views_per_second: While decoders keep every core busy; ``None`` when not measured.
        photos_per_second: Of the pipeline, decoding included; likewise.
    """

    kind: Kind
    name: str
    reason: Text
    threads: int = 0
    views_per_second: float | None = None
    photos_per_second: float | None = None


@dataclass(frozen=True, slots=True)
class EngineReport:
    """What runs the model, how fast, and why nothing else does.

    Attributes:
        kind: On what.
        name: For people.
        threads: Of the processor, for the model.
        measured: Whether that is a measurement; else it is a guess.
        alternatives: All ways, the one that is used among them.
    """

    kind: Kind
    name: str
    threads: int
    measured: bool
    alternatives: tuple[Alternative, ...]

    @property
    def chosen(self) -> Alternative | None:
        """The alternative that is used."""
        return next((entry for entry in self.alternatives if entry.name == self.name), None)

    def of(self, kind: Kind) -> Alternative | None:
        """The alternative of a kind; of the processor's the one that was the fastest."""
        entries = [entry for entry in self.alternatives if entry.kind == kind]
        return max(entries, key=lambda entry: entry.threads == self.threads, default=None)


def record_file() -> Path:
    """The JSON file; losing it costs a measurement."""
    return paths.home() / "engines.json"


def key_of(model_path: Path) -> str:
    """Under what a measurement is kept: another machine, LiteRT or model needs another one.

    Raises:
        OSError: The model cannot be read.
    """
    model = hashlib.sha256(model_path.read_bytes()).hexdigest()[:12]
    return f"{platform.node()}, {os.cpu_count()} cores, LiteRT {_litert()}, {model}"


def recall(model_path: Path) -> EngineReport | None:
    """What was measured here last; ``None`` where nothing was, or the record makes no sense."""
    with suppress(OSError, KeyError, TypeError, ValueError, AttributeError):
        return _report(_read()[key_of(model_path)])
    return None


def remember(model_path: Path, report: EngineReport) -> None:
    """Keep a measurement; a data folder that cannot be written costs the next start one."""
    stored = {
        "kind": report.kind,
        "name": report.name,
        "threads": report.threads,
        "alternatives": [
            {
                "kind": entry.kind,
                "name": entry.name,
                "reason": text_to_json(entry.reason),
                "threads": entry.threads,
                "views": entry.views_per_second,
                "photos": entry.photos_per_second,
            }
            for entry in report.alternatives
        ],
    }
    with suppress(OSError):
        _write({key_of(model_path): stored})


def gpu_crash() -> Text | None:
    """Why the GPU is not to be tried: what happened the last time; ``None`` when nothing did."""
    with suppress(KeyError, TypeError, AttributeError):
        return text_from_json(_read()[_gpu_key()])
    return None


def note_gpu_crash(reason: Text | None) -> None:
    """Remember that the GPU's driver crashed or hung, or that it is well again (``None``)."""
    if reason is None and _gpu_key() not in _read():
        return
    _write({_gpu_key(): None if reason is None else text_to_json(reason)})


@contextmanager
def trying_gpu() -> Iterator[None]:
    """Around a first attempt: one that takes the process or the whole machine with it is known.

    Raises:
        ChildLostError: As the attempt raised it; it is remembered.
    """
    note_gpu_crash(text("an attempt to use it did not come to its end"))
    try:
        yield
    except ChildLostError as error:
        note_gpu_crash(error.message)
        raise
    except BaseException:
        note_gpu_crash(None)
        raise
    note_gpu_crash(None)


def _gpu_key() -> str:
    return f"{platform.node()}, GPU, LiteRT {_litert()}"


def _litert() -> str:
    try:
        return importlib.metadata.version("ai-edge-litert")
    except importlib.metadata.PackageNotFoundError:  # within a bundle
        return "?"


def _report(stored: dict[str, Any]) -> EngineReport:
    threads = int(stored["threads"])
    if stored["kind"] not in ("cpu", "gpu") or not 1 <= threads <= 1024:
        raise ValueError("a record of another version")
    return EngineReport(
        kind=stored["kind"],
        name=str(stored["name"]),
        threads=threads,
        measured=True,
        alternatives=tuple(
            Alternative(
                entry["kind"],
                str(entry["name"]),
                text_from_json(entry["reason"]),
                entry["threads"],
                entry["views"],
                entry["photos"],
            )
            for entry in stored["alternatives"]
        ),
    )


def _read() -> dict[str, Any]:
    try:
        stored = json.loads(read_plain(record_file()))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _write(changes: dict[str, Any]) -> None:
    """Change some entries; ``None`` takes one out."""
    stored = {**_read(), **changes}
    kept = {name: value for name, value in stored.items() if value is not None}
    with suppress(own_file.OwnFileError):
        own_file.write_whole(record_file(), json.dumps(kept, indent=2))
