"""Cleaning: nothing is lost, everything can be taken back, and gathering's record agrees."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

import pytest

from organizer.errors import OrganizerError
from organizer.files.filesystem import FileSystem
from organizer.training import ledger
from organizer.training.cleaning import Cleaning, Event, Moved, Stuck, Work
from organizer.training.cleaning_journal import FILE
from organizer.training.gather_state import GatherState, Row, State
from organizer.training.reconciling import reconcile
from organizer.training.target import Part, Target


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two classes of three files each, the first of each class known to gathering."""
    for label in ("ant", "bee"):
        folder = tmp_path / "photos" / label
        folder.mkdir(parents=True)
        for number in range(3):
            (folder / f"{label}{number}.jpg").write_bytes(f"{label} {number}".encode())
    hidden = tmp_path / "photos" / ".gather"
    hidden.mkdir()
    with closing(GatherState(hidden / "state.sqlite")) as state:
        for label in ("ant", "bee"):
            state.put(
                Row(
                    url=f"https://x.org/{label}",
                    class_name=label,
                    state=State.KEPT,
                    file=f"{label}/{label}0.jpg",
                    author="Somebody",
                    licence="cc-by",
                )
            )
    return tmp_path


def tree(project: Path) -> dict[str, bytes]:
    photos = project / "photos"
    return {
        path.relative_to(photos).as_posix(): path.read_bytes() for path in photos.rglob("*.jpg")
    }


def row(project: Path, url: str = "https://x.org/ant") -> Row:
    with closing(GatherState(project / "photos" / ".gather" / "state.sqlite")) as state:
        return next(one for one in state.rows() if one.url == url)


def paths(project: Path, *names: str) -> list[Path]:
    return [project / "photos" / name for name in names]


def all_of(work: Work) -> list[Event]:
    return list(work)


def test_a_photo_goes_to_another_class_with_its_line_of_the_ledger(project: Path) -> None:
    cleaning = Cleaning(project)
    (moved,) = all_of(cleaning.move(paths(project, "ant/ant0.jpg"), "bee"))
    assert moved == Moved(*paths(project, "ant/ant0.jpg", "bee/ant0.jpg"))
    assert (row(project).state, row(project).class_name) == (State.KEPT, "bee")
    entries = ledger.read(project / "photos")
    assert entries is not None
    assert entries["bee/ant0.jpg"].author == "Somebody"
    assert entries["bee/ant0.jpg"].class_name == "bee"


def test_rejecting_deletes_nothing_and_gathering_will_not_fetch_it_again(project: Path) -> None:
    before = tree(project)
    cleaning = Cleaning(project)
    all_of(cleaning.reject(paths(project, "ant/ant0.jpg", "ant/ant1.jpg")))
    assert sorted(tree(project).values()) == sorted(before.values())
    assert row(project).state is State.REJECTED
    assert row(project).file == "_rejected/by-hand/ant0.jpg"
    place = Target(project / "photos", ["ant", "bee"], [Part("", 9)])
    with closing(GatherState(place.hidden / "state.sqlite")) as state:
        reconcile(state, place)
    place.lock.release()
    assert row(project).state is State.REJECTED, "reconciling agrees"


def test_what_was_rejected_knows_where_it_came_from_and_goes_back(project: Path) -> None:
    before = tree(project)
    cleaning = Cleaning(project)
    all_of(cleaning.reject(paths(project, "ant/ant0.jpg", "bee/bee1.jpg")))
    rejected = paths(project, "_rejected/by-hand/ant0.jpg", "_rejected/by-hand/bee1.jpg")
    all_of(cleaning.take_back(rejected))
    assert tree(project) == before
    assert row(project).state is State.KEPT


def test_what_nobody_knows_the_category_of_stays_and_is_told(project: Path) -> None:
    stranger = project / "photos" / "_rejected" / "too-small" / "x.jpg"
    stranger.parent.mkdir(parents=True)
    stranger.write_bytes(b"x")
    (event,) = all_of(Cleaning(project).take_back([stranger]))
    assert isinstance(event, Stuck)
    all_of(Cleaning(project).move([stranger], "bee"))
    assert tree(project)["bee/x.jpg"] == b"x"


