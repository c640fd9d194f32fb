from __future__ import annotations

import csv
import re
from pathlib import Path

import numpy as np
import pytest

from organizer.files.rules import Level
from organizer.vision.taxonomy import Place, Taxonomy, TaxonomyError

REFUSED_BY_FILE_SYSTEMS = re.compile(r'[<>:"/\\|?*\x00-\x1f]|[. ]$|^ ')
CJK = re.compile(r"[\u4e00-\u9fff]")

SMALL = """
[[group]]
en = "Animals"
zh = "动物"
[[group.category]]
en = "Dogs"
zh = "狗"
classes = [
  [0, "n1", "pug", "巴哥犬"],
  [1, "n2", "collie", "柯利犬"],
]
"""


@pytest.fixture(scope="module")
def english() -> Taxonomy:
    return Taxonomy.load("en")


@pytest.fixture(scope="module")
def chinese() -> Taxonomy:
    return Taxonomy.load("zh")


def all_names(taxonomy: Taxonomy) -> list[str]:
    return [name for level in Level for name in taxonomy.names(level)]


def test_has_every_class_of_the_model_in_its_order(english: Taxonomy) -> None:
    assert [names.index for names in english.classes] == list(range(1001))


def test_wordnet_ids_ascend_as_imagenet_sorts_them(english: Taxonomy) -> None:
    ids = [names.wnid for names in english.classes[1:]]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"n\d{8}", wnid) for wnid in ids)


def test_wordnet_ids_are_those_of_real_files(english: Taxonomy, shared: Path) -> None:
    with (shared / "photos/web/labels.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for row in rows:
        wnid = row["file"].partition("_")[0]
        assert english.classes[int(row["class_index_1001"])].wnid == wnid


def test_names_are_those_of_the_model_or_plainer(english: Taxonomy, shared: Path) -> None:
    lines = (shared / "models/imagenet_labels.txt").read_text("utf-8").splitlines()
    words = [set(re.findall(r"\w+", line.lower())) for line in lines]
    plain = [set(re.findall(r"\w+", names.label.lower())) for names in english.classes]
    shifted = sum(not (mine & theirs) for mine, theirs in zip(plain, words, strict=True))
    assert shifted < 50  # a slip of one line would make hundreds


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_things_share_a_name(language: str) -> None:
    names = [name.casefold() for name in all_names(Taxonomy.load(language))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_names_are_safe_as_file_names(language: str) -> None:
    assert not [n for n in all_names(Taxonomy.load(language)) if REFUSED_BY_FILE_SYSTEMS.search(n)]


def test_chinese_names_are_chinese(chinese: Taxonomy) -> None:
    assert not [name for name in all_names(chinese) if not CJK.search(name)]


def test_there_are_as_many_categories_and_groups_as_a_person_can_look_over(
    english: Taxonomy,
) -> None:
    assert 40 <= len(english.categories) <= 45
    assert 6 <= len(english.groups) <= 10


@pytest.mark.parametrize(
    ("before", "now"),
    [("Mushrooms", "Flowers & plants"), ("桥梁", "Buildings & monuments"), ("文具", "日用品")],
)
def test_what_a_category_was_called_in_earlier_versions_is_understood(
    english: Taxonomy, before: str, now: str
) -> None:
    assert english.category_of(before) == english.category_of(now)
    assert english.category_of(now) in english.categories


def test_every_category_is_in_one_group(english: Taxonomy) -> None:
    pairs = {(names.category, names.group) for names in (*english.classes, *english.signs)}
    assert len(pairs) == len(english.categories)


@pytest.mark.parametrize(
    ("label", "category"),
    [
        ("tabby cat", "Cats"),
        ("golden retriever", "Dogs"),
        ("alp", "Mountains"),
        ("valley", "Mountains"),
        ("volcano", "Mountains"),
        ("seashore", "Beach & coast"),
        ("sandbar", "Beach & coast"),
        ("promontory", "Beach & coast"),
        ("laptop", "Documents & screens"),
        ("menu", "Documents & screens"),
        ("website", "Documents & screens"),
        ("suit", "Clothes"),
        ("wig", "Clothes"),
        ("gown", "Clothes"),
        ("crane (bird)", "Birds"),
        ("crane (machine)", "Tools & machines"),
        ("sports car", "Cars"),
        ("pizza", "Food"),
        ("gorilla", "Wild animals"),
        ("church", "Buildings & monuments"),
        ("suspension bridge", "Buildings & monuments"),
        ("Band-Aid", "Household things"),
        ("stethoscope", "Tools & machines"),
        ("document", "Documents & screens"),
    ],
)
def test_things_are_where_people_expect_them(english: Taxonomy, label: str, category: str) -> None:
    assert english.category_of(label) == category


def test_the_two_languages_are_one_tree(english: Taxonomy, chinese: Taxonomy) -> None:
    assert np.array_equal(english.category_index, chinese.category_index)
    assert np.array_equal(english.group_index, chinese.group_index)


def test_sums_over_any_level_add_up(english: Taxonomy) -> None:
    logits = np.random.default_rng(0).normal(size=(7, 1001)).astype(np.float32)
    probabilities = np.exp(logits)
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    for level in Level:
        sums = english.level_probabilities(probabilities, level)
        assert sums.shape == (7, len(english.names(level)))
        np.testing.assert_allclose(sums.sum(axis=1), 1, rtol=1e-5)


def test_a_category_sums_exactly_its_classes(english: Taxonomy) -> None:
    probabilities = np.random.default_rng(1).random((3, 1001), dtype=np.float32)
    dogs = [names.index for names in english.classes if names.category == "Dogs"]
    column = english.categories.index("Dogs")
    sums = english.level_probabilities(probabilities, Level.EVERYDAY)
    np.testing.assert_allclose(sums[:, column], probabilities[:, dogs].sum(axis=1), rtol=1e-5)


@pytest.mark.parametrize("locale", ["zh", "zh_CN", "zh-Hans-CN", "ZH"])
def test_understands_locales(locale: str, chinese: Taxonomy) -> None:
    assert Taxonomy.load(locale).categories == chinese.categories


def test_an_unknown_language_is_english(english: Taxonomy) -> None:
    assert Taxonomy.load("tlh").categories == english.categories


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("tabby cat", Place("tabby cat", "Cats", "Animals")),
        ("  TABBY cat ", Place("tabby cat", "Cats", "Animals")),
        ("虎斑猫", Place("tabby cat", "Cats", "Animals")),
        ("Cats", Place("Cats", "Cats", "Animals")),
        ("猫", Place("Cats", "Cats", "Animals")),
        ("Animals", Place("Animals", "Animals", "Animals")),
        ("Grandma", Place("Grandma", "Grandma", "Grandma")),
    ],
)
def test_finds_the_place_of_any_name(english: Taxonomy, name: str, place: Place) -> None:
    assert english.place_of(name) == place


