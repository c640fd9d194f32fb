"""The evaluation as one HTML file that needs nothing else: plots are SVG, thumbnails are inside."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.training import plots
from organizer.training.evaluate import Evaluation, Mistake
from organizer.vision.own_file import OwnFileError, write_whole

__all__ = ["html", "write"]

Thumbnail = Callable[[str], bytes | None]
"""A photo's thumbnail by its content; JPEG."""

_MOST_LABELS = 30
"""Classes that the confusion matrix shows; more do not fit on a page."""

_STYLE = """
:root { color-scheme: light dark; --ink: #1d2129; --soft: #6b7280; --line: #d8dce3;
  --paper: #fff; --card: #f6f7f9; --accent: 37, 99, 235; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ee; --soft: #9aa3b2; --line: #343a46;
  --paper: #16181d; --card: #1e2128; --accent: 96, 150, 255; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
p.soft, figcaption, th { color: var(--soft); } figcaption { font-size: .85rem; }
.numbers { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1.2rem 0; }
.numbers div { background: var(--card); border-radius: .6rem; padding: .7rem 1.1rem; }
.numbers b { display: block; font-size: 1.5rem; }
table { border-collapse: collapse; } th { font-weight: 500; text-align: left; }
td, th { padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
table.matrix td { text-align: center; min-width: 2.2rem; padding: .3rem;
  border: 1px solid var(--line); }
.photos { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; width: 11rem; } figure img { width: 11rem; height: 8.5rem; object-fit: cover;
  border-radius: .5rem; background: var(--card); } figcaption b { color: var(--ink); }
svg text { fill: var(--soft); font: 12px system-ui, sans-serif; }
""".strip()


def write(path: Path, evaluation: Evaluation, thumbnail: Thumbnail) -> None:
    """Write the report.

    Raises:
        OrganizerError: It cannot be written.
    """
    try:
        write_whole(path, html(evaluation, thumbnail))
    except OwnFileError as error:
        raise OrganizerError(error.message) from error


def html(evaluation: Evaluation, thumbnail: Thumbnail) -> str:
    """Make the report.

    Args:
        evaluation: What was measured.
        thumbnail: Gives the pictures.
    """
    model, metrics = evaluation.model, evaluation.metrics
    title = f"{model.name}, version {model.version}" if model.version else model.name
    how = {"held out": "photos that it has not seen", "cross-validation": "cross-validation"}
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="soft">{model.depth}, on {metrics.photos} photos by '
        f"{how.get(evaluation.measured_on, evaluation.measured_on)}</p>",
        _numbers(evaluation),
        "<h2>By class</h2>",
        _classes(evaluation),
        "<h2>What is taken for what</h2>",
        _matrix(evaluation),
        "<h2>How sure, and how often right</h2>",
        plots.reliability(metrics.reliability),
        '<p class="soft">On the diagonal, what is said to be 80% sure is right in 80 of 100.</p>',
        *_curve(evaluation),
        *_gallery("The worst mistakes", evaluation.mistakes, thumbnail, "No mistakes."),
        *_gallery(
            "Perhaps in the wrong folder", evaluation.suspects, thumbnail, "No label is doubted."
        ),
        *_left_out(evaluation),
        *_licences(evaluation),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "img-src data:; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>\n"
        + "\n".join(parts)
        + "\n</body></html>\n"
    )


def _numbers(evaluation: Evaluation) -> str:
    open_set = evaluation.open_set
    numbers = [
        (f"{evaluation.metrics.accuracy:.1%}", "right"),
        (f"{open_set.right:.1%}", "right and not taken for strangers"),
        (f"{evaluation.metrics.ece:.1%}", "off in confidence (ECE)"),
    ]
    if open_set.called is not None:
        share = f"of {open_set.strangers} strangers called one of the classes"
        numbers.append((f"{open_set.called:.1%}", share))
    cells = "".join(f"<div><b>{value}</b>{escape(what)}</div>" for value, what in numbers)
    return f'<div class="numbers">{cells}</div>'