def test_everything_is_undone_and_redone_after_a_restart_too(project: Path) -> None:
    trees = [tree(project)]
    deeds: Sequence[tuple[str, list[str]]] = (
        ("bee", ["ant/ant0.jpg", "ant/ant1.jpg"]),
        ("", ["bee/ant0.jpg", "bee/bee0.jpg"]),
        ("ant", ["bee/bee1.jpg"]),
    )
    for label, names in deeds:
        cleaning = Cleaning(project)
        chosen = paths(project, *names)
        all_of(cleaning.move(chosen, label) if label else cleaning.reject(chosen))
        trees.append(tree(project))
    for wanted in reversed(trees[:-1]):
        cleaning = Cleaning(project)
        assert cleaning.can_undo
        all_of(cleaning.undo())
        assert tree(project) == wanted
    assert (row(project).state, row(project).file) == (State.KEPT, "ant/ant0.jpg")
    assert not Cleaning(project).can_undo
    for wanted in trees[1:]:
        all_of(Cleaning(project).redo())
        assert tree(project) == wanted
    assert not Cleaning(project).can_redo


def test_a_new_deed_forgets_what_could_be_redone(project: Path) -> None:
    cleaning = Cleaning(project)
    all_of(cleaning.reject(paths(project, "ant/ant0.jpg")))
    all_of(cleaning.undo())
    all_of(cleaning.reject(paths(project, "ant/ant1.jpg")))
    assert not cleaning.can_redo


def test_two_photos_of_one_name_both_stay(project: Path) -> None:
    (project / "photos" / "bee" / "ant0.jpg").write_bytes(b"another")
    before = tree(project)
    cleaning = Cleaning(project)
    (moved,) = all_of(cleaning.move(paths(project, "ant/ant0.jpg"), "bee"))
    assert isinstance(moved, Moved)
    assert moved.target.name == "ant0 (2).jpg"
    all_of(cleaning.reject(paths(project, "bee/ant0.jpg", "bee/ant0 (2).jpg")))
    assert sorted(tree(project).values()) == sorted(before.values())
    all_of(cleaning.undo())
    all_of(cleaning.undo())
    assert tree(project) == before


def test_a_class_without_a_folder_gets_one(project: Path) -> None:
    all_of(Cleaning(project).move(paths(project, "ant/ant0.jpg"), "wasp"))
    assert "wasp/ant0.jpg" in tree(project)
    assert row(project).class_name == "wasp"


def test_the_part_of_the_dataset_stays(tmp_path: Path) -> None:
    source = tmp_path / "photos" / "train" / "ant" / "1.jpg"
    source.parent.mkdir(parents=True)
    source.write_bytes(b"1")
    all_of(Cleaning(tmp_path).move([source], "bee"))
    assert tree(tmp_path) == {"train/bee/1.jpg": b"1"}


def test_what_is_gone_or_in_the_way_is_told_and_the_rest_goes_on(project: Path) -> None:
    cleaning = Cleaning(project)
    all_of(cleaning.reject(paths(project, "ant/ant0.jpg", "ant/ant1.jpg", "ant/ant2.jpg")))
    (project / "photos" / "_rejected" / "by-hand" / "ant0.jpg").unlink()
    (project / "photos" / "ant" / "ant1.jpg").write_bytes(b"a stranger's")
    events = all_of(cleaning.undo())
    assert [type(event) for event in events].count(Stuck) == 2
    assert tree(project)["ant/ant1.jpg"] == b"a stranger's"
    assert "ant/ant2.jpg" in tree(project)


