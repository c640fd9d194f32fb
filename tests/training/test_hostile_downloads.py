"""A server that does everything it can against a downloader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from organizer.training.requests import Limits
from tests.training.helpers import check_ledger, kept_urls, rejected_rows, request, run
from tests.training.servers import hostile
from tests.training.servers.site import Site, serving

LIMITS = Limits(seconds=hostile.SECONDS_LIMIT, size=hostile.SIZE_LIMIT)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(hostile.answers) as running:
        yield running


def everything_below(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def test_nothing_bad_is_kept_and_everything_good_is(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "dataset"
    paths = [*hostile.NEVER, *hostile.ALWAYS]
    addresses = [site.url + path for path in paths]
    before = everything_below(tmp_path)

    summary, _events = run(request(target, addresses, limits=LIMITS))

    good = {site.url + path for path in hostile.ALWAYS}
    kept = kept_urls(target)
    assert kept <= good
    # A redirect and the address that it leads to are one picture.
    assert {site.url + "/moved.jpg", site.url + "/type-lies-2.html"} - kept
    assert len(good - kept) == 1
    told = {row["url"]: row for row in rejected_rows(target)}
    assert set(told) == set(addresses) - kept
    assert all(row["sentence"] for row in told.values())
    check_ledger(target)
    outside = everything_below(tmp_path) - before - everything_below(target)
    assert outside == {target, tmp_path / "dataset.txt"}
    assert list((target / ".gather" / "quarantine").iterdir()) == []
    assert summary.kept == len(kept)


def test_no_private_address_is_ever_asked(site: Site, tmp_path: Path) -> None:
    addresses = [site.url + path for path in hostile.NEVER if path.startswith("/private/")]
    run(request(tmp_path / "d", addresses, limits=LIMITS))
    assert kept_urls(tmp_path / "d") == set()
    sentences = [row["sentence"] for row in rejected_rows(tmp_path / "d")]
    assert len(sentences) == len(hostile.PRIVATE)
    refused = ("leads into a private network", "only addresses of the web", "name or password")
    assert all(any(words in sentence for words in refused) for sentence in sentences), sentences


def test_only_pixels_survive(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "d"
    run(request(target, [site.url + "/exif.jpg", site.url + "/second.jpg"]))
    files = list((target / "things").iterdir())
    assert len(files) == 2
    for file in files:
        data = file.read_bytes()
        assert b"stranger" not in data
        assert b"evil" not in data
        with Image.open(file) as image:
            assert not image.getexif()
            assert "comment" not in image.info


def test_names_come_from_the_bytes_and_never_from_the_server(site: Site, tmp_path: Path) -> None:
    target = tmp_path / "d"
    paths = [path for path, answer in hostile.ALWAYS.items() if answer.__name__ == "_named"]
    run(request(target, [site.url + path for path in paths]))
    check_ledger(target)
    assert len(list((target / "things").iterdir())) == len(paths)
