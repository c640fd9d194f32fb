from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organizer.vision import filing_rules_file
from organizer.vision.filing_rules import FilingRule, FilingRulesError
from organizer.vision.filing_rules_file import load, save


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('\n[[rule]]\nname = "a\n', 3, "cannot be read"),
        ('[[rule]]\nname = "a"\nstay = true\n\n[[rule]]\nfolder = "X"\n', 5, "fit every photo"),
        ('\n[[rule]]\nname = "a"\n', 2, "either a “folder” or"),
        ('[[rule]]\nname = "a"\nfolder = "X"\nstay = true\n', 1, "either a “folder” or"),
        ('[[rule]]\nname = "a"\nfolder = "a/b"\n', 1, "not the name of one folder"),
        ('[[rule]]\nname = "a"\nfolder = ".."\n', 1, "not the name of one folder"),
        ('[[rule]]\nconfidence_below = 95\nfolder = "X"\n', 1, "between 0 and 1, not 95"),
        ('[[rule]]\nconfidence_below = "1"\nfolder = "X"\n', 1, "must be a number"),
        ('[[rule]]\nbefore = "2020"\nfolder = "X"\n', 1, "must be a day"),
        ("[[rule]]\nname = 7\nstay = true\n", 1, "must be a text"),
        ('[[rule]]\nname = "a"\nstay = 1\n', 1, "must be true or false"),
        ('[[rule]]\ncolour = "red"\nstay = true\n', 1, "no “colour”, only category"),
        (
            '[[rule]]\nafter = 2021-01-01\nbefore = 2020-01-01\nfolder = "X"\n',
            1,
            "between the two limits",
        ),
        ("rule = 7\n", 1, "list of"),
        ("rule = [7]\n", 1, "begins with"),
        ('name = "a"\n', 1, "list of"),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    content: str, line: int, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(content, "utf-8")
    with pytest.raises(FilingRulesError, match=reason) as caught:
        load(file)
    assert f"line {line}" in str(caught.value)
    assert str(file) in str(caught.value)


def test_without_a_file_there_are_no_rules() -> None:
    assert load() == ()


def test_the_file_in_the_home_is_found(own_home: Path) -> None:
    rules = (
        FilingRule(category="Documents & screens", folder="Screenshots"),
        FilingRule(under="~/Family", after=date(2020, 1, 31), stay=True),
    )
    save(rules, filing_rules_file.rules_file())
    assert load() == rules
    assert [entry.name for entry in own_home.iterdir()] == ["rules.toml"]


TEXTS = st.text(max_size=20)


@given(
    st.builds(
        FilingRule,
        TEXTS,
        st.none() | st.floats(0, 1),
        st.none() | st.floats(0, 1),
        st.none() | st.dates(),
        st.none() | st.dates(),
        TEXTS,
        TEXTS,
        TEXTS,
        st.booleans(),
    )
)
def test_what_is_saved_is_read_again(rule: FilingRule) -> None:
    (entry,) = tomllib.loads(filing_rules_file._table(rule))["rule"]
    assert filing_rules_file._rule(entry) == rule
