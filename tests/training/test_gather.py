"""From a search to a dataset: what is kept, what is not, and where everything ends up."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from organizer.errors import StartError, UsageError
from organizer.training.cleaning import Cleaning, Moved
from organizer.training.events import Event, Kept, Notice, Progress
from organizer.training.gather import gather
from organizer.training.judging import Judging
from organizer.training.polite import Politeness
from organizer.training.project import PHOTOS
from organizer.training.request import ClassSearch, GatherRequest
from organizer.training.requests import Limits
from organizer.training.sources.protocol import Options
from organizer.vision import models as catalog
from organizer.vision.engine import Engine
from organizer.vision.engine_choice import open_engine
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
from tests.training.pictures import encoded, jpeg, picture
from tests.training.servers.insects import insects
from tests.training.servers.shapes import OWLS, Shapes
from tests.training.servers.site import Answer, Asked, Site, serving


def numbered(asked: Asked) -> Answer:
    """``/<anything>/7.jpg`` is picture 7."""
    return Answer(body=jpeg(int(asked.path.split("/")[-1].removesuffix(".jpg"))))


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(numbered) as running:
        yield running


@pytest.fixture
def engine(models: Path) -> Iterator[Engine]:
    path = catalog.find(catalog.DEFAULT)
    assert path is not None
    opened = open_engine(path, "cpu")
    yield opened
    opened.close()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".gather" not in path.parts
    }


def test_a_class_gets_as_many_as_were_asked_for_and_no_more_is_fetched(
    site: Site, tmp_path: Path
) -> None:
    addresses = [f"{site.url}/{n}.jpg" for n in range(60)]
    summary, events = run(request(tmp_path / "d", addresses, limit=25))
    assert summary.kept == 25
    assert summary.complete
    assert sum(site.hits.values()) == 25
    assert len([event for event in events if isinstance(event, Kept)]) == 25
    last = [event for event in events if isinstance(event, Progress)][-1]
    assert last.classes["things"].kept == 25
    check_ledger(tmp_path / "d")


def test_a_second_run_fetches_nothing_twice_and_goes_on(site: Site, tmp_path: Path) -> None:
    addresses = [f"{site.url}/{n}.jpg" for n in range(30)]
    run(request(tmp_path / "d", addresses, limit=10))
    run(request(tmp_path / "d", addresses, limit=10))
    assert sum(site.hits.values()) == 10
    summary, _ = run(request(tmp_path / "d", addresses, limit=20))
    assert summary.kept == 20
    assert max(site.hits.values()) == 1
    assert sum(site.hits.values()) == 20


def test_closing_stops_everything_at_once_and_keeps_what_came(site: Site, tmp_path: Path) -> None:
    before = threading.active_count()
    addresses = [f"{site.url}/{n}.jpg" for n in range(200)]
    running = gather(request(tmp_path / "d", addresses))
    kept = 0
    for event in running:
        kept += isinstance(event, Kept)
        if kept == 20:
            break
    running.close()
    check_ledger(tmp_path / "d")
    assert len(ledger_rows(tmp_path / "d")) == 20
    deadline = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.02)  # the server's own threads end with their connections
    assert not any(thread.name == "gather" for thread in threading.enumerate())
    summary, _ = run(request(tmp_path / "d", addresses))
    assert summary.kept == 200
    assert sum(count - 1 for count in site.sent.values()) <= QUICK.per_host


def test_no_more_connections_to_a_host_than_allowed(tmp_path: Path) -> None:
    def slow(asked: Asked) -> Answer:
        time.sleep(0.01)
        return numbered(asked)

    with serving(slow) as site:
        addresses = [f"{site.url}/{n}.jpg" for n in range(60)]
        polite = replace(QUICK, per_host=3, connections=10)
        run(request(tmp_path / "d", addresses, politeness=polite, verify=False))
        assert site.most_at_once == 3


def test_pauses_are_kept_between_requests_to_one_host(site: Site, tmp_path: Path) -> None:
    addresses = [f"{site.url}/{n}.jpg" for n in range(8)]
    started = time.monotonic()
    run(request(tmp_path / "d", addresses, politeness=replace(QUICK, pause=0.1), verify=False))
    assert time.monotonic() - started >= 0.7


def test_retry_after_is_waited_for_and_said(tmp_path: Path) -> None:
    when: list[float] = []

    def busy(asked: Asked) -> Answer:
        when.append(time.monotonic())
        if len(when) == 1:
            return Answer(429, headers={"Retry-After": "1"})
        return numbered(asked)

    with serving(busy) as site:
        _, events = run(
            request(
                tmp_path / "d",
                [f"{site.url}/{n}.jpg" for n in range(3)],
                politeness=replace(QUICK, per_host=1),
            )
        )
    assert when[1] - when[0] >= 1
    assert kept_urls(tmp_path / "d") == {f"{site.url}/{n}.jpg" for n in range(3)}
    assert any(isinstance(event, Notice) and "patience" in str(event.message) for event in events)


def test_a_server_that_asks_for_hours_is_left_for_the_next_run(tmp_path: Path) -> None:
    calm = False

    def busy(asked: Asked) -> Answer:
        return numbered(asked) if calm else Answer(503, headers={"Retry-After": "7200"})

    with serving(busy) as site:
        addresses = [f"{site.url}/{n}.jpg" for n in range(3)]
        summary, _ = run(request(tmp_path / "d", addresses))
        assert summary.failed == 3
        assert {row["state"] for row in rejected_rows(tmp_path / "d")} == {"passing"}
        calm = True
        summary, _ = run(request(tmp_path / "d", addresses))
    assert summary.kept == 3
    assert rejected_rows(tmp_path / "d") == []


def test_a_server_that_dies_and_comes_back_loses_nothing(tmp_path: Path) -> None:
    first = Site(numbered)
    addresses = [f"{first.url}/{n}.jpg" for n in range(120)]
    again: list[Site] = []

    def outage(event: Event) -> None:
        if isinstance(event, Kept) and len(kept) == 40 and not again:
            first.close()
            time.sleep(0.3)
            again.append(Site(numbered, first.port))
        if isinstance(event, Kept):
            kept.append(event.url)

    kept: list[str] = []
    patient = Politeness(pause=0, first_wait=0.3, tries=6)
    try:
        summary, _ = run(request(tmp_path / "d", addresses, politeness=patient), each=outage)
    finally:
        for site in again:
            site.close()
    assert summary.kept == 120
    assert summary.failed == 0


def test_the_same_bytes_under_many_addresses_are_one_picture(tmp_path: Path) -> None:
    with serving(lambda _asked: Answer(body=jpeg(5))) as site:
        run(request(tmp_path / "d", [f"{site.url}/{n}.jpg" for n in range(20)]))
    assert len(ledger_rows(tmp_path / "d")) == 1
    assert {row["reason"] for row in rejected_rows(tmp_path / "d")} == {"duplicate"}


def test_near_duplicates_are_found_within_and_across_classes(tmp_path: Path) -> None:
    def answers(asked: Asked) -> Answer:
        if asked.path == "/small.jpg":
            return Answer(body=encoded(picture(7).resize((200, 150)), "JPEG", quality=60))
        if asked.path == "/png.png":
            return Answer(body=encoded(picture(7), "PNG"))
        return Answer(body=jpeg(7 if asked.path == "/seven.jpg" else 8))

    with serving(answers) as site:
        listed = tmp_path / "list.txt"
        listed.write_text(
            f"owl\t{site.url}/seven.jpg\nowl\t{site.url}/small.jpg\nowl\t{site.url}/8.jpg\n"
            f"cat\t{site.url}/png.png\n"
        )
        classes = (ClassSearch("owl", ("owl",)), ClassSearch("cat", ("cat",)))
        options = Options(from_path=listed)
        one_by_one = replace(QUICK, connections=1, per_host=1)
        run(request(tmp_path / "d", classes=classes, options=options, politeness=one_by_one))
    target = tmp_path / "d"
    assert len(ledger_rows(target)) == 2
    told = rejected_rows(target)
    assert [row["reason"] for row in told] == ["near-duplicate"] * 2
    for row in told:
        assert (target / row["file"]).is_file()
        assert row["file"].startswith("_rejected/near-duplicate/")
        assert "it shows the same as" in row["sentence"]


def test_crops_and_mirrored_pictures_are_found_by_what_they_show(
    shared: Path, engine: Engine, tmp_path: Path
) -> None:
    photos = sorted((shared / "photos" / "web").glob("*.JPEG"))[:24]
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, path in enumerate(photos):
        with Image.open(path) as image:
            whole = image.convert("RGB")
        whole.save(folder / f"{number:02}.jpg", quality=90)
        width, height = whole.size
        mirrored = whole.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        mirrored.save(folder / f"{number:02}-mirrored.jpg", quality=90)
        box = (width // 25, height // 25, width - width // 25, height - height // 25)
        whole.crop(box).save(folder / f"{number:02}-cropped.jpg", quality=90)
    wanted = request(tmp_path / "d", source="folder", options=Options(from_path=folder))
    summary, _ = run(wanted, engine)
    assert summary.classes["things"].rejected["near-duplicate"] >= 44
    assert 24 <= summary.kept <= 28


@pytest.mark.parametrize("source", ["urls", "imagenet"])
def test_placeholders_that_repeat_are_dropped(source: str, tmp_path: Path) -> None:
    flat = Image.new("RGB", (300, 200), (220, 220, 220))
    flat.paste((90, 90, 90), (100, 80, 200, 120))
    missing = encoded(flat, "PNG")

    def answers(asked: Asked) -> Answer:
        number = int(asked.path.split("/")[-1].removesuffix(".jpg"))
        return Answer(body=missing if number % 2 else jpeg(number))

    with serving(answers) as site:
        lines = [f"n00000001_{n}\t{site.url}/{n}.jpg" for n in range(20)]
        listed = tmp_path / "list.txt"
        listed.write_text("\n".join(lines))
        if source == "urls":
            listed.write_text("\n".join(line.split("\t")[1] for line in lines))
        wanted = (ClassSearch("ship", ("n00000001",)),)
        options = Options(from_path=listed)
        run(request(tmp_path / "d", source=source, classes=wanted, options=options))
    assert kept_urls(tmp_path / "d") == {f"{site.url}/{n}.jpg" for n in range(0, 20, 2)}
    told = [row for row in rejected_rows(tmp_path / "d") if row["file"]]
    assert [row["reason"] for row in told] == ["placeholder"]


def test_too_small_pictures_go_to_their_folder_with_their_reason(tmp_path: Path) -> None:
    with serving(lambda _asked: Answer(body=jpeg(1, (200, 50)))) as site:
        run(request(tmp_path / "d", [f"{site.url}/1.jpg"]))
    (row,) = rejected_rows(tmp_path / "d")
    assert row["reason"] == "too-small"
    assert row["sentence"] == "it has only 200 × 50 pixels"
    assert (tmp_path / "d" / row["file"]).parent.name == "too-small"


def test_strangers_are_taken_out_of_a_class(shared: Path, engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    bees = sorted((shared / "photos" / "ants_bees" / "train" / "bees").glob("*.jpg"))[:80]
    strangers = sorted((shared / "photos" / "phone").iterdir())[:4]
    for path in [*bees, *strangers]:
        (folder / path.name).symlink_to(path)  # links are left alone …
    assert (
        run(request(tmp_path / "e", source="folder", options=Options(from_path=folder)))[0].kept
        == 0
    )
    for path in [*bees, *strangers]:
        (folder / path.name).unlink()
        (folder / path.name).write_bytes(path.read_bytes())
    wanted = request(
        tmp_path / "d", source="folder", options=Options(from_path=folder), judging=Judging()
    )
    run(wanted, engine)
    out = {
        row["url"].split("/")[-1]
        for row in rejected_rows(tmp_path / "d")
        if row["reason"] == "off-topic"
    }
    assert len(out & {path.name for path in strangers}) >= 2
    assert len(out & {path.name for path in bees}) <= 4


def test_parts_are_filled_one_after_the_other(site: Site, tmp_path: Path) -> None:
    addresses = [f"{site.url}/{n}.jpg" for n in range(40)]
    run(request(tmp_path / "d", addresses, limit=10, validation=5, test=3))
    counts = {
        part: len(list((tmp_path / "d" / part / "things").iterdir()))
        for part in ("train", "validation", "test")
    }
    assert counts == {"train": 10, "validation": 5, "test": 3}
    check_ledger(tmp_path / "d")


def test_every_source_of_the_web_gathers_a_dataset(tmp_path: Path) -> None:
    shapes = Shapes()
    with Site(shapes) as site:
        shapes.url = site.url
        for source in ("openverse", "commons", "bing", "flickr", "met", "imagenet"):
            words = "n04194289" if source == "imagenet" else "owl"
            options = Options(
                base_url=site.url, keys={"key": "right-key"} if source == "flickr" else {}
            )
            wanted = request(
                tmp_path / source,
                source=source,
                classes=(ClassSearch("owl", (words,)),),
                options=options,
                limit=12,
            )
            summary, _ = run(wanted)
            assert summary.kept == 12, source
            rows = ledger_rows(tmp_path / source)
            assert all(row["source"] == source and row["url"] and row["fetched_at"] for row in rows)
            assert all(row["page"] for row in rows)
            check_ledger(tmp_path / source)


def test_imagenets_dead_links_and_placeholder_cost_nothing(tmp_path: Path) -> None:
    shapes = Shapes()
    with Site(shapes) as site:
        shapes.url = site.url
        wanted = request(
            tmp_path / "d",
            source="imagenet",
            classes=(ClassSearch("ship", ("n04194289",)),),
            options=Options(base_url=site.url),
        )
        run(wanted)
    good = {n for n in range(OWLS) if n % 5 and n % 7}
    assert kept_urls(tmp_path / "d") == {f"{site.url}/image/imagenet/{n}.jpg" for n in good}


def test_several_searches_of_a_class_take_turns(tmp_path: Path) -> None:
    def two(asked: Asked) -> Answer:
        return numbered(asked)

    with serving(two) as site:
        listed = tmp_path / "list.txt"
        lines = [f"a\t{site.url}/{n}.jpg" for n in range(10)]
        lines += [f"b\t{site.url}/{n}.jpg" for n in range(10, 20)]
        listed.write_text("\n".join(lines))
        wanted = (ClassSearch("both", ("a", "b")),)
        run(request(tmp_path / "d", classes=wanted, options=Options(from_path=listed), limit=8))
    assert {row["query"] for row in ledger_rows(tmp_path / "d")} == {"a", "b"}


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
    with insects(shared / "photos") as (_, site):
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


def test_a_folder_is_not_gathered_into_itself(tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "below"):
        options = Options(from_path=tmp_path)
        with pytest.raises(UsageError, match="choose another"):
            run(request(target, source="folder", options=options))


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


def test_two_programs_do_not_gather_into_one_folder(site: Site, tmp_path: Path) -> None:
    wanted = request(tmp_path / "d", [f"{site.url}/1.jpg"])
    first = gather(wanted)
    next(first)
    with pytest.raises(StartError, match="Another program"):
        run(wanted)
    first.close()
    assert run(wanted)[0].kept == 1


def test_a_source_that_does_not_work_is_said_before_anything_is_done(tmp_path: Path) -> None:
    with serving(lambda _asked: Answer(410)) as site:
        options = Options(base_url=site.url)
        with pytest.raises(StartError, match="gone for good"):
            run(request(tmp_path / "d", source="met", options=options))


def test_without_verifying_bytes_are_kept_as_they_came(site: Site, tmp_path: Path) -> None:
    run(request(tmp_path / "d", [f"{site.url}/{n}.jpg" for n in range(5)], verify=False))
    kept = {path.read_bytes() for path in (tmp_path / "d" / "things").iterdir()}
    assert kept == {jpeg(n) for n in range(5)}
    check_ledger(tmp_path / "d")


def test_a_dataset_is_taken_over_with_its_ledger(site: Site, tmp_path: Path) -> None:
    shapes = Shapes()
    with Site(shapes) as web:
        shapes.url = web.url
        options = Options(base_url=web.url)
        wanted = request(tmp_path / "d", source="openverse", options=options, limit=6, validation=3)
        run(replace(wanted, classes=(ClassSearch("owl", ("owl",)),)))
    options = Options(from_path=tmp_path / "d")
    taken = request(tmp_path / "e", source="folder", options=options)
    run(replace(taken, classes=(ClassSearch("owl", ("owl",)),)))

    def credited(folder: Path) -> set[tuple[str, ...]]:
        names = ("source", "page", "title", "author", "licence", "licence_url", "url")
        return {tuple(row[name] for name in names) for row in ledger_rows(folder)}

    assert credited(tmp_path / "e") == credited(tmp_path / "d")
    assert {row["source"] for row in ledger_rows(tmp_path / "e")} == {"openverse"}


FAULTS: dict[str, Callable[[Asked, int], Answer]] = {
    "404": lambda _asked, _n: Answer(404),
    "html": lambda _asked, _n: Answer(body=b"<html>gone</html>"),
    "truncated": lambda _asked, n: Answer(body=jpeg(n)[:-6000]),
    "busy": lambda asked, n: (
        Answer(429, headers={"Retry-After": "0"}) if asked.count == 1 else Answer(body=jpeg(n))
    ),
    "closed": lambda asked, n: (
        Answer(body=jpeg(n), headers={"Content-Length": "99999"})
        if asked.count == 1
        else Answer(body=jpeg(n))
    ),
    "copy": lambda _asked, n: Answer(body=jpeg(n - n % 100 + 99)),
    "scaled": lambda _asked, n: Answer(
        body=encoded(picture(n - n % 100 + 98).resize((240, 180)), "JPEG", quality=70)
    ),
    "small": lambda _asked, n: Answer(body=jpeg(n, (40, 40))),
    "private": lambda _asked, _n: Answer(302, headers={"Location": "http://10.0.0.1/"}),
    "large": lambda _asked, n: Answer(body=jpeg(n) + bytes(200_000)),
    "empty": lambda _asked, _n: Answer(),
    "lies": lambda _asked, n: Answer(body=jpeg(n), headers={"Content-Type": "text/html"}),
}
"""What becomes of five in a hundred addresses each."""

GOOD = {"busy", "closed", "lies"}


def fault_of(number: int) -> str | None:
    kind = number % 100 // 5
    return list(FAULTS)[kind] if kind < len(FAULTS) else None


def faulty(asked: Asked) -> Answer:
    number = int(asked.path.removeprefix("/").removesuffix(".jpg"))
    kind = fault_of(number)
    return Answer(body=jpeg(number)) if kind is None else FAULTS[kind](asked, number)


def test_a_thousand_images_with_a_twentieth_of_each_fault(tmp_path: Path) -> None:
    with serving(faulty) as site:
        target = tmp_path / "d"
        addresses = [f"{site.url}/{n}.jpg" for n in range(1000)]
        limits = Limits(1, 10, 150_000)
        summary, _ = run(request(target, addresses, limits=limits))
    kept = {int(url.split("/")[-1].removesuffix(".jpg")) for url in kept_urls(target)}
    fine = {n for n in range(1000) if fault_of(n) is None or fault_of(n) in GOOD}
    # Of a picture and its copies one is kept, whichever came first.
    for hundred in range(0, 1000, 100):
        for kind, original in (("copy", hundred + 99), ("scaled", hundred + 98)):
            same = {n for n in range(hundred, hundred + 100) if fault_of(n) == kind} | {original}
            assert len(kept & same) == 1
            kept -= same
            fine -= same
    assert kept == fine
    check_ledger(target)
    assert len(ledger_rows(target)) + len(rejected_rows(target)) == 1000
    assert summary.kept == len(ledger_rows(target))
    assert {path.name for path in tmp_path.iterdir()} == {"d", "d.txt"}
    for number in range(1000):
        most = 2 if fault_of(number) in {"busy", "closed"} else 1
        assert site.hits[f"/{number}.jpg"] == most
