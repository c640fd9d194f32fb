"""Where pictures end up, beside what is in the folder already and what a user does there."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import pytest

from organizer.errors import StartError, UsageError
from organizer.training.cleaning import Cleaning, Moved
from organizer.training.events import Event, Kept
from organizer.training.judging import Judging
from organizer.training.project import PHOTOS
from organizer.training.request import ClassSearch, GatherRequest
from organizer.training.sources.protocol import Options
from tests.training.helpers import (
    LOOPBACK,
    QUICK,
    check_ledger,
    kept_urls,
    ledger_rows,
    rejected_rows,
    request,
    run,
)
from tests.training.pictures import jpeg
from tests.training.servers.insects import insects
from tests.training.servers.numbered import numbered
from tests.training.servers.site import Answer, Asked, Site


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".gather" not in path.parts
    }


def test_parts_are_filled_one_after_the_other(site: Site, tmp_path: Path) -> None:
    addresses = [f"{site.url}/{n}.jpg" for n in range(40)]
    run(request(tmp_path / "d", addresses, limit=10, validation=5, test=3))
    counts = {
        part: len(list((tmp_path / "d" / part / "things").iterdir()))
        for part in ("train", "validation", "test")
    }
    assert counts == {"train": 10, "validation": 5, "test": 3}
    check_ledger(tmp_path / "d")


def test_what_a_user_takes_out_or_puts_back_stays_so(site: Site, tmp_path: Path) -> None:
    def answers(asked: Asked) -> Answer:
        return Answer(body=jpeg(3, (200, 50))) if asked.path == "/small.jpg" else numbered(asked)

    site.answers = answers
    target = tmp_path / "d"
    addresses = [f"{site.url}/{n}.jpg" for n in range(5)] + [f"{site.url}/small.jpg"]
    run(request(target, addresses))
    gone = ledger_rows(target)[0]
    (target / gone["file"]).unlink()
    small = target / rejected_rows(target)[0]["file"]
    small.rename(target / "things" / small.name)
    run(request(target, addresses))
    assert max(site.hits.values()) == 1, "neither is fetched again"
    assert gone["url"] not in kept_urls(target)
    assert f"{site.url}/small.jpg" in kept_urls(target)
    check_ledger(target)


def test_a_picture_that_was_put_into_another_class_belongs_to_it_with_its_author(
    site: Site, tmp_path: Path
) -> None:
    target = tmp_path / "d"
    addresses = [f"{site.url}/{n}.jpg" for n in range(3)]
    run(request(target, addresses))
    moved = target / ledger_rows(target)[0]["file"]
    (target / "others").mkdir()
    moved.rename(target / "others" / moved.name)
    run(request(target, addresses))
    assert max(site.hits.values()) == 1
    classes = {row["file"]: row["class"] for row in ledger_rows(target)}
    assert classes[f"others/{moved.name}"] == "others"
    assert len(classes) == 3
    check_ledger(target)


def test_a_class_folder_that_vanishes_while_it_fills_is_made_again(
    site: Site, tmp_path: Path
) -> None:
    target = tmp_path / "d"
    addresses = [f"{site.url}/{n}.jpg" for n in range(8)]
    gone: list[Path] = []

    def vanish(event: Event) -> None:
        if isinstance(event, Kept) and not gone:
            gone.append(event.file.parent)
            shutil.rmtree(event.file.parent)

    _, events = run(request(target, addresses), each=vanish)
    assert sum(isinstance(event, Kept) for event in events) == 8
    assert 1 <= len(list((target / "things").iterdir())) < 8


def test_photos_are_looked_through_while_more_of_them_come(shared: Path, tmp_path: Path) -> None:
    photos = tmp_path / "project" / PHOTOS
    looked_through = threading.Event()

    def slowly(asked: Asked) -> Answer:
        """A dozen pictures, and the others once some of those were looked through."""
        pictures = [path for path in [*site.hits] if path.startswith("/image/")]
        if asked.path in pictures[12:]:
            looked_through.wait(30)
        return known(asked)

    with insects(shared / "photos") as (known, site):
        site.answers = slowly
        wanted = GatherRequest(
            (ClassSearch("Ants", ("ants",)), ClassSearch("Bees", ("bees",))),
            "openverse",
            photos,
            limit=20,
            options=Options(base_url=site.url),
            politeness=QUICK,
            reach=LOOPBACK,
            judging=Judging(on_topic=False),
        )
        failures: list[BaseException] = []

        def gather_all() -> None:
            try:
                run(wanted)
            except BaseException as error:  # noqa: BLE001 - told below
                failures.append(error)

        thread = threading.Thread(target=gather_all)
        thread.start()
        cleaning = Cleaning(photos.parent)
        moved = 0
        while thread.is_alive():
            for name, other in (("Ants", "Bees"), ("Bees", "Ants")):
                for path in sorted((photos / name).glob("*.jpg"))[:1]:
                    deed = cleaning.reject([path]) if moved % 2 else cleaning.move([path], other)
                    moved += sum(isinstance(event, Moved) for event in deed)
            if moved > 3:
                looked_through.set()
            time.sleep(0.02)
        thread.join()
        assert not failures
        assert moved > 3
        sent = site.sent.copy()
        run(wanted)
        again = [path for path in sent if "/image/" in path and site.sent[path] > sent[path]]
    assert not again, "what was taken out is not fetched again"
    check_ledger(photos)


def test_a_copy_without_its_record_keeps_its_ledger(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "d"
    run(request(target, [f"{site.url}/{n}.jpg" for n in range(4)]))
    before = ledger_rows(target)
    shutil.rmtree(target / ".gather")
    with (target / "sources.csv").open("a") as file:
        file.write("../../etc/passwd,things,x,,,,,,https://evil/1,,,1,1,,\n")
    run(request(target, [f"{site.url}/{n}.jpg" for n in range(6)]))
    assert max(site.hits.values()) == 1
    after = ledger_rows(target)
    assert len(after) == 6
    assert [row for row in after if row["url"] in {row["url"] for row in before}] == before
    check_ledger(target)


def test_files_of_the_user_are_never_touched(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "d"
    (target / "things").mkdir(parents=True)
    (target / "things" / "mine.jpg").write_bytes(b"mine")
    (target / "notes.txt").write_text("notes")
    before = tree(target)
    run(request(target, [f"{site.url}/{n}.jpg" for n in range(5)]))
    assert {name: data for name, data in tree(target).items() if name in before} == before
    other = tmp_path / "e"
    other.mkdir()
    (other / "sources.csv").write_text("my own, table\n1,2\n")
    with pytest.raises(StartError, match="not a ledger of this program"):
        run(request(other, [f"{site.url}/1.jpg"]))
    assert tree(other) == {"sources.csv": b"my own, table\n1,2\n"}


def test_a_taken_name_is_left_alone_and_said(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "d"
    run(request(target, [f"{site.url}/1.jpg"]))
    name = ledger_rows(target)[0]["file"]
    other = tmp_path / "e"
    (other / name).mkdir(parents=True)
    with pytest.raises(StartError, match="in the way"):
        run(request(other, [f"{site.url}/1.jpg"]))
    assert (other / name).is_dir()


@pytest.mark.parametrize("name", ["things", "_rejected", ".gather", ".gather/quarantine"])
def test_no_link_leads_out_of_the_folder(site: Site, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    link = tmp_path / "d" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    site.answers = lambda _asked: Answer(body=jpeg(3, (20, 20)))
    with pytest.raises(StartError, match="is a link"):
        run(request(tmp_path / "d", [f"{site.url}/1.jpg"]))
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("name", ["../x", "/etc", "a/b", "CON", "..", "", "a\x00b", "x" * 400])
def test_class_names_become_folders_inside(site: Site, tmp_path: Path, name: str) -> None:
    classes = (ClassSearch(name, ("things",)),)
    run(request(tmp_path / "d", [f"{site.url}/1.jpg"], classes=classes))
    assert len(ledger_rows(tmp_path / "d")) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"d", "d.txt"}
    check_ledger(tmp_path / "d")


@pytest.mark.parametrize("names", [("train",), ("_val",), ("a/b", "a_b"), ("Owl", "owl")])
def test_classes_that_cannot_be_folders_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    classes = tuple(ClassSearch(name, (name,)) for name in names)
    with pytest.raises(UsageError):
        run(request(tmp_path / "d", ["http://127.0.0.1:1/1.jpg"], classes=classes))
