"""Which of the pictures that came are kept, and where the others go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from organizer.training.judging import Judging
from organizer.training.request import ClassSearch
from organizer.training.requests import Limits
from organizer.training.sources.protocol import Options
from organizer.vision.engine import Engine
from tests.training.helpers import (
    QUICK,
    check_ledger,
    kept_urls,
    ledger_rows,
    rejected_rows,
    request,
    run,
)
from tests.training.pictures import encoded, jpeg, picture
from tests.training.servers.site import Answer, Asked, serving


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
        limits = Limits(size=150_000)
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