def test_a_name_in_english_is_understood_in_chinese(chinese: Taxonomy) -> None:
    assert chinese.place_of("Tabby cat") == Place("虎斑猫", "猫", "动物")


def load_text(tmp_path: Path, source: str) -> Taxonomy:
    file = tmp_path / "mine.toml"
    file.write_text(source, "utf-8")
    return Taxonomy.load(path=file)


def test_reads_a_file_of_ones_own(tmp_path: Path) -> None:
    assert [names.label for names in load_text(tmp_path, SMALL).classes] == ["pug", "collie"]


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('en = "Dogs"', "en = Dogs", "line 6"),
        ('[1, "n2", "collie", "柯利犬"]', '[1, "n2", "collie"]', "line 10"),
        ('[1, "n2", "collie"', '[1, "n2", "Pug"', "line 10"),
        ('[1, "n2"', '[0, "n2"', "line 10"),
        ('"柯利犬"', '" "', "line 10"),
        ('zh = "狗"\n', "", "line 6"),
        ("[1,", "[7,", "class 1 is missing"),
    ],
)
def test_a_broken_file_says_where(tmp_path: Path, right: str, wrong: str, line: str) -> None:
    with pytest.raises(TaxonomyError, match=line) as caught:
        load_text(tmp_path, SMALL.replace(right, wrong))
    assert "mine.toml" in str(caught.value)


@pytest.mark.parametrize("source", ["", "group = 3", "group = [3]"])
def test_a_file_of_something_else_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(TaxonomyError, match="makes no sense"):
        load_text(tmp_path, source)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TaxonomyError, match="cannot be read"):
        Taxonomy.load(path=file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match=re.escape("gone.toml")):
        Taxonomy.load(path=tmp_path / "gone.toml")


def test_names_are_said_in_one_language_and_written_in_another() -> None:
    taxonomy = Taxonomy.load("zh", writing="en")
    dogs = taxonomy.place_of("Dogs")
    assert dogs.category == "狗"
    assert taxonomy.folder("狗", Level.EVERYDAY) == "Dogs"
    assert taxonomy.folder("动物", Level.BROAD) == "Animals"
    assert taxonomy.written[taxonomy.place_of("tabby cat").label] == "tabby cat"
    assert not Taxonomy.load("en", writing="en").written
    assert not Taxonomy.load("zh").written
    assert Taxonomy.load("zh").folder("狗", Level.EVERYDAY) == ""


@pytest.mark.parametrize("level", list(Level))
def test_what_is_written_does_not_depend_on_the_language_of_the_window(level: Level) -> None:
    english, chinese = Taxonomy.load("en"), Taxonomy.load("zh", writing="en")
    for one, other in zip(english.names(level), chinese.names(level), strict=True):
        assert (chinese.folder(other, level) or other) == one
    for one, other in zip(english.labels, chinese.labels, strict=True):
        assert chinese.written.get(other, other) == one
