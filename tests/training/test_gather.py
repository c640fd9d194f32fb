"""From a search to a dataset: what is kept, what is not, and where everything ends up."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from organizer.errors import StartError, UsageError
from organizer.training.events import Event, Kept, Notice, Progress
from organizer.training.gather import gather
from organizer.training.polite import Politeness
from organizer.training.request import ClassSearch
from organizer.training.sources.protocol import Options
from tests.training.helpers import (
    QUICK,
    check_ledger,
    kept_urls,
    ledger_rows,
    rejected_rows,
    request,
    run,
)
from tests.training.pictures import jpeg
from tests.training.servers.numbered import numbered
from tests.training.servers.shapes import OWLS, Shapes
from tests.training.servers.site import Answer, Asked, Site, serving


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
    assert not any(thread.name == "gather" for thread in threading.enumerate())
    summary, _ = run(request(tmp_path / "d", addresses))
    assert summary.kept == 200
    assert sum(count - 1 for count in site.sent.values()) <= QUICK.per_host


def test_no_more_connections_to_a_host_than_allowed(tmp_path: Path) -> None:
    three = threading.Barrier(3)

    def slow(asked: Asked) -> Answer:
        with suppress(threading.BrokenBarrierError):
            three.wait(60)  # as slow as it takes for three to come
        time.sleep(0.01)  # in which a fourth would
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


def test_a_folder_is_not_gathered_into_itself(tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "below"):
        options = Options(from_path=tmp_path)
        with pytest.raises(UsageError, match="choose another"):
            run(request(target, source="folder", options=options))


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
