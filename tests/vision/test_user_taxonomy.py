from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from organizer.files import naming
from organizer.files.photo import FileId, Photo, PhotoGroup
from organizer.files.planning import make_plan
from organizer.files.rules import Candidate, Level, Rules, Verdict
from organizer.vision import judge, user_taxonomy
from organizer.vision.corrections import Correction
from organizer.vision.facts import Analysis, FloatArray, Signals
from organizer.vision.own_file import OwnFileError
from organizer.vision.taxonomy import Place, Taxonomy, TaxonomyError
from organizer.vision.user_taxonomy import (
    Edit,
    Folder,
    Merge,
    MoveTo,
    Never,
    New,
    Overlay,
    Rename,
    apply,
    edit,
    load,
    load_taxonomy,
    save,
)

PLAIN = Taxonomy.load()
GROUP = PhotoGroup(Photo(Path("/photos/a.jpg"), 1, 2, FileId(3, 4)))


def edited(*edits: Edit, language: str = "en") -> Taxonomy:
    return apply(Taxonomy.load(language), Overlay(edits))


def logits(**likely: float) -> FloatArray:
    values = np.zeros(1001, dtype=np.float32)
    for names in PLAIN.classes:
        values[names.index] = likely.get(names.label.replace(" ", "_"), 0)
    return values


def verdict(taxonomy: Taxonomy, facts: Analysis, level: Level = Level.EVERYDAY) -> Verdict:
    found = judge.judge(facts, taxonomy, level=level, min_confidence=0.9)
    assert found is not None
    return found


def test_a_category_can_be_renamed_in_one_language() -> None:
    edits = Rename("Dogs", en="Our dogs")
    assert edited(edits).category_of("pug") == "Our dogs"
    assert edited(edits, language="zh").category_of("pug") == "狗"


@pytest.mark.parametrize(
    ("change", "label", "category", "group"),
    [
        (Rename("pug", en="Otto"), "Otto", "Dogs", "Animals"),
        (Rename("狗", zh="汪", en="Woofs"), "pug", "Woofs", "Animals"),
        (Rename("Animals", en="Beasts"), "pug", "Dogs", "Beasts"),
        (Merge("pug", "tabby cat"), "tabby cat", "Cats", "Animals"),
        (Merge("Dogs", "Cats"), "pug", "Cats", "Animals"),
        (Merge("Dogs", "Food"), "pug", "Food", "Food & drink"),
        (Merge("Animals", "Home"), "pug", "Dogs", "Home"),
        (MoveTo("pug", "Food"), "pug", "Food", "Food & drink"),
        (MoveTo("Dogs", "Home"), "pug", "Dogs", "Home"),
    ],
)
def test_each_edit_puts_a_class_where_it_was_told(
    change: Edit, label: str, category: str, group: str
) -> None:
    taxonomy = edited(change)
    names = taxonomy.classes[255]
    assert (names.label, names.category, names.group) == (label, category, group)
    assert taxonomy.place_of("pug") == Place(label, category, group)
    assert taxonomy.place_of("巴哥犬") == Place(label, category, group)


def test_names_from_before_are_still_understood_in_corrections_and_edits() -> None:
    taxonomy = edited(
        Rename("Dogs", en="Hounds"), Rename("Hounds", en="Woofs"), Merge("Dogs", "Cats")
    )
    assert taxonomy.place_of("Dogs").category == "Cats"
    assert taxonomy.place_of("Hounds").category == "Cats"
    assert taxonomy.place_of("Woofs").category == "Cats"
    said = judge.corrected(Correction("dogs"), taxonomy, Level.EVERYDAY)
    assert said.category == "Cats"


def test_merged_things_share_their_probability() -> None:
    facts = Analysis(GROUP, logits=logits(pug=12, tabby_cat=12, toaster=11.5))
    assert not verdict(PLAIN, facts, Level.FINE).sure
    taxonomy = edited(Merge("pug", "tabby cat"), Merge("toaster", "tabby cat"))
    assert verdict(taxonomy, facts, Level.FINE).category == "tabby cat"
    assert verdict(taxonomy, facts, Level.FINE).sure
    assert len(taxonomy.labels) == len(PLAIN.labels) - 2


