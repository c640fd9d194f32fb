"""Options that several commands share, and the values they become."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import click

from organizer.cli.asking import ask_first, be_somewhere
from organizer.cli.parameters import NamedPath, Share
from organizer.errors import UsageError
from organizer.files.rules import Level, Mode, Rules, Unsure
from organizer.text import text

_Function = TypeVar("_Function", bound=Callable[..., Any])

SIGNS = ("people", "screenshots", "documents")
"""What is looked for beside the model's classes, unless told otherwise."""

EngineChoice = Literal["auto", "cpu", "gpu", "tensorflow"]


@dataclass(frozen=True, slots=True)
class Common:
    """What every command understands.

    Attributes:
        quiet: Only results and errors are printed.
        verbose: Details go to stderr.
        asked_engine: Which engine was asked for; ``None`` when none was.
    """

    quiet: bool = False
    verbose: bool = False
    asked_engine: EngineChoice | None = None

    @property
    def engine(self) -> EngineChoice:
        """Which engine runs the model."""
        return self.asked_engine or "auto"


@dataclass(frozen=True, slots=True)
class Reading:
    """Which photos are read, and how.

    Attributes:
        folder: The folder.
        recursive: Whether its subfolders count.
        cache: Whether the index is used.
        model_id: Which model labels the photos; ``None`` when no label is needed.
        combine: Whether a model of the user's own leaves to ImageNet's classes what it is not
            sure of.
        stranger: How strict such a model is with strangers; ``None`` for its own strictness.
    """

    folder: Path
    recursive: bool = True
    cache: bool = True
    model_id: str | None = None
    combine: bool = False
    stranger: float | None = None


@dataclass(frozen=True, slots=True)
class Judging:
    """What is decided about the photos that were read.

    Attributes:
        rules: How they are to be tidied.
        without: What is not looked for beside the model's classes, of :data:`SIGNS`.
        memes: Whether memes are told from photos too; right less often than the others.
    """

    rules: Rules = Rules()
    without: tuple[str, ...] = ()
    memes: bool = False


def common_options(function: _Function) -> _Function:
    """Add ``--quiet``, ``--verbose`` and ``--engine``, before the command's name or behind it."""

    @click.option("-q", "--quiet", is_flag=True, help="Print results and errors only.")
    @click.option("-v", "--verbose", is_flag=True, help="Print details to stderr.")
    @click.option(
        "--engine",
        type=click.Choice(get_args(EngineChoice)),
        help="What runs the model.  [default: auto]",
    )
    def with_common(quiet: bool, verbose: bool, engine: EngineChoice | None, **options: Any) -> Any:
        context = click.get_current_context()
        before = context.obj if isinstance(context.obj, Common) else Common()
        asked = engine or before.asked_engine
        common = Common(quiet or before.quiet, verbose or before.verbose, asked)
        context.obj = common
        logging.basicConfig(level=logging.WARNING)
        if common.verbose:  # also behind the command's name, when all is set up
            logging.getLogger().setLevel(logging.DEBUG)
        return function(common=common, **options)

    return _dressed(with_common, function)