def test_a_link_in_the_place_of_a_class_is_not_followed(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (project / "photos" / "wasp").symlink_to(outside)
    (event,) = all_of(Cleaning(project).move(paths(project, "ant/ant0.jpg"), "wasp"))
    assert isinstance(event, Stuck)
    assert list(outside.iterdir()) == []


def test_without_a_record_photos_move_all_the_same(tmp_path: Path) -> None:
    source = tmp_path / "photos" / "ant" / "1.jpg"
    source.parent.mkdir(parents=True)
    source.write_bytes(b"1")
    all_of(Cleaning(tmp_path).reject([source]))
    assert tree(tmp_path) == {"_rejected/by-hand/1.jpg": b"1"}


def test_what_cannot_be_written_down_is_not_done(project: Path) -> None:
    before = tree(project)
    (project / FILE).mkdir()
    with pytest.raises(OrganizerError, match="Nothing was moved"):
        all_of(Cleaning(project).reject(paths(project, "ant/ant0.jpg")))
    assert tree(project) == before


@pytest.mark.parametrize(
    "line",
    [
        '{"deed": [["ant/ant0.jpg", "../../etc/passwd"]]}\n',
        '{"deed": [["/etc/passwd", "ant/x.jpg"]]}\n',
        '{"deed": [["ant/ant0.jpg"]]}\n',
        '{"deed": [["ant/ant0.jpg", "bee/a.jpg"]]',
        "[1]\n",
        "\n",
    ],
)
def test_a_line_that_makes_no_sense_does_nothing(project: Path, line: str) -> None:
    (project / FILE).write_text(line)
    before = tree(project)
    cleaning = Cleaning(project)
    assert not cleaning.can_undo
    all_of(cleaning.reject(paths(project, "ant/ant0.jpg")))
    again = Cleaning(project)
    all_of(again.undo())
    assert tree(project) == before, "the file is of use again"


class Dying(FileSystem):
    """A disk on which the program ends just before one of its effects."""

    class Died(BaseException):
        pass

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left = after

    def before(self, call: str, *paths: Path) -> None:
        self.left -= 1
        if self.left < 0:
            raise self.Died


@pytest.mark.parametrize("after", range(8))
def test_after_a_crash_nothing_is_lost_and_undo_puts_all_back(project: Path, after: int) -> None:
    before = tree(project)
    chosen = paths(project, "ant/ant0.jpg", "ant/ant1.jpg", "bee/bee0.jpg")
    with suppress(Dying.Died):
        all_of(Cleaning(project, Dying(after)).reject(chosen))
    assert sorted(tree(project).values()) == sorted(before.values())
    cleaning = Cleaning(project)
    cleaning.settle()
    assert (project / "photos" / row(project).file).is_file(), "the record tells the truth"
    all_of(cleaning.undo())
    assert tree(project) == before
    assert row(project).file == "ant/ant0.jpg"


def test_stopping_in_the_middle_leaves_what_is_done_and_can_be_undone(project: Path) -> None:
    before = tree(project)
    cleaning = Cleaning(project)
    work = cleaning.reject(paths(project, "ant/ant0.jpg", "ant/ant1.jpg"))
    next(work)
    work.close()
    assert set(tree(project)) != set(before)
    all_of(cleaning.undo())
    assert tree(project) == before


def test_thousands_at_once_keep_their_lines_of_the_ledger(tmp_path: Path) -> None:
    photos, count = tmp_path / "photos", 1200
    for folder in ("ant", "bee", ".gather"):
        (photos / folder).mkdir(parents=True)
    with closing(GatherState(photos / ".gather" / "state.sqlite")) as state:
        for number in range(count):
            name = f"ant/{number}.jpg"
            (photos / name).write_bytes(b"")
            state.put(Row(f"https://x.org/{number}", "ant", State.KEPT, file=name, author="A"))
    names = [f"ant/{number}.jpg" for number in range(count)]
    all_of(Cleaning(tmp_path).move(paths(tmp_path, *names), "bee"))
    entries = ledger.read(photos)
    assert entries is not None
    assert set(entries) == {name.replace("ant", "bee") for name in names}
    assert {entry.class_name for entry in entries.values()} == {"bee"}


def test_what_is_moved_before_gathering_has_noted_it_is_told_afterwards(project: Path) -> None:
    cleaning = Cleaning(project)
    all_of(cleaning.move(paths(project, "ant/ant1.jpg"), "wasp"))
    all_of(cleaning.move(paths(project, "wasp/ant1.jpg"), "bee"))
    all_of(cleaning.reject(paths(project, "ant/ant2.jpg")))
    with closing(GatherState(project / "photos" / ".gather" / "state.sqlite")) as state:
        for number in (1, 2):
            file = f"ant/ant{number}.jpg"
            state.put(Row(f"https://x.org/late{number}", "ant", State.KEPT, file=file))
    cleaning.settle()
    assert cleaning._record.take_untold() == [], "also the user's own are asked for once only"
    moved, out = row(project, "https://x.org/late1"), row(project, "https://x.org/late2")
    assert (moved.class_name, moved.state, moved.file) == ("bee", State.KEPT, "bee/ant1.jpg")
    assert (out.class_name, out.state) == ("ant", State.REJECTED)
    entries = ledger.read(project / "photos")
    assert entries is not None
    assert "bee/ant1.jpg" in entries


def test_what_another_page_has_done_meanwhile_is_undone_first(project: Path) -> None:
    before = tree(project)
    first, second = Cleaning(project), Cleaning(project)
    all_of(first.reject(paths(project, "ant/ant0.jpg")))
    all_of(second.reject(paths(project, "ant/ant1.jpg")))
    (back,) = all_of(first.undo())
    assert isinstance(back, Moved)
    assert back.target.name == "ant1.jpg", "the newest deed, whoever did it"
    all_of(second.undo())
    assert tree(project) == before
    assert first.can_undo, "it has not looked yet"
    assert all_of(first.undo()) == []
    assert not first.can_undo