def test_what_is_never_said_leaves_its_place_to_the_next_best() -> None:
    facts = Analysis(GROUP, logits=logits(pug=14, Siamese_cat=10))
    assert verdict(PLAIN, facts).category == "Dogs"
    for never in ("pug", "Dogs"):
        found = verdict(edited(Never(never)), facts)
        assert (found.category, found.label) == ("Cats", "Siamese cat")
        assert found.confidence > 0.5
    assert verdict(edited(Never("Animals")), facts, Level.BROAD).category != "Animals"


def test_a_sign_can_be_renamed_moved_and_switched_off_like_a_class() -> None:
    facts = Analysis(GROUP, logits=logits(suit=14), signals=Signals(screenshot=0.99))
    assert verdict(PLAIN, facts).category == "Screenshots"
    moved = verdict(edited(MoveTo("screenshot", "Documents & screens")), facts)
    assert (moved.category, moved.label) == ("Documents & screens", "screenshot")
    assert verdict(edited(Rename("Screenshots", en="Screens")), facts).category == "Screens"
    assert verdict(edited(Never("Screenshots")), facts).category == "Clothes"


def test_a_folder_name_reaches_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    path = tmp_path / "a.jpg"
    group = PhotoGroup(Photo.from_stat(path, path.lstat()))
    found = verdict(edited(Folder("Dogs", "Our: dogs")), Analysis(group, logits=logits(pug=20)))
    (move,) = make_plan(tmp_path, [Candidate(group, found)], Rules()).moves
    assert move.target == tmp_path / "Our_ dogs" / "a.jpg"
    assert found.category == "Dogs"


def test_a_folder_name_goes_along_with_renames_and_languages() -> None:
    edits = (Folder("Dogs", "Woof"), Rename("Dogs", en="Hounds"))
    assert edited(*edits).folder("Hounds", Level.EVERYDAY) == "Woof"
    assert edited(*edits, language="zh").folder("狗", Level.EVERYDAY) == "Woof"
    assert edited(*edits, Folder("Hounds", "")).folder("Hounds", Level.EVERYDAY) == ""


def test_a_correction_goes_into_the_folder_of_its_category() -> None:
    taxonomy = edited(Folder("Dogs", "Woof"), Folder("Animals", "Zoo"))
    assert judge.corrected(Correction("pug"), taxonomy, Level.EVERYDAY).folder == "Woof"
    assert judge.corrected(Correction("Animals"), taxonomy, Level.EVERYDAY).folder == "Zoo"
    assert judge.corrected(Correction("Grandma"), taxonomy, Level.EVERYDAY).folder == ""


def test_an_empty_category_is_left_out_and_said_so() -> None:
    taxonomy = edited(MoveTo("meme", "Other"))
    assert "Memes" not in taxonomy.categories
    assert "“Memes” is empty now" in str(taxonomy.notices[0])
    assert taxonomy.category_of("meme") == "Other"


def test_two_categories_with_one_folder_are_told() -> None:
    taxonomy = edited(Folder("Dogs", "Pets"), Folder("Cats", "pets "))
    (notice,) = taxonomy.notices
    assert "“Dogs” and “Cats” share the folder" in str(notice)
    assert "Dogs" in str(edited(Folder("Cats", "dogs")).notices[0])
    assert PLAIN.notices == ()