stranger_option = click.option(
    "--stranger",
    type=Share(),
    metavar="S",
    help="How strict your own model is with photos of something else: how many of those it knows "
    "may be taken for strangers, 0 to 1; at 0 it labels everything.  [default: 0.03]",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for scripts.")


def reading_options(function: _Function) -> _Function:
    """Add FOLDER and how it is read; the command receives them as ``reading``."""

    @click.argument("folder", type=NamedPath())
    @click.option(
        "--recursive/--no-recursive",
        default=True,
        show_default=True,
        help="Look into subfolders.",
    )
    @click.option(
        "--yes", is_flag=True, help="Do not ask, even where FOLDER is a whole home or drive."
    )
    @click.option("--no-cache", is_flag=True, help="Look at every photo anew and remember nothing.")
    @click.option(
        "--model",
        "model_id",
        default="mobilenet_v2",
        show_default=True,
        help="Which model labels the photos: the program's, or one that you trained.",
    )
    @click.option(
        "--combine",
        is_flag=True,
        help="What your own model is not sure of gets the program's labels.",
    )
    @stranger_option
    def with_reading(
        folder: Path,
        recursive: bool,
        yes: bool,
        no_cache: bool,
        model_id: str,
        combine: bool,
        stranger: float | None,
        **options: Any,
    ) -> Any:
        be_somewhere()
        ask_first(folder, yes=yes)
        reading = Reading(folder, recursive, not no_cache, model_id, combine, stranger)
        return function(reading=reading, **options)

    return _dressed(with_reading, function)


def judging_options(function: _Function) -> _Function:
    """Add what a verdict depends on; the command receives it as ``judging``."""

    @click.option(
        "--level",
        type=click.Choice([level.value for level in Level]),
        default=Level.EVERYDAY.value,
        show_default=True,
        help="How coarse the categories are.",
    )
    @click.option(
        "--min-confidence",
        type=Share(),
        default=Rules().min_confidence,
        show_default=True,
        metavar="P",
        help="How many of the photos that count as sure are to be right, 0 to 1.",
    )
    @click.option("--back-off", is_flag=True, help="Take a coarser name where that one is sure.")
    @click.option(
        "--without",
        type=click.Choice(SIGNS),
        multiple=True,
        help="Do not look for these; may be given several times.",
    )
    @click.option("--memes", is_flag=True, help="Tell memes from photos too; right less often.")
    def with_judging(
        level: str,
        min_confidence: float,
        back_off: bool,
        without: tuple[str, ...],
        memes: bool,
        **options: Any,
    ) -> Any:
        rules = Rules(level=Level(level), min_confidence=min_confidence, back_off=back_off)
        return function(judging=Judging(rules, without, memes), **options)

    return _dressed(with_judging, function)


def rules_options(function: _Function) -> _Function:
    """Add the options of :class:`Rules`; the command receives them within ``judging``."""

    @click.option(
        "--mode",
        type=click.Choice([mode.value for mode in Mode]),
        default=Mode.SORT.value,
        show_default=True,
        help="Sort into folders, rename, or both.",
    )
    @click.option(
        "--to",
        "destination",
        type=NamedPath(),
        metavar="DIR",
        help="Where the folders are made.  [default: FOLDER]",
    )
    @click.option(
        "--template",
        help="How names are made, from {label} {category} {date} {time} {year} {month} {day} "
        "{camera} {original} {n}; {n:03} pads.",
    )
    @click.option(
        "--unsure",
        type=click.Choice([unsure.value for unsure in Unsure]),
        default=Unsure.LEAVE.value,
        show_default=True,
        help="What happens to photos that are unsure.",
    )
    @judging_options
    def with_rules(
        mode: str,
        destination: Path | None,
        template: str | None,
        unsure: str,
        judging: Judging,
        **options: Any,
    ) -> Any:
        if template == "":  # as an unset variable leaves it; the usual names are not meant
            raise UsageError(text("The template is empty; leave it out for the usual names."))
        rules = replace(
            judging.rules,
            mode=Mode(mode),
            template=template or "",
            destination=destination,
            unsure=Unsure(unsure),
        )
        return function(judging=replace(judging, rules=rules), **options)

    return _dressed(with_rules, function)


def _dressed(wrapper: Callable[..., Any], function: _Function) -> _Function:
    """Give a wrapper the name, the help and the earlier options of the function inside."""
    before = list(getattr(wrapper, "__click_params__", []))
    functools.update_wrapper(wrapper, function)
    inside = list(getattr(function, "__click_params__", []))
    wrapper.__click_params__ = [*inside, *before]  # type: ignore[attr-defined]
    return wrapper  # type: ignore[return-value]
