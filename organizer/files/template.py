"""Templates such as ``{year}/{category}-{n:03}``: parsed once, with errors that say where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from organizer.errors import UsageError
from organizer.text import Text, text

FIELDS = (
    "label",
    "category",
    "date",
    "time",
    "year",
    "month",
    "day",
    "camera",
    "original",
    "n",
)
"""What may stand in braces. To add one, name it here and give it a value in ``naming.values``."""

LABEL_FIELDS = frozenset({"label", "category"})
"""Fields that need the model's word."""

TIME_FIELDS = frozenset({"date", "time", "year", "month", "day"})
"""Fields that say when a photo was taken."""

NAMING_FIELDS = frozenset({"original", "n"})
"""Fields that tell photos apart: they make a path component a file name, never a folder's."""

_WIDEST_NUMBER = 9

_LONGEST_TEXT = 120
"""Bytes of plain text that a name may have, so that there is room for what the fields become."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a template.

    Attributes:
        name: One of :data:`FIELDS`.
        width: Digits that ``{n}`` is padded to; 0 for none.
        position: The character of the template that it starts at, from 1.
    """

    name: str
    width: int = 0
    position: int = field(default=0, compare=False, repr=False)


Component = tuple[str | Field, ...]
"""One folder or file name of a template: literal text and fields."""


def parse(template: str) -> tuple[Component, ...]:
    """Split a template into path components; both slashes separate, ``{{`` and ``}}`` are braces.

    Raises:
        UsageError: Something is wrong with it; the message says what and at which character.

    >>> parse("{year}/{label}-{n:03}")
    ((Field(name='year', width=0),), (Field(name='label', width=0), '-', Field(name='n', width=3)))
    """
    components: list[list[str | Field]] = [[]]
    starts = [1]
    for position, piece in _pieces(template):
        if isinstance(piece, str) and piece in "/\\":
            if not components[-1]:
                raise wrong(template, position, text("a folder without a name"))
            components.append([])
            starts.append(position + 1)
        else:
            components[-1].append(piece)
    if len(components) > 1 and not components[-1]:
        components.pop()  # a slash at the end says "folder" and is welcome
    if not components[-1]:
        raise UsageError(text("The template is empty; for example: {{year}}/{{month}}"))
    result = tuple(_joined(component) for component in components)
    for start, component in zip(starts, result, strict=False):
        _check(template, start, component)
    return result


def _check(template: str, start: int, component: Component) -> None:
    """Refuse a folder or file name that leads elsewhere or leaves no room for its fields."""
    if component in ((".",), ("..",)):
        what = text(
            "“{part}” leads out of the folder; choose another destination instead",
            part=component[0],
        )
        raise wrong(template, start, what)
    plain = "".join(part for part in component if isinstance(part, str))
    if len(plain.encode(errors="surrogatepass")) > _LONGEST_TEXT:
        what = text("this name has more than {count} bytes of text", count=_LONGEST_TEXT)
        raise wrong(template, start, what)


def fields(components: tuple[Component, ...]) -> Iterator[Field]:
    """All fields of a template, left to right."""
    return (part for component in components for part in component if isinstance(part, Field))


def _pieces(template: str) -> Iterator[tuple[int, str | Field]]:
    """Characters and fields with their positions (from 1, as people count)."""
    index = 0
    while index < len(template):
        character = template[index]
        if template[index : index + 2] in ("{{", "}}"):
            yield index + 1, character
            index += 2
        elif character == "{":
            end = template.find("}", index)
            if end < 0:
                raise wrong(template, index + 1, text("“{{” is never closed"))
            yield index + 1, _field(template, index, template[index + 1 : end])
            index = end + 1
        elif character == "}":
            what = text("“}}” without its “{{” (write “}}}}” for a brace)")
            raise wrong(template, index + 1, what)
        else:
            yield index + 1, character
            index += 1


def _field(template: str, index: int, inside: str) -> Field:
    """The field between two braces."""
    name, colon, width = inside.partition(":")
    if name not in FIELDS:
        known = " ".join(f"{{{field}}}" for field in FIELDS)
        what = text(
            "there is no field “{{{name}}}”; the fields are {known}", name=name, known=known
        )
        raise wrong(template, index + 1, what)
    if not colon:
        return Field(name, position=index + 1)
    digits = width.isascii() and width.isdigit() and len(width) <= _WIDEST_NUMBER
    if name != "n" or not digits or not 1 <= int(width) <= _WIDEST_NUMBER:
        what = text(
            "“:{width}” makes no sense; only {{n}} takes a width, from {{n:1}} to {{n:{most}}}",
            width=width,
            most=_WIDEST_NUMBER,
        )
        raise wrong(template, index + 1, what)
    return Field(name, int(width), index + 1)


def _joined(component: list[str | Field]) -> Component:
    """Put neighbouring characters together into one literal."""
    joined: list[str | Field] = []
    for part in component:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    return tuple(joined)


def wrong(template: str, position: int, what: Text) -> UsageError:
    """The error for a place in a template."""
    return UsageError(
        text(
            "The template “{template}” is wrong at character {position}: {what}.",
            template=template,
            position=position,
            what=what,
        )
    )