def test_a_rename_to_a_name_that_is_taken_merges_and_says_so() -> None:
    taxonomy = edited(Rename("Dogs", en="cats"))
    assert taxonomy.category_of("pug") == "Cats"
    assert taxonomy.categories.count("Cats") == 1
    assert "the two are one now" in str(taxonomy.notices[0])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Rename("Dgos", en="Dogs"), "nothing is called “Dgos”"),
        (Rename("Dogs"), "no new name"),
        (Rename("Dogs", en="  "), "no new name"),
        (Merge("Dogs", "狗"), "cannot be merged with itself"),
        (Merge("Dogs", "Animals"), "“Dogs” is a category and “Animals” a broad group"),
        (Merge("Dogs", "Nothing"), "nothing is called “Nothing”"),
        (MoveTo("Animals", "Dogs"), "that would be a circle"),
        (MoveTo("Dogs", "pug"), "that would be a circle"),
        (MoveTo("Animals", "Home"), "can be moved into nothing"),
        (MoveTo("pug", "Animals"), "can be moved into a category"),
        (MoveTo("Dogs", "Cats"), "can be moved into a broad group"),
        (Never("unicorn"), "nothing is called “unicorn”"),
        (Folder("Dogs", "..."), "no name for a folder"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused_in_one_sentence(
    change: Edit, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(TaxonomyError, match=reason):
        edit(PLAIN, change)
    before = edit(PLAIN, Rename("pug", en="Otto"))
    save(Overlay((*before.edits, change)), tmp_path / "t.toml")
    with pytest.raises(TaxonomyError) as caught:
        load(tmp_path / "t.toml", PLAIN)
    assert f"{tmp_path / 't.toml'} makes no sense at line 7: " in str(caught.value)
    assert reason in str(caught.value)


def test_not_everything_can_be_forbidden() -> None:
    edits = [Never(group) for group in PLAIN.groups]
    with pytest.raises(TaxonomyError, match="no label is left"):
        apply(PLAIN, Overlay(tuple(edits)))


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('\n[[edit]]\nrename = "Dogs', 3, "cannot be read"),
        ("\n\n[[edit]]\n", 3, "one of rename, merge"),
        ('[[edit]]\nnever = "pug"\n[[edit]]\nmerge = "Dogs"\n', 3, "has “merge”, “into”"),
        ('[[edit]]\nnever = "pug"\nrename = "Dogs"\n', 1, "one of rename"),
        ("[[edit]]\nnever = 7\n", 1, "“never” must be a text"),
        ('[[edit]]\nnever = "pug"\ncolour = "red"', 1, "nothing else"),
        ("edit = 7\n", 1, "list of"),
        ("edit = [7]\n", 1, "one of rename"),
        ('name = "Dogs"\n', 1, "list of"),
        ("\n\xff", 2, "not in UTF-8"),
    ],
)
def test_a_broken_file_is_named_with_its_line(
    content: str, line: int, reason: str, tmp_path: Path
) -> None:
    file = tmp_path / "taxonomy.toml"
    file.write_bytes(content.encode("latin-1") if "\xff" in content else content.encode())
    with pytest.raises(TaxonomyError, match=reason) as caught:
        load_taxonomy("en", file)
    assert str(file) in str(caught.value)
    assert f"line {line}" in str(caught.value)


def test_without_a_file_the_names_are_the_programs_own(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml", PLAIN) == (Overlay(), PLAIN)
    assert load_taxonomy("zh").category_of("pug") == "狗"


def test_the_file_in_the_home_is_found(own_home: Path) -> None:
    overlay = edit(PLAIN, Rename("Dogs", en="Hounds"))
    save(overlay, user_taxonomy.overlay_file())
    assert load_taxonomy().category_of("pug") == "Hounds"
    assert [entry.name for entry in own_home.iterdir()] == ["taxonomy.toml"]


NAMES = st.text(min_size=1, max_size=20).filter(str.strip)


@given(
    st.lists(
        st.one_of(
            st.builds(Rename, NAMES, NAMES, NAMES | st.just("")),
            st.builds(Merge, NAMES, NAMES),
            st.builds(MoveTo, NAMES, NAMES),
            st.builds(Never, NAMES),
            st.builds(Folder, NAMES, NAMES),
        ),
        max_size=4,
    )
)
@settings(max_examples=60, deadline=None)
def test_what_is_saved_is_read_again(edits: list[Edit]) -> None:
    source = user_taxonomy._HEAD + "".join(map(user_taxonomy._table, edits))
    document = tomllib.loads(source)
    assert [user_taxonomy._edit(entry) for entry in document.get("edit", [])] == edits


def test_a_chinese_folder_fits_every_file_system() -> None:
    taxonomy = edited(Folder("Dogs", "狗" * 300))
    found = judge.corrected(Correction("pug"), taxonomy, Level.EVERYDAY)
    fill = naming.values(Candidate(GROUP, found), naming.photo_times(Candidate(GROUP))[0])
    assert len(fill["category"].encode()) <= 255
    assert set(fill["category"]) == {"狗"}


def test_a_label_of_a_custom_model_is_a_category_of_its_own() -> None:
    assert PLAIN.place_of("Grandma's house") == Place(*["Grandma's house"] * 3)
    found = judge.corrected(Correction("Bees of ours"), PLAIN, Level.EVERYDAY)
    assert (found.category, found.label) == ("Bees of ours", "Bees of ours")


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file")
    with pytest.raises(OwnFileError, match="occupied"):
        save(Overlay(), tmp_path / "occupied" / "taxonomy.toml")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OwnFileError, match="folder"):
        save(Overlay(), tmp_path / "folder")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["folder", "occupied"]


