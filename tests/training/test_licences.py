"""A licence's terms are read out of the many ways in which it is written."""

from __future__ import annotations

import pytest

from organizer.training.licences import Licence, allows, terms

CC = "https://creativecommons.org/licenses"


@pytest.mark.parametrize(
    ("name", "url", "commercial", "modify", "public"),
    [
        ("CC BY 2.0", "", True, True, False),
        ("by-nc-sa", "", False, True, False),
        ("BY-ND", "", True, False, False),
        ("CC BY-NC-ND 4.0", "", False, False, False),
        ("Attribution-NonCommercial", f"{CC}/by-nc/4.0/", False, True, False),
        ("Attribution-NonCommercial 2.0", "", False, True, False),
        ("Creative Commons Attribution-NoDerivs", "", True, False, False),
        ("CC Attribution Non-Commercial Share Alike", "", False, True, False),
        ("Attribution ShareAlike 3.0", "", True, True, False),
        ("", f"{CC}/by-sa/3.0/", True, True, False),
        ("CC0", "", True, True, True),
        ("cc-zero", "", True, True, True),
        ("PDM 1.0", "", True, True, True),
        ("Public domain", "", True, True, True),
        ("", "https://creativecommons.org/publicdomain/zero/1.0/", True, True, True),
        ("GFDL", "", True, True, False),
        ("CC BY 4.0", f"{CC}/by-nc/4.0/", False, True, False),
    ],
)
def test_terms_are_read(name: str, url: str, commercial: bool, modify: bool, public: bool) -> None:
    found = terms(name, url)
    assert found is not None
    assert (found.commercial, found.modify, found.public) == (commercial, modify, public)


@pytest.mark.parametrize(
    "name", ["", "All rights reserved", "fair use", "copyrighted", "by appointment only"]
)
def test_what_is_not_known_allows_nothing(name: str) -> None:
    wanted = [licence for licence in Licence if allows(licence, name)]
    assert wanted == [Licence.ANY]
