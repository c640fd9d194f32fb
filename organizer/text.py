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
        values: What goes into the fields.
    """

    template: str
    values: dict[str, object] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.filled(self.template)

    def filled(self, template: str) -> str:
        """Fill the values into a template, for example into the translated one."""
        return template.format(**self.values)


def text(template: str, /, **values: object) -> Text:
    """Make a :class:`Text`; the template must be a literal so that translators find it.

    >>> str(text("{name} is empty", name="a.jpg"))
    'a.jpg is empty'
    """
    return Text(template, values)