def test_a_category_of_ones_own_is_there_before_it_holds_anything_and_that_is_said() -> None:
    taxonomy = edited(New("Allotment", "Nature & landscapes", zh="菜园", folder="Garden"))
    assert taxonomy.place_of("菜园") == Place("Allotment", "Allotment", "Nature & landscapes")
    assert "Allotment" in taxonomy.categories
    assert taxonomy.folder("Allotment", Level.EVERYDAY) == "Garden"
    assert "“Allotment” holds no labels yet" in str(taxonomy.notices[0])
    facts = Analysis(GROUP, content="a", logits=logits(greenhouse=20))
    assert verdict(taxonomy, facts).category == "Farm & garden"
    said = judge.corrected(Correction("Allotment"), taxonomy, Level.BROAD)
    assert said.category == "Nature & landscapes"
    assert edited(New("Allotment", "Home"), language="zh").category_of("allotment") == "Allotment"


def test_labels_move_into_a_category_of_ones_own_and_out_again() -> None:
    new = New("Allotment", "My things")
    taxonomy = edited(new, MoveTo("greenhouse", "Allotment"))
    assert taxonomy.notices == ()
    assert "My things" in taxonomy.groups
    facts = Analysis(GROUP, content="a", logits=logits(greenhouse=20))
    assert verdict(taxonomy, facts).category == "Allotment"
    assert verdict(taxonomy, facts, Level.BROAD).category == "My things"
    out = edited(new, MoveTo("greenhouse", "Allotment"), MoveTo("greenhouse", "Food"))
    assert "Allotment" in out.categories, "it is the user's own, and stays"
    assert len(out.notices) == 1
    again = edited(new, Rename("My things", en="Mine"), MoveTo("Allotment", "Home"))
    assert again.group_of("Allotment") == "Home"
    assert "Mine" not in again.groups
    renamed = edited(new, Rename("Allotment", en="Plot", zh="地"), MoveTo("pug", "Allotment"))
    assert renamed.category_of("pug") == "Plot"
    merged = edited(new, MoveTo("pug", "Allotment"), Merge("Allotment", "Cats"))
    assert merged.category_of("pug") == "Cats"
    assert "Allotment" not in merged.categories


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (New("Dogs", "Animals"), "“Dogs” is a category already"),
        (New("Pug", "Animals"), "“Pug” is a label already"),
        (New("Plot", "Animals", zh="狗"), "“狗” is a category already"),
        (New("  ", "Animals"), "needs a name"),
        (New("Plot", " "), "needs a broad group"),
        (New("Plot", "Dogs"), "“Dogs” is a category, not a broad group"),
    ],
)
def test_a_new_category_that_makes_no_sense_is_refused(change: Edit, reason: str) -> None:
    with pytest.raises(TaxonomyError, match=reason):
        edited(change)


def test_names_that_a_file_system_takes_for_one_folder_are_told() -> None:
    (told, *_) = (
        str(notice) for notice in edited(New("Food?", "Home"), New("Food:", "Home")).notices[2:]
    )
    assert "share the folder" in told


def test_a_new_category_survives_its_file(tmp_path: Path) -> None:
    file = tmp_path / "taxonomy.toml"
    overlay = Overlay(
        (
            New("Allotment", "Garten", zh="菜园", folder="Plot 7"),
            MoveTo("greenhouse", "Allotment"),
            Never("website"),
        )
    )
    save(overlay, file)
    again, taxonomy = load(file, PLAIN)
    assert again == overlay
    assert taxonomy.category_of("greenhouse") == "Allotment"
    file.write_text('[[edit]]\nnever = "website"\n\n[[edit]]\nnew = "Plot"\n', "utf-8")
    with pytest.raises(TaxonomyError, match=r"line 4.*“new”, “group”"):
        load(file, PLAIN)
