"""Templates are parsed once; what is wrong with one is said with its place."""

from __future__ import annotations

import re

import pytest

from organizer.errors import UsageError
from organizer.files.template import FIELDS, Field, fields, parse


def test_text_fields_braces_and_folders() -> None:
    assert parse("a{{b}}/{year}-{n:03}") == (("a{b}",), (Field("year"), "-", Field("n", 3)))


def test_both_slashes_separate_and_one_at_the_end_is_welcome() -> None:
    assert parse("{year}\\{month}/") == parse("{year}/{month}")


def test_fields_know_where_they_stand() -> None:
    assert [field.position for field in fields(parse("{year}/x{label}"))] == [1, 9]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_a_template(field: str) -> None:
    assert parse(f"{{{field}}}") == ((Field(field),),)


@pytest.mark.parametrize(
    ("template", "position", "words"),
    [
        ("{label", 1, "never closed"),
        ("a{label}-{n", 10, "never closed"),
        ("a}", 2, "without its “{”"),
        ("{label}}", 8, "without its “{”"),
        ("{}", 1, "no field “{}”"),
        ("x{breed}", 2, "no field “{breed}”; the fields are {label} {category}"),
        ("{ n }", 1, "no field “{ n }”"),
        ("{a{b}", 1, "no field “{a{b}”"),
        ("{label!r}", 1, "no field"),
        ("{label.__class__}", 1, "no field"),
        ("{label:3}", 1, "“:3” makes no sense"),
        ("{n:}", 1, "makes no sense"),
        ("{n:0}", 1, "makes no sense"),
        ("{n:00010}", 1, "makes no sense"),
        ("{n:x}", 1, "makes no sense"),
        ("{n:-3}", 1, "makes no sense"),
        ("{n:³}", 1, "makes no sense"),
        ("{n:" + "9" * 5000 + "}", 1, "makes no sense"),
        ("/{year}", 1, "folder without a name"),
        ("{year}//{n}", 8, "folder without a name"),
        ("//", 1, "folder without a name"),
        ("{year}/../{n}", 8, "leads out of the folder"),
        ("..", 1, "leads out of the folder"),
        ("./{n}", 1, "leads out of the folder"),
        ("{year}/" + "x" * 300, 8, "more than 120 bytes"),
        ("日" * 41 + "{n}", 1, "more than 120 bytes"),
    ],
)
def test_an_error_is_one_sentence_that_says_where_and_what(
    template: str, position: int, words: str
) -> None:
    with pytest.raises(UsageError) as caught:
        parse(template)
    message = str(caught.value)
    assert f"“{template}” is wrong at character {position}: " in message
    assert words in message
    assert re.fullmatch(r"[^\n]+\.", message)


@pytest.mark.parametrize("template", [""])
def test_an_empty_template_is_an_error_with_an_example(template: str) -> None:
    with pytest.raises(UsageError, match=re.escape("for example: {year}/{month}")):
        parse(template)
