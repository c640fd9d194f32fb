"""The options of ``organizer gather``, and the request they become."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from organizer.cli.parameters import NamedPath
from organizer.errors import StartError, UsageError
from organizer.text import text

if TYPE_CHECKING:
    from organizer.training.request import ClassSearch, GatherRequest
    from organizer.training.sources.protocol import Options

_Function = TypeVar("_Function", bound=Callable[..., Any])
_LICENCES = ("any", "free", "commercial", "modify", "commercial+modify", "public")


def source_options(function: _Function) -> _Function:
    """Add what says where a source is; the command receives ``base_url`` and so on."""
    options = (
        click.option(
            "--base-url", default="", metavar="URL", help="A mirror or test server for the source."
        ),
        click.option(
            "--allow-loopback",
            is_flag=True,
            help="Permit addresses of this machine, by plain http too.",
        ),
        click.option("--allow-http", is_flag=True, help="Permit plain http."),
        click.option(
            "--from",
            "from_path",
            type=NamedPath(),
            metavar="PATH",
            help="folder: the folder; urls, imagenet: the file of addresses.",
        ),
    )
    return _with(function, options)


def gather_options(function: _Function) -> _Function:
    """Add all that a request is made of; :func:`request` reads what the command receives."""
    options = (
        click.option("--source", default="openverse", show_default=True, help="Where to search."),
        click.option("--to", type=NamedPath(), metavar="DIR", help="The dataset."),
        click.option(
            "--limit",
            type=click.IntRange(1),
            default=100,
            show_default=True,
            help="Pictures a class.",
        ),
        click.option(
            "--validation",
            type=click.IntRange(0),
            default=0,
            metavar="N",
            help="N further pictures a class go to validation/ (with --export: per cent).",
        ),
        click.option(
            "--test",
            type=click.IntRange(0),
            default=0,
            metavar="N",
            help="N further pictures a class go to test/ (with --export: per cent).",
        ),
        click.option(
            "--searches",
            type=NamedPath(),
            metavar="FILE",
            help="A file of classes, one CLASS[=SEARCH|SEARCH] a line.",
        ),
        click.option(
            "--licence",
            "--license",
            type=click.Choice(_LICENCES),
            default="any",
            show_default=True,
            help="Which licences will do.",
        ),
        click.option(
            "--adult-filter/--no-adult-filter",
            default=True,
            show_default=True,
            help="The source's own filter of adult content.",
        ),
        click.option(
            "--filter",
            "filters",
            multiple=True,
            metavar="NAME=VALUE",
            help="A filter of the source's own; may be given several times.",
        ),
        click.option(
            "--class-field",
            default="",
            metavar="FIELD",
            help="met: CLASS is what this field of an object holds; * stands for anything.",
        ),
        click.option(
            "--parallel",
            type=click.IntRange(1, 256),
            default=16,
            show_default=True,
            help="Requests at once.",
        ),
        click.option(
            "--per-host",
            type=click.IntRange(1, 64),
            default=4,
            show_default=True,
            help="Requests at once to one host.",
        ),
        click.option(
            "--pause",
            type=click.FloatRange(0),
            metavar="SECONDS",
            help="Between two requests to one host.  [default: 0.1, 0 on this machine]",
        ),
        click.option(
            "--min-side",
            type=click.IntRange(1),
            default=64,
            show_default=True,
            help="Pixels that the shorter side must have.",
        ),
        click.option(
            "--photos-only", is_flag=True, help="Take no screenshots, pages and drawings."
        ),
        click.option("--keep-outliers", is_flag=True, help="Keep what looks unlike its class."),
        click.option("--keep-duplicates", is_flag=True, help="Keep near-duplicates."),
        click.option(
            "--verify/--no-verify",
            default=True,
            help="Decode each picture and write its pixels anew; without it nothing is judged.",
        ),
        click.option("--no-model", is_flag=True, help="Judge without the model."),
    )
    return source_options(_with(function, options))


def request(classes: tuple[str, ...], given: dict[str, Any]) -> GatherRequest:
    """What is to be gathered.

    Args:
        classes: As they were written.
        given: The options of :func:`gather_options`.

    Raises:
        UsageError: It makes no sense.
        StartError: A key is missing.
    """
    from organizer.training.judging import Judging
    from organizer.training.polite import Politeness
    from organizer.training.request import GatherRequest
    from organizer.training.transport import Reach

    options = search_options(given["source"], given)
    return GatherRequest(
        classes=_classes(classes, given),
        source=given["source"],
        target=given["to"],
        limit=given["limit"],
        validation=given["validation"],
        test=given["test"],
        options=options,
        verify=given["verify"],
        judging=Judging(
            min_side=given["min_side"],
            photos_only=given["photos_only"],
            on_topic=not given["keep_outliers"],
            duplicates=not given["keep_duplicates"],
        ),
        politeness=Politeness(
            connections=max(given["parallel"], given["per_host"]),
            per_host=given["per_host"],
            pause=given["pause"],
        ),
        reach=Reach(loopback=given["allow_loopback"], plain_http=given["allow_http"]),
    )


def search_options(source: str, given: dict[str, Any]) -> Options:
    """How a source is searched.

    Raises:
        UsageError: There is no such source, or it has no such filter.
        StartError: It needs a key that is not there.
    """
    from organizer.training import secrets, sources
    from organizer.training.licences import Licence
    from organizer.training.sources.protocol import Options

    about = sources.about(source)
    keys = {name: secrets.get(source, name) for name in (*about.keys, *about.optional_keys)}
    if "key" in about.keys and not keys["key"]:
        raise StartError(
            text(
                "{title} needs a key of your own: keep it with “organizer sources key {name}”.",
                title=about.title,
                name=source,
            )
        )
    filters = dict(_filter(words) for words in given.get("filters", ()))
    strange = set(filters) - set(about.filters)
    if strange and "*" not in about.filters:
        raise UsageError(
            text(
                "{title} has no filter “{name}”; it has: {known}.",
                title=about.title,
                name=min(strange),
                known=", ".join(about.filters) or "none",
            )
        )
    return Options(
        base_url=given.get("base_url", ""),
        from_path=given.get("from_path"),
        licence=Licence(given.get("licence", "any")),
        adult_filter=given.get("adult_filter", True),
        filters=filters,
        class_field=given.get("class_field", ""),
        keys={name: value for name, value in keys.items() if value},
    )


def _with(function: _Function, options: Iterable[Callable[[_Function], _Function]]) -> _Function:
    """Add options, which help then names in this order."""
    for option in reversed(list(options)):
        function = option(function)
    return function


def _filter(words: str) -> tuple[str, str]:
    name, equals, value = words.partition("=")
    if not equals or not name:
        raise UsageError(text("“{words}” is no filter: write NAME=VALUE.", words=words))
    return name, value


def _classes(classes: tuple[str, ...], given: dict[str, Any]) -> tuple[ClassSearch, ...]:
    from organizer.training import dataset
    from organizer.training.request import ClassSearch, merged, parse_class, read_searches

    wanted = [parse_class(words) for words in classes]
    if given["searches"] is not None:
        wanted += read_searches(given["searches"])
    if not wanted and given["source"] == "folder" and given["from_path"] is not None:
        names = dataset.layout(given["from_path"]).class_names
        wanted = [ClassSearch(name, (name,)) for name in names]
    if not wanted:
        raise UsageError(text("Name at least one class, or a file of them with --searches."))
    return merged(wanted)
