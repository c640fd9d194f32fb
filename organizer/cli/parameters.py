"""Kinds of values that click lets through although nobody can mean them."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Any

import click


class NamedPath(click.Path):
    """A path that must be named: empty, as an unset variable leaves it, it would be this folder."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)  # why it can't be is said by who tries

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse an empty name."""
        if not isinstance(value, os.PathLike) and not value:
            self.fail("the name is empty; write . for the folder you are in.", param, ctx)
        return super().convert(value, param, ctx)


class Share(click.FloatRange):
    """A number from 0 to 1; that which is no number (``nan``) compares with none and passed."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse what is no number."""
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail(f"{value} is not in the range 0<=x<=1.", param, ctx)
        return number
