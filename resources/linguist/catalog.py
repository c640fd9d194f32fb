"""Qt Linguist's files of translations (``.ts``): reading, writing, and bringing up to date."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from resources.linguist.extracting import Words

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Message:
    """A string and its translation.

    Attributes:
        words: What is translated.
        forms: The translation, one form for each of the language's plurals; one for what is not
            counted. Empty strings where nobody has translated it.
        note: What a translator should know.
    """

    words: Words
    forms: tuple[str, ...]
    note: str = ""

    @property
    def finished(self) -> bool:
        """Whether every form is there."""
        return all(self.forms)


def read(path: Path) -> dict[Key, Message]:
    """Read a file of translations; one that is not there holds nothing."""
    if not path.exists():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - the project's own file
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            counted = entry.get("numerus") == "yes"
            translation = entry.find("translation")
            forms: tuple[str, ...] = ("",)
            if translation is not None:
                forms = (
                    tuple(form.text or "" for form in translation.iter("numerusform"))
                    if counted
                    else (translation.text or "",)
                )
                if translation.get("type") == "unfinished":
                    forms = ("",) * len(forms)
            words = Words(
                name, entry.findtext("source", ""), entry.findtext("comment", ""), counted
            )
            found[words.key] = Message(words, forms, entry.findtext("translatorcomment", ""))
    return found


def updated(
    old: Mapping[Key, Message], words: Iterable[Words], plurals: int
) -> tuple[Message, ...]:
    """Bring translations up to date with the source.

    What is gone goes; what only moved to another class keeps its translation.

    Args:
        old: What was translated.
        words: What is to be translated.
        plurals: How many plural forms the language has.
    """
    moved = {(one.words.source, one.words.counted): one for one in old.values() if one.finished}
    return tuple(_message(entry, old, moved, plurals) for entry in words)


def _message(
    words: Words,
    old: Mapping[Key, Message],
    moved: Mapping[tuple[str, bool], Message],
    plurals: int,
) -> Message:
    forms = plurals if words.counted else 1
    known = old.get(words.key)
    if known is None or len(known.forms) != forms:
        known = moved.get((words.source, words.counted))
    if known is None or len(known.forms) != forms:
        return Message(words, ("",) * forms)
    return replace(known, words=words)


def english(old: Mapping[Key, Message], words: Iterable[Words]) -> tuple[Message, ...]:
    """The English plurals: those in the source, else ``photo(s)`` without its brackets.

    What has other brackets, such as ``go(es)``, is left to people.
    """
    made = []
    for message in updated(old, (entry for entry in words if entry.counted), 2):
        written = message.words.english
        if written is None and not message.finished:
            source = message.words.source
            one, many = source.replace("(s)", ""), source.replace("(s)", "s")
            written = (one, many) if not re.search(r"\(\w+\)", one) else None
        made.append(message if written is None else replace(message, forms=written))
    return tuple(made)


def write(path: Path, language: str, messages: Sequence[Message]) -> None:
    """Write a file of translations, in an order that changes little from one time to the next."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    by_context: dict[str, list[Message]] = {}
    for message in messages:
        by_context.setdefault(message.words.context, []).append(message)
    for name in sorted(by_context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in by_context[name]:
            _add(context, message)
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n"
    )


def _add(context: ET.Element, message: Message) -> None:
    words = message.words
    entry = ET.SubElement(context, "message", {"numerus": "yes"} if words.counted else {})
    if words.file:
        ET.SubElement(entry, "location", filename=f"../../{words.file}")
    ET.SubElement(entry, "source").text = words.source
    if words.comment:
        ET.SubElement(entry, "comment").text = words.comment
    if message.note:
        ET.SubElement(entry, "translatorcomment").text = message.note
    state = {} if message.finished else {"type": "unfinished"}
    translation = ET.SubElement(entry, "translation", state)
    if not words.counted:
        translation.text = message.forms[0]
        return
    for form in message.forms:
        ET.SubElement(translation, "numerusform").text = form
