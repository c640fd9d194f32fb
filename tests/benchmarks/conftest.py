"""Gathers what the benchmarks measure: a table and JSON when all of them are through.

``python -m pytest -m benchmark -s`` runs them all. With ``ORGANIZER_FIGURES`` set to a path the
JSON is written there, too.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that was measured.

    Attributes:
        name: What it is.
        value: The number.
        unit: Of the value, for people; empty for a plain ratio.
        at_least: What it must reach; ``None`` where nothing is asked.
        at_most: What it must not exceed.
        note: The conditions, such as the two rates that a ratio was made of.
    """

    name: str
    value: float
    unit: str = ""
    at_least: float | None = None
    at_most: float | None = None
    note: str = ""

    @property
    def good(self) -> bool:
        """Whether it is what is asked for."""
        low = self.at_least is not None and self.value < self.at_least
        high = self.at_most is not None and self.value > self.at_most
        return not (low or high)

    def row(self) -> tuple[str, str, str, str, str]:
        """Name, value, what is asked, whether that is met, and the note."""
        asked = ""
        if self.at_least is not None:
            asked = f">= {self.at_least:g}"
        elif self.at_most is not None:
            asked = f"<= {self.at_most:g}"
        met = ("ok" if self.good else "NO") if asked else ""
        return self.name, f"{self.value:.4g} {self.unit}".rstrip(), asked, met, self.note


_GATHERED: list[Figure] = []


class Figures:
    """Takes figures for the table at the end."""

    def add(
        self,
        name: str,
        value: float,
        unit: str = "",
        *,
        at_least: float | None = None,
        at_most: float | None = None,
        note: str = "",
    ) -> None:
        """Note a figure; one that is not what is asked fails the test, after it was noted.

        See :class:`Figure` for the arguments.
        """
        figure = Figure(name, float(value), unit, at_least, at_most, note)
        _GATHERED.append(figure)
        print("\n" + "  ".join(part for part in figure.row() if part))
        assert figure.good, f"{name}: {figure.row()}"


@pytest.fixture
def figures() -> Figures:
    """Where a benchmark reports its numbers."""
    return Figures()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was gathered."""
    if not _GATHERED:
        return
    rows = [("figure", "value", "asked", "met", "note"), *(figure.row() for figure in _GATHERED)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    terminalreporter.section("figures")
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        terminalreporter.write_line("  ".join([*cells, row[4]]).rstrip())
    written = json.dumps([asdict(figure) | {"met": figure.good} for figure in _GATHERED], indent=1)
    terminalreporter.section("figures as JSON")
    terminalreporter.write_line(written)
    asked_for = os.environ.get("ORGANIZER_FIGURES")
    if asked_for:
        Path(asked_for).write_text(written + "\n", "utf-8")