def _classes(evaluation: Evaluation) -> str:
    rows = "".join(
        f'<tr><td>{escape(label)}</td><td class="n">{entry.precision:.1%}</td>'
        f'<td class="n">{entry.recall:.1%}</td><td class="n">{entry.f1:.3f}</td>'
        f'<td class="n">{entry.support}</td></tr>'
        for label, entry in evaluation.metrics.per_class.items()
    )
    heads = "".join(
        f'<th class="n">{head}</th>' for head in ("precision", "recall", "F1", "photos")
    )
    return f"<table><tr><th>class</th>{heads}</tr>{rows}</table>"


def _matrix(evaluation: Evaluation) -> str:
    metrics = evaluation.metrics
    if len(metrics.labels) > _MOST_LABELS:
        return "<p>" + escape("; ".join(_pairs(evaluation)) or "Nothing is confused.") + "</p>"
    heads = "".join(f"<th>{escape(label)}</th>" for label in metrics.labels)
    most = max(int(metrics.confusion.sum(axis=1).max()), 1)
    rows = "".join(
        f"<tr><th>{escape(label)}</th>"
        + "".join(
            f'<td style="background: rgba(var(--accent), {count / most * 0.6:.2f})">'
            f"{count or ''}</td>"
            for count in row
        )
        + "</tr>"
        for label, row in zip(metrics.labels, metrics.confusion.tolist(), strict=True)
    )
    return (
        f'<table class="matrix"><tr><th></th>{heads}</tr>{rows}</table>'
        '<p class="soft">A row is what photos show, a column what they are called.</p>'
    )


def _pairs(evaluation: Evaluation) -> Iterable[str]:
    """The most frequent confusions in words."""
    metrics = evaluation.metrics
    pairs = [
        (int(metrics.confusion[row, column]), metrics.labels[row], metrics.labels[column])
        for row in range(len(metrics.labels))
        for column in range(len(metrics.labels))
        if row != column and metrics.confusion[row, column]
    ]
    for count, truth, said in sorted(pairs, key=lambda pair: -pair[0])[:20]:
        yield f"{truth} called {said}: {count}"


def _curve(evaluation: Evaluation) -> list[str]:
    curve = evaluation.curve
    if curve is None:
        return []
    advice = "" if curve.advice is None else f"<p>{escape(str(curve.advice))}</p>"
    return ["<h2>With fewer photos</h2>", plots.learning(curve.photos, curve.accuracy), advice]


def _gallery(
    title: str, mistakes: Sequence[Mistake], thumbnail: Thumbnail, nothing: str
) -> list[str]:
    if not mistakes:
        return [f"<h2>{title}</h2>", f'<p class="soft">{nothing}</p>']
    figures = "".join(_figure(entry, thumbnail) for entry in mistakes)
    return [f"<h2>{title}</h2>", f'<div class="photos">{figures}</div>']


def _figure(entry: Mistake, thumbnail: Thumbnail) -> str:
    data = thumbnail(entry.content) or b""
    name = _printable(entry.path.name)
    source = f"data:image/jpeg;base64,{base64.b64encode(data).decode('ascii')}" if data else ""
    picture = f'<img src="{source}" alt="{escape(name)}">' if source else ""
    return (
        f"<figure>{picture}<figcaption><b>{escape(entry.said)}</b> {entry.confidence:.0%}, "
        f"in {escape(entry.truth)}<br>{escape(name)}</figcaption></figure>"
    )


def _left_out(evaluation: Evaluation) -> list[str]:
    if not evaluation.dropped:
        return []
    rows = "".join(
        f"<tr><td>{escape(_printable(entry.path.name))}</td><td>{escape(str(entry.reason))}</td></tr>"
        for entry in evaluation.dropped[:200]
    )
    return [f"<h2>Left out: {len(evaluation.dropped)}</h2>", f"<table>{rows}</table>"]


def _licences(evaluation: Evaluation) -> list[str]:
    if not evaluation.model.licences:
        return []
    rows = "".join(
        f'<tr><td>{escape(name)}</td><td class="n">{count}</td></tr>'
        for name, count in evaluation.model.licences.items()
    )
    return ["<h2>Licences of the training photos</h2>", f"<table>{rows}</table>"]


def _printable(name: str) -> str:
    """A name that can be written as UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")
