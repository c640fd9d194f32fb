"""The translations are whole: every string, with its placeholders, plurals and mnemonics."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from resources.linguist import catalog, releasing
from resources.linguist.catalog import Message
from resources.linguist.extracting import Unreadable, Words, extract

ROOT = Path(__file__).resolve().parents[1]
UPDATE = "run: python -m resources.linguist, then translate what it names in the .ts file"


@pytest.fixture(scope="module")
def source() -> tuple[list[Words], list[Unreadable]]:
    """Every string of the program, and the calls that hide theirs."""
    return extract(ROOT)


def messages(language: str, *, finished: bool = True) -> list[Message]:
    """The translations; only those that are there, unless asked otherwise."""
    found = catalog.read(releasing.FOLDER / f"organizer_{language}.ts").values()
    return [message for message in found if message.finished or not finished]


def test_every_string_can_be_found(source: tuple[list[Words], list[Unreadable]]) -> None:
    assert not source[1], "these have no literal words to translate"


def test_nothing_is_untranslated(source: tuple[list[Words], list[Unreadable]]) -> None:
    known = {message.words.key for message in messages("zh_CN")}
    missing = [f"{one.context}: {one.source}" for one in source[0] if one.key not in known]
    assert not missing, f"{UPDATE}: {missing}"


def test_nothing_is_left_over(source: tuple[list[Words], list[Unreadable]]) -> None:
    wanted = {one.key for one in source[0]}
    there = messages("zh_CN", finished=False)
    gone = [one.words.source for one in there if one.words.key not in wanted]
    assert not gone, f"{UPDATE}: {gone}"


def test_counts_have_their_english_forms(source: tuple[list[Words], list[Unreadable]]) -> None:
    known = {message.words.key: message for message in messages("en")}
    for one in source[0]:
        if one.counted:
            assert one.key in known, f"{UPDATE}: {one.source}"
            forms = known[one.key].forms
            assert len(forms) == 2
            assert not any(re.search(r"[a-z]\((?:s|es)\)", form) for form in forms), forms
            assert one.english in (None, forms)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_placeholders_are_those_of_the_source(language: str) -> None:
    for message in messages(language):
        wanted = placeholders(message.words.source)
        for form in message.forms:
            # “One face” needs no number where the form says it.
            lacking = wanted - placeholders(form)
            assert placeholders(form) <= wanted, (message.words.source, form)
            spoken = {"%n", "%Ln", "count"} if len(message.forms) > 1 else set()
            assert lacking <= spoken, (message.words.source, form)


def test_plural_forms_are_as_many_as_the_language_has() -> None:
    for message in messages("zh_CN"):
        assert len(message.forms) == 1, message.words.source


def test_mnemonics_are_kept() -> None:
    for message in messages("zh_CN"):
        source, form = message.words.source, message.forms[0]
        assert len(mnemonics(source)) == len(mnemonics(form)), (source, form)
        if re.search(r"[\u4e00-\u9fff]", form) and mnemonics(source):
            assert re.search(r"\(&[A-Z]\)|&[A-Z]", form), (source, form)


def test_chinese_has_chinese_punctuation() -> None:
    """No comma, semicolon, question mark or full stop of English after a Chinese character."""
    for message in messages("zh_CN"):
        form = message.forms[0]
        assert not re.search(r"[\u4e00-\u9fff][,;?!.](?!\w)", form), form
        assert not form.startswith(" "), form
        assert not form.endswith((" ", ".")), form


def test_dots_and_colons_end_what_they_ended() -> None:
    for message in messages("zh_CN"):
        source, form = message.words.source, message.forms[0]
        assert source.endswith("…") == form.endswith("…"), (source, form)


def placeholders(words: str) -> set[str]:
    """``%n`` and the fields of ``str.format``, with their formats; HTML tags, too."""
    numbers = set(re.findall(r"%L?n", words))
    fields = {
        f"{name}:{form}" if form else name
        for _, name, form, _ in string.Formatter().parse(words)
        if name is not None
    }
    return numbers | fields | set(re.findall(r"</?\w+>", words))


def mnemonics(words: str) -> list[str]:
    return re.findall(r"&\w", words)
