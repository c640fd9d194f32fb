"""Sentences for people, which the window can translate and the command line prints in English."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePath

# What ends a line, commands a terminal or turns the direction of writing.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def visible(name: str) -> str:
    r"""A file's name as it may stand in a sentence: what would command a terminal is spelled out.

    >>> visible("two\nlines.jpg"), visible("\x1b[31mred.jpg")
    ('two\\nlines.jpg', '\\x1b[31mred.jpg')
    """
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), name)


@dataclass(frozen=True, slots=True)
class Text:
    """An English template and the values that belong into it.

    Layers that know nothing of Qt make these; ``str()`` gives English, and the window looks the
    template up in its translation before filling in the values.

    Attributes:
        template: English, with ``str.format`` fields.
        values: What goes into the fields; ``count`` among them decides about the plural.
        one: The template for a count of one; empty where there is no count.
    """

    template: str
    values: dict[str, object] = field(default_factory=dict, hash=False)
    one: str = ""

    def __str__(self) -> str:
        return self.filled(self.one if self.one and self.count == 1 else self.template)

    @property
    def count(self) -> int:
        """What the plural depends on; -1 where nothing does."""
        count = self.values.get("count") if self.one else None
        return count if isinstance(count, int) else -1

    def filled(self, template: str) -> str:
        """Fill the values into a template, for example into the translated one."""
        shown = {
            name: visible(str(value)) if isinstance(value, PurePath) else value
            for name, value in self.values.items()
        }
        return template.format(**shown)


def text(template: str, /, **values: object) -> Text:
    """Make a :class:`Text`; the template must be a literal so that translators find it.

    >>> str(text("{name} is empty", name="a.jpg"))
    'a.jpg is empty'
    """
    return Text(template, values)


def plural(one: str, many: str, /, *, count: int, **values: object) -> Text:
    """Make a :class:`Text` whose form depends on a number.

    Both templates must be literals; other languages may have more forms, or a single one.

    >>> str(plural("one photo", "{count} photos", count=1))
    'one photo'
    >>> str(plural("one photo", "{count} photos", count=2))
    '2 photos'
    """
    return Text(many, {"count": count, **values}, one)
