"""Plots as SVG, for a report that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

_WIDTH, _HEIGHT, _MARGIN = 420, 260, 40
_LINE = 'fill="none" stroke="rgb(var(--accent))" stroke-width="2"'
_GRID = 'stroke="var(--line)" stroke-width="1"'


def reliability(rows: Sequence[tuple[float, float, int]]) -> str:
    """How often right against how sure.

    Args:
        rows: Mean confidence, share right, photos.
    """
    most = max((count for _, _, count in rows), default=1)
    marks = "".join(
        f'<circle cx="{_x(sure):.1f}" cy="{_y(right):.1f}" '
        f'r="{3 + 6 * (count / most) ** 0.5:.1f}" fill="rgba(var(--accent), .7)">'
        f"<title>{sure:.0%} sure, {right:.0%} right, {count} photos</title></circle>"
        for sure, right, count in rows
    )
    diagonal = f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" {_GRID}/>'
    return _plot(diagonal + marks, "how sure", "how often right", ("0%", "100%"), (0.0, 1.0))


def learning(photos: Sequence[int], accuracy: Sequence[float]) -> str:
    """How right against how many photos were learnt from."""
    most, least = max(photos, default=1), min([*accuracy, 0.9])
    floor = max(0.0, int(least * 10) / 10)
    points = [
        (_x(count / most), _y((value - floor) / (1 - floor)))
        for count, value in zip(photos, accuracy, strict=True)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="rgb(var(--accent))">'
        f"<title>{count} photos: {value:.1%}</title></circle>"
        for (x, y), count, value in zip(points, photos, accuracy, strict=True)
    )
    inside = f'<polyline points="{line}" {_LINE}/>{marks}'
    return _plot(inside, "training photos", "right", ("0", str(most)), (floor, 1.0))


def _plot(
    inside: str, below: str, beside: str, ends: tuple[str, str], heights: tuple[float, float]
) -> str:
    """Axes with names, and what is between them."""
    grid = "".join(
        f'<line x1="{_x(0)}" y1="{_y(step / 4):.1f}" x2="{_x(1)}" y2="{_y(step / 4):.1f}" {_GRID}/>'
        f'<text x="{_x(0) - 6}" y="{_y(step / 4) + 4:.1f}" text-anchor="end">'
        f"{heights[0] + (heights[1] - heights[0]) * step / 4:.0%}</text>"
        for step in range(5)
    )
    foot = _HEIGHT - 8
    names = (
        f'<text x="{_x(0)}" y="{foot}">{ends[0]}</text>'
        f'<text x="{_x(0.5)}" y="{foot}" text-anchor="middle">{below}</text>'
        f'<text x="{_x(1)}" y="{foot}" text-anchor="end">{ends[1]}</text>'
    )
    return (
        f'<svg role="img" aria-label="{beside} by {below}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}">{grid}{inside}{names}</svg>'
    )


def _x(share: float) -> float:
    return _MARGIN + share * (_WIDTH - _MARGIN - 20)


def _y(share: float) -> float:
    return (_HEIGHT - _MARGIN) - share * (_HEIGHT - _MARGIN - 20)
