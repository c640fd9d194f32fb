"""``organizer doctor``: what this machine has, what runs, and how fast it could be."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from organizer import __version__, cli, paths
from organizer.cli import engines, tidying
from organizer.cli.console import note, print_json
from organizer.cli.options import Common, Reading, common_options, json_option
from organizer.cli.parameters import NamedPath
from organizer.errors import OrganizerError, UsageError
from organizer.text import text, visible
from organizer.versions import LIBRARIES, version_of
from organizer.working import finish

if TYPE_CHECKING:  # numpy is imported when something is measured
    from organizer.vision.engine_record import Alternative


@click.command()
@json_option
@click.option(
    "--bench",
    type=NamedPath(),
    metavar="FOLDER",
    help="Measure decoding and the model, each alone and together, on the photos in FOLDER.",
)
@click.option("--model", "model_id", default="mobilenet_v2", show_default=True, help="Which model.")
@common_options
def doctor(common: Common, as_json: bool, bench: Path | None, model_id: str) -> int:
    """Say what runs here, what does not and why, and how fast it is."""
    report: dict[str, Any] = {
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "home": str(paths.home()),
        "log": str(paths.log_file()),
        "libraries": {name: version_of(name) for name in LIBRARIES},
        **_engine(model_id, common),
    }
    if bench is not None:
        report["bench"] = _bench(bench, model_id, common)
    if as_json:
        print_json(report)
    else:
        _print(report)
    return cli.DONE if report["engine"] is not None else cli.NOT_STARTED


def _engine(model_id: str, common: Common) -> dict[str, Any]:
    """What would run the model, how fast, and why nothing else would; or why nothing does."""
    from organizer.vision import float_model, models
    from organizer.vision.engine_choice import open_engine

    found = models.status(model_id)
    missing = float_model.tensorflow_missing()
    report: dict[str, Any] = {
        "model": model_id,
        "model_path": None if found.path is None else str(found.path),
        "engine": None,
        "engine_problem": None,
        "gpu": "not looked for: the model is not here",
        "threads": None,
        "views_per_second": None,
        "engines": [],
        "tensorflow_problem": None if missing is None else str(missing),
    }
    if found.path is None:
        report["engine_problem"] = (
            f"the model is not here; organizer models install {model_id} fetches it"
        )
        return report
    try:
        if common.engine == "gpu":
            engines.make_float_model(common)
        measured = engines.measure(found.path, common)
        engine = open_engine(found.path, common.engine)
    except OrganizerError as error:
        report["engine_problem"] = str(error)
        report["gpu"] = "not used"
        return report
    report["engine"] = engine.name
    engine.close()
    gpu = measured.of("gpu")
    used = measured.chosen if common.engine == "auto" else measured.of(common.engine)
    report |= {
        "gpu": _gpu_line(gpu),
        "threads": measured.threads,
        "views_per_second": None if used is None else _rounded(used.views_per_second),
        "engines": [
            {
                "kind": entry.kind,
                "name": entry.name,
                "used": entry == used,
                "views_per_second": _rounded(entry.views_per_second),
                "photos_per_second": _rounded(entry.photos_per_second),
                "reason": str(entry.reason),
            }
            for entry in measured.alternatives
        ],
    }
    return report


def _gpu_line(gpu: Alternative | None) -> str:
    """The GPU's name, where it has one, and why it is used or not."""
    if gpu is None:
        return ""
    return str(gpu.reason) if gpu.name == "GPU" else f"{gpu.name}: {gpu.reason}"


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 1)


def _bench(folder: Path, model_id: str, common: Common) -> dict[str, Any]:
    """Both parts alone, then the whole pipeline, on the same photos."""
    from organizer.vision import models
    from organizer.vision.measure import ceilings

    reading = Reading(folder, cache=False, model_id=model_id)
    found = tidying.find_photos(reading, common)
    path = models.find(model_id)
    if path is None or not found.groups:
        raise UsageError(
            text("Measuring needs the model and some photos in {folder}.", folder=folder)
        )
    measuring = ceilings([group.lead.path for group in found.groups], path)
    best = finish(measuring, lambda step: note(common, f"{step} …"))
    note(common, "The pipeline …")
    looked_at = sum(1 for _ in tidying.look_at(found, reading, common))
    rate = looked_at / found.seconds
    return {
        "photos": looked_at,
        "cores": best.cores,
        "decode_per_second": round(best.decode, 1),
        "inference_per_second": round(best.inference, 1),
        "ceiling": round(best.pipeline, 1),
        "pipeline": round(rate, 1),
        "ratio": round(rate / best.pipeline, 3),
    }


def _print(report: dict[str, Any]) -> None:
    """The report for people."""
    lines = {
        "Photo Organizer": f"{report['version']}, Python {report['python']}, {report['system']}",
        "Cores": report["cores"],
        "Data folder": report["home"],
        "Log file": report["log"],
        "Model": f"{report['model']}, {report['model_path'] or 'not here'}",
        "Engine": report["engine"] or f"none: {report['engine_problem']}",
        "GPU": report["gpu"],
    }
    for name, version in report["libraries"].items():
        lines[name] = version or "not installed"
    if bench := report.get("bench"):
        lines["Decoding alone"] = f"{bench['decode_per_second']} photos/s on {bench['cores']} cores"
        lines["Model alone"] = f"{bench['inference_per_second']} photos/s, two views each"
        lines["Ceiling"] = f"{bench['ceiling']} photos/s"
        lines["Pipeline"] = f"{bench['pipeline']} photos/s, {bench['ratio']:.2f} of the ceiling"
    for name, value in lines.items():
        click.echo(f"{name + ':':<20} {visible(str(value))}")
    for engine in report["engines"]:
        rate = engine["views_per_second"]
        speed = "-" if rate is None else f"{rate:.0f} views/s"
        mark = "→" if engine["used"] else " "
        click.echo(f"{mark} {engine['name']:<34} {speed:>14}  {engine['reason']}")
