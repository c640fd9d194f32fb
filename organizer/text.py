"""Sentences for people, which the window can translate and the command line prints in English."""

from __future__ import annotations

from dataclasses import dataclass, field


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
        return template.format(**self.values)


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
