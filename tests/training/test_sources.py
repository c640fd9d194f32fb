"""Each source reads what its service really answers, and says so when it answers something else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from organizer.errors import UsageError
from organizer.training import sources
from organizer.training.licences import Licence
from organizer.training.polite import Manners
from organizer.training.polite_web import PoliteWeb
from organizer.training.requests import Requests
from organizer.training.sources.protocol import Found, Health, Options, Query, SourceError
from tests.training.helpers import LOOPBACK, QUICK
from tests.training.servers.shapes import CULTURES, OWLS, Shapes, met_object
from tests.training.servers.site import Answer, Site

KEYS = {"flickr": {"key": "right-key", "secret": "s"}}


@pytest.fixture
def site() -> Iterator[Site]:
    shapes = Shapes()
    with Site(shapes) as running:
        shapes.url = running.url
        yield running


def search(
    name: str, site: Site, words: str = "owl", most: int = 10_000, **options: Any
) -> list[Found]:
    async def collect() -> list[Found]:
        requests = Requests(LOOPBACK, Manners(QUICK))
        source = sources.open_source(name, PoliteWeb(requests, LOOPBACK))
        asked = replace(Options(base_url=site.url, keys=KEYS.get(name, {})), **options)
        found = []
        searching = source.search(Query(words, words), asked)
        try:
            async for one in searching:
                found.append(one)
                if len(found) == most:
                    break
        finally:
            await searching.aclose()  # type: ignore[attr-defined]
            await requests.aclose()
        return found

    return asyncio.run(collect())


def probe(name: str, base_url: str, **options: Any) -> Health:
    async def ask() -> Health:
        requests = Requests(LOOPBACK, Manners(replace(QUICK, tries=1)))
        source = sources.open_source(name, PoliteWeb(requests, LOOPBACK))
        try:
            keys = KEYS.get(name, {})
            return await source.probe(Options(base_url=base_url, keys=keys, **options))
        finally:
            await requests.aclose()

    return asyncio.run(ask())


ONLINE = ("openverse", "commons", "bing", "flickr", "met", "imagenet")


@pytest.mark.parametrize("name", ONLINE)
def test_each_finds_images_once_each_and_all_of_the_web(name: str, site: Site) -> None:
    found = search(name, site, "n01622779" if name == "imagenet" else "owl", filters={})
    addresses = [one.url for one in found]
    assert len(addresses) == len(set(addresses)) > OWLS / 10
    assert all(url.startswith(f"{site.url}/image/{name}/") for url in addresses)


@pytest.mark.parametrize("name", ONLINE)
def test_each_says_that_it_works(name: str, site: Site) -> None:
    health = probe(name, site.url)
    assert health.works, str(health.message)


@pytest.mark.parametrize("name", ONLINE)
@pytest.mark.parametrize(
    "answer",
    [
        Answer(410, b"gone"),
        Answer(200, b"<html>maintenance</html>"),
        Answer(200, b"[]"),
        Answer(200, b"null"),
        Answer(200, b'{"query": [], "results": {}, "photos": [], "objectIDs": 7, "stat": "ok"}'),
        Answer(500, b"oops"),
        Answer(403, b'{"detail": "go away"}'),
        Answer(200, b"\xff\xfe\x00" * 50),
    ],
    ids=["gone", "html", "list", "null", "other types", "500", "403", "noise"],
)
def test_each_says_in_a_sentence_what_is_wrong(name: str, answer: Answer) -> None:
    with Site(lambda _asked: answer) as broken:
        health = probe(name, broken.url)
    assert not health.works
    assert len(str(health.message)) > 10


@pytest.mark.parametrize("name", ["openverse", "commons"])
@pytest.mark.parametrize(
    ("body", "answer"), [(b"<html>", "(403)"), (b'{"error": "No."}', "(403 No.)")]
)
def test_a_refusal_is_said_with_its_reason_where_there_is_one(
    name: str, body: bytes, answer: str
) -> None:
    with Site(lambda _asked: Answer(403, body)) as site:
        assert answer in str(probe(name, site.url).message)


@pytest.mark.parametrize("name", ONLINE)
def test_each_says_when_nobody_answers(name: str) -> None:
    with Site(lambda _asked: Answer()) as gone:
        pass
    assert not probe(name, gone.url).works


def test_openverse_reads_every_field_and_leaves_out_the_mature(site: Site) -> None:
    found = search("openverse", site)
    assert len(found) == OWLS - 3
    assert found[1] == Found(
        url=f"{site.url}/image/openverse/1.jpg",
        page="https://example.org/owl/1",
        title="Owl 1 at night",
        author="Ann & Bob",
        licence="CC BY-NC-SA 4.0",
        licence_url="https://creativecommons.org/licenses/by-nc-sa/4.0/",
        width=0,
        height=768,
    )
    assert found[2].licence == "CC0 4.0"
    assert all(int(asked.query["page_size"]) <= 20 for asked in site.asked)
    assert len(search("openverse", site, adult_filter=False)) == OWLS


def test_openverse_asks_for_a_licence_and_checks_it(site: Site) -> None:
    found = search("openverse", site, licence=Licence.PUBLIC)
    assert {one.licence for one in found} <= {"CC0 4.0", "PDM"}
    assert found
    assert site.asked[-1].query["license"] == "cc0,pdm"


def test_openverse_is_patient_when_throttled_and_stops_when_the_day_is_spent(site: Site) -> None:
    assert len(search("openverse", site, "busy")) == OWLS - 3
    with pytest.raises(SourceError, match="today are used up"):
        search("openverse", site, "spent")
    assert search("openverse", site, "spent", most=15)  # what was found before stays found
    with pytest.raises(SourceError, match="401 Authentication credentials"):
        search("openverse", site, "forbidden")
    with pytest.raises(SourceError, match="not its JSON"):
        search("openverse", site, "page")


def test_openverse_takes_long_queries(site: Site) -> None:
    assert search("openverse", site, "owl " * 100, most=1)


def test_commons_reads_html_out_of_values_in_the_order_of_the_search(site: Site) -> None:
    found = search("commons", site)
    assert len(found) == OWLS
    assert [one.url for one in found[:3]] == [f"{site.url}/image/commons/{n}.jpg" for n in range(3)]
    assert found[0].author == "Ann & Bob 0"
    assert found[0].title == "Owl 0"
    assert found[0].licence == "CC BY-SA 4.0"
    assert found[1].licence_url == ""


def test_commons_filters_licences_on_this_side(site: Site) -> None:
    assert len(search("commons", site, licence=Licence.PUBLIC)) == OWLS // 3
    with pytest.raises(SourceError, match="The search is too long"):
        search("commons", site, "broken")


def test_bing_stops_when_the_last_link_repeats(site: Site) -> None:
    found = search("bing", site)
    assert len(found) == OWLS
    assert found[5].title == "Owl “5” & mouse"
    assert found[5].page == "https://example.org/page?a=1&b=5"
    assert len(site.asked) <= 6


def test_bing_passes_its_filters_on(site: Site) -> None:
    filters = {"size": "large", "age": "1440", "type": "photo"}
    found = search("bing", site, most=1, licence=Licence.COMMERCIAL, filters=filters)
    asked = site.asked[-1].query
    assert asked["adlt"] == "strict"
    for part in ("license-L2_L3_L4", "imagesize-large", "age-lt1440", "photo-photo"):
        assert f"+filterui:{part}" in asked["qft"]
    assert found[0].licence
    search("bing", site, most=1, adult_filter=False)
    assert site.asked[-1].query["adlt"] == "off"


def test_flickr_needs_a_key_and_says_when_it_is_wrong(site: Site) -> None:
    with pytest.raises(SourceError, match="key of your own"):
        search("flickr", site, keys={})
    with pytest.raises(SourceError, match="Invalid API Key"):
        search("flickr", site, keys={"key": "wrong"})


def test_flickr_passes_over_photos_without_the_size_and_reads_licences(site: Site) -> None:
    found = search("flickr", site)
    assert len(found) == OWLS - OWLS // 9
    assert found[0].url.endswith("/1.jpg")
    assert found[0].licence == "CC BY-SA 2.0"
    assert (found[0].width, found[0].height) == (800, 600)
    assert found[0].page == "https://www.flickr.com/photos/12345%40N01/1"
    free = search("flickr", site, licence=Licence.COMMERCIAL_MODIFY)
    assert {one.licence for one in free} == {
        "CC BY 2.0",
        "CC BY-SA 2.0",
        "CC0 1.0",
        "Public Domain Mark 1.0",
    }
    assert site.asked[-1].query["license"] == "4,5,9,10"


def test_the_met_tells_cultures_apart_by_the_objects_own_field(site: Site) -> None:
    def numbers(words: str) -> list[int]:
        found = search("met", site, words, class_field="culture", filters={"medium": "Paintings"})
        return [int(one.url.split("/")[-1].removesuffix(".jpg")) for one in found]

    def expected(fits: Callable[[str], bool]) -> list[int]:
        return [
            number
            for number in range(1, OWLS + 1)
            if fits(CULTURES[number % len(CULTURES)])
            and number % 17
            and met_object(number, "x")["classification"] == "Paintings"
            and met_object(number, "x")["primaryImageSmall"]
        ]

    assert numbers("Chinese") == expected(lambda culture: culture == "Chinese")
    assert numbers("American") == expected(lambda culture: culture == "American")
    assert numbers("*Indian*") == expected(lambda culture: "Indian" in culture)
    assert site.asked[0].query["artistOrCulture"] == "true"


def test_the_met_knows_departments_by_name_and_other_fields_as_filters(site: Site) -> None:
    by_name = search("met", site, filters={"department": "european paintings"})
    assert by_name == []  # the museum's search is loose: these objects say “Asian Art” themselves
    assert "11" in {asked.query.get("departmentId") for asked in site.asked}
    with pytest.raises(SourceError, match="it has: Asian Art"):
        search("met", site, filters={"department": "Owls"})
    birds = search("met", site, filters={"tags": "bird"})
    assert 0 < len(birds) < len(search("met", site))
    assert search("met", site, "nothing") == []


def test_the_met_gives_web_sizes_unless_originals_are_wanted(site: Site) -> None:
    assert "/met/" in search("met", site, most=1)[0].url
    assert "/met-large/" in search("met", site, most=1, filters={"size": "original"})[0].url
    assert search("met", site, most=1)[0].licence == "CC0 1.0"


def test_imagenet_takes_ids_and_names_from_a_mirror_or_a_list(site: Site, tmp_path: Path) -> None:
    assert len(search("imagenet", site, "n04194289")) == OWLS
    assert len(search("imagenet", site, "Great grey owl")) == OWLS
    listed = tmp_path / "urls.txt"
    listed.write_text(
        "n04194289_1\thttp://example.org/1.jpg\nn04194289_22 http://example.org/2.jpg\r\n"
        "n02834778_1\thttp://example.org/3.jpg\n\nbroken\n"
    )
    found = search("imagenet", site, "n04194289", from_path=listed)
    assert [one.url for one in found] == ["http://example.org/1.jpg", "http://example.org/2.jpg"]
    with pytest.raises(SourceError, match="name a mirror"):
        search("imagenet", site, "n04194289", base_url="")
    with pytest.raises(SourceError, match="WordNet id"):
        search("imagenet", site, "flying saucer of doom")
    template = f"{site.url}/api/text/imagenet.synset.geturls?wnid={{wnid}}"
    assert len(search("imagenet", site, "n02834778", base_url=template)) == OWLS


def test_a_list_of_addresses_may_name_classes(tmp_path: Path, site: Site) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("# remark\nowl\thttps://a/1.jpg\ncat\thttps://a/2.jpg\nhttps://a/3.jpg\n\n")
    found = search("urls", site, "owl", from_path=listed)
    assert [one.url for one in found] == ["https://a/1.jpg", "https://a/3.jpg"]
    listed.write_text("4.jpg\n")
    assert search("urls", site, "owl", from_path=listed)[0].url == f"{site.url}/4.jpg"
    with pytest.raises(SourceError, match="--from"):
        search("urls", site, "owl")


def test_an_unknown_source_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="openverse, commons"):
        sources.about("altavista")
